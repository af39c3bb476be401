/** The sentences of a response that are firmer or softer as the person wants them; the facts are the same in both. */

import { businessDayAfter } from '../../deadlines/holidays.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { Register } from '../document-kind.ts'
import type { Correction } from '../phrases/corrections.ts'
import { dayWithWeekday } from '../phrases/dates-in-words.ts'
import { isClosed } from '../phrases/plan-cut-short.ts'

/** Ten working days are the usual time to answer a response (domain research 2 a). */
const DAYS_TO_ANSWER = 10

/** Before the table of statements: firm, it says at once what is disputed; empty where there is nothing to say. */
export function correctionsLead(answers: readonly Correction[], register: Register): string {
  const disputed = answers.filter((correction) => correction.disputed).map(({ number }) => String(number))
  if (register === 'conciliatory' || disputed.length === 0) return ''
  const items = disputed.length === 1 ? `item ${disputed[0]}` : `items ${listed(disputed)}`
  return `I dispute ${items}. My answer stands beside the words of the plan, with the facts and the exhibits it rests on.`
}

/** Before the list of what is asked for. */
export function requestsLead(view: View, register: Register): string {
  if (register === 'conciliatory') return 'Please:'
  const by = businessDayAfter(view, view.as_of, DAYS_TO_ANSWER)
  return `Please do the following, and answer in writing by ${dayWithWeekday(view, by)}:`
}

/** The last sentence. `meets`: the response names days to meet on. */
export function close(view: View, register: Register, meets: boolean): string {
  const file = register === 'firm' ? ' I ask that this response stay with the plan wherever the plan is kept.' : ''
  if (view.separated_on !== undefined) return `I am available to discuss any part of this response.${file}`
  return isClosed(view)
    ? `I will continue to work to the expectations of the plan, and I am available to discuss any part of this response.${file}`
    : `I will follow the plan, and I am glad to ${meets ? 'meet on any of these dates' : 'talk about any part of this response'}.${file}`
}
