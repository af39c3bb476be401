/**
 * How a command writes: all of its files or none, under the record's lock, kept as one step that can be taken back.
 * Editors and sync programs take no locks: when one of them was faster, the command's work is done again on what is there now.
 */
import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'
import { orStaysBegun } from './begun.ts'
import { carryOut, clearUp, isAsBefore } from './carry-out.ts'
import { type Desk, makeDesk } from './desk.ts'
import { finishInterrupted } from './interrupted.ts'
import { type Lock, locked, pause } from './lock.ts'
import { type StagedFile, staging } from './staging.ts'
import { type Change, isTextChange, type Step } from './step.ts'
import {
  beginStep,
  endStep,
  forgetPending,
  isKeptAside,
  keepAside,
  keptPath,
  makeStepFolder,
  nextNumber,
  pendingDirection,
  removeStepFolder,
  settleSteps,
} from './steps.ts'
import { tidy } from './tidy.ts'
import { createFile } from './write.ts'

export type Changing = {
  /** The record's folder. */
  readonly dir: string
  /** Now, as an instant. */
  readonly at: string
  /** Paths of files to be attached. */
  readonly attach?: readonly string[]
  /** Whether `undo` can take it back; it cannot take a whole record away. */
  readonly isKept?: boolean
}

/** What the work of a command gives: its result, and what it did in the user's words, for `undo`. */
export type Written<T> = { readonly result: T; readonly words: string }

/** So often the work is done again when somebody else has changed the same file meanwhile. */
const ATTEMPTS = 12

/**
 * Does a command's work and writes what it says. `work` may run more than once. Throws a UserError, with nothing changed, when
 * the work does; when a file never stops being changed, the command's own version of it is left beside it. A fault of the
 * system leaves everything as it was, or the step begun (`isBegun`), and then the next command finishes it.
 */
export function change<T>(changing: Changing, work: (desk: Desk) => Written<T>): T {
  const { dir, attach = [] } = changing
  return staging(dir, attach, (staged) =>
    locked(dir, (lock) => {
      finishInterrupted(dir, lock)
      const number = nextNumber(dir)
      try {
        const files = stagedIn(dir, number, staged)
        return untilWritten(changing, { number, files, lock }, work)
      } finally {
        // What could be neither finished nor taken back needs its files when the next command finishes it.
        tidy(() => {
          if (pendingDirection(dir) === undefined && !isKeptAside(dir, number)) removeStepFolder(dir, number)
        })
      }
    }),
  )
}

/** The staged files, moved to where they stand while they are not in the record. */
function stagedIn(dir: string, number: number, staged: readonly StagedFile[]): StagedFile[] {
  if (staged.length > 0) makeStepFolder(dir, number)
  return staged.map((file) => {
    const path = keptPath(dir, number, basename(file.path))
    renameSync(file.path, path)
    return { ...file, path }
  })
}

type Attempt = { readonly number: number; readonly files: readonly StagedFile[]; readonly lock: Lock }

function untilWritten<T>(
  { dir, at, isKept = true }: Changing,
  { number, files, lock }: Attempt,
  work: (desk: Desk) => Written<T>,
): T {
  for (let attempt = 1; ; attempt++) {
    const { desk, changes, isStale } = makeDesk(dir, files)
    try {
      const { result, words } = work(desk)
      const step = { number, at, words, changes, isKept }
      const inTheWay = written(dir, step, lock)
      if (inTheWay === undefined) return result
      if (attempt === ATTEMPTS) throw lostRace(dir, step, inTheWay)
    } catch (cause) {
      // What could not be done with half a file may be done with the whole one.
      if (!(cause instanceof UserError) || attempt === ATTEMPTS || !isStale()) throw cause
    }
    pause(attempt)
  }
}

/** Carries a new step out. Gives the change that stands in the way; then nothing was written. */
function written(dir: string, step: Step, lock: Lock): Change | undefined {
  if (step.changes.length === 0) return undefined
  beginStep(dir, step)
  const inTheWay = orStaysBegun(lock, () => carryOut(dir, step, { direction: 'forward', isResumed: false, lock }), {
    isWhole: () => isAsBefore(dir, step),
    forget: () => {
      clearUp(dir, step)
      forgetPending(dir)
    },
  })
  if (inTheWay !== undefined) {
    forgetPending(dir)
    return inTheWay
  }
  // The record has it. What the disk does not let us note now, the next command notes.
  tidy(() => {
    if (!step.isKept) return forgetPending(dir)
    endStep(dir, step.number, 'forward', 'done')
    settleSteps(dir, step.number)
  })
  return undefined
}

/** What is typed is never lost: what the command would have written is left beside the file that nobody could write. */
function lostRace(dir: string, step: Step, change: Change): UserError {
  keepAside(dir, step)
  const ours = isTextChange(change) && change.before !== null ? besideName(dir, change.file) : undefined
  if (ours === undefined || !isTextChange(change) || !createFile(dir, ours, change.after))
    return new UserError(`another program keeps writing ${change.file}; nothing was changed, run the command again`)
  return new UserError(
    `another program keeps changing ${change.file}; both versions were kept, this command's is "${ours}": compare the two, keep what is right and move it away`,
  )
}

/** A name that `check` knows for a copy. */
function besideName(dir: string, file: string): string {
  const stem = `${dirname(file) === '.' ? '' : `${dirname(file)}/`}${basename(file, '.yaml')}`
  for (let i = 1; ; i++) {
    const name = `${stem} (onrecord${i === 1 ? '' : ` ${i}`}).yaml`
    if (!existsSync(join(dir, name))) return name
  }
}
