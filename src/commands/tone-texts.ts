/** The texts that `tone` looks at: files, what comes through a pipe, entries of the record. */
import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { toneFacts } from '../audit/tone-facts.ts'
import { textOf } from '../record/file-text.ts'
import { FOLDERS } from '../record/ids.ts'
import { type OwnWords, ownWords, type Purpose } from '../record/own-words.ts'
import { readRecord } from '../record/record-index.ts'
import { TEXT_KINDS, type TextKind } from '../tone/rule.ts'
import { type ToneAbout, type ToneHit, toneOf } from '../tone/tone.ts'
import { UserError } from '../user-error.ts'

export type ToneAsked = {
  /** Paths, ids, and `-` for what came through the pipe. */
  readonly names: readonly string[]
  readonly piped: string | undefined
  /** The record's folder; undefined where there is none. */
  readonly dir: string | undefined
  readonly kind: TextKind | undefined
  readonly register: 'conciliatory' | 'firm' | undefined
}

/** A text with what was found in it, and where a change of it would be written. */
export type Looked = {
  readonly name: string
  readonly kind: TextKind
  /** Whether the kind was chosen here, for want of a word. */
  readonly isGuess: boolean
  readonly text: string
  readonly hits: readonly ToneHit[]
  readonly placeOf: (hit: ToneHit) => { readonly file: string; readonly line: number; readonly column: number }
  readonly origin: { readonly path: string } | { readonly entry: OwnWords } | undefined
}

const KINDS: Readonly<Record<Purpose, TextKind>> = {
  reply: 'reply',
  title: 'exhibit',
  detail: 'note',
  request: 'clarification',
  correction: 'recap',
}

/** Larger files are no letters. */
const LARGEST = 5_000_000

/** Every text that was named, looked at. Throws a UserError for what is neither a file nor an entry. */
export async function lookedAt(asked: ToneAsked): Promise<Looked[]> {
  const { names, piped = '', dir } = asked
  const facts = dir === undefined ? {} : toneFacts((await readRecord(dir)).record)
  return names.flatMap((name) => {
    if (name === '-') return [whole({ name: 'stdin', text: piped }, asked, facts)]
    const there = statSync(name, { throwIfNoEntry: false })
    if (there?.isDirectory() === true)
      throw new UserError(`"${name}" is a folder; name the files in it, such as "${join(name, 'draft.md')}"`)
    const isFile = there?.isFile() === true
    const id = isFile ? idOfFile(name, dir) : name
    if (id !== undefined) return ofEntry(id, asked, facts)
    return [whole({ name, text: textOfFile(name), path: name }, asked, facts)]
  })
}

/** The id of an entry whose file was named; undefined for any other file. */
function idOfFile(path: string, dir: string | undefined): string | undefined {
  const [, folder, id] = /([^/\\]+)[/\\]([^/\\]+)\.yaml$/.exec(resolve(path)) ?? []
  if (dir === undefined || id === undefined || !FOLDERS.some((each) => each === folder)) return undefined
  return resolve(path) === resolve(dir, folder ?? '', `${id}.yaml`) ? id : undefined
}

function textOfFile(path: string): string {
  if (statSync(path).size > LARGEST) throw new UserError(`"${path}" is larger than 5 MB; name a letter or a note`)
  const text = textOf(readFileSync(path))
  if (text === undefined)
    throw new UserError(`"${path}" is no text in UTF-8; name a text or Markdown file, or - for a pipe`)
  return text
}

type Facts = Pick<ToneAbout, 'exempt' | 'names' | 'traits' | 'workplace'>

type Source = { readonly name: string; readonly text: string; readonly path?: string }

function whole({ name, text, path }: Source, { kind: given, register }: ToneAsked, facts: Facts): Looked {
  const kind = given ?? kindByName(name)
  const about: ToneAbout = {
    ...facts,
    kind,
    whole: kind !== 'note' && kind !== 'exhibit',
    ...(register && { register }),
  }
  // A byte order mark is no sign of the text.
  const bare = text.replace(/^\uFEFF/, '')
  return {
    name,
    kind,
    isGuess: given === undefined,
    text: bare,
    hits: toneOf(bare, about),
    placeOf: ({ line, column }) => ({ file: name, line, column }),
    origin: path === undefined ? undefined : { path },
  }
}

/** A file of ours has the name of its document in its own. */
function kindByName(name: string): TextKind {
  const words = basename(name).toLowerCase()
  return TEXT_KINDS.find((kind) => words.includes(kind)) ?? 'rebuttal'
}

function ofEntry(id: string, { dir, kind: given, register, names }: ToneAsked, facts: Facts): Looked[] {
  if (dir === undefined)
    throw new UserError(
      `there is no file "${id}", and no record here; name a file, - for a pipe, or the record with -C${names.length > 1 ? '' : ' and an id such as AL-2'}`,
    )
  if (/[./\\]/.test(id))
    throw new UserError(`there is no file "${id}"; name a file, an id such as AL-2, or - for a pipe`)
  return ownWords(dir, id).map((entry) => {
    const kind = given ?? KINDS[entry.purpose]
    const { text, hasExhibits, placeOf } = entry
    return {
      name: entry.id,
      kind,
      isGuess: false,
      text,
      hits: toneOf(text, { ...facts, kind, hasExhibits, ...(register && { register }) }),
      placeOf: ({ start }) => placeOf(start),
      origin: { entry },
    }
  })
}
