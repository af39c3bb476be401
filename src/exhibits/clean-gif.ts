/** GIF, its first picture unpacked and made a PNG: comments and the data of programs have no place in that. */
import { deflateSync } from 'node:zlib'
import { type CleanPicture, CUT_OFF, DAMAGED, LEFT_OUT, type NoPicture, sizeTrouble } from './clean-picture.ts'
import { pngFile, pngHead } from './png-file.ts'

type Frame = {
  readonly width: number
  readonly height: number
  readonly isInterlaced: boolean
  readonly palette: Buffer
  readonly codeSize: number
  readonly data: Buffer
  readonly transparent: number
}

type Walked = { frame: Frame | undefined; frames: number; isWhole: boolean; transparent: number; removed: Set<string> }

/** The first picture; a GIF that moves is shown as it begins. */
export function cleanGif(bytes: Uint8Array): CleanPicture | NoPicture {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { frame, frames, isWhole, removed } = walk(source)
  if (!frame || frame.palette.length < 3) return DAMAGED
  const trouble = sizeTrouble(frame.width, frame.height)
  if (trouble) return trouble
  const pixels = unpackedPixels(frame)
  if (pixels.count === 0) return DAMAGED
  const alpha = frame.transparent < 0 ? undefined : Buffer.alloc(frame.transparent + 1, 255).fill(0, frame.transparent)
  return {
    format: 'png',
    bytes: pngFile([
      ['IHDR', pngHead(frame.width, frame.height, [8, 3, 0])],
      ['PLTE', Buffer.concat([frame.palette], 768)],
      ...(alpha ? [['tRNS', alpha] as const] : []),
      ['IDAT', deflateSync(rowsOf(frame, pixels.data), { level: 1 })],
    ]),
    width: frame.width,
    height: frame.height,
    orientation: 1,
    removed: [...removed],
    isAnimated: frames > 1,
    damage: isWhole && pixels.count === frame.width * frame.height ? '' : CUT_OFF,
  }
}

function walk(source: Buffer): Walked {
  const walked: Walked = { frame: undefined, frames: 0, isWhole: false, transparent: -1, removed: new Set() }
  if (source.length < 13) return walked
  const flags = source[10] ?? 0
  const common = flags & 0x80 ? 3 << ((flags & 7) + 1) : 0
  const palette = source.subarray(13, 13 + common)
  let at = 13 + common
  while (at < source.length) {
    const kind = source[at]
    if (kind === 0x3b) {
      if (at + 1 < source.length) walked.removed.add(LEFT_OUT.after)
      return { ...walked, isWhole: true }
    }
    if (kind === 0x21) at = extension(walked, source, at)
    else if (kind === 0x2c) at = picture(walked, source, { at, palette })
    else break
  }
  return walked
}

function extension(walked: Walked, source: Buffer, at: number): number {
  const label = source[at + 1]
  const { data, next } = blocks(source, at + 2)
  if (label === 0xf9 && (data[0] ?? 0) & 1) walked.transparent = data[3] ?? -1
  if (label === 0xfe || label === 0x01) walked.removed.add(LEFT_OUT.comment)
  if (label === 0xff) {
    const name = data.toString('latin1', 0, 11)
    if (name.startsWith('XMP')) walked.removed.add(LEFT_OUT.editing)
    else if (!/^(NETSCAPE|ANIMEXTS)/.test(name)) walked.removed.add(LEFT_OUT.other)
  }
  return next
}

function picture(walked: Walked, source: Buffer, { at, palette }: { at: number; palette: Buffer }): number {
  if (at + 11 > source.length) return source.length
  const flags = source[at + 9] ?? 0
  const own = flags & 0x80 ? 3 << ((flags & 7) + 1) : 0
  const start = at + 10 + own
  const { data, next } = blocks(source, start + 1)
  walked.frames += 1
  walked.frame ??= {
    width: source.readUInt16LE(at + 5),
    height: source.readUInt16LE(at + 7),
    isInterlaced: (flags & 0x40) !== 0,
    palette: own > 0 ? source.subarray(at + 10, start) : palette,
    codeSize: source[start] ?? 0,
    data,
    transparent: walked.transparent,
  }
  return next
}

/** The data of blocks that each say their length, up to an empty one. */
function blocks(source: Buffer, from: number): { data: Buffer; next: number } {
  const parts: Buffer[] = []
  let at = from
  while (at < source.length) {
    const length = source[at] ?? 0
    if (length === 0) return { data: Buffer.concat(parts), next: at + 1 }
    parts.push(source.subarray(at + 1, at + 1 + length))
    at += 1 + length
  }
  return { data: Buffer.concat(parts), next: source.length }
}

/** LZW as GIF has it: `count` is how many pixels there are before the data ends or makes no sense. */
function unpackedPixels({ width, height, codeSize, data }: Frame): { data: Buffer; count: number } {
  const out = Buffer.alloc(width * height)
  if (codeSize < 1 || codeSize > 11) return { data: out, count: 0 }
  const table = newTable(codeSize)
  let count = 0
  for (const code of codesIn(data, table)) {
    if (code === table.clear) {
      reset(table)
      continue
    }
    if (!learn(table, code)) break
    const run = { start: count, length: table.lengths[code] ?? 1 }
    if (code < table.clear) out[count] = code
    else repeat(out, table.starts[code] ?? 0, run)
    table.before = run
    count = Math.min(count + run.length, out.length)
    if (count >= out.length) break
  }
  return { data: out, count }
}

type Run = { readonly start: number; readonly length: number }

/** Of each code: where it was written in the output, and how long it is. `before` is what the last code wrote. */
type Table = {
  readonly clear: number
  readonly starts: Uint32Array
  readonly lengths: Uint16Array
  next: number
  bits: number
  before: Run | undefined
}

function newTable(codeSize: number): Table {
  const clear = 1 << codeSize
  const lengths = new Uint16Array(4097).fill(1, 0, clear)
  return { clear, starts: new Uint32Array(4097), lengths, next: clear + 2, bits: codeSize + 1, before: undefined }
}

function reset(table: Table): void {
  table.next = table.clear + 2
  table.bits = Math.log2(table.clear) + 1
  table.before = undefined
}

/** A new code is the one before and the first pixel of this one, which stand in the output one after the other. */
function learn(table: Table, code: number): boolean {
  const { before } = table
  if (before && table.next < 4096) {
    table.starts[table.next] = before.start
    table.lengths[table.next] = before.length + 1
    table.next += 1
    if (table.next === 1 << table.bits && table.bits < 12) table.bits += 1
  }
  return code !== table.clear + 1 && code < table.next
}

/** Pixel by pixel, for what is repeated can reach into its own repetition. */
function repeat(out: Buffer, from: number, { start, length }: Run): void {
  const end = Math.min(start + length, out.length)
  for (let at = start; at < end; at += 1) out[at] = out[from + at - start] ?? 0
}

/** The codes of as many bits as `unpacking` says at that moment. */
function* codesIn(data: Buffer, unpacking: { readonly bits: number }): Generator<number> {
  let held = 0
  let heldBits = 0
  for (const byte of data) {
    held |= byte << heldBits
    heldBits += 8
    while (heldBits >= unpacking.bits) {
      const code = held & ((1 << unpacking.bits) - 1)
      held >>>= unpacking.bits
      heldBits -= unpacking.bits
      yield code
    }
  }
}

/** The rows in their order, each with the byte of a PNG's filter before it. */
function rowsOf({ width, height, isInterlaced }: Frame, pixels: Buffer): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  const order = isInterlaced
    ? [0, 4, 2, 1].flatMap((from, pass) => every(from, pass === 0 ? 8 : 16 >> pass, height))
    : every(0, 1, height)
  for (const [i, row] of order.entries()) pixels.copy(rows, row * (width + 1) + 1, i * width, (i + 1) * width)
  return rows
}

function every(from: number, step: number, end: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((end - from) / step)) }, (_, i) => from + i * step)
}
