/** The text of a file of the record, exactly: what is written back must hold every byte that was there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { codeOf } from './system-code.ts'

/** The text of these bytes, a byte order mark included; undefined when they are not UTF-8 text. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    // Without `fatal`, what is not UTF-8 is replaced, and would be lost as soon as the text is written back.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** The text of a file that is to be edited. Throws a UserError when it cannot be read or is not UTF-8. */
export function textToEdit(dir: string, file: string): string {
  const text = textOf(bytesOf(dir, file))
  if (text === undefined)
    throw new UserError(`${file} is not UTF-8 text and was not touched; open it in an editor and save it as UTF-8`)
  return text
}

function bytesOf(dir: string, file: string): Uint8Array {
  try {
    return readFileSync(join(dir, file))
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
    throw new UserError(`${file} cannot be read: it is gone, or a link to a file that is`)
  }
}
