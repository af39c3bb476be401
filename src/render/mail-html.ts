import { footnotesIn } from './footnotes.ts'
import { inlineHtml } from './html.ts'
import { escapeXml, oneLine } from './text.ts'
import type { Block, Inline, List, Table } from './tree.ts'

/** Mail programs take styles away that do not stand at the element itself, and turn colours over in the dark. */
const STYLES = {
  page: 'max-width:44em;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45',
  heading: 'margin:1.3em 0 .4em;font-size:16px;line-height:1.3',
  title: 'margin:0 0 .6em;font-size:19px;line-height:1.3',
  paragraph: 'margin:0 0 .9em',
  list: 'margin:0 0 .9em;padding-left:1.6em',
  item: 'margin:0 0 .2em',
  quote: 'margin:0 0 .9em;padding-left:.8em;border-left:3px solid #8a8a8a',
  pre: 'margin:0 0 .9em;white-space:pre-wrap;font-family:Consolas,monospace;font-size:14px',
  table: 'margin:0 0 1em;border-collapse:collapse;font-size:14px;line-height:1.35',
  cell: 'padding:5px 9px;border:1px solid #8a8a8a;vertical-align:top',
  note: 'margin:0 0 .4em;font-size:13px',
  rule: 'border:0;border-top:1px solid #8a8a8a;margin:1em 0',
} as const

/** The tree as HTML for mail programs: styled in place, without script, pictures and anything from elsewhere. */
export function mailHtml(blocks: readonly Block[], language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"></head>
<body>
<div style="${STYLES.page}">
${blocks.map(blockHtml).join('')}${notesHtml(blocks)}
</div>
</body>
</html>
`
}

/** Many mail programs follow no link inside of a mail: a footnote is a number, and stands at the end. */
function wordsHtml(inlines: readonly Inline[]): string {
  return inlineHtml(inlines, ({ number }) => `[${number}]`)
}

function notesHtml(blocks: readonly Block[]): string {
  return footnotesIn(blocks)
    .map(({ number, paragraphs }) => {
      const words = paragraphs.map(wordsHtml).join('<br>\n')
      return `<p style="${STYLES.note}">[${number}] ${words}</p>\n`
    })
    .join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const style = block.level === 1 ? STYLES.title : STYLES.heading
      return `<h${block.level} style="${style}">${wordsHtml(block.children)}</h${block.level}>\n`
    }
    case 'paragraph':
      return `<p style="${STYLES.paragraph}">${wordsHtml(block.children)}</p>\n`
    case 'quote':
      return `<blockquote style="${STYLES.quote}">\n${block.children.map(blockHtml).join('')}</blockquote>\n`
    case 'preformatted':
      return `<pre style="${STYLES.pre}">${escapeXml(block.text)}</pre>\n`
    case 'rule':
      return `<hr style="${STYLES.rule}">\n`
    case 'figures':
      return block.charts.map(({ alt }) => `<p style="${STYLES.paragraph}">${escapeXml(oneLine(alt))}</p>\n`).join('')
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
  }
}

function listHtml({ ordered, start, tight, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  const first = ordered && start !== 1 ? ` start="${start}"` : ''
  const content = (b: Block): string => (tight && b.type === 'paragraph' ? wordsHtml(b.children) : blockHtml(b))
  const shown = items.map((item) => `<li style="${STYLES.item}">${item.map(content).join('\n')}</li>\n`)
  return `<${tag}${first} style="${STYLES.list}">\n${shown.join('')}</${tag}>\n`
}

function tableHtml({ align, head, rows }: Table): string {
  const cell = (tag: string, more: string) => (children: readonly Inline[], i: number) =>
    `<${tag}${more} style="${STYLES.cell};text-align:${align[i] ?? 'left'}">${wordsHtml(children)}</${tag}>`
  const body = rows.map((row) => `<tr>${row.map(cell('td', '')).join('')}</tr>\n`)
  return `<table style="${STYLES.table}">
<thead><tr>${head.map(cell('th', ' scope="col"')).join('')}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
`
}
