/** Times of the wall clock in this computer's own zone, with the offset that the zone had on that day. */
import { addDays, type Day, instantOf } from './dates.ts'

const TIME = '(\\d{1,2}[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|noon|midday)'
const DAY_FIRST = new RegExp(`^(.+?),?(?: at | |(?<=\\d)t)${TIME}$`)
const TIME_FIRST = new RegExp(`^(?:at )?${TIME},? (.+)$`)
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?(?: ?([ap])\.?m\.?)?$/

/** The words for the day and the time `16:00` in "yesterday at 4pm", "4:00 p.m. last friday", "2022-02-11 16:00". */
export function dayAndTime(typed: string): { readonly words: string; readonly time: string } | undefined {
  const text = typed.toLowerCase()
  const [, dayFirst, timeLast] = DAY_FIRST.exec(text) ?? []
  const [, timeFirst, dayLast] = TIME_FIRST.exec(text) ?? []
  const time = wallTime(timeLast ?? timeFirst ?? '')
  const words = dayFirst ?? dayLast
  return time === undefined || words === undefined ? undefined : { words, time }
}

function wallTime(typed: string): string | undefined {
  if (typed === 'noon' || typed === 'midday') return '12:00'
  const [, digits, minutes = '00', half] = CLOCK.exec(typed) ?? []
  const hour = Number(digits ?? Number.NaN)
  if (Number.isNaN(hour) || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined
  const whole = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${minutes}`
}

/**
 * The instants, such as `2022-02-11T16:00-08:00`, at which the clock on the wall showed this time (`16:00`) on this day: one as a
 * rule, none where clocks went forward over it, two where they went back.
 */
export function instantsAt(day: Day, time: string): string[] {
  // The offsets of the day before and after: zones do not change theirs twice in two days.
  const offsets = [addDays(day, -1), addDays(day, 1)].map((near) => instantOf(new Date(`${near}T12:00:00Z`)).slice(19))
  return [...new Set(offsets)]
    .filter((offset) => instantOf(new Date(`${day}T${time}${offset}`)) === `${day}T${time}:00${offset}`)
    .map((offset) => `${day}T${time}${offset}`)
}
