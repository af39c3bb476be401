/** PNG, unpacked, measured and packed again, so that nothing but pixels and palette can be in it. */
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { type CleanPicture, CUT_OFF, DAMAGED, LEFT_OUT, type NoPicture, sizeTrouble } from './clean-picture.ts'
import { exifFacts, orientationExif } from './exif.ts'
import { pngFile, pngHead } from './png-file.ts'

type Chunk = { readonly name: string; readonly data: Buffer }

const COLOURS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])
const DEPTHS = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
])
/** Chunks that hold numbers of how to draw: not needed here, and nothing to tell of. */
const SILENT = new Set('gAMA cHRM sRGB pHYs bKGD sBIT hIST cICP iDOT acTL fcTL fdAT'.split(' '))

/** The picture without text, profile, time and what stands behind its end. */
export function cleanPng(bytes: Uint8Array): CleanPicture | NoPicture {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { chunks, isWhole, hasMore } = chunksOf(source)
  const head = chunks[0]
  if (head?.name !== 'IHDR' || head.data.length !== 13) return DAMAGED
  const width = head.data.readUInt32BE(0)
  const height = head.data.readUInt32BE(4)
  const trouble = sizeTrouble(width, height)
  if (trouble) return trouble
  const form = formOf(head.data)
  const palette = chunks.find(({ name }) => name === 'PLTE')?.data
  if (!form || !hasPalette(form, palette)) return DAMAGED
  const { depth, colourType, interlace } = form
  const pixels = unpacked(chunks, rowLengths(width, height, form))
  if (!pixels) return DAMAGED

  const exif = chunks.find(({ name }) => name === 'eXIf')
  const { orientation, found } = exif ? exifFacts(exif.data) : { orientation: 1, found: [] }
  const transparency = chunks.find(({ name }) => name === 'tRNS')?.data
  const behind = hasMore ? [LEFT_OUT.after] : []
  return {
    format: 'png',
    bytes: pngFile([
      ['IHDR', pngHead(width, height, [depth, colourType, interlace])],
      ...(orientation > 1 ? [['eXIf', orientationExif(orientation)] as const] : []),
      ...(palette && colourType === 3 ? [['PLTE', palette.subarray(0, paletteLength(palette))] as const] : []),
      ...(transparency ? [['tRNS', transparency.subarray(0, 256)] as const] : []),
      ['IDAT', deflateSync(pixels.data, { level: 1 })],
    ]),
    width,
    height,
    orientation,
    removed: [...new Set([...chunks.flatMap(leftOut), ...found, ...behind])],
    isAnimated: chunks.some(({ name }) => name === 'acTL'),
    damage: isWhole && pixels.isWhole ? '' : CUT_OFF,
  }
}

function hasPalette({ colourType }: Form, palette: Buffer | undefined): boolean {
  return colourType !== 3 || (palette !== undefined && palette.length >= 3)
}

type Form = { depth: number; colourType: number; interlace: number; bits: number }

/** `bits` is of a pixel. Nothing for a combination that PNG does not have. */
function formOf(head: Buffer): Form | undefined {
  const [depth = 0, colourType = 0, , , interlace = 0] = head.subarray(8)
  const colours = COLOURS.get(colourType)
  if (!colours || !DEPTHS.get(colourType)?.includes(depth) || interlace > 1) return undefined
  return { depth, colourType, interlace, bits: depth * colours }
}

function paletteLength(palette: Buffer): number {
  return Math.min(768, palette.length - (palette.length % 3))
}

function chunksOf(source: Buffer): { chunks: Chunk[]; isWhole: boolean; hasMore: boolean } {
  const chunks: Chunk[] = []
  let at = 8
  while (at + 8 <= source.length) {
    const length = source.readUInt32BE(at)
    const name = source.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') return { chunks, isWhole: true, hasMore: at + 12 + length < source.length }
    chunks.push({ name, data: source.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return { chunks, isWhole: false, hasMore: false }
}

function leftOut({ name, data }: Chunk): string[] {
  if (name === 'iTXt' && data.toString('latin1', 0, 17) === 'XML:com.adobe.xmp') return [LEFT_OUT.editing]
  if (name === 'tEXt' || name === 'zTXt' || name === 'iTXt') return [LEFT_OUT.comment]
  if (name === 'iCCP') return [LEFT_OUT.colours]
  if (name === 'tIME') return [LEFT_OUT.time]
  if (SILENT.has(name) || /^(IHDR|PLTE|IDAT|tRNS|eXIf)$/.test(name)) return []
  return [LEFT_OUT.other]
}

/** Every row with the byte of its filter before it: how many there are, and how long each is, by pass. */
type Rows = { readonly count: number; readonly length: number }

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function rowLengths(width: number, height: number, form: { bits: number; interlace: number }): Rows[] {
  const rows = (columns: number, count: number): Rows[] =>
    columns > 0 && count > 0 ? [{ count, length: 1 + Math.ceil((columns * form.bits) / 8) }] : []
  if (form.interlace === 0) return rows(width, height)
  return PASSES.flatMap(([x, y, dx, dy]) => rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)))
}

/** The rows as they must be, or nothing where the data is none. What is missing of a file that is cut off is empty. */
function unpacked(chunks: readonly Chunk[], passes: readonly Rows[]): { data: Buffer; isWhole: boolean } | undefined {
  const length = passes.reduce((sum, { count, length }) => sum + count * length, 0)
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  const data = inflated(packed, length)
  if (!data || data.length === 0) return undefined
  const whole = data.length >= length ? data.subarray(0, length) : Buffer.concat([data], length)
  return hasFilters(whole, passes) ? { data: whole, isWhole: data.length >= length } : undefined
}

function inflated(packed: Buffer, length: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: length + 0x10000, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    // Whatever zlib says of it, the pixels of the file are no pixels.
    return undefined
  }
}

function hasFilters(data: Buffer, passes: readonly Rows[]): boolean {
  let at = 0
  for (const { count, length } of passes) {
    for (let row = 0; row < count; row += 1, at += length) if ((data[at] ?? 0) > 4) return false
  }
  return true
}
