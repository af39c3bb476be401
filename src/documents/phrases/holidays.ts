/** Days on which nothing may be answered: weekends, and in the US the federal holidays. Others are not known: verify. */
import { addDays, type Day, isWeekend, onOrAfter, type Weekday, weekdayName } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'

/** The nth such weekday of a month. */
const FLOATING: readonly (readonly [name: string, month: string, weekday: Weekday, nth: number])[] = [
  ['Birthday of Martin Luther King, Jr.', '01', 'monday', 3],
  ["Washington's Birthday", '02', 'monday', 3],
  ['Labor Day', '09', 'monday', 1],
  ['Columbus Day', '10', 'monday', 2],
  ['Thanksgiving Day', '11', 'thursday', 4],
]
const FIXED: readonly (readonly [name: string, day: string])[] = [
  ["New Year's Day", '01-01'],
  ['Juneteenth', '06-19'],
  ['Independence Day', '07-04'],
  ['Veterans Day', '11-11'],
  ['Christmas Day', '12-25'],
]

/** The holiday of a day: 5 U.S.C. 6103, with the Friday before a Saturday and the Monday after a Sunday. Undefined outside the US. */
export function holidayOn({ plan }: View, day: Day): string | undefined {
  if (plan.jurisdiction?.split('-')[0] !== 'US') return undefined
  const year = day.slice(0, 4)
  const floating = FLOATING.find(
    ([, month, weekday, nth]) => addDays(onOrAfter(`${year}-${month}-01`, weekday), 7 * (nth - 1)) === day,
  )
  if (floating !== undefined) return floating[0]
  if (addDays(onOrAfter(`${year}-06-01`, 'monday'), -7) === day) return 'Memorial Day'
  // The next year's first day may be observed on the last of this one.
  const years = [year, String(Number(year) + 1)]
  return years
    .flatMap((each) => FIXED.map(([name, date]) => ({ name, on: `${each}-${date}` })))
    .find(({ on }) => on === day || observed(on) === day)?.name
}

function observed(day: Day): Day {
  const weekday = weekdayName(day)
  if (weekday === 'Saturday') return addDays(day, -1)
  return weekday === 'Sunday' ? addDays(day, 1) : day
}

/** "Saturday", "Memorial Day": why a day is no working day; undefined when nothing is known against it. */
export function offDay(view: View, day: Day): string | undefined {
  return holidayOn(view, day) ?? (isWeekend(day) ? weekdayName(day) : undefined)
}

/** The next working day after a day, or with a step of -1 the last one before it. */
export function workingDay(view: View, day: Day, step: 1 | -1): Day {
  let next = addDays(day, step)
  while (offDay(view, next) !== undefined) next = addDays(next, step)
  return next
}
