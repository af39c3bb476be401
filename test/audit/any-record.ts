/** Whole records made of any values, read by the schemas as files are. */
import fc from 'fast-check'
import { byId } from '../../src/record/ids.ts'
import type { Entry, PlannedRecord } from '../../src/record/model.ts'
import { allegationSchema } from '../../src/record/schema/allegation.ts'
import { checkInSchema } from '../../src/record/schema/check-in.ts'
import { employmentSchema } from '../../src/record/schema/employment.ts'
import { evidenceSchema } from '../../src/record/schema/evidence.ts'
import { grievanceSchema } from '../../src/record/schema/grievance.ts'
import { metricSchema } from '../../src/record/schema/metric.ts'
import { type Person, peopleSchema } from '../../src/record/schema/people.ts'
import { planSchema } from '../../src/record/schema/plan.ts'
import { requestSchema } from '../../src/record/schema/request.ts'
import { severanceSchema } from '../../src/record/schema/severance.ts'
import { unemploymentSchema } from '../../src/record/schema/unemployment.ts'
import { allegation, anyDay, checkIn, employment, evidence, matters, metric, plan, request } from './any-values.ts'

const PEOPLE: readonly Person[] = peopleSchema.parse({
  people: [
    { id: 'ana', name: 'Ana Duarte', relation: 'employee' },
    { id: 'piet', name: 'Piet Vos', relation: 'supervisor' },
    { id: 'theo', name: 'Theo Lam', relation: 'comparator' },
  ],
}).people

type Schema<T> = { readonly parse: (value: unknown) => T }

/** An entry as it is after reading. */
export function entryOf<T>(schema: Schema<T>, id: string, value: object): Entry<T> {
  return { ...schema.parse(value), id, file: `${id}.yaml` }
}

/** Entries of one folder: ids that are not in a row, in the order in which a folder is read. */
function folder<T, V extends object>(schema: Schema<T>, of: fc.Arbitrary<V>, ids: readonly string[]) {
  return fc
    .tuple(fc.subarray([...ids]), fc.array(of, { minLength: ids.length, maxLength: ids.length }))
    .map(([chosen, values]) =>
      chosen
        .map((id, i) => entryOf(schema, id, { ...values[i], ...('status' in (values[i] ?? {}) ? {} : { id }) }))
        .sort(byId),
    )
}

const checkIns = fc
  .uniqueArray(fc.tuple(anyDay, checkIn), { maxLength: 6, selector: ([day]) => day })
  .map((all) =>
    all.map(([scheduled_for, each]) => entryOf(checkInSchema, scheduled_for, { scheduled_for, ...each })).sort(byId),
  )

const wholePlan = plan.map((value) =>
  entryOf(planSchema, 'plan', {
    ...{ format: 1, employee: 'ana', issued_by: 'piet', employer: 'Harbour Freight Tools' },
    ...value,
    areas: value.areas.map((each, i) => ({ id: ['A1', 'A2', 'A007'][i], ...each })),
  }),
)

/** A record of at most some thirty entries. */
export const anyRecord: fc.Arbitrary<PlannedRecord> = fc
  .record({
    plan: wholePlan,
    allegations: folder(allegationSchema, allegation, ['AL-0', 'AL-1', 'AL-10', 'AL-9']),
    evidence: folder(evidenceSchema, evidence, ['E-0', 'E-1', 'E-07', 'E-44', 'E-45', 'E-900719925474099267']),
    checkIns,
    metrics: folder(metricSchema, metric, ['M1', 'M2', 'M10']),
    requests: folder(requestSchema, request, ['R-1', 'R-02', 'R-003', 'R-11']),
    employment: fc.option(employment, { nil: undefined }),
    matters,
  })
  .map(({ employment: before, matters: { severance, unemployment, grievance }, ...rest }) => ({
    ...rest,
    people: PEOPLE,
    ...(before && { employment: entryOf(employmentSchema, 'employment', before) }),
    ...(severance && { severance: entryOf(severanceSchema, 'severance', severance) }),
    ...(unemployment && { unemployment: entryOf(unemploymentSchema, 'unemployment', unemployment) }),
    ...(grievance && { grievance: entryOf(grievanceSchema, 'grievance', grievance) }),
  }))
