/** The text of a mail as it was received (.eml): its headers and bodies, decoded, with the lines on which they stand. */

import { type Day, dayOf, instantOf, isDay } from './dates.ts'
import { windowsText } from './windows-letters.ts'

/** A stretch of text in a file: the line on which it begins, and that of each of its lines where they do not just follow. */
export type Stretch = { readonly text: string; readonly firstLine: number; readonly lines?: readonly number[] }

/** Mails in mails; more is no mail that a person sent. */
const DEEPEST = 8

const HEADER = /^(?:from|to|subject|date|message-id|mime-version|received|return-path):/i

/** Whether the text begins as a mail does: with headers, two of which every mail has. */
export function isMail(text: string): boolean {
  const [head = ''] = text.slice(0, 20_000).split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  if (!lines.every((line, i) => /^[A-Za-z][A-Za-z0-9-]*:/.test(line) || (i > 0 && /^[ \t]/.test(line)))) return false
  return lines.filter((line) => HEADER.test(line)).length >= 2
}

/** What can be read of a mail. Parts that are not text, such as pictures, are left out. */
export function mailText(text: string): Stretch[] {
  return partText(text.split(/\r?\n/), 1, 0)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = /^(?:[a-z]{3}, *)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d:\d\d(?::\d\d)?)(?: ([+-]\d{4}|GMT|UT|UTC|Z)\b)?/i

/**
 * The day on which a mail says that it was written, by the clock of this computer: many mails give the time of Greenwich. Undefined
 * when it says none, or not in the form of RFC 5322.
 */
export function dayOfMail(text: string): Day | undefined {
  const [head = ''] = text.split(/\r?\n[ \t]*\r?\n/, 1)
  const written = headerOf(head.replace(/\r?\n[ \t]+/g, ' '), 'date').replace(/\s+/g, ' ')
  const [, day = '', month = '', year = '', time = '', zone = ''] = DATE.exec(written) ?? []
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1)
  const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(date)) return undefined
  // Without a zone it is taken for the time of this computer, as -0000 is for that of Greenwich.
  const offset = zone === '' ? '' : /\d/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
  const at = new Date(`${date}T${time}${offset}`)
  return Number.isNaN(at.getTime()) ? undefined : dayOf(instantOf(at))
}

function partText(lines: readonly string[], firstLine: number, depth: number): Stretch[] {
  const blank = lines.indexOf('')
  const end = blank === -1 ? lines.length : blank
  const head = lines.slice(0, end)
  const headers = head.join('\n').replace(/\n[ \t]+/g, ' ')
  const body = lines.slice(end + 1)
  const bodyLine = firstLine + end + 1
  return [{ text: encodedWords(head.join('\n')), firstLine }, ...bodyText(headers, body, bodyLine, depth)]
}

function bodyText(headers: string, body: readonly string[], firstLine: number, depth: number): Stretch[] {
  const type = headerOf(headers, 'content-type')
  const boundary = /boundary="?([^";\n]+)"?/i.exec(type)?.[1]?.trim()
  if (depth < DEEPEST && /^multipart\//i.test(type) && boundary !== undefined)
    return partsBetween(body, boundary).flatMap(({ from, to }) =>
      partText(body.slice(from, to), firstLine + from, depth + 1),
    )
  if (depth < DEEPEST && /^message\/rfc822/i.test(type)) return partText(body, firstLine, depth + 1)
  if (type !== '' && !/^text\//i.test(type)) return []
  const stretch = decoded(headers, body, firstLine)
  return [/^text\/html/i.test(type) ? { ...stretch, text: withoutTags(stretch.text) } : stretch]
}

function partsBetween(body: readonly string[], boundary: string): { from: number; to: number }[] {
  const marks = body.flatMap((line, i) => (line.startsWith(`--${boundary}`) ? [i] : []))
  return marks.flatMap((mark, i) => {
    const isEnd = body[mark]?.startsWith(`--${boundary}--`) === true
    return isEnd ? [] : [{ from: mark + 1, to: marks[i + 1] ?? body.length }]
  })
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
}

function decoded(headers: string, body: readonly string[], firstLine: number): Stretch {
  const charset = /charset="?([^";\s]+)"?/i.exec(headerOf(headers, 'content-type'))?.[1] ?? 'utf-8'
  const encoding = headerOf(headers, 'content-transfer-encoding').toLowerCase()
  if (encoding === 'base64') {
    // Its lines tell nothing of the lines of the text.
    return { text: inCharset(Buffer.from(body.join(''), 'base64'), charset), firstLine, lines: [] }
  }
  if (encoding !== 'quoted-printable') return { text: body.join('\n'), firstLine }
  // A line that ends with "=" goes on in the next one.
  const starts = body.flatMap((_, i) => (i > 0 && body[i - 1]?.endsWith('=') === true ? [] : [firstLine + i]))
  const joined = body.map((line) => (line.endsWith('=') ? line.slice(0, -1) : `${line}\n`)).join('')
  return { text: inCharset(bytesOfQuoted(joined), charset), firstLine, lines: starts }
}

function bytesOfQuoted(text: string): Buffer {
  const plain = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    const decoder = new TextDecoder(charset)
    return decoder.encoding === 'windows-1252' ? windowsText(bytes) : decoder.decode(bytes)
  } catch (cause) {
    // A character set that nobody knows.
    if (cause instanceof RangeError) return new TextDecoder().decode(bytes)
    throw cause
  }
}

/** `=?utf-8?B?w6k=?=` in a header is "é". */
function encodedWords(text: string): string {
  return text
    .replace(/(\?=)[ \t]+(?==\?)/g, '$1')
    .replace(/=\?([\w-]{1,40})\?([BbQq])\?([^?\s]*)\?=/g, (_, charset: string, how: string, word: string) =>
      inCharset(
        how.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : bytesOfQuoted(word.replaceAll('_', ' ')),
        charset,
      ),
    )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The text of a page of HTML. Line ends stay where they are, in tags too. */
export function withoutTags(html: string): string {
  // Each pattern stops at the next "<", so that a page made of nothing else takes no longer.
  return html
    .replace(/<(?:style|script)\b[^<>]*>[^<]*/gi, lineEndsOf)
    .replace(/<[^<>]*>/g, lineEndsOf)
    .replace(/&(?:#(\d{1,7})|(\w{2,6}));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? whole) : characterOf(Number(code)),
    )
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

function lineEndsOf(text: string): string {
  return ` ${text.replace(/[^\n]+/g, '')}`
}
