/** A document as its reader gets it: every text that can be taken out of its three formats. */
import { readFileSync } from 'node:fs'
import { inspectPdf } from '../render/tools.ts'
import { type Ran, run } from '../run.ts'

export type MadeDocument = {
  readonly ran: Ran
  readonly md: string
  readonly html: string
  /** What is read on the pages. */
  readonly pdf: string
  /** What else is in the file: properties, XMP, and every string of every object, such as the words for a picture. */
  readonly metadata: string
  readonly paths: readonly string[]
}

/** Renders all formats into the record in `dir`. Throws what the command said when it does not write them. */
export async function makeDocument(dir: string, document: string, ...flags: readonly string[]): Promise<MadeDocument> {
  const ran = await run('-C', dir, 'render', document, ...flags)
  const paths = ran.out.trim().split('\n')
  const path = (format: string): string => {
    const found = paths.find((each) => each.endsWith(`.${format}`))
    if (ran.code !== 0 || found === undefined) throw new Error(`${ran.code} ${ran.out}${ran.err}`)
    return found
  }
  const bytes = readFileSync(path('pdf'))
  return {
    ran,
    md: readFileSync(path('md'), 'utf8'),
    html: readFileSync(path('html'), 'utf8'),
    pdf: inspectPdf('pdftotext', bytes),
    metadata: [
      inspectPdf('pdfinfo', bytes),
      inspectPdf('pdfinfo', bytes, ['-meta']),
      inspectPdf('qpdf', bytes, ['--json', '--json-key=qpdf', '--json-key=attachments']),
    ].join('\n'),
    paths,
  }
}

/** All that leaves with a document, its file names too. */
export function allText({ md, html, pdf, metadata, paths }: MadeDocument): string {
  return [md, html, pdf, metadata, ...paths.map((path) => path.replace(/^.*[\\/]/, ''))].join('\n')
}
