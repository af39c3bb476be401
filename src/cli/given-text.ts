/** Text that comes from outside, through a pipe or in a file: UTF-8, or refused, because what is not would be stored broken. */
import { readFileSync } from 'node:fs'
import { textOf } from '../record/file-text.ts'
import { codeOf } from '../record/system-code.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What comes through the pipe, or from the keyboard until its end. Throws a UserError when it is not UTF-8. */
export async function pipedText(terminal: Terminal): Promise<string> {
  return decoded(await terminal.stdin(), 'what came through the pipe')
}

/** The words of the command line; `-` stands for what comes through the pipe. */
export async function wordsOrPiped(terminal: Terminal, words: string): Promise<string> {
  return words === '-' ? await pipedText(terminal) : words
}

/** The text of a file; `what` begins the message. Throws a UserError when it cannot be read or is not UTF-8. */
export function givenFile(path: string, what: string): string {
  try {
    return decoded(readFileSync(path), `"${path}"`)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const code = codeOf(cause)
    if (code === 'ENOENT') throw new UserError(`there is no file "${path}"; write its path, or - for a pipe`)
    if (code === 'EISDIR') throw new UserError(`"${path}" is a folder; write the path of a file`)
    throw new UserError(`${what} cannot be read (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}

/** A byte order mark in front of it is no part of the text. */
function decoded(bytes: Uint8Array, what: string): string {
  const text = textOf(bytes)
  if (text === undefined)
    throw new UserError(`${what} is not UTF-8 text, and nothing was written; save it as UTF-8 and give it again`)
  return text.replace(/^\uFEFF/, '')
}
