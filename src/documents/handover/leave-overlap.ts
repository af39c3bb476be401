/** How much of a stated period lies in a leave. */
import { daysInclusive, firstDay, lastDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'

/** Days of the period that lie in leave, of all its days; undefined where a date is not exact enough, or none do. */
export function overlapOf(
  { employment }: View,
  period: string,
): { readonly days: number; readonly of: number } | undefined {
  const [first, last] = [firstDay(period), lastDay(period)]
  if (first === undefined || last === undefined) return undefined
  const days = employment.leave
    .filter(({ protected: isProtected }) => isProtected !== false)
    .flatMap(({ from, to = from }) => {
      const [start, end] = [lastDay(from), firstDay(to)]
      if (start === undefined || end === undefined || start > end) return []
      const a = [start, first].toSorted().at(-1) ?? start
      const [b = end] = [end, last].toSorted()
      return a > b ? [] : [daysInclusive(a, b)]
    })
    .reduce((sum, each) => sum + each, 0)
  return days === 0 ? undefined : { days, of: daysInclusive(first, last) }
}
