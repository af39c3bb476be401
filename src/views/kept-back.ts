/** Which parts of the record are not whole for a reader: what is missing there may only have stayed behind. */
import type { PlannedRecord } from '../record/model.ts'
import type { ViewAllegation } from './view-allegations.ts'
import type { ViewCheckIn } from './view-check-ins.ts'
import type { ViewEmployment } from './view-employment.ts'
import type { ViewEvidence } from './view-evidence.ts'
import type { ViewMatters } from './view-matters.ts'
import type { ViewMetric } from './view-metrics.ts'
import type { ViewPlan } from './view-plan.ts'
import type { ViewRequest } from './view-requests.ts'

type Parts = {
  readonly plan: ViewPlan
  readonly employment: ViewEmployment
  readonly allegations: readonly ViewAllegation[]
  readonly evidence: readonly ViewEvidence[]
  readonly check_ins: readonly ViewCheckIn[]
  readonly metrics: readonly ViewMetric[]
  readonly requests: readonly ViewRequest[]
} & Pick<ViewMatters, 'unemployment' | 'grievance'>

/**
 * The names of such parts: `check_ins`, `employment`, `metrics`; a field of the plan or of an area as `plan/amendments`,
 * `A1/support`; a field of entries as `allegations/grounds`. Never an id that the reader may not have.
 */
export function keptBackParts(seen: Parts, record: PlannedRecord): readonly string[] {
  const { plan, employment } = seen
  const areas = new Map(record.plan.areas.map((area) => [area.id, area]))
  return [
    ...fieldsOf('plan', plan, record.plan),
    ...plan.areas.flatMap((area) => fieldsOf(area.id, area, areas.get(area.id) ?? {})),
    ...entries('allegations', seen.allegations, record.allegations),
    ...entries('evidence', seen.evidence, record.evidence),
    ...entries(
      'check_ins',
      seen.check_ins,
      record.checkIns.map((checkIn) => ({ ...checkIn, feedback_on: checkIn.manager_feedback })),
    ),
    ...entries('metrics', seen.metrics, record.metrics),
    ...entries('requests', seen.requests, record.requests),
    ...rowsKept(employment, record),
    ...(seen.unemployment === undefined && record.unemployment !== undefined ? ['unemployment'] : []),
    ...(seen.grievance === undefined && record.grievance !== undefined ? ['grievance'] : []),
  ]
}

function rowsKept({ rows, leave, comparators }: ViewEmployment, { employment }: PlannedRecord): string[] {
  if (employment === undefined) return []
  const { reviews = [], compensation = [], discipline = [], events = [] } = employment
  return [
    ...fewer('employment', rows, [reviews, compensation, discipline, events].flat()),
    ...fewer('leave', leave, employment.leave ?? []),
    ...fewer('comparators', comparators, employment.comparators ?? []),
  ]
}

function fewer(name: string, seen: readonly unknown[], all: readonly unknown[]): string[] {
  return seen.length < all.length ? [name] : []
}

type Entry = { readonly id: string }

/** The collection when an entry is missing, and each field that is missing or shorter in one of those that are there. */
function entries(name: string, seen: readonly Entry[], all: readonly Entry[]): string[] {
  const known = new Map(all.map((entry) => [entry.id, entry]))
  const fields = seen.flatMap((entry) => fieldsOf(name, entry, known.get(entry.id) ?? {}))
  return [...fewer(name, seen, all), ...new Set(fields)]
}

function fieldsOf(of: string, seen: object, written: object): string[] {
  const there = new Map(Object.entries(seen))
  return Object.entries(written)
    .filter(([key, value]) => there.has(key) && sizeOf(there.get(key)) < sizeOf(value))
    .map(([key]) => `${of}/${key}`)
}

/** How much of a value there is: of a list or a mapping its size, of anything else one. */
function sizeOf(value: unknown): number {
  if (value === undefined || value === null) return 0
  if (typeof value !== 'object') return 1
  return Object.values(value).filter((each) => each !== undefined).length
}
