/** The check-ins that are still to come, as the plan's cadence sets them. */
import type { Day } from '../../record/dates.ts'
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
