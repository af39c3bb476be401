/** In which part of a plan a day lies. */
import { type Day, daysBetween, daysInclusive } from '../record/dates.ts'
import type { Plan } from '../record/schema/plan.ts'

/** `over`: the plan has ended and how it ended is written down, or the employment has. */
export type Phase = 'before' | 'first_days' | 'running' | 'halfway' | 'last_weeks' | 'just_ended' | 'over'

/** The first days are the time for questions: a clarification is worth most within 48 hours, and still in the first week. */
const FIRST_DAYS = 7
/** Halfway is the middle fifth of the plan. */
const HALFWAY_FROM = 0.4
const HALFWAY_TO = 0.6
const LAST_DAYS = 14

const ENDED: readonly (Plan['status'] | undefined)[] = [
  'completed_met',
  'completed_not_met',
  'cancelled',
  'ended_early',
]

type Dated = Pick<Plan, 'effective_from' | 'effective_to' | 'status'>

/** Those that are over before their last day. */
const STOPPED: readonly (Plan['status'] | undefined)[] = ['cancelled', 'ended_early']

/** The phase of a plan on a day; in a short plan the last weeks go before halfway, and the first days before both. */
export function phaseOf({ effective_from: from, effective_to: to, status }: Dated, day: Day): Phase {
  if (day > to) return ENDED.includes(status) ? 'over' : 'just_ended'
  if (day < from) return 'before'
  if (STOPPED.includes(status)) return 'over'
  const days = daysInclusive(from, to)
  const gone = daysInclusive(from, day)
  if (gone <= FIRST_DAYS && gone < days / 2) return 'first_days'
  if (daysBetween(day, to) < LAST_DAYS) return 'last_weeks'
  const part = gone / days
  return part >= HALFWAY_FROM && part <= HALFWAY_TO ? 'halfway' : 'running'
}
