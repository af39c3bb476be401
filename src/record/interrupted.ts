/** A command that was killed while it wrote: the next one finishes what it had begun, before it does anything else. */
import { carryOut, clearUp } from './carry-out.ts'
import { type Lock, lockedIfFree } from './lock.ts'
import type { Direction, Step } from './step.ts'
import { endStep, forgetPending, pendingDirection, pendingStep, removeStepFolder, setPendingAside } from './steps.ts'

/** What became of a step that was interrupted, in the user's words. `inTheWay` is a file that somebody changed since. */
export type Finished = { readonly words: string; readonly inTheWay?: string }

/**
 * Finishes what a killed command had begun; undefined when there is nothing, which is nearly always, and while another
 * command is at work.
 */
export function finishIfInterrupted(dir: string): Finished | undefined {
  return pendingDirection(dir) === undefined ? undefined : lockedIfFree(dir, (lock) => finishInterrupted(dir, lock))
}

/** The same for who holds the lock already. */
export function finishInterrupted(dir: string, lock: Lock): Finished | undefined {
  const direction = pendingDirection(dir)
  if (direction === undefined) return undefined
  const step = pendingStep(dir, direction)
  if (step === undefined) {
    setPendingAside(dir, direction)
    return undefined
  }
  clearUp(dir, step)
  return finished(dir, step, direction, lock)
}

function finished(dir: string, step: Step, direction: Direction, lock: Lock): Finished {
  const { number, words, isKept } = step
  const inTheWay = carryOut(dir, step, { direction, isResumed: true, lock })
  if (inTheWay !== undefined) {
    // Somebody has changed the file since. Nothing of the step is in the record, and its text is kept.
    endStep(dir, number, direction, direction === 'forward' ? 'kept' : 'done')
    return { words, inTheWay: inTheWay.file }
  }
  if (isKept) endStep(dir, number, direction, direction === 'forward' ? 'done' : 'undone')
  else forgetPending(dir)
  if (direction === 'forward') removeStepFolder(dir, number)
  return { words }
}
