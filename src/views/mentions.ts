/** Where a record speaks of an entry, an area or a person: in a field for it, or in a text. */
import { allEntries } from '../record/all-entries.ts'
import { idKey } from '../record/ids.ts'
import type { PlanRecord } from '../record/model.ts'
import { type Reference, references } from '../record/references.ts'
import { wordsOf } from '../record/search-words.ts'
import { idsInText } from './ids-in-text.ts'

/** A file of the record, and the field in it in words: `evidence`, `action items owner`, `A3 support`. */
export type Mention = { readonly file: string; readonly field: string }

/** What is looked for: `id` in fields for such ids, and what passes `isMeant` in texts. */
export type Mentioned = {
  readonly to: Reference['to'] | undefined
  readonly id: string
  readonly isMeant: (text: string) => boolean
}

type Path = readonly PropertyKey[]
type Texts = { readonly file: string; readonly path: Path; readonly text: string }

/** An entry or area of the plan, in any way that people write its id. */
export function mentionOfId(id: string, to: Reference['to'] | undefined): Mentioned {
  const key = idKey(id)
  return { to, id, isMeant: (text) => idsInText(text).some((found) => found.key === key) }
}

/** A person, by id or by name. */
export function mentionOfPerson({ id, name }: { readonly id: string; readonly name: string }): Mentioned {
  const wanted = [id, name].map((each) => wordsOf(each).map((word) => word.folded))
  const isMeant = (text: string): boolean => {
    const words = wordsOf(text)
    return wanted.some((name) => words.some((_, at) => name.every((word, i) => words[at + i]?.folded === word)))
  }
  return { to: 'person', id, isMeant }
}

/** The fields that name it. */
export function namedBy(record: PlanRecord, { to, id }: Mentioned): Mention[] {
  const authors = to === 'person' ? record.evidence.filter(({ author }) => author === id) : []
  return [
    ...references(record)
      .filter((each) => each.to === to && idKey(each.id) === idKey(id))
      .map(({ file, path, part }) => ({
        file,
        field: fieldName(record, file, part === 'key' ? path.slice(0, -1) : path),
      })),
    ...authors.map(({ file }) => ({ file, field: 'author' })),
  ]
}

/** The texts that speak of it. */
export function mentionedIn(record: PlanRecord, { isMeant }: Mentioned): Mention[] {
  const fields = new Set(references(record).map(({ file, path }) => placeKey(file, path)))
  return [...allEntries(record), { file: 'people.yaml', people: record.people }]
    .flatMap((entry) => textsIn(entry.file, [], entry))
    .filter(({ file, path, text }) => !NO_TEXT.has(path.at(-1)) && !fields.has(placeKey(file, path)) && isMeant(text))
    .map(({ file, path }) => ({ file, field: fieldName(record, file, path) }))
}

/** Ids and names of files, in which a person says nothing. */
const NO_TEXT: ReadonlySet<PropertyKey | undefined> = new Set(['id', 'file', 'author', 'sha256'])

function textsIn(file: string, path: Path, value: unknown): Texts[] {
  if (typeof value === 'string') return [{ file, path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(file, [...path, Array.isArray(value) ? Number(key) : key], inner),
  )
}

function placeKey(file: string, path: Path): string {
  return [file, ...path].map(String).join('\n')
}

function fieldName({ plan }: PlanRecord, file: string, path: Path): string {
  const [list, at] = path
  const area = file === plan?.file && list === 'areas' ? plan.areas[Number(at)]?.id : undefined
  const keys = (area === undefined ? path : path.slice(2)).filter((step) => typeof step === 'string')
  // "support evidence" says no more than "support".
  const shown = keys.length > 1 && keys.at(-1) === 'evidence' ? keys.slice(0, -1) : keys
  return [...(area === undefined ? [] : [area]), ...shown].join(' ').replaceAll('_', ' ')
}
