/** Reads the data that a camera leaves in a picture: which way up it is, and what else there is, in plain words. */

/** `orientation` is 1 (upright) to 8, as EXIF counts. `found` is what was there, in words for a list of what was left out. */
export type ExifFacts = { readonly orientation: number; readonly found: readonly string[] }

const ORIENTATION = 0x0112
const GPS = 0x8825
const PHOTO = 0x8769
/** A tag and the words for it; several tags have the same words. */
const WORDS = new Map([
  [0x010f, 'the camera and the time of the picture'],
  [0x0110, 'the camera and the time of the picture'],
  [0x0132, 'the camera and the time of the picture'],
  [PHOTO, 'the camera and the time of the picture'],
  [GPS, 'the place where it was taken (GPS)'],
  [0x013b, 'the name of who took it'],
  [0x9c9d, 'the name of who took it'],
  [0x8298, 'a copyright line'],
  [0x010e, 'a text comment'],
  [0x9c9b, 'a text comment'],
  [0x9c9c, 'a text comment'],
])
const MOST_ENTRIES = 500

/** `tiff` is EXIF from its `II` or `MM` on. Data that cannot be read is named as such: it is left out all the same. */
export function exifFacts(tiff: Uint8Array): ExifFacts {
  const data = Buffer.from(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const order = data.toString('latin1', 0, 2)
  const unreadable = { orientation: 1, found: ['data of the camera (EXIF)'] }
  if (data.length < 14 || (order !== 'II' && order !== 'MM')) return unreadable
  const short = (at: number): number => (order === 'II' ? data.readUInt16LE(at) : data.readUInt16BE(at))
  const start = order === 'II' ? data.readUInt32LE(4) : data.readUInt32BE(4)
  if (start + 2 > data.length) return unreadable
  const count = Math.min(short(start), MOST_ENTRIES)
  const found = new Set<string>()
  let orientation = 1
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= data.length; at += 12) {
    const tag = short(at)
    const words = WORDS.get(tag)
    if (words) found.add(words)
    if (tag === ORIENTATION) orientation = short(at + 8)
  }
  const next = start + 2 + count * 12
  if (next + 4 <= data.length && data.readUInt32LE(next) !== 0) found.add('a small copy of the picture (thumbnail)')
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, found: [...found] }
}

/** EXIF that says which way up the picture is, and nothing else. */
export function orientationExif(orientation: number): Buffer {
  const exif = Buffer.alloc(26)
  exif.write('II*\0', 'latin1')
  exif.writeUInt32LE(8, 4)
  exif.writeUInt16LE(1, 8)
  exif.writeUInt16LE(ORIENTATION, 10)
  exif.writeUInt16LE(3, 12)
  exif.writeUInt32LE(1, 14)
  exif.writeUInt16LE(orientation, 18)
  return exif
}

/** Orientations from 5 on lie on their side: what is wide in the file is high on paper. */
export function isOnItsSide(orientation: number): boolean {
  return orientation >= 5
}
