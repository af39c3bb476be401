/** Days to meet or to answer on. Holidays are not known, so they are not taken out. */
import { addDays, type Day, isWeekend } from '../../record/dates.ts'

/** The next `count` days after `day` that are not on a weekend. */
export function nextWorkingDays(day: Day, count: number): Day[] {
  const days: Day[] = []
  for (let next = addDays(day, 1); days.length < count; next = addDays(next, 1)) if (!isWeekend(next)) days.push(next)
  return days
}
