/** Folders of the record: only their owner can read them, and a command that fails leaves none behind. */
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { codeOf } from './system-code.ts'

export const PRIVATE_FILE = 0o600
export const PRIVATE_FOLDER = 0o700

/** Runs `work` in a folder, which is made for it; when the work fails, a folder that was made goes away again. */
export function inFolder<T>(folder: string, work: () => T): T {
  const isMade = makeFolder(folder)
  try {
    return work()
  } catch (cause) {
    if (isMade && readdirSync(folder).length === 0) rmdirSync(folder)
    throw cause
  }
}

/** Makes a folder that only its owner can read; false when it is there. Its parent must exist: with `recursive`, Node hides why it failed. */
export function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST' && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return false
    throw cause
  }
}
