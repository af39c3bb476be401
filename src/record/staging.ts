/** Files that are to be attached stand in a hidden folder beside the others until their entry has its id. */
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { UserError } from '../user-error.ts'
import { fingerprint, INCOMING } from './attachments.ts'
import { inFolder, PRIVATE_FILE, PRIVATE_FOLDER } from './folders.ts'
import type { Attachment } from './schema/evidence.ts'

const LONGEST_COPY_MS = 3_600_000

type Staged = { readonly folder: string; readonly files: readonly Attachment[] }

/** Runs `work` with copies of the files, byte for byte, in a hidden folder beside the others; what stays in it goes. */
export function staging<T>(dir: string, paths: readonly string[], work: (staged: Staged) => T): T {
  for (const path of paths) {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) throw new UserError(`cannot attach "${path}": there is no such file`)
    if (!there.isFile()) throw new UserError(`cannot attach "${path}": it is not a file; name each file on its own`)
  }
  return inFolder(join(dir, 'files'), () => {
    removeAbandoned(join(dir, 'files'))
    const folder = join(dir, 'files', `${INCOMING}${randomBytes(6).toString('hex')}`)
    mkdirSync(folder, { mode: PRIVATE_FOLDER })
    try {
      return work({ folder, files: copies(folder, paths) })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Takes away what commands that were killed left behind, and nothing that one of them may still be writing. */
function removeAbandoned(files: string): void {
  for (const name of readdirSync(files).filter((each) => each.startsWith(INCOMING))) {
    const { mtimeMs = Date.now() } = statSync(join(files, name), { throwIfNoEntry: false }) ?? {}
    if (Date.now() - mtimeMs > LONGEST_COPY_MS) rmSync(join(files, name), { recursive: true, force: true })
  }
}

function copies(folder: string, paths: readonly string[]): Attachment[] {
  const names: string[] = []
  return paths.map((path) => {
    // A back-slash is a folder on other systems, and nobody can type a control character.
    const name = freeName(basename(path).replace(/[\\\p{Cc}]/gu, '_'), names)
    names.push(name.toLowerCase())
    copyFileSync(path, join(folder, name))
    chmodSync(join(folder, name), PRIVATE_FILE)
    return { name, ...fingerprint(join(folder, name)) }
  })
}

/** Two files of the same name, whatever their capitals, get different ones. */
function freeName(name: string, taken: readonly string[]): string {
  const end = extname(name)
  const stem = basename(name, end)
  for (let i = 2, free = name; ; i++) {
    if (!taken.includes(free.toLowerCase())) return free
    free = `${stem}-${i}${end}`
  }
}
