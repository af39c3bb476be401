/** What others said, as the record has it: the plan's own sentences, and quotes. Nobody is judged by the words of another. */
import type { PlanRecord } from './model.ts'
import type { Plan } from './schema/plan.ts'

type Said = Pick<PlanRecord, 'allegations' | 'evidence' | 'checkIns'> & { readonly plan?: Plan | undefined }

export function othersWords({ plan, allegations, evidence, checkIns }: Said): string[] {
  const ofAreas = (plan?.areas ?? []).flatMap((area) => [
    ...[area.title, area.deficiency, area.expectation, area.measure, area.failure_threshold],
    ...[area.baseline, area.source_standard, area.assessed_by],
  ])
  const said = [...evidence, ...checkIns].flatMap(({ quotes = [] }) => quotes.map(({ words }) => words))
  const ofCheckIns = checkIns.flatMap(({ reason_given, manager_feedback = [] }) => [
    reason_given,
    ...manager_feedback.map(({ text }) => text),
  ])
  const alleged = allegations.map(({ text }) => text)
  return [plan?.title, plan?.reason, plan?.consequence, ...ofAreas, ...alleged, ...said, ...ofCheckIns].flatMap(
    (words) => (words === undefined ? [] : [words]),
  )
}
