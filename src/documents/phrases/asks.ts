/** What a response asks for at its end: one line for each thing that the record shows to be open. */

import { owedSupport } from '../../audit/owed-support.ts'
import { idsBesideSupport, questionParts, supportRequest, unanswered } from '../../audit/questions.ts'
import { addDays, type Day, daysBetween, isWeekend, onOrAfter, weekdayName } from '../../record/dates.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { daysToCome } from './check-ins-to-come.ts'
import type { Correction } from './corrections.ts'
import { dayIn, daysIn, onDate } from './dates-in-words.ts'
import { isClosed } from './plan-cut-short.ts'
import { inSentence, withStop } from './words.ts'

/** The requests of a response, in order: corrections, answers, support, particulars, assessment, meetings. */
export function asks(view: View, lead: readonly Correction[], notes: readonly Correction[]): string[] {
  return [
    ...correctionAsks([...lead, ...notes]),
    ...answerAsks(view),
    ...supportAsks(view),
    ...particularAsks(lead, notes),
    ...assessmentAsk(view),
    ...otherAsks(view),
    ...restAsks(view),
    ...meetingAsk(view),
  ]
}

function correctionAsks(answers: readonly Correction[]): string[] {
  const denied = answers.filter(({ disputed }) => disputed).map(({ number }) => String(number))
  if (denied.length === 0) return []
  const items = denied.length === 1 ? `item ${denied[0]}` : `items ${listed(denied)}`
  return [
    `Correct ${items} of the statements above, or tell me in writing what ${denied.length === 1 ? 'it rests' : 'they rest'} on.`,
  ]
}

/** "Answer my questions of 7 February on A1 and A4", "… and of 8 April: reason for the change …". */
function answerAsks(view: View): string[] {
  return unanswered(view)
    .filter(({ kind }) => kind === 'clarification' || kind === 'reason_for_change')
    .map((request) => {
      const parts = questionParts(view, request)
      const areas = [...new Set(parts.map(({ area }) => area))]
      const direct = parts.some(({ words }) => words !== request.text)
      if (direct)
        return `Answer my ${areas.length === 1 ? 'question' : 'questions'} of ${dayIn(view, request.sent_on)} on ${listed(areas)}.`
      return `Answer my request of ${dayIn(view, request.sent_on)}: ${withStop(inSentence(request.text))}`
    })
}

function supportAsks(view: View): string[] {
  // After its end nothing can help to meet the plan any more.
  if (isClosed(view)) return []
  const owed = owedSupport(view).map(({ area: { id }, item }) => {
    const { text, promised_on } = item
    const asked = supportRequest(view, id, item)
    const promised = promised_on === undefined ? '' : `, promised ${onDate(view, promised_on)}`
    return {
      id,
      words: `${inSentence(withoutStop(text))}${promised}${asked === undefined ? '' : `, as asked on ${dayIn(view, asked.sent_on)}`}`,
    }
  })
  return [...new Set(owed.map(({ id }) => id))].map((id) => {
    const words = owed.filter((each) => each.id === id).map((each) => each.words)
    return `Provide the support named in the plan for ${id}: ${words.join('; ')}.`
  })
}

function particularAsks(lead: readonly Correction[], notes: readonly Correction[]): string[] {
  const open = [...lead, ...notes].filter(({ response }) => response === 'Not yet able to answer')
  const [only] = open
  if (only === undefined) return []
  const which =
    open.length === 1
      ? `the statement "${withoutStop(only.statement)}"`
      : `items ${listed(open.map(({ number }) => String(number)))} of the statements above`
  return [
    `Send me the dates, names and examples behind ${which}, so that I can answer ${open.length === 1 ? 'it' : 'them'}.`,
  ]
}

function assessmentAsk(view: View): string[] {
  const open = unanswered(view).find(({ kind }) => kind === 'assessment')
  // In the first two weeks there is little to assess, unless it was asked for.
  if (open === undefined && daysBetween(view.plan.effective_from, view.as_of) < 14) return []
  const { as_of, plan, separated_on } = view
  const last = separated_on !== undefined && separated_on < plan.effective_to ? separated_on : plan.effective_to
  const upTo = as_of >= last ? `as of ${dayIn(view, last)}` : 'to date'
  return [
    `Give me a written assessment of each area ${upTo}${open === undefined ? '' : `, as asked on ${dayIn(view, open.sent_on)}`}.`,
  ]
}

const ANSWERED_ABOVE: readonly ViewRequest['kind'][] = ['clarification', 'reason_for_change', 'assessment']

function otherAsks(view: View): string[] {
  const supports = idsBesideSupport(view)
  return unanswered(view)
    .filter(({ kind, id }) => !ANSWERED_ABOVE.includes(kind) && !supports.includes(id))
    .map(({ sent_on, text }) => `Answer my request of ${dayIn(view, sent_on)}: ${withStop(inSentence(text))}`)
}

/** What was answered in part is still open for the rest. */
function restAsks(view: View): string[] {
  return view.requests
    .filter(({ answered_on, answer }) => answered_on !== undefined && answer === 'partial')
    .map(
      ({ sent_on, answered_on = '', text }) =>
        `Send me the rest of what I asked for on ${dayIn(view, sent_on)} (${inSentence(withoutStop(text))}), which was answered in part on ${dayIn(view, answered_on)}.`,
    )
}

/** Whether the requests name days to meet on. */
export function hasMeetingsToCome(view: View): boolean {
  return daysToMeet(view).length > 0
}

function daysToMeet(view: View): Day[] {
  const set = view.check_ins.filter(({ upcoming }) => upcoming).map(({ scheduled_for }) => scheduled_for)
  return [...new Set([...set, ...daysToCome(view)])].sort()
}

/** The check-ins that are still to come, four at most; after the plan, a meeting to close it; after the employment, none. */
function meetingAsk(view: View): string[] {
  const { effective_to, check_in_cadence: cadence } = view.plan
  if (view.separated_on !== undefined) return []
  if (isClosed(view)) {
    const weekday = cadence?.on?.[0] ?? 'monday'
    const next = onOrAfter(addDays(view.as_of, 1), weekday)
    return [`Meet me to close the plan; I propose ${weekdayName(next)}, ${dayIn(view, next)}.`]
  }
  const days = daysToMeet(view)
  const shown = days.slice(0, 4)
  const close = isWeekend(effective_to)
    ? ` and the day on which the plan closes; ${dayIn(view, effective_to)} is a ${weekdayName(effective_to)}`
    : ''
  if (shown.length === 0) return close === '' ? [] : [`Confirm${close.slice(4)}.`]
  const more = days.length > shown.length ? ' next' : ''
  return [`Confirm the${more} ${shown.length === 1 ? 'check-in' : 'check-ins'} of ${daysIn(view, shown)}${close}.`]
}
