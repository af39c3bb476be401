/**
 * Dates are text everywhere: `2022-02-11`, `2022-02`, `2022`, `2021-10/2021-12`, a trailing `~` for "about", `unknown`
 * (a subset of ISO 8601-2, EDTF). All arithmetic on them is in this file. It runs on UTC days, so that the computer's
 * own time zone, with its missing hours and days, can never move a date.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as addDaysToDate } from 'date-fns/addDays'
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { UserError } from '../user-error.ts'
import { quoted } from './problem.ts'

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** What a date in the record says: the days that it may mean. `first` and `last` are absent when it is unknown. */
export type DateSpan = {
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'unknown'
  readonly first?: Day
  readonly last?: Day
  /** Written with a trailing `~`. */
  readonly about: boolean
}

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePart(text)?.precision === 'day'
}

/** Whether the text is a time with its offset, such as `2022-02-11T16:00-08:00`. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text)
  return match?.[1] !== undefined && isDay(match[1])
}

/** The span that a date in the record means, or undefined when the text is not such a date. */
export function parseDate(text: string): DateSpan | undefined {
  if (text === 'unknown') return { precision: 'unknown', about: false }
  const [from, to, more] = text.split('/')
  if (from === undefined || more !== undefined) return undefined
  if (to === undefined) return parsePart(from)
  const start = parsePart(from)
  const end = parsePart(to)
  if (start?.first === undefined || end?.last === undefined || end.last < start.first) return undefined
  return { precision: 'range', first: start.first, last: end.last, about: start.about || end.about }
}

/**
 * What to say of a date that the record does not take: `03/04/2022` gets the days that it may mean, any other text what
 * was expected.
 */
export function notADate(text: string, expected: string): string {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const pad = (part: string): string => part.padStart(2, '0')
  const possible = [...new Set([`${year}-${pad(b)}-${pad(a)}`, `${year}-${pad(a)}-${pad(b)}`])].filter(isDay)
  if (possible.length === 0) return `${quoted(text)} is not a date; ${daysOfMonth(text) ?? expected}`
  const why = possible.length > 1 ? 'can be read as two different days' : 'is not how a date is written'
  return `${quoted(text)} ${why}; write ${possible.join(' or ')}`
}

/** "November 2026 has 30 days", for a day that its month does not have. */
function daysOfMonth(text: string): string | undefined {
  const [, month] = /^(\d{4}-\d\d)-\d\d$/.exec(text) ?? []
  const last = month === undefined || isDay(text) ? undefined : parsePart(month)?.last
  return last === undefined ? undefined : `${monthName(last)} ${last.slice(0, 4)} has ${Number(last.slice(8))} days`
}

/** A day typed on the command line. Throws a UserError that says how days are written. */
export function typedDay(text: string): Day {
  if (!isDay(text)) throw new UserError(notADate(text, 'write it as 2022-02-11'))
  return text
}

function parsePart(text: string): DateSpan | undefined {
  const match = PART.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day, tilde] = match
  const about = tilde === '~'
  if (year === '0000') return undefined
  if (month === undefined) return { precision: 'year', first: `${year}-01-01`, last: `${year}-12-31`, about }
  if (month < '01' || month > '12') return undefined
  if (day === undefined) {
    return { precision: 'month', first: `${year}-${month}-01`, last: lastOfMonth(`${year}-${month}`), about }
  }
  const exact = `${year}-${month}-${day}`
  // Every month has a 28th: only the days behind it need the calendar.
  const exists = day >= '01' && (day <= '28' || exact <= lastOfMonth(`${year}-${month}`))
  return exists ? { precision: 'day', first: exact, last: exact, about } : undefined
}

function lastOfMonth(month: string): Day {
  return utcDay(lastDayOfMonth(new UTCDateMini(`${month}-01`)))
}

function utcDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** The day of an instant or of a date, in the offset in which it was written: its first ten characters. */
export function dayOf(text: string): Day {
  return text.slice(0, 10)
}

/** First day that the date may mean; undefined when it is unknown or not a date. */
export function firstDay(date: string | undefined): Day | undefined {
  return date === undefined ? undefined : parseDate(date)?.first
}

/** Last day that the date may mean; undefined when it is unknown or not a date. */
export function lastDay(date: string | undefined): Day | undefined {
  return date === undefined ? undefined : parseDate(date)?.last
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  // A day without a time is read as UTC, where every day has 24 hours; this runs for every entry of a record.
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Days from first to last with both counted: 31 January to 30 April 2022 is 90. */
export function daysInclusive(first: Day, last: Day): number {
  return daysBetween(first, last) + 1
}

/** Weekdays after `from` up to and including `to`; holidays are not taken out (design, "Counting"). */
export function workingDaysAfter(from: Day, to: Day): number {
  return Math.max(0, differenceInBusinessDays(new UTCDateMini(addDays(to, 1)), new UTCDateMini(addDays(from, 1))))
}

/** The ends of the calendar that `YYYY-MM-DD` can write, and the days between them. */
const FIRST_OF_ALL = '0001-01-01'
const LAST_OF_ALL = '9999-12-31'
const ALL_DAYS = 3_652_058

/** So many days later, or earlier; never beyond the days that can be written: 31 December 9999 has none after it. */
export function addDays(day: Day, days: number): Day {
  const moved = addDaysToDate(new UTCDateMini(day), Math.max(-ALL_DAYS, Math.min(ALL_DAYS, days)))
  const year = moved.getUTCFullYear()
  if (year < 1) return FIRST_OF_ALL
  return year > 9999 ? LAST_OF_ALL : utcDay(moved)
}

function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[new UTCDateMini(day).getUTCDay()] ?? 'sunday'
}

export function isWeekend(day: Day): boolean {
  return ['saturday', 'sunday'].includes(weekdayOf(day))
}

/** The first `weekday` on or after the day. A week of readings ends on Friday. */
export function onOrAfter(day: Day, weekday: Weekday): Day {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7
  return addDays(day, ahead)
}

/** Which comes first where the month is a word: "2 April 2022" or "April 2, 2022". */
export type DateOrder = 'day-first' | 'month-first'

/** "2 April 2022", "April 2, 2022". */
export function longDay(day: Day, order: DateOrder = 'day-first'): string {
  return `${shortDay(day, order)}${order === 'day-first' ? '' : ','} ${day.slice(0, 4)}`
}

/** "2 April", "April 2". */
export function shortDay(day: Day, order: DateOrder = 'day-first'): string {
  return dayAndMonth(day, monthName(day), order)
}

/** "2 Apr", "Apr 2": for the head of a table's column. */
export function columnDay(day: Day, order: DateOrder = 'day-first'): string {
  return dayAndMonth(day, monthName(day).slice(0, 3), order)
}

function dayAndMonth(day: Day, month: string, order: DateOrder): string {
  const number = Number(day.slice(8, 10))
  return order === 'day-first' ? `${number} ${month}` : `${month} ${number}`
}

/** "Friday". */
export function weekdayName(day: Day): string {
  const name = weekdayOf(day)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

/** A date of the record in words: "11 February 2022", "February 2022", "October to December 2021", "about 2021", "date unknown". */
export function dateInWords(text: string, order: DateOrder = 'day-first'): string {
  const span = parseDate(text)
  if (span?.first === undefined || span.last === undefined) return 'date unknown'
  const [from = '', to] = text.replaceAll('~', '').split('/')
  const about = span.about ? 'about ' : ''
  return to === undefined ? `${about}${partInWords(from, order)}` : `${about}${rangeInWords(from, to, order)}`
}

function partInWords(part: string, order: DateOrder): string {
  if (part.length === 10) return longDay(part, order)
  return part.length === 7 ? `${monthName(part)} ${part.slice(0, 4)}` : part
}

function rangeInWords(from: string, to: string, order: DateOrder): string {
  if (from === to) return partInWords(from, order)
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4
  const start = partInWords(from, order)
  return `${sameYear ? start.replace(/,? \d{4}$/, '') : start} to ${partInWords(to, order)}`
}

/** "15:10 (UTC-08:00)", or on a clock of twelve hours "3:10 p.m. (UTC-08:00)": the time of an instant as it was written. */
export function timeInWords(instant: string, clock: 12 | 24 = 24): string {
  const [, , hours = '', minutes, , offset] = INSTANT.exec(instant) ?? []
  const hour = Number(hours)
  const time = clock === 24 ? `${hours}:${minutes}` : `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`
  return `${time} (UTC${offset === 'Z' ? '' : offset})`
}

/** The clock as an instant with the computer's own offset, to the second: `2022-02-03T18:20:11-08:00`. */
export function instantOf(clock: Date): string {
  const minutes = -clock.getTimezoneOffset()
  const local = new Date(clock.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(minutes)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
