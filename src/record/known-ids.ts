/** The ids that a new entry may name, read without checking the rest: `log` works in a record that has faults elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { UserError } from '../user-error.ts'
import { type Folder, idKey } from './ids.ts'
import { YAML_OPTIONS } from './source.ts'
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
  const found = known.find((id) => idKey(id) === idKey(typed))
  if (found !== undefined) return found
  const list =
    known.length === 0
      ? 'there is none yet'
      : `there is ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}`
  throw new UserError(`no ${NOUNS[named]} "${typed}"; ${list}`)
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
  let text: string
  try {
    text = readFileSync(join(dir, file), 'utf8')
  } catch (cause) {
    if (['ENOENT', 'EACCES'].includes(codeOf(cause))) return undefined
    throw cause
  }
  const document = parseDocument(text, YAML_OPTIONS)
  if (document.errors.length > 0) return undefined
  const data: unknown = document.toJS()
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
  if (!Array.isArray(list)) return undefined
  return list.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? [String(item.id)] : [],
  )
}
