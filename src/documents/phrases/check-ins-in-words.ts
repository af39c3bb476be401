/** The check-ins, held and not held, in sentences that claim only what the record shows. */
import { type Day, dayOf, daysBetween } from '../../record/dates.ts'
import { cadenceDays } from '../../record/meetings.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { calledOffSentences, MOST_DAYS, missedSentences, ownSentences } from './check-ins-missed.ts'
import { daysSet } from './check-ins-to-come.ts'
import { dayIn, daysIn } from './dates-in-words.ts'
import { nameOf, namesOf } from './people-in-words.ts'
import { capital, counted, listed, numberWord, quoted } from './words.ts'

/** The whole paragraph: cadence, held, not held, asked and noticed, moved, recaps, called off. */
export function checkInSentences(view: View): string[] {
  // One whose outcome nobody wrote down yet is neither held nor missed: it is left out of the count.
  const due = view.check_ins.filter((checkIn) => checkIn.due && !checkIn.outcome_open)
  const held = due.filter((checkIn) => checkIn.held)
  const missed = due.filter((checkIn) => !checkIn.held)
  if (due.length === 0) return [...cadenceSentence(view), ...movedSentences(view), ...calledOffSentences(view)]
  return [
    ...cadenceSentence(view),
    heldSentence(view, due, held),
    ...missedSentences(
      view,
      missed.filter(({ by_employee }) => !by_employee),
    ),
    ...ownSentences(
      view,
      missed.filter(({ by_employee }) => by_employee),
    ),
    ...movedSentences(view),
    ...recapSentences(view, held),
    ...wordsSentences(view, held),
    ...calledOffSentences(view),
  ]
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
  const up = `${isWhole(view, due) ? 'due by' : 'in my record up to'} ${dayIn(view, view.as_of)}`
  if (due.length === 1)
    return held.length === 1 ? `The one ${up} was held${days.replace(':', ', on')}.` : `One was ${up}.`
  if (held.length === 0) return `Of the ${numberWord(due.length)} ${up}, none was held.`
  if (held.length === due.length) {
    return `${due.length === 2 ? 'Both' : `All ${numberWord(due.length)}`} that were ${up} were held${days}.`
  }
  return `Of the ${numberWord(due.length)} ${up}, ${numberWord(held.length)} ${held.length === 1 ? 'was' : 'were'} held${days}.`
}

/** ": 4 and 18 February"; nothing for more days than anybody reads. */
function listedDays(view: View, checkIns: readonly ViewCheckIn[]): string {
  const days = checkIns.map(({ scheduled_for }) => scheduled_for)
  return days.length > MOST_DAYS ? '' : `: ${daysIn(view, days)}`
}

/** Whether the record has as many check-ins as the plan's cadence set: else nobody may say how many were due. */
function isWhole(view: View, due: readonly ViewCheckIn[]): boolean {
  const { effective_from } = view.plan
  const set = cadenceDays(view.plan, daysSet(view), effective_from).filter((day) => day <= view.as_of)
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

function recapSentences(view: View, held: readonly ViewCheckIn[]): string[] {
  const sent = held.filter(({ recap }) => recap !== undefined)
  const [only] = sent
  if (only === undefined) return []
  if (sent.length === 1) return [recapSentence(view, only, held.length)]
  const sameDay = sent.filter(({ recap, scheduled_for }) => recap !== undefined && dayOf(recap.sent) === scheduled_for)
  const after = sent.length === held.length ? 'each meeting' : numberWord(sent.length)
  const when =
    sameDay.length === sent.length
      ? 'on the same day'
      : sameDay.length === 0
        ? withinDays(sent)
        : `on the same day for ${numberWord(sameDay.length)}`
  const replies = sent.flatMap(({ recap, scheduled_for }) =>
    recap?.reply === undefined || recap.reply === 'none'
      ? []
      : [`that of ${dayIn(view, scheduled_for)} was ${recap.reply}`],
  )
  const others = sent.length - replies.length
  const rest = others === 0 ? [] : [`${others === 1 ? 'one has' : `${numberWord(others)} have`} had no reply`]
  const came = replies.length === 0 ? 'there has been no reply' : listed([...replies, ...rest])
  return [`I sent a recap after ${after}, ${when}; ${came}.`]
}

/** "within three days": the longest that a recap took. */
function withinDays(sent: readonly ViewCheckIn[]): string {
  const days = sent.map(({ recap, scheduled_for }) =>
    recap === undefined ? 0 : daysBetween(scheduled_for, dayOf(recap.sent)),
  )
  return `within ${counted(Math.max(1, ...days), 'day')}`
}

/** "I sent a recap after that of 16 October, on the same day; it was disputed." */
function recapSentence(view: View, checkIn: ViewCheckIn, held: number): string {
  const { recap, scheduled_for } = checkIn
  const which = held === 1 ? 'it' : `that of ${dayIn(view, scheduled_for)}`
  const when = recap !== undefined && dayOf(recap.sent) === scheduled_for ? 'on the same day' : withinDays([checkIn])
  const came =
    recap?.reply === undefined || recap.reply === 'none' ? 'there has been no reply' : `it was ${recap.reply}`
  return `I sent a recap after ${which}, ${when}; ${came}.`
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
