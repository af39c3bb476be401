import { instantOf } from '../record/dates.ts'
import type { Step } from '../record/step.ts'
import { redoLast, undoLast } from '../record/undo.ts'
import type { Terminal } from '../terminal.ts'

/** Takes the last command back that wrote something down. */
export function undo(terminal: Terminal, dir: string): number {
  const step = undoLast(dir)
  terminal.note(
    `taken back: ${whatAndWhen(terminal, step)}; it is kept, to bring it again: ${terminal.invocation} redo`,
  )
  return 0
}

/** Brings the command again that was taken back last. */
export function redo(terminal: Terminal, dir: string): number {
  const step = redoLast(dir)
  terminal.note(`brought again: ${whatAndWhen(terminal, step)}; to take it back: ${terminal.invocation} undo`)
  return 0
}

/** "log E-07 …", and when it was, unless that was today. */
function whatAndWhen(terminal: Terminal, { words, at }: Step): string {
  const [day = '', time = ''] = at.slice(0, 16).split('T')
  return day === instantOf(terminal.clock()).slice(0, 10) ? words : `${words} (of ${day}, ${time})`
}
