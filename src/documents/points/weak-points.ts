/**
 * What the other side will point at: every weak point is a test of fields of the record, none is a judgement. The handover and
 * the severance worksheet share them. The order is how much a point weighs with most readers, the heaviest first.
 */
import type { View } from '../../views/view.ts'
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
  [48, heldPoint],
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

/** The weak points of what the reader may see, the heaviest first; none when the record shows none. */
export function weakPoints(view: View): readonly WeakPoint[] {
  return TESTS.toSorted(([a], [b]) => a - b)
    .flatMap(([, test]) => test(view))
    .map((part, i) => ({ rank: i + 1, ...part }))
}
