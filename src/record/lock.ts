/** One edit at a time: our own processes wait for each other. Editors and sync programs take no locks; see `replaceFile`. */
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import { UserError } from '../user-error.ts'
import { ownFolder } from './own-folder.ts'
import { codeOf } from './system-code.ts'

const PATIENCE_MS = 15_000
const PAUSE_MS = 15
const LONGEST_EDIT_MS = 60_000

/** Runs `work` while holding the record's lock. A lock whose process is gone is taken over. */
export function locked<T>(dir: string, work: () => T): T {
  const path = join(ownFolder(dir), 'lock')
  const until = Date.now() + PATIENCE_MS
  while (!take(path)) {
    if (isAbandoned(path)) takeAway(path)
    else if (Date.now() > until)
      throw new UserError('another onrecord command is still writing to this record; try again when it is done')
    else pause()
  }
  try {
    return work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  let handle: number
  try {
    handle = openSync(path, 'wx', 0o600)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
  try {
    writeSync(handle, String(pid))
    return true
  } catch (cause) {
    rmSync(path, { force: true })
    throw cause
  } finally {
    closeSync(handle)
  }
}

function isAbandoned(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    const age = Date.now() - statSync(path).mtimeMs
    // An edit takes milliseconds, and the number of a process that is gone may belong to another one by now.
    if (age > LONGEST_EDIT_MS) return true
    // An empty lock is one that is being written; after a second it never will be.
    if (owner === 0) return age > 1000
    kill(owner, 0)
    return false
  } catch (cause) {
    return codeOf(cause) === 'ESRCH'
  }
}

/** Takes an abandoned lock away. Of two that try, one gets it; a lock that is new again by then is put back. */
function takeAway(path: string): void {
  const aside = `${path}.${pid}`
  try {
    renameSync(path, aside)
    if (!isAbandoned(aside)) linkSync(aside, path)
  } catch (cause) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(cause))) throw cause
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Waits for so many moments, of 15 ms each. */
export function pause(moments = 1): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, moments * PAUSE_MS)
}
