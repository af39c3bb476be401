/** A folder → the record and every problem of its files. A broken file costs that file, never the run. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { textOf } from './file-text.ts'
import { byId, type Folder, idKey, isId } from './ids.ts'
import { FOLDER_KINDS, SINGLE_KINDS, type SingleKind } from './kinds.ts'
import type { Entry, PlanRecord } from './model.ts'
import { parseEntry } from './parse.ts'
import { error, type Problem, quoted, startOf } from './problem.ts'
import { placesIn } from './source.ts'
import { type Stray, strayAtTop, strayEntry } from './stray-files.ts'

/** What reading a folder gives: `sources` for the places of values, `unread` the ids of entries that have an error. */
export type LoadedRecord = {
  readonly record: PlanRecord
  readonly problems: readonly Problem[]
  readonly sources: ReadonlyMap<string, string>
  readonly unread: readonly string[]
}

/** Larger than any record of text; such a file is not one of ours. */
const LARGEST_FILE = 10_000_000

const NOT_UTF8 = 'the file is not UTF-8 text; open it in an editor and save it as UTF-8'

/** What is read of a record in a newer format: its files may mean something else by now. */
const NOTHING: PlanRecord = { people: [], allegations: [], evidence: [], checkIns: [], metrics: [], requests: [] }

/** What is filled while reading. */
type Reading = {
  readonly dir: string
  readonly problems: Problem[]
  readonly sources: Map<string, string>
  readonly unread: string[]
}

/** Reads every file of the record in `dir`. Throws only when the folder itself cannot be listed. */
export function loadRecord(dir: string): LoadedRecord {
  const reading: Reading = { dir, problems: [], sources: new Map(), unread: [] }
  checkTopLevel(reading)
  const plan = readSingle(reading, 'plan', SINGLE_KINDS.plan)
  const newer = reading.problems.find(({ code }) => code === 'newer-format')
  if (newer !== undefined) return { ...reading, record: NOTHING, problems: [newer] }
  const employment = readSingle(reading, 'employment', SINGLE_KINDS.employment)
  const severance = readSingle(reading, 'severance', SINGLE_KINDS.severance)
  const unemployment = readSingle(reading, 'unemployment', SINGLE_KINDS.unemployment)
  const grievance = readSingle(reading, 'grievance', SINGLE_KINDS.grievance)
  const audit = readSingle(reading, 'audit', SINGLE_KINDS.audit)
  const record: PlanRecord = {
    ...(plan && { plan }),
    people: readSingle(reading, 'people', SINGLE_KINDS.people)?.people ?? [],
    ...(employment && { employment }),
    allegations: readFolder(reading, 'allegations', FOLDER_KINDS.allegations),
    evidence: readFolder(reading, 'evidence', FOLDER_KINDS.evidence),
    checkIns: readFolder(reading, 'check-ins', FOLDER_KINDS['check-ins']),
    metrics: readFolder(reading, 'metrics', FOLDER_KINDS.metrics),
    requests: readFolder(reading, 'requests', FOLDER_KINDS.requests),
    ...(severance && { severance }),
    ...(unemployment && { unemployment }),
    ...(grievance && { grievance }),
    ...(audit && { audit }),
  }
  return { ...reading, record }
}

/** The text of a file of the record, or undefined after saying why not. */
function readText({ dir, problems, sources }: Reading, file: string): string | undefined {
  const refuse = (code: 'unreadable-file' | 'not-utf8', message: string): undefined => {
    problems.push(error(startOf(file), code, message))
  }
  try {
    const stat = statSync(join(dir, file))
    // Reading a pipe would wait for ever.
    if (!stat.isFile())
      return refuse('unreadable-file', 'this is not a file, and an entry is a file of text; move it away')
    if (stat.size > LARGEST_FILE)
      return refuse('unreadable-file', 'the file is larger than 10 MB; keep documents in files/, not in YAML')
    // A byte order mark is no part of the text; with it, every place in the first line would be one too far.
    const text = textOf(readFileSync(join(dir, file)))?.replace(/^\uFEFF/, '')
    if (text === undefined) return refuse('not-utf8', NOT_UTF8)
    sources.set(file, text)
    return text
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    return refuse(
      'unreadable-file',
      `the file cannot be read (${String(cause.code)}); check that it is there and that you may read it`,
    )
  }
}

function readEntry<V extends object>(reading: Reading, file: string, schema: z.ZodType<V>): V | undefined {
  const text = readText(reading, file)
  if (text === undefined) return undefined
  const { value, problems } = parseEntry(text, file, schema)
  for (const problem of problems) reading.problems.push(problem)
  return value
}

function readSingle<V extends object>(reading: Reading, kind: SingleKind, schema: z.ZodType<V>): Entry<V> | undefined {
  const file = `${kind}.yaml`
  if (!listing(reading.dir).includes(file)) return undefined
  const value = readEntry(reading, file, schema)
  if (value === undefined) reading.unread.push(kind)
  return value === undefined ? undefined : { ...value, id: kind, file }
}

function readFolder<V extends object>(reading: Reading, folder: Folder, schema: z.ZodType<V>): Entry<V>[] {
  const seen = new Map<string, string>()
  const entries: Entry<V>[] = []
  const names = listing(join(reading.dir, folder))
  for (const name of names) {
    const file = `${folder}/${name}`
    const id = name.replace(/\.yaml$/, '')
    if (!name.endsWith('.yaml') || !isId(folder, id)) {
      noteStray(reading, strayEntry(folder, name, names))
      continue
    }
    const twin = seen.get(idKey(id))
    if (twin !== undefined) {
      reading.problems.push(
        error(
          startOf(file),
          'duplicate-id',
          `${twin} has the same id; give one of the two the next free number as its name and id`,
        ),
      )
    }
    seen.set(idKey(id), file)
    const value = readEntry(reading, file, schema)
    if (value === undefined) {
      reading.unread.push(id)
      continue
    }
    reading.problems.push(...idProblems(reading, file, id, value))
    entries.push({ ...value, id, file })
  }
  return entries.sort(byId)
}

/** The names in a folder, sorted; none when there is no such folder. Hidden files are not part of a record. */
function listing(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return []
    throw cause
  }
}

/** The name of the file is the id; a check-in has the day for which it was set as its name. */
function idProblems({ sources }: Reading, file: string, id: string, value: object): Problem[] {
  const [key, written] =
    'id' in value
      ? ['id', String(value.id)]
      : 'scheduled_for' in value
        ? ['scheduled_for', String(value.scheduled_for)]
        : []
  if (key === undefined || written === undefined || written === id) return []
  if (key === 'scheduled_for' && id.startsWith(`${written}-`)) return []
  const message = `${quoted(written)} is not the name of the file; rename the file, or write "${id}" here`
  return [error(placesIn(sources)(file, [key]), 'id-mismatch', message)]
}

/** Looks at the record's own folder for copies, misspelt names and misspelt folders. */
function checkTopLevel(reading: Reading): void {
  const items = readdirSync(reading.dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = items.map(({ name }) => name)
  for (const item of items) noteStray(reading, strayAtTop(item, names))
}

function noteStray({ problems, unread }: Reading, stray: Stray | undefined): void {
  if (stray === undefined) return
  problems.push(stray.problem)
  if (stray.unread !== undefined) unread.push(stray.unread)
}
