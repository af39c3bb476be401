/** Days written in numbers alone, such as `03/04/2022`: nobody can tell the day from the month, so they are never taken. */
import { type Day, isDay } from './dates.ts'
import { quoted } from './problem.ts'

/** Which way words such as "friday" look: back for what happened, ahead for what is due. */
export type Lean = 'past' | 'future'

/** The day from which words count, and which way they look. */
export type Standpoint = { readonly today: Day; readonly lean: Lean }

/** What to say of a date in numbers, with the days that it may mean; undefined when the text is something else. */
export function faultOfNumbers(text: string, from: Standpoint): string | undefined {
  const [, a, b, c] = /^(\d{1,4})[/. -](\d{1,2})(?:[/. -](\d{1,4}))?\.?$/.exec(text) ?? []
  if (a === undefined || b === undefined) return undefined
  const days = possible([a, b, c], from)
  return days.length === 0 ? undefined : chooseFrom(text, days)
}

/** What to say when a text may mean these days. */
export function chooseFrom(text: string, days: readonly Day[]): string {
  const why = days.length > 1 ? 'can be read as two different days' : 'is not how a date is written'
  return `${quoted(text)} ${why}; write ${days.join(' or ')}`
}

function possible([a = '', b = '', c]: readonly (string | undefined)[], from: Standpoint): Day[] {
  if (c === undefined) {
    const days = [nearestYear(Number(b), Number(a), from), nearestYear(Number(a), Number(b), from)]
    return [...new Set(days)].filter((day) => day !== undefined)
  }
  const orders = a.length === 4 ? [[a, b, c]] : [[c, b, a], [c, a, b], ...(c.length === 4 ? [] : [[a, b, c]])]
  return [...new Set(orders.map(([year = '', month = '', day = '']) => dayFrom(year, month, day)))].filter(isDay)
}

/** The parts as a date of this century; two digits are enough for its year. */
export function dayFrom(year: string, month: string | number, day: string | number): Day {
  const two = (part: string | number): string => String(part).padStart(2, '0')
  return `${year.length <= 2 ? `20${two(year)}` : year}-${two(month)}-${two(day)}`
}

/** The day of this month that is nearest in the direction in which one looks, today included; undefined when there is none. */
export function nearestYear(month: number, day: number, { today, lean }: Standpoint): Day | undefined {
  const step = lean === 'past' ? -1 : 1
  // Eight years hold a 29 February, also around a year such as 2100.
  return Array.from({ length: 9 }, (_, i) => dayFrom(String(Number(today.slice(0, 4)) + i * step), month, day)).find(
    (each) => isDay(each) && (lean === 'past' ? each <= today : each >= today),
  )
}
