/** WebP, kept to the packed pixels of its first picture. */
import { type CleanPicture, CUT_OFF, DAMAGED, LEFT_OUT, type NoPicture, sizeTrouble } from './clean-picture.ts'
import { exifFacts, orientationExif } from './exif.ts'

type Chunk = { readonly name: string; readonly data: Buffer }

/** The picture without EXIF, XMP, profile and what stands behind its end; of one that moves, how it begins. */
export function cleanWebp(bytes: Uint8Array): CleanPicture | NoPicture {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (source.length < 20) return DAMAGED
  const end = 8 + source.readUInt32LE(4)
  const chunks = chunksOf(source.subarray(12, end))
  const moving = chunks.filter(({ name }) => name === 'ANMF')
  const parts = moving[0] ? chunksOf(moving[0].data.subarray(16)) : chunks
  const pixels = parts.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const size = pixels && sizeOf(pixels)
  if (!pixels || !size) return DAMAGED
  const trouble = sizeTrouble(size.width, size.height)
  if (trouble) return trouble

  const exif = chunks.find(({ name }) => name === 'EXIF')?.data
  const facts = exif && exifFacts(exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif)
  const orientation = facts?.orientation ?? 1
  const alpha = pixels.name === 'VP8 ' ? parts.find(({ name }) => name === 'ALPH') : undefined
  const kept = [...(alpha ? [alpha] : []), pixels]
  const after = source.length > end + (end % 2) ? [LEFT_OUT.after] : []
  return {
    format: 'webp',
    bytes: webpFile(kept, { ...size, orientation }),
    ...size,
    orientation,
    removed: [...new Set([...chunks.flatMap(leftOut), ...(facts?.found ?? []), ...after])],
    isAnimated: moving.length > 1,
    damage: end > source.length ? CUT_OFF : '',
  }
}

function leftOut({ name }: Chunk): string[] {
  if (name === 'XMP ') return [LEFT_OUT.editing]
  if (name === 'ICCP') return [LEFT_OUT.colours]
  return ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'EXIF'].includes(name) ? [] : [LEFT_OUT.other]
}

function chunksOf(source: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= source.length; ) {
    const length = source.readUInt32LE(at + 4)
    chunks.push({ name: source.toString('latin1', at, at + 4), data: source.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function sizeOf({ name, data }: Chunk): { width: number; height: number } | undefined {
  if (data.length < 10) return undefined
  if (name === 'VP8 ') {
    if (data.readUIntBE(3, 3) !== 0x9d012a) return undefined
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  if (data[0] !== 0x2f) return undefined
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function webpFile(parts: readonly Chunk[], form: { width: number; height: number; orientation: number }): Buffer {
  const head = Buffer.alloc(10)
  const isTurned = form.orientation > 1
  const hasAlpha = parts.some(({ name, data }) => name === 'ALPH' || (name === 'VP8L' && ((data[4] ?? 0) & 0x10) !== 0))
  head[0] = (isTurned ? 0x08 : 0) | (hasAlpha ? 0x10 : 0)
  head.writeUIntLE(form.width - 1, 4, 3)
  head.writeUIntLE(form.height - 1, 7, 3)
  const all = [
    { name: 'VP8X', data: head },
    ...parts,
    ...(isTurned ? [{ name: 'EXIF', data: orientationExif(form.orientation) }] : []),
  ]
  const body = Buffer.concat(all.map(chunk))
  const start = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  start.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([start, body])
}

function chunk({ name, data }: Chunk): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
