/** What an export or an import that was killed left behind: nobody can take it away then, but the next run can name it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const HALF_A_FILE = /^\..+[.-][0-9a-f]{12}\.tmp$/

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
