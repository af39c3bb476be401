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
  /** The e-mail and the plain text, for what goes by e-mail; empty for others. */
  readonly eml: string
  readonly txt: string
  /** What the file says of itself, its number of pages too. */
  readonly properties: string
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
    eml: decodedMail(paths),
    txt: textAt(paths, 'txt'),
    paths,
    // Each of these is a process or three: only for who asks.
    get pdf() {
      return inspectPdf('pdftotext', bytes)
    },
    get properties() {
      return inspectPdf('pdfinfo', bytes)
    },
    get metadata() {
      return [
        inspectPdf('pdfinfo', bytes),
        inspectPdf('pdfinfo', bytes, ['-meta']),
        inspectPdf('qpdf', bytes, ['--json', '--json-key=qpdf', '--json-key=attachments']),
      ].join('\n')
    },
  }
}

function textAt(paths: readonly string[], format: string): string {
  const path = paths.find((each) => each.endsWith(`.${format}`))
  return path === undefined ? '' : readFileSync(path, 'utf8')
}

/** The bytes as they are, and what they say once the encoding of mail is undone. */
function decodedMail(paths: readonly string[]): string {
  const raw = textAt(paths, 'eml')
  const joined = raw.replace(/=\r?\n/g, '')
  const words = joined.replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, text: string) => text.replaceAll('_', ' '))
  const base64 = [...raw.matchAll(/=\?utf-8\?b\?([^?]*)\?=/gi)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString(),
  )
  return [raw, words, ...base64].join('\n')
}

/** All that leaves with a document, its file names too. */
export function allText({ md, html, pdf, eml, txt, metadata, paths }: MadeDocument): string {
  return [md, html, pdf, eml, txt, metadata, ...paths.map((path) => path.replace(/^.*[\\/]/, ''))].join('\n')
}
