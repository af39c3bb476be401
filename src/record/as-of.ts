/** The record as it stood on a day: what was not known yet, or was taken out of use by then, is not in it. */
import { amendedPlan } from './amendments.ts'
import { type Day, dayOf, firstDay } from './dates.ts'
import { issuedTarget } from './measures.ts'
import type { PlannedRecord } from './model.ts'
import type { CheckIn } from './schema/check-in.ts'
import type { Employment } from './schema/employment.ts'
import type { Grievance } from './schema/grievance.ts'
import type { Plan } from './schema/plan.ts'
import type { Severance } from './schema/severance.ts'
import type { Unemployment } from './schema/unemployment.ts'

/**
 * The record on the evening of `day`. An entry counts from the day on which it was written down, else from the first day
 * that it may have happened on; without either it is there. Withdrawn entries and readings are left out.
 */
export function asOf<R extends PlannedRecord>(record: R, day: Day): R {
  const inUse = ({ withdrawn }: { readonly withdrawn?: { readonly at: string } | undefined }): boolean =>
    withdrawn === undefined || dayOf(withdrawn.at) > day
  return {
    ...record,
    plan: correctedBy(planAsOf(record.plan, day), day),
    ...(record.employment && { employment: employmentAsOf(record.employment, day) }),
    allegations: record.allegations
      .filter((entry) => inUse(entry) && known(entry.recorded, undefined, day))
      .map((entry) => correctedBy(entry, day)),
    evidence: record.evidence
      .filter((entry) => inUse(entry) && known(entry.recorded, entry.happened, day))
      .map((entry) => correctedBy(entry, day)),
    checkIns: record.checkIns.filter(inUse).map((entry) => correctedBy(checkInAsOf(entry, day), day)),
    metrics: record.metrics.filter(inUse).map((metric) => ({
      ...correctedBy(metric, day),
      readings: (metric.readings ?? [])
        .filter((reading) => inUse(reading) && known(reading.recorded, reading.week_ending, day))
        .map((reading) => correctedBy(reading, day))
        .sort((a, b) => (a.week_ending < b.week_ending ? -1 : 1)),
    })),
    requests: record.requests
      .filter((entry) => inUse(entry) && entry.sent_on <= day)
      .map((entry) => (happenedBy(entry.answered_on, day) ? entry : without(entry, 'answered_on', 'answer')))
      .map((entry) =>
        entry.follow_ups === undefined ? entry : { ...entry, follow_ups: entry.follow_ups.filter((on) => on <= day) },
      )
      .map((entry) => correctedBy(entry, day)),
    ...(record.sent && { sent: record.sent.filter(({ on }) => dayOf(on) <= day) }),
    ...(record.severance && { severance: severanceAsOf(record.severance, day) }),
    ...(record.unemployment && { unemployment: claimAsOf(record.unemployment, day) }),
    ...(record.grievance && { grievance: grievanceAsOf(record.grievance, day) }),
  }
}

const CLAIM_DAYS = ['claim_filed_on', 'separated_on', 'decision_mailed_on', 'appeal_filed_on'] as const

/** Before the employment ended nobody had given a reason for it. */
function claimAsOf<U extends Unemployment>(claim: U, day: Day): U {
  const known = withoutLater(claim, CLAIM_DAYS, day)
  return known.separated_on === claim.separated_on
    ? known
    : without(known, 'separation', 'final_incident', 'reason_given_at_discharge', 'reason_given_to_agency')
}

function grievanceAsOf<G extends Grievance>(grievance: G, day: Day): G {
  const known = withoutLater(grievance, ['date_filed'], day)
  return { ...known, steps: known.steps?.filter(({ on }) => on === undefined || on <= day) }
}

/** The value without those of the days that are still to come. */
function withoutLater<T extends object>(value: T, days: readonly (keyof T)[], day: Day): T {
  return without(value, ...days.filter((key) => String(value[key] ?? '') > day))
}

/** An offer counts from the day on which it was made. */
function severanceAsOf<S extends Severance>(severance: S, day: Day): S {
  const answered = happenedLater(severance.answered_on, day) ? without(severance, 'answered_on', 'answer') : severance
  const known = withoutLater(answered, ['signed_on'], day)
  return known.offered_on === undefined || known.offered_on <= day
    ? known
    : without(known, 'offered_on', 'offer_weeks', 'offer_lump_sum', 'offer_terms')
}

/** The entry with the corrections that had been made by then. */
function correctedBy<E extends { readonly corrections?: readonly { readonly at: string }[] | undefined }>(
  entry: E,
  day: Day,
): E {
  return entry.corrections === undefined
    ? entry
    : { ...entry, corrections: entry.corrections.filter(({ at }) => dayOf(at) <= day) }
}

function known(recorded: string | undefined, happened: string | undefined, day: Day): boolean {
  if (recorded !== undefined) return dayOf(recorded) <= day
  const first = firstDay(happened)
  return first === undefined || first <= day
}

function happenedBy(date: string | undefined, day: Day): boolean {
  const first = firstDay(date)
  return date !== undefined && (first === undefined || first <= day)
}

function happenedLater(on: Day | undefined, day: Day): boolean {
  return on !== undefined && on > day
}

function without<T extends object, K extends keyof T>(value: T, ...keys: K[]): T {
  const copy = { ...value }
  for (const key of keys) delete copy[key]
  return copy
}

/** A line without a day of its own is always there. */
function isBy(line: NonNullable<Plan['areas'][number]['steps_taken']>[number], day: Day): boolean {
  return !('on' in line) || line.on === undefined || happenedBy(line.on, day)
}

function planAsOf<P extends Plan>(issued: P, day: Day): P {
  const plan = amendedPlan(issued, day)
  const { acknowledgement: signed } = plan
  return {
    ...plan,
    ...(signed && {
      acknowledgement: happenedLater(signed.signed_on, day) ? without(signed, 'signed_on', 'annotation') : signed,
    }),
    areas: plan.areas.map((area) => ({
      ...area,
      // As issued, though later changes leave: each reading is compared with the target of its own day.
      target: issuedTarget(issued, area),
      support: area.support
        ?.filter(({ promised_on }) => promised_on === undefined || happenedBy(promised_on, day))
        .map((item) =>
          item.delivered_on === undefined || happenedBy(item.delivered_on, day)
            ? item
            : without(item, 'delivered_on', 'evidence'),
        ),
      steps_taken: area.steps_taken?.filter((step) => isBy(step, day)),
      hindered_by: area.hindered_by?.filter((item) => isBy(item, day)),
    })),
    amendments: plan.amendments?.filter(({ on }) => on <= day),
  }
}

function employmentAsOf<E extends Employment>(employment: E, day: Day): E {
  const from = <R extends { readonly on: string }>(rows: readonly R[] | undefined): R[] =>
    (rows ?? []).filter(({ on }) => happenedBy(on, day))
  return {
    ...employment,
    reviews: from(employment.reviews),
    compensation: from(employment.compensation),
    discipline: from(employment.discipline),
    events: from(employment.events),
    leave: (employment.leave ?? []).filter((leave) => happenedBy(leave.from, day)),
  }
}

/**
 * Before its day a check-in is only set, until it was written down that it will not take place; a recap or notice counts
 * from the day on which it was sent.
 */
function checkInAsOf<C extends CheckIn>(checkIn: C, day: Day): C {
  if (checkIn.scheduled_for > day && checkIn.status !== 'scheduled' && !isCalledOffBy(checkIn, day)) {
    return without(
      { ...checkIn, status: 'scheduled' as const },
      'attendees',
      'assessments',
      'quotes',
      'action_items',
      'recap',
      'self_assessments',
      'reason_given',
      'rescheduled_to',
    )
  }
  const { recap, notice_sent, action_items } = checkIn
  const earlier = recap !== undefined && dayOf(recap.sent) > day ? without(checkIn, 'recap') : checkIn
  const told = notice_sent !== undefined && dayOf(notice_sent) > day ? without(earlier, 'notice_sent') : earlier
  return { ...told, action_items: action_items?.map((item) => withoutLater(item, ['done_on'], day)) }
}

/** Nobody can say ahead that it was held. */
function isCalledOffBy({ status, recorded, notice_sent }: CheckIn, day: Day): boolean {
  const told = recorded ?? notice_sent
  return status !== 'held' && told !== undefined && dayOf(told) <= day
}
