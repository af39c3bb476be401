/** How values of the record are said in a finding. */
import { dateOrderFor } from '../record/date-order.ts'
import { type Day, dateInWords, longDay, shortDay } from '../record/dates.ts'
import type { View } from '../views/view.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** "no", "one", "four", "12". */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** "one check-in", "four check-ins", "12 check-ins". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : plural}`
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

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

/** Without the full stop at its end. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}
