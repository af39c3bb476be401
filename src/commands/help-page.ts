/** A Markdown page of ours as lines for a terminal: headings, paragraphs, lists, tables and blocks of code. */
import type { Piece } from '../terminal.ts'
import { wrapped } from '../wrapped-text.ts'
import { tableLines } from './help-page-table.ts'

type Line = readonly Piece[]

/** The page in at most `width` columns. Lines of code and long words are left as they are. */
export function pageLines(markdown: string, width: number): Line[] {
  const text = markdown.replace(/<!--[\s\S]*?-->\n?/g, '').trim()
  return blocksOf(text).flatMap((block, i) => [...(i === 0 ? [] : [[]]), ...blockLines(block, width)])
}

/** Blocks have an empty line between them; what stands in a block of code is of that block. */
function blocksOf(text: string): string[] {
  return text.match(/^```[\s\S]*?^```$|^(?:(?!```).+(?:\n|$))+/gm)?.map((block) => block.trimEnd()) ?? []
}

function blockLines(block: string, width: number): Line[] {
  if (block.startsWith('```')) return codeLines(block)
  if (block.startsWith('#'))
    return wrapped(plain(block.replace(/^#+ /, '')), width).map((text) => [{ text, style: 'bold' }])
  if (block.startsWith('|')) return tableLines(block.split('\n').map(cellsOf), width)
  const items = block.split(/\n(?=[-*] |\d+\. )/)
  return items.flatMap((item) => paragraph(item, width)).map((line) => [line])
}

function codeLines(block: string): Line[] {
  return block
    .split('\n')
    .slice(1, -1)
    .map((line) => [`    ${line}`])
}

/** A paragraph, or an item of a list with its lines under each other. */
function paragraph(text: string, width: number): string[] {
  const [mark = ''] = /^(?:[-*]|\d+\.) /.exec(text) ?? []
  const indent = ' '.repeat(mark.length)
  return wrapped(plain(text.slice(mark.length)), width - mark.length).map((line, i) => (i === 0 ? mark : indent) + line)
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\| *| *\|$/g, '')
    .split(/ *\| */)
    .map(plain)
}

/** Without the signs of Markdown, of a link its text. Code keeps its marks: they show where it begins and ends. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
}
