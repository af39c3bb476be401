/** A command that was killed while it wrote: the next one finishes what it had begun, before it does anything else. */
import { carryOut } from './carry-out.ts'
import { locked } from './lock.ts'
import {
  type Direction,
  endStep,
  forgetPending,
  isTextChange,
  pendingDirection,
  pendingStep,
  removeStepFolder,
  type Step,
  setPendingAside,
} from './steps.ts'
import { sweepBeside } from './write.ts'

/** What was finished, in the user's words; undefined when nothing was to be finished, which is nearly always. */
export function finishIfInterrupted(dir: string): string | undefined {
  return pendingDirection(dir) === undefined ? undefined : locked(dir, () => finishInterrupted(dir))
}

/** The same for who holds the lock already. */
export function finishInterrupted(dir: string): string | undefined {
  const direction = pendingDirection(dir)
  if (direction === undefined) return undefined
  const step = pendingStep(dir, direction)
  if (step === undefined) {
    setPendingAside(dir, direction)
    return undefined
  }
  for (const change of step.changes) if (isTextChange(change)) sweepBeside(dir, change.file)
  return finished(dir, step, direction)
}

function finished(dir: string, step: Step, direction: Direction): string {
  const inTheWay = carryOut(dir, step, { direction, isResumed: true })
  if (inTheWay !== undefined) {
    // Somebody has changed the file since. Nothing of the step is in the record, and its text is kept.
    endStep(dir, step.number, direction, direction === 'forward' ? 'kept' : 'done')
    return `${step.words}: not finished, because ${inTheWay.file} was changed since`
  }
  if (step.isKept) endStep(dir, step.number, direction, direction === 'forward' ? 'done' : 'undone')
  else forgetPending(dir)
  if (direction === 'forward') removeStepFolder(dir, step.number)
  return step.words
}
