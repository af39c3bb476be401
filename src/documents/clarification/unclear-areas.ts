/** What a clarification asks about: what the audit finds of the areas' measures and words, and the employee's own open questions. */

import { auditOf, type Finding } from '../../audit/audit.ts'
import { questionParts } from '../../audit/questions.ts'
import { RULES } from '../../audit/rules.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { currentTarget } from '../phrases/measures-in-words.ts'

/** A question in the employee's own words, and the request that it was asked with; none when it is only noted in the plan. */
export type OwnQuestion = { readonly words: string; readonly request?: ViewRequest }

/** One part of the letter. `area` is undefined for a question that names none. */
export type Unclear = {
  readonly area: ViewArea | undefined
  readonly questions: readonly OwnQuestion[]
  /** Measures with a target that the employee proposes, where the plan has none. */
  readonly proposals: readonly ViewMetric[]
  /** What the plan leaves open: of a clear area nothing, only the question is. */
  readonly missing: readonly ('measure' | 'target')[]
  /** Of an area with a measure and a target: how many misses fail, and what is seen when it speaks of a person's manner. */
  readonly unsaid: readonly ('misses' | 'manner')[]
}

const MISSING_RULES = { measure: 'PQ-01', target: 'PQ-02' } as const
const UNSAID_RULES = { misses: 'PQ-03', manner: 'PQ-05' } as const

/** A word without a figure (PQ-04) is asked about with the measure: to pick at it in a letter reads as a complaint. */
const ASKED = RULES.filter(({ id }) =>
  [...Object.values(MISSING_RULES), ...Object.values(UNSAID_RULES)].some((rule) => rule === id),
)

/**
 * In the order of the plan; then a question about the plan as a whole, and areas that have a measure, a target and no question
 * of the employee's.
 */
export function unclearAreas(view: View): Unclear[] {
  const asked = openRequests(view)
  const found = auditOf(view, ASKED).findings
  const areas = view.plan.areas.flatMap((area): Unclear[] => {
    const questions = questionsOn(view, area, asked)
    const { missing, unsaid } = isAnswered(view, area) ? NOTHING : missingOf(found, area)
    if (questions.length + missing.length + unsaid.length === 0) return []
    return [{ area, questions, missing, unsaid, proposals: missing.includes('target') ? proposalsFor(view, area) : [] }]
  })
  const others = asked.filter((request) => questionParts(view, request).length === 0)
  const questions = others.map((request) => ({ words: request.text, request }))
  const isFirst = (part: Unclear): boolean => part.questions.length + part.missing.length > 0
  return [
    ...areas.filter(isFirst),
    ...(others.length === 0 ? [] : [{ area: undefined, questions, ...NOTHING, proposals: [] }]),
    ...areas.filter((part) => !isFirst(part)),
  ]
}

const NOTHING: Pick<Unclear, 'missing' | 'unsaid'> = { missing: [], unsaid: [] }

export function proposedTarget(metric: ViewMetric): ViewMetric['target'] {
  return currentTarget(metric) ?? metric.target
}

/** Questions to the manager that wait for an answer, or for the rest of one. */
function openRequests(view: View): ViewRequest[] {
  return view.requests.filter(
    (request) =>
      request.kind === 'clarification' &&
      isToManager(view, request) &&
      (request.answered_on === undefined || request.answer === 'partial'),
  )
}

function isToManager({ plan }: View, { to }: ViewRequest): boolean {
  return to === undefined || to === plan.issued_by
}

function questionsOn(view: View, area: ViewArea, asked: readonly ViewRequest[]): OwnQuestion[] {
  const own = asked.flatMap((request) =>
    questionParts(view, request)
      .filter((part) => part.area === area.id && part.words !== '')
      .map(({ words }) => ({ words, request })),
  )
  return own.length > 0 ? own : area.open_questions.map(({ text }) => ({ words: text }))
}

/** A question about the area that was answered in full: how it is measured is settled, in the answer. */
function isAnswered(view: View, area: ViewArea): boolean {
  return view.requests.some(
    (request) =>
      request.kind === 'clarification' &&
      request.answered_on !== undefined &&
      (request.answer === undefined || request.answer === 'full') &&
      questionParts(view, request).some((part) => part.area === area.id),
  )
}

/** What the audit finds to be asked about one area. */
function missingOf(found: readonly Finding[], { id }: ViewArea): Pick<Unclear, 'missing' | 'unsaid'> {
  const rules = found.filter(({ at }) => at.of === id).map(({ rule }) => rule.id)
  const missing = (['measure', 'target'] as const).filter((what) => rules.includes(MISSING_RULES[what]))
  // What an area without a measure is met by is asked anyway.
  const unsaid = (['misses', 'manner'] as const).filter((what) => rules.includes(UNSAID_RULES[what]))
  return { missing, unsaid: missing.length > 0 ? [] : unsaid }
}

function proposalsFor({ metrics }: View, area: ViewArea): ViewMetric[] {
  return metrics.filter(
    (metric) =>
      metric.area === area.id &&
      metric.target_source === 'proposed_by_employee' &&
      proposedTarget(metric) !== undefined,
  )
}
