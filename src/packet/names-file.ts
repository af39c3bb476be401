/** The list of names to hide: a text file, one name a line, `#` before a remark. */
import { readFileSync, statSync } from 'node:fs'
import { textOf } from '../record/file-text.ts'
import { codeOf } from '../record/system-code.ts'
import { UserError } from '../user-error.ts'

/** More than anybody types by hand: whoever gives a longer one has given another file. */
const MOST_BYTES = 1_000_000
const LONGEST_NAME = 100

/** The names of the list at `path`, as typed. Throws a UserError when it has none, and with the line of what is no name. */
export function namesFrom(path: string): string[] {
  const text = textOf(bytesOf(path))
  if (text === undefined) throw new UserError(`"${path}" is not text in UTF-8; save it as plain text, one name a line`)
  const names = namesIn(text, path)
  if (names.length > 0) return names
  throw new UserError(
    `"${path}" has no name; write one a line, or leave the file out to hide addresses and numbers alone`,
  )
}

/** The names of a list. `file` is what it is called in messages. */
export function namesIn(text: string, file: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .flatMap((line, i) => {
      const name = line.replace(/(?:^|\s)#.*$/, '').trim()
      if (name === '') return []
      const fault = faultOf(name)
      if (fault !== undefined) throw new UserError(`${file}:${i + 1}: ${fault}; write one name a line`)
      return [name]
    })
}

function faultOf(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} letters`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file that is no text has them.
  if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(name)) return 'this line has signs that are not text'
  if (!/\p{L}/u.test(name)) return `"${name}" has no letters`
  // One letter would be hidden in every "A" of the text.
  if ([...name.replace(/[^\p{L}\p{N}]/gu, '')].length < 2) return `"${name}" is too short to be told from other words`
  return undefined
}

function bytesOf(path: string): Uint8Array {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) throw new UserError(`"${path}" is no file; give a text file with one name a line`)
    if (stats.size > MOST_BYTES) throw new UserError(`"${path}" is too large for a list of names; one name a line`)
    return readFileSync(path)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT')
      throw new UserError(`there is no file "${path}"; --redact takes a text file with one name a line`)
    if (code === 'EACCES') throw new UserError(`"${path}" may not be read; check its permissions`)
    throw cause
  }
}
