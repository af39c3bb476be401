/** Where a plan stands on a day: figures only, counted as the design's section 6 says. */
import { asOf } from './as-of.ts'
import { addDays, type Day, daysBetween, daysInclusive, firstDay, workingDaysAfter } from './dates.ts'
import { isLateNote } from './late-notes.ts'
import { metSince, weeksOf } from './measure-trend.ts'
import { exactValue, meets, readingMet, shownValue, targetOn } from './measures.ts'
import { daysNotRecorded, isDue, nextCheckIn, notHeldByManager } from './meetings.ts'
import type { Entry, PlannedRecord, PlanRecord } from './model.ts'
import type { CheckInStatus, Rating } from './schema/check-in.ts'
import type { Metric } from './schema/metric.ts'
import type { Area, Target } from './schema/plan.ts'

/** What `status --json` prints. Days are counted with both ends; after the plan its last day stands. */
export type Status = {
  readonly as_of: Day
  readonly plan: {
    readonly kind: string
    readonly effective_from: Day
    readonly effective_to: Day
    readonly day: number
    readonly days: number
    readonly days_left: number
    readonly ended: boolean
    readonly amendments: number
  }
  readonly check_ins: {
    readonly due: number
    readonly held: number
    readonly not_held_by_manager: number
    /** Due, but nobody wrote down whether it took place. */
    readonly outcome_not_recorded: number
    /** Past days of the plan's cadence for which there is no check-in at all. */
    readonly not_recorded: readonly Day[]
    readonly by_status: Readonly<Partial<Record<CheckInStatus, number>>>
    readonly next: Day | null
  }
  readonly areas: readonly AreaStatus[]
  readonly allegations: {
    readonly total: number
    readonly unanswered: readonly string[]
    readonly by_response: Readonly<Record<string, number>>
  }
  readonly requests: {
    readonly total: number
    readonly unanswered: readonly string[]
    readonly waiting: readonly {
      readonly id: string
      readonly working_days: number
      readonly overdue: boolean
      readonly text: string
    }[]
  }
  readonly support: { readonly not_delivered: readonly string[] }
  readonly evidence: { readonly total: number; readonly this_week: number; readonly late_notes: readonly string[] }
}

export type AreaStatus = {
  readonly id: string
  readonly title: string
  readonly expectation: string
  readonly measure: string | null
  readonly assessment: Rating | null
  readonly metrics: readonly MetricStatus[]
}

export type MetricStatus = {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly latest: number | null
  readonly week_ending: Day | null
  readonly target: Target | null
  readonly met: boolean | null
  /** Of a running total no week is met or missed: both are 0. */
  readonly weeks_met: number
  readonly weeks: number
  /** The first week from which every one is met. */
  readonly met_since: Day | null
  /** The first week in which the target as first issued was reached, whatever it is now. */
  readonly first_target_met_on: Day | null
}

/** What can be counted while the plan itself is not complete; days and areas are not. */
export type UnfinishedStatus = Omit<Status, 'plan' | 'areas' | 'support'> & {
  readonly plan: null
  readonly areas: readonly []
}

/** Stands where a plan should be, with nothing in it: only what does not come from the plan is counted. */
const NO_PLAN: PlannedRecord['plan'] = {
  id: 'plan',
  file: 'plan.yaml',
  format: 1,
  kind: '',
  employee: '',
  issued_by: '',
  employer: '',
  issued_on: '9999-12-31',
  effective_from: '9999-12-31',
  effective_to: '9999-12-31',
  areas: [],
}

/** The status of a record whose plan is not complete yet. */
export function unfinishedStatusOf(record: PlanRecord, day: Day): UnfinishedStatus {
  const { as_of, check_ins, allegations, requests, evidence } = statusOf(asOf({ ...record, plan: NO_PLAN }, day), day)
  return { as_of, plan: null, areas: [], check_ins, allegations, requests, evidence }
}

/** The status of a record as of `day`; the record is already the one of that day. */
export function statusOf(record: PlannedRecord, day: Day): Status {
  const { plan, evidence } = record
  const days = daysInclusive(plan.effective_from, plan.effective_to)
  const ended = day > plan.effective_to
  const weekAgo = addDays(day, -7)
  return {
    as_of: day,
    plan: {
      kind: plan.kind,
      effective_from: plan.effective_from,
      effective_to: plan.effective_to,
      day: ended ? days : Math.max(0, daysInclusive(plan.effective_from, day)),
      days,
      days_left: ended ? 0 : Math.min(days, daysBetween(day, plan.effective_to)),
      ended,
      amendments: plan.amendments?.length ?? 0,
    },
    check_ins: checkInStatus(record, day),
    areas: plan.areas.map((area) => areaStatus(record, area, day)),
    allegations: allegationStatus(record),
    requests: requestStatus(record, day),
    support: {
      not_delivered: plan.areas
        .filter(({ support = [] }) => support.some(({ delivered_on }) => delivered_on === undefined))
        .map(({ id }) => id),
    },
    evidence: {
      total: evidence.length,
      this_week: evidence.filter(
        ({ happened }) => (firstDay(happened) ?? '') > weekAgo && (firstDay(happened) ?? '') <= day,
      ).length,
      late_notes: evidence.filter(isLateNote).map(({ id }) => id),
    },
  }
}

function checkInStatus(record: PlannedRecord, day: Day): Status['check_ins'] {
  const due = record.checkIns.filter((checkIn) => isDue(checkIn, day))
  const by_status: Partial<Record<CheckInStatus, number>> = {}
  for (const { status } of due) by_status[status] = (by_status[status] ?? 0) + 1
  return {
    due: due.length,
    held: by_status.held ?? 0,
    not_held_by_manager: due.filter(notHeldByManager).length,
    outcome_not_recorded: by_status.scheduled ?? 0,
    not_recorded: daysNotRecorded(record, day),
    by_status,
    next: nextCheckIn(record, day)?.on ?? null,
  }
}

function areaStatus({ plan, metrics, checkIns }: PlannedRecord, area: Area, day: Day): AreaStatus {
  const rated = checkIns.filter(
    ({ status, scheduled_for, assessments }) =>
      status === 'held' && scheduled_for <= day && assessments?.[area.id] !== undefined,
  )
  return {
    id: area.id,
    title: area.title,
    expectation: area.expectation,
    measure: area.measure ?? null,
    assessment: rated.at(-1)?.assessments?.[area.id] ?? null,
    metrics: metrics.filter((metric) => metric.area === area.id).map((metric) => metricStatus(plan, metric, day)),
  }
}

function metricStatus(plan: PlannedRecord['plan'], metric: Entry<Metric>, day: Day): MetricStatus {
  const { readings = [], id, name, unit } = metric
  const last = readings.at(-1)
  const weeks = weeksOf(plan, metric)
  const first = targetOn(plan, metric, readings[0]?.week_ending ?? day)
  return {
    id,
    name,
    unit: unit ?? null,
    latest: last === undefined ? null : (shownValue(last) ?? null),
    week_ending: last?.week_ending ?? null,
    target: targetOn(plan, metric, last?.week_ending ?? day) ?? null,
    met: last === undefined ? null : (readingMet(plan, metric, last) ?? null),
    weeks_met: weeks.filter(({ met }) => met === true).length,
    weeks: weeks.filter(({ met }) => met !== undefined).length,
    met_since: metSince(weeks) ?? null,
    first_target_met_on:
      readings.find((reading) => first !== undefined && meets(exactValue(reading) ?? Number.NaN, first))?.week_ending ??
      null,
  }
}

function allegationStatus({ allegations }: PlannedRecord): Status['allegations'] {
  const by_response: Record<string, number> = {}
  for (const { response } of allegations)
    if (response !== undefined) by_response[response] = (by_response[response] ?? 0) + 1
  return {
    total: allegations.length,
    unanswered: allegations.filter(({ response }) => response === undefined).map(({ id }) => id),
    by_response,
  }
}

function requestStatus({ requests }: PlannedRecord, day: Day): Status['requests'] {
  const open = requests.filter(({ answered_on }) => answered_on === undefined)
  return {
    total: requests.length,
    unanswered: open.map(({ id }) => id),
    waiting: open.map(({ id, sent_on, due_on, text }) => ({
      id,
      working_days: workingDaysAfter(sent_on, day),
      overdue: due_on !== undefined && due_on < day,
      text,
    })),
  }
}
