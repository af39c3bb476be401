import type { RenderedDocument } from './document.ts'
import { footnotesIn } from './footnotes.ts'
import { parseMarkdown } from './markdown.ts'
import { oneLine } from './text.ts'
import type { Block, Inline, List, Table } from './tree.ts'

/**
 * The document as plain text in UTF-8, for pasting into any program: words alone, each paragraph, item and row of a table
 * on a line of its own that the program wraps. Which document it is stands in the name of its file: it goes to people.
 */
export function renderPlain(document: RenderedDocument): string {
  return plainOf(parseMarkdown(document.markdown, document.charts))
}

/** The text of a tree with its footnotes at the end; ends with a line end. */
export function plainOf(blocks: readonly Block[]): string {
  const notes = footnotesIn(blocks).map(
    ({ number, paragraphs }) => `[${number}] ${paragraphs.map(inlineText).join('\n')}`,
  )
  return `${[textOf(blocks), ...notes].join('\n\n')}\n`
}

function textOf(blocks: readonly Block[], between = '\n\n'): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(between)
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children)
    case 'quote':
      return textOf(block.children)
    case 'preformatted':
      return block.text
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'figures':
      return block.charts.map(({ alt }) => oneLine(alt)).join('\n')
    case 'rule':
      return ''
  }
}

function listText({ ordered, start, tight, items }: List): string {
  return items
    .map((item, i) => {
      const sign = ordered ? `${start + i}. ` : '- '
      const lines = textOf(item, tight ? '\n' : '\n\n').split('\n')
      return lines
        .map((line, n) => (n === 0 ? `${sign}${line}` : line && `${' '.repeat(sign.length)}${line}`))
        .join('\n')
    })
    .join(tight ? '\n' : '\n\n')
}

/** Rows longer than this would run into each other once they are wrapped. */
const SHORT_ROW = 78

function tableText({ head, rows }: Table): string {
  const heads = head.map(inlineLine)
  const lines = rows.map((row) => rowText(heads, row.map(inlineLine))).filter((line) => line !== '')
  return lines.join(lines.every((line) => line.length <= SHORT_ROW) ? '\n' : '\n\n')
}

/**
 * "A1 Ticket response: met" for two columns; for more "1. Tickets answered. Target: 90% or more; Last week: 89%". The
 * head of the first column is left out, as are empty cells and dashes.
 */
function rowText(heads: readonly string[], cells: readonly string[]): string {
  const isNumbered = /^\d+$/.test(cells[0] ?? '') && cells.length > 2
  const lead = isNumbered ? `${cells[0]}. ${cells[1]}` : (cells[0] ?? '')
  const from = isNumbered ? 2 : 1
  const rest = cells.slice(from).map((cell, i) => ({ head: heads[from + i] ?? '', cell }))
  const shown = rest.filter(({ cell }) => cell !== '' && cell !== '–')
  const [only] = shown
  if (only === undefined) return lead
  // A lead of whole sentences needs the head of the column to be understood.
  if (rest.length === 1 && !/[.!?]$/.test(lead)) return lead === '' ? only.cell : `${lead}: ${only.cell}`
  const words = shown.map(({ head, cell }) => (head === '' ? cell : `${head}: ${cell}`)).join('; ')
  if (lead === '') return words
  if (/[.!?]$/.test(lead)) return `${lead} ${words}`
  return isNumbered ? `${lead}. ${words}` : `${lead}: ${words}`
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'newline') return '\n'
      if (inline.type === 'link') return linkText(inlineText(inline.children), inline.href)
      if ('children' in inline) return inlineText(inline.children)
      if (inline.type === 'footnote') return `[${inline.number}]`
      return 'text' in inline ? inline.text : ''
    })
    .join('')
    .trim()
}

/** With the address behind the words, where the words are not the address. */
function linkText(words: string, href: string): string {
  return href.replace(/^mailto:/i, '') === words || href === words ? words : `${words} (${href})`
}

function inlineLine(inlines: readonly Inline[]): string {
  return oneLine(inlineText(inlines))
}
