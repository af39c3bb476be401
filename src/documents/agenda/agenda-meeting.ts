/** Which check-in an agenda is for, what it is for, and what came before it. */
import { addDays, type Day, weekdayName } from '../../record/dates.ts'
import { cadenceDays } from '../../record/meetings.ts'
import { listed, numberWord } from '../../record/plain-words.ts'
import { UserError } from '../../user-error.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { refuseAfterEmployment } from '../phrases/after-employment.ts'
import { daysAhead, daysSet } from '../phrases/check-ins-to-come.ts'
import { dayIn, daysIn, dayWithWeekday, longDayIn, periodIn } from '../phrases/dates-in-words.ts'
import { namesOf } from '../phrases/people-in-words.ts'
import { dayOfPlan } from '../phrases/plan-name.ts'
import { wholePassage } from '../phrases/reader-mark.ts'
import { capital } from '../phrases/words.ts'
import { neverAssessed, openQuestions } from './agenda-points.ts'

/** The check-in to come: its day, and its entry where there is one. Both are absent when no day is known. */
export type Ahead = { readonly day?: Day; readonly entry?: ViewCheckIn }

/** The check-in with this id, else the next one that is set, else the next day of the cadence. Throws a UserError for one that is over. */
export function ahead(view: View, id: string | undefined): Ahead {
  if (view.as_of < view.plan.issued_on)
    throw new UserError(`the plan was issued on ${view.plan.issued_on}; an agenda cannot be dated before it`)
  refuseAfterEmployment(view, 'there is no further check-in')
  if (id !== undefined) return wantedOne(view, id)
  const [day] = daysAhead(view, view.as_of)
  const entry = view.check_ins.find((each) => each.scheduled_for === day && (each.upcoming || each.outcome_open))
  return { ...(day !== undefined && { day }), ...(entry !== undefined && { entry }) }
}

function wantedOne(view: View, id: string): Ahead {
  const entry = view.check_ins.find((checkIn) => checkIn.id === id)
  if (entry === undefined)
    throw new UserError(`the check-in ${id} is not for this reader; for yourself leave --for out`)
  if (entry.held)
    throw new UserError(`the check-in ${id} was held; for what was said: onrecord render recap --check-in ${id}`)
  if (entry.moved_to !== undefined)
    throw new UserError(`the check-in ${id} was moved to ${entry.moved_to}; leave --check-in out, or name that one`)
  if (!entry.upcoming && !entry.outcome_open)
    throw new UserError(
      `the check-in ${id} does not take place; for a note of it: onrecord render missed-check-in --check-in ${id}`,
    )
  if (entry.scheduled_for < view.as_of)
    throw new UserError(
      `the check-in ${id} is over; say how it went: onrecord check-in ${id} --held, or --missed cancelled`,
    )
  return { day: entry.scheduled_for, entry }
}

/** "Check-in agenda: Friday, 8 April 2022". */
export function agendaTitle(view: View, { day }: Ahead): string {
  return day === undefined
    ? 'Agenda for our next check-in'
    : `Check-in agenda: ${weekdayName(day)}, ${longDayIn(view, day)}`
}

/** Those who are named for it, else the two whose plan it is. */
export function participants({ plan }: View, { entry }: Ahead): string[] {
  const named = entry?.attendees ?? []
  const ids = named.length === 0 ? [plan.issued_by] : named.filter((id) => id !== plan.employee)
  return [...ids, plan.employee]
}

/** Those whom the employee meets. */
export function others(view: View, meeting: Ahead): string[] {
  return participants(view, meeting).filter((id) => id !== view.plan.employee)
}

/** Whether the plan is over by the day of the check-in. */
export function isOver(view: View, { day }: Ahead): boolean {
  return (day ?? view.as_of) > view.plan.effective_to
}

/** "Marisol Vega and Dana Whitfield". */
export function participantNames(view: View, meeting: Ahead, audiences: readonly Audience[]): string {
  return wholePassage(view, namesOf(view, participants(view, meeting)), audiences)
}

/** "31 January to 30 April 2022; 8 April is day 68 of 90". */
export function planLine(view: View, { day }: Ahead): string {
  const period = periodIn(view, view.plan.effective_from, view.plan.effective_to)
  if (day === undefined) return period
  return `${period}; ${dayIn(view, day)} is ${dayOfPlan({ ...view, as_of: day }).replace(/ of the plan$/, '')}`
}

/** What the meeting is for, as far as what is open tells, and where the last one left things. */
export function purpose(view: View, meeting: Ahead): string {
  const [first, ...others] = aims(view, meeting)
  const aim = [first, ...others.slice(0, 1)].filter((each) => each !== undefined).join(', and ')
  return [`${capital(aim)}.`, ...before(view, meeting)].join(' ')
}

function aims(view: View, meeting: Ahead): string[] {
  const { areas } = view.plan
  const [only] = areas
  const each = areas.length === 1 && only !== undefined ? only.id : 'each area'
  const asked = view.requests.some(({ kind, answered_on }) => kind === 'assessment' && answered_on === undefined)
  const isLast = meeting.entry?.final === true || (meeting.day ?? view.as_of) >= view.plan.effective_to
  const first = isLast ? `the result for ${each}` : asked ? `a rating of ${each}` : `where ${each} stands`
  const bare = neverAssessed(view)
  const questions = openQuestions(view, others(view, meeting))
  const owed = isOver(view, meeting)
    ? []
    : areas.filter(({ support }) => support.some(({ delivered_on }) => delivered_on === undefined))
  return [
    first,
    ...(bare.length === 0 ? [] : [`a way to assess ${listed(bare)}`]),
    ...(questions.length === 0
      ? []
      : [`${questions.length === 1 ? 'an answer to the question' : 'answers to the questions'} below`]),
    ...(owed.length === 0 ? [] : [`the support for ${listed(owed.map(({ id }) => id))}`]),
  ]
}

/** The last check-in that was held, what is open from it, and those since then that did not take place. */
function before(view: View, meeting: Ahead): string[] {
  const due = view.check_ins.filter((each) => each.due && !each.outcome_open)
  const last = due.findLast(({ held }) => held)
  const missed = due.filter(({ held, scheduled_for }) => !held && scheduled_for > (last?.scheduled_for ?? ''))
  const without = missed.length === 0 ? [] : notHeld(view, missed)
  if (last === undefined)
    return due.length === 0 ? [nothingBefore(view, meeting)] : ['None has been held so far.', ...without]
  return [`The last check-in was on ${dayIn(view, last.scheduled_for)}${openFrom(view, last)}.`, ...without]
}

/** That it is the first can be said where the plan sets none before it; elsewhere the record may lack one. */
function nothingBefore(view: View, { day = view.as_of }: Ahead): string {
  const { plan, as_of } = view
  const isPlanned =
    plan.check_in_cadence?.on === undefined
      ? as_of <= plan.effective_from
      : !cadenceDays(plan, daysSet(view), addDays(plan.effective_from, -1)).some((each) => each < day)
  const isFirst = isPlanned && !view.check_ins.some(({ scheduled_for }) => scheduled_for < day)
  return isFirst ? 'This is the first check-in of the plan.' : 'I have no earlier check-in on record.'
}

function openFrom(view: View, last: ViewCheckIn): string {
  const open = view.check_ins
    .filter(({ held }) => held)
    .flatMap(({ action_items }) => action_items)
    .filter(({ done_on }) => done_on === undefined)
  if (open.length > 0)
    return `; ${open.length === 1 ? 'one action item is' : `${numberWord(open.length)} action items are`} open`
  return last.action_items.length === 0 ? '; no action items are open from it' : '; its action items are done'
}

/** More days than these are not listed. */
const MOST_DAYS = 4

function notHeld(view: View, missed: readonly ViewCheckIn[]): string[] {
  const own = missed.filter(({ by_employee }) => by_employee)
  const others = missed.filter(({ by_employee }) => !by_employee)
  const which = (some: readonly ViewCheckIn[]): string => {
    const days = daysIn(
      view,
      some.slice(-MOST_DAYS).map(({ scheduled_for }) => scheduled_for),
    )
    if (some.length === 1) return `That of ${days}`
    return some.length > MOST_DAYS
      ? `${capital(numberWord(some.length))} since, the last on ${dayIn(view, some.at(-1)?.scheduled_for ?? '')},`
      : `Those of ${days}`
  }
  return [
    ...(others.length === 0 ? [] : [`${which(others)} did not take place.`]),
    ...(own.length === 0 ? [] : [`${which(own)} did not take place; that was on my side.`]),
  ]
}

/** "A date for the final review. Check-ins after this one: 15, 22 and 29 April. The plan ends on Saturday, 30 April." */
export function datesToCome(view: View, meeting: Ahead): string {
  const { day, entry } = meeting
  const { effective_to } = view.plan
  const isClosing = view.as_of >= effective_to
  const unset = isClosing
    ? 'A day and a time to close the plan; none is set.'
    : 'A day and a time for this check-in; none is set.'
  const open = day === undefined ? [unset] : []
  if (isOver(view, meeting)) return [...open, `The plan ended on ${dayWithWeekday(view, effective_to)}.`].join(' ')
  const days = day === undefined ? [] : daysAhead(view, day).filter((each) => each > day)
  const isSet =
    isClosing ||
    entry?.final === true ||
    day === effective_to ||
    days.includes(effective_to) ||
    view.check_ins.some(({ final, upcoming }) => final && upcoming)
  return [
    ...open,
    ...(isSet ? [] : ['A date for the final review.']),
    ...furtherDays(view, days),
    `The plan ends on ${dayWithWeekday(view, effective_to)}.`,
  ].join(' ')
}

/** "Check-ins after this one: 15, 22 and 29 April."; of many how many there are, the first and the last. */
function furtherDays(view: View, days: readonly Day[]): string[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  if (days.length > MOST_DAYS)
    return [
      `After this one there are ${numberWord(days.length)} check-ins, from ${dayIn(view, first)} to ${dayIn(view, last)}.`,
    ]
  return [`${days.length === 1 ? 'The check-in' : 'Check-ins'} after this one: ${daysIn(view, days)}.`]
}
