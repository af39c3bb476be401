/**
 * A View is what one audience may read of a record. Only `viewFor` makes one, and it names every field that it passes
 * on: a field that is added to a schema stays hidden until somebody shows it here.
 */
import { asOf } from '../record/as-of.ts'
import { type Day, dayOf } from '../record/dates.ts'
import type { PlannedRecord, SentDocument } from '../record/model.ts'
import type { Audience, Inclusion } from './audiences.ts'
import { type Gate, gateFor, keptBack, quiet, type Rewording, type Withheld } from './gate.ts'
import { keptBackParts } from './kept-back.ts'
import { type ViewAllegation, viewAllegations } from './view-allegations.ts'
import { type ViewAudit, viewAudit } from './view-audit.ts'
import { countCheckIns, type ViewCheckIn, viewCheckIns } from './view-check-ins.ts'
import { type ViewEmployment, viewEmployment } from './view-employment.ts'
import { type ViewEvidence, viewEvidence } from './view-evidence.ts'
import { type ViewMatters, viewMatters } from './view-matters.ts'
import { type ViewMetric, viewMetrics } from './view-metrics.ts'
import { forbiddenNames, idsIn, type ViewPerson, viewPeople } from './view-people.ts'
import { type ViewPlan, viewPlan, withSeenChanges } from './view-plan.ts'
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
  readonly check_in_count: ReturnType<typeof countCheckIns>
  readonly metrics: readonly ViewMetric[]
  readonly requests: readonly ViewRequest[]
  /** The documents of this record that have left by the day: for self and the attorney. */
  readonly sent: readonly SentDocument[]
  readonly audit: ViewAudit
  /** The parts of the record that are not whole for this reader: see kept-back.ts. Nothing is concluded from what is missing there. */
  readonly kept_back: readonly string[]
} & ViewMatters

/** The record as one audience may read it, on one day. The brand keeps a record from being passed in its place. */
export type View = Content & { readonly [seen]: true }

/** A View, and beside it what stayed behind and the names that may not appear. */
export type Seen = {
  readonly view: View
  readonly withheld: readonly Withheld[]
  readonly forbidden_names: readonly string[]
  /** The ids of those whose name may not appear. */
  readonly forbidden_ids: readonly string[]
  /** Whether every leave has to be called an absence. */
  readonly hides_leave: boolean
  /** What of the user's words was put in another way. */
  readonly reworded: readonly Rewording[]
  /** The employer's words in what it may read: its titles, its areas, its allegations. */
  readonly own_words: readonly string[]
}

/** What `audience` may read of the record as it stood on `day`. The classes in `included` are let through, where the matrix has a condition. */
export function viewFor(whole: PlannedRecord, audience: Audience, day: Day, included: readonly Inclusion[] = []): Seen {
  const stood = asOf(whole, day)
  const known = new Set([...stood.evidence, ...stood.allegations].map(({ id }) => id))
  const gate = gateFor(whole, audience, included, known)
  const plan = withSeenChanges(whole.plan, gate)
  const record = plan.amendments?.length === whole.plan.amendments?.length ? stood : asOf({ ...whole, plan }, day)
  // What was written down later or taken out of use is in no document, and may not leave in other words either.
  contentOf(whole, whole, gate, day)
  gate.reworded.length = 0
  const passed = contentOf(record, whole, quiet(gate), day)
  const used = idsIn(passed)
  const people = viewPeople(record, used, gate)
  const { names: forbidden_names, ids: forbidden_ids } = forbiddenNames(record, used, gate)
  const content: Content = { ...passed, people, kept_back: keptBackParts(passed, stood) }
  // The brand: this function is the only place that may claim it.
  const { withheld, hidesLeave: hides_leave, reworded } = gate
  const view = content as View
  const own_words = ownWords(whole.plan, view)
  return { view, withheld, forbidden_names, forbidden_ids, hides_leave, reworded, own_words }
}

/** Of the plan as it was issued, and as it was changed since. */
function ownWords(issued: PlannedRecord['plan'], { plan, allegations }: View): string[] {
  const shown = new Set(plan.areas.map(({ id }) => id))
  const areas = issued.areas.filter(({ id }) => shown.has(id))
  return [
    issued.title,
    plan.title,
    ...(plan.reason === undefined ? [] : [issued.reason, plan.reason]),
    ...[...areas, ...plan.areas].flatMap(({ id, title, deficiency, expectation, measure }) => [
      `${id} ${title}`,
      title,
      deficiency,
      expectation,
      measure,
    ]),
    ...allegations.map(({ text }) => text),
  ].filter((text) => text !== undefined)
}

function contentOf(
  record: PlannedRecord,
  whole: PlannedRecord,
  gate: Gate,
  day: Day,
): Omit<Content, 'people' | 'kept_back'> {
  return {
    audience: gate.audience,
    as_of: day,
    plan: viewPlan(record, whole.plan, gate, day),
    employment: viewEmployment(record, gate),
    allegations: viewAllegations(record, gate),
    evidence: viewEvidence(record, whole, gate),
    check_ins: viewCheckIns(record, gate, day),
    check_in_count: countCheckIns(record, day),
    metrics: viewMetrics(record, gate, day),
    requests: viewRequests(record, gate),
    sent: gate.sees(['strategy']) ? (record.sent ?? []).filter(({ on }) => dayOf(on) <= day) : [],
    audit: viewAudit(record, gate, day),
    ...viewMatters(record, gate, day),
  }
}

/** With the ids of entries that could not be read: whether the audience may have them is not known, so they may not be named. */
export function withUnread(seen: Seen, unread: readonly string[]): Seen {
  const rows = unread.map((id) => ({
    ...keptBack(`${id}.yaml`, id, 'the file has a fault', [id]),
    rules: ['cannot be read'],
  }))
  return { ...seen, withheld: [...seen.withheld, ...rows] }
}
