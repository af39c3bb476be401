/** JPEG, kept to what draws the picture: tables, frame, scans. All else (EXIF, XMP, comments, profiles, thumbnails) is left out. */
import { type CleanPicture, CUT_OFF, DAMAGED, LEFT_OUT, type NoPicture, sizeTrouble } from './clean-picture.ts'
import { type ExifFacts, exifFacts, orientationExif } from './exif.ts'

/** Nothing of ours unpacks a JPEG, so the limit is that of the largest cameras. */
const MOST_PIXELS = 250_000_000
const JFIF = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])

type Scanned = {
  readonly source: Buffer
  readonly parts: Uint8Array[]
  readonly removed: Set<string>
  exif: ExifFacts
  hasJfif: boolean
  frame: { width: number; height: number; colours: number } | undefined
  hasScan: boolean
}

/** The picture without the data around it; which way up it is is kept in an EXIF of that alone. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | NoPicture {
  const scanned: Scanned = {
    source: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    parts: [],
    removed: new Set(),
    exif: { orientation: 1, found: [] },
    hasJfif: false,
    frame: undefined,
    hasScan: false,
  }
  const outcome = scanSegments(scanned)
  if (typeof outcome !== 'boolean') return outcome
  const { frame, exif, removed, parts, hasScan } = scanned
  if (!frame || !hasScan) return DAMAGED
  const trouble = sizeTrouble(frame.width, frame.height, MOST_PIXELS)
  if (trouble) return trouble
  for (const words of exif.found) removed.add(words)
  const orientation = exif.orientation
  const head: Uint8Array[] = [START, ...(scanned.hasJfif && frame.colours < 4 ? [JFIF] : [])]
  if (orientation > 1) {
    head.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationExif(orientation)])))
  }
  return {
    format: 'jpg',
    bytes: Buffer.concat([...head, ...parts, END]),
    width: frame.width,
    height: frame.height,
    orientation,
    removed: [...removed],
    isAnimated: false,
    damage: outcome ? '' : CUT_OFF,
  }
}

/** Whether the end was reached; the parts that are kept are added to `scanned`. */
function scanSegments(scanned: Scanned): boolean | NoPicture {
  const { source } = scanned
  for (let at = afterMarker(source, 2); at > 0; ) {
    const marker = source[at - 1] ?? 0
    if (marker === 0xd9) return ended(scanned, at)
    const end = isAlone(marker) ? at : segmentEnd(source, at)
    if (end === undefined) return false
    const trouble = end > at ? keepSegment(scanned, marker, source.subarray(at + 2, end)) : undefined
    if (trouble) return trouble
    at = afterMarker(source, marker === 0xda ? keepScan(scanned, end) : end)
  }
  return false
}

function ended({ source, removed }: Scanned, at: number): true {
  if (at < source.length) removed.add(LEFT_OUT.after)
  return true
}

/** Behind the next marker, or 0 where there is none. */
function afterMarker(source: Buffer, from: number): number {
  let at = source.indexOf(0xff, from)
  if (at < 0) return 0
  while (source[at] === 0xff) at += 1
  return at < source.length ? at + 1 : 0
}

/** Nothing for a segment that is longer than the file, or shorter than its own length. */
function segmentEnd(source: Buffer, at: number): number | undefined {
  if (at + 2 > source.length) return undefined
  const length = source.readUInt16BE(at)
  return length < 2 || at + length > source.length ? undefined : at + length
}

function isAlone(marker: number): boolean {
  return marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)
}

function keepSegment(scanned: Scanned, marker: number, data: Buffer): NoPicture | undefined {
  if (marker === 0xdb || marker === 0xc4) return keepTables(scanned, marker, data)
  if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return keepFrame(scanned, marker, data)
  if (marker === 0xdd) scanned.parts.push(segment(marker, data.subarray(0, 2)))
  else if (marker === 0xda) return keepScanHead(scanned, data)
  else keepNothing(scanned, marker, data)
  return undefined
}

/** Tables of the known lengths: what is behind them in their segment is no table. */
function keepTables(scanned: Scanned, marker: number, data: Buffer): NoPicture | undefined {
  let at = 0
  while (at < data.length) {
    const next = at + (marker === 0xdb ? quantisationLength(data, at) : huffmanLength(data, at))
    if (next > data.length) break
    at = next
  }
  if (at === 0) return DAMAGED
  scanned.parts.push(segment(marker, data.subarray(0, at)))
  return undefined
}

function quantisationLength(data: Buffer, at: number): number {
  return (data[at] ?? 0) >> 4 === 0 ? 65 : 129
}

function huffmanLength(data: Buffer, at: number): number {
  let codes = 0
  for (let i = 1; i <= 16; i += 1) codes += data[at + i] ?? 0
  return 17 + codes
}

function keepFrame(scanned: Scanned, marker: number, data: Buffer): NoPicture | undefined {
  const colours = data[5] ?? 0
  if (scanned.frame || data.length < 6 + colours * 3) return DAMAGED
  // Baseline, extended and progressive, of 8 bits a colour: what a PDF can hold.
  if (marker > 0xc2 || data[0] !== 8 || ![1, 3, 4].includes(colours)) {
    return {
      reason: 'This kind of JPEG cannot be shown here.',
      advice: 'to show it, save it as an ordinary JPEG and attach that as well',
    }
  }
  scanned.frame = { height: data.readUInt16BE(1), width: data.readUInt16BE(3), colours }
  scanned.parts.push(segment(marker, data.subarray(0, 6 + colours * 3)))
  return undefined
}

function keepScanHead(scanned: Scanned, data: Buffer): NoPicture | undefined {
  const length = 4 + (data[0] ?? 0) * 2
  if (!scanned.frame || data.length < length) return DAMAGED
  scanned.parts.push(segment(0xda, data.subarray(0, length)))
  scanned.hasScan = true
  return undefined
}

/** The packed pixels end at the first marker that is neither a stuffed 0xff nor a restart; where it is is returned. */
function keepScan({ source, parts }: Scanned, from: number): number {
  let at = from
  for (;;) {
    at = source.indexOf(0xff, at)
    if (at < 0 || at + 1 >= source.length) break
    const marker = source[at + 1] ?? 0
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) break
    at += 2
  }
  const end = at < 0 ? source.length : at
  parts.push(source.subarray(from, end))
  return end
}

function keepNothing(scanned: Scanned, marker: number, data: Buffer): void {
  const name = data.toString('latin1', 0, 14)
  if (marker === 0xee && name.startsWith('Adobe') && data.length >= 12) {
    // How the colours are coded; without it a picture of four colours comes out as its negative.
    const adobe = Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, (data[11] ?? 0) % 3])
    scanned.parts.push(segment(marker, adobe))
  } else if (marker === 0xe0 && name.startsWith('JFIF')) {
    scanned.hasJfif = true
    if (data.length > 14) scanned.removed.add('a small copy of the picture (thumbnail)')
  } else if (marker === 0xe1 && name.startsWith('Exif\0')) {
    const facts = exifFacts(data.subarray(6))
    scanned.exif = { orientation: facts.orientation, found: [...scanned.exif.found, ...facts.found] }
  } else {
    const words = wordsFor(marker, name)
    if (words) scanned.removed.add(words)
  }
}

function wordsFor(marker: number, name: string): string | undefined {
  if (marker === 0xfe) return LEFT_OUT.comment
  if (marker === 0xe1 && name.startsWith('http')) return LEFT_OUT.editing
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE')) return LEFT_OUT.colours
  if (marker === 0xed) return LEFT_OUT.caption
  return marker >= 0xe0 && marker <= 0xef ? LEFT_OUT.other : undefined
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
