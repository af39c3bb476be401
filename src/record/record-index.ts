/**
 * A derived index for `status`: the record as it was read, kept under `.onrecord/` with the marks of every file it came
 * from. It is thrown away on any doubt, and `check` and `render` never ask it.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { FOLDERS } from './ids.ts'
import type { PlanRecord } from './model.ts'
import { ownFolder } from './own-folder.ts'
import type { Problem } from './problem.ts'
import { codeOf } from './system-code.ts'

/** Raised whenever what is kept here, or how it is read from the files, changes. */
const INDEX_VERSION = 5

/** A file that changed this shortly before the index was written may change again within one tick of its clock. */
const DOUBT_MS = 2000

/** Reasons why an index cannot be kept; the record is read without one. */
const NOT_WRITABLE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']

type Index = {
  readonly version: number
  readonly marks: string
  readonly record: PlanRecord
  readonly faults: number
  /** The values of a plan.yaml of which nothing is wrong but that answers are missing; the record has no plan then. */
  readonly unfinished?: Readonly<Record<string, unknown>>
}

/** What is known of a record without looking at its references. */
export type RecordRead = Pick<Index, 'record' | 'faults' | 'unfinished'>

/** The record, with the number of its faults of form: from the index when no file has changed, else read anew. */
export async function readRecord(dir: string): Promise<RecordRead> {
  const started = Date.now()
  const { marks, newest } = marksOf(dir)
  const kept = readIndex(dir, marks)
  if (kept !== undefined) return kept
  const { loadRecord } = await import('./load.ts')
  const { record, problems, sources } = loadRecord(dir)
  const unfinished = record.plan === undefined ? await unfinishedPlan(problems, sources.get('plan.yaml')) : undefined
  const index: Index = {
    version: INDEX_VERSION,
    marks,
    record: { ...record, ...(await sentFrom(dir)) },
    faults: problems.length,
    ...(unfinished && { unfinished }),
  }
  if (newest < started - DOUBT_MS && marksOf(dir).marks === marks) keep(dir, index)
  return index
}

/** What left by the register, which most records do not have yet. Of one with a fault nothing is known; `check` names it. */
async function sentFrom(dir: string): Promise<Pick<PlanRecord, 'sent'>> {
  const path = join(dir, 'documents.yaml')
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
  // A long register takes longer to read than the rest of the record, and says nothing of that before the first note.
  if (!isFile) return {}
  if (!readFileSync(path).includes('sent')) return { sent: [] }
  const { sentDocuments } = await import('./register-documents.ts')
  try {
    return { sent: sentDocuments(dir) }
  } catch (cause) {
    if (cause instanceof UserError) return {}
    throw cause
  }
}

async function unfinishedPlan(problems: readonly Problem[], text: string | undefined): Promise<Index['unfinished']> {
  const errors = problems.filter(({ place, severity }) => place.file === 'plan.yaml' && severity === 'error')
  if (text === undefined || !errors.every(({ code }) => code === 'missing-value')) return undefined
  const { mappingOf } = await import('./edit.ts')
  return mappingOf(text, 'plan.yaml')
}

/** Name, size, times and number of every file that the record is read from, and of every other name beside them. */
function marksOf(dir: string): { readonly marks: string; readonly newest: number } {
  let newest = 0
  const lines = ['', ...FOLDERS].flatMap((folder) =>
    names(join(dir, folder)).map((name) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(dir, folder, name), { throwIfNoEntry: false }) ?? GONE
      // The times of a folder change with what is in it, which is not read here.
      const isEntry = name.endsWith('.yaml')
      if (isEntry) newest = Math.max(newest, mtimeMs, ctimeMs)
      return `${folder}/${name}${isEntry ? `:${size}:${mtimeMs}:${ctimeMs}:${ino}` : ''}`
    }),
  )
  return { marks: lines.join('\n'), newest }
}

const GONE = { size: -1, mtimeMs: Number.POSITIVE_INFINITY, ctimeMs: 0, ino: 0 }

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return []
    throw cause
  }
}

function readIndex(dir: string, marks: string): Index | undefined {
  try {
    const index: Index = JSON.parse(readFileSync(indexPath(dir), 'utf8'))
    return index.version === INDEX_VERSION && index.marks === marks ? index : undefined
  } catch (cause) {
    // No index yet, or one that was cut off: the files are the product, they are read again.
    if (cause instanceof SyntaxError || ['ENOENT', 'ENOTDIR', 'EACCES'].includes(codeOf(cause))) return undefined
    throw cause
  }
}

function keep(dir: string, index: Index): void {
  const temporary = `${indexPath(dir)}.${Date.now()}.tmp`
  try {
    ownFolder(dir)
    writeFileSync(temporary, JSON.stringify(index), { mode: 0o600, flag: 'wx' })
    renameSync(temporary, indexPath(dir))
  } catch (cause) {
    rmSync(temporary, { force: true })
    if (!NOT_WRITABLE.includes(codeOf(cause))) throw cause
  }
}

function indexPath(dir: string): string {
  return join(dir, '.onrecord', 'index.json')
}
