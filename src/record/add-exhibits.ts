import { mappingOf, withValue } from './edit.ts'
import { idKey } from './ids.ts'
import { valueAt } from './values-at.ts'

/** The text with these exhibits behind those that the list at `path` has already; one that is there is not added again. */
export function withExhibits(
  text: string,
  file: string,
  path: readonly (string | number)[],
  added: readonly string[],
): string {
  const there = valueAt(mappingOf(text, file), path)
  const before = Array.isArray(there) ? there.map(String) : typeof there === 'string' ? [there] : []
  const known = new Set(before.map(idKey))
  const fresh = [...new Set(added)].filter((id) => !known.has(idKey(id)))
  return fresh.length === 0 ? text : withValue(text, file, path, [...before, ...fresh])
}
