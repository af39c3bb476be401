/**
 * How soon something was written down: computed from the day on which it happened and the time of writing, never typed, so
 * that a late note cannot look like an early one.
 */
import { type Day, dayOf, daysBetween, parseDate } from './dates.ts'
import { isLateNote, isOwnNote, LATE_AFTER_DAYS, type Note } from './late-notes.ts'

/** Days from the last and from the first day that a date may mean; one below 0 when it was written before. */
type Days = { readonly least: number; readonly most: number }

export type Contemporaneity = {
  /**
   * Of several days that an inexact date may mean, the one that is farthest from the writing decides: a grade is never better
   * than what the record shows. `not_known` without a time of writing or a day, and for an "about" that could be either.
   */
  readonly grade: 'before' | 'same_day' | 'within_a_week' | 'later' | 'not_known'
  /** Absent when it is not known when it happened or was written. */
  readonly days?: Days
  /** A note of one's own that was written more than seven days after the last possible day of its event. */
  readonly late: boolean
  /** As documents print it: "written the same day", "entered 94 days later", "written 107 days later (late note)". */
  readonly words: string
}

/** What documents print where nobody knows when it was written down. */
export const NOT_TIMED = 'no time of writing'

/** How soon an entry was written down; a document that one kept was only entered, it keeps its own date. */
export function contemporaneityOf(entry: Note): Contemporaneity {
  const { happened, recorded, obtained } = entry
  if (recorded === undefined) return { grade: 'not_known', late: false, words: NOT_TIMED }
  const written = dayOf(recorded)
  const days = daysUntil(happened, written)
  const soon = howSoon(happened, written)
  // A record that one keeps was written when it was entered only where both were on one day.
  const isWritten = isOwnNote(entry) || (obtained === 'own_record' && soon === 'the same day')
  const late = isLateNote(entry)
  return {
    grade: gradeOf(days, parseDate(happened)?.about === true),
    ...(days !== undefined && { days }),
    late,
    words: `${isWritten ? 'written' : 'entered'} ${soon}${late ? ' (late note)' : ''}`,
  }
}

/** "the same day", "107 days later", "5 to 35 days later": days from the event to the writing, a range when its date is one. */
export function howSoon(happened: string, written: Day): string {
  const days = daysUntil(happened, written)
  if (days === undefined) return `on ${written}`
  return `${parseDate(happened)?.about === true ? 'about ' : ''}${inWords(days)}`
}

function inWords({ least, most }: Days): string {
  if (most < 0) return `${counted(-most)} before`
  if (least === most) return least === 0 ? 'the same day' : `${counted(least)} later`
  if (least < 0) return most === 0 ? 'the same day' : `within ${counted(most)}`
  return `${least} to ${most} days later`
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

function daysUntil(happened: string, written: Day): Days | undefined {
  const span = parseDate(happened)
  if (span?.first === undefined || span.last === undefined) return undefined
  return { least: daysBetween(span.last, written), most: daysBetween(span.first, written) }
}

function gradeOf(days: Days | undefined, about: boolean): Contemporaneity['grade'] {
  if (days === undefined) return 'not_known'
  if (days.most > LATE_AFTER_DAYS) return 'later'
  if (about) return 'not_known'
  if (days.most < 0) return 'before'
  return days.most === 0 ? 'same_day' : 'within_a_week'
}
