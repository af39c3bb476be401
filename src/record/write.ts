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
import { UserError } from '../user-error.ts'
import { inFolder, PRIVATE_FILE } from './folders.ts'
import { codeOf } from './system-code.ts'

/** What a disk says that has no second names for a file. */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']

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
export function linkExclusively(temporary: string, path: string): boolean {
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
    chmodSync(temporary, modeOf(path, file))
    renameSync(temporary, path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' && realPath(path) === undefined) return false
    throw cause
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The mode that a file keeps. Throws a UserError when the person has protected it: to replace it would ask nobody. */
function modeOf(path: string, file: string): number {
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o200) === 0)
    throw new UserError(`${file} is read-only, and was not touched; allow writing to it first, if it should be changed`)
  return mode
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
  const aside = `${hiddenBeside(path)}.${ASIDE}`
  try {
    renameSync(path, aside)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
  let isAsBefore = false
  try {
    // Looked at only now that nobody else can save it under this name.
    isAsBefore = readFileSync(aside).equals(Buffer.from(before))
  } finally {
    if (!isAsBefore) putBack(aside, path)
  }
  if (isAsBefore) rmSync(aside)
  return isAsBefore
}

const ASIDE = 'aside'

/** Gives a file that was put aside its name again; when the name is taken by now, both stay, and `check` names the copy. */
function putBack(aside: string, path: string): void {
  if (linkExclusively(aside, path)) rmSync(aside, { force: true })
  else renameSync(aside, path.replace(/(?:\.yaml)?$/, ` (onrecord ${randomBytes(3).toString('hex')}).yaml`))
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

/** Waits until the disk has a file that was written by other means. */
export function waitForDisk(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
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
  return `${hiddenBeside(path)}.tmp`
}

function hiddenBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
}

/**
 * Clears up beside a file after a command that was killed: its temporary files go, and what it had put aside gets its name
 * again, because somebody may have saved something in it.
 */
export function clearUpBeside(dir: string, file: string): void {
  const path = join(dir, file)
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) return
  for (const name of readdirSync(dirname(path))) {
    const [, end] = name.startsWith(`.${basename(path)}.`) ? (/\.[0-9a-f]{12}\.(tmp|aside)$/.exec(name) ?? []) : []
    if (end === 'tmp') rmSync(join(dirname(path), name), { force: true })
    if (end === ASIDE) putBack(join(dirname(path), name), path)
  }
}
