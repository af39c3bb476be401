/** What a cleaned picture is, and the words for what was left out of it; one file for each format makes one. */
import type { Sheet } from '../render/exhibit-pdf.ts'
import type { NotShown } from './laid-out.ts'

/** Width and height in pixels as the file has them, `orientation` as EXIF counts. `damage` is a sentence, or empty. */
export type CleanPicture = {
  readonly format: Sheet['format']
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly orientation: number
  readonly removed: readonly string[]
  readonly isAnimated: boolean
  readonly damage: string
}

/** Why a picture cannot be shown. */
export type NoPicture = NotShown

/** What is left out of pictures of every format. */
export const LEFT_OUT = {
  comment: 'a text comment',
  editing: 'data of a program that edited it (XMP)',
  caption: 'a caption and keywords (IPTC)',
  colours: 'the colour profile',
  time: 'the time of the last change',
  other: 'other data of a program',
  after: 'data behind the end of the picture',
} as const

export const DAMAGED: NoPicture = { reason: 'This picture is damaged and cannot be shown here.' }
export const CUT_OFF = 'The file is cut off: a part of the picture is missing.'

/** Pictures of which each pixel has to be unpacked have this limit, so that a small file cannot fill the memory. */
const MOST_PIXELS = 60_000_000

/** A size that is none, or too large to be unpacked. */
export function sizeTrouble(width: number, height: number, most: number = MOST_PIXELS): NoPicture | undefined {
  if (width < 1 || height < 1) return DAMAGED
  if (width * height <= most) return undefined
  return {
    reason: `This picture has ${width} by ${height} pixels and is not shown here.`,
    advice: 'to show it, save it in a smaller size and attach that as well',
  }
}
