/**
 * One edit at a time: our own processes wait for each other. Editors and sync programs take no locks; see `replaceFile`.
 * The lock is a file with the number of its process and a word of its own, by which the owner knows that it still has it.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import { UserError } from '../user-error.ts'
import { ownFolder } from './own-folder.ts'
import { codeOf } from './system-code.ts'
import { tidy } from './tidy.ts'
import { linkExclusively } from './write.ts'

const PATIENCE_MS = 15_000
const PAUSE_MS = 15
/** An edit takes milliseconds; a computer that slept in the middle of one may need longer. */
const LONGEST_EDIT_MS = 600_000

export type Lock = {
  /** Throws a UserError when another command took the lock over, because this one did nothing for a long time. */
  readonly stillOurs: () => void
}

export const ownProcess: number = pid

/** Runs `work` while holding the record's lock. A lock whose process is gone is taken over. */
export function locked<T>(dir: string, work: (lock: Lock) => T): T {
  const path = lockPath(dir)
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const word = take(path)
    if (word !== undefined) return holding(path, word, work)
    if (Date.now() > until)
      throw new UserError('another onrecord command is still writing to this record; try again when it is done')
    pause()
  }
}

/** The same without waiting: undefined when somebody else has the lock. */
export function lockedIfFree<T>(dir: string, work: (lock: Lock) => T): T | undefined {
  const path = lockPath(dir)
  const word = take(path)
  return word === undefined ? undefined : holding(path, word, work)
}

function lockPath(dir: string): string {
  const path = join(ownFolder(dir), 'lock')
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UserError('.onrecord/lock is a folder, and a file belongs there; move it away')
  return path
}

function holding<T>(path: string, word: string, work: (lock: Lock) => T): T {
  const isOurs = (): boolean => readIfThere(path) === word
  const stillOurs = (): void => {
    if (!isOurs())
      throw new UserError(
        'this command stood still for so long that another one went on in its place and finished what it had begun; look before you run it again: onrecord list',
      )
  }
  try {
    return work({ stillOurs })
  } finally {
    tidy(() => {
      if (isOurs()) rmSync(path, { force: true })
    })
  }
}

/** The word in the lock that is ours now; undefined when somebody else has it. */
function take(path: string): string | undefined {
  const word = `${pid} ${randomBytes(8).toString('hex')}`
  if (created(path, word)) return word
  if (!isAbandoned(path)) return undefined
  takeAway(path)
  return created(path, word) ? word : undefined
}

function created(path: string, word: string): boolean {
  let handle: number
  try {
    handle = openSync(path, 'wx', 0o600)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
  try {
    writeSync(handle, word)
    return true
  } catch (cause) {
    rmSync(path, { force: true })
    throw cause
  } finally {
    closeSync(handle)
  }
}

function isAbandoned(path: string): boolean {
  const text = readIfThere(path)
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
  if (text === undefined || mtimeMs === undefined) return false
  const age = Date.now() - mtimeMs
  // Since the computer was started, the number of a process that is gone may belong to another one.
  if (age > LONGEST_EDIT_MS || age > uptime() * 1000) return true
  const owner = Number(text.split(' ')[0])
  // An empty lock is one that is being written; after a second it never will be.
  if (!Number.isInteger(owner) || owner === 0) return age > 1000
  return !isAlive(owner)
}

/** Whether a process of this computer is at work; `ownProcess` is the number of ours. */
export function isAlive(process: number): boolean {
  try {
    kill(process, 0)
    return true
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH'
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  }
}

/** Takes an abandoned lock away. Of two that try, one gets it; a lock that is new again by then is put back. */
function takeAway(path: string): void {
  const aside = `${path}.${pid}`
  try {
    renameSync(path, aside)
    // Who loses the lock here all the same notices before the next write: see `stillOurs`.
    if (!isAbandoned(aside)) linkExclusively(aside, path)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Waits for so many moments, of 15 ms each. */
export function pause(moments = 1): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, moments * PAUSE_MS)
}
