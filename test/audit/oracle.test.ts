/**
 * What every rule on the plan says of both examples, in one table: `H`, `M` or `I` is its weight and `L` that it is for a
 * lawyer or a steward. `AL-1 may` is a finding that holds for some readings of a date, `A1?` a question.
 */
import { expect, test } from 'vitest'
import type { Audit } from '../../src/audit/audit.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { RULES } from '../../src/audit/rules.ts'
import { auditedExample } from './audited.ts'
import { verdictsOf } from './verdicts.ts'

const AREAS = 'A1? A2? A3?'

/** The rule, its weight, what it says of city-erp and of sales-leave, and why where the domain research has no row for it. */
const TABLE: readonly (readonly [rule: string, weight: string, erp: string, leave: string, why?: string])[] = [
  ['PQ-01', 'H', 'A1 A4', 'A2'],
  ['PQ-02', 'H', 'A1 A4', 'A2'],
  ['PQ-03', 'H', '', '', 'A2 of city-erp allows 0, so one is too many; the targets of sales-leave are minimums'],
  ['PQ-04', 'M', 'A1 A4', ''],
  ['PQ-05', 'H', 'A4', 'A2'],
  ['PQ-06', 'M', '', 'A2', 'every area of city-erp has a dated statement; that on A2 of sales-leave has no date'],
  ['PQ-07', 'H', '', 'AL-4'],
  ['PQ-08', 'M', `${AREAS} A4?`, AREAS, 'neither record says where figures come from, or that the plan does not'],
  ['PQ-09', 'M', `${AREAS} A4?`, AREAS, 'neither record names a clause, or says that the plan does not'],
  ['PQ-10', 'H', '', ''],
  ['PQ-11', 'I', 'plan', ''],
  ['PQ-12', 'H', '', '', 'no areas are marked as contradictory'],
  ['PQ-13', 'H', 'A4', 'A2'],
  ['PQ-14', 'M', 'plan?', 'plan?', '90 and 61 days are enough, but for a policy that nobody looked up'],
  ['PQ-15', 'I', 'plan', ''],
  ['PQ-16', 'H', 'M3? M5?', 'M1? M4?', 'what was usual before the plan is in neither record'],
  ['PQ-17', 'M', '', 'plan'],
  ['PQ-18', 'H', 'A1 A4', 'A2'],
  ['PQ-19', 'H', 'A2', 'A1'],
  ['PQ-20', 'M', 'R-01 R-03', 'R-02 R-03'],
  ['PQ-21', 'M', '', '', 'both plans set a day of each week'],
  ['PQ-22', 'H', 'plan', 'plan'],
  ['PQ-23', 'H', 'A4', 'A2'],
  ['PQ-24', 'M', 'plan', 'plan', 'some check-ins that were held have nothing in writing from the manager'],
  ['PQ-25', 'H', '', '', 'no check-in is marked as the final one'],
  ['PQ-26', 'M', 'plan', 'plan'],
  ['PQ-27', 'M', 'plan?', 'plan?', 'neither record says whether a comment was possible before'],
  ['PQ-28', 'I', '', '', 'both plans say what follows'],
  ['PQ-29', 'H', '', 'plan'],
  ['PQ-30', 'I', 'plan?', 'plan?', 'neither record says whether there is a place for a statement'],
  ['PQ-31', 'H', 'employment?', ''],
  ['PQ-32', 'H', 'employment', 'employment'],
  ['PQ-33', 'H', 'AL-1', ''],
  ['PQ-34', 'H', 'AL-2', 'AL-2'],
  ['PQ-35', 'H', 'AL-3 AL-4', ''],
  ['PQ-36', 'M', 'AL-5', ''],
  ['PQ-37', 'H', '', 'plan'],
  ['PQ-38', 'H', '', 'plan'],
  ['PQ-39', 'M', '', '', 'every statement stood in the plan as it was issued'],
  ['PQ-40', 'H L', '', ''],
  ['PQ-41', 'M L', 'employment?', 'employment'],
  ['PQ-42', 'H L', 'employment?', 'AL-1 AL-2', 'whether the absence of January is protected is asked, as for PQ-41'],
  ['PQ-43', 'M L', '', 'employment'],
  ['PQ-44', 'M L', '', ''],
  ['PQ-45', 'M L', '', ''],
  ['PQ-46', 'M L', 'E-01', ''],
  ['PQ-47', 'M L', '', '', 'no discipline in either record'],
  ['PQ-48', 'M L', '', '', 'neither employer is federal'],
  ['PQ-49', 'I', '', '', 'both records have examples'],
  ['PQ-50', 'I', 'plan', 'plan', 'six of the questions can be asked of each'],
]

const WEIGHTS: Readonly<Record<Rule['severity'], string>> = { high: 'H', medium: 'M', information: 'I' }

const ofPlan = RULES.filter(({ id }) => id.startsWith('PQ-'))

function said(audit: Audit): Record<string, string> {
  return Object.fromEntries(ofPlan.map(({ id }) => [id, verdictsOf(audit, id).join(' ')]))
}

test('every rule on the plan has a row, with its weight', () => {
  const weights = ofPlan.map(({ id, severity, counsel }) => [id, `${WEIGHTS[severity]}${counsel ? ' L' : ''}`])
  expect(weights).toEqual(TABLE.map(([id, weight]) => [id, weight]))
})

test('city-erp on 2 April 2022', async () => {
  expect(said(await auditedExample('city-erp', '2022-04-02'))).toEqual(
    Object.fromEntries(TABLE.map(([id, , erp]) => [id, erp])),
  )
})

test('sales-leave on 6 May 2024', async () => {
  expect(said(await auditedExample('sales-leave', '2024-05-06'))).toEqual(
    Object.fromEntries(TABLE.map(([id, , , leave]) => [id, leave])),
  )
})

test('the colleague of sales-leave is that of exhibit E-10', async () => {
  const { findings } = await auditedExample('sales-leave', '2024-05-06')
  expect(findings.find(({ rule }) => rule.id === 'PQ-43')?.text).toContain('E-10')
})
