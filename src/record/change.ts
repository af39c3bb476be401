/**
 * How a command writes: all of its files or none, under the record's lock, kept as one step that can be taken back.
 * Editors and sync programs take no locks: when one of them was faster, the command's work is done again on what is there now.
 */
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'
import { carryOut, isAsBefore } from './carry-out.ts'
import { textToEdit } from './file-text.ts'
import { type Folder, nextId } from './ids.ts'
import { finishInterrupted } from './interrupted.ts'
import { locked, pause } from './lock.ts'
import { safeName } from './safe-name.ts'
import type { Attachment } from './schema/evidence.ts'
import { type StagedFile, staging } from './staging.ts'
import {
  beginStep,
  type Change,
  endStep,
  forgetPending,
  isKeptAside,
  isTextChange,
  keepAside,
  keptPath,
  makeStepFolder,
  nextNumber,
  pendingDirection,
  removeStepFolder,
  type Step,
  settleSteps,
  undoneIds,
} from './steps.ts'
import { createFile } from './write.ts'

/** The record while a command changes it. What is said here is written when the command's work is done, in this order. */
export type Desk = {
  /** The text of a file with this command's own changes. Throws a UserError when it cannot be read. */
  readonly text: (file: string) => string
  readonly exists: (file: string) => boolean
  /** The id that the next entry of a folder gets. */
  readonly nextId: (folder: Exclude<Folder, 'check-ins'>) => string
  readonly create: (file: string, text: string) => void
  readonly edit: (file: string, text: string) => void
  /** Puts the attached files into `files/<id>/`, and says under which names. */
  readonly attach: (id: string) => Attachment[]
}

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
 * the work does; when a file never stops being changed, the command's own version of it is left beside it.
 */
export function change<T>({ dir, at, attach = [], isKept = true }: Changing, work: (desk: Desk) => Written<T>): T {
  return staging(dir, attach, (staged) =>
    locked(dir, () => {
      finishInterrupted(dir)
      const number = nextNumber(dir)
      try {
        const files = stagedIn(dir, number, staged)
        for (let attempt = 1; ; attempt++) {
          const { desk, changes } = makeDesk(dir, files)
          const { result, words } = work(desk)
          const step = { number, at, words, changes, isKept }
          const inTheWay = written(dir, step)
          if (inTheWay === undefined) return result
          if (attempt === ATTEMPTS) throw lostRace(dir, step, inTheWay)
          pause(attempt)
        }
      } finally {
        // What could be neither finished nor taken back needs its files when the next command finishes it.
        if (pendingDirection(dir) === undefined && !isKeptAside(dir, number)) removeStepFolder(dir, number)
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

/** Carries a new step out. Gives the change that stands in the way; then nothing was written. */
function written(dir: string, step: Step): Change | undefined {
  if (step.changes.length === 0) return undefined
  beginStep(dir, step)
  let inTheWay: Change | undefined
  try {
    inTheWay = carryOut(dir, step, { direction: 'forward', isResumed: false })
  } catch (cause) {
    if (isAsBefore(dir, step)) forgetPending(dir)
    throw cause
  }
  if (inTheWay !== undefined || !step.isKept) forgetPending(dir)
  else {
    endStep(dir, step.number, 'forward', 'done')
    settleSteps(dir, step.number)
  }
  return inTheWay
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

function makeDesk(dir: string, staged: readonly StagedFile[]): { desk: Desk; changes: Change[] } {
  const changes: Change[] = []
  const own = (file: string) => changes.filter(isTextChange).find((change) => change.file === file)
  const put = (file: string, before: string | null, after: string): void => {
    const earlier = own(file)
    if (earlier !== undefined) changes[changes.indexOf(earlier)] = { file, before: earlier.before, after }
    else if (before !== after) changes.push({ file, before, after })
  }
  // What was read first is what the edit is about: a program that saves in between must be noticed.
  const read = new Map<string, string>()
  const text = (file: string): string => {
    const known = own(file)?.after ?? read.get(file) ?? settledText(dir, file)
    if (own(file) === undefined) read.set(file, known)
    return known
  }
  const desk: Desk = {
    text,
    exists: (file) => own(file) !== undefined || existsSync(join(dir, file)),
    nextId: (folder) => nextId(folder, [...takenIds(dir, folder), ...changes.map(({ file }) => basename(file))]),
    create: (file, after) => put(file, null, after),
    edit: (file, after) => put(file, text(file), after),
    attach: (id) => attachTo(dir, id, staged, changes),
  }
  return { desk, changes }
}

/** Editors empty a file before they write it again: one that changed just now is read once more. */
function settledText(dir: string, file: string): string {
  for (let look = 1; look < 8; look++) {
    const { mtimeMs = 0 } = statSync(join(dir, file), { throwIfNoEntry: false }) ?? {}
    if (Math.abs(Date.now() - mtimeMs) > SETTLED_MS) break
    pause()
  }
  return textToEdit(dir, file)
}

const SETTLED_MS = 40

function attachTo(dir: string, id: string, staged: readonly StagedFile[], changes: Change[]): Attachment[] {
  const taken = namesIn(join(dir, 'files', id))
  return staged.map(({ path, original, sha256, bytes }) => {
    const name = safeName(original, taken)
    taken.push(name)
    changes.push({ file: `files/${id}/${name}`, kept: basename(path), sha256, bytes })
    return { name, ...(name === original ? {} : { original_name: original }), sha256, bytes }
  })
}

/** Every id that was ever given in a folder: entries that are there, copies, folders of attached files, what was undone. */
function takenIds(dir: string, folder: Folder): string[] {
  const entries = [...namesIn(join(dir, folder)), ...undoneIds(dir)]
  return folder === 'evidence' ? [...entries, ...namesIn(join(dir, 'files'))] : entries
}

function namesIn(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(path) : []
}
