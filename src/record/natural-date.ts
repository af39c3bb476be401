/**
 * Dates in words, as they are typed on the command line. What chrono-node understands is taken only when it understood every
 * word and number; where people differ about the day, it is refused with the days that may be meant.
 */
import { addDays, type Day, dateInWords, daysBetween, isDay, notADate, weekdayName } from './dates.ts'
import { chooseFrom, dayFrom, faultOfNumbers, nearestYear, type Standpoint } from './possible-days.ts'
import { quoted } from './problem.ts'
import { type Meant, WEEKDAY, weekdayFrom, weekdayMeant } from './weekday-words.ts'

/**
 * Words are read as if they were typed on this day, and what they say is then counted from today: chrono-node counts with the
 * computer's own clock, on which days are missing. It is in a leap year, so that 29 February exists.
 */
const THERE = '2000-06-15'

const AMOUNT = '(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const UNITS = '(?:day|week|month|year)s?'
const RELATIVE = new RegExp(
  `^(?:today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow)|(?:this|last|next) (?:month|year)|${AMOUNT} ${UNITS} ago|in ${AMOUNT} ${UNITS}|${AMOUNT} ${UNITS} from (?:now|today))$`,
)
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b/
/** Words of people who do not mean one day. */
const VAGUE = /\b(?:end|start|beginning|mid|middle|early|late|about|around|since|until|till|before|after|bc|b c)\b/
const SPAN = /^(?:the )?(?:(?:this|last|next|past|previous|coming) (?:week|weekend|fortnight)|week ?end)$/
const TIME =
  /\d\s?(?:[ap]\.?m\b)|\d:\d\d|\b(?:noon|midnight|midday|morning|afternoon|evening|night|tonight|(?<!from )now|hours?|minutes?|o'clock)\b/
const WITH_WEEKDAY = new RegExp(`^(?:on )?(${WEEKDAY}),? (.*\\d.*)$`)

/** The words as one date: `2022-04-01`, `2022-04`, `2022`. Never throws; what is not one date says why, and what to write. */
export async function naturalDate(typed: string, from: Standpoint): Promise<Meant> {
  const text = tidy(typed)
  const fault = faultOfNumbers(text, from)
  if (fault !== undefined) return { fault }
  if (TIME.test(text))
    return { fault: `${quoted(typed)} has a time of day; write the day here, and the time in the text` }
  if (SPAN.test(text)) return { fault: `${quoted(typed)} is not one day; write the day, such as ${from.today}` }
  const [, weekday, rest] = WITH_WEEKDAY.exec(text) ?? []
  if (weekday === undefined || rest === undefined)
    return weekdayMeant(text, from) ?? (await inWords(text, typed, from)) ?? { fault: unknown(typed) }
  const meant = isDay(rest) ? { date: rest } : ((await inWords(rest, typed, from)) ?? { fault: unknown(typed) })
  if ('fault' in meant || weekdayName(meant.date).toLowerCase() === weekdayFrom(weekday)) return meant
  return { fault: `${dateInWords(meant.date)} is a ${weekdayName(meant.date)}; write the day as 2022-02-11` }
}

function unknown(typed: string): string {
  return notADate(typed, 'write it as 2022-02-11, or as "yesterday", "last friday", "3 weeks ago", "1 April"')
}

function tidy(typed: string): string {
  return (
    typed
      .toLowerCase()
      .replace(/[\s,]+/g, (gap) => (gap.includes(',') ? ', ' : ' '))
      .replace(/([a-z])\.(?=[ ,]|$)/g, '$1')
      .replace(/(\d)\.(?= [a-z])/g, '$1')
      .trim()
      .replace(/\b(?:a|one) fortnight\b/, 'two weeks')
      .replace(/^day (before|after)/, 'the day $1')
      .replace(/^(?:on )?(?:the )?(?=\d|[a-z]{3,9} \d)/, '')
      // "February 11" is February 2011 to chrono-node.
      .replace(/^([a-z]{3,9}) (\d{1,2}(?:st|nd|rd|th)?)$/, '$2 $1')
  )
}

async function inWords(text: string, typed: string, from: Standpoint): Promise<Meant | undefined> {
  const isRelative = RELATIVE.test(text)
  if (!isRelative && (VAGUE.test(text) || !MONTH.test(text))) return undefined
  const { GB } = await import('chrono-node/en')
  const [found, more] = GB.parse(text, { instant: new Date(`${THERE}T12:00:00Z`), timezone: 0 })
  if (found === undefined || more !== undefined || found.end != null || found.text !== text) return undefined
  const read: Read = {
    year: found.start.get('year') ?? 0,
    month: found.start.get('month') ?? 0,
    day: found.start.get('day') ?? 0,
    knows: (part) => found.start.isCertain(part),
  }
  if (isRelative) return { date: counted(read, from.today) }
  return named(read, text, from) ?? twoDigitYear(text, typed, read.month)
}

type Part = 'year' | 'month' | 'day'
type Read = { readonly [part in Part]: number } & { readonly knows: (part: Part) => boolean }

/** The distance from the day of asking, kept from today. Of months and years ago nobody knows the day. */
function counted({ year, month, day, knows }: Read, today: Day): string {
  if (knows('day')) return addDays(today, daysBetween(THERE, dayFrom(String(year), month, day)))
  const years = year - Number(THERE.slice(0, 4))
  if (!knows('month')) return String(Number(today.slice(0, 4)) + years)
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + years * 12 + month - 6
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** A date with the name of its month, when every number in the text is the day or the year that was understood. */
function named({ year, month, day, knows }: Read, text: string, from: Standpoint): Meant | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const isUsed = numbers.every((n) => (knows('day') && n === day) || (knows('year') && n === year))
  if (!isUsed || (knows('year') && (year < 1000 || !numbers.includes(year)))) return undefined
  if (knows('day')) {
    const date = knows('year') ? dayFrom(String(year), month, day) : nearestYear(month, day, from)
    return date === undefined || !isDay(date) ? undefined : { date }
  }
  return { date: knows('year') ? dayFrom(String(year), month, 1).slice(0, 7) : nearestMonth(month, from) }
}

function nearestMonth(month: number, { today, lean }: Standpoint): string {
  const now = Number(today.slice(5, 7))
  const years = lean === 'past' ? (month > now ? -1 : 0) : month < now ? 1 : 0
  return dayFrom(String(Number(today.slice(0, 4)) + years), month, 1).slice(0, 7)
}

/** "1 Apr 21": either number may be the year. */
function twoDigitYear(text: string, typed: string, month: number): Meant | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits)
  const [a = '', b = ''] = numbers
  if (numbers.length !== 2 || a.length > 2 || b.length > 2) return undefined
  const days = [...new Set([dayFrom(b, month, a), dayFrom(a, month, b)])].filter(isDay)
  return days.length === 0 ? undefined : { fault: chooseFrom(typed, days) }
}
