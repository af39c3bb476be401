/**
 * The ids of a record and what each is called, for completion: as they stand in the files, unchecked, in the time between
 * two keys. What cannot be read has no title; nothing is written, and nothing waits for a lock.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './file-text.ts'
import { byId, FOLDERS, type Folder, isId } from './ids.ts'
import type { Named } from './known-ids.ts'
import { codeOf } from './system-code.ts'

/** An id, and the first words of what it names; empty when they are not known. */
export type LiveId = { readonly id: string; readonly title: string }

/** Of so many entries the files are opened; of more, only the names are read. */
const MOST_OPENED = 200

/** No file that a person wrote is longer. */
const MOST_BYTES = 1_000_000

/** The key under which an entry says what it is. */
const TITLE: Readonly<Record<Folder, string>> = {
  allegations: 'text',
  evidence: 'title',
  'check-ins': 'status',
  metrics: 'name',
  requests: 'text',
}

/** What waits for an answer or an outcome is most likely meant. */
const IS_OPEN: Partial<Record<Folder, (text: string) => boolean>> = {
  allegations: (text) => firstLineAt(text, 'response') === '',
  'check-ins': (text) => firstLineAt(text, 'status') === 'scheduled',
  requests: (text) => firstLineAt(text, 'answered_on') === '',
}

/** The ids that begin with `typed`, in any case. Of one kind: what is still open first, then by number. */
export async function liveIds(dir: string, named: Named | 'entry', typed: string): Promise<LiveId[]> {
  if (named === 'area') return await listed(dir, { file: 'plan.yaml', key: 'areas', title: 'title' }, typed)
  if (named === 'person') return await listed(dir, { file: 'people.yaml', key: 'people', title: 'name' }, typed)
  if (named === 'entry') return FOLDERS.flatMap((folder) => entriesOf(dir, folder, typed))
  const entries = entriesOf(dir, named, typed)
  return [...entries.filter(({ isOpen }) => isOpen), ...entries.filter(({ isOpen }) => !isOpen)]
}

/** The ids of documents that were made for somebody else, the newest first. */
export function madeDocuments(dir: string): string[] {
  const rows = textAt(join(dir, 'documents.yaml')).matchAll(/^- id:[ \t]*["']?([\w.-]+)["']?[ \t]*$/gm)
  const ids = [...rows].flatMap(([, id]) => (id === undefined || id.includes('-self') ? [] : [id]))
  return [...new Set(ids)].reverse()
}

function entriesOf(dir: string, folder: Folder, typed: string): (LiveId & { readonly isOpen: boolean })[] {
  const ids = namesIn(join(dir, folder))
    .flatMap((name) => (name.endsWith('.yaml') ? [{ id: name.slice(0, -'.yaml'.length) }] : []))
    .filter(({ id }) => isId(folder, id) && begins(id, typed))
    .sort(byId)
  if (ids.length > MOST_OPENED) return ids.map(({ id }) => ({ id, title: '', isOpen: true }))
  return ids.map(({ id }) => {
    const text = textAt(join(dir, folder, `${id}.yaml`))
    return { id, title: firstLineAt(text, TITLE[folder]), isOpen: IS_OPEN[folder]?.(text) ?? true }
  })
}

type List = { readonly file: string; readonly key: string; readonly title: string }

async function listed(dir: string, { file, key, title }: List, typed: string): Promise<LiveId[]> {
  const { listedItems } = await import('./known-ids.ts')
  return (listedItems(dir, file, key) ?? [])
    .map((item) => ({ id: String(item.id), title: String(Reflect.get(item, title) ?? '') }))
    .filter(({ id }) => isPlainWord(id) && begins(id, typed))
}

/** An id with a space, a quote or a dollar sign in it would be something else to a shell. */
function isPlainWord(id: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(id)
}

function begins(id: string, typed: string): boolean {
  return id.toLowerCase().startsWith(typed.toLowerCase())
}

/**
 * The value of a key at the top of a file, as far as its first line goes. To load the YAML parser and read fifty files
 * with it takes three times as long as all the rest, and this is only shown beside an id.
 */
function firstLineAt(text: string, key: string): string {
  const [, onLine = '', below = ''] = new RegExp(`^${key}:[ \\t]*(.*)(?:\\r?\\n[ \\t]+(.*))?`, 'm').exec(text) ?? []
  const value = /^([|>][-+\d]*)?[ \t]*(#.*)?$/.test(onLine) ? below : onLine
  const [, , quoted] = /^(["'])(.*?)(?:\1[ \t]*(?:#.*)?)?$/.exec(value) ?? []
  const plain = quoted ?? value.replace(/[ \t]#.*$/, '')
  return ['null', '~'].includes(plain.trim()) ? '' : plain.replaceAll("''", "'").replaceAll('\\"', '"').trim()
}

/** The text of a file; empty when it cannot be read. */
function textAt(path: string): string {
  return quietly(() => {
    const stat = statSync(path)
    // A pipe or a device would keep us waiting.
    return (stat.isFile() && stat.size <= MOST_BYTES ? textOf(readFileSync(path)) : undefined) ?? ''
  }, '')
}

function namesIn(folder: string): string[] {
  return quietly(() => readdirSync(folder), [])
}

/** What `work` gives, or `otherwise` when the disk does not. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (cause) {
    if (codeOf(cause) === '') throw cause
    return otherwise
  }
}
