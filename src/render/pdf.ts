import { readAsset } from './assets.ts'
import type { Bates } from './bates.ts'
import type { RenderedDocument } from './document.ts'
import { chartInFonts, codesNote, inFonts } from './font-codes.ts'
import { type Fonts, fontsFor } from './fonts.ts'
import { laidOut, pageData } from './laid-out.ts'
import { parseMarkdown } from './markdown.ts'
import { originLine } from './page.ts'
import { clean, oneLine } from './text.ts'
import { type TypstEngine, typst } from './typst.ts'
import { withWholeDates } from './whole-dates.ts'

/** `notes` are sentences for the user: what the PDF lacks, and which characters no font has. */
export type PdfResult = {
  pdf: Uint8Array
  pages: number
  standard: 'PDF/A-3a' | 'PDF 1.7'
  notes: readonly string[]
}

/** `bates`: the number of its first page in a packet. `engine` is given where the choice of `typst` is not wanted. */
export type PdfOptions = { readonly bates?: Bates | undefined; readonly engine?: TypstEngine }

/**
 * The document as a tagged PDF/A-3a with a title and no author: same document, same bytes. Characters that no font has
 * are shown as <U+XXXX>.
 */
export async function renderPdf(document: RenderedDocument, options: PdfOptions = {}): Promise<PdfResult> {
  const texts = [document.title, document.markdown, originLine(document)].map(clean)
  const charts = Object.values(document.charts)
  const fonts = fontsFor([...texts, ...charts.map(({ svg }) => svg)].join(''))
  const shown = documentInFonts(document, fonts)
  const data = {
    ...pageData(document, fonts),
    title: oneLine(shown.title) || 'Untitled',
    running: oneLine(shown.title),
    origin: originLine(shown),
    stamp: { words: 'Page ', bates: options.bates ?? null },
    opening: null,
    parts: [
      {
        onSheet: false,
        blocks: laidOut(withWholeDates(parseMarkdown(shown.markdown, shown.charts)), document),
        sheets: [],
      },
    ],
  }
  const template = readAsset('templates/page.typ').toString('utf8')
  const { engine = typst } = options
  const { notes, ...made } = await engine({ template, data: JSON.stringify(data), fonts: fonts.files })
  return { ...made, notes: [...notes, ...codesNote(charts, fonts)] }
}

function documentInFonts(document: RenderedDocument, fonts: Fonts): RenderedDocument {
  const charts = Object.entries(document.charts).map(([id, chart]) => [id, chartInFonts(chart, fonts)])
  return {
    ...document,
    title: inFonts(document.title, fonts),
    markdown: inFonts(document.markdown, fonts),
    documentId: inFonts(document.documentId, fonts),
    shownDate: inFonts(document.shownDate, fonts),
    charts: Object.fromEntries(charts),
  }
}
