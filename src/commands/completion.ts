import { readAsset } from '../render/assets.ts'
import type { Terminal } from '../terminal.ts'

/** The completion script of a shell: the file of the package that it is in, and the line that goes to a place. */
export type ShellScript = { readonly file: string; readonly place: string; readonly line: string }

/** Prints the completion script, and to somebody who reads it on a screen where it goes; changes no file. */
export function completion(terminal: Terminal, { file, place, line }: ShellScript): number {
  terminal.write(readAsset(`completion/${file}`))
  // In a pipe it is a shell that reads it, each time that it starts.
  if (terminal.screen !== undefined) terminal.note(`where it goes: ${place}:  ${line}`)
  return 0
}
