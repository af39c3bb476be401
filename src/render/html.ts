import { escapeXml } from './text.ts'
import { type Align, type Block, type Inline, type List, plainText, type Table } from './tree.ts'

/** The body of a page. Only our program's own SVG goes in as it is; all else is escaped. */
export function htmlOf(blocks: readonly Block[]): string {
  let tables = 0
  const block = (b: Block): string => {
    switch (b.type) {
      case 'heading':
        return `<h${b.level}>${inlineHtml(b.children)}</h${b.level}>\n`
      case 'paragraph':
        return `<p>${inlineHtml(b.children)}</p>\n`
      case 'quote':
        return `<blockquote>\n${b.children.map(block).join('')}</blockquote>\n`
      case 'preformatted':
        return `<pre tabindex="0">${escapeXml(b.text)}</pre>\n`
      case 'rule':
        return '<hr>\n'
      case 'figures':
        return `<div class="figures">${b.charts.map(({ svg }) => `<figure>${svg}</figure>`).join('')}</div>\n`
      case 'list':
        return listHtml(b, block)
      case 'table':
        tables += 1
        return tableHtml(b, tables)
    }
  }
  return blocks.map(block).join('')
}

function listHtml({ ordered, start, tight, items }: List, block: (b: Block) => string): string {
  const tag = ordered ? 'ol' : 'ul'
  const first = ordered && start !== 1 ? ` start="${start}"` : ''
  const content = (b: Block): string => (tight && b.type === 'paragraph' ? inlineHtml(b.children) : block(b))
  return `<${tag}${first}>\n${items.map((item) => `<li>${item.map(content).join('\n')}</li>\n`).join('')}</${tag}>\n`
}

/** A wide table scrolls in its own box, which the keyboard must reach and a screen reader must name. */
function tableHtml({ align, head, rows }: Table, number: number): string {
  const cell = (tag: string) => (children: readonly Inline[], i: number) =>
    `<${tag}${cellClass(children, align[i])}>${inlineHtml(children)}</${tag}>`
  const heads = head.map(cell('th'))
  const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>\n`).join('')
  return `<div class="table" role="region" tabindex="0" aria-label="Table ${number}"><table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`
}

/** Dates, numbers and names stay on one line. */
const LONGEST_UNBROKEN = 18

function cellClass(children: readonly Inline[], align: Align | undefined): string {
  const short = plainText(children).length <= LONGEST_UNBROKEN ? ['short'] : []
  const classes = [...(align === 'right' || align === 'center' ? [align] : []), ...short]
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('')
}

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeXml(inline.text)
    case 'code':
      return `<code>${escapeXml(inline.text)}</code>`
    case 'break':
      return '<wbr>'
    case 'newline':
      return '<br>\n'
    case 'strong':
      return `<strong>${inlineHtml(inline.children)}</strong>`
    case 'emphasis':
      return `<em>${inlineHtml(inline.children)}</em>`
    case 'strike':
      return `<del>${inlineHtml(inline.children)}</del>`
    case 'link':
      return `<a href="${escapeXml(inline.href)}" rel="noreferrer">${inlineHtml(inline.children)}</a>`
  }
}
