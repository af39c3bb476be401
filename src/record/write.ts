/** The only writer of a record's files. New files are created exclusively; an edit goes through a temporary file. */
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
import { stringify } from 'yaml'
import { UserError } from '../user-error.ts'
import { inFolder, moveFolder, PRIVATE_FILE } from './folders.ts'
import { type Folder, nextId } from './ids.ts'
import type { Attachment } from './schema/evidence.ts'
import { staging } from './staging.ts'
import { codeOf } from './system-code.ts'

/** An entry as YAML, with text over several lines as a block and short lists in a line. */
export function entryText(entry: object): string {
  return stringify(entry, {
    lineWidth: 0,
    collectionStyle: 'any',
    flowCollectionPadding: false,
    version: '1.2',
    schema: 'core',
  })
}

/**
 * Creates `<folder>/<id>.yaml` with the next free id and gives the id. `entry` makes the file's value from the id and its
 * attached files, which are copied to `files/<id>/` first: an entry never names a file that is not there.
 */
export function createEntry(
  dir: string,
  folder: Exclude<Folder, 'check-ins'>,
  attach: readonly string[],
  entry: (id: string, files: readonly Attachment[]) => object,
): string {
  const create = (id: string, files: readonly Attachment[]): boolean =>
    createFile(dir, `${folder}/${id}.yaml`, entryText(entry(id, files)))
  const untilFree = (attempt: (id: string) => boolean): string => {
    for (;;) {
      const id = nextId(folder, takenIds(dir, folder))
      if (attempt(id)) return id
    }
  }
  if (attach.length === 0) return untilFree((id) => create(id, []))
  return staging(dir, attach, (staged) =>
    untilFree((id) => withFolder(staged.folder, join(dir, 'files', id), () => create(id, staged.files))),
  )
}

/** Renames a folder to a name that must be free, and back unless `create` made the entry that it belongs to. */
function withFolder(from: string, to: string, create: () => boolean): boolean {
  if (!moveFolder(from, to)) return false
  let isCreated = false
  try {
    isCreated = create()
  } finally {
    if (!isCreated) renameSync(to, from)
  }
  return isCreated
}

/** Every id that was ever given in a folder: entries that are there, copies, and the folders of attached files. */
function takenIds(dir: string, folder: Folder): string[] {
  const names = (path: string): string[] =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(path) : []
  return folder === 'evidence' ? [...names(join(dir, folder)), ...names(join(dir, 'files'))] : names(join(dir, folder))
}

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

/** Gives the finished file its name, if nobody has it. Where there are no hard links, writes it again under that name. */
function linkExclusively(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(codeOf(cause))) throw cause
  }
  try {
    writeFileSync(path, readFileSync(temporary), { flag: 'wx', mode: PRIVATE_FILE })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    rmSync(path, { force: true })
    throw cause
  }
}

/**
 * Replaces a file whose text was `before`; of a link, the file that it leads to. Throws a UserError when somebody else has
 * changed it since, and leaves theirs.
 */
export function replaceFile(dir: string, file: string, before: string, after: string): void {
  const path = realpathSync(join(dir, file))
  const temporary = temporaryBeside(path)
  try {
    writeDurably(temporary, after)
    // The bytes: text that was not read exactly can never pass for what is there.
    if (!readFileSync(path).equals(Buffer.from(before)))
      throw new UserError(`${file} was changed by another program just now; nothing was written, run the command again`)
    chmodSync(temporary, statSync(path).mode & 0o777)
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
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

function writeDurably(path: string, content: string | Uint8Array): void {
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
