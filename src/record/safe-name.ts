/** Names for attached files that every system can store, whatever the file was called where it came from. */
import { basename, extname } from 'node:path'
import filenamify from 'filenamify'

/** Most systems take 255 bytes; a number for a twin and the names of documents made from it need room too. */
const LONGEST_NAME_BYTES = 200
const LONGEST_END_BYTES = 20

/** Control characters and line ends of every sort; what turns the direction of text, so that an end looks like another. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]+/gu

/**
 * The name that a file gets in the record: composed letters (NFC), no character that is special to a system, no reserved
 * word, at most 200 bytes, and not one of `taken`, compared without capitals.
 */
export function safeName(original: string, taken: readonly string[]): string {
  const seen = original.toWellFormed().replace(UNSEEN, '_')
  const clean = filenamify(seen, { replacement: '_', maxLength: Number.MAX_SAFE_INTEGER })
  // A name that starts with a dot is hidden, and hidden files are no part of a record.
  const name = shortened(clean.trim().replace(/^\./, '_'))
  return freeName(/^[_. ]*$/.test(name) ? 'file' : name, taken)
}

function shortened(name: string): string {
  const end = withinBytes(extname(name), LONGEST_END_BYTES)
  const stem = basename(name, extname(name))
  return `${withinBytes(stem, LONGEST_NAME_BYTES - Buffer.byteLength(end))}${end}`.replace(/[\s.]+$/, '')
}

/** As many whole characters of the text as fit. */
function withinBytes(text: string, most: number): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > most) break
    kept += character
  }
  return kept
}

/** Two files of the same name, whatever their capitals, get different ones. */
function freeName(name: string, taken: readonly string[]): string {
  const keys = taken.map((each) => each.normalize('NFC').toLowerCase())
  const end = extname(name)
  const stem = basename(name, end)
  for (let i = 2, free = name; ; i++) {
    if (!keys.includes(free.toLowerCase())) return free
    free = `${stem}-${i}${end}`
  }
}
