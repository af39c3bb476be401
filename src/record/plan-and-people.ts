/** The plan and the people alone, for words on the terminal: no fault of a file stops a command. */
import { UserError } from '../user-error.ts'
import { peopleOf } from './people-of.ts'
import { planOf } from './plan-of.ts'
import type { Person } from './schema/people.ts'
import type { Plan } from './schema/plan.ts'

/** What of them can be read. */
export function planAndPeople(dir: string): { readonly plan: Plan | undefined; readonly people: readonly Person[] } {
  try {
    return { plan: planOf(dir), people: peopleOf(dir) }
  } catch (cause) {
    if (cause instanceof UserError) return { plan: undefined, people: [] }
    throw cause
  }
}
