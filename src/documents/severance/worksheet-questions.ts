/** Questions for an attorney, from what the record leaves open. No conclusion is drawn here. */

import { USUAL_CONSIDER_DAYS, USUAL_GROUP_DAYS, USUAL_REVOKE_DAYS } from '../../deadlines/release-periods.ts'
import { dayOf, firstDay } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { daysIn } from '../phrases/dates-in-words.ts'
import { hasOffer, isSaid, offerOf, payWords } from '../phrases/money.ts'
import { periodsBelowUsual } from './release-periods.ts'

/** The questions, the most urgent first. `kept` are the numbers of the points that the letter may not have. */
export function attorneyQuestions(view: View, kept: readonly number[]): string[] {
  return [
    ...offerQuestion(view),
    ...periodsQuestion(view),
    ...keptQuestion(kept),
    ...seenQuestion(view),
    ...deviceQuestion(view),
    'Which wording of the separation protects unemployment or other benefits?',
    ...limitsQuestion(view),
    ...outcomeQuestion(view),
    ...standingQuestion(view),
  ]
}

function offerQuestion(view: View): string[] {
  if (!hasOffer(view))
    return ['Should I ask for a separation now, or wait for an offer? What may such a letter be used for later?']
  const offer = offerOf(view)
  const { consider_days: days, bottom_line } = view.severance ?? {}
  const age = bottom_line?.age_40_plus ?? view.employment.age_40_plus
  const isUS = view.plan.jurisdiction?.startsWith('US') === true
  const of = isSaid(offer) ? ` of ${payWords(view, offer)}` : ''
  return [
    [
      `Does an answer with new terms end the offer${of}?`,
      ...(days === undefined
        ? ['Until when is it open?']
        : [`Does a changed offer restart the ${days} ${days === 1 ? 'day' : 'days'}?`]),
      ...(isUS && age !== false ? ['Is the offer to me alone or to a group (then the period may be 45 days)?'] : []),
    ].join(' '),
  ]
}

/** Only where the record has less than the periods that are usual, or nothing of them. */
function periodsQuestion(view: View): string[] {
  const { consider, revoke } = periodsBelowUsual(view)
  const { consider_days, revoke_days } = view.severance ?? {}
  const usual = [
    ...(consider ? [`${USUAL_CONSIDER_DAYS} days to consider (${USUAL_GROUP_DAYS} in a group)`] : []),
    ...(revoke ? [`${USUAL_REVOKE_DAYS} days to revoke`] : []),
  ]
  if (usual.length === 0) return []
  const has = [
    ...(consider ? [`${daysOrNone(consider_days)} to consider`] : []),
    ...(revoke ? [`${daysOrNone(revoke_days)} to revoke`] : []),
  ]
  return [
    `For employees of 40 or over in the US, ${listed(usual)} are usual (29 U.S.C. 626(f)); the record has ${listed(has)}. Which periods apply to me? Please verify.`,
  ]
}

function daysOrNone(days: number | undefined): string {
  return days === undefined ? 'no days noted' : counted(days, 'day')
}

function keptQuestion(kept: readonly number[]): string[] {
  if (kept.length === 0) return []
  const [first, last] = [kept[0], kept.at(-1)]
  const run = kept.length > 2 && Number(last) - Number(first) === kept.length - 1
  const which = run ? `${first} to ${last}` : listed(kept.map(String))
  return [`May ${kept.length === 1 ? 'point' : 'points'} ${which} of section 3 be raised, by whom, and in what form?`]
}

function seenQuestion({ evidence }: View): string[] {
  const seen = evidence.filter(({ obtained }) => obtained === 'described_only').map(({ id }) => id)
  return seen.length === 0 ? [] : [`How do we ask for ${listed(seen)} by name, so that I copy nothing?`]
}

/** What was written for an attorney, or is of a settlement. */
export function secretEntries({ evidence }: View): ViewEvidence[] {
  return evidence.filter(({ classes = [] }) => classes.includes('privileged') || classes.includes('settlement'))
}

function deviceQuestion(view: View): string[] {
  const privileged = secretEntries(view).filter(({ classes = [] }) => classes.includes('privileged'))
  if (view.plan.employer_device !== true) return []
  const what =
    privileged.length === 0
      ? ''
      : `, with ${privileged.length === 1 ? 'a privileged note' : 'privileged notes'} (${listed(privileged.map(({ id }) => id))}),`
  return [`What follows from keeping this record${what} on the employer's device?`]
}

/** From the days of the plan, its changes, what happened in a leave, and the offer. */
function limitsQuestion(view: View): string[] {
  const { plan, employment, severance, unemployment } = view
  const events = employment.rows
    .filter(
      ({ kind, on }) => kind === 'event' && employment.leave.some(({ from, to = from }) => on >= from && on <= to),
    )
    .map(({ on }) => on)
  const days = [
    ...events,
    plan.issued_on,
    ...plan.amendments.map(({ on }) => on),
    ...employment.rows.filter(({ kind, on }) => kind === 'discipline' && on >= plan.issued_on).map(({ on }) => on),
    ...(unemployment?.separated_on === undefined ? [] : [unemployment.separated_on]),
    ...(severance?.offered_on === undefined ? [] : [severance.offered_on]),
  ].filter((day) => day.length === 10)
  const cut = hasOffer(view) ? ', and does the agreement cut any of them off' : ''
  return [`Which time limits run from ${daysIn(view, [...new Set(days)].sort())}${cut}?`]
}

const OUTCOMES: Readonly<Record<string, string>> = {
  completed_not_met: 'not met',
  completed_met: 'met',
  ended_early: 'ended early',
}

function outcomeQuestion(view: View): string[] {
  const { status = '', effective_to } = view.plan
  const words = OUTCOMES[status]
  const paper = view.evidence.some(
    (entry) =>
      (firstDay(entry.happened) ?? '') > effective_to &&
      entry.author !== view.plan.employee &&
      !secretEntries(view).includes(entry),
  )
  const final = view.check_ins.some(
    (checkIn) => checkIn.held && (checkIn.final || dayOf(checkIn.scheduled_for) > effective_to),
  )
  if (words === undefined || paper || final) return []
  return [`The outcome "${words}" has no document in the record. Should I ask for it in writing before I answer?`]
}

function standingQuestion({ plan, employment }: View): string[] {
  const open = employment.leave.some((leave) => leave.protected === 'candidate')
  const union = plan.union === 'member' || plan.union === 'eligible' || typeof employment.bargaining_unit === 'string'
  return [
    ...(open ? ['Is the leave in the record one that the law protects?'] : []),
    ...(union ? ['Has the union to be part of these talks?'] : []),
  ]
}
