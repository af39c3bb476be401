/**
 * The only writer of a record's files: each is created, replaced or taken away whole or not at all. What belongs together is
 * written by `change`.
 */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inFolder, PRIVATE_FILE } from './folders.ts'
import { codeOf } from './system-code.ts'

/** What a disk says that has no second names for a file. */
export const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']

/** Creates a file that must not exist yet, whole or not at all. False when there is one already. */
export function createFile(dir: string, file: string, content: string | Uint8Array): boolean {
  const path = join(dir, file)
  return inFolder(dirname(path), () => {
    const temporary = temporaryBeside(path)
    try {
      writeDurably(temporary, content)
      return linkExclusively(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** Gives the finished file its name, if nobody has it. Where there are no second names, an empty file holds it meanwhile. */
function linkExclusively(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    if (!NO_LINKS.includes(codeOf(cause))) throw cause
  }
  try {
    closeSync(openSync(path, 'wx', PRIVATE_FILE))
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
  renameSync(temporary, path)
  return true
}

/**
 * Replaces a file whose text was `before`; of a link, the file that it leads to. False when somebody else has changed it
 * since, or taken it away: theirs stays.
 */
export function replaceFile(dir: string, file: string, before: string, after: string): boolean {
  const path = realPath(join(dir, file))
  if (path === undefined) return false
  const temporary = temporaryBeside(path)
  try {
    writeDurably(temporary, after)
    // The bytes: text that was not read exactly can never pass for what is there.
    if (!readFileSync(path).equals(Buffer.from(before))) return false
    chmodSync(temporary, statSync(path).mode & 0o777)
    renameSync(temporary, path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' && realPath(path) === undefined) return false
    throw cause
  } finally {
    rmSync(temporary, { force: true })
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  }
}

/** Takes a file away whose text is `before`. False when somebody else has changed it since, or taken it away. */
export function takeFileAway(dir: string, file: string, before: string): boolean {
  const path = join(dir, file)
  const aside = temporaryBeside(path)
  try {
    renameSync(path, aside)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
  // Looked at only now that nobody else can save it under this name.
  if (readFileSync(aside).equals(Buffer.from(before))) {
    rmSync(aside)
    return true
  }
  if (linkExclusively(aside, path)) rmSync(aside, { force: true })
  return false
}

/** Adds text at the end of a file, which is created when it is not there: all of it or nothing. */
export function appendFile(dir: string, file: string, text: string): void {
  const handle = openSync(join(dir, file), 'a', PRIVATE_FILE)
  const { size } = fstatSync(handle)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } catch (cause) {
    // Half a text at the end would make the whole file unreadable.
    ftruncateSync(handle, size)
    throw cause
  } finally {
    closeSync(handle)
  }
}

/** Writes a new file and waits until the disk has it. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const handle = openSync(path, 'wx', PRIVATE_FILE)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A hidden name in the same folder: no reader of a record takes it for an entry. */
function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
}

/** Takes away the temporary files that a command which was killed left beside a file. */
export function sweepBeside(dir: string, file: string): void {
  const folder = dirname(join(dir, file))
  const name = basename(file)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return
  for (const each of readdirSync(folder))
    if (each.startsWith(`.${name}.`) && /\.[0-9a-f]{12}\.tmp$/.test(each)) rmSync(join(folder, each), { force: true })
}
