/** Questions for counsel: from findings that need a lawyer's view, from papers that are held or only known, from gaps. */

import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dayIn, daysIn, longDayIn } from '../phrases/dates-in-words.ts'
import { isCutShort } from '../phrases/plan-cut-short.ts'
import { capital, inSentence } from '../phrases/words.ts'
import { appealDue, responseSent } from './dues.ts'
import type { Finding } from './finding.ts'

const idsOf = (entries: readonly ViewEvidence[]): string[] => entries.map(({ id }) => id)

/** In the order in which they press: the offer, a claim, the findings, papers, then what is unknown. */
export function questions(view: View, found: readonly Finding[]): string[] {
  return [
    ...offerQuestions(view),
    ...claimQuestions(view),
    ...found.flatMap(({ question }) => (question === '' ? [] : [question])),
    ...limitQuestions(view, found),
    ...deviceQuestions(view),
    ...paperQuestions(view),
    ...responseQuestions(view),
    ...outcomeQuestions(view),
    ...unknownQuestions(view),
  ]
}

function offerQuestions(view: View): string[] {
  const { offered_on, consider_days, bottom_line } = view.severance ?? {}
  if (offered_on === undefined || bottom_line?.signed_on !== undefined) return []
  const days = consider_days === undefined ? '' : `, does a changed offer start the ${consider_days} days again`
  return [
    `The offer of ${dayIn(view, offered_on)}: does asking for other terms end it${days}, and what would I give up by signing?`,
  ]
}

function claimQuestions(view: View): string[] {
  const { appealed_by, appeal_filed_on, decision_mailed_on } = view.unemployment ?? {}
  const last = appealDue(view)
  if (appealed_by === 'employer' || appeal_filed_on !== undefined) return []
  if (last === undefined && decision_mailed_on === undefined) return []
  const due = last === undefined ? '' : `, due on ${dayIn(view, last)}`
  return [`Should the decision on unemployment benefits be appealed${due}?`]
}

/** Where no finding asks for them already. */
function limitQuestions(view: View, found: readonly Finding[]): string[] {
  if (found.some(({ question }) => question.includes('time limits'))) return []
  const { plan, unemployment } = view
  const days = [plan.issued_on, ...plan.amendments.map(({ on }) => on), unemployment?.separated_on ?? plan.issued_on]
  return [`Which time limits run from ${daysIn(view, [...new Set(days)].sort())}, if any?`]
}

function deviceQuestions(view: View): string[] {
  if (view.plan.employer_device !== true) return []
  const advice = idsOf(view.evidence.filter(({ privileged }) => privileged))
  const also = advice.length === 0 ? '' : `${listed(advice)} and `
  return [`What does it mean for ${also}this record that it is kept on the employer's device?`]
}

function paperQuestions(view: View): string[] {
  const { evidence, plan } = view
  const theirs = evidence.filter(
    ({ employer_owned, obtained }) => employer_owned === true && obtained !== 'described_only',
  )
  const unheld = idsOf(evidence.filter(({ obtained }) => obtained === 'described_only'))
  const recorded = idsOf(evidence.filter(({ classes = [] }) => classes.includes('recording')))
  const others = idsOf(evidence.filter((entry) => entry.third_party_data && entry.obtained !== 'described_only'))
  return [
    ...(theirs.length === 0
      ? []
      : [
          `${capital(counted(theirs.length, 'paper'))} of ${plan.employer} ${theirs.length === 1 ? 'is' : 'are'} in my hands (${howHeld(theirs)}). May I keep and use ${theirs.length === 1 ? 'it' : 'them'}?`,
        ]),
    ...(unheld.length === 0 ? [] : [`How should ${listed(unheld)}, which I do not hold, be preserved and asked for?`]),
    ...(recorded.length === 0
      ? []
      : [`${listed(recorded)}: a recording to which not everybody is noted to have agreed. May it be kept or used?`]),
    ...(others.length === 0
      ? []
      : [
          `${listed(others)} ${others.length === 1 ? 'holds' : 'hold'} other people's data: how is ${others.length === 1 ? 'it' : 'each'} to be handled?`,
        ]),
  ]
}

const HOW: readonly (readonly [ViewEvidence['obtained'], string])[] = [
  ['delivered_to_me', 'delivered to me'],
  ['received_by_me', 'received by me'],
  ['sent_by_me', 'sent by me'],
]

function howHeld(entries: readonly ViewEvidence[]): string {
  const words = HOW.flatMap(([obtained, how]) => (entries.some((entry) => entry.obtained === obtained) ? [how] : []))
  return words.length === 0
    ? listed(idsOf(entries))
    : listed(words, 'or').replace(' by me or sent by me', ' or sent by me')
}

function responseQuestions(view: View): string[] {
  const { plan, as_of, allegations } = view
  if (as_of > plan.effective_to || isCutShort(view) || allegations.length === 0 || responseSent(view)) return []
  const due = plan.response_due_on === undefined ? '' : ` (due on ${longDayIn(view, plan.response_due_on)})`
  return [`Should a written response to the plan be sent, filed or held back${due}?`]
}

function outcomeQuestions(view: View): string[] {
  const { plan, as_of, severance, unemployment } = view
  if (as_of < plan.effective_to && !isCutShort(view)) return []
  const separating = severance?.offered_on !== undefined || unemployment?.separation !== undefined
  const goals = [
    ...(plan.goals.includes('unemployment') || separating ? ['unemployment benefits'] : []),
    ...(separating ? ['a reference'] : []),
  ]
  return [
    ...(separating ? [`How should the separation be worded, for ${listed(goals)}?`] : []),
    ...(plan.status === 'completed_met'
      ? []
      : ['Should I ask for the outcome of the plan and its reasons in writing?']),
  ]
}

function unknownQuestions({ plan, employment }: View): string[] {
  const unknown = [
    ...(plan.union === undefined || plan.union === 'unknown' ? ['union membership'] : []),
    ...(plan.sector === undefined || plan.sector === 'unknown' ? ['the sector of the employer'] : []),
    ...(plan.sector === 'public' && (plan.permanent_status === undefined || plan.permanent_status === 'unknown')
      ? ['permanent or probationary status']
      : []),
    ...(plan.employer_device === undefined || plan.employer_device === 'unknown'
      ? ['whose computer this record is on']
      : []),
    ...(plan.jurisdiction === undefined ? ['whose law applies'] : []),
    ...(employment.just_cause_clause === 'unknown' ? ['whether there is a just-cause clause'] : []),
  ]
  if (unknown.length === 0) return []
  const [only] = unknown
  if (unknown.length === 1) return [`Not known: ${only}. Does it matter here?`]
  return [`Not known: ${listed(unknown.map(inSentence))}. Which of these matters first?`]
}
