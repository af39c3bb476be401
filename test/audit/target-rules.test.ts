/** Targets beside what others reach (PQ-10) and what was reached before (PQ-16). The plan of these tests has 89 days. */
import { expect, test } from 'vitest'
import { measureOf, of, planOf, told } from './area-plan.ts'
import { audited } from './audited.ts'

const least = (value: number, more = ''): string => `target: {op: ">=", value: ${value}${more}}`
const most = (value: number): string => `target: {op: "<=", value: ${value}}`
const OF_PLAN = 'target_source: plan'

test.each([
  ['more than the average', [OF_PLAN, least(10), 'comparison: {team_average: 9}'], ['M1']],
  ['just the average', [OF_PLAN, least(9), 'comparison: {team_average: 9}'], []],
  ['more than it, in words of a sign', [OF_PLAN, 'target: {op: ">", value: 9}', 'comparison: {unit_mean: 9}'], ['M1']],
  ['fewer errors than the average', ['target_source: policy', most(2), 'comparison: {unit_mean: 3}'], ['M1']],
  ['as many errors', [OF_PLAN, most(3), 'comparison: {unit_mean: 3}'], []],
  [
    'a proposal of the employee',
    ['target_source: proposed_by_employee', least(10), 'comparison: {team_average: 9}'],
    [],
  ],
  ['a target to be hit exactly', [OF_PLAN, 'target: {op: "=", value: 10}', 'comparison: {team_average: 9}'], []],
  ['no comparison', [OF_PLAN, least(10)], []],
])('PQ-10, %s', async (_, keys, expected) => {
  expect(await told('PQ-10', { 'plan.yaml': planOf({}), ...measureOf(...keys) })).toEqual(expected)
})

test('the target of the area is what a measure of the plan without its own is held to', async () => {
  const files = { 'plan.yaml': planOf({}), ...measureOf(OF_PLAN, 'comparison: {team_average: 80, unit_mean: 95}') }
  const [finding] = of((await audited(files, '2024-02-01')).findings, 'PQ-10')
  expect(finding?.text).toBe(
    'The target of M1, at least 90 percent, is stricter than the average of the team, 80, and not than the mean of the unit, 95.',
  )
})

test.each([
  ['above one and a half times', [OF_PLAN, least(16), 'before_plan: 10'], ['M1']],
  ['just one and a half times', [OF_PLAN, least(15), 'before_plan: 10'], []],
  ['a maximum far below', [OF_PLAN, most(6), 'before_plan: 10'], ['M1']],
  ['a maximum near it', [OF_PLAN, most(7), 'before_plan: 10'], []],
  ['never reached before', [OF_PLAN, least(1), 'before_plan: 0'], ['M1']],
  ['12 in 89 days, one a week before', [OF_PLAN, least(12), 'cumulative: true', 'before_plan: 1'], []],
  ['24 in 89 days, one a week before', [OF_PLAN, least(24), 'cumulative: true', 'before_plan: 1'], ['M1']],
  ['3 a day, 9 a week before', [OF_PLAN, least(3, ', per: day'), 'before_plan: 9'], ['M1']],
  ['a period that is not known', [OF_PLAN, least(30, ', per: sprint'), 'before_plan: 1'], []],
  ['work that takes longer than the plan', [OF_PLAN, least(1), 'before_plan: 1', 'cycle_days: 90'], ['M1']],
  ['work that takes as long as the plan', [OF_PLAN, least(1), 'before_plan: 1', 'cycle_days: 89'], []],
  ['the rate before is not known', [OF_PLAN, least(1)], ['M1?']],
  ['a measure without a target of the plan', ['target_source: none'], []],
])('PQ-16, %s', async (_, keys, expected) => {
  expect(await told('PQ-16', { 'plan.yaml': planOf({}), ...measureOf(...keys) })).toEqual(expected)
})

test('the limit of audit.yaml is taken, and said', async () => {
  const files = {
    'plan.yaml': planOf({}),
    ...measureOf(OF_PLAN, least(16), 'before_plan: 10'),
    'audit.yaml': 'limits:\n  PQ-16: {times: 1.6}\n',
  }
  expect(await told('PQ-16', files)).toEqual([])
  const [finding] = of((await audited({ ...files, 'audit.yaml': '' }, '2024-02-01')).findings, 'PQ-16')
  expect(finding?.text).toBe('M1 asks for at least 16 a week; before the plan it was 10 a week on average.')
  expect(finding?.how).toBe('16 against 10 = 1.6 times; limit 1.5.')
})
