/** The files of a packet, ready to be written: combined PDFs, the document, the list, each exhibit, and what may go as it is. */
import { withinBytes } from '../exhibits/within-bytes.ts'
import { safeName } from '../record/safe-name.ts'
import { batesNumber } from '../render/bates.ts'
import { combinePdfs } from '../render/combined-pdf.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { AttachedFile, Part } from '../render/exhibit-pdf.ts'
import type { BagFile, BagInfo, BagTag } from '../trust/bag-file.ts'
import type { NumberedExhibit, NumberedPages } from './numbered-pages.ts'
import { originalBytes } from './original-bytes.ts'
import { readMe } from './read-me.ts'
import { volumesOf } from './volumes.ts'

/** In bytes, of all that is attached to a volume: it must open and travel. The other files are in the folder of originals alone. */
const MOST_ATTACHED = 25_000_000

export type PacketBag = { readonly files: readonly BagFile[]; readonly info: BagInfo; readonly tags: readonly BagTag[] }

/** The document, without the numbers of its pages; `name` is its file without the ending. */
export type About = {
  readonly document: RenderedDocument
  readonly name: string
  readonly originals: ReadonlySet<string>
}

export async function packetBag(pages: NumberedPages, { document, name, originals }: About): Promise<PacketBag> {
  const volumes = volumesOf(partsOf(pages, document))
  const files: BagFile[] = []
  let { from } = pages
  for (const [i, parts] of volumes.entries()) {
    const title = volumes.length === 1 ? document.title : `${document.title}, volume ${i + 1} of ${volumes.length}`
    const attachable = parts.flatMap(({ exhibit }) => (exhibit === undefined ? [] : attachableTo(exhibit, originals)))
    const attached = withinBytes(attachable, MOST_ATTACHED).map(attachedFile)
    const { asOf, language } = document
    const content = await combinePdfs(parts, attached, { title, asOf, language, bates: { prefix: pages.prefix, from } })
    files.push({ name: volumes.length === 1 ? 'packet.pdf' : `packet-${i + 1}.pdf`, content })
    from += parts.reduce((sum, part) => sum + part.pages, 0)
  }
  const whole = files.map((file) => `data/${file.name}`)
  files.push(
    { name: `${name}.pdf`, content: pages.document.pdf },
    { name: 'exhibit-list.pdf', content: pages.list.pdf },
  )
  for (const { exhibit, pdf } of pages.exhibits)
    files.push({ name: `exhibits/${exhibit.entry.id}.pdf`, content: pdf }, ...originalFiles(exhibit, originals))
  const hasOriginals = pages.exhibits.some(({ exhibit }) => originals.has(exhibit.entry.id))
  const text = readMe(document, pages, { volumes: whole, document: `data/${name}.pdf`, hasOriginals })
  return {
    files,
    info: [
      ['External-Identifier', document.documentId],
      ['External-Description', `${document.title}, with exhibits`],
      ['Bagging-Date', document.asOf],
    ],
    tags: [{ name: 'read-me-first.txt', content: Buffer.from(text) }],
  }
}

type VolumePart = Part & { readonly exhibit?: NumberedExhibit }

function partsOf({ prefix, document, list, exhibits }: NumberedPages, { title }: RenderedDocument): VolumePart[] {
  const numbers = (from: number, pages: number): string =>
    pages === 1 ? batesNumber(prefix, from) : `${batesNumber(prefix, from)} to ${batesNumber(prefix, from + pages - 1)}`
  return [
    { ...document, title },
    { ...list, title: 'Exhibits' },
    ...exhibits.map((each) => ({
      pdf: each.pdf,
      pages: each.pages,
      exhibit: each,
      title: `Exhibit ${each.exhibit.entry.id}: ${each.exhibit.entry.title} (${numbers(each.from, each.pages)})`,
    })),
  ]
}

type Exhibit = NumberedExhibit['exhibit']
type File = Exhibit['files'][number]

/** Names that every system can unpack, also where two files of an exhibit have nearly the same. */
function namedFiles({ files }: Exhibit): { readonly name: string; readonly file: File }[] {
  const taken: string[] = []
  return files.map((file) => {
    // A manifest writes % as %25, which sha256sum takes for the name itself.
    const plain = file.name.normalize('NFC').replaceAll('%', '_')
    const name = safeName(plain, taken).normalize('NFC')
    taken.push(name)
    return { name, file }
  })
}

function originalFiles(exhibit: Exhibit, originals: ReadonlySet<string>): BagFile[] {
  const { id } = exhibit.entry
  if (!originals.has(id)) return []
  return namedFiles(exhibit).map(({ name, file: { path, sha256 } }) => ({
    name: `originals/${id}/${name}`,
    path,
    sha256,
  }))
}

type Attachable = { readonly name: string; readonly description: string; readonly bytes: number; readonly file: File }

function attachableTo({ exhibit }: NumberedExhibit, originals: ReadonlySet<string>): Attachable[] {
  const { id, title } = exhibit.entry
  if (!originals.has(id)) return []
  const description = `Exhibit ${id}: ${title}`
  return namedFiles(exhibit).map(({ name, file }) => ({ name: `${id} ${name}`, description, bytes: file.bytes, file }))
}

function attachedFile({ name, description, file }: Attachable): AttachedFile {
  return { name, description, bytes: originalBytes(file) }
}
