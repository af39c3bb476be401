/** Plain values inside plain values, by their path. */
import type { Path } from './source.ts'

/** The value at a path; undefined when there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** A copy of the data with another value at a path. What is missing on the way is made: a list for a number, else a mapping. */
export function changed(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const inner = changed(valueAt(data, [step]), rest, value)
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(data) ? [...data] : []
    list[step] = inner
    return list
  }
  return { ...(typeof data === 'object' ? data : {}), [step]: inner }
}
