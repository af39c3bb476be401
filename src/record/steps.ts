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
import { type Direction, isStep, type Step } from './step.ts'
import { writeDurably } from './write.ts'

type State = 'done' | 'undone' | 'kept'

/** So many can be taken back; of those before them only what was undone is kept. */
const MOST_DONE = 200

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

/** Keeps a step that is done, or undone, as it has to be carried out now. */
export function keepStep(dir: string, step: Step, direction: Direction): void {
  const path = stepPath(dir, step.number, direction === 'back' ? 'done' : 'undone')
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeDurably(temporary, JSON.stringify(step))
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The step that was being carried out is over. */
export function endStep(dir: string, number: number, direction: Direction, state: State): void {
  ownSubfolder(dir, 'undo')
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

/** The step that `undo` would take back; one that cannot be read is passed over. */
export function lastDone(dir: string): Step | undefined {
  return firstReadable(dir, 'done', (a, b) => b - a)
}

/** The step that `redo` would bring again. */
export function firstUndone(dir: string): Step | undefined {
  return firstReadable(dir, 'undone', (a, b) => a - b)
}

/** The words of the steps that were undone and cannot be brought again, and their files in the record; newest first. */
export function keptSteps(dir: string): { readonly words: string; readonly file: string }[] {
  return numbersOf(dir, 'kept')
    .sort((a, b) => b - a)
    .flatMap((number) => {
      const path = stepPath(dir, number, 'kept')
      const words = readStep(path)?.words
      return words === undefined ? [] : [{ words, file: `.onrecord/undo/${basename(path)}` }]
    })
}

function firstReadable(dir: string, state: State, order: (a: number, b: number) => number): Step | undefined {
  for (const number of numbersOf(dir, state).sort(order)) {
    const step = readStep(stepPath(dir, number, state))
    if (step !== undefined) return step
  }
  return undefined
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
    const step: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isStep(step) ? step : undefined
  } catch (cause) {
    // Cut off by a disk that failed; the record itself was not.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}
