/** The record while a command changes it: what it reads, and what it says is to be written. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { textOf, textToEdit } from './file-text.ts'
import { type Folder, nextId } from './ids.ts'
import { pause } from './lock.ts'
import { safeName } from './safe-name.ts'
import type { Attachment } from './schema/evidence.ts'
import type { StagedFile } from './staging.ts'
import { type Change, isTextChange } from './step.ts'
import { undoneIds } from './steps.ts'

/** The record while a command changes it. What is said here is written when the command's work is done, in this order. */
export type Desk = {
  /** The text of a file with this command's own changes. Throws a UserError when it cannot be read. */
  readonly text: (file: string) => string
  readonly exists: (file: string) => boolean
  /** The id that the next entry of a folder gets. */
  readonly nextId: (folder: Exclude<Folder, 'check-ins'>) => string
  readonly create: (file: string, text: string) => void
  readonly edit: (file: string, text: string) => void
  /** Puts the attached files into `files/<id>/`, and says under which names. */
  readonly attach: (id: string) => Attachment[]
}

export type DeskAtWork = {
  readonly desk: Desk
  readonly changes: readonly Change[]
  /** Whether somebody has changed a file since it was read here. */
  readonly isStale: () => boolean
}

export function makeDesk(dir: string, staged: readonly StagedFile[]): DeskAtWork {
  const changes: Change[] = []
  // What was read first is what the edit is about: a program that saves in between must be noticed.
  const read = new Map<string, string>()
  const own = (file: string) => changes.filter(isTextChange).find((change) => change.file === file)
  const put = (file: string, before: string | null, after: string): void => {
    const earlier = own(file)
    if (earlier !== undefined) changes[changes.indexOf(earlier)] = { file, before: earlier.before, after }
    else if (before !== after) changes.push({ file, before, after })
  }
  const text = (file: string): string => {
    const known = own(file)?.after ?? read.get(file) ?? settledText(dir, file)
    if (own(file) === undefined) read.set(file, known)
    return known
  }
  const desk: Desk = {
    text,
    exists: (file) => own(file) !== undefined || existsSync(join(dir, file)),
    nextId: (folder) => nextId(folder, [...takenIds(dir, folder), ...changes.map(({ file }) => basename(file))]),
    create: (file, after) => put(file, null, after),
    edit: (file, after) => put(file, text(file), after),
    attach: (id) => attachTo(dir, id, staged, changes),
  }
  return { desk, changes, isStale: () => [...read].some(([file, before]) => before !== textNow(dir, file)) }
}

const SETTLED_MS = 40

/** Editors empty a file before they write it again: one that changed just now is read once more. */
function settledText(dir: string, file: string): string {
  for (let look = 1; look < 8; look++) {
    const { mtimeMs = 0 } = statSync(join(dir, file), { throwIfNoEntry: false }) ?? {}
    if (Math.abs(Date.now() - mtimeMs) > SETTLED_MS) break
    pause()
  }
  return textToEdit(dir, file)
}

/** Undefined when it is gone, or no text any more. */
function textNow(dir: string, file: string): string | undefined {
  return existsSync(join(dir, file)) ? textOf(readFileSync(join(dir, file))) : undefined
}

function attachTo(dir: string, id: string, staged: readonly StagedFile[], changes: Change[]): Attachment[] {
  const taken = namesIn(join(dir, 'files', id))
  return staged.map(({ path, original, sha256, bytes }) => {
    const name = safeName(original, taken)
    taken.push(name)
    changes.push({ file: `files/${id}/${name}`, kept: basename(path), sha256, bytes })
    return { name, ...(name === original ? {} : { original_name: original }), sha256, bytes }
  })
}

/** Every id that was ever given in a folder: entries that are there, copies, folders of attached files, what was undone. */
function takenIds(dir: string, folder: Folder): string[] {
  const entries = [...namesIn(join(dir, folder)), ...undoneIds(dir)]
  return folder === 'evidence' ? [...entries, ...namesIn(join(dir, 'files'))] : entries
}

function namesIn(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(path) : []
}
