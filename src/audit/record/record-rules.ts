/** The rules on the record itself, for those who may know where it is weak. */
import type { Rule } from '../rule.ts'
import { answerRules } from './answer-rules.ts'
import { careRules } from './care-rules.ts'
import { evidenceRules } from './evidence-rules.ts'
import { meetingRules } from './meeting-rules.ts'
import { forThemselves } from './own-record.ts'
import { requestRules } from './request-rules.ts'

export const recordRules: readonly Rule[] = forThemselves([
  ...evidenceRules,
  ...answerRules,
  ...meetingRules,
  ...requestRules,
  ...careRules,
])
