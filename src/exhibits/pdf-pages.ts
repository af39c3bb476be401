/** The pages of a PDF as sheets of an exhibit, made anew so that only what they show goes along. */
import type { CleanPdf, NoPdf } from './clean-pdf.ts'
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'
import { unpacksTooLarge } from './pdf-bomb.ts'

/** Fewer letters than this on a page with anything on it: they are not its words. */
const FEW_LETTERS = 20
const TOO_LARGE: NoPdf = {
  reason: 'this PDF unpacks to more than can be shown; a copy that is printed to a new PDF can',
}
const DAMAGED: NoPdf = { reason: 'this PDF is damaged and cannot be shown; a copy that is printed to a new PDF can' }

/** A sheet for each page; or, for what cannot be shown, no sheet and a note that says why. */
export async function pdfContent(bytes: Uint8Array, file: ExhibitFile): Promise<ExhibitContent> {
  const pdf = bytes.length === 0 ? { reason: `the file is empty (${file.bytes} bytes)` } : await cleaned(bytes)
  if ('reason' in pdf) {
    return { kind: 'PDF', blocks: [], sheets: [], text: '', isTextWhole: false, notes: [pdf.reason], removed: [] }
  }
  const texts = await textsOf(pdf.bytes)
  return {
    kind: 'PDF',
    blocks: [],
    sheets: pdf.pages.map(({ width, height }, i) => ({
      format: 'pdf',
      bytes: pdf.bytes,
      page: i + 1,
      width,
      height,
      alt: `Page ${i + 1} of ${pdf.pages.length}`,
    })),
    text: texts?.join('\n\n') ?? '',
    isTextWhole: texts !== undefined && pdf.pages.every((page, i) => !page.hasPicture && hasWords(texts[i] ?? '')),
    notes: pdf.notes,
    removed: pdf.removed,
  }
}

async function cleaned(bytes: Uint8Array): Promise<CleanPdf | NoPdf> {
  if (unpacksTooLarge(bytes)) return TOO_LARGE
  const { cleanPdf } = await import('./clean-pdf.ts')
  try {
    return await cleanPdf(bytes)
  } catch (error) {
    // Whatever the library and its stack say of a file that anybody could have made, it is the file that is at fault.
    return error instanceof Error && error.message === 'too large' ? TOO_LARGE : DAMAGED
  }
}

/** Nothing where the words cannot be read, though the pages can. */
async function textsOf(bytes: Uint8Array): Promise<string[] | undefined> {
  const { pdfTexts } = await import('./pdf-text.ts')
  try {
    return await pdfTexts(bytes)
  } catch {
    // Fonts that are damaged, for one: the page is shown, and its words count as unread.
    return undefined
  }
}

function hasWords(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= FEW_LETTERS
}
