/** The days by which something has to be done, each with how it was counted, where the rule comes from, and a word to verify it. */
import { answerDue } from '../record/amendments.ts'
import type { Day } from '../record/dates.ts'
import { EMPLOYER } from '../record/employer-relations.ts'
import { nextCheckIn } from '../record/meetings.ts'
import type { PlannedRecord } from '../record/model.ts'
import { hasStopped } from '../record/plan-rest.ts'
import { type Deadline, type DeadlineKind, deadlineOn, lastDayOf } from './deadline.ts'
import { appealUntil, considerUntil, recordsUntil, revokeUntil } from './last-days.ts'
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

/** What is due to the plan or by it. Once the plan is over, an answer to it is no longer late. */
function ofPlan(record: PlannedRecord, day: Day): Deadline[] {
  const { plan } = record
  const { effective_to } = plan
  const due = answerDue(plan)
  // A plan of a few days may be over before the time to answer it is.
  const isOver = due !== undefined && effective_to < day && due < day
  const next = nextCheckIn(record, day)
  return [
    ...(due === undefined || isOver || hasAnswered(record) ? [] : [deadlineOn(record, 'response', 'plan', due)]),
    ...(hasStopped(record, day) ? [] : [deadlineOn(record, 'plan-end', 'plan', effective_to)]),
    ...(next === undefined ? [] : [deadlineOn(record, 'check-in', next.entry?.id ?? next.on, next.on)]),
  ]
}

/** Whether an answer to the plan is noted as sent to somebody of the employer. A name that nobody of the record has counts where it was made for HR. */
function hasAnswered({ sent = [], people, plan }: PlannedRecord): boolean {
  const isTheirs = (to: string, id: string): boolean => {
    const person = people.find((each) => each.id === to)
    if (person === undefined) return to === plan.issued_by || /-rebuttal-hr(?:-|$)/.test(id)
    return to === plan.issued_by || EMPLOYER.includes(person.relation)
  }
  return sent.some(({ id, document, to }) => document === 'rebuttal' && to.some((each) => isTheirs(each, id)))
}

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

/** Whether the periods for a release that are usual in the US are to be taken where the record has none. */
export function usualPeriods({ severance, employment, plan }: PlannedRecord): boolean {
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
