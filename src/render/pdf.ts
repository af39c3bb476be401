import { readAsset } from './assets.ts'
import { CELL_INSET, tableLayout } from './columns.ts'
import type { RenderedDocument } from './document.ts'
import { type Fonts, fontsFor, MONO, SANS } from './fonts.ts'
import { parseMarkdown } from './markdown.ts'
import { originLine } from './page.ts'
import { clean, oneLine } from './text.ts'
import type { Block, Chart, Inline } from './tree.ts'
import { type TypstEngine, typst } from './typst.ts'

/** `notes` are sentences for the user: what the PDF lacks, and which characters no font has. */
export type PdfResult = {
  pdf: Uint8Array
  pages: number
  standard: 'PDF/A-3a' | 'PDF 1.7'
  notes: readonly string[]
}

/** Points, 72 to the inch. */
const SHEETS = { 'us-letter': [612, 792], a4: [595.28, 841.89] } as const
const MARGIN = { x: 62, top: 62, bottom: 62 }

/**
 * The document as a tagged PDF/A-3a with a title and no author: same document, same bytes. Characters that no font has
 * are shown as <U+XXXX>. `engine` is given where the choice of `typst` is not wanted.
 */
export async function renderPdf(document: RenderedDocument, engine: TypstEngine = typst): Promise<PdfResult> {
  const texts = [document.title, document.markdown, originLine(document)].map(clean)
  const charts = Object.values(document.charts).map(({ svg }) => svg)
  const fonts = fontsFor([...texts, ...charts].join(''))
  const shown = inFonts(document, fonts)
  const unshown = new Set([...fonts.missing, ...charts.flatMap((chart) => unfitForCharts(chart, fonts))])
  const others = new Set(fonts.familyOf.values())
  const data = {
    title: oneLine(shown.title) || 'Untitled',
    running: oneLine(shown.title),
    origin: originLine(shown),
    date: document.asOf.split('-').map(Number),
    language: document.language,
    draft: document.draft,
    paper: document.paper,
    landscape: document.landscape,
    margin: MARGIN,
    cell: CELL_INSET,
    fonts: { text: [SANS, ...others], code: [MONO, SANS, ...others] },
    blocks: laidOut(parseMarkdown(shown.markdown, shown.charts), document),
  }
  const template = readAsset('templates/page.typ').toString('utf8')
  const { pdf, standard, notes } = await engine({ template, data: JSON.stringify(data), fonts: fonts.files })
  return { pdf, pages: countPages(pdf), standard, notes: [...notes, ...missingNote(unshown)] }
}

/** Tables with the widths of their columns, in lists and quotes too. */
function laidOut(blocks: readonly Block[], document: RenderedDocument): unknown[] {
  const [short, long] = SHEETS[document.paper]
  const [width, height] = document.landscape ? [long, short] : [short, long]
  const firstTitle = blocks.find((block) => block.type === 'heading' && block.level === 1)
  const room = height - MARGIN.top - MARGIN.bottom
  const layOut =
    (left: number) =>
    (block: Block): unknown => {
      switch (block.type) {
        case 'table':
          return { ...block, ...tableLayout(block, left, room) }
        case 'heading':
          return { ...block, newPage: block.level === 1 && block !== firstTitle }
        case 'paragraph':
          return { ...block, ...withMarksBeside(block.children) }
        case 'quote':
          return { ...block, children: block.children.map(layOut(left - 15)) }
        case 'list':
          return { ...block, items: block.items.map((item) => item.map(layOut(left - 25))) }
        default:
          return block
      }
    }
  return blocks.map(layOut(width - MARGIN.x * 2))
}

/** The marks of a passage stand beside it in the margin; those in a table stay where they are. */
function withMarksBeside(children: readonly Inline[]): { readonly children: Inline[]; readonly marks: string[] } {
  const marks: string[] = []
  const withoutMarks = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'mark') marks.push(inline.text)
      if ('children' in inline) return [{ ...inline, children: withoutMarks(inline.children) }]
      return inline.type === 'mark' ? [] : [inline]
    })
  return { children: withoutMarks(children), marks }
}

/** Characters that no font has become their codes. */
function inFonts(document: RenderedDocument, fonts: Fonts): RenderedDocument {
  const codes = (text: string): string => withCodes(clean(text), fonts.missing)
  const chart = (c: Chart): Chart => ({ ...c, svg: chartInFonts(c.svg, fonts), alt: oneLine(c.alt) || 'Chart' })
  return {
    ...document,
    title: codes(document.title),
    markdown: codes(document.markdown),
    documentId: codes(document.documentId),
    shownDate: codes(document.shownDate),
    charts: Object.fromEntries(Object.entries(document.charts).map(([id, value]) => [id, chart(value)])),
  }
}

/**
 * A picture must do with the main font: Typst 0.14 shows boxes for Arabic in an SVG, and stops the whole process at
 * some emoji beside letters.
 */
function chartInFonts(svg: string, fonts: Fonts): string {
  const unfit = new Set(unfitForCharts(svg, fonts))
  return svg.replace(/(?<=<text[^>]*>)[^<]+/g, (text) =>
    withCodes(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''), unfit).replace(/<(U\+\w+)>/g, '&lt;$1&gt;'),
  )
}

function unfitForCharts(text: string, { familyOf, missing }: Fonts): string[] {
  const special = text.match(/[^ -~]/gu) ?? []
  return special.filter((character) => familyOf.has(character) || missing.has(character))
}

function withCodes(text: string, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return text
  return Array.from(text, (c) => (missing.has(c) ? `<${code(c)}>` : c)).join('')
}

function code(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}

function missingNote(missing: ReadonlySet<string>): string[] {
  if (missing.size === 0) return []
  const shown = [...missing].slice(0, 10).map((character) => `${character} (${code(character)})`)
  const more = missing.size > shown.length ? ` and ${missing.size - shown.length} more` : ''
  return [
    `the PDF shows these characters as their codes, as no font has them or they stand in a chart: ${shown.join(', ')}${more}`,
  ]
}

/** The number that the root of the page tree states. */
function countPages(pdf: Uint8Array): number {
  const counts = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Type ?\/Pages\b[^>]*?\/Count (\d+)/g)
  return Math.max(0, ...Array.from(counts, ([, count]) => Number(count)))
}
