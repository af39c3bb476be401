/** The fields of an entry as they stand, for a person to choose from. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mappingOf } from './edit.ts'
import { inLine } from './entry-text.ts'
import { textToEdit } from './file-text.ts'
import { pathTo, thingNamed } from './named-thing.ts'
import { valueAt } from './values-at.ts'

/** Set by the tool, or by a command of their own. */
const OWN_COMMAND = ['id', 'format', 'recorded', 'corrections', 'withdrawn', 'files', 'readings', 'scheduled_for']

/** A field, with its value as it would be typed; undefined when it is not set. */
export type FieldNow = { readonly name: string; readonly value: string | undefined }

/** The fields that can be set, those that have a value first. Throws a UserError when there is no such entry. */
export function fieldsOf(dir: string, typed: string): FieldNow[] {
  const thing = thingNamed(dir, typed)
  // A file such as unemployment.yaml begins with the first field that is set.
  const text = thing.sort === 'file' && !existsSync(join(dir, thing.file)) ? '' : textToEdit(dir, thing.file)
  const entry = valueAt(mappingOf(text, thing.file), pathTo(thing, text))
  const rows = { 'plan.yaml': 'areas', 'people.yaml': 'people' }[thing.sort === 'file' ? thing.file : '']
  const fields = thing.fields
    .filter(
      (name) => !OWN_COMMAND.includes(name) && name !== rows && !(thing.sort === 'check-ins' && name === 'status'),
    )
    .map((name) => ({ name, value: typedAs(valueAt(entry, [name])) }))
  return [...fields.filter(({ value }) => value !== undefined), ...fields.filter(({ value }) => value === undefined)]
}

function typedAs(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : inLine(value)
}
