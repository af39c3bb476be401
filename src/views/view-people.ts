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
 * Who is who: for self and the attorney everybody, for others the readers and those whom what they may read names by id; for
 * the union the witnesses too. Notes, interests, likes and dislikes are for self alone; contacts and stance for those who represent.
 */
export function viewPeople(record: PlannedRecord, used: ReadonlySet<string>, gate: Gate): ViewPerson[] {
  const everybody = gate.audience === 'self' || gate.audience === 'attorney'
  for (const person of record.people) keepNotesBack(person, gate)
  return record.people
    .filter(
      (person) =>
        everybody ||
        used.has(person.id) ||
        isReader(person, gate) ||
        isCopied(person, gate) ||
        isWitnessFor(person, gate),
    )
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

/**
 * Who saw something is for the union's sheet also when nothing else names them, unless an entry that is kept back from the
 * union does; a note of one's own does not count. An agency has the witnesses whom the claim names, and no others.
 */
function isWitnessFor(person: Person, gate: Gate): boolean {
  const { relation, first_hand_knowledge } = person
  const saw = relation === 'witness' || first_hand_knowledge !== undefined
  const entries = gate.withheld.filter(({ rules }) => !rules.includes('private_notes'))
  return gate.audience === 'union' && saw && !isNamedInWithheld(person, { withheld: entries })
}

function isNamedInWithheld({ id, name }: Person, { withheld }: Pick<Gate, 'withheld'>): boolean {
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
  const found = contact.match(/[^\s<>(),;:"[\]\\]+@[^\s<>(),;:"[\]\\]+\.[^\s<>(),;:"[\]\\.]+/g) ?? []
  // Mail programs of today take no other letters.
  return found.find((address) => /^[\x21-\x7e]+$/.test(address))
}

/** What may not appear of people. */
export type Unnamed = { readonly names: readonly string[]; readonly ids: readonly string[] }

/** Of people whose name this audience may not have, with their ids, and of those whom only withheld things name. */
export function forbiddenNames({ people }: PlannedRecord, used: ReadonlySet<string>, gate: Gate): Unnamed {
  const unnamed = people.filter(({ id }) => gate.unnamed.has(id))
  const withheld = people.filter(
    (person) =>
      !gate.unnamed.has(person.id) &&
      !used.has(person.id) &&
      !isReader(person, gate) &&
      !isWitnessFor(person, gate) &&
      isNamedInWithheld(person, gate),
  )
  return { names: [...unnamed, ...withheld].map(({ name }) => name), ids: unnamed.map(({ id }) => id) }
}

/** The fields of a View that name people by id: "note" and "met" may be ids as well, and are words elsewhere. */
const PEOPLE_FIELDS: ReadonlySet<string> = new Set(
  `employee issued_by approved_by by author people attendees who owner to person offered_by parties management_present`.split(
    ' ',
  ),
)

/** The ids of people whom something that is passed on names. */
export function idsIn(value: unknown, field = '', found = new Set<string>()): Set<string> {
  if (typeof value === 'string') return PEOPLE_FIELDS.has(field) ? found.add(value) : found
  if (Array.isArray(value)) for (const inner of value) idsIn(inner, field, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) idsIn(inner, key, found)
  return found
}
