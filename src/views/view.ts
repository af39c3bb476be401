/**
 * A View is what one audience may read of a record. Only `viewFor` makes one, and it names every field that it passes
 * on: a field that is added to a schema stays hidden until somebody shows it here.
 */
import { asOf } from '../record/as-of.ts'
import type { Day } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { Audience, Inclusion } from './audiences.ts'
import { gateFor, type Withheld } from './gate.ts'
import { type ViewAllegation, viewAllegations } from './view-allegations.ts'
import { type ViewCheckIn, viewCheckIns } from './view-check-ins.ts'
import { type ViewEmployment, viewEmployment } from './view-employment.ts'
import { type ViewEvidence, viewEvidence } from './view-evidence.ts'
import { type ViewMatters, viewMatters } from './view-matters.ts'
import { type ViewMetric, viewMetrics } from './view-metrics.ts'
import { forbiddenNames, idsIn, type ViewPerson, viewPeople } from './view-people.ts'
import { type ViewPlan, viewPlan } from './view-plan.ts'
import { type ViewRequest, viewRequests } from './view-requests.ts'

declare const seen: unique symbol

type Content = {
  readonly audience: Audience
  readonly as_of: Day
  readonly plan: ViewPlan
  readonly people: readonly ViewPerson[]
  readonly employment: ViewEmployment
  readonly allegations: readonly ViewAllegation[]
  readonly evidence: readonly ViewEvidence[]
  readonly check_ins: readonly ViewCheckIn[]
  readonly metrics: readonly ViewMetric[]
  readonly requests: readonly ViewRequest[]
} & ViewMatters

/** The record as one audience may read it, on one day. The brand keeps a record from being passed in its place. */
export type View = Content & { readonly [seen]: true }

/** A View, and beside it what stayed behind and the names that may not appear. */
export type Seen = {
  readonly view: View
  readonly withheld: readonly Withheld[]
  readonly forbidden_names: readonly string[]
  /** Whether every leave has to be called an absence. */
  readonly hides_leave: boolean
}

/** What `audience` may read of the record as it stood on `day`. The classes in `included` are let through, where the matrix has a condition. */
export function viewFor(whole: PlannedRecord, audience: Audience, day: Day, included: readonly Inclusion[] = []): Seen {
  const record = asOf(whole, day)
  const gate = gateFor(whole, audience, included, new Set(record.evidence.map(({ id }) => id)))
  const passed: Omit<Content, 'people'> = {
    audience,
    as_of: day,
    plan: viewPlan(record, gate),
    employment: viewEmployment(record, gate),
    allegations: viewAllegations(record, gate),
    evidence: viewEvidence(record, whole, gate),
    check_ins: viewCheckIns(record, gate, day),
    metrics: viewMetrics(record, gate),
    requests: viewRequests(record, gate),
    ...viewMatters(record, gate),
  }
  const used = idsIn(passed)
  const people = viewPeople(record, used, gate)
  const forbidden_names = forbiddenNames(record, used, gate)
  const content: Content = { ...passed, people }
  // The brand: this function is the only place that may claim it.
  return { view: content as View, withheld: gate.withheld, forbidden_names, hides_leave: gate.hidesLeave }
}
