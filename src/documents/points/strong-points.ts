/**
 * The strong points of a record, each with its weaknesses: what the record shows and what it does not, never a conclusion
 * of law. For the worksheet of a settlement and for whoever advises; the rules are those of domain research 3.
 */
import type { View } from '../../views/view.ts'
import { protectedActs } from './strong-acts.ts'
import { unmeasuredAreas } from './strong-areas.ts'
import { answeredAllegations, comparatorPoints, earlierAllegations, goodBefore } from './strong-history.ts'
import { afterLeave, countedLeave, statements } from './strong-leave.ts'
import { missedCheckIns, owedSupport } from './strong-meetings.ts'
import { changedPlan, stricterThanOthers, targetsMet } from './strong-plan.ts'
import type { FoundPoint } from './strong-point.ts'
import { changedReasons } from './strong-reasons.ts'

/** A strong point: `rank` 1 is the strongest; `rule` is the rule of the research that it comes from, where there is one. */
export type StrongPoint = FoundPoint & {
  readonly rank: number
  readonly kind: (typeof RULES)[number]['kind']
  readonly rule?: string
}

type Rule = {
  readonly kind: string
  readonly rule?: string
  readonly points: (view: View) => readonly FoundPoint[]
}

/** In the order of their weight. */
const RULES = [
  { kind: 'plan changed', rule: 'PQ-37', points: changedPlan },
  { kind: 'soon after leave', rule: 'PQ-41', points: afterLeave },
  { kind: 'soon after a protected act', rule: 'PQ-41', points: protectedActs },
  { kind: 'statement', points: statements },
  { kind: 'reasons differ', rule: 'PQ-40', points: changedReasons },
  { kind: 'leave counted', rule: 'PQ-42', points: countedLeave },
  { kind: 'comparator', rule: 'PQ-43', points: comparatorPoints },
  { kind: 'no measure', rule: 'PQ-01', points: unmeasuredAreas },
  { kind: 'stricter than others', rule: 'PQ-10', points: stricterThanOthers },
  { kind: 'check-ins', rule: 'PQ-22', points: missedCheckIns },
  { kind: 'support', rule: 'PQ-19', points: owedSupport },
  { kind: 'allegation answered', rule: 'PQ-34', points: answeredAllegations },
  { kind: 'considered before', rule: 'PQ-33', points: earlierAllegations },
  { kind: 'raise or review', rule: 'PQ-32', points: goodBefore },
  { kind: 'target met', points: targetsMet },
] as const satisfies readonly Rule[]

/** What speaks for the employee, the strongest first. A View that has no evidence gives the points that need none. */
export function strongPoints(view: View): readonly StrongPoint[] {
  return RULES.flatMap(({ kind, points, ...named }, i) =>
    points(view).map((point) => ({ ...named, ...point, kind, rank: i + 1 })),
  )
}
