/** What of a record goes into a calendar: check-ins, deadlines, and a weekly reminder to write things down. */
import { createHash } from 'node:crypto'
import type { Deadline, DeadlineKind } from '../deadlines/deadline.ts'
import { comingDeadlines } from '../deadlines/deadlines.ts'
import { daysAhead } from '../documents/phrases/check-ins-to-come.ts'
import { dateOrderFor } from '../record/date-order.ts'
import {
  type DateOrder,
  type Day,
  daysBetween,
  onOrAfter,
  shortDay,
  type Weekday,
  weekdayName,
} from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import { hasStopped, isAtRest } from '../record/plan-rest.ts'
import type { CalendarEvent } from '../render/calendar-file.ts'
import { type View, viewFor } from '../views/view.ts'

/** When the weekly reminder comes: `friday`, `18:00`. */
export type Reminder = { readonly weekday: Weekday; readonly at: string }

export type CalendarWish = {
  readonly day: Day
  /** Undefined where none is wanted. */
  readonly reminder: Reminder | undefined
  /** Whether the titles say what it is about. */
  readonly isFull: boolean
}

/** An event, and what it is of. */
export type Planned = {
  readonly of: 'check-in' | 'deadline' | 'weekly'
  readonly event: CalendarEvent
  readonly deadline?: Deadline
}

/** In order of time: the weekly reminder last. */
export function plannedEvents(record: PlannedRecord, wish: CalendarWish): Planned[] {
  const { view } = viewFor(record, 'self', wish.day)
  return [...checkIns(record, view), ...deadlines(record, wish), ...weeklyNote(record, wish)]
}

/** The same for the same thing, and without a word of it: an id may be read where the event is kept. */
function uidOf({ plan }: PlannedRecord, thing: string): string {
  const hash = createHash('sha256').update([plan.employee, plan.issued_on, thing].join('\n')).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}

/** At six in the evening, so many days before a day: nobody is reminded at work. */
function eveningBefore(days: number): string {
  return days === 1 ? '-PT6H' : `-P${days - 1}DT6H`
}

/**
 * Set ones are sure, days of the plan's rhythm are not. Those that were called off are taken out again, and so is the rhythm
 * of a plan that rests or is no more.
 */
function checkIns(record: PlannedRecord, view: View): Planned[] {
  const event = (thing: string, day: Day, status: CalendarEvent['status']): Planned => ({
    of: 'check-in',
    event: {
      uid: uidOf(record, `check-in ${thing}`),
      title: status === 'CANCELLED' ? 'Check-in (called off)' : 'Check-in',
      text: status === 'TENTATIVE' ? 'By the usual rhythm; not confirmed yet.' : '',
      day,
      status,
      alarms: status === 'CANCELLED' ? [] : [eveningBefore(1)],
    },
  })
  const written = view.check_ins.filter(({ scheduled_for }) => scheduled_for >= view.as_of)
  const moved = view.check_ins.flatMap(({ moved_to }) => moved_to ?? [])
  const own = written.map(({ id, scheduled_for, upcoming, outcome_open }) =>
    event(id, scheduled_for, upcoming || outcome_open ? 'CONFIRMED' : 'CANCELLED'),
  )
  const ofRhythm = isAtRest(record, view.as_of) ? 'CANCELLED' : 'TENTATIVE'
  const days = new Set(written.map(({ scheduled_for }) => scheduled_for))
  const others = daysAhead(view, view.as_of)
    .filter((day) => !days.has(day))
    .map((day) => event(day, day, moved.includes(day) ? 'CONFIRMED' : ofRhythm))
  return [...own, ...others].toSorted((a, b) => (a.event.day < b.event.day ? -1 : 1))
}

/** What a calendar that others may see is told: not what it is about. */
const PLAIN: Readonly<Record<DeadlineKind, string>> = {
  response: 'Answer due',
  appeal: 'Letter: last day to send',
  hearing: 'Appointment',
  consider: 'Answer due',
  revoke: 'Last day to change an answer',
  payment: 'Payment expected',
  grievance: 'Form: last day to send',
  records: 'Reply expected',
  request: 'Reply expected',
  'check-in': 'Check-in',
  'plan-end': 'Last day of the period',
}

function deadlines(record: PlannedRecord, { day, isFull }: CalendarWish): Planned[] {
  return comingDeadlines(record, day)
    .filter(({ kind }) => kind !== 'check-in')
    .map((deadline) => ({ of: 'deadline', deadline, event: deadlineEvent(record, deadline, isFull) }))
}

function deadlineEvent(record: PlannedRecord, deadline: Deadline, isFull: boolean): CalendarEvent {
  const { kind, of, what, on, theirs, work_to = on } = deadline
  // What others do, or a hearing that is set, cannot be done earlier.
  const isOwn = !theirs && kind !== 'hearing'
  const closed = isOwn ? closedWords(deadline, dateOrderFor(record.plan.jurisdiction)) : ''
  const shift = isOwn ? daysBetween(work_to, on) : 0
  return {
    uid: uidOf(record, `${kind} ${of}`),
    title: isFull ? capital(what) : PLAIN[kind],
    text: [isFull && deadline.verify.includes('be done by') ? '' : closed, isFull ? fullWords(deadline) : '']
      .filter((part) => part !== '')
      .join('\n'),
    day: on,
    status: 'CONFIRMED',
    alarms: theirs ? [] : ALARM_DAYS.map((days) => eveningBefore(days + shift)),
  }
}

/** So many days before; where the day itself is none to work on, before the last that is. */
const ALARM_DAYS = [3, 1]

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** "This is a public holiday (Memorial Day); be done by Friday, May 24." */
function closedWords({ falls_on, work_to, on }: Deadline, order: DateOrder): string {
  if (falls_on === undefined || work_to === undefined) return ''
  const day = falls_on === weekdayName(on) ? `a ${falls_on}` : `a public holiday (${falls_on})`
  return `This is ${day}; be done by ${weekdayName(work_to)}, ${shortDay(work_to, order)}.`
}

function fullWords({ counted, source, checked_on, verify }: Deadline): string {
  const read = checked_on === undefined ? '' : ` (read on ${checked_on})`
  return [counted, source === '' ? '' : `source: ${source}${read}`, verify]
    .filter((part) => part !== '')
    .map((part) => `${capital(part)}.`)
    .join('\n')
}

/** How long it takes to write down a week. */
const REMINDER_MINUTES = 15

/** Every week of the plan that is left. */
function weeklyNote(record: PlannedRecord, { day, reminder }: CalendarWish): Planned[] {
  const { effective_from, effective_to } = record.plan
  if (reminder === undefined || hasStopped(record, day)) return []
  const first = onOrAfter(day < effective_from ? effective_from : day, reminder.weekday)
  if (first > effective_to) return []
  return [
    {
      of: 'weekly',
      event: {
        uid: uidOf(record, 'weekly'),
        title: 'Weekly note',
        text: '',
        day: first,
        time: { at: reminder.at, minutes: REMINDER_MINUTES },
        weekly_until: effective_to,
        status: 'CONFIRMED',
        alarms: ['PT0S'],
      },
    },
  ]
}
