import type { PlannedRecord } from '../record/model.ts'
import type { Person } from '../record/schema/people.ts'
import type { Audience } from './audiences.ts'
import { personClasses } from './classes.ts'
import type { Gate } from './gate.ts'

export type ViewPerson = ReturnType<typeof viewPerson>

/** Who reads a document knows of themselves. */
const READERS: Partial<Record<Audience, readonly Person['relation'][]>> = {
  manager: ['supervisor'],
  hr: ['hr_representative', 'supervisor'],
  union: ['union_representative'],
  settlement: ['hr_representative'],
}

/**
 * Who is who: for self and the attorney everybody, for others the readers and those whom what they may read names by id. Notes,
 * interests, likes and dislikes are for self alone; contacts and stance for those who represent.
 */
export function viewPeople(record: PlannedRecord, used: ReadonlySet<string>, gate: Gate): ViewPerson[] {
  const everybody = gate.audience === 'self' || gate.audience === 'attorney'
  for (const person of record.people) keepNotesBack(person, gate)
  return record.people
    .filter((person) => everybody || used.has(person.id) || isReader(person, gate) || isCopied(person, gate))
    .filter(({ id }) => !gate.unnamed.has(id))
    .map((person) => viewPerson(person, gate, gate.hiddenFrom(personClasses(person, record))))
}

/** What is noted about a person for oneself alone is listed as withheld, and its words are searched for. */
function keepNotesBack({ id, notes, interests = [], good_at = [], dislikes = [] }: Person, gate: Gate): void {
  const words = [...(notes === undefined ? [] : [notes]), ...dislikes]
  if (gate.sees(['private_notes']) || words.length + interests.length + good_at.length === 0) return
  gate.withheld.push({
    what: `people.yaml ${id}`,
    title: 'notes, interests, likes and dislikes',
    rules: ['private_notes'],
    words,
    people: [],
    file: 'people.yaml',
  })
}

function isReader({ relation }: Person, { audience }: Gate): boolean {
  return READERS[audience]?.includes(relation) === true
}

/** A letter to the manager may name HR as who gets a copy, unless what is kept back from the manager names them. */
function isCopied(person: Person, gate: Gate): boolean {
  return gate.audience === 'manager' && person.relation === 'hr_representative' && !isNamedInWithheld(person, gate)
}

function isNamedInWithheld({ id, name }: Person, { withheld }: Gate): boolean {
  return withheld.some(
    ({ people, title, words }) => people.includes(id) || [title, ...words].some((text) => text.includes(name)),
  )
}

function viewPerson(person: Person, gate: Gate, hidden_from: readonly Audience[]) {
  const represents = ['self', 'union', 'attorney'].includes(gate.audience)
  const isPrivate = gate.sees(['private_notes'])
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    relation: person.relation,
    first_hand_knowledge: represents ? person.first_hand_knowledge : undefined,
    will_testify: represents ? person.will_testify : undefined,
    contact: represents ? person.contact : undefined,
    department: represents ? person.department : undefined,
    /** Where a letter goes: of whoever reads it, and of nothing else that is noted of them. */
    address: isReader(person, gate) ? addressIn(person.contact) : undefined,
    stance: gate.sees(['weak_points']) ? person.stance : undefined,
    notes: isPrivate ? person.notes : undefined,
    interests: isPrivate ? (person.interests ?? []) : [],
    good_at: isPrivate ? (person.good_at ?? []) : [],
    dislikes: isPrivate ? (person.dislikes ?? []) : [],
    hidden_from,
  }
}

/** The e-mail address among what is noted of how to reach somebody. */
function addressIn(contact = ''): string | undefined {
  return /[^\s<>(),;:"[\]\\]+@[^\s<>(),;:"[\]\\]+\.[^\s<>(),;:"[\]\\.]+/.exec(contact)?.[0]
}

/** Names that may not appear: of people whose name this audience may not have, with their ids, and of those whom only withheld things name. */
export function forbiddenNames({ people }: PlannedRecord, used: ReadonlySet<string>, gate: Gate): string[] {
  return people.flatMap((person) => {
    if (gate.unnamed.has(person.id)) return [person.name, person.id]
    return !used.has(person.id) && !isReader(person, gate) && isNamedInWithheld(person, gate) ? [person.name] : []
  })
}

/** Every text of what is passed on that could be the id of a person. */
export function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, found)
  return found
}
