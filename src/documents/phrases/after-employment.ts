/** What is written only as long as the employment lasts. */
import { UserError } from '../../user-error.ts'
import type { View } from '../../views/view.ts'

/** Throws a UserError that says `why` from the day on which the employment ended. */
export function refuseAfterEmployment({ separated_on }: View, why: string): void {
  if (separated_on === undefined) return
  throw new UserError(`the employment ended on ${separated_on}; ${why}, so date it before with --today`)
}
