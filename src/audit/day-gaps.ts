/** Days between two dates of the record that may be known to the month only, and whether one lies in the period of the other. */
import { daysBetween, parseDate } from '../record/dates.ts'
import { counted } from '../record/plain-words.ts'

/** The fewest and the most days that may lie between two dates; undefined where one of them is unknown. */
export type Gap = { readonly least: number; readonly most: number }

export function gapOf(from: string, to: string): Gap | undefined {
  const [start, end] = [parseDate(from), parseDate(to)]
  if (start?.first === undefined || start.last === undefined) return undefined
  if (end?.first === undefined || end.last === undefined) return undefined
  return { least: daysBetween(start.last, end.first), most: daysBetween(start.first, end.last) }
}

/** "one day", "80 days", "92 to 122 days"; a gap that may be none begins at 0. */
export function gapWords({ least, most }: Gap): string {
  const from = Math.max(0, least)
  return from === most ? counted(most, 'day').replace(/^no /, '0 ') : `${from} to ${most} days`
}

/** Whether the whole date lies in the period; undefined where one of them is unknown. */
export function liesWithin(date: string, period: string): boolean | undefined {
  const [inner, outer] = [parseDate(date), parseDate(period)]
  if (inner?.first === undefined || inner.last === undefined) return undefined
  if (outer?.first === undefined || outer.last === undefined) return undefined
  return inner.first >= outer.first && inner.last <= outer.last
}
