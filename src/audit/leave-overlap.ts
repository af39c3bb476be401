/** How much of a stated period lies in a leave. */
import { type Day, daysInclusive, firstDay, lastDay, parseDate } from '../record/dates.ts'
import type { View } from '../views/view.ts'
import type { ViewLeave } from '../views/view-employment.ts'

type Days = { readonly from: Day; readonly to: Day }

/** Days of the period that lie in leave, of all its days; undefined where a date is not exact enough, or none do. */
export function overlapOf(
  { employment }: View,
  period: string,
): { readonly days: number; readonly of: number } | undefined {
  return overlapWith(
    employment.leave.filter(({ protected: isProtected }) => isProtected !== false),
    period,
  )
}

/** As `overlapOf`, for these leaves: only the days on which somebody was away for certain. */
export function overlapWith(
  leaves: readonly ViewLeave[],
  period: string,
): { readonly days: number; readonly of: number } | undefined {
  const [from, to] = [firstDay(period), lastDay(period)]
  if (from === undefined || to === undefined) return undefined
  const days = leaves.reduce((sum, leave) => sum + shared(certainDays(leave), { from, to }), 0)
  return days === 0 ? undefined : { days, of: daysInclusive(from, to) }
}

/**
 * Whether time that a statement counts lies in a leave: `yes` for every reading of the dates, `may` for some, `no` for none.
 * A range is a stretch of time; a month or a year is a day somewhere in it. A leave without its last day may still run.
 */
export function countsLeave(leave: ViewLeave, occurred: string): 'yes' | 'may' | 'no' {
  const span = parseDate(occurred)
  if (span?.first === undefined || span.last === undefined) return 'no'
  const stated = { from: span.first, to: span.last }
  if (shared(possibleDays(leave), stated) === 0) return 'no'
  const days = shared(certainDays(leave), stated)
  const wanted = span.precision === 'range' && !span.about ? 1 : daysInclusive(stated.from, stated.to)
  return days >= wanted ? 'yes' : 'may'
}

/** The days on which the employee was away whatever the dates mean; undefined when there is none. */
function certainDays({ from, to = from }: ViewLeave): Days | undefined {
  return daysFrom(lastDay(from), firstDay(to))
}

function possibleDays({ from, to }: ViewLeave): Days | undefined {
  return daysFrom(firstDay(from), to === undefined ? '9999-12-31' : lastDay(to))
}

function daysFrom(from: Day | undefined, to: Day | undefined): Days | undefined {
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}

function shared(a: Days | undefined, b: Days): number {
  if (a === undefined) return 0
  const from = [a.from, b.from].toSorted()[1] ?? b.from
  const [to = b.to] = [a.to, b.to].toSorted()
  return from > to ? 0 : daysInclusive(from, to)
}
