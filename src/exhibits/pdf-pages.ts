/** The pages of a PDF as sheets of an exhibit, made anew so that only what they show goes along. */
import type { CleanPdf } from './clean-pdf.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { type NotShown, withoutPages } from './laid-out.ts'
import { isTooLarge, unpacksTooLarge } from './pdf-bomb.ts'
import type { PageText } from './pdf-text.ts'

/** Fewer letters than this on a page with anything on it: they are not its words. */
const FEW_LETTERS = 20
const PRINT_AGAIN = 'to show it, print it to a new PDF and attach that as well'
const TOO_LARGE: NotShown = {
  reason: 'This PDF cannot be shown here.',
  advice: `it unpacks to more than can be shown; ${PRINT_AGAIN}`,
}
const DAMAGED: NotShown = { reason: 'This PDF is damaged and cannot be shown here.', advice: PRINT_AGAIN }

/** A sheet for each page; or, for what cannot be shown, no sheet and a note that says why. */
export async function pdfContent(bytes: Uint8Array): Promise<ExhibitContent> {
  const pdf = bytes.length === 0 ? { reason: 'This file is empty: it has no bytes.' } : await cleaned(bytes)
  if ('reason' in pdf) return withoutPages('PDF', pdf)
  const texts = await textsOf(pdf)
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
    text: texts?.map((page) => page.text).join('\n\n') ?? '',
    isTextWhole:
      texts !== undefined && pdf.pages.every((page, i) => !page.hasPicture && hasWords(texts[i]?.text ?? '')),
    notes: pdf.notes,
    advice: [...pdf.advice, ...hiddenWords(texts ?? [])],
    removed: pdf.removed,
  }
}

async function cleaned(bytes: Uint8Array): Promise<CleanPdf | NotShown> {
  if (unpacksTooLarge(bytes)) return TOO_LARGE
  const { cleanPdf } = await import('./clean-pdf.ts')
  try {
    return await cleanPdf(bytes)
  } catch (error) {
    // Whatever the library and its stack say of a file that anybody could have made, it is the file that is at fault.
    return isTooLarge(error) ? TOO_LARGE : DAMAGED
  }
}

/** Nothing where the words cannot be read, though the pages can. */
async function textsOf({ searched, pages }: CleanPdf): Promise<PageText[] | undefined> {
  const { pdfTexts } = await import('./pdf-text.ts')
  try {
    return await pdfTexts(searched, pages)
  } catch {
    // Fonts that are damaged, for one: the page is shown, and its words count as unread.
    return undefined
  }
}

/** Words that nobody sees and that are there: whoever cut or covered them may think that they are gone. */
function hiddenWords(texts: readonly PageText[]): string[] {
  const on = (is: (page: PageText) => boolean): string => {
    const numbers = texts.flatMap((page, i) => (is(page) ? [i + 1] : []))
    return numbers.length === 1 ? `page ${numbers[0] ?? 0}` : numbers.length === 0 ? '' : `${numbers.length} pages`
  }
  const [beside, covered] = [on(({ isBeside }) => isBeside), on(({ isCovered }) => isCovered)]
  const remedy = 'to leave them out, attach a copy of which the pages are pictures, such as a scan'
  return [
    ...(beside === ''
      ? []
      : [`words stand beside what ${beside} of the PDF shows, and can be copied out of it; ${remedy}`]),
    ...(covered === ''
      ? []
      : [`words under a box on ${covered} of the PDF are not seen, and can be copied out of it; ${remedy}`]),
  ]
}

function hasWords(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= FEW_LETTERS
}

/** Loads what reads PDFs. */
export async function pdfReady(): Promise<void> {
  const [{ textsReady }] = await Promise.all([import('./pdf-text.ts'), import('./clean-pdf.ts')])
  await textsReady()
}
