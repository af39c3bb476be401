/** What a file is, by its bytes. The name tells apart only what both are plain text. */
import { isMail, LONGEST_HEAD } from './mail-head.ts'
import { textIn } from './text-in.ts'

export type TextKind = 'ics' | 'html' | 'svg' | 'rtf' | 'md' | 'csv' | 'txt'
export type PictureKind = 'png' | 'jpg' | 'gif' | 'webp'
export type OtherKind =
  | 'empty'
  | 'heic'
  | 'other-picture'
  | 'zip'
  | 'xlsx'
  | 'office'
  | 'locked-office'
  | 'msg'
  | 'audio'
  | 'video'
  | 'unknown'

/** With its text, where it is text. */
export type Sniffed =
  | { readonly kind: TextKind; readonly text: string }
  | { readonly kind: 'pdf' | 'docx' | 'eml' | PictureKind | OtherKind }

export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const kind = byMark(bytes)
  if (kind !== undefined) return { kind }
  // A mail has encodings of its own, part by part, and can be long.
  if (isMail(latin1(bytes.subarray(0, LONGEST_HEAD)), endingOf(name))) return { kind: 'eml' }
  const text = textIn(bytes)
  return text === undefined ? { kind: 'unknown' } : { kind: textKind(text, name), text: text.replace(/^\uFEFF/, '') }
}

type Mark = Exclude<Sniffed['kind'], TextKind> | 'archive' | 'compound'

/** The first bytes in hexadecimal digits, two for each. */
const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:efbbbf)?(?:09|0a|0d|20){0,9}255044462d3\d/, 'pdf'],
  [/^89504e470d0a/, 'png'],
  [/^ffd8ff/, 'jpg'],
  [/^474946383[79]61/, 'gif'],
  [/^52494646.{8}57454250/, 'webp'],
  // ftyp with heic, heix, heim, heis, hevc, hevx, mif1, msf1, avif, avis.
  [/^.{8}66747970(?:686569(?:63|78|6d|73)|686576(?:63|78)|6d696631|6d736631|617669(?:66|73))/, 'heic'],
  // TIFF, BMP, JPEG XL, Photoshop.
  [/^(?:49492a00|4d4d002a|424d.{8}00000000|0000000c4a584c20|ff0a|38425053)/, 'other-picture'],
  // MPEG-4 sound, MP3, Ogg, FLAC, AMR, WAVE, AAC.
  [/^(?:.{8}667479704d34[46][12]|494433|4f676753|664c6143|2321414d52|52494646.{8}57415645|fff[1239b])/, 'audio'],
  // MPEG-4, Matroska, AVI, Windows Media, MPEG.
  [/^(?:.{8}66747970|1a45dfa3|52494646.{8}41564920|3026b2758e66cf11|000001b[3a])/, 'video'],
  // RAR, 7z, gzip.
  [/^(?:526172211a|377abcaf271c|1f8b08)/, 'zip'],
  [/^504b(?:0304|0506|0708)/, 'archive'],
  [/^d0cf11e0a1b11ae1/, 'compound'],
]

function byMark(bytes: Uint8Array): Exclude<Sniffed['kind'], TextKind> | undefined {
  if (bytes.length === 0) return 'empty'
  const found = MARKS.find(([mark]) => mark.test(bufferOf(bytes.subarray(0, 32)).toString('hex')))?.[1]
  if (found === 'archive') return archiveKind(bytes)
  if (found === 'compound') return compoundKind(bytes)
  if (found !== undefined) return found
  const start = latin1(bytes.subarray(0, 1024))
  // Some programs put a few bytes in front.
  return /%PDF-\d\.\d/.test(start) && latin1(bytes.subarray(-2048)).includes('%%EOF') && !isMail(start, '')
    ? 'pdf'
    : undefined
}

/** A Word document, a workbook, or any other archive: the names of the parts stand as plain text at the end of an archive. */
function archiveKind(bytes: Uint8Array): 'docx' | 'xlsx' | 'office' | 'zip' {
  const names = bufferOf(bytes)
  if (names.includes('word/document')) return 'docx'
  if (names.includes('xl/workbook')) return 'xlsx'
  return names.includes('ppt/presentation') || /mimetypeapplication\/vnd/.test(latin1(bytes.subarray(0, 100)))
    ? 'office'
    : 'zip'
}

/** What Outlook and Word of old write, and Word of today with a password. */
function compoundKind(bytes: Uint8Array): 'msg' | 'office' | 'locked-office' {
  const all = bufferOf(bytes)
  if (all.includes(Buffer.from('__substg1.0_', 'utf16le'))) return 'msg'
  return all.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked-office' : 'office'
}

function textKind(text: string, name: string): TextKind {
  const start = text.slice(0, 4000).trimStart()
  const ending = endingOf(name)
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'ics'
  if (start.startsWith('{\\rtf')) return 'rtf'
  const markup = start.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '')
  if (/^(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(markup)) return 'svg'
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(markup)) return 'html'
  if (ending === 'html' || ending === 'htm') return /<[a-z][^>]*>/i.test(start) ? 'html' : 'txt'
  if (ending === 'md' || ending === 'markdown') return 'md'
  return ending === 'csv' || ending === 'tsv' || isTabbed(start) ? 'csv' : 'txt'
}

/** In small letters, without the dot. */
function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Each line with as many tabs as the first: a table that was copied out of a program. */
function isTabbed(start: string): boolean {
  const lines = start.split(/\r?\n/).slice(0, 20)
  // The last one may have been cut.
  const whole = lines.slice(0, -1)
  const tabs = new Set(whole.map((line) => line.split('\t').length))
  return whole.length >= 3 && tabs.size === 1 && !tabs.has(1)
}

function latin1(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1')
}

/** The same bytes, not a copy. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
