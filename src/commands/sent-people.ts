/** Who got a document, and whether it was made for them. */
import { idKey } from '../record/ids.ts'
import { nearest } from '../record/nearest.ts'
import { peopleOf } from '../record/people-of.ts'
import type { Registered } from '../record/register-documents.ts'
import type { Person } from '../record/schema/people.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, type Audience, isAudience } from '../views/audiences.ts'

/** Somebody who got a document: their id or their name as it is kept, and what is known of them. */
type Addressee = {
  readonly kept: string
  readonly shown: string
  readonly isPerson: boolean
  readonly relation?: Person['relation']
  /** Somebody in people.yaml who is called nearly so. */
  readonly near?: string | undefined
}
export type Addressees = readonly Addressee[]

/** Ids or names of people in people.yaml, in any case, or any name. Throws a UserError when there is nobody. */
export function addresseesOf(dir: string, typed: readonly string[]): Addressees {
  const names = typed.flatMap((each) => each.split(',')).map((each) => each.trim())
  const people = peopleOf(dir)
  const found = names.filter((name) => name !== '').map((name) => addressee(people, name))
  if (found.length === 0) throw new UserError('say to whom it went: --to PERSON')
  return found.filter(({ kept }, i) => found.findIndex((each) => each.kept === kept) === i)
}

function addressee(people: readonly Person[], typed: string): Addressee {
  const person = people.find(({ id, name }) => idKey(id) === idKey(typed) || idKey(name) === idKey(typed))
  if (person !== undefined) {
    const { id, name, relation } = person
    return { kept: id, shown: name, isPerson: true, relation }
  }
  const near = nearest(
    typed,
    people.map(({ id }) => id),
  )
  return { kept: typed, shown: typed, isPerson: false, near }
}

/** "Marisol Aguirre, Kim Lee". */
export function inWords(to: Addressees): string {
  return to.map(({ shown }) => shown).join(', ')
}

/** Whose documents somebody can be given: the matrix shows them no less. A witness has no document of their own. */
const MADE_FOR: Partial<Record<Person['relation'], readonly Audience[]>> = {
  supervisor: ['manager', 'hr', 'settlement'],
  second_level_supervisor: ['manager', 'hr', 'settlement'],
  decision_maker: ['manager', 'hr', 'settlement'],
  other_manager: ['manager', 'hr', 'settlement'],
  hr_representative: ['manager', 'hr', 'settlement'],
  union_representative: ['manager', 'hr', 'union'],
  witness: [],
  comparator: [],
  vendor: [],
}

/** The reader whose copy somebody gets. */
const COPY_OF: Partial<Record<Person['relation'], Audience>> = {
  supervisor: 'manager',
  second_level_supervisor: 'manager',
  decision_maker: 'manager',
  other_manager: 'manager',
  hr_representative: 'hr',
  union_representative: 'union',
  attorney: 'attorney',
}

/** Whose copy of a document went to these people, when one of them says so. */
export function readerOf(to: Addressees): Audience | undefined {
  return to.flatMap(({ relation }) => (relation === undefined ? [] : (COPY_OF[relation] ?? [])))[0]
}

/** What is to be said of addressees for whom the document was not made, in one sentence each; nothing is refused for it. */
export function misfits({ id, audience }: Registered, to: Addressees): string[] {
  return to.flatMap(({ shown, kept, relation, near }) => {
    if (near !== undefined)
      return [`nobody in people.yaml is called "${kept}", and it is kept as you typed it; did you mean "${near}"?`]
    const fitting = relation === undefined ? undefined : MADE_FOR[relation]
    if (relation === undefined || fitting === undefined || !isAudience(audience) || fitting.includes(audience))
      return []
    const what = relation === 'hr_representative' ? 'HR' : relation.replaceAll('_', ' ')
    return [
      `${id} was made for ${AUDIENCE_NAMES[audience]}, and people.yaml has ${shown} as ${what}: it may show what they should not see; if that is a slip, undo it and note it again`,
    ]
  })
}
