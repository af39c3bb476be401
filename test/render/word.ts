/** What is in a file for a word processor. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'

/** The parts of the zip file by their names, in its order. */
export function partsOf(docx: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(docx)
  const parts = new Map<string, Buffer>()
  let at = zip.readUInt32LE(zip.length - 6)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const lengths = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
    const [name = 0, extra = 0, comment = 0] = lengths
    const start = zip.readUInt32LE(at + 42)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    parts.set(path, zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed))
    at += 46 + name + extra + comment
  }
  return parts
}

/** Every part that is text, and the names of all. */
export function wordSource(docx: Uint8Array): string {
  const parts = [...partsOf(docx)]
  return parts.map(([name, bytes]) => `${name}\n${name.endsWith('.png') ? '' : bytes.toString('utf8')}`).join('\n')
}

export function partOf(docx: Uint8Array, name: string): string {
  return partsOf(docx).get(name)?.toString('utf8') ?? ''
}

/** The words of a part, one paragraph a line. */
export function wordText(docx: Uint8Array, name = 'word/document.xml'): string {
  return partOf(docx, name)
    .replace(/<w:br\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos);/g, (_, entity: string) => ({ lt: '<', gt: '>', quot: '"' })[entity] ?? "'")
    .replaceAll('&amp;', '&')
}

/** A start or an end of an element, whole. */
const TAG = /<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g

/** What is wrong with the form of an XML text; empty when it is well-formed. */
export function xmlFaults(xml: string): string[] {
  const body = xml.replace(/^<\?xml [^>]*\?>\s*/, '')
  const open: string[] = []
  const faults: string[] = []
  for (const [tag] of body.matchAll(TAG)) {
    const name = /[\w:.-]+/.exec(tag)?.[0] ?? ''
    if (tag.startsWith('</') && open.pop() !== name) faults.push(`${tag} closes another`)
    if (!tag.startsWith('</') && !tag.endsWith('/>')) open.push(name)
  }
  const loose = body.replace(TAG, '').replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);/g, '')
  return [...faults, ...open.map((name) => `<${name}> is not closed`), ...(loose.match(/[<&].{0,30}/g) ?? [])]
}

/** Why the tests with LibreOffice are left out; undefined when it is there. */
export function withoutOffice(): string | undefined {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'LibreOffice is not installed (Debian package libreoffice-writer-nogui)'
  }
}

/** The PDF that LibreOffice makes of the file, with a profile of its own. */
export function officePdf(docx: Uint8Array): Buffer {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  try {
    writeFileSync(join(dir, 'document.docx'), docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
    const flags = ['--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'document.docx')]
    execFileSync('soffice', [profile, ...flags], { stdio: 'ignore', timeout: 60_000 })
    return readFileSync(join(dir, 'document.pdf'))
  } finally {
    rmSync(dir, { recursive: true })
  }
}
