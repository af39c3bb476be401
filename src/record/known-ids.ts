/** The ids that a new entry may name, read without checking the rest: `log` works in a record that has faults elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import type { Day } from './dates.ts'
import { textOf } from './file-text.ts'
import { type Folder, idKey, isId } from './ids.ts'
import { nearest } from './nearest.ts'
import { readYaml } from './source.ts'
import { codeOf } from './system-code.ts'

/** What can be named: an area of the plan, a person, or an entry of a folder. */
export type Named = 'area' | 'person' | Folder

const NOUNS: Readonly<Record<Named, string>> = {
  area: 'area',
  person: 'person',
  allegations: 'allegation',
  evidence: 'exhibit',
  'check-ins': 'check-in',
  metrics: 'measure',
  requests: 'request',
}

/** The id as the record spells it, for one that was typed in any case and padding. Throws a UserError when there is none. */
export function resolveId(dir: string, named: Named, typed: string): string {
  const known = knownIds(dir, named)
  if (known === undefined) return typed
  const found = sameId(known, typed)
  if (found !== undefined) return found
  // Another number is another entry; only a name can be misspelt.
  const near = named === 'person' ? nearest(typed, known) : undefined
  const remedy = near === undefined ? listed(known) : `did you mean "${near}"?`
  throw new UserError(`no ${NOUNS[named]} "${typed}"; ${remedy}${named === 'person' ? ADDING : ''}`)
}

const ADDING = '; to add somebody: onrecord person "Kim Lee"'

/** The person's id for one that was typed in any case, or undefined when people.yaml lists nobody of this name. */
export function personNamed(dir: string, typed: string): string | undefined {
  return sameId(knownIds(dir, 'person') ?? [], typed)
}

function sameId(known: readonly string[], typed: string): string | undefined {
  return known.find((id) => idKey(id) === idKey(typed))
}

function listed(known: readonly string[]): string {
  return known.length === 0
    ? 'there is none yet'
    : `there is ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}`
}

/** The ids of the check-ins of a day, in order: `2022-02-11`, `2022-02-11-2`. */
export function checkInsOf(dir: string, day: Day): string[] {
  return (knownIds(dir, 'check-ins') ?? [])
    .filter((id) => isId('check-ins', id) && id.startsWith(day))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** Undefined when the file that lists them cannot be read: then anything is taken, and `check` will say. */
function knownIds(dir: string, named: Named): string[] | undefined {
  if (named === 'area') return listedIds(dir, 'plan.yaml', 'areas')
  if (named === 'person') return listedIds(dir, 'people.yaml', 'people')
  try {
    return readdirSync(join(dir, named))
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
      .map((name) => name.replace(/\.yaml$/, ''))
      .sort()
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return []
    throw cause
  }
}

function listedIds(dir: string, file: string, key: string): string[] | undefined {
  return listedItems(dir, file, key)?.map(({ id }) => String(id))
}

/** The items with an id of a list in a file, unchecked; undefined when the file cannot be read. */
export function listedItems(dir: string, file: string, key: string): { readonly id: unknown }[] | undefined {
  let text: string | undefined
  try {
    text = textOf(readFileSync(join(dir, file)))
  } catch (cause) {
    if (['ENOENT', 'EACCES'].includes(codeOf(cause))) return undefined
    throw cause
  }
  if (text === undefined) return undefined
  const document = readYaml(text)
  if (document.errors.length > 0) return undefined
  const data: unknown = document.toJS()
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
  if (!Array.isArray(list)) return undefined
  return list.flatMap((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? [item] : []))
}
