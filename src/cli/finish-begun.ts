import { finishIfInterrupted } from '../record/interrupted.ts'
import { explained } from '../system-errors.ts'
import type { Terminal } from '../terminal.ts'

/** Finishes what a command had begun that was killed, before anybody looks at the record, and says so. */
export function finishBegun(terminal: Terminal, dir: string): void {
  try {
    const finished = finishIfInterrupted(dir)
    if (finished === undefined) return
    const { words, inTheWay } = finished
    terminal.note(
      inTheWay === undefined
        ? `a command was interrupted here; now it is finished: ${words}`
        : `a command was interrupted here, and ${inTheWay} was changed since: ${words}; it was not done, and its words are kept in .onrecord/undo`,
    )
  } catch (cause) {
    const reason = explained(cause)
    if (reason === undefined) throw cause
    // To look at the record is still possible.
    terminal.note(`a command was interrupted here and cannot be finished now: ${reason}`)
  }
}
