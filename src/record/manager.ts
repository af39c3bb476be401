/** Who issued the plan, and what they are called: for words on the terminal, so that no fault of a file stops a command. */
import { UserError } from '../user-error.ts'
import { textToEdit } from './file-text.ts'
import { parseEntry } from './parse.ts'
import { planOf } from './plan-of.ts'
import { peopleSchema } from './schema/people.ts'

/** The id and the name of whoever issued the plan. Undefined when that cannot be read. */
export function managerOf(dir: string): { readonly id: string; readonly name: string } | undefined {
  try {
    const id = planOf(dir)?.issued_by
    const people = parseEntry(textToEdit(dir, 'people.yaml'), 'people.yaml', peopleSchema).value?.people
    const person = people?.find((each) => each.id === id)
    return person && { id: person.id, name: person.name }
  } catch (cause) {
    if (cause instanceof UserError) return undefined
    throw cause
  }
}
