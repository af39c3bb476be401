/** One deadline, in words: what is due, how its day was found, what to verify, what is lost. */
import { dateOrderFor } from '../record/date-order.ts'
import { type Day, dateInWords, longDay, shortDay, weekdayName } from '../record/dates.ts'
import { knowsHolidays, offDay, type Placed, workingDay } from './holidays.ts'
import type { LastDay } from './last-days.ts'

export type DeadlineKind =
  | 'response'
  | 'appeal'
  | 'hearing'
  | 'consider'
  | 'revoke'
  | 'payment'
  | 'grievance'
  | 'records'
  | 'request'
  | 'check-in'
  | 'plan-end'

export type Deadline = {
  readonly kind: DeadlineKind
  /** What it belongs to: `plan`, `severance`, `unemployment`, `R-01`. */
  readonly of: string
  /** What is to be done, or comes: "answer the plan in writing", "last day of the plan". */
  readonly what: string
  readonly on: Day
  /** Whether somebody else has to do it: what they are late with can be asked for again. */
  readonly theirs: boolean
  /** How it was counted: "21 calendar days after 6 May 2024, that day not counted"; '' where the record has the day itself. */
  readonly counted: string
  /** Where the period comes from, with its address; '' where the record itself has the day or the days. */
  readonly source: string
  /** When that was read; absent where the record itself has the day or the days. */
  readonly checked_on?: Day
  /** "Saturday", "Memorial Day": the office may be closed, and the rule decides whether the day moves. */
  readonly falls_on?: string
  /** The last working day before it, where it falls on such a day: the safe one to work to. */
  readonly work_to?: Day
  /** What to verify, and with whom. Never empty for a period that the record does not have itself. */
  readonly verify: string
  /** The command to type for it; '' where there is none. */
  readonly command: string
  /** What is lost when it passes, in a few words. */
  readonly lost: string
}

type Words = {
  readonly what: (of: string) => string
  readonly command?: (of: string) => string
  readonly lost?: string
}

const WORDS: Readonly<Record<DeadlineKind, Words>> = {
  response: {
    what: () => 'answer the plan in writing',
    command: () => 'onrecord render rebuttal --for hr',
    lost: 'a later one may not be kept beside the plan',
  },
  appeal: {
    what: () => 'appeal the decision on unemployment benefits',
    command: () => 'onrecord render appeal --for agency',
    lost: 'after it the decision stands, unless there is a good reason for the delay',
  },
  hearing: { what: () => 'hearing on unemployment benefits', command: () => 'onrecord render appeal --for agency' },
  consider: {
    what: () => 'answer the severance offer',
    command: () => 'onrecord render severance',
    lost: 'after that day the offer may lapse; check the day in the offer itself',
  },
  revoke: {
    what: () => 'take back what you signed or let it stand',
    command: () => 'onrecord render severance',
    lost: 'after it the agreement is binding',
  },
  payment: { what: () => 'payment of the severance' },
  grievance: {
    what: () => 'file the grievance',
    command: () => 'onrecord render handover --for union',
    lost: 'a grievance that is filed late may not be heard',
  },
  records: {
    what: (of) => `the records that you asked for in ${of}`,
    command: (of) => `onrecord answered ${of}`,
  },
  request: { what: (of) => `the answer to ${of}`, command: (of) => `onrecord answered ${of}` },
  'check-in': { what: () => 'check-in', command: () => 'onrecord render agenda --for manager' },
  'plan-end': { what: () => 'last day of the plan' },
}

const THEIRS: readonly DeadlineKind[] = ['records', 'request', 'payment']

/** A deadline whose day the record itself has. */
export function deadlineOn(place: Placed, kind: DeadlineKind, of: string, on: Day): Deadline {
  return lastDayOf(place, kind, of, { on, unit: 'calendar' })
}

/** A deadline whose day was counted. */
export function lastDayOf(place: Placed, kind: DeadlineKind, of: string, last: LastDay): Deadline {
  const { what, command, lost = '' } = WORDS[kind]
  const { on, period } = last
  const falls_on = offDay(place, on)
  return {
    kind,
    of,
    what: what(of),
    on,
    theirs: THEIRS.includes(kind),
    counted: countedWords(place, last),
    source: period === undefined ? '' : `${period.source}, ${period.address}`,
    ...(period === undefined ? {} : { checked_on: period.checked_on }),
    ...(falls_on === undefined ? {} : { falls_on, work_to: workingDay(place, on, -1) }),
    verify: verifyWords(place, kind, last),
    command: command?.(of) ?? '',
    lost,
  }
}

/** "21 calendar days after May 6, 2024, that day not counted". */
function countedWords(place: Placed, { from, written, days, unit, period }: LastDay): string {
  if (from === undefined || days === undefined) return ''
  const order = dateOrderFor(place.plan.jurisdiction)
  const number = `${days} ${unit} ${days === 1 ? 'day' : 'days'}`
  const start =
    written === undefined
      ? longDay(from, order)
      : `${longDay(from, order)}, the earliest day that "${dateInWords(written, order)}" may mean`
  const whose = period === undefined ? '' : `; the source counts from ${period.from}`
  return `${number} after ${start}, that day not counted${whose}`
}

/** Kinds whose day an office, an employer or an agreement decides on, so that a closed day matters. */
const DECIDED: readonly DeadlineKind[] = ['response', 'appeal', 'consider', 'revoke', 'grievance']

function verifyWords(place: Placed, kind: DeadlineKind, { on, unit, period, days }: LastDay): string {
  const off = offDay(place, on)
  const own = days === undefined || kind === 'records' ? '' : 'verify it on the paper that gives the period'
  const closed =
    off === undefined || !DECIDED.includes(kind)
      ? ''
      : `${dayName(on, off)}: be done by ${safeDay(place, on)}, or ask in writing whether the next working day is in time`
  const blind = unit === 'business' && !knowsHolidays(place) ? 'public holidays there are not known here' : ''
  return [period?.verify ?? own, closed, blind].filter((part) => part !== '').join('; ')
}

/** "Friday, May 24": the last working day before. */
function safeDay(place: Placed, on: Day): string {
  const day = workingDay(place, on, -1)
  return `${weekdayName(day)}, ${shortDay(day, dateOrderFor(place.plan.jurisdiction))}`
}

/** "it falls on Memorial Day", "it falls on a Saturday". */
function dayName(on: Day, off: string): string {
  return off === weekdayName(on) ? `it falls on a ${off}` : `it falls on ${off}`
}
