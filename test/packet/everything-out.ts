/** Everything that leaves with a packet, in every form in which somebody could find a word in it. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { inspectPdf } from '../render/tools.ts'

type Blob = { readonly where: string; readonly bytes: Buffer }

/** `words` are the markers that were found anywhere; `readable` is what a person reads without tools: names and text. */
export type Everything = {
  readonly words: ReadonlySet<string>
  /** The same by the file that they were found in, or in whose inside. */
  readonly byFile: ReadonlyMap<string, ReadonlySet<string>>
  readonly readable: string
  /** SHA-256 of every file, also of those inside PDFs and archives. */
  readonly sums: ReadonlySet<string>
  /** Every byte outside of what is packed, as letters. */
  readonly raw: string
}

/** All of a folder and of the archive beside it; what is equal in both is looked at once. */
export function everythingOut(paths: readonly string[]): Everything {
  const raw: string[] = []
  const readable: string[] = []
  const sums = new Set<string>()
  const look = (blob: Blob): { readonly raw: string[]; readonly readable: string[] } => {
    const sum = createHash('sha256').update(blob.bytes).digest('hex')
    if (sums.has(sum)) return { raw: [], readable: [] }
    sums.add(sum)
    const inner = [...zipEntries(blob), ...pdfStreams(blob)].map(look)
    return {
      raw: [...textsIn(blob), ...inner.flatMap((each) => each.raw)],
      readable: [...readableIn(blob), ...inner.flatMap((each) => each.readable)],
    }
  }
  const blobs = paths.flatMap(blobsOf)
  const byFile = new Map<string, ReadonlySet<string>>()
  for (const blob of blobs) {
    const found = look(blob)
    raw.push(...found.raw)
    readable.push(...found.readable, blob.where)
    const before = byFile.get(blob.where) ?? []
    byFile.set(blob.where, new Set([...before, ...wordsIn(found.raw, [...found.readable, blob.where].join('\n'))]))
  }
  const exhibits = paths.filter((path) => statSync(path).isDirectory()).map(exhibitText)
  byFile.set('exhibits/', wordsIn([], exhibits.join('\n')))
  readable.push(...exhibits)
  const words = new Set([...byFile.values()].flatMap((each) => [...each]))
  return { words, byFile, readable: readable.join('\n'), sums, raw: raw.join('\n') }
}

/** The text of the pages of the list and of all exhibits. A process for each of them would take as long as all the rest. */
function exhibitText(folder: string): string {
  const dir = join(folder, 'data', 'exhibits')
  const exhibits = existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : []
  const pdfs = [join(folder, 'data', 'exhibit-list.pdf'), ...exhibits]
  const all = join(mkdtempSync(join(tmpdir(), 'onrecord-test-')), 'all.pdf')
  execFileSync('qpdf', ['--empty', '--pages', ...pdfs, '--', all])
  return inspectPdf('pdftotext', readFileSync(all), ['-raw'])
}

/** In bytes the words as they are; in what is read also in other case, and where a line end or a hyphen cuts them. */
function wordsIn(raw: readonly string[], readable: string): ReadonlySet<string> {
  const joined = readable.replace(/[\u00AD\u200B-\u200D\u2060]|-?\s*\n\s*/gu, '')
  const read = [readable, joined].flatMap((text) => [...text.matchAll(/(?:zq|xj)[a-z]{3}/gi)].map(([word]) => word))
  const bytes = raw.flatMap((text) => [...text.matchAll(/(?:Zq|Xj)[a-z]{3}/g)].map(([word]) => word))
  return new Set([...bytes, ...read.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)])
}

function blobsOf(path: string): Blob[] {
  if (!statSync(path).isDirectory()) return [{ where: basename(path), bytes: readFileSync(path) }]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ where: relative(path, file), bytes: readFileSync(file) }))
}

/** The bytes as letters, in one byte or two; of a PDF what is not packed, and what is written in hexadecimal. */
function textsIn({ bytes }: Blob): string[] {
  const latin = bytes.toString('latin1')
  if (!isPdf(bytes)) return [latin, ...(latin.includes('\0') ? [latin.replaceAll('\0', '')] : [])]
  const open = latin.replace(/\bstream\r?\n[\s\S]*?endstream/g, 'stream')
  const hex = [...open.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  )
  return [open, open.replaceAll('\0', ''), ...hex]
}

/** The text of the list and of single exhibits is read from all of them in one, see `exhibitText`. */
function readableIn({ where, bytes }: Blob): string[] {
  if (isPdf(bytes)) return /(^|\/)exhibits\/|exhibit-list/.test(where) ? [] : [inspectPdf('pdftotext', bytes, ['-raw'])]
  return where.endsWith('.txt') ? [bytes.toString('utf8')] : []
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
}

/** The streams of a PDF, unpacked: contents, metadata, pictures, attached files, objects. */
function pdfStreams({ where, bytes }: Blob): Blob[] {
  if (!isPdf(bytes)) return []
  const found: Blob[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    const raw = bytes.subarray(from, streamEnd(bytes, from))
    found.push({ where: `${where} stream`, bytes: inflated(raw) ?? raw })
  }
  return found
}

function streamEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf('endstream', from)
  const last = end === -1 ? bytes.length : end
  return bytes[last - 1] === 0x0a ? last - (bytes[last - 2] === 0x0d ? 2 : 1) : last
}

function inflated(raw: Buffer): Buffer | undefined {
  try {
    return inflateSync(raw)
  } catch (cause) {
    // It was not packed, or in another way.
    if (cause instanceof Error && 'code' in cause) return undefined
    throw cause
  }
}

/** The files of an archive, such as that of the packet or a Word document; they need not be in order. */
function zipEntries({ where, bytes }: Blob): Blob[] {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return []
  const found: Blob[] = []
  const end = bytes.lastIndexOf('PK\x05\x06')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const start = bytes.readUInt32LE(at + 42)
    const size = bytes.readUInt32LE(at + 20)
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const raw = bytes.subarray(from, from + size)
    found.push({ where: `${where} entry`, bytes: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return found
}
