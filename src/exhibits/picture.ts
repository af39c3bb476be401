/** A picture as a sheet of an exhibit: what draws it, and nothing of what a camera or a program wrote beside it. */

import type { Sheet } from '../render/exhibit-pdf.ts'
import { cleanGif } from './clean-gif.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import type { CleanPicture } from './clean-picture.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { isOnItsSide } from './exif.ts'
import { type NotShown, withoutPages } from './laid-out.ts'
import { PNG_START } from './png-file.ts'

/** In points, what a sheet of A4 or US letter has for a picture below a title. */
const ROOM = { width: 515, height: 630 }
/** A picture of so many pages is shown on one of them, as that of the screen of a telephone is. */
const MOST_SHRUNK = 2
const MOST_PARTS = 40
/** Of a part: a line that ends one stands whole on the next. */
const OVERLAP = 0.05

/** A screen has 96 pixels an inch, a page 72 points. */
const POINTS_A_PIXEL = 72 / 96

/** The picture upright, at most as large as on a screen; or, for what cannot be shown, no sheet and a note that says why. */
export function pictureContent(bytes: Uint8Array): Promise<ExhibitContent> {
  const picture =
    bytes.length === 0
      ? { reason: 'This file is empty: it has no bytes.' }
      : cleaned(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const content = { kind: 'picture', blocks: [], text: '', isTextWhole: false, advice: [] }
  if ('reason' in picture) return Promise.resolve(withoutPages('picture', picture))
  const { format, damage, isAnimated, removed } = picture
  const isTurned = isOnItsSide(picture.orientation)
  const [width, height] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height]
  const sheets = sheetsOf({ format, bytes: picture.bytes, width, height })
  return Promise.resolve({
    ...content,
    sheets,
    notes: [
      ...(sheets.length > 1 ? [`The picture is long: it is shown in ${sheets.length} parts, from its top down.`] : []),
      ...(isAnimated ? ['The picture moves; it is shown as it begins.'] : []),
      ...(damage ? [damage] : []),
    ],
    removed,
  })
}

type Upright = Pick<Sheet, 'format' | 'bytes' | 'width' | 'height'>

/** The picture on one sheet; where nobody could read it there, as on a picture of a long chat, on one sheet for each part. */
function sheetsOf({ format, bytes, width, height }: Upright): Sheet[] {
  const wide = width * POINTS_A_PIXEL
  const high = height * POINTS_A_PIXEL
  const whole = { format, bytes, page: 1, width: wide }
  const alt = `Picture, ${width} by ${height} pixels`
  const fitting = ROOM.height * Math.max(1, wide / ROOM.width)
  const count = high <= MOST_SHRUNK * fitting ? 1 : Math.min(Math.ceil(high / (fitting * (1 - OVERLAP))), MOST_PARTS)
  if (count === 1) return [{ ...whole, height: high, alt }]
  const step = 1 / count
  return Array.from({ length: count }, (_, i) => {
    const band = { from: i * step, to: Math.min(1, (i + 1 + OVERLAP) * step) }
    return { ...whole, height: high * (band.to - band.from), alt: `${alt}, part ${i + 1} of ${count}`, band }
  })
}

function cleaned(bytes: Buffer): CleanPicture | NotShown {
  const start = bytes.toString('latin1', 0, 16)
  if (start.startsWith('\xff\xd8')) return cleanJpeg(bytes)
  if (bytes.subarray(0, 8).equals(PNG_START)) return cleanPng(bytes)
  if (start.startsWith('GIF8')) return cleanGif(bytes)
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return cleanWebp(bytes)
  return notShown(start)
}

function notShown(start: string): NotShown {
  const name = formatName(start)
  const reason = name ? `This picture (${name}) cannot be shown here.` : 'This kind of picture cannot be shown here.'
  return {
    reason,
    advice:
      'to show it, save it as JPEG and attach that as well (Mac: Preview, File, Export; Windows: Photos, Save as)',
  }
}

function formatName(start: string): string | undefined {
  if (/^....ftyp(hei|hev|mif|msf)/s.test(start)) return 'HEIC'
  if (/^....ftypavi/s.test(start)) return 'AVIF'
  if (/^(II\*\0|MM\0\*)/.test(start)) return 'TIFF'
  if (start.startsWith('BM')) return 'BMP'
  if (start.startsWith('\xff\x0a') || start.slice(4, 8) === 'JXL ') return 'JPEG XL'
  return undefined
}
