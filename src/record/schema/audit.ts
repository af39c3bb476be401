import { z } from 'zod'
import { day, entry, list, number, row, text } from './values.ts'

const RULE_EXPECTED = 'expected a rule such as PQ-14'

const ruleId = () => text().regex(/^(PQ|RW)-\d{2}$/, RULE_EXPECTED)

const waiver = row({
  rule: ruleId(),
  of: text().optional().describe('Only the finding about this entry or area, such as A1; absent: all of the rule'),
  because: text(),
  on: day(),
})

/** audit.yaml: findings of `audit` that were set aside, each with a reason, and limits of your own. */
export const auditSchema = entry({
  limits: z
    .record(ruleId(), z.record(text(), number()), { error: 'expected limits such as {PQ-14: {days: 45}}' })
    .optional()
    .describe('Limits in place of the usual ones: {PQ-14: {days: 45}}'),
  waived: list(waiver).optional(),
}).meta({ title: 'The audit', description: 'audit.yaml: findings that were set aside, and limits of your own' })

export type AuditSettings = z.output<typeof auditSchema>
