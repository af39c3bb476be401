/** Dates as they are typed on the command line. What is not written as a date is echoed as the day that it was taken for. */
import {
  type Day,
  dateInWords,
  dayOf,
  instantOf,
  isDay,
  isInstant,
  notADate,
  parseDate,
  timeInWords,
  typedDay,
  weekdayName,
} from '../record/dates.ts'
import { dayAndTime, instantsAt } from '../record/local-time.ts'
import type { Lean, Standpoint } from '../record/possible-days.ts'
import { quoted } from '../record/problem.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** The day that was typed: `2022-02-11`, `yesterday`, `last friday`. Throws a UserError when it is not one day. */
export async function typedDayFrom(terminal: Terminal, typed: string, lean: Lean = 'past'): Promise<Day> {
  if (parseDate(typed) !== undefined) return typedDay(typed)
  const day = await dateOf(typed, standpoint(terminal, lean))
  if (!isDay(day)) throw new UserError(`${quoted(typed)} is not one day; write it as 2022-02-11`)
  terminal.note(echo(typed, day))
  return day
}

/** The date that was typed, in the record's own form: as above, and `2022-02`, `2022-02-11~`, `2021-10/2021-12`, `unknown`. */
export async function typedDateFrom(terminal: Terminal, typed: string, lean: Lean = 'past'): Promise<string> {
  if (parseDate(typed) !== undefined) return typed
  const date = await dateOf(typed, standpoint(terminal, lean))
  terminal.note(echo(typed, date))
  return date
}

/**
 * The time that was typed: `2022-02-11T16:00-08:00`, `today 16:00` (in this computer's own zone), `now`, or a day where the
 * time is not known. Throws a UserError when it is not one time.
 */
export async function typedTimeFrom(terminal: Terminal, typed: string, lean: Lean = 'past'): Promise<string> {
  const text = typed.trim()
  if (isInstant(text)) return text
  if (text.toLowerCase() === 'now') return instantOf(terminal.clock())
  const split = dayAndTime(text)
  if (split === undefined) return await typedDayFrom(terminal, text, lean)
  const { words, time } = split
  const day = isDay(words) ? words : await dateOf(words, standpoint(terminal, lean))
  if (!isDay(day)) throw new UserError(`${quoted(typed)} is not one day; write it as 2022-02-11 16:00`)
  const instant = oneInstant(typed, instantsAt(day, time), time)
  terminal.note(`${echo(typed, day)}, ${timeInWords(instant)}`)
  return instant
}

function oneInstant(typed: string, instants: readonly string[], time: string): string {
  const [instant, other] = instants
  if (instant === undefined)
    throw new UserError(`${quoted(typed)} was on no clock here: they went forward over ${time}; write another time`)
  if (other !== undefined)
    throw new UserError(`${quoted(typed)} was twice, because the clocks went back; write ${instants.join(' or ')}`)
  return instant
}

async function dateOf(typed: string, from: Standpoint): Promise<string> {
  // A date with a mistake in it is not a date in words.
  if (/^\d{4}-/.test(typed)) throw new UserError(notADate(typed, 'write it as 2022-02-11'))
  const { naturalDate } = await import('../record/natural-date.ts')
  const meant = await naturalDate(typed, from)
  if ('fault' in meant) throw new UserError(meant.fault)
  return meant.date
}

function standpoint(terminal: Terminal, lean: Lean): Standpoint {
  return { today: dayOf(instantOf(terminal.clock())), lean }
}

/** `"last friday" is Friday, 1 April 2022`. */
function echo(typed: string, date: string): string {
  return `${quoted(typed)} is ${isDay(date) ? `${weekdayName(date)}, ` : ''}${dateInWords(date)}`
}
