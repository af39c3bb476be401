import MarkdownIt, { type Token } from 'markdown-it'
import { withNotes } from './footnote-tokens.ts'
import { withFootnotes } from './footnotes.ts'
import { breakable, isWebAddress } from './long-words.ts'
import { normalise } from './normalise.ts'
import { clean } from './text.ts'
import type { Align, Block, Chart, Inline, Table } from './tree.ts'

/** The library leaves out, without a word, what is nested deeper; `normalise` is what limits the depth. */
const MAX_NESTING = 2000
const FIGURES_IN_A_ROW = 3

/**
 * Markdown without HTML to the tree that all formats are made from. A paragraph of images `chart:<id>` alone becomes
 * rows of figures, without those that `charts` lacks; any other image is its alternative text.
 */
export function parseMarkdown(markdown: string, charts: Readonly<Record<string, Chart>>): Block[] {
  const branches = nest(tokensOf(markdown))
  const body = branches.filter(({ token }) => token.type !== 'footnote_block_open')
  const notes = branches.filter(({ token }) => token.type === 'footnote_block_open').flatMap((each) => each.branches)
  const words = notes.map((note, i): [number, Block[]] => [i, normalise(blocksOf(note.branches, charts))])
  return withFootnotes(normalise(blocksOf(body, charts)), new Map(words))
}

/**
 * A note of another program as tree: what is named elsewhere in it, of footnotes and links, stays where it stands and as it
 * is written. Markdown leaves out, without a word, what nothing names.
 */
export function parseNote(markdown: string): Block[] {
  noteParser ??= newParser().disable('reference')
  return normalise(blocksOf(nest(noteParser.parse(clean(markdown), {})), {}))
}

let noteParser: ReturnType<typeof MarkdownIt> | undefined
let parser: ReturnType<typeof MarkdownIt> | undefined
/** One document is read for the last look and again for each of its formats. */
let latest: { readonly markdown: string; readonly tokens: readonly Token[] } | undefined

/** The library's own tokens, for what needs line numbers. */
export function tokensOf(markdown: string): readonly Token[] {
  if (latest?.markdown === markdown) return latest.tokens
  parser ??= withNotes(newParser())
  const tokens = parser.parse(clean(markdown), {})
  latest = { markdown, tokens }
  return tokens
}

function newParser(): ReturnType<typeof MarkdownIt> {
  return new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: MAX_NESTING })
}

/** The ids of a paragraph that holds nothing but charts; undefined for any other. */
export function chartIds(paragraph: readonly Token[]): string[] | undefined {
  const shown = paragraph.filter(
    ({ type, content }) => type !== 'softbreak' && (type !== 'text' || content.trim() !== ''),
  )
  const ids = shown.map((token) => (token.type === 'image' ? chartId(token) : undefined))
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined
}

function chartId(image: Token): string | undefined {
  const source = String(image.attrGet('src') ?? '')
  return source.startsWith('chart:') ? source.slice('chart:'.length) : undefined
}

type Branch = { token: Token; branches: Branch[] }

/** Pairs of opening and closing tokens as a tree. */
function nest(tokens: readonly Token[]): Branch[] {
  const root: Branch[] = []
  const open = [root]
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const branch: Branch = { token, branches: [] }
    open.at(-1)?.push(branch)
    if (token.nesting === 1) open.push(branch.branches)
  }
  return root
}

function blocksOf(branches: readonly Branch[], charts: Readonly<Record<string, Chart>>): Block[] {
  return branches.flatMap((branch) => blockOf(branch, charts))
}

function blockOf({ token, branches }: Branch, charts: Readonly<Record<string, Chart>>): Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ type: 'heading', level: Number(token.tag.slice(1)), children: inlinesOf(branches) }]
    case 'paragraph_open':
      return paragraph(branches, charts)
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [
        {
          type: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          tight: branches.every((item) =>
            item.branches.every(({ token: t }) => t.type !== 'paragraph_open' || t.hidden),
          ),
          items: branches.map((item) => blocksOf(item.branches, charts)),
        },
      ]
    case 'blockquote_open':
      return [{ type: 'quote', children: blocksOf(branches, charts) }]
    case 'table_open':
      return [tableOf(branches)]
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return [{ type: 'preformatted', text: token.content.replace(/\n$/, '') }]
  }
}

function paragraph(branches: readonly Branch[], charts: Readonly<Record<string, Chart>>): Block[] {
  const ids = chartIds(branches.flatMap(({ token }) => token.children ?? []))
  if (!ids) return [{ type: 'paragraph', children: inlinesOf(branches) }]
  return figureRows(ids.flatMap((id) => (Object.hasOwn(charts, id) ? (charts[id] ?? []) : [])))
}

/** Rows of as equal a number of charts as three to a row allow; a wide one has a row of its own. */
function figureRows(charts: readonly Chart[]): Block[] {
  const wide = charts.findIndex(({ wide }) => wide)
  if (wide !== -1)
    return [
      ...figureRows(charts.slice(0, wide)),
      { type: 'figures', charts: charts.slice(wide, wide + 1) },
      ...figureRows(charts.slice(wide + 1)),
    ]
  const rows = Math.ceil(charts.length / FIGURES_IN_A_ROW)
  const inRow = Math.ceil(charts.length / rows)
  return Array.from({ length: rows }, (_, row) => ({
    type: 'figures',
    charts: charts.slice(row * inRow, (row + 1) * inRow),
  }))
}

function tableOf(sections: readonly Branch[]): Table {
  const [head, ...rows] = sections.flatMap((section) => section.branches)
  const cells = (row: Branch | undefined): Inline[][] => (row?.branches ?? []).map((cell) => inlinesOf(cell.branches))
  const align = (head?.branches ?? []).map(({ token }) => alignment(String(token.attrGet('style') ?? '')))
  return { type: 'table', align, head: cells(head), rows: rows.map(cells) }
}

function alignment(style: string): Align {
  if (style.endsWith('right')) return 'right'
  return style.endsWith('center') ? 'center' : 'left'
}

/** What stands inside a heading, paragraph or cell, which hold one `inline` token. */
function inlinesOf(branches: readonly Branch[]): Inline[] {
  return branches.flatMap(({ token }) => {
    const inlines = inlinesBy.get(token) ?? nest(token.children ?? []).flatMap(inlineOf)
    inlinesBy.set(token, inlines)
    return inlines
  })
}

/** As the tokens are kept for the next format, so is what was made of them. */
const inlinesBy = new WeakMap<Token, readonly Inline[]>()

function inlineOf({ token, branches }: Branch): Inline[] {
  const children = (): Inline[] => branches.flatMap(inlineOf)
  switch (token.type) {
    case 'strong_open':
      return [{ type: 'strong', children: children() }]
    case 'em_open':
      return [{ type: 'emphasis', children: children() }]
    case 's_open':
      return [{ type: 'strike', children: children() }]
    case 'link_open':
      return link(String(token.attrGet('href') ?? ''), children())
    case 'image':
      return nest(token.children ?? []).flatMap(inlineOf)
    case 'code_inline':
      return breakable('code', token.content)
    case 'softbreak':
      return [{ type: 'text', text: ' ' }]
    case 'footnote_ref':
      // Its words are put in once all of them are known.
      return [{ type: 'footnote', number: Number(token.meta?.id), paragraphs: [] }]
    case 'hardbreak':
      return [{ type: 'newline' }]
    default:
      return token.content.split(MARK).flatMap((part, i): Inline[] => {
        // Split by a group: every second part is a mark.
        return i % 2 === 0 ? breakable('text', part) : [{ type: 'mark', text: part }]
      })
  }
}

/** "[not for HR or the union]", "[in part not for the manager]": what a draft for oneself says behind a passage. */
const MARK = /(\[[^[\]]*\bnot for (?:the |HR)[^[\]]*\])/

/** Of other links the address is shown. */
function link(href: string, children: readonly Inline[]): Inline[] {
  if (isWebAddress(href)) return [{ type: 'link', href, children }]
  return [...children, ...breakable('text', ` (${href})`)]
}
