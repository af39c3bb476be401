/** Days of the week in words. "Next friday" and some others are two different days for different people, and are never taken. */
import { addDays, type Day, longDay, onOrAfter, WEEKDAYS, type Weekday, weekdayName } from './dates.ts'
import type { Standpoint } from './possible-days.ts'
import { quoted } from './problem.ts'

/** The day that was meant, or why it is not taken, with what to write instead. */
export type Meant = { readonly date: string } | { readonly fault: string }

export const WEEKDAY = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?'

const ALONE = new RegExp(`^(?:on )?(?:(last|this|next|past|previous|coming) )?(${WEEKDAY})$`)
const OF_WEEK = new RegExp(`^(?:on )?(${WEEKDAY}) (?:of )?(last|this|next) week$`)
const WEEK_OF = new RegExp(`^(last|this|next) week(?:'s|,)? (?:on )?(${WEEKDAY})$`)
const WEEKS: Readonly<Record<string, number>> = { last: -7, this: 0, next: 7 }

/** What "friday", "last friday", "monday last week" mean; undefined when the text is something else. */
export function weekdayMeant(text: string, from: Standpoint): Meant | undefined {
  const [, ofName, ofWeek] = OF_WEEK.exec(text) ?? []
  const [, weekOf = ofWeek, nameOf = ofName] = WEEK_OF.exec(text) ?? []
  if (weekOf !== undefined && nameOf !== undefined)
    return oneOf(text, inWeek(from.today, weekdayFrom(nameOf), WEEKS[weekOf] ?? 0))
  const [, which, name] = ALONE.exec(text) ?? []
  return name === undefined ? undefined : alone(text, weekdayFrom(name), which, from)
}

function alone(text: string, weekday: Weekday, which: string | undefined, { today, lean }: Standpoint): Meant {
  const before = addDays(onOrAfter(today, weekday), -7)
  const after = onOrAfter(addDays(today, 1), weekday)
  if (which === 'next' || which === 'coming') return oneOf(text, [after, addDays(after, 7)])
  if (which === 'last' || which === 'past' || which === 'previous') return { date: before }
  if (onOrAfter(today, weekday) === today) {
    const other = lean === 'past' ? `"last ${weekday}" for ${before}` : after
    return { fault: `today is a ${weekdayName(today)}; write "today", or ${other}` }
  }
  if (which === 'this') return oneOf(text, inWeek(today, weekday, 0))
  return { date: lean === 'past' ? before : after }
}

/** The weekday that a name or its short form stands for. */
export function weekdayFrom(name: string): Weekday {
  return WEEKDAYS.find((each) => each.startsWith(name.slice(0, 3))) ?? 'sunday'
}

/** The weekday in the week of a day: for some, a week starts on Monday, for others on Sunday. */
function inWeek(today: Day, weekday: Weekday, days: number): Day[] {
  const starts = (['monday', 'sunday'] as const).map((first) => onOrAfter(addDays(today, -6), first))
  return [...new Set(starts.map((start) => addDays(onOrAfter(start, weekday), days)))].sort()
}

function oneOf(text: string, days: readonly Day[]): Meant {
  const [day = '', other] = days
  if (other === undefined) return { date: day }
  const both = days.map((each) => `${each} (${weekdayName(each)}, ${longDay(each)})`).join(' or ')
  return { fault: `${quoted(text)} is two different days for different people; write ${both}` }
}
