/** Which week a status is about, and where it lies in the plan. A week ends on its Friday. */
import { addDays, type Day, daysBetween, onOrAfter, weekdayName } from '../../record/dates.ts'
import { counted } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { longDayIn } from '../phrases/dates-in-words.ts'
import { dayOfPlan } from '../phrases/plan-name.ts'
import { capital } from '../phrases/words.ts'

/** The Friday of the as-of week: on a weekend the one before. */
export function weekEnding({ as_of }: Pick<View, 'as_of'>): Day {
  const friday = onOrAfter(as_of, 'friday')
  return daysBetween(as_of, friday) >= 5 ? addDays(friday, -7) : friday
}

/** The week of the plan that a status is about, and how many the plan has; the last one may have no Friday in it. */
export function weekOfPlan(view: View): { readonly week: number; readonly weeks: number } {
  const { effective_from, effective_to } = view.plan
  const first = onOrAfter(effective_from, 'friday')
  const count = (last: Day): number => Math.floor(daysBetween(first, last) / 7) + 1
  const weeks = Math.max(1, count(weekEnding({ as_of: effective_to })))
  return { week: Math.min(weeks, Math.max(1, count(weekEnding(view)))), weeks }
}

/** "PIP status, week 9 of 13: week ending Friday, 1 April 2022"; outside the plan no week of it is counted. */
export function updateHeading(view: View): string {
  const { week, weeks } = weekOfPlan(view)
  const isWithin = !isBefore(view) && !isOver(view)
  return `${statusName(view)}${isWithin ? `, week ${week} of ${weeks}` : ''}: week ending ${weekEndingIn(view)}`
}

/** "PIP status", "Improvement note status". */
export function statusName({ plan }: View): string {
  return `${capital(plan.kind)} status`
}

/** "Friday, 1 April 2022". */
export function weekEndingIn(view: View): string {
  const week = weekEnding(view)
  return `${weekdayName(week)}, ${longDayIn(view, week)}`
}

/** "day 62 of 90", "starts in three days", "ended seven days ago". */
export function standing(view: View): string {
  const { as_of, plan } = view
  if (isBefore(view)) return `starts in ${counted(daysBetween(as_of, plan.effective_from), 'day')}`
  if (isOver(view)) return `ended ${counted(daysBetween(plan.effective_to, as_of), 'day')} ago`
  return dayOfPlan(view).replace(/ of the plan$/, '')
}

export function isBefore({ as_of, plan }: View): boolean {
  return as_of < plan.effective_from
}

export function isOver({ as_of, plan }: View): boolean {
  return as_of > plan.effective_to
}
