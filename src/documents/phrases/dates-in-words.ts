/** Days as a sentence has them: the year only where it is not the year of the document. */
import { columnDay, type Day, dateInWords, dayOf, firstDay, isDay, longDay, shortDay } from '../../record/dates.ts'
import { listed } from './words.ts'

/** "7 February", or "7 February 2021" in a document of another year. */
export function dayIn(document: { readonly as_of: Day }, day: Day): string {
  return day.slice(0, 4) === document.as_of.slice(0, 4) ? shortDay(dayOf(day)) : longDay(dayOf(day))
}

/** "on 7 February", "in February 2022" where the day is not known, "at a date that is not known". */
export function onDate(document: { readonly as_of: Day }, date: string): string {
  if (isDay(date)) return `on ${dayIn(document, date)}`
  return firstDay(date) === undefined ? 'at a date that is not known' : `in ${dateInWords(date)}`
}

/** "4 Feb", or "4 Feb 2021" in a document of another year: for the head of a column. */
export function columnDayIn(document: { readonly as_of: Day }, day: Day): string {
  return day.slice(0, 4) === document.as_of.slice(0, 4) ? columnDay(day) : `${columnDay(day)} ${day.slice(0, 4)}`
}

/** "11 and 25 February, 11 and 18 March and 1 April": days of one month together. */
export function daysIn(document: { readonly as_of: Day }, days: readonly Day[]): string {
  const months = new Map<string, Day[]>()
  for (const day of new Set(days)) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day])
  return listed(
    [...months.values()].map((group) => {
      const numbers = group.map((day) => String(Number(day.slice(8, 10))))
      const last = group.at(-1)
      return last === undefined ? '' : `${listed(numbers)}${dayIn(document, last).replace(/^\d+/, '')}`
    }),
  )
}
