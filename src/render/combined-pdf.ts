import { readAsset } from './assets.ts'
import { attachmentNames } from './attachment-names.ts'
import { type Bates, batesNumber } from './bates.ts'
import type { AttachedFile, Part } from './exhibit-pdf.ts'
import { fontsFor } from './fonts.ts'
import { oneLine } from './text.ts'
import { type TypstEngine, typst } from './typst.ts'

/** `bates` is the number of the first page: a reader shows it in place of the page's own number. `asOf` is YYYY-MM-DD. */
export type AboutCombined = {
  readonly title: string
  readonly asOf: string
  readonly language: 'en'
  readonly bates: Bates
}

/**
 * All parts in one PDF 1.7 with a title and no author: a bookmark for each part, every page as it is in its part, with
 * words for who cannot see it. Names of files become safe and differ; an empty file is left out. Throws where a part is no
 * PDF of so many pages.
 */
export async function combinePdfs(
  parts: readonly Part[],
  files: readonly AttachedFile[],
  about: AboutCombined,
  engine: TypstEngine = typst,
): Promise<Uint8Array> {
  // An attached file without a byte ends the native compiler, and the whole program with it.
  const attached = files.filter(({ bytes }) => bytes.length > 0)
  const names = attachmentNames(attached.map(({ name }) => name))
  const labels = labelsOf(about.bates)
  const data = {
    title: oneLine(about.title) || 'Untitled',
    date: about.asOf.split('-').map(Number),
    language: about.language,
    pages: pagesOf(parts).map((page, i) => ({ ...page, label: labels.pattern(i) })),
    from: about.bates.from,
    attached: attached.map(({ description }, i) => ({
      name: names[i],
      file: `/file-${i + 1}`,
      description: oneLine(description),
    })),
  }
  const shadows = new Map([
    ...parts.map(({ pdf }, i): [string, Uint8Array] => [`part-${i + 1}.pdf`, pdf]),
    ...attached.map(({ bytes }, i): [string, Uint8Array] => [`file-${i + 1}`, bytes]),
  ])
  const template = readAsset('templates/combined.typ').toString('utf8')
  // Nothing is written in it, but a compiler with these fonts is there already.
  const fonts = fontsFor('').files
  const { pdf } = await engine({ template, data: JSON.stringify(data), fonts, files: shadows, standard: 'PDF 1.7' })
  return labels.written(pdf)
}

type Page = { file: string; page: number; bookmark: string; alt: string }

function pagesOf(parts: readonly Part[]): Page[] {
  return parts.flatMap((part, i) => {
    const title = oneLine(part.title) || `Part ${i + 1}`
    return Array.from({ length: part.pages }, (_, page) => ({
      file: `/part-${i + 1}.pdf`,
      page: page + 1,
      bookmark: page === 0 ? title : '',
      alt: `${title}, page ${page + 1} of ${part.pages}`,
    }))
  })
}

type Labels = { readonly pattern: (page: number) => string; readonly written: (pdf: Uint8Array) => Uint8Array }

/** A letter that no pattern of Typst counts with. */
const FILLER = 'q'

/**
 * Typst writes the labels of pages from a pattern: text, and a 1 for the number. As it counts with A, I and other signs
 * too, the prefix is written as a filler of the same length, and put in its place in the bytes.
 */
function labelsOf({ prefix, from }: Bates): Labels {
  if (!/^[A-Z0-9-]+$/.test(prefix)) return { pattern: () => '', written: (pdf) => pdf }
  const filler = FILLER.repeat(prefix.length)
  const zeros = (number: number): string => batesNumber('', number).slice(0, -String(number).length)
  return {
    pattern: (page) => `${filler}${zeros(from + page)}1`,
    written: (pdf) => {
      const bytes = Buffer.from(pdf)
      const sought = `/P (${filler}-`
      for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + 1))
        bytes.write(`/P (${prefix}`, at, 'latin1')
      return bytes
    },
  }
}
