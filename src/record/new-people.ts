/** People who are new in a record, and the ids that they get. */
import { canonicalId, FOLDERS, idKey, isId } from './ids.ts'
import { singleKinds } from './kinds.ts'
import type { Answers } from './schema/answers.ts'
import type { Person } from './schema/people.ts'

type Relation = Person['relation']
type Named = { readonly typed: string | undefined; readonly role?: string | undefined; readonly relation: Relation }

export type NewPeople = {
  readonly people: readonly Person[]
  /** The ids that plan.yaml gets in place of the names. */
  readonly ids: Pick<Answers, 'employee' | 'issued_by' | 'approved_by'>
}

/** Everybody who was named, each with an id made from the first name; the same name is the same person. */
export function newPeople(answers: Answers): NewPeople {
  const people: Person[] = []
  for (const person of answers.people ?? [])
    people.push({
      ...person,
      id:
        person.id ??
        personId(
          person.name,
          people.map(({ id }) => id),
        ),
    })
  const idOf = ({ typed, role, relation }: Named): string | undefined => {
    if (typed === undefined) return undefined
    const known = people.findIndex(({ id, name }) => isSame(id, typed) || isSame(name, typed))
    const found = people[known]
    if (found !== undefined) {
      if (role !== undefined) people[known] = { ...found, role }
      return found.id
    }
    const id = personId(
      typed,
      people.map(({ id }) => id),
    )
    people.push({ id, name: typed, ...(role === undefined ? {} : { role }), relation })
    return id
  }
  const employee = idOf({ typed: answers.employee, role: answers.role, relation: 'employee' })
  const issued_by = idOf({ typed: answers.issued_by, role: answers.issued_by_role, relation: 'supervisor' })
  const approved_by = idOf({ typed: answers.approved_by, relation: 'other_manager' })
  idOf({ typed: answers.hr, relation: 'hr_representative' })
  return {
    people,
    ids: { ...(employee && { employee }), ...(issued_by && { issued_by }), ...(approved_by && { approved_by }) },
  }
}

function isSame(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

const TITLES: readonly string[] = ['dr', 'mr', 'mrs', 'ms', 'mx', 'prof', 'sir', 'dame']

/** `marisol`, and `marisol2` when there is one already, or when commands take `marisol` for something else. */
export function personId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}_-]/gu, ''))
    .filter((word) => word !== '')
  // "L. Okafor" is okafor: one letter is no name.
  const stem = words.find((word) => [...word].length > 1 && !TITLES.includes(word)) ?? words[0] ?? 'person'
  // "a2" is an area and "e2" a piece of evidence, whatever the number: the second A is p_a2.
  const numbered = isOtherThing(`${stem}2`) ? `p_${stem}` : stem
  for (let i = 1; ; i++) {
    const id = i === 1 ? stem : `${numbered}${i}`
    if (!isOtherThing(id) && !taken.some((each) => isSame(idKey(each), idKey(id)))) return id
  }
}

/** Whether a command would take the id for a file, an area or an entry. */
export function isOtherThing(id: string): boolean {
  const plain = id.toLowerCase()
  return (
    [...singleKinds, ...FOLDERS].some((each) => each === plain) ||
    /^a[-_]?\d+$/.test(plain) ||
    FOLDERS.some((folder) => isId(folder, id) || canonicalId(folder, id) !== undefined)
  )
}
