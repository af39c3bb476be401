/** What every group of commands needs to describe itself and to run. */
import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

export type Context = {
  readonly program: Command
  readonly terminal: Terminal
  /** The folder of the record that the command is about. */
  readonly dirOf: (command: Command) => string
  /** Whether this command may ask: somebody sits at a terminal, and `--no-input` was not given. */
  readonly canAsk: (command: Command) => boolean
  /** The folder of the record, or the one named; nothing is done in it. */
  readonly findDir: (named: string | undefined) => string
  /** Describes a command with its options; undefined when there is none of that name. */
  readonly describe: (name: string) => Promise<Command | undefined>
  readonly describeAll: () => Promise<void>
  /** Takes the exit code. */
  readonly done: (code: number) => void
}

/** Examples for the end of a help text, each without the program's name. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  onrecord ${line}`).join('\n')}`
}

/** The option of every command that takes words: they are looked over for what is private. */
export const YES = ['--yes', 'keep what looks private without being asked'] as const

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value]
}
