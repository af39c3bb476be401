import { readFileSync } from 'node:fs'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** The text behind `--json`: `-` is what comes through the pipe, everything else the path of a file. */
export function jsonText(terminal: Terminal, typed: string): string {
  if (typed === '-') return terminal.stdin()
  try {
    return readFileSync(typed, 'utf8')
  } catch (cause) {
    throw new UserError(
      `--json takes - or a file; "${typed}" cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
    )
  }
}
