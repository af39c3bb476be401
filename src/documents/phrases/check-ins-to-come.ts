/** The check-ins that are still to come, as the plan's cadence sets them. */
import { addDays, type Day, daysBetween } from '../../record/dates.ts'
import { cadenceDays } from '../../record/meetings.ts'
import type { View } from '../../views/view.ts'

/** The days for which check-ins were set, those that were moved not counted. */
export function daysSet(view: View): Day[] {
  return view.check_ins.filter(({ moved }) => !moved).map(({ scheduled_for }) => scheduled_for)
}

/** The days of the cadence after the day of the document, without those that were called off or moved. */
export function daysToCome(view: View): Day[] {
  const told = new Set(view.check_ins.filter(({ upcoming }) => !upcoming).map(({ scheduled_for }) => scheduled_for))
  return cadenceDays(view.plan, daysSet(view), view.as_of).filter((day) => !told.has(day))
}

/**
 * The days from `first` on for which a check-in is set, or that the cadence names, in order. The day of the document counts
 * as long as nobody wrote down how that check-in went.
 */
export function daysAhead(view: View, first: Day): Day[] {
  const set = view.check_ins.flatMap(({ scheduled_for, upcoming, outcome_open, moved_to }) => [
    ...(upcoming || outcome_open ? [scheduled_for] : []),
    ...(moved_to === undefined ? [] : [moved_to]),
  ])
  const told = new Set(
    view.check_ins.filter(({ upcoming, outcome_open }) => !upcoming && !outcome_open).map((each) => each.scheduled_for),
  )
  const from = first < view.as_of ? view.as_of : first
  const named = cadenceDays(view.plan, daysSet(view), addDays(from, -1)).filter((day) => !isStoodFor(view, day))
  const days = [...set, ...named]
  return [...new Set(days)].filter((day) => day >= from && !told.has(day)).sort()
}

/** With one day a week or less, a check-in of the same week stands for the day of the cadence: that of Tuesday for Monday's. */
function isStoodFor({ plan: { check_in_cadence: cadence }, check_ins }: View, day: Day): boolean {
  if (cadence?.on?.length !== 1 || cadence.every.endsWith('day') || cadence.every.endsWith('days')) return false
  return check_ins.some(
    ({ scheduled_for, moved, ad_hoc }) => !moved && !ad_hoc && Math.abs(daysBetween(scheduled_for, day)) <= 3,
  )
}
