/**
 * What each command wrote, kept under `.onrecord/` so that it can be taken back and brought again:
 * `undo/0007.done.json`, `undo/0007.undone.json`, `undo/0007.kept.json` (undone, and something else was written since), and
 * the attached files of undone ones in `undo/0007/`. `forward.json` or `back.json` is the one that is being carried out: a
 * command that was killed left it, and the next one finishes it.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder, PRIVATE_FILE } from './folders.ts'
import { isInOwnFolder, ownFolder, ownSubfolder } from './own-folder.ts'
import { writeDurably } from './write.ts'

/** A file's whole text before and after; `null` where there was no file. */
export type TextChange = { readonly file: string; readonly before: string | null; readonly after: string }

/** An attached file that was not there before. While it is not in the record it stands in the step's folder as `kept`. */
export type FileChange = {
  readonly file: string
  readonly kept: string
  readonly sha256: string
  readonly bytes: number
}

export type Change = TextChange | FileChange

/** One command: its number, when it ran, what it did in the user's words, and every change of a file in its order. */
export type Step = {
  readonly number: number
  readonly at: string
  readonly words: string
  readonly changes: readonly Change[]
  /** Whether `undo` can take it back. */
  readonly isKept: boolean
}

export type Direction = 'forward' | 'back'
type State = 'done' | 'undone' | 'kept'

/** So many can be taken back; of those before them only what was undone is kept. */
const MOST_DONE = 200

export function isTextChange(change: Change): change is TextChange {
  return 'after' in change
}

/** The files of the entries that a step created. */
export function createdFiles({ changes }: Step): string[] {
  return changes.flatMap((change) => (isTextChange(change) && change.before === null ? [change.file] : []))
}

// ---- being carried out ----------------------------------------------------------------------------------------

/** Which way a command was going that is not finished; undefined when all are. Costs two looks at the disk. */
export function pendingDirection(dir: string): Direction | undefined {
  if (isInOwnFolder(dir, 'forward.json')) return 'forward'
  return isInOwnFolder(dir, 'back.json') ? 'back' : undefined
}

/** The step that is being carried out; undefined when its file cannot be read as one. */
export function pendingStep(dir: string, direction: Direction): Step | undefined {
  return readStep(pendingPath(dir, direction))
}

/** Makes a new step the one that is being carried out. From here on it is finished, or taken back whole. */
export function beginStep(dir: string, step: Step): void {
  // Once the record is changed, nothing that could fail for want of room is left to be done.
  ownSubfolder(dir, 'undo')
  const path = pendingPath(dir, 'forward')
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    // A single file is whole or absent by itself, and to wait for the disk once more takes time.
    if (step.changes.length > 1) writeDurably(temporary, JSON.stringify(step))
    else writeFileSync(temporary, JSON.stringify(step), { flag: 'wx', mode: PRIVATE_FILE })
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Makes a step that is done, or undone, the one that is being carried out the other way. */
export function beginAgain(dir: string, number: number, direction: Direction): void {
  renameSync(stepPath(dir, number, direction === 'back' ? 'done' : 'undone'), pendingPath(dir, direction))
}

/** The step that was being carried out is over. */
export function endStep(dir: string, number: number, direction: Direction, state: State): void {
  renameSync(pendingPath(dir, direction), stepPath(dir, number, state))
}

/** A file that is no step, from a disk that failed: it is put aside, and nothing is done with it. */
export function setPendingAside(dir: string, direction: Direction): void {
  const path = pendingPath(dir, direction)
  renameSync(path, `${path}.${Date.now()}.unreadable`)
}

/** A step that was begun and of which nothing is in the record. */
export function forgetPending(dir: string): void {
  rmSync(pendingPath(dir, 'forward'), { force: true })
}

/** A step that could not be written at all is kept for its words. */
export function keepAside(dir: string, step: Step): void {
  writeDurably(stepPath(dir, step.number, 'kept'), JSON.stringify(step))
}

export function isKeptAside(dir: string, number: number): boolean {
  return statSync(stepPath(dir, number, 'kept'), { throwIfNoEntry: false }) !== undefined
}

// ---- kept -----------------------------------------------------------------------------------------------------

/** The number of the next step. */
export function nextNumber(dir: string): number {
  return Math.max(0, ...listSteps(dir).map(({ number }) => number)) + 1
}

/** After a new step: what was undone before can no longer be brought again, and is kept all the same; old ones go. */
export function settleSteps(dir: string, newest: number): void {
  for (const { number, state } of listSteps(dir)) {
    if (state === 'undone') renameSync(stepPath(dir, number, 'undone'), stepPath(dir, number, 'kept'))
    if (state === 'done' && number <= newest - MOST_DONE) rmSync(stepPath(dir, number, 'done'), { force: true })
  }
}

/** The step that `undo` would take back. */
export function lastDone(dir: string): Step | undefined {
  const numbers = numbersOf(dir, 'done')
  return numbers.length === 0 ? undefined : readStep(stepPath(dir, Math.max(...numbers), 'done'))
}

/** The step that `redo` would bring again. */
export function firstUndone(dir: string): Step | undefined {
  const numbers = numbersOf(dir, 'undone')
  return numbers.length === 0 ? undefined : readStep(stepPath(dir, Math.min(...numbers), 'undone'))
}

/** Takes the folder of a step away that came to nothing, with the copies in it. */
export function removeStepFolder(dir: string, number: number): void {
  rmSync(stepFolder(dir, number), { recursive: true, force: true })
}

/** Where an attached file of a step stands while it is not in the record. */
export function keptPath(dir: string, number: number, kept: string): string {
  return join(stepFolder(dir, number), kept)
}

/** The folder for the attached files of a step, which is made when it is not there. */
export function makeStepFolder(dir: string, number: number): void {
  ownSubfolder(dir, 'undo')
  makeFolder(stepFolder(dir, number))
}

/** The ids of entries that were undone: their numbers stay taken. */
export function undoneIds(dir: string): string[] {
  const folder = join(dir, '.onrecord', 'taken')
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder)
}

/** Keeps the number of an entry taken, whatever becomes of it. */
export function keepIdTaken(dir: string, file: string): void {
  makeFolder(join(ownSubfolder(dir, 'taken'), basename(file, '.yaml')))
}

function pendingPath(dir: string, direction: Direction): string {
  return join(ownFolder(dir), `${direction}.json`)
}

function stepFolder(dir: string, number: number): string {
  return join(dir, '.onrecord', 'undo', String(number).padStart(4, '0'))
}

function stepPath(dir: string, number: number, state: State): string {
  const folder = stepFolder(dir, number)
  return join(dirname(folder), `${basename(folder)}.${state}.json`)
}

function numbersOf(dir: string, state: State): number[] {
  return listSteps(dir).flatMap((step) => (step.state === state ? [step.number] : []))
}

function listSteps(dir: string): { readonly number: number; readonly state: string }[] {
  const folder = join(dir, '.onrecord', 'undo')
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(folder).flatMap((name) => {
    const [, number, state] = /^(\d+)\.(done|undone|kept)\.json$/.exec(name) ?? []
    return number === undefined || state === undefined ? [] : [{ number: Number(number), state }]
  })
}

function readStep(path: string): Step | undefined {
  try {
    const step: Step = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(step.changes) && typeof step.words === 'string' ? step : undefined
  } catch (cause) {
    // Cut off by a disk that failed; the record itself was not.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}
