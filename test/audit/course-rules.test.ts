/** The rules on support, requests and check-ins: each on a record that just trips it, and on one that just does not. */
import { expect, test } from 'vitest'
import { audited } from './audited.ts'
import { checkIns, planWith, said } from './course-plan.ts'

const support = (keys: string): Record<string, string> => planWith({}, `support: [{text: A template, ${keys}}]`)
const request = (kind: string, sent: string, ...more: readonly string[]): Record<string, string> => ({
  'requests/R-01.yaml': ['id: R-01', `kind: ${kind}`, `sent_on: ${sent}`, 'text: Which mails count?', ...more, ''].join(
    '\n',
  ),
})

test.each([
  ['promised 15 days ago', 'PQ-19', support('promised_on: 2024-01-17'), ['A1']],
  ['promised 14 days ago', 'PQ-19', support('promised_on: 2024-01-18'), []],
  ['delivered late', 'PQ-19', support('promised_on: 2024-01-08, delivered_on: 2024-01-31'), []],
  ['promised in a month of which only some days are long ago', 'PQ-19', support('promised_on: 2024-01'), ['A1 may']],
  ['promised in a month that is long over', 'PQ-19', support('promised_on: 2023-12'), ['A1']],
  ['due yesterday', 'PQ-19', support('promised_on: 2024-01-30, due_on: 2024-01-31'), ['A1']],
  ['due today', 'PQ-19', support('promised_on: 2024-01-08, due_on: 2024-02-01'), []],
  ['promised on an unknown day', 'PQ-19', support('promised_on: unknown'), ['A1?']],
  [
    'due on an unknown day, and promised long ago',
    'PQ-19',
    support('promised_on: 2024-01-08, due_on: unknown'),
    ['A1'],
  ],
  ['open for 6 working days', 'PQ-20', request('clarification', '2024-01-24'), ['R-01']],
  ['open for 5 working days', 'PQ-20', request('clarification', '2024-01-25'), []],
  ['answered', 'PQ-20', request('clarification', '2024-01-10', 'answered_on: 2024-01-31', 'answer: refused'), []],
  ['a request of records', 'PQ-20', request('records', '2024-01-10'), []],
  ['a request of an accommodation', 'PQ-20', request('accommodation', '2024-01-10'), []],
  ['no cadence', 'PQ-21', planWith({ check_in_cadence: null }), ['plan']],
  ['a cadence', 'PQ-21', planWith(), []],
] as const)('%s: %s', async (_, rule, files, expected) => {
  expect(await said(rule, '2024-02-01', files)).toEqual(expected)
})

const HELD = 'status: held'
const AGREED = 'recap: {sent: 2024-01-15T16:00+01:00, reply: agreed}'
const FOUR = checkIns(['2024-01-15', HELD], ['2024-01-22', HELD], ['2024-01-29', HELD], ['2024-02-05', HELD])
const REFUSED = checkIns(['2024-02-12', 'status: refused_by_manager'])

test.each([
  ['four of five held', { ...FOUR, ...REFUSED }, '2024-02-12', []],
  [
    'four of six held',
    { ...FOUR, ...REFUSED, ...checkIns(['2024-02-19', 'status: no_response']) },
    '2024-02-19',
    ['plan'],
  ],
  ['11 days between two of a week', checkIns(['2024-01-15', HELD], ['2024-01-26', HELD]), '2024-02-01', ['plan']],
  ['10 days between two of a week', checkIns(['2024-01-15', HELD], ['2024-01-25', HELD]), '2024-02-01', []],
  [
    'one of which nobody said how it went',
    { ...FOUR, ...checkIns(['2024-02-12', 'status: scheduled']) },
    '2024-02-13',
    ['2024-02-12?'],
  ],
  ['none', {}, '2024-02-01', []],
] as const)('check-ins held or far apart: %s', async (_, files, day, expected) => {
  expect(await said('PQ-22', day, files)).toEqual(expected)
})

test('a longer rhythm allows for a longer time between two', async () => {
  const two = checkIns(['2024-01-15', HELD], ['2024-02-05', HELD])
  expect(
    await said('PQ-22', '2024-02-06', { ...planWith({ check_in_cadence: '{every: two_weeks}' }), ...two }),
  ).toEqual([])
  expect(await said('PQ-22', '2024-02-06', { ...planWith({ check_in_cadence: '{every: month}' }), ...two })).toEqual([])
  expect(await said('PQ-22', '2024-02-06', two)).toEqual(['plan'])
})

const MET = 'assessments: {A1: met}'
const NOT = 'assessments: {A1: not_assessed, A2: met}'
const BOTH = 'assessments: {A1: met, A2: met}'
const OTHER = 'assessments: {A2: met}'
const TWO_AREAS = {
  'plan.yaml': `${planWith()['plan.yaml']}  - {id: A2, title: Rosters, expectation: Publish rosters.}\n`,
}

test.each([
  ['twice in a row', [[NOT], [NOT], [BOTH]], ['A1']],
  ['twice with a rating between', [[NOT], [BOTH], [NOT]], []],
  ['twice left out beside another rating', [[OTHER], [OTHER], [BOTH]], ['A1 may']],
  ['no ratings between two', [[NOT], [], [NOT]], ['A1 may', '2024-01-22?']],
  ['no ratings after one', [[NOT], [], [BOTH]], ['2024-01-22?']],
  ['no ratings at all', [[], [], []], ['2024-01-15?']],
] as const)('not assessed: %s', async (_, [one, two, three], expected) => {
  const rows = checkIns(['2024-01-15', HELD, ...one], ['2024-01-22', HELD, ...two], ['2024-01-29', HELD, ...three])
  expect(await said('PQ-23', '2024-02-01', { ...TWO_AREAS, ...rows })).toEqual(expected)
})

test.each([
  ['no reply to a recap', ['recap: {sent: 2024-01-15T16:00+01:00, reply: none}'], ['plan']],
  ['no recap', [], ['plan']],
  ['a recap that was agreed', [AGREED], []],
  ['a note from the manager', ['manager_feedback: [{text: Better, on: 2024-01-16}]'], []],
] as const)('written feedback: %s', async (_, keys, expected) => {
  expect(await said('PQ-24', '2024-02-01', checkIns(['2024-01-15', HELD, ...keys]))).toEqual(expected)
})

test('on the day of the check-in it is too soon for written feedback', async () => {
  expect(await said('PQ-24', '2024-01-15', checkIns(['2024-01-15', HELD]))).toEqual([])
})

const LOWER = checkIns(['2024-03-25', HELD, MET], ['2024-04-01', HELD, 'final: true', 'assessments: {A1: not_met}'])
const between = (occurred: string): Record<string, string> => ({
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left.\noccurred: ${occurred}\n`,
})

test.each([
  ['nothing dated between', LOWER, ['2024-04-01']],
  ['a statement of a day between', { ...LOWER, ...between('2024-03-28') }, []],
  ['a statement of the day before', { ...LOWER, ...between('2024-03-25') }, ['2024-04-01']],
  ['a statement of that month', { ...LOWER, ...between('2024-03') }, ['2024-04-01 may']],
  ['a statement without a date', { ...LOWER, ...between('unknown') }, ['2024-04-01 may']],
  ['no final check-in', checkIns(['2024-03-25', HELD, MET], ['2024-04-01', HELD, 'assessments: {A1: not_met}']), []],
  ['the same rating', checkIns(['2024-03-25', HELD, MET], ['2024-04-01', HELD, 'final: true', MET]), []],
] as const)('final rating lower: %s', async (_, files, expected) => {
  expect(await said('PQ-25', '2024-04-05', files)).toEqual(expected)
})

test('a limit of the record takes the place of the usual one', async () => {
  const files = { ...request('clarification', '2024-01-25'), 'audit.yaml': 'limits:\n  PQ-20: {working_days: 4}\n' }
  const { findings } = await audited({ ...planWith(), ...files }, '2024-02-01')
  expect(findings.find(({ rule }) => rule.id === 'PQ-20')?.how).toMatch(/limit 4\.$/)
})
