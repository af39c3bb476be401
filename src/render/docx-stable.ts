import { crc32, inflateRawSync } from 'node:zlib'

/** Midnight of 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = { time: 0, date: 0x0021 } as const

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const FILE_HEADER = 0x04034b50
const END_LENGTH = 22
const VERSION = 20
const STORED = 0

type Part = {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes once it is unpacked. */
  readonly size: number
  readonly packed: Uint8Array
}

/**
 * The same parts in a zip file without folders, with the first day of 1980 in place of the moment in which it was made, and
 * the list of types first. A part becomes what `change` makes of its text, and is then not compressed: what compresses is
 * not the same on every computer. The file must have no comment at its end, as none has that this program makes.
 */
export function stableZip(zip: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = partsIn(Buffer.from(zip)).filter(({ name }) => !name.endsWith('/'))
  const isFirst = ({ name }: Part): boolean => name === '[Content_Types].xml'
  return zipOf(
    [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))].map((part) => changed(part, change)),
  )
}

function changed(part: Part, change: (name: string, text: string) => string): Part {
  if (!part.name.endsWith('.xml')) return part
  const before = (part.method === STORED ? Buffer.from(part.packed) : inflateRawSync(part.packed)).toString('utf8')
  const after = change(part.name, before)
  if (after === before) return part
  const packed = Buffer.from(after)
  return { name: part.name, method: STORED, crc: crc32(packed), size: packed.length, packed }
}

function partsIn(bytes: Buffer): Part[] {
  const end = bytes.length - END_LENGTH
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the zip file does not end with its directory')
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the zip file has a fault in its directory')
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const header = bytes.readUInt32LE(at + 42)
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
    })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const about = aboutPart(part, name.length)
    const file = Buffer.concat([uint32(FILE_HEADER), about, name, part.packed])
    // Nothing said of disks and rights.
    const entry = [uint32(DIRECTORY_ENTRY), uint16(VERSION), about, Buffer.alloc(10), uint32(at), name]
    files.push(file)
    directory.push(Buffer.concat(entry))
    at += file.length
  }
  const list = Buffer.concat(directory)
  const counts = [uint16(parts.length), uint16(parts.length), uint32(list.length), uint32(at), uint16(0)]
  return Buffer.concat([...files, list, uint32(END_OF_DIRECTORY), Buffer.alloc(4), ...counts])
}

/** What stands in front of a part and in the directory: from the version to the length of what follows the name. */
function aboutPart({ method, crc, size, packed }: Part, nameLength: number): Buffer {
  const { time, date } = FIRST_DAY
  const lengths = [uint32(crc), uint32(packed.length), uint32(size), uint16(nameLength), uint16(0)]
  return Buffer.concat([...[VERSION, 0, method, time, date].map(uint16), ...lengths])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
