/** read-me-first.txt of a packet: for whoever opens the folder, in plain words. */
import { batesNumber } from '../render/bates.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { NumberedPages } from './numbered-pages.ts'

/** `names` are the paths of the combined PDFs and of the document in the folder; more than one combined PDF is volumes. */
export function readMe(
  { title, shownDate }: Pick<RenderedDocument, 'title' | 'shownDate'>,
  { prefix, from, to, pages }: NumberedPages,
  names: { readonly volumes: readonly string[]; readonly document: string; readonly hasOriginals: boolean },
): string {
  const whole = names.volumes.join(', ')
  const rows = [
    [whole, names.volumes.length === 1 ? 'everything in one' : 'everything, in volumes'],
    [names.document, 'the document'],
    ['data/exhibit-list.pdf', 'the list of exhibits'],
    ['data/exhibits/', 'each exhibit alone'],
    ...(names.hasOriginals ? [['data/originals/', 'the files as they were received, byte for byte']] : []),
  ]
  const wide = Math.max(...rows.map(([path = '']) => path.length))
  return `Read me first

${title}
Record as of ${shownDate}

This folder has the document and its exhibits. Each of its ${pages} pages has a number,
from ${batesNumber(prefix, from)} to ${batesNumber(prefix, to)}.

${rows.map(([path = '', what = '']) => `  ${path.padEnd(wide)}  ${what}`).join('\n')}

To see that no file has changed since the folder was made, open a terminal in this folder and type

  Linux    sha256sum -c manifest-sha256.txt
  Mac      shasum -a 256 -c manifest-sha256.txt
  Windows  certutil -hashfile ${names.volumes[0]?.replaceAll('/', '\\') ?? ''} SHA256
           and compare with the line of that file in manifest-sha256.txt

The folder is a "bag" (BagIt 1.0, RFC 8493): other programs that know bags can check it too.
`
}
