/** Carries the changes of a step out, forward or back, one file after the other; those of a killed command once more. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './attachments.ts'
import { makeFolder, PRIVATE_FOLDER } from './folders.ts'
import type { Lock } from './lock.ts'
import { type Change, type Direction, type FileChange, isTextChange, type Step } from './step.ts'
import { keptPath, makeStepFolder } from './steps.ts'
import { codeOf } from './system-code.ts'
import { clearUpBeside, createFile, linkExclusively, replaceFile, takeFileAway } from './write.ts'

/** How a step is carried out: which way, whether a part of it may be done already, and under which lock. */
export type Way = { readonly direction: Direction; readonly isResumed: boolean; readonly lock: Lock }

/**
 * Carries all changes out and gives undefined, or none of them and gives the one that stands in the way: somebody else
 * changed that file. A fault of the system is thrown, after as much as possible was taken back.
 */
export function carryOut(dir: string, step: Step, way: Way): Change | undefined {
  const order = way.direction === 'forward' ? step.changes : step.changes.toReversed()
  const begun: Change[] = []
  try {
    for (const change of order) {
      way.lock.stillOurs()
      if (!carryOutOne(dir, step, change, way)) {
        takeBack(dir, step, begun, way)
        return change
      }
      begun.push(change)
    }
    return undefined
  } catch (cause) {
    // Who lost the lock has nothing to take back: another command has finished the step by now.
    way.lock.stillOurs()
    takeBack(dir, step, order.slice(0, begun.length + 1), way)
    throw cause
  }
}

/** Does the opposite with changes that were done, or begun. */
function takeBack(dir: string, step: Step, begun: readonly Change[], { direction, lock }: Way): void {
  const opposite: Way = { direction: direction === 'forward' ? 'back' : 'forward', isResumed: true, lock }
  for (const change of begun.toReversed()) carryOutOne(dir, step, change, opposite)
}

function carryOutOne(dir: string, step: Step, change: Change, way: Way): boolean {
  if (!isTextChange(change)) {
    const kept = keptPath(dir, step.number, change.kept)
    const inRecord = join(dir, change.file)
    if (way.direction === 'forward') return moveFile([kept, inRecord], change, way)
    makeStepFolder(dir, step.number)
    const isMoved = moveFile([inRecord, kept], change, way)
    removeIfEmpty(dirname(inRecord))
    return isMoved
  }
  const { file, before, after } = change
  const [from, to] = way.direction === 'forward' ? [before, after] : [after, before]
  const there = way.isResumed ? textIn(dir, file) : undefined
  if (way.isResumed && there === to) return true
  // Where a disk has no second names, a file is empty for a moment before it has its text.
  if (there === '' && from === null) takeFileAway(dir, file, '')
  if (from === null) return to !== null && createFile(dir, file, to)
  return to === null ? takeFileAway(dir, file, from) : replaceFile(dir, file, from, to)
}

/** Takes away what is left of a step that failed or was killed: temporary files, and folders with nothing in them. */
export function clearUp(dir: string, { changes }: Step): void {
  for (const change of changes) {
    if (isTextChange(change)) clearUpBeside(dir, change.file)
    else removeIfEmpty(dirname(join(dir, change.file)))
  }
}

/** Whether every file is as the step left it. */
export function isAsAfter(dir: string, { changes }: Step): boolean {
  return changes.every((change) => isAsLeft(dir, change))
}

/** Whether nothing of a step is in the record. */
export function isAsBefore(dir: string, { changes }: Step): boolean {
  return changes.every((change) =>
    isTextChange(change)
      ? textIn(dir, change.file) === change.before
      : lstatSync(join(dir, change.file), { throwIfNoEntry: false }) === undefined,
  )
}

/** Whether a change is as it was left: nobody touched its file since. */
export function isAsLeft(dir: string, change: Change): boolean {
  if (isTextChange(change)) return textIn(dir, change.file) === change.after
  return holds(join(dir, change.file), change)
}

/** The text of a file, null when it is not there, and undefined when it is something else than a file of text. */
function textIn(dir: string, file: string): string | null | undefined {
  try {
    const bytes = readFileSync(join(dir, file))
    const text = bytes.toString('utf8')
    return Buffer.from(text).equals(bytes) ? text : undefined
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null
    if (codeOf(cause) === 'EISDIR') return undefined
    throw cause
  }
}

/** Moves an attached file to a name that must be free. False when it is not there as it was, or the name is taken. */
function moveFile([from, to]: readonly [string, string], change: FileChange, { direction, isResumed }: Way): boolean {
  // A copy that this command has just made need not be read once more, however large it is.
  const isNew = direction === 'forward' && !isResumed
  if (!(isNew ? isFileOfSize(from, change) : holds(from, change))) return isResumed && holds(to, change)
  if (isResumed && holds(to, change)) {
    rmSync(from)
    return true
  }
  if (isResumed && isFileOfSize(to, { bytes: 0 })) rmSync(to)
  makeParents(to)
  if (!linkExclusively(from, to)) return false
  rmSync(from, { force: true })
  return true
}

/** `files/` and `files/E-05/`. */
function makeParents(path: string): void {
  const folder = dirname(path)
  if (lstatSync(dirname(folder), { throwIfNoEntry: false }) === undefined)
    mkdirSync(dirname(folder), { mode: PRIVATE_FOLDER })
  makeFolder(folder)
}

function isFileOfSize(path: string, { bytes }: Pick<FileChange, 'bytes'>): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false })
  return there?.isFile() === true && there.size === bytes
}

function holds(path: string, change: FileChange): boolean {
  return isFileOfSize(path, change) && fingerprint(path).sha256 === change.sha256
}

function removeIfEmpty(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length === 0)
    rmdirSync(folder)
}
