/** The check-ins that were due, and those that took place: counted once, for the rules that judge them. */
import { type Day, daysBetween } from '../record/dates.ts'
import { stepDays } from '../record/meetings.ts'
import type { View } from '../views/view.ts'
import type { ViewCheckIn } from '../views/view-check-ins.ts'

export type CheckInCount = {
  /** Due by the day, with an outcome. */
  readonly due: readonly ViewCheckIn[]
  readonly held: readonly ViewCheckIn[]
  /** Due, and not held for reasons of the employee. */
  readonly own: readonly ViewCheckIn[]
  /** The longest time between two that were held; undefined for fewer than two. */
  readonly longest: { readonly days: number; readonly from: Day; readonly to: Day } | undefined
  /** Days from one to the next by the plan's cadence; undefined where it sets none. */
  readonly step: number | undefined
}

/** In the order of their days. */
export function checkInCount({ check_ins, plan }: View): CheckInCount {
  const due = check_ins
    .filter((checkIn) => checkIn.due && !checkIn.outcome_open)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
  const held = due.filter((checkIn) => checkIn.held)
  const own = due.filter(({ by_employee }) => by_employee)
  return { due, held, own, longest: longestGap(held), step: stepOf(plan.check_in_cadence?.every) }
}

/** The longest time between two of these, which are in the order of their days. */
export function longestGap(held: readonly ViewCheckIn[]): CheckInCount['longest'] {
  const days = held.map(({ scheduled_for }) => scheduled_for)
  return days
    .slice(1)
    .map((to, i) => ({ from: days[i] ?? to, to, days: daysBetween(days[i] ?? to, to) }))
    .toSorted((a, b) => b.days - a.days || (a.from < b.from ? -1 : 1))[0]
}

/** The longest month, where the cadence is by months. */
const MONTH_DAYS = 31

function stepOf(every: string | undefined): number | undefined {
  if (every === undefined) return undefined
  const [, count = '', unit] = /^(?:(\w+)[ _])?(months?)$/.exec(every) ?? []
  if (unit === undefined) return stepDays(every)
  return MONTH_DAYS * ({ '': 1, two: 2, three: 3, four: 4 }[count] ?? Number(count))
}
