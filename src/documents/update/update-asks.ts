/** What a weekly status asks the manager for: support and action items that are open, and questions without an answer. */

import { idsBesideSupport, questionParts, supportRequest, unanswered } from '../../audit/questions.ts'
import { dayOf, daysBetween } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { withoutOwner } from '../phrases/action-items.ts'
import { dayIn, onDate } from '../phrases/dates-in-words.ts'
import { missingIn } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { names } from '../phrases/progress.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { inSentence, quoted } from '../phrases/words.ts'
import { isOver } from './update-week.ts'

/** Nothing after the plan: then no help can serve to meet it any more. */
export function help(view: View): string[] {
  return isOver(view) ? [] : [...supportOwed(view), ...itemsOwed(view)]
}

function supportOwed(view: View): string[] {
  return view.plan.areas.flatMap((area) =>
    area.support
      .filter(({ delivered_on }) => delivered_on === undefined)
      .map((item) => {
        const { text, promised_on, due_on } = item
        const asked = supportRequest(view, area.id, item)
        const promised = promised_on === undefined ? 'named in the plan' : `promised ${onDate(view, promised_on)}`
        const due = due_on === undefined ? '' : `, due ${onDate(view, due_on)}`
        const waited =
          asked === undefined ? '' : `, asked for on ${dayIn(view, asked.sent_on)} (${daysSince(view, asked.sent_on)})`
        return `${area.id}: ${inSentence(withoutStop(text))}, ${promised}${due}${waited}.`
      }),
  )
}

/** "From our check-in of 13 October, for you: send the feedback policy, due 17 October." */
function itemsOwed(view: View): string[] {
  const manager = view.plan.issued_by
  return view.check_ins
    .filter(({ held }) => held)
    .flatMap(({ scheduled_for, action_items }) =>
      action_items
        .filter(({ owner, done_on }) => owner === manager && done_on === undefined)
        .map(({ text, due }) => {
          const what = inSentence(withoutStop(withoutOwner(text, nameOf(view, manager))))
          const when = due === undefined ? '' : `, due ${dayIn(view, due)}`
          return `From our check-in of ${dayIn(view, scheduled_for)}, for you: ${what}${when}.`
        }),
    )
}

function daysSince({ as_of }: View, day: string): string {
  const count = daysBetween(day, as_of)
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** Questions to the manager that have no answer, with the days that have passed; support asked for stands under help. */
export function questions(view: View, readers: readonly Audience[]): string[] {
  const supports = idsBesideSupport(view)
  const open = unanswered(view).filter((request) => isToManager(view, request) && !supports.includes(request.id))
  const parts = view.requests.filter(
    (request) => isToManager(view, request) && request.answer === 'partial' && request.answered_on !== undefined,
  )
  return [...open, ...parts]
    .toSorted((a, b) => a.sent_on.localeCompare(b.sent_on))
    .map((request) => marked(questionWords(view, request), readerMark(request, readers)))
}

function questionWords(view: View, request: ViewRequest): string {
  const { sent_on, answered_on, text } = request
  if (answered_on === undefined)
    return `Asked ${dayIn(view, sent_on)} (${daysSince(view, sent_on)}): ${quoted(text)}${followUp(view, request)}`
  return `Asked ${dayIn(view, sent_on)}, answered in part ${onDate(view, answered_on)}: ${quoted(text)} The rest is open.`
}

function isToManager({ plan }: View, { to }: ViewRequest): boolean {
  return to === undefined || to === plan.issued_by
}

/** Where a reply to a recap named an area that has no measure, the question goes on from there. */
function followUp(view: View, request: ViewRequest): string {
  const areas = questionParts(view, request).map(({ area }) => area)
  const bare = view.plan.areas.filter((area) => areas.includes(area.id) && missingIn(area).includes('measure'))
  const replies = view.check_ins.flatMap(({ recap }) =>
    recap?.correction !== undefined && bare.some(({ id }) => names(recap.correction ?? '', id)) ? [recap] : [],
  )
  const last = replies.at(-1)
  return last === undefined
    ? ''
    : ` You replied to my recap of ${dayIn(view, dayOf(last.sent))}: ${quoted(last.correction ?? '')} By when, and on what measure?`
}
