/** Every id that one file of the record uses of another, with its place. */
import type { PlanRecord } from './model.ts'
import type { Path } from './source.ts'

export type Reference = {
  readonly file: string
  readonly path: Path
  readonly to: 'area' | 'person' | 'evidence' | 'allegation'
  readonly id: string
  /** Where the id stands: it is a value, or the key of a rating. */
  readonly part: 'value' | 'key'
}

/** All references of the record, in the order of its files. Withdrawn entries keep theirs. */
export function references(record: PlanRecord): Reference[] {
  return [
    ...planReferences(record),
    ...employmentReferences(record),
    ...record.allegations.flatMap(({ file, area, evidence }) => [
      ...one(file, ['area'], 'area', area),
      ...many(file, ['evidence'], 'evidence', evidence),
    ]),
    ...record.evidence.flatMap((entry) => [
      ...many(entry.file, ['people'], 'person', entry.people),
      ...many(entry.file, ['areas'], 'area', entry.areas),
      ...many(entry.file, ['allegations'], 'allegation', entry.allegations),
      ...many(entry.file, ['evidence'], 'evidence', entry.evidence),
      ...quoteReferences(entry.file, entry.quotes),
    ]),
    ...record.checkIns.flatMap((entry) => [
      ...many(entry.file, ['attendees'], 'person', entry.attendees),
      ...ratingReferences(entry.file, 'assessments', entry.assessments),
      ...ratingReferences(entry.file, 'self_assessments', entry.self_assessments),
      ...quoteReferences(entry.file, entry.quotes),
      ...(entry.action_items ?? []).flatMap(({ owner }, i) =>
        one(entry.file, ['action_items', i, 'owner'], 'person', owner),
      ),
      ...many(entry.file, ['recap', 'evidence'], 'evidence', entry.recap?.evidence),
      ...many(entry.file, ['evidence'], 'evidence', entry.evidence),
    ]),
    ...record.metrics.flatMap(({ file, area, readings = [] }) => [
      ...one(file, ['area'], 'area', area),
      ...readings.flatMap(({ evidence }, i) => many(file, ['readings', i, 'evidence'], 'evidence', evidence)),
    ]),
    ...record.requests.flatMap(({ file, to, evidence }) => [
      ...one(file, ['to'], 'person', to),
      ...many(file, ['evidence'], 'evidence', evidence),
    ]),
    ...leavingReferences(record),
  ]
}

function reference(file: string, path: Path, to: Reference['to'], id: string): Reference {
  return { file, path, to, id, part: 'value' }
}

function ratingReferences(file: string, key: string, ratings: Readonly<Record<string, unknown>> = {}): Reference[] {
  return Object.keys(ratings).map((id) => ({ file, path: [key, id], to: 'area', id, part: 'key' }))
}

function one(file: string, path: Path, to: Reference['to'], id: string | undefined): Reference[] {
  return id === undefined ? [] : [reference(file, path, to, id)]
}

function many(file: string, path: Path, to: Reference['to'], ids: readonly string[] | undefined): Reference[] {
  return (ids ?? []).map((id, i) => reference(file, [...path, i], to, id))
}

function quoteReferences(file: string, quotes: readonly { readonly who: string }[] | undefined): Reference[] {
  return (quotes ?? []).map(({ who }, i) => reference(file, ['quotes', i, 'who'], 'person', who))
}

function planReferences({ plan }: PlanRecord): Reference[] {
  if (plan === undefined) return []
  const { file } = plan
  return [
    ...one(file, ['employee'], 'person', plan.employee),
    ...one(file, ['issued_by'], 'person', plan.issued_by),
    ...one(file, ['approved_by'], 'person', plan.approved_by),
    ...one(file, ['document'], 'evidence', plan.document),
    ...plan.areas.flatMap(({ support = [], steps_taken = [], hindered_by = [], open_questions = [] }, i) =>
      Object.entries({ support, steps_taken, hindered_by, open_questions }).flatMap(([key, rows]) =>
        rows.flatMap((row, k) =>
          many(file, ['areas', i, key, k, 'evidence'], 'evidence', 'evidence' in row ? row.evidence : undefined),
        ),
      ),
    ),
    ...(plan.prior_counselling ?? []).flatMap((row, i) =>
      many(file, ['prior_counselling', i, 'evidence'], 'evidence', 'evidence' in row ? row.evidence : undefined),
    ),
    ...(plan.amendments ?? []).flatMap(({ area, by, evidence }, i) => [
      ...one(file, ['amendments', i, 'area'], 'area', area),
      ...one(file, ['amendments', i, 'by'], 'person', by),
      ...many(file, ['amendments', i, 'evidence'], 'evidence', evidence),
    ]),
  ]
}

function employmentReferences({ employment }: PlanRecord): Reference[] {
  if (employment === undefined) return []
  const { file } = employment
  const { reviews = [], compensation = [], leave = [], discipline = [], comparators = [], events = [] } = employment
  const rows = Object.entries({ reviews, compensation, leave, discipline, comparators, events })
  return [
    ...many(file, ['job_description', 'evidence'], 'evidence', employment.job_description?.evidence),
    ...rows.flatMap(([key, list]) =>
      list.flatMap(({ evidence }, i) => many(file, [key, i, 'evidence'], 'evidence', evidence)),
    ),
    ...comparators.flatMap(({ person }, i) => one(file, ['comparators', i, 'person'], 'person', person)),
  ]
}

/** What severance.yaml, unemployment.yaml and grievance.yaml name. */
function leavingReferences({ severance, unemployment, grievance }: PlanRecord): Reference[] {
  const tests = Object.entries(grievance?.seven_tests ?? {})
  return [
    ...(severance?.leverage ?? []).flatMap((item, i) =>
      typeof item === 'string' ? [] : many('severance.yaml', ['leverage', i, 'evidence'], 'evidence', item.evidence),
    ),
    ...(unemployment?.witnesses ?? []).flatMap(({ person, evidence }, i) => [
      reference('unemployment.yaml', ['witnesses', i, 'person'], 'person', person),
      ...many('unemployment.yaml', ['witnesses', i, 'evidence'], 'evidence', evidence),
    ]),
    ...(grievance?.steps ?? []).flatMap(({ evidence }, i) =>
      many('grievance.yaml', ['steps', i, 'evidence'], 'evidence', evidence),
    ),
    ...tests.flatMap(([name, test]) =>
      typeof test === 'string'
        ? []
        : many('grievance.yaml', ['seven_tests', name, 'evidence'], 'evidence', test?.evidence),
    ),
  ]
}
