/** What a command that is stopped or killed leaves of what it wrote: it takes it away itself, or the next run can name it. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../record/system-code.ts'

const HALF_A_FILE = /^\..+[.-][0-9a-f]{12}\.tmp$/

const MOST_TRIES = 5

/** Takes a folder away, also when a command was stopped in it and the disk is still making the last file that it was asked for. */
export function takeAway(folder: string): void {
  for (let tries = 1; ; tries++) {
    try {
      // Between its own tries Node waits, and does not look for what came meanwhile.
      rmSync(folder, { recursive: true, force: true, maxRetries: 1 })
      return
    } catch (cause) {
      if (tries === MOST_TRIES || codeOf(cause) !== 'ENOTEMPTY') throw cause
    }
  }
}

/** Whether something of this name is half of what a command wanted to write. */
export function isHalfAFile(name: string): boolean {
  return HALF_A_FILE.test(name)
}

/** A line for each hidden file or folder of that sort in a folder, `mine` left out: it may hold what is encrypted elsewhere. */
export function halfFilesIn(folder: string, mine?: string): string[] {
  return readdirSync(folder)
    .filter((name) => isHalfAFile(name) && join(folder, name) !== mine)
    .map(
      (name) =>
        `"${join(folder, name)}" is left of a command that was interrupted; delete it if none is running: parts of a record may be in it`,
    )
}
