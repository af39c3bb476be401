/** Ids in a value that is about to be written, as the record spells them: of entries, of areas and of people. */
import { UserError } from '../user-error.ts'
import { type Named, resolveId } from './known-ids.ts'
import type { Thing } from './named-thing.ts'
import { fieldPath } from './typed-value.ts'

/** Fields, and keys of rows, that name something else. `author` may be a free name, and is not one of them. */
const NAMES: Readonly<Record<string, Named>> = {
  evidence: 'evidence',
  document: 'evidence',
  area: 'area',
  areas: 'area',
  allegations: 'allegations',
  employee: 'person',
  issued_by: 'person',
  approved_by: 'person',
  by: 'person',
  people: 'person',
  attendees: 'person',
  who: 'person',
  owner: 'person',
  person: 'person',
}

type Place = { readonly dir: string; readonly thing: Thing }

/**
 * Of the values that a text for a field may stand for, those in which all ids are known, spelt as the record has them. Throws
 * a UserError that names the first id that is not known when there is none.
 */
export function withOwnIds(place: Place, field: string, meant: readonly unknown[]): unknown[] {
  const key = String(fieldPath(field).findLast((step) => typeof step === 'string'))
  const faults: UserError[] = []
  const known = meant.flatMap((value) => {
    try {
      return [resolved(place, key, value)]
    } catch (cause) {
      // Rows are never meant as plain text.
      if (!(cause instanceof UserError) || hasRows(value)) throw cause
      faults.push(cause)
      return []
    }
  })
  const [fault] = faults
  if (known.length === 0 && fault !== undefined) throw fault
  return known
}

function hasRows(value: unknown): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null)
}

function resolved(place: Place, key: string, value: unknown): unknown {
  const named = namedBy(place.thing, key)
  if (typeof value === 'string') return named === undefined ? value : resolveId(place.dir, named, value)
  if (Array.isArray(value)) return value.map((each: unknown) => resolved(place, key, each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, resolved(place, inner, each)]))
}

function namedBy({ sort, file }: Thing, key: string): Named | undefined {
  // Elsewhere "to" is a day or a new value; who takes part in a step of a grievance is written in free words.
  if (key === 'to') return sort === 'requests' ? 'person' : undefined
  if (file === 'grievance.yaml' && key === 'who') return undefined
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined
}
