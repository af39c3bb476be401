/** Zips written byte by byte, with what no program would write. */
import { deflateRawSync } from 'node:zlib'

export type RawEntry = {
  readonly name: string
  readonly content?: string | Uint8Array
  /** Unix mode with its type, such as 0o120777 for a link. */
  readonly mode?: number
  /** Bit 0: it has a password. */
  readonly flags?: number
  readonly method?: number
  readonly isDeflated?: boolean
  /** What is said of the size when it is unpacked, in place of the truth. */
  readonly saidBytes?: number
}

export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  for (const entry of entries) {
    const { name, content = '', mode = 0o100644, flags = 0, isDeflated = false } = entry
    const plain = Buffer.from(content)
    const stored = isDeflated ? deflateRawSync(plain) : plain
    const method = entry.method ?? (isDeflated ? 8 : 0)
    const path = Buffer.from(name)
    const offset = Buffer.concat(locals).length
    // Version, flags (names are UTF-8), method, time, date, checksum, sizes, length of the name: the same in both headers.
    const shared = numbers([
      [20, 2],
      [flags | 0x800, 2],
      [method, 2],
      [0, 2],
      [33, 2],
      [0, 4],
      [stored.length, 4],
      [entry.saidBytes ?? plain.length, 4],
      [path.length, 2],
    ])
    locals.push(numbers([[0x04034b50, 4]]), shared, numbers([[0, 2]]), path, stored)
    const made = numbers([
      [0x02014b50, 4],
      [(3 << 8) | 63, 2],
    ])
    const rest = numbers([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [mode * 0x10000, 4],
      [offset, 4],
    ])
    central.push(made, shared, rest, path)
  }
  const [files, list] = [Buffer.concat(locals), Buffer.concat(central)]
  const end = numbers([
    [0x06054b50, 4],
    [0, 4],
    [entries.length, 2],
    [entries.length, 2],
    [list.length, 4],
    [files.length, 4],
    [0, 2],
  ])
  return Buffer.concat([files, list, end])
}

/** Numbers of so many bytes, the low byte first. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const piece = Buffer.alloc(bytes)
      piece.writeUIntLE(value, 0, bytes)
      return piece
    }),
  )
}
