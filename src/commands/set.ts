import { isDeepStrictEqual } from 'node:util'
import { change } from '../record/change.ts'
import { dayOf, instantOf } from '../record/dates.ts'
import { mappingOf, withValue } from '../record/edit.ts'
import { inLine } from '../record/entry-text.ts'
import { type Named, resolveId } from '../record/known-ids.ts'
import { pathTo, type Thing, thingNamed } from '../record/named-thing.ts'
import type { Path } from '../record/source.ts'
import { fieldPath, valuesMeant } from '../record/typed-value.ts'
import { validText } from '../record/valid-text.ts'
import { valueAt } from '../record/values-at.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** A field such as `recap.reply`, and its new value: as text that was typed, or as the value itself. */
export type Setting = { readonly field: string } & ({ readonly typed: string } | { readonly value: unknown })

/** A field with what stands in it and what may have been meant. */
type Field = { readonly name: string; readonly path: Path; readonly old: unknown; readonly meant: readonly unknown[] }

/** Changes fields of one entry, all of them or none, and leaves every other byte of its file alone; prints the id. */
export function set(terminal: Terminal, dir: string, id: string, settings: readonly Setting[]): number {
  const thing = thingNamed(dir, id)
  const at = instantOf(terminal.clock())
  for (const { field } of settings) refuse(thing, field)
  const { said, notes } = change({ dir, at }, (desk) => {
    const before = desk.text(thing.file)
    const fields = settings.map((setting) => fieldOf(dir, thing, before, setting))
    const after = withFields(thing, before, fields)
    desk.edit(thing.file, after)
    const said = fields.flatMap((field) => inWords(field, mappingOf(after, thing.file)))
    const result = { said, notes: said.length === 0 ? [] : notesFor(thing, mappingOf(before, thing.file), fields, at) }
    return {
      result,
      words: `set ${thing.id} ${settings.map((each) => `${each.field} ${valueInWords(each)}`).join(', ')}`,
    }
  })
  if (said.length === 0) {
    terminal.line(thing.id)
    terminal.note(`${thing.id} has that already; nothing was changed`)
    return 0
  }
  terminal.wrote([thing.id], `${thing.id}: ${said.join(', ')}`)
  for (const note of notes) terminal.note(note)
  return 0
}

/** What is not changed by hand, and the command for it. */
const REFUSED: Readonly<Record<string, string>> = {
  id: 'an id never changes; other entries and documents name it',
  format: '"format" says how the files are to be read, and is not changed',
  recorded: '"recorded" is set from the clock, once, and is not changed',
  corrections: 'a correction is a dated line; write it with: onrecord correct ID "…"',
  withdrawn: 'an entry is taken out of use with: onrecord withdraw ID --because "…"',
  files: 'a file is added with: onrecord attach ID FILE',
  readings: 'a reading is added with: onrecord measure ID VALUE',
}

function refuse({ id, sort, file }: Thing, field: string): void {
  const path = fieldPath(field)
  const refused = path.map((step) => (Object.hasOwn(REFUSED, step) ? REFUSED[String(step)] : undefined))
  const reason = refused.find((each) => each !== undefined)
  if (reason !== undefined) throw new UserError(reason.replace(' ID ', ` ${id} `))
  if (sort === 'check-ins' && field === 'scheduled_for')
    throw new UserError(
      `the day of a check-in is its id; say where it was moved with: onrecord set ${id} rescheduled_to DATE`,
    )
  if (sort !== 'file' || path.length > 1) return
  if (file === 'plan.yaml' && field === 'areas') throw new UserError('name the area: onrecord set A1 FIELD VALUE')
  if (file === 'people.yaml' && field === 'people')
    throw new UserError('name the person by the id: onrecord set marisol FIELD VALUE')
}

function fieldOf(dir: string, thing: Thing, text: string, setting: Setting): Field {
  const path = [...pathTo(thing, text), ...fieldPath(setting.field)]
  const old = valueAt(mappingOf(text, thing.file), path)
  const meant = 'typed' in setting ? valuesMeant(setting.typed, old) : [setting.value]
  return { name: setting.field, path, old, meant: meant.map((value) => withOwnIds(dir, setting.field, value)) }
}

/** Fields that name other entries, which are written as the record spells them. */
const NAMES: Readonly<Record<string, Named>> = {
  evidence: 'evidence',
  document: 'evidence',
  area: 'area',
  areas: 'area',
  allegations: 'allegations',
}

function withOwnIds(dir: string, field: string, value: unknown): unknown {
  const named = Object.hasOwn(NAMES, field) ? NAMES[field] : undefined
  if (named === undefined) return value
  if (Array.isArray(value)) return value.map((each: unknown) => withOwnIds(dir, field, each))
  // Text with a comma is one of several meanings, and no id.
  return typeof value === 'string' && !/[,\s]/.test(value) ? resolveId(dir, named, value) : value
}

/** The text with the new values. Of the meanings of one that was typed, the first that the schema takes. */
function withFields({ file, schema }: Thing, before: string, fields: readonly Field[]): string {
  const [only] = fields
  if (only === undefined || fields.length > 1) {
    const set = (text: string, { path, old, meant: [value] }: Field) => withNew(text, file, path, { old, value })
    return validText(fields.reduce(set, before), file, schema, before)
  }
  const faults: UserError[] = []
  for (const value of only.meant) {
    try {
      return validText(withNew(before, file, only.path, { old: only.old, value }), file, schema, before)
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      faults.push(cause)
    }
  }
  // What is wrong with the text as it was typed says most.
  throw (
    faults[
      Math.max(
        0,
        only.meant.findIndex((value) => typeof value === 'string'),
      )
    ] ?? new UserError('no value')
  )
}

type Change = { readonly old: unknown; readonly value: unknown }

function withNew(text: string, file: string, path: Path, { old, value }: Change): string {
  return old === undefined && value === null ? text : withValue(text, file, path, value)
}

/** `sensitivity is health, was none`; nothing when it was so before. */
function inWords({ name, path, old }: Field, after: unknown): string[] {
  const value = valueAt(after, path)
  return isDeepStrictEqual(value, old) ? [] : [`${name} is ${shown(value)}, was ${shown(old)}`]
}

const LONGEST_VALUE = 60

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'not set'
  if (typeof value !== 'string') return shortened(inLine(value))
  return `"${shortened(value.replace(/\s+/g, ' '))}"`
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : text
}

function valueInWords(setting: Setting): string {
  return 'typed' in setting ? setting.typed : inLine(setting.value)
}

/** The facts of a piece of evidence, and the terms of a plan. */
const FACTS = ['happened', 'title', 'detail', 'quotes']
const TERMS = ['effective_from', 'effective_to', 'check_in_cadence', 'consequence', 'expectation', 'measure', 'target']

/** What the person should know before somebody else asks about it. */
function notesFor({ id, sort, file }: Thing, entry: unknown, fields: readonly Field[], at: string): string[] {
  const recorded = valueAt(entry, ['recorded'])
  const isOlder = typeof recorded === 'string' && recorded.slice(0, 10) < dayOf(at)
  const isChanged = (names: readonly string[]): boolean =>
    fields.some(({ name, old }) => old !== undefined && names.includes(name.replace(/[.[].*/s, '')))
  if (sort === 'evidence' && isOlder && isChanged(FACTS))
    return [
      `${id} was written down on an earlier day; onrecord correct ${id} "…" leaves a dated line instead of a silent change`,
    ]
  if (file === 'plan.yaml' && isChanged(TERMS))
    return ['when the plan itself was changed after it started, write that down with: onrecord amend']
  return []
}
