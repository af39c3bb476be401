/** The days by which something has to be done, each with how it was counted, where the rule comes from, and a word to verify it. */
import type { Day } from '../record/dates.ts'
import { nextCheckIn } from '../record/meetings.ts'
import type { PlannedRecord } from '../record/model.ts'
import { type Deadline, type DeadlineKind, deadlineOn, lastDayOf } from './deadline.ts'
import { appealUntil, considerUntil, type Offer, recordsUntil, revokeUntil } from './last-days.ts'
import { hasUsualPeriods } from './release-periods.ts'

/** Kinds that still matter when the day has passed: a late answer may be taken, a late reply can be asked for again. */
const STILL_OPEN: readonly DeadlineKind[] = ['response', 'appeal', 'consider', 'grievance', 'records', 'request']

/**
 * The deadlines of a record that have not been met, the next first. Those that have passed (`on` before `day`) are there as
 * long as something can still be done about them. Never throws.
 */
export function deadlinesOf(record: PlannedRecord, day: Day): readonly Deadline[] {
  const all = [
    ...ofPlan(record, day),
    ...ofSeverance(record),
    ...ofClaim(record),
    ...ofGrievance(record),
    ...ofRequests(record),
  ]
  return all
    .filter(({ on, kind }) => on >= day || STILL_OPEN.includes(kind))
    .toSorted((a, b) => compared(a.on, b.on) || compared(a.kind, b.kind) || compared(a.of, b.of))
}

/** Those that are still to come, on the day itself too. */
export function comingDeadlines(record: PlannedRecord, day: Day): readonly Deadline[] {
  return deadlinesOf(record, day).filter(({ on }) => on >= day)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is due to the plan or by it. Once the plan is over, an answer to it is no longer due. */
function ofPlan(record: PlannedRecord, day: Day): Deadline[] {
  const { plan } = record
  const isOver = plan.effective_to < day
  const next = nextCheckIn(record, day)
  return [
    ...(plan.response_due_on === undefined || isOver || hasAnswered(record)
      ? []
      : [deadlineOn(record, 'response', 'plan', plan.response_due_on)]),
    deadlineOn(record, 'plan-end', 'plan', plan.effective_to),
    ...(next === undefined ? [] : [deadlineOn(record, 'check-in', next.entry?.id ?? next.on, next.on)]),
  ]
}

/** Whether an answer to the plan is noted as sent to somebody of the employer. */
function hasAnswered({ sent = [], people, plan }: PlannedRecord): boolean {
  const theirs = people.filter(({ relation }) => EMPLOYER.includes(relation)).map(({ id }) => id)
  return sent.some(
    ({ document, to }) => document === 'rebuttal' && [plan.issued_by, ...theirs].some((id) => to.includes(id)),
  )
}

const EMPLOYER: readonly string[] = [
  'supervisor',
  'second_level_supervisor',
  'hr_representative',
  'decision_maker',
  'other_manager',
]

function ofSeverance(record: PlannedRecord): Deadline[] {
  const { severance } = record
  if (severance === undefined) return []
  const usual = usualPeriods(record)
  const consider = considerUntil(severance, record, usual)
  const revoke = revokeUntil(severance, record, usual)
  return [
    ...(consider === undefined ? [] : [lastDayOf(record, 'consider', 'severance', consider)]),
    ...(revoke === undefined ? [] : [lastDayOf(record, 'revoke', 'severance', revoke)]),
    ...(severance.payment_date === undefined
      ? []
      : [deadlineOn(record, 'payment', 'severance', severance.payment_date)]),
  ]
}

function usualPeriods({ severance, employment, plan }: PlannedRecord): boolean {
  return hasUsualPeriods(severance?.age_40_plus ?? employment?.age_40_plus, { plan })
}

function ofClaim(record: PlannedRecord): Deadline[] {
  const { unemployment: claim } = record
  if (claim === undefined) return []
  const appeal = appealUntil(claim, record)
  const hearing = claim.hearing?.date?.slice(0, 10)
  return [
    ...(appeal === undefined ? [] : [lastDayOf(record, 'appeal', 'unemployment', appeal)]),
    ...(hearing === undefined ? [] : [deadlineOn(record, 'hearing', 'unemployment', hearing)]),
  ]
}

function ofGrievance(record: PlannedRecord): Deadline[] {
  const { time_limit, date_filed } = record.grievance ?? {}
  return time_limit === undefined || date_filed !== undefined
    ? []
    : [deadlineOn(record, 'grievance', 'grievance', time_limit)]
}

/** A day that was asked for in the request goes before the one that the law gives. */
function ofRequests(record: PlannedRecord): Deadline[] {
  return record.requests
    .filter(({ answered_on }) => answered_on === undefined)
    .flatMap(({ id, kind, sent_on, due_on }) => {
      const isRecords = kind === 'records'
      if (due_on !== undefined) return [deadlineOn(record, isRecords ? 'records' : 'request', id, due_on)]
      const last = isRecords ? recordsUntil(sent_on, record) : undefined
      return last === undefined ? [] : [lastDayOf(record, 'records', id, last)]
    })
}

/** A day that cannot be counted, and the command that would say what is missing. */
export type Uncounted = { readonly what: string; readonly command: string }

/** What is running without a last day that is known: it is asked for, never guessed. */
export function uncountedDeadlines(record: PlannedRecord): readonly Uncounted[] {
  const { severance, unemployment: claim, requests } = record
  const usual = usualPeriods(record)
  const asked = (isOpen: boolean, what: string, command: string): Uncounted[] => (isOpen ? [{ what, command }] : [])
  const offer: Offer = severance ?? {}
  return [
    ...asked(
      claim?.decision_mailed_on !== undefined &&
        claim.appeal_filed_on === undefined &&
        claim.appealed_by !== 'employer' &&
        appealUntil(claim, record) === undefined,
      'the last day to appeal: the decision says how many days there are',
      'onrecord set unemployment appeal_days DAYS',
    ),
    ...asked(
      offer.offered_on !== undefined && offer.signed_on === undefined && !considerUntil(offer, record, usual),
      'until when the offer is open: the agreement says it',
      'onrecord set severance consider_days DAYS',
    ),
    ...asked(
      offer.signed_on !== undefined && offer.revoke_days === undefined && !revokeUntil(offer, record, usual),
      'until when what you signed can be taken back: the agreement says it',
      'onrecord set severance revoke_days DAYS',
    ),
    ...requests
      .filter(
        ({ kind, due_on, answered_on }) => kind === 'records' && due_on === undefined && answered_on === undefined,
      )
      .filter(({ sent_on }) => recordsUntil(sent_on, record) === undefined)
      .map(({ id }) => ({
        what: `by when ${id} is to be answered: the law of your state or a policy may say it`,
        command: `onrecord set ${id} due_on DATE`,
      })),
  ]
}
