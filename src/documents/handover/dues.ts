/** What is due on a day that is still to come: the offer, a claim, a response, answers to requests. */

import { unanswered } from '../../audit/questions.ts'
import { appealUntil, considerUntil, revokeUntil } from '../../deadlines/last-days.ts'
import type { Day } from '../../record/dates.ts'
import { EMPLOYER } from '../../record/employer-relations.ts'
import type { View } from '../../views/view.ts'

/** What is due on a day that is still to come. */
export type Due = { readonly on: Day; readonly what: string; readonly firm: boolean }

/** Everything that is due from the day of the document on, in the order of the days. */
export function dues(view: View): Due[] {
  const { severance, unemployment, plan, as_of } = view
  const { offered_on, consider_days, revoke_days, bottom_line } = severance ?? {}
  const signed = bottom_line?.signed_on
  const firm = (on: Day | undefined, what: string): Due[] =>
    on === undefined ? [] : [{ on: on.slice(0, 10), what, firm: true }]
  const offer = { offered_on, consider_days, revoke_days, signed_on: signed }
  return [
    ...firm(considerUntil(offer, view, false)?.on, `${consider_days} days from the offer`),
    ...firm(revokeUntil(offer, view, false)?.on, `last day to revoke what I signed`),
    ...firm(appealDue(view), 'last day to appeal the decision on unemployment benefits; verify it on the decision'),
    ...firm(unemployment?.hearing?.date, 'hearing on unemployment benefits'),
    ...firm(responseSent(view) ? undefined : plan.response_due_on, 'response to the plan due'),
    ...unanswered(view).flatMap(({ id, due_on }) =>
      due_on === undefined ? [] : [{ on: due_on, what: `answer to ${id} due`, firm: false }],
    ),
  ]
    .filter(({ on }) => on >= as_of)
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** The last day for an appeal of my own that is not filed yet: as recorded, else counted from the mailing of the decision, by the record's days or the state's. */
export function appealDue(view: View): Day | undefined {
  const { unemployment: claim } = view
  return claim === undefined ? undefined : appealUntil(claim, view)?.on
}

/** Whether my response to the plan has left, to somebody who acts for the employer. */
export function responseSent({ sent, people }: View): boolean {
  const theirs = people.filter(({ relation }) => EMPLOYER.includes(relation)).map(({ id }) => id)
  return sent.some(({ document, to }) => document === 'rebuttal' && to.some((id) => theirs.includes(id)))
}
