/** The text that bytes hold, and text without what nobody can see. */
import { stripVTControlCharacters } from 'node:util'
import { windowsText, withWindowsLetters } from '../record/windows-letters.ts'
import { clean } from '../render/text.ts'

/** One control character in so many characters is a slip of some program; more of them are not text. */
const RARE = 500
/** So many characters tell what kind of file it is. */
const SAMPLE = 1_000_000

/** UTF-8, UTF-16 with or without its mark, else that of old Windows programs. Undefined for what is no text. */
export function textIn(bytes: Uint8Array): string | undefined {
  const unicode = wideTextIn(bytes) ?? decoded(bytes, 'utf-8')
  const text = unicode ?? windowsText(bytes)
  const sample = stripVTControlCharacters(text.slice(0, SAMPLE))
  const controls = (sample.match(/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/gu) ?? []).length
  // A file of Windows' own letters is mostly plain ones; noise is not.
  const strange = unicode === undefined ? (sample.match(/[^\0-\u007f]/g) ?? []).length : 0
  if (controls * RARE > sample.length || (strange > 8 && strange * 2 > sample.length)) return undefined
  return text
}

function wideTextIn(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 400)
  if (sample.length < 4 || bytes.length % 2 !== 0) return undefined
  const zeros = (from: number): number => sample.filter((byte, i) => i % 2 === from && byte === 0).length
  // In Latin letters every second byte is zero.
  if (zeros(1) * 2 > sample.length * 0.9 && zeros(0) === 0) return decoded(bytes, 'utf-16le')
  if (zeros(0) * 2 > sample.length * 0.9 && zeros(1) === 0) return decoded(bytes, 'utf-16be')
  return undefined
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** Zero-width spaces and joiners of words, soft hyphens, marks of byte order: they take no room, and hide words from a search. */
const UNSEEN = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g

/** The text as it can be seen: `\n` alone ends lines, and colours of terminals, control and unseen characters are gone. */
export function visible(text: string): string {
  return clean(
    stripVTControlCharacters(withWindowsLetters(text))
      .replace(/[\v\f]/g, '\n')
      .replace(UNSEEN, ''),
  )
}
