import { type Anchor, anchorsOf } from './anchors.ts'
import { footnotesIn } from './footnotes.ts'
import { escapeXml } from './text.ts'
import {
  type Align,
  type Block,
  type Chart,
  type Footnote,
  type Inline,
  type List,
  plainText,
  type Table,
} from './tree.ts'

/** A page with fewer headings is seen whole without a table of contents. */
const FEWEST_CONTENTS = 4

/** The body of a page, with its contents before the first section. Only our program's own SVG goes in as it is; all else is escaped. */
export function htmlOf(blocks: readonly Block[]): string {
  const anchors = anchorsOf(blocks)
  let headings = 0
  let tables = 0
  const block = (b: Block): string => {
    switch (b.type) {
      case 'heading': {
        const anchor = b.level === 1 ? undefined : anchors[headings++]
        const contents = headings === 1 && anchor !== undefined ? contentsHtml(anchors) : ''
        return `${contents}${headingHtml(b.level, inlineHtml(b.children), anchor)}`
      }
      case 'paragraph':
        return `<p>${inlineHtml(b.children)}</p>\n`
      case 'quote':
        return `<blockquote>\n${b.children.map(block).join('')}</blockquote>\n`
      case 'preformatted':
        return `<pre tabindex="0">${escapeXml(b.text)}</pre>\n`
      case 'rule':
        return '<hr>\n'
      case 'figures':
        return figuresHtml(b.charts)
      case 'list':
        return listHtml(b, block)
      case 'table':
        tables += 1
        return tableHtml(b, tables, anchors[headings - 1]?.text ?? '')
    }
  }
  return `${blocks.map(block).join('')}${notesHtml(footnotesIn(blocks))}`
}

/** Ids of headings hold one full stop at most, so these are never theirs. */
function notesHtml(notes: readonly Footnote[]): string {
  if (notes.length === 0) return ''
  const back = (number: number): string =>
    ` <a href="#note.${number}.mark" role="doc-backlink" aria-label="Back to the text of note ${number}">↩</a>`
  const items = notes.map(({ number, paragraphs }) => {
    const shown = paragraphs.map(
      (words, i) => `<p>${inlineHtml(words)}${i === paragraphs.length - 1 ? back(number) : ''}</p>`,
    )
    return `<li id="note.${number}.text">${shown.join('\n')}</li>\n`
  })
  return `<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n${items.join('')}</ol>\n</section>\n`
}

/** The number with a link to the note; where it is named again, nothing leads back to it. */
function noteLink({ number, paragraphs }: Footnote): string {
  const id = paragraphs.length > 0 ? ` id="note.${number}.mark"` : ''
  return `<sup><a${id} href="#note.${number}.text" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`
}

/** The link stands behind the heading and not in it, so that the heading is read as its own words. */
function headingHtml(level: number, words: string, anchor: Anchor | undefined): string {
  if (anchor === undefined) return `<h${level}>${words}</h${level}>\n`
  const { id, text } = anchor
  const link = `<a class="anchor" href="#${escapeXml(encodeURIComponent(id))}" aria-label="Link to ${escapeXml(text)}">#</a>`
  return `<div class="heading"><h${level} id="${escapeXml(id)}">${words}</h${level}>${link}</div>\n`
}

function contentsHtml(anchors: readonly Anchor[]): string {
  if (anchors.length < FEWEST_CONTENTS) return ''
  const items = anchors.map(
    ({ id, level, text }) =>
      `<li class="level-${level}"><a href="#${escapeXml(encodeURIComponent(id))}">${escapeXml(text)}</a></li>\n`,
  )
  return `<nav class="contents" aria-labelledby="contents.title">\n<p id="contents.title">Contents</p>\n<ul>\n${items.join('')}</ul>\n</nav>\n`
}

/** A wide picture scrolls in its own box on a narrow screen, which the keyboard must reach. */
function figuresHtml(charts: readonly Chart[]): string {
  const [first] = charts
  if (first?.wide !== true)
    return `<div class="figures">${charts.map(({ svg }) => `<figure>${svg}</figure>`).join('')}</div>\n`
  return `<figure class="wide" tabindex="0">${first.svg}</figure>\n`
}

function listHtml({ ordered, start, tight, items }: List, block: (b: Block) => string): string {
  const tag = ordered ? 'ol' : 'ul'
  const first = ordered && start !== 1 ? ` start="${start}"` : ''
  const content = (b: Block): string => (tight && b.type === 'paragraph' ? inlineHtml(b.children) : block(b))
  return `<${tag}${first}>\n${items.map((item) => `<li>${item.map(content).join('\n')}</li>\n`).join('')}</${tag}>\n`
}

/** A wide table scrolls in its own box, which the keyboard must reach and a screen reader must name. */
function tableHtml({ align, head, rows }: Table, number: number, section: string): string {
  const name = `Table ${number}${section === '' ? '' : `, ${section}`}`
  const cell = (tag: string, more: string) => (children: readonly Inline[], i: number) =>
    `<${tag}${more}${cellClass(children, align[i])}>${inlineHtml(children)}</${tag}>`
  const heads = head.map(cell('th', ' scope="col"'))
  // Without words in its head, a table names its rows in the first column.
  const hasHead = head.some((children) => plainText(children) !== '')
  const [rowHead, plain] = [cell('th', ' scope="row"'), cell('td', '')]
  const inRow = (children: readonly Inline[], i: number): string =>
    i === 0 && !hasHead ? rowHead(children, i) : plain(children, i)
  const body = rows.map((row) => `<tr>${row.map(inRow).join('')}</tr>\n`).join('')
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeXml(name)}"><table>
${hasHead ? `<thead><tr>${heads.join('')}</tr></thead>\n` : ''}<tbody>
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

/** `note` is how the number of a footnote is shown. */
export function inlineHtml(inlines: readonly Inline[], note: (footnote: Footnote) => string = noteLink): string {
  return inlines.map((inline) => oneInline(inline, note)).join('')
}

function oneInline(inline: Inline, note: (footnote: Footnote) => string): string {
  switch (inline.type) {
    case 'text':
      return escapeXml(inline.text)
    case 'code':
      return `<code>${escapeXml(inline.text)}</code>`
    case 'mark':
      return `<small class="mark">${escapeXml(inline.text)}</small>`
    case 'footnote':
      return note(inline)
    case 'break':
      return '<wbr>'
    case 'newline':
      return '<br>\n'
    case 'strong':
      return `<strong>${inlineHtml(inline.children, note)}</strong>`
    case 'emphasis':
      return `<em>${inlineHtml(inline.children, note)}</em>`
    case 'strike':
      return `<del>${inlineHtml(inline.children, note)}</del>`
    case 'link':
      return `<a href="${escapeXml(inline.href)}" rel="noreferrer">${inlineHtml(inline.children, note)}</a>`
  }
}
