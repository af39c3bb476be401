/** Where in the files a finding is. A file is read for it when it is asked for: an audit of 10,000 entries names few of them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Spot } from '../audit/rule.ts'
import { allEntries } from '../record/all-entries.ts'
import { textOf } from '../record/file-text.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { Place } from '../record/problem.ts'
import { type At, type Path, placesIn } from '../record/source.ts'

export type Places = {
  /** The file, line and column of a spot, or of its nearest parent; undefined when it stands in no file. */
  readonly of: (spot: Spot) => Place | undefined
  readonly at: At
}

/** A finder of places in the record in `dir`. */
export function placesOf(dir: string, record: PlannedRecord): Places {
  const sources = new Map<string, string>()
  const find = placesIn(sources)
  const at: At = (file, path, part) => {
    if (!sources.has(file)) sources.set(file, textIn(dir, file))
    return find(file, path, part)
  }
  const starts = startsIn(record)
  return {
    at,
    of: (spot) => {
      const start = starts.get(spot.of)
      return start && at(start.file, [...start.path, ...spot.path])
    },
  }
}

type Start = { readonly file: string; readonly path: Path }

/** The file of every id, and the path of keys where it begins there. */
function startsIn(record: PlannedRecord): ReadonlyMap<string, Start> {
  const rows = (file: string, key: string, list: readonly { readonly id: string }[]): [string, Start][] =>
    list.map(({ id }, i) => [id, { file, path: [key, i] }])
  // An entry has the last word: a person may have been given a name that is like an id.
  return new Map<string, Start>([
    ['people', { file: 'people.yaml', path: [] }],
    ...rows('people.yaml', 'people', record.people),
    ...rows(record.plan.file, 'areas', record.plan.areas),
    ...allEntries(record).map(({ id, file }): [string, Start] => [id, { file, path: [] }]),
  ])
}

/** What was read a moment ago may be gone by now; then its beginning is all that can be named. */
function textIn(dir: string, file: string): string {
  const path = join(dir, file)
  return existsSync(path) ? (textOf(readFileSync(path)) ?? '').replace(/^\uFEFF/, '') : ''
}
