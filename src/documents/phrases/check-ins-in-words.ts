/** The check-ins, held and not held, in sentences that claim only what the record shows. */
import type { Day } from '../../record/dates.ts'
import { cadenceDays } from '../../record/meetings.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { calledOffSentences, MOST_DAYS, missedSentences, ownSentences } from './check-ins-missed.ts'
import { daysSet } from './check-ins-to-come.ts'
import { dayIn, daysIn } from './dates-in-words.ts'
import { nameOf, namesOf } from './people-in-words.ts'
import { recapSentences } from './recaps-in-words.ts'
import { capital, quoted } from './words.ts'

/** The whole paragraph: cadence, held, not held, asked and noticed, moved, recaps, called off. */
export function checkInSentences(view: View): string[] {
  const due = view.check_ins.filter((checkIn) => checkIn.due && !checkIn.outcome_open)
  const open = withoutOutcome(view)
  const held = due.filter((checkIn) => checkIn.held)
  const missed = due.filter((checkIn) => !checkIn.held)
  if (due.length + open.length === 0)
    return [...cadenceSentence(view), ...movedSentences(view), ...calledOffSentences(view)]
  const moved = movedSentences(view)
  return [
    ...cadenceSentence(view),
    open.length === 0 ? heldSentence(view, due, held) : openSentence(view, [...due, ...open], held, open.length),
    ...missedSentences(
      view,
      missed.filter(({ by_employee }) => !by_employee),
    ),
    ...ownSentences(
      view,
      missed.filter(({ by_employee }) => by_employee),
    ),
    ...moved,
    ...recapSentences(view, held, due.length + open.length === 1 && moved.length === 0),
    ...wordsSentences(view, held),
    ...calledOffSentences(view),
  ]
}

/** Those before the day of the document of which nobody wrote down how they went: neither held nor missed. */
function withoutOutcome({ check_ins, as_of, separated_on }: View): ViewCheckIn[] {
  return check_ins.filter(
    ({ outcome_open, scheduled_for }) =>
      outcome_open && scheduled_for < as_of && (separated_on === undefined || scheduled_for <= separated_on),
  )
}

/** "Of the six due by 2 April, one was held: 4 February; for four no outcome is in my record yet." */
function openSentence(view: View, due: readonly ViewCheckIn[], held: readonly ViewCheckIn[], open: number): string {
  const up = dueWords(view, due)
  if (due.length === 1) return `The one ${up} has no outcome in my record yet.`
  if (open === due.length) return `Of the ${numberWord(due.length)} ${up}, none has an outcome in my record yet.`
  const took =
    held.length === 0
      ? 'none is recorded as held'
      : `${numberWord(held.length)} ${held.length === 1 ? 'was' : 'were'} held${listedDays(view, held)}`
  return `Of the ${numberWord(due.length)} ${up}, ${took}; for ${numberWord(open)} no outcome is in my record yet.`
}

function cadenceSentence({ plan: { check_in_cadence: cadence } }: View): string[] {
  if (cadence === undefined) return []
  const every = cadence.every.replaceAll('_', ' ')
  const days = (cadence.on ?? []).map(capital)
  if (every === 'week') return [`The plan sets one each ${days.length === 0 ? 'week' : listed(days)}.`]
  return [`The plan sets one every ${every}${days.length === 0 ? '' : `, on ${listed(days)}`}.`]
}

function heldSentence(view: View, due: readonly ViewCheckIn[], held: readonly ViewCheckIn[]): string {
  const days = listedDays(view, held)
  const up = dueWords(view, due)
  if (due.length === 1)
    return held.length === 1 ? `The one ${up} was held${days.replace(':', ', on')}.` : `One was ${up}.`
  if (held.length === 0) return `Of the ${numberWord(due.length)} ${up}, none was held.`
  if (held.length === due.length) {
    return `${due.length === 2 ? 'Both' : `All ${numberWord(due.length)}`} that were ${up} were held${days}.`
  }
  return `Of the ${numberWord(due.length)} ${up}, ${numberWord(held.length)} ${held.length === 1 ? 'was' : 'were'} held${days}.`
}

function dueWords(view: View, due: readonly ViewCheckIn[]): string {
  return `${isWhole(view, due) ? 'due by' : 'in my record up to'} ${dayIn(view, view.as_of)}`
}

/** ": 4 and 18 February"; nothing for more days than anybody reads. */
function listedDays(view: View, checkIns: readonly ViewCheckIn[]): string {
  const days = checkIns.map(({ scheduled_for }) => scheduled_for)
  return days.length > MOST_DAYS ? '' : `: ${daysIn(view, days)}`
}

/** Whether the record has as many check-ins as the plan's cadence set: else nobody may say how many were due. */
function isWhole(view: View, due: readonly ViewCheckIn[]): boolean {
  const { plan, as_of, separated_on: last = as_of } = view
  const set = cadenceDays(plan, daysSet(view), plan.effective_from).filter((day) => day <= as_of && day <= last)
  return due.length >= set.length
}

function movedSentences(view: View): string[] {
  return view.check_ins
    .filter(({ moved, moved_to }) => moved && moved_to !== undefined)
    .map(
      ({ scheduled_for, moved_to, by_employee }) =>
        `The one of ${dayIn(view, scheduled_for)} was moved to ${dayIn(view, moved_to ?? '')}${by_employee ? ' at my request' : ''}.`,
    )
}

/** Words said at a meeting that no single area is about; at most the latest three. */
function wordsSentences(view: View, held: readonly ViewCheckIn[]): string[] {
  return held
    .flatMap(({ quotes, scheduled_for }) => quotes.map((quote) => ({ ...quote, scheduled_for })))
    .filter(({ words, who }) => who !== view.plan.employee && areaNamed(view, words).length !== 1)
    .slice(-3)
    .map(
      ({ who, words, scheduled_for }) => `${nameOf(view, who)} said on ${dayIn(view, scheduled_for)}: ${quoted(words)}`,
    )
}

/** The areas that the words name, by id or by a word of the title. */
export function areaNamed(view: View, words: string): string[] {
  const byId = view.plan.areas.filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(words))
  const long = (text: string): string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const found =
    byId.length > 0
      ? byId
      : view.plan.areas.filter(({ title }) => long(title).some((word) => long(words).includes(word)))
  return found.map(({ id }) => id)
}

/** "I thank Marisol Vega for the four check-ins and Denise Aoki for joining the one on 4 March." Empty when none was held. */
export function thanks(view: View): string {
  const held = view.check_ins.filter((checkIn) => checkIn.held)
  const { issued_by, employee } = view.plan
  const withIssuer = held.filter(({ attendees }) => attendees.length === 0 || attendees.includes(issued_by))
  if (withIssuer.length === 0) return ''
  const others = [...new Set(held.flatMap(({ attendees }) => attendees))].filter(
    (id) => id !== employee && id !== issued_by,
  )
  const joined = others.map((id) => ({
    id,
    days: held.filter(({ attendees }) => attendees.includes(id)).map(({ scheduled_for }) => scheduled_for),
  }))
  const also = joined.map(({ id, days }) => `${nameOf(view, id)} for joining ${joiningWords(view, days)}`)
  return `I thank ${listed([`${namesOf(view, [issued_by])} for the ${withIssuer.length === 1 ? 'check-in' : counted(withIssuer.length, 'check-in')}`, ...also])}.`
}

function joiningWords(view: View, days: readonly Day[]): string {
  return `${days.length === 1 ? 'the one on' : 'those on'} ${daysIn(view, days)}`
}
