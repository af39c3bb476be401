/** One exhibit as PDF: its own text laid out, pictures and pages of PDFs as they are, each page with its stamp. */
import { readAsset } from './assets.ts'
import type { Bates } from './bates.ts'
import type { RenderedDocument } from './document.ts'
import { ownBlocks, safeBlocks } from './exhibit-blocks.ts'
import { codesNote, inFonts } from './font-codes.ts'
import { fontsFor } from './fonts.ts'
import { laidOut, pageData } from './laid-out.ts'
import type { PdfResult } from './pdf.ts'
import { blockTexts } from './searchable.ts'
import { oneLine, pieces } from './text.ts'
import type { Block } from './tree.ts'
import { type Compiled, type TypstEngine, type TypstInput, typst } from './typst.ts'

/** A picture, or one page of a PDF (`page` counts from 1). Width and height in points, as a reader sees it. */
export type Sheet = {
  readonly format: 'pdf' | 'png' | 'jpg' | 'gif' | 'webp'
  readonly bytes: Uint8Array
  readonly page: number
  readonly width: number
  readonly height: number
  readonly alt: string
  /** The part of a long picture that is shown, 0 at its top and 1 at its end; width and height are those of the part. */
  readonly band?: { readonly from: number; readonly to: number }
}

/** What stands together, such as a file of an exhibit: text, then sheets. */
export type ExhibitPart = { readonly blocks: readonly Block[]; readonly sheets: readonly Sheet[] }

/** An exhibit that is ready to be laid out. `label` is `Exhibit E-05`; its stamp is `Exhibit E-05 · page 2 of 3 · DW-000123`. */
export type ExhibitPages = Pick<RenderedDocument, 'asOf' | 'draft' | 'paper' | 'language'> & {
  readonly label: string
  readonly title: string
  readonly parts: readonly ExhibitPart[]
  readonly bates: Bates
}

/** A part of the combined PDF; `title` is its bookmark. */
export type Part = { readonly title: string; readonly pdf: Uint8Array; readonly pages: number }

/** A file inside the combined PDF. */
export type AttachedFile = { readonly name: string; readonly bytes: Uint8Array; readonly description: string }

/** So much of a title stands at the top of each page, and so many letters in front of a sheet leave room for it on their page. */
const RUNNING = 90
const SHORT_LEAD = 400

/**
 * The pages of an exhibit, with a title and no author: the same exhibit gives the same bytes. A sheet that Typst
 * refuses is a page that says so, and a note.
 */
export function renderExhibit(exhibit: ExhibitPages, engine: TypstEngine = typst): Promise<PdfResult> {
  const compile = compilerOf(exhibit, engine)
  return compile(placed(exhibit, new Set())).catch(async (error: unknown) => {
    const refused = await refusedSheets(sheetsOf(exhibit), engine)
    if (refused.size === 0) throw error
    return compile(placed(exhibit, refused))
  })
}

/** Everything but the sheets is the same when they are placed again. */
function compilerOf(exhibit: ExhibitPages, engine: TypstEngine): (sheets: Placed) => Promise<Compiled> {
  const label = oneLine(exhibit.label) || 'Exhibit'
  const blocks = exhibit.parts.map((part) => safeBlocks(part.blocks))
  const texts = blocks.map((each) => each.flatMap(blockTexts))
  const fonts = fontsFor([label, oneLine(exhibit.title), ...texts.flat()].join('\n'))
  const title = inFonts(oneLine(exhibit.title), fonts)
  const page = { ...exhibit, landscape: false }
  const own = blocks.map((each) => laidOut(ownBlocks(each, fonts), page))
  const isShort = blocks.map((each, i) => isLead(each, [...(i === 0 ? [title] : []), ...(texts[i] ?? [])].join(' ')))
  return async ({ sheets, notes, ...rest }) => {
    const data = {
      ...pageData(page, fonts),
      title: title === '' ? label : `${label}: ${title}`,
      running: runningOf(label, title),
      origin: '',
      stamp: { words: `${label} · page `, bates: exhibit.bates },
      opening: { label, title },
      parts: exhibit.parts.map((part, i) => ({
        onSheet: part.sheets.length > 0 && isShort[i],
        blocks: own[i],
        sheets: part.sheets.map((sheet) => sheets.get(sheet)),
      })),
    }
    const template = readAsset('templates/page.typ').toString('utf8')
    const made = await engine({ template, data: JSON.stringify(data), fonts: fonts.files, ...rest })
    return { ...made, notes: [...made.notes.filter(isAlarming), ...notes, ...codesNote([], fonts)] }
  }
}

function runningOf(label: string, title: string): string {
  const line = title === '' ? label : `${label} · ${title}`
  const [start = '', ...rest] = pieces(line, RUNNING)
  return rest.length === 0 ? line : `${start.trimEnd()}…`
}

/** Whether it can stand above the first sheet, on one page with it: a name and a sentence or two. */
function isLead(blocks: readonly Block[], text: string): boolean {
  return text.length <= SHORT_LEAD && blocks.every(({ type }) => type === 'heading' || type === 'paragraph')
}

function sheetsOf({ parts }: ExhibitPages): Sheet[] {
  return parts.flatMap(({ sheets }) => sheets)
}

type Placed = Pick<TypstInput, 'files' | 'standard'> & { sheets: ReadonlyMap<Sheet, object>; notes: readonly string[] }

/** The sheets as the template reads them; each file is passed once, also where many pages of it are shown. */
function placed(exhibit: ExhibitPages, refused: ReadonlySet<Sheet>): Placed {
  const sheets = sheetsOf(exhibit)
  const shown = sheets.filter((sheet) => !refused.has(sheet))
  const nameOf = new Map(shown.map(({ bytes, format }, i) => [bytes, `sheet-${i + 1}.${format}`]))
  const alt = (sheet: Sheet): string => oneLine(sheet.alt) || 'A page without a description'
  return {
    sheets: new Map(
      sheets.map((sheet) => {
        const isShown = !refused.has(sheet)
        const shownAs = {
          file: isShown ? `/${nameOf.get(sheet.bytes)}` : '',
          page: sheet.format === 'pdf' ? sheet.page : 1,
          alt: alt(sheet),
          landscape: isShown && sheet.width > sheet.height,
          width: points(sheet.width),
          height: points(sheet.height),
          ...(sheet.band && { band: sheet.band }),
        }
        return [sheet, shownAs]
      }),
    ),
    files: new Map(Array.from(nameOf, ([bytes, name]) => [name, bytes])),
    // PDF/A takes no pages of other PDFs.
    ...(shown.some(({ format }) => format === 'pdf') && { standard: 'PDF 1.7' }),
    notes: [...refused].map((sheet) => `"${alt(sheet)}" cannot be shown; its page says so`),
  }
}

/** A file may say anything of its own size. */
function points(length: number): number {
  return Number.isFinite(length) && length > 0 ? Math.min(Math.max(length, 1), LONGEST) : LONGEST
}

const LONGEST = 100_000

/** Typst does not say which of many it refuses: each file, and each page of it, is tried alone. */
async function refusedSheets(sheets: readonly Sheet[], engine: TypstEngine): Promise<Set<Sheet>> {
  const refused = new Set<Sheet>()
  for (const sheet of sheets) {
    const template = `#set page(width: auto, height: auto)\n#image("/sheet.${sheet.format}", page: ${Math.trunc(sheet.page)}, alt: "")`
    const files = new Map([[`sheet.${sheet.format}`, sheet.bytes]])
    const isFine = await engine({ template, data: '{}', fonts: fontsFor('').files, files, standard: 'PDF 1.7' }).then(
      () => true,
      () => false,
    )
    if (!isFine) refused.add(sheet)
  }
  return refused
}

/** Colours for print are common in pictures, and PDF/A wants a profile for them: nobody misses anything. */
function isAlarming(note: string): boolean {
  return !/^made without PDF\/A: [^;]*CMYK[^;]*$/.test(note)
}
