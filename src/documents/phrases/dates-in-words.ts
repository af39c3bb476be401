/**
 * Dates and times as a document writes them: in the order of its place, with the month in words, the year only where it is
 * not the year of the document.
 */
import { dateOrderFor } from '../../record/date-order.ts'
import {
  columnDay,
  type DateOrder,
  type Day,
  dateInWords,
  dayOf,
  firstDay,
  isDay,
  longDay,
  shortDay,
  timeInWords,
  weekdayName,
} from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import { clockFor } from './form.ts'

/** What the form of a date depends on: the day of the document and its place. A View has both. */
export type Dated = { readonly as_of: Day; readonly plan: { readonly jurisdiction?: string | undefined } }

function orderOf({ plan }: Dated): DateOrder {
  return dateOrderFor(plan.jurisdiction)
}

/** "7 February", or "7 February 2021" in a document of another year; in the US "February 7", "February 7, 2021". */
export function dayIn(document: Dated, day: Day): string {
  const isOfThisYear = day.slice(0, 4) === document.as_of.slice(0, 4)
  return (isOfThisYear ? shortDay : longDay)(dayOf(day), orderOf(document))
}

/** "7 February 2022": always with its year. */
export function longDayIn(document: Dated, day: Day): string {
  return longDay(dayOf(day), orderOf(document))
}

/** "31 January to 30 April 2022". */
export function periodIn(document: Dated, from: Day, to: Day): string {
  return dateInWords(`${from}/${to}`, orderOf(document))
}

/** A date of the record as it is known: "11 February 2022", "February 2022", "about 2021", "date unknown". */
export function dateIn(document: Dated, date: string): string {
  return dateInWords(date, orderOf(document))
}

/** A date of the record without the year of the document: "7 February", "7 February 2021", "October 2021". */
export function shortDateIn(document: Dated, date: string): string {
  return isDay(date) ? dayIn(document, date) : dateIn(document, date)
}

/** "15:10 (UTC-08:00)" or "3:10 p.m. (UTC-08:00)". */
export function timeIn({ plan }: Dated, instant: string): string {
  return timeInWords(instant, clockFor(plan.jurisdiction))
}

/** "Friday, 8 April". */
export function dayWithWeekday(document: Dated, day: Day): string {
  return `${weekdayName(day)}, ${dayIn(document, day)}`
}

/** "on 7 February", "in February 2022" where the day is not known, "at a date that is not known". */
export function onDate(document: Dated, date: string): string {
  if (isDay(date)) return `on ${dayIn(document, date)}`
  return firstDay(date) === undefined ? 'at a date that is not known' : `in ${dateIn(document, date)}`
}

/** "4 Feb", or "4 Feb 2021" in a document of another year: for the head of a column. */
export function columnDayIn(document: Dated, day: Day): string {
  const short = columnDay(day, orderOf(document))
  if (day.slice(0, 4) === document.as_of.slice(0, 4)) return short
  return `${short}${orderOf(document) === 'day-first' ? '' : ','} ${day.slice(0, 4)}`
}

/** "Tuesday 11, Wednesday 12 or Thursday 13 November"; in the US "Tuesday, Wednesday or Thursday (November 11, 12 or 13)". */
export function oneOfDays(document: Dated, days: readonly Day[]): string {
  if (orderOf(document) === 'month-first')
    return `${listed(days.map(weekdayName), 'or')} (${daysIn(document, days).replaceAll(' and ', ' or ')})`
  const words = days.map((day, i) => {
    const isLastOfMonth = days[i + 1]?.slice(0, 7) !== day.slice(0, 7)
    return `${weekdayName(day)} ${isLastOfMonth ? dayIn(document, day) : Number(day.slice(8, 10))}`
  })
  return listed(words, 'or')
}

/** "11 and 25 February, 11 and 18 March, and 1 April": days of one month together. */
export function daysIn(document: Dated, days: readonly Day[]): string {
  const months = new Map<string, Day[]>()
  for (const day of new Set(days)) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day])
  const groups = [...months.values()].map((group) => {
    const last = group.at(-1)
    const numbers = listed(group.map((day) => String(Number(day.slice(8, 10)))))
    return last === undefined ? '' : dayIn(document, last).replace(/\d+/, numbers)
  })
  // Two "and" in a row would be read as one list.
  const last = groups.at(-1)
  return last === undefined || groups.length === 1 || !groups.some((group) => group.includes(' and '))
    ? listed(groups)
    : `${groups.slice(0, -1).join(', ')}, and ${last}`
}
