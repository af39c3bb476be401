/** Adds to an entry what is not there yet. What stands there is never replaced. */
import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../user-error.ts'
import { mappingOf, withValue } from './edit.ts'

type Mapping = { readonly [key: string]: unknown }
type Path = readonly (string | number)[]

/**
 * The text of a check-in with these values: keys that are not there are added, lists get the items that they lack, and
 * everything else stays as it is, byte for byte. Throws a UserError for a key that has another value.
 */
export function withAdded(text: string, file: string, values: Mapping): string {
  return added(text, { file, path: [], old: mappingOf(text, file), value: values })
}

type Adding = { readonly file: string; readonly path: Path; readonly old: unknown; readonly value: unknown }

function added(text: string, { file, path, old, value }: Adding): string {
  if (isDeepStrictEqual(old, value)) return text
  if (old === undefined || old === null || isNoReplyYet(path, old)) return withValue(text, file, path, value)
  if (Array.isArray(value)) {
    const there: readonly unknown[] = Array.isArray(old) ? old : [old]
    const fresh = value.filter((item: unknown) => !there.some((each) => isDeepStrictEqual(each, item)))
    return fresh.length === 0 ? text : withValue(text, file, path, [...there, ...fresh])
  }
  if (!isMapping(value) || !isMapping(old)) throw thereAlready(file, path, value)
  return Object.entries(value).reduce(
    (longer, [key, inner]) =>
      inner === undefined ? longer : added(longer, { file, path: [...path, key], old: old[key], value: inner }),
    text,
  )
}

/** That there was no reply says what was so until one came. */
function isNoReplyYet(path: Path, old: unknown): boolean {
  return path.join('.') === 'recap.reply' && old === 'none'
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function thereAlready(file: string, path: Path, value: unknown): UserError {
  const field = path.join('.')
  const id = file.replace(/^.*\/|\.yaml$/g, '')
  const typed = /^[\w:.+-]+$/.test(String(value)) ? String(value) : JSON.stringify(value)
  return new UserError(
    `${file} has "${field}" already; nothing was changed, to change it: onrecord set ${id} ${field} ${typed}`,
  )
}
