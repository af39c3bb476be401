/** How values of the record are said in a finding. */
import { dateOrderFor } from '../record/date-order.ts'
import { type Day, dateInWords, longDay, shortDay } from '../record/dates.ts'
import type { View } from '../views/view.ts'

/** A date of the record as it is known, in the order of the plan's place: "11 February 2022", "February 2022", "date unknown". */
export function dateFor({ plan }: Pick<View, 'plan'>, date: string): string {
  return dateInWords(date, dateOrderFor(plan.jurisdiction))
}

/** "7 February", or "7 February 2021" when that is not the year in which the finding is read. */
export function dayFor({ plan, as_of }: Pick<View, 'plan' | 'as_of'>, day: Day): string {
  const inWords = day.slice(0, 4) === as_of.slice(0, 4) ? shortDay : longDay
  return inWords(day, dateOrderFor(plan.jurisdiction))
}

/** " (E-05, E-07)"; nothing without an exhibit. */
export function exhibitsIn(evidence: readonly string[]): string {
  return evidence.length === 0 ? '' : ` (${evidence.join(', ')})`
}

/** The command that notes when a statement of the plan is said to have happened, or that the plan does not say. */
export function whenCommand(allegation: string): string {
  return `onrecord set ${allegation} occurred …; where the plan does not say: onrecord set ${allegation} occurred unknown`
}

/** The command that answers a question with yes, and the one that answers it with no. */
export function yesOrNo(field: string): string {
  return `if so: onrecord set ${field} true; if not: onrecord set ${field} false`
}
