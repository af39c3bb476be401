/** The sentences of a clarification around its points. */

import { businessDayAfter } from '../../deadlines/holidays.ts'
import { addDays, type Day, daysBetween } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { Register } from '../document-kind.ts'
import { daysAhead } from '../phrases/check-ins-to-come.ts'
import { dayIn, daysIn, dayWithWeekday } from '../phrases/dates-in-words.ts'
import type { AllPoints } from './clarification-points.ts'
import type { Owed } from './clarification-support.ts'
import type { Unclear } from './unclear-areas.ts'

/** So many working days for an answer where no check-in comes at a time that suits. */
const DAYS_TO_ANSWER = 5
/** A check-in before these days is too soon for an answer, one after them too late. */
const SOONEST = 2
const LATEST = 14

/** What the points are answered with: a tick beside what is proposed, a line of words, the dates of support. */
export type AnswerKind = 'tick' | 'line' | 'date'

const ENOUGH = {
  tick: { one: 'a tick or a figure', each: 'a tick or a figure' },
  line: { one: 'a line', each: 'a line for each' },
  date: { one: 'a date', each: 'a date for each' },
}

export function requestWords(points: number, kind: AnswerKind, register: Register): string {
  const which = points === 1 ? 'the point below' : `the ${counted(points, 'point')} below`
  const enough = `${ENOUGH[kind][points === 1 ? 'one' : 'each']} is enough`
  if (register === 'firm') return `To do so I need your answer to ${which}, in writing; ${enough}.`
  return `So that I do, please ${kind === 'tick' ? 'confirm or change' : 'answer'} ${which}; ${enough}.`
}

/** "The plan states no measure or target for it yet." */
export function missingWords(missing: Unclear['missing']): string {
  return missing.length === 0 ? '' : `The plan states no ${missing.join(' or ')} for it yet.`
}

/** "I asked about A1 and A4 on 7 February and repeat it here, so that it is in one place." Empty in a first letter. */
export function repeatedWords(view: View, parts: readonly Unclear[]): string {
  const before = parts.flatMap(({ area, questions }) =>
    questions.flatMap(({ request }) =>
      request === undefined || request.sent_on >= view.as_of ? [] : [{ area: area?.id, request }],
    ),
  )
  if (before.length === 0) return ''
  const areas = [...new Set(before.flatMap(({ area }) => area ?? []))]
  const about = areas.length === 0 ? '' : ` about ${listed(areas)}`
  const days = [...new Set(before.map(({ request }) => request.sent_on))].sort()
  const thanks = before.flatMap(({ request }) => (request.answered_on === undefined ? [] : [request.answered_on]))
  const partly =
    thanks.length === 0 ? '' : ` Thank you for what you answered on ${daysIn(view, [...new Set(thanks)].sort())}.`
  return `I asked${about} on ${daysIn(view, days)} and repeat it here, so that it is in one place.${partly}`
}

/** What there was no room for, so that nobody takes it for settled. */
export function laterWords({ left, cut }: AllPoints, support: readonly Owed[]): string {
  const ids = (some: readonly Unclear[]): string[] => some.flatMap(({ area }) => area?.id ?? [])
  const questions = left.length === 0 ? [] : [`My questions on ${listed(ids(left))} will follow.`]
  const measures = cut.length === 0 ? [] : [`Further measures for ${listed(ids(cut))} will follow.`]
  const areas = [...new Set(support.map(({ area }) => area.id))]
  const promised = areas.length === 0 ? [] : [`I will ask for the support named for ${listed(areas)} after that.`]
  return [...questions, ...measures, ...promised].join(' ')
}

/** Which of the areas were rated "not assessed" at the latest check-in that has ratings. */
export function assessedWords(view: View, parts: readonly Unclear[]): string {
  const last = view.check_ins.findLast(({ held, assessments }) => held && Object.keys(assessments).length > 0)
  const open = parts.flatMap(({ area }) =>
    area !== undefined && last?.assessments[area.id] === 'not_assessed' ? [area.id] : [],
  )
  const [first, second] = open
  if (last === undefined || first === undefined) return ''
  const day = last.scheduled_for === view.as_of ? 'today' : `on ${dayIn(view, last.scheduled_for)}`
  if (second === undefined) return `${first} was not assessed ${day}; with your answer it can be.`
  if (open.length === 2) return `Neither ${first} nor ${second} was assessed ${day}; with these answers both can be.`
  return `${listed(open)} were not assessed ${day}; with these answers they can be.`
}

/** By the next check-in that leaves time for an answer, else by a working day. */
export function replyWords(view: View, register: Register): string {
  const next = daysAhead(view, addDays(view.as_of, SOONEST))[0]
  const suits = next !== undefined && daysBetween(view.as_of, next) <= LATEST
  const by = suits ? `our next check-in, on ${dayWithWeekday(view, next)}` : dayWithWeekday(view, answerDay(view))
  return register === 'firm' ? `Please reply by ${by}.` : `Could you reply by ${by}?`
}

/** Not after the end of the plan, as long as that is still to come. */
function answerDay(view: View): Day {
  const { as_of, plan } = view
  const day = businessDayAfter(view, as_of, DAYS_TO_ANSWER)
  return day > plan.effective_to && plan.effective_to > as_of ? plan.effective_to : day
}

/** "Until then I will work to the figures in 1 to 3." */
export function untilWords(numbers: readonly number[]): string {
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return `Until then I will work to the figure in ${first}.`
  const isRun = last - first === numbers.length - 1 && numbers.length > 2
  return `Until then I will work to the figures in ${isRun ? `${first} to ${last}` : listed(numbers.map(String))}.`
}
