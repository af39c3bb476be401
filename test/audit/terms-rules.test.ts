/** The rules on the terms of the plan and its signing: each on a record that just trips it, and on one that just does not. */
import { expect, test } from 'vitest'
import { audited } from './audited.ts'
import { planWith, said } from './course-plan.ts'

const areas = (count: number): Record<string, string> => {
  const rows = Array.from(
    { length: count },
    (_, i) => `  - {id: A${i + 1}, title: Part ${i + 1}, expectation: Answer mail.}\n`,
  )
  return { 'plan.yaml': `${planWith()['plan.yaml']?.split('areas:')[0]}areas:\n${rows.join('')}` }
}

test.each([
  ['four areas', 'PQ-11', areas(4), ['plan']],
  ['three areas', 'PQ-11', areas(3), []],
  ['29 days', 'PQ-14', planWith({ effective_to: '2024-02-05', policy_minimum_days: null }), ['plan']],
  ['30 days', 'PQ-14', planWith({ effective_to: '2024-02-06', policy_minimum_days: '30' }), []],
  [
    '30 days where a policy has 31',
    'PQ-14',
    planWith({ effective_to: '2024-02-06', policy_minimum_days: '31' }),
    ['plan'],
  ],
  ['a policy that nobody looked up', 'PQ-14', planWith({ policy_minimum_days: null }), ['plan?']],
  ['an end on a Saturday', 'PQ-15', planWith({ effective_to: '2024-04-06' }), ['plan']],
  ['an end on a Friday', 'PQ-15', planWith(), []],
  ['"at any time"', 'PQ-17', planWith({ consequence: 'You may be dismissed at any time.' }), ['plan']],
  ['"prior to 90 days"', 'PQ-17', planWith({ consequence: 'It may be ended prior to 90 days.' }), ['plan']],
  ['"before the end"', 'PQ-17', planWith({ consequence: 'Steps may follow before the end of the plan.' }), ['plan']],
  ['not before the end', 'PQ-17', planWith({ consequence: 'It will not be ended before the end of March.' }), []],
  ['a condition with "not"', 'PQ-17', planWith({ consequence: 'If not met, dismissal at any time.' }), ['plan']],
  ['a clause', 'PQ-17', planWith({ early_termination_clause: 'true' }), ['plan']],
  ['other words', 'PQ-17', planWith(), []],
  ['neither words nor clause', 'PQ-17', planWith({ consequence: null }), ['plan?']],
  ['no consequence', 'PQ-28', planWith({ consequence: null }), ['plan']],
  ['a consequence', 'PQ-28', planWith(), []],
  ['no comment before it was final', 'PQ-27', planWith({ employee_comments: '{before_final: false}' }), ['plan']],
  ['a comment before', 'PQ-27', planWith(), []],
  ['nothing said of comments', 'PQ-27', planWith({ employee_comments: null }), ['plan?']],
  ['agreement', 'PQ-29', planWith({ acknowledgement: '{kind: agreement}' }), ['plan']],
  ['signed, and nobody knows as what', 'PQ-29', planWith({ acknowledgement: '{signed_on: 2024-01-09}' }), ['plan']],
  ['receipt', 'PQ-29', planWith(), []],
  ['not signed', 'PQ-29', planWith({ acknowledgement: null }), ['plan?']],
  ['refused', 'PQ-29', planWith({ acknowledgement: '{refused: true}' }), []],
  ['no place for a statement', 'PQ-30', planWith({ employee_comments: '{place: false}' }), ['plan']],
  [
    'no place, but a day',
    'PQ-30',
    planWith({ employee_comments: '{place: false}', response_due_on: '2024-01-22' }),
    [],
  ],
  ['neither known', 'PQ-30', planWith({ employee_comments: null }), ['plan?']],
] as const)('%s: %s', async (_, rule, files, expected) => {
  expect(await said(rule, '2024-02-01', files)).toEqual(expected)
})

test('what the consequence says is quoted, and how it was found', async () => {
  const { findings } = await audited(planWith({ consequence: 'You may be dismissed at any time.' }), '2024-02-01')
  const found = findings.find(({ rule }) => rule.id === 'PQ-17')
  expect(found?.text).toBe('The plan may be ended before its last day: "You may be dismissed at any time."')
  expect(found?.how).toBe('consequence has the words "at any time".')
})
