/** Files that are to be attached are copied into our own folder first, so that an entry never names a file that is not there. */
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UserError } from '../user-error.ts'
import { fingerprint } from './attachments.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './folders.ts'
import { ownFolder } from './own-folder.ts'
import { tidy } from './tidy.ts'
import { waitForDisk } from './write.ts'

const LONGEST_COPY_MS = 3_600_000
const INCOMING = 'incoming-'

/** A copy that is ready: where it stands, what it was called, and what it holds. */
export type StagedFile = {
  readonly path: string
  readonly original: string
  readonly sha256: string
  readonly bytes: number
}

/** Runs `work` with copies of the files, byte for byte; those that it leaves there are taken away. */
export function staging<T>(dir: string, paths: readonly string[], work: (files: readonly StagedFile[]) => T): T {
  if (paths.length === 0) return work([])
  for (const path of paths) {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) throw new UserError(`cannot attach "${path}": there is no such file`)
    if (!there.isFile()) throw new UserError(`cannot attach "${path}": it is not a file; name the files in it`)
  }
  removeAbandoned(ownFolder(dir))
  const folder = join(ownFolder(dir), `${INCOMING}${randomBytes(6).toString('hex')}`)
  mkdirSync(folder, { mode: PRIVATE_FOLDER })
  try {
    return work(paths.map((path, i) => copied(path, join(folder, String(i)))))
  } finally {
    tidy(() => rmSync(folder, { recursive: true, force: true }))
  }
}

function copied(from: string, path: string): StagedFile {
  copyFileSync(from, path)
  chmodSync(path, PRIVATE_FILE)
  waitForDisk(path)
  return { path, original: basename(from), ...fingerprint(path) }
}

/** Takes away what commands that were killed left behind, and nothing that one of them may still be writing. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(INCOMING))) {
    const { mtimeMs = Date.now() } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {}
    if (Date.now() - mtimeMs > LONGEST_COPY_MS) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
