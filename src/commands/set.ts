import { isDeepStrictEqual } from 'node:util'
import { change } from '../record/change.ts'
import { withDatedLine } from '../record/dated-line.ts'
import { instantOf } from '../record/dates.ts'
import { mappingOf, withValue } from '../record/edit.ts'
import { type Changed, factsInWords, isTermChanged } from '../record/entry-facts.ts'
import { inLine } from '../record/entry-text.ts'
import { pathTo, type Thing, thingNamed } from '../record/named-thing.ts'
import { withOwnIds } from '../record/own-ids.ts'
import type { Path } from '../record/source.ts'
import { fieldPath, valuesMeant } from '../record/typed-value.ts'
import { validText } from '../record/valid-text.ts'
import { valueAt } from '../record/values-at.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { refuseChange, refuseField } from './set-refused.ts'

/** A field such as `recap.reply`, and its new value: as text that was typed, or as the value itself. */
export type Setting = { readonly field: string } & ({ readonly typed: string } | { readonly value: unknown })

/** A field with what stands in it and what may have been meant. */
type Field = { readonly name: string; readonly path: Path; readonly old: unknown; readonly meant: readonly unknown[] }

/** Changes fields of one entry, all of them or none, and leaves every other byte of its file alone; prints the id. */
export function set(terminal: Terminal, dir: string, id: string, settings: readonly Setting[]): number {
  const thing = thingNamed(dir, id)
  const at = instantOf(terminal.clock())
  for (const { field } of settings) refuseField(thing, field)
  const { said, notes } = change({ dir, at }, (desk) => {
    const isNew = isNewFile(thing, desk.exists(thing.file))
    const before = isNew ? '' : desk.text(thing.file)
    const fields = settings.map((setting) => fieldOf(dir, thing, before, setting))
    const now = withFields(thing, before, fields)
    const changed = changedIn(fields, mappingOf(now, thing.file))
    refuseChange(dir, thing, changed, now)
    const text = factsInWords(thing, changed)
    const after = text === undefined ? now : withDatedLine(now, thing.file, { at, text })
    const valid = validText(after, thing.file, thing.schema, before)
    if (!isNew) desk.edit(thing.file, valid)
    else if (changed.length > 0) desk.create(thing.file, valid)
    const result = {
      said: changed.map(inWords),
      notes: notesFor(thing, changed, after === now ? undefined : text),
    }
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

/** What a record may not have yet, such as unemployment.yaml, begins with its first field. The plan and the people are always there. */
function isNewFile({ sort, file }: Thing, exists: boolean): boolean {
  return sort === 'file' && !exists && file !== 'plan.yaml' && file !== 'people.yaml'
}

function fieldOf(dir: string, thing: Thing, text: string, setting: Setting): Field {
  const path = [...pathTo(thing, text), ...fieldPath(setting.field)]
  const old = valueAt(mappingOf(text, thing.file), path)
  const meant = 'typed' in setting ? valuesMeant(setting.typed, old) : [setting.value]
  return { name: setting.field, path, old, meant: withOwnIds({ dir, thing }, setting.field, meant) }
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

/** The fields that have another value now. */
function changedIn(fields: readonly Field[], after: unknown): Changed[] {
  return fields.flatMap(({ name, path, old }) => {
    const value = valueAt(after, path)
    return isDeepStrictEqual(value, old) ? [] : [{ name, old, value }]
  })
}

/** `sensitivity is health, was none`. */
function inWords({ name, old, value }: Changed): string {
  return `${name} is ${shown(value)}, was ${shown(old)}`
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

/** What the person should know before somebody else asks about it. `line` is the dated line that was added. */
function notesFor(thing: Thing, changed: readonly Changed[], line: string | undefined): string[] {
  return [
    ...(line === undefined
      ? []
      : [`this was not written down today: under "corrections" it says now what was changed and when: ${line}`]),
    ...(isTermChanged(thing, changed)
      ? ['when the plan itself was changed after it started, write that down with: onrecord amend']
      : []),
  ]
}
