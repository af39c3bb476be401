/** The plan alone, for a command that is about it; the rest of the record may have faults. */
import { UserError } from '../user-error.ts'
import { entryIn } from './entry-in.ts'
import { textToEdit } from './file-text.ts'
import { parseEntry } from './parse.ts'
import { type Plan, planSchema } from './schema/plan.ts'

/** The plan of the record, or undefined when plan.yaml has an error. */
export function planOf(dir: string): Plan | undefined {
  return parseEntry(textToEdit(dir, 'plan.yaml'), 'plan.yaml', planSchema).value
}

/** The plan in this text of plan.yaml, which is to be edited. Throws a UserError when there is an error in it. */
export function planIn(text: string): Plan {
  return entryIn(text, 'plan.yaml', planSchema)
}

/** Where an area stands in the list of areas. Throws a UserError when the plan has none of this id. */
export function areaIndex(plan: Plan, id: string): number {
  const index = plan.areas.findIndex((area) => area.id === id)
  if (index === -1)
    throw new UserError(`no area "${id}" in plan.yaml; there is ${plan.areas.map((a) => a.id).join(', ')}`)
  return index
}
