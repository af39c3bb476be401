/** What every group of commands needs to describe itself and to run. */
import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

export type Context = {
  readonly program: Command
  readonly terminal: Terminal
  /** The folder of the record that the command is about. */
  readonly dirOf: (command: Command) => string
  /** Takes the exit code. */
  readonly done: (code: number) => void
}

/** Examples for the end of a help text, each without the program's name. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  onrecord ${line}`).join('\n')}`
}

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value]
}
