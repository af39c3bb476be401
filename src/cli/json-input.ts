import type { Terminal } from '../terminal.ts'
import { givenFile, pipedText } from './given-text.ts'

/** The text behind `--json`: `-` is what comes through the pipe, everything else the path of a file. */
export async function jsonText(terminal: Terminal, typed: string): Promise<string> {
  return typed === '-' ? await pipedText(terminal) : givenFile(typed, `--json takes - or a file; "${typed}"`)
}
