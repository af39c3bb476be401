/** Every rule, in the order of their numbers. */

import { answerRules } from './plan/answer-rules.ts'
import { areaRules } from './plan/area-rules.ts'
import { assessmentRules } from './plan/assessment-rules.ts'
import { changeRules } from './plan/change-rules.ts'
import { checkInRules } from './plan/check-in-rules.ts'
import { comparisonRules } from './plan/comparison-rules.ts'
import { groundRules } from './plan/ground-rules.ts'
import { historyRules } from './plan/history-rules.ts'
import { measureRules } from './plan/measure-rules.ts'
import { signingRules } from './plan/signing-rules.ts'
import { standingRules } from './plan/standing-rules.ts'
import { supportRules } from './plan/support-rules.ts'
import { targetRules } from './plan/target-rules.ts'
import { termsRules } from './plan/terms-rules.ts'
import { timingRules } from './plan/timing-rules.ts'
import { wholeRules } from './plan/whole-rules.ts'
import { wordRules } from './plan/word-rules.ts'
import { recordRules } from './record/record-rules.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [
  ...areaRules,
  ...wordRules,
  ...targetRules,
  ...measureRules,
  ...groundRules,
  ...answerRules,
  ...comparisonRules,
  ...standingRules,
  ...timingRules,
  ...assessmentRules,
  ...changeRules,
  ...checkInRules,
  ...historyRules,
  ...signingRules,
  ...supportRules,
  ...termsRules,
  ...wholeRules,
  ...recordRules,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The rule with an id in any case (`pq-1`, `PQ-01`); undefined when there is none. */
export function ruleOf(typed: string): Rule | undefined {
  const [, series = '', number = ''] = /^(pq|rw)[-_ ]?0*(\d{1,2})$/i.exec(typed.trim()) ?? []
  const id = `${series.toUpperCase()}-${number.padStart(2, '0')}`
  return RULES.find((each) => each.id === id)
}
