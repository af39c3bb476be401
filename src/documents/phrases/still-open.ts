/** What is still open between the employee and those who read a document: support, questions, requests, action items. */

import { owedSupport } from '../../audit/owed-support.ts'
import { idsBesideSupport, questionParts, supportRequest, unanswered } from '../../audit/questions.ts'
import { isDay } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { isTask, promise } from './action-items.ts'
import { dayIn, daysIn, onDate } from './dates-in-words.ts'
import { nameOf } from './people-in-words.ts'
import { marked, passageMark, readerMark } from './reader-mark.ts'
import type { Group } from './room.ts'
import { capital, inSentence, quoted } from './words.ts'

/** Who reads it: the ids of those whom it may call "you", and the audiences that a self draft has marks for. */
export type Readers = { readonly ids: readonly string[]; readonly audiences: readonly Audience[] }

type Support = ViewArea['support'][number]

/** "The written list of environments for A2, promised on 31 January, asked for on 10 February." */
export function supportOwed(view: View, { audiences }: Pick<Readers, 'audiences'>): Group {
  const owed = owedSupport(view)
  const days = new Set(owed.map(({ item }) => item.promised_on ?? ''))
  const [day = ''] = days
  const when = days.size === 1 && day !== '' ? `promised ${onDate(view, day)}` : 'named in the plan'
  const areas = [...new Set(owed.map(({ area }) => area.id))]
  return {
    passages: owed.map(({ area, item }) => {
      const text = `${supportWords(area, item)}${promisedAndAsked(view, area, item)}.`
      return marked(text, passageMark(view, item, text, audiences))
    }),
    together: markedTogether(
      `The support for ${listed(areas)}, ${when}.`,
      owed.map(({ item }) => item),
      audiences,
    ),
  }
}

function markedTogether(text: string, items: readonly Passed[], audiences: readonly Audience[]): string {
  return marked(text, readerMark({ hidden_from: items.flatMap(({ hidden_from }) => hidden_from) }, audiences))
}

function supportWords({ id }: ViewArea, { text }: Support): string {
  const words = withoutStop(text)
  if (isTask(words)) return `For ${id}, "${words}"`
  if (words.includes(',')) return `For ${id}: ${inSentence(words)}`
  return /^(?:a|an|the|one|two|three|\d+)\s/i.test(words) ? `${words} for ${id}` : `The ${inSentence(words)} for ${id}`
}

function promisedAndAsked(view: View, area: ViewArea, item: Support): string {
  const asked = supportRequest(view, area.id, item)
  const promised =
    item.promised_on === undefined ? ', named in the plan' : `, promised ${onDate(view, item.promised_on)}`
  return `${promised}${asked === undefined ? '' : `, asked for on ${dayIn(view, asked.sent_on)}`}`
}

/** Requests to these readers without an answer, other than those that stand beside the support that they ask for. */
export function openRequests(view: View, { ids }: Pick<Readers, 'ids'>): ViewRequest[] {
  const supports = idsBesideSupport(view)
  return unanswered(view)
    .filter(({ id, to }) => !supports.includes(id) && (to === undefined || ids.includes(to)))
    .toSorted((a, b) => a.sent_on.localeCompare(b.sent_on))
}

/** My question of 7 February: "…"; with more than one reader it says to whom. */
export function requestGroup(view: View, requests: readonly ViewRequest[], { ids, audiences }: Readers): Group {
  const nouns = new Set(requests.map(nounOf))
  const [noun = 'request'] = nouns
  const plural = nouns.size > 1 ? 'questions and requests' : requests.length > 1 ? `${noun}s` : noun
  const named = new Set(requests.flatMap((request) => questionParts(view, request).map(({ area }) => area)))
  const areas = view.plan.areas.filter(({ id }) => named.has(id)).map(({ id }) => id)
  const days = daysIn(
    view,
    requests.map(({ sent_on }) => sent_on),
  )
  const together = `My ${plural} of ${days}${areas.length === 0 ? '' : ` on ${listed(areas)}`}.`
  return {
    passages: requests.map((request) => {
      const { sent_on, to, text } = request
      const whom = ids.length > 1 && to !== undefined ? ` to ${nameOf(view, to)}` : ''
      const words = nounOf(request) === 'question' ? quoted(text) : `${inSentence(withoutStop(text))}.`
      const passage = `My ${nounOf(request)} of ${dayIn(view, sent_on)}${whom}: ${words}`
      return marked(passage, passageMark(view, request, passage, audiences))
    }),
    together: markedTogether(together, requests, audiences),
  }
}

function nounOf({ text }: ViewRequest): 'question' | 'request' {
  return text.trim().endsWith('?') ? 'question' : 'request'
}

/** What was answered in part is still open for the rest. */
export function restGroup(view: View, { ids, audiences }: Readers): Group {
  const requests = view.requests.filter(
    ({ answer, to }) => answer === 'partial' && (to === undefined || ids.includes(to)),
  )
  const days = daysIn(
    view,
    requests.map(({ sent_on }) => sent_on),
  )
  return {
    passages: requests.map((request) => {
      const { sent_on, answered_on = '', text } = request
      const answered = isDay(answered_on) ? ` ${onDate(view, answered_on)}` : ''
      const passage = `The rest of what I asked for on ${dayIn(view, sent_on)} (${inSentence(withoutStop(text))}), answered in part${answered}.`
      return marked(passage, passageMark(view, request, passage, audiences))
    }),
    together: markedTogether(`The rest of what I asked for on ${days}.`, requests, audiences),
  }
}

/** Noted on 11 March: You will send the list by 18 March. */
export function openItems(view: View, { ids, audiences }: Readers): Group {
  const you = ids.length === 1 ? ids[0] : undefined
  const items = view.check_ins
    .filter(({ held }) => held)
    .flatMap(({ scheduled_for, action_items, hidden_from }) =>
      action_items
        .filter(({ done_on }) => done_on === undefined)
        .map((item) => ({ item, on: scheduled_for, hidden_from: [...hidden_from, ...item.hidden_from] })),
    )
  const days = daysIn(
    view,
    items.map(({ on }) => on),
  )
  return {
    passages: items.map(({ item, on, hidden_from }) => {
      const passage = noted(dayIn(view, on), promise(view, item, you))
      return marked(passage, passageMark(view, { hidden_from }, passage, audiences))
    }),
    together: markedTogether(`${capital(counted(items.length, 'action item'))} of ${days}.`, items, audiences),
  }
}

/** "Noted on 11 March: You will send the list."; "Noted on 11 March, for you: the list." */
function noted(day: string, words: string): string {
  if (words.startsWith('Noted ')) return `Noted on ${day} ${words.slice('Noted '.length)}`
  return words.startsWith('For ') ? `Noted on ${day}, f${words.slice(1)}` : `Noted on ${day}: ${words}`
}
