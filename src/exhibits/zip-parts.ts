/** The parts of an archive in memory, unpacked one at a time and never to more than is sensible. */
import { inflateRawSync } from 'node:zlib'

/** `text` and `bytes` throw an Error for a part that is not there, is damaged, or is larger than may be unpacked. */
export type ZipParts = {
  readonly names: readonly string[]
  readonly bytes: (name: string) => Uint8Array
  readonly text: (name: string) => string
}

type Part = { readonly method: number; readonly at: number; readonly packed: number; readonly isLocked: boolean }

const MOST_PARTS = 10_000
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

/** Throws an Error when it is no whole archive. `most`: bytes that may be unpacked, of all parts together. */
export function zipParts(bytes: Uint8Array, most: number): ZipParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = directory(file)
  const unpacked = new Map<string, Uint8Array>()
  let left = most
  const read = (name: string): Uint8Array => {
    const known = unpacked.get(name)
    if (known !== undefined) return known
    const part = parts.get(name)
    if (part === undefined) throw new Error(`no part ${name}`)
    const content = contentOf(file, part, left)
    left -= content.length
    unpacked.set(name, content)
    return content
  }
  return { names: [...parts.keys()], bytes: read, text: (name) => new TextDecoder().decode(read(name)) }
}

/** The list at the end of the archive (APPNOTE 4.3.12 and 4.3.16); where two parts have one name, the last is meant. */
function directory(file: Buffer): Map<string, Part> {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end === -1 || end < file.length - END_SIZE - LONGEST_COMMENT || end + END_SIZE > file.length)
    throw new Error('no end of an archive')
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw new Error('too many parts')
  const parts = new Map<string, Part>()
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error('damaged list of parts')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    parts.set(file.toString('utf8', at + 46, nameEnd), {
      method: file.readUInt16LE(at + 10),
      at: file.readUInt32LE(at + 42),
      packed: file.readUInt32LE(at + 20),
      isLocked: (file.readUInt16LE(at + 8) & 1) === 1,
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

function contentOf(file: Buffer, { method, at, packed, isLocked }: Part, most: number): Uint8Array {
  if (isLocked) throw new Error('locked part')
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const raw = file.subarray(from, from + packed)
  if (raw.length < packed || most <= 0) throw new Error('part out of bounds')
  if (method === DEFLATED) return inflateRawSync(raw, { maxOutputLength: most })
  if (method !== STORED || raw.length > most) throw new Error('part that cannot be unpacked')
  return raw
}
