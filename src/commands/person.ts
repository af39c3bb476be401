import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf, withItem } from '../record/edit.ts'
import { copySchemas } from '../record/editor-schemas.ts'
import { idKey } from '../record/ids.ts'
import { isOtherThing, personId } from '../record/new-people.ts'
import { peopleText } from '../record/new-record.ts'
import { refusePlaceholder } from '../record/placeholder.ts'
import { quoted } from '../record/problem.ts'
import { type Person, peopleSchema } from '../record/schema/people.ts'
import { tidy } from '../record/tidy.ts'
import { validText } from '../record/valid-text.ts'
import { assetPath } from '../render/assets.ts'
import { typedAs } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** A person in the keys of people.yaml. Without an id it is made from the first name; without a relation it is a witness. */
export type NewPerson = Omit<Person, 'id' | 'relation'> & {
  readonly id?: string | undefined
  readonly relation?: Person['relation'] | undefined
}

const FILE = 'people.yaml'
const KEYS = Object.keys(peopleSchema.shape.people.element.shape)

/** The one that opens no document: whoever is a witness is named to no reader but the attorney and the union. */
const LEAST: Person['relation'] = 'witness'

/** Adds people to people.yaml, which is made when it is missing, and prints their ids. */
export function person(terminal: Terminal, dir: string, people: readonly NewPerson[]): number {
  for (const { name } of people) refusePlaceholder(name)
  const { added, open, isMade } = change({ dir, at: instantOf(terminal.clock()) }, (desk) => {
    const before = desk.exists(FILE) ? desk.text(FILE) : undefined
    const rows = withIds(people, before === undefined ? [] : knownIn(before))
    const after =
      before === undefined
        ? peopleText(rows.map(inOrder))
        : rows.reduce((text, row) => withItem(text, FILE, ['people'], inOrder(row)), before)
    validText(after, FILE, peopleSchema, before)
    if (before === undefined) desk.create(FILE, after)
    else desk.edit(FILE, after)
    const words = `person ${rows.map(({ id, name }) => `${id} ${quoted(name)}`).join(', ')}`
    return { result: { added: rows, open: openIn(desk), isMade: before === undefined }, words }
  })
  if (isMade) tidy(() => copySchemas(assetPath('schema'), dir))
  terminal.wrote(
    added.map(({ id }) => id),
    added.map(({ id, name, relation }) => `${id} is ${name}, ${relation.replaceAll('_', ' ')}`).join('\n'),
  )
  for (const note of notesFor(people, added, open))
    terminal.note(note.replace(/onrecord .*/, (command) => typedAs(terminal, dir, command)))
  return 0
}

type Known = { readonly id: string; readonly name: string }

/** The people that are listed, whole or not. */
function knownIn(text: string): Known[] {
  const { people } = mappingOf(text, FILE)
  const rows: readonly unknown[] = Array.isArray(people) ? people : []
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row
      ? [{ id: String(row.id), name: 'name' in row ? String(row.name) : '' }]
      : [],
  )
}

/** Everybody with an id and a relation. Throws a UserError for somebody who is there already. */
function withIds(people: readonly NewPerson[], there: readonly Known[]): Person[] {
  const known = [...there]
  return people.map((each) => {
    const id = each.id ?? newId(each.name, known)
    const taken = known.find((other) => idKey(other.id) === idKey(id))
    if (taken !== undefined)
      throw new UserError(
        `"${taken.id}" is ${taken.name} already, and nothing was written; to change what is said of them: onrecord set ${taken.id} role "…"; for somebody else give another --id`,
      )
    if (each.id !== undefined && isOtherThing(id))
      throw new UserError(`"${id}" means something else in commands; give another --id, such as kim`)
    known.push({ id, name: each.name })
    return { ...each, id, relation: each.relation ?? LEAST }
  })
}

/** A name that is there is the same person, unless an id says otherwise. */
function newId(name: string, known: readonly Known[]): string {
  const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  const same = known.find((other) => plain(other.name) === plain(name))
  return (
    same?.id ??
    personId(
      name,
      known.map(({ id }) => id),
    )
  )
}

/** What is said of a person, in the order in which people.yaml has it. */
function inOrder(row: Person): object {
  const values: Readonly<Record<string, unknown>> = row
  const keys = [...KEYS, ...Object.keys(row).filter((key) => !KEYS.includes(key))]
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])))
}

/** Which fields of the plan are to name a person of a relation, and name nobody yet. */
const FIELDS: Readonly<Partial<Record<Person['relation'], string>>> = { employee: 'employee', supervisor: 'issued_by' }

function openIn(desk: Desk): string[] {
  try {
    const plan = mappingOf(desk.text('plan.yaml'), 'plan.yaml')
    return Object.values(FIELDS).filter((field) => plan[field] == null)
  } catch (cause) {
    // A plan with a fault has nothing to do with the people.
    if (cause instanceof UserError) return []
    throw cause
  }
}

function notesFor(given: readonly NewPerson[], added: readonly Person[], open: readonly string[]): string[] {
  return added.flatMap(({ id, relation }, i) => {
    const field = FIELDS[relation]
    return [
      ...(given[i]?.relation === undefined
        ? [`${id} was taken for a witness; to say something else: onrecord set ${id} relation hr_representative`]
        : []),
      ...(field !== undefined && open.includes(field)
        ? [`the plan names nobody there yet; if it is ${id}: onrecord set plan ${field} ${id}`]
        : []),
    ]
  })
}
