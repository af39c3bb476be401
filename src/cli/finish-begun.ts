import { finishIfInterrupted } from '../record/interrupted.ts'
import { explained } from '../system-errors.ts'
import type { Terminal } from '../terminal.ts'

/** Finishes what a command had begun that was killed, before anybody looks at the record, and says so. */
export function finishBegun(terminal: Terminal, dir: string): void {
  try {
    const words = finishIfInterrupted(dir)
    if (words !== undefined) terminal.note(`a command was interrupted here; now it is finished: ${words}`)
  } catch (cause) {
    const reason = explained(cause)
    if (reason === undefined) throw cause
    // To look at the record is still possible.
    terminal.note(`a command was interrupted here and cannot be finished now: ${reason}`)
  }
}
