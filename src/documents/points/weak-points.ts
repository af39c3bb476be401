/**
 * What the other side will point at: every weak point is a test of fields of the record, none is a judgement. The handover and
 * the severance worksheet share them. The order is how much a point weighs with most readers, the heaviest first.
 */
import type { View } from '../../views/view.ts'
import { type StrongPoint, strongPoints } from './strong-points.ts'
import { admissions, allegationPoints } from './weak-answers.ts'
import {
  comparatorPoint,
  disciplinePoint,
  knowledgePoint,
  payPoint,
  reviewPoint,
  unknownPoint,
} from './weak-background.ts'
import { copiesPoint, heldPoint, latePoint, markedPoint } from './weak-exhibits.ts'
import { bareReadingPoint, belowTargetPoint, outcomePoint, ownTargetPoint } from './weak-measures.ts'
import {
  controlPoint,
  missedByMePoint,
  movedByMePoint,
  ratingPoint,
  recapPoint,
  requestPoint,
  stepPoint,
} from './weak-meetings.ts'
import type { WeakPart, WeakPoint } from './weak-point.ts'

/** Each test by its weight; the lower, the nearer to the top. */
const TESTS: readonly (readonly [weight: number, test: (view: View) => readonly WeakPart[]])[] = [
  [10, markedPoint],
  [11, outcomePoint],
  [12, disciplinePoint],
  [20, admissions],
  [24, ratingPoint],
  [26, missedByMePoint],
  [30, (view) => allegationPoints(view, ['denied'])],
  [40, (view) => allegationPoints(view, ['denied_in_part'])],
  [42, ownTargetPoint],
  [44, belowTargetPoint],
  [46, latePoint],
  [28, (view) => (carriesPoints(view) ? heldPoint(view) : [])],
  [48, (view) => (carriesPoints(view) ? [] : heldPoint(view))],
  [52, knowledgePoint],
  [54, comparatorPoint],
  [56, reviewPoint],
  [58, payPoint],
  [60, (view) => allegationPoints(view, ['admitted', 'admitted_in_part', 'lacks_information'])],
  [64, movedByMePoint],
  [66, controlPoint],
  [68, stepPoint],
  [72, recapPoint],
  [74, bareReadingPoint],
  [78, requestPoint],
  [80, copiesPoint],
  [90, unknownPoint],
]

/** Points that nothing else in the record shows when their paper is not at hand. */
const RESTING: readonly StrongPoint['kind'][] = [
  'soon after a protected act',
  'statement',
  'leave counted',
  'comparator',
]

/** Whether such points rest on what is only described: then that weighs more. */
function carriesPoints(view: View): boolean {
  const described = view.evidence.filter(({ obtained }) => obtained === 'described_only').map(({ id }) => id)
  return strongPoints(view).some(
    ({ kind, exhibits }) => RESTING.includes(kind) && exhibits.some((id) => described.includes(id)),
  )
}

/** The weak points of what the reader may see, the heaviest first; none when the record shows none. */
export function weakPoints(view: View): readonly WeakPoint[] {
  return TESTS.toSorted(([a], [b]) => a - b)
    .flatMap(([, test]) => test(view))
    .map((part, i) => ({ rank: i + 1, ...part }))
}
