/** How a PNG file is put together: chunks with a length, a name and a checksum. */
import { crc32 } from 'node:zlib'

export const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG of these chunks, in this order; the start and the end are added. */
export function pngFile(chunks: readonly (readonly [name: string, data: Uint8Array])[]): Buffer {
  const all = [...chunks, ['IEND', Buffer.alloc(0)] as const]
  return Buffer.concat([PNG_START, ...all.map(([name, data]) => chunk(name, data))])
}

/** The chunk that says size and colours: `depth` bits of each of the colours of `colourType`, as PNG counts them. */
export function pngHead(width: number, height: number, [depth, colourType, interlace]: readonly number[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth ?? 8, colourType ?? 0, 0, 0, interlace ?? 0], 8)
  return head
}

function chunk(name: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  whole.write(name, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8)
  return whole
}
