/** What a clarification asks about: areas without a measure or a target, and the employee's own questions that are open. */
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { currentTarget } from '../phrases/measures-in-words.ts'
import { questionParts } from '../phrases/questions.ts'

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
}

/** In the order of the plan; a question about the plan as a whole comes last. */
export function unclearAreas(view: View): Unclear[] {
  const asked = openRequests(view)
  const areas = view.plan.areas.flatMap((area): Unclear[] => {
    const questions = questionsOn(view, area, asked)
    const missing = isAnswered(view, area) ? [] : missingOf(view, area)
    if (questions.length === 0 && missing.length === 0) return []
    return [{ area, questions, missing, proposals: missing.includes('target') ? proposalsFor(view, area) : [] }]
  })
  const others = asked.filter((request) => questionParts(view, request).length === 0)
  if (others.length === 0) return areas
  const questions = others.map((request) => ({ words: request.text, request }))
  return [...areas, { area: undefined, questions, missing: [], proposals: [] }]
}

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

/** A target may stand with a measure of the area that comes from the plan or from a policy. */
function missingOf({ metrics }: View, area: ViewArea): Unclear['missing'] {
  const given = metrics.some(
    (metric) =>
      metric.area === area.id &&
      (metric.target_source === 'plan' || metric.target_source === 'policy') &&
      proposedTarget(metric) !== undefined,
  )
  return [
    ...(area.measure === undefined && !given ? (['measure'] as const) : []),
    ...(area.target === undefined && !given ? (['target'] as const) : []),
  ]
}

function proposalsFor({ metrics }: View, area: ViewArea): ViewMetric[] {
  return metrics.filter(
    (metric) =>
      metric.area === area.id &&
      metric.target_source === 'proposed_by_employee' &&
      proposedTarget(metric) !== undefined,
  )
}
