/** Records that look like what a rule is about, and are not; and those that are, in other words. */
import { expect, test } from 'vitest'
import { measureOf, planOf, told } from './area-plan.ts'
import { checkIns, planWith, said } from './course-plan.ts'

const ends = (consequence: string): Record<string, string> => planWith({ consequence: JSON.stringify(consequence) })
const rows = (list: string, row: string): Record<string, string> => ({
  'employment.yaml': `${list}:\n  - {${row}}\n`,
})
const raise = (words: string): Record<string, string> => rows('compensation', `on: 2023-11-01, ${words}`)

test.each([
  ['PQ-15', 'a public holiday', planWith({ jurisdiction: 'US-MA', effective_to: '2024-05-27' }), ['plan']],
  ['PQ-15', 'the same day elsewhere', planWith({ jurisdiction: 'NL', effective_to: '2024-05-27' }), []],
  ['PQ-15', 'a place that is not known', planWith({ jurisdiction: null, effective_to: '2024-05-27' }), []],
  [
    'PQ-17',
    'goals not met before the end',
    ends('If the goals are not met before the end of the plan, dismissal may follow.'),
    ['plan?'],
  ],
  ['PQ-17', 'dismissal if not met before it', ends('Dismissal, if not met before the end of the plan.'), ['plan?']],
  ['PQ-17', 'help at any time', ends('You may ask for help at any time. Otherwise dismissal may follow.'), []],
  ['PQ-17', 'ended by then', ends('Employment may be terminated before the end of the plan.'), ['plan']],
  ['PQ-17', 'ended early', ends('The employer may terminate early.'), ['plan']],
  ['PQ-32', 'a raise for merit', raise('kind: merit_increase'), ['employment']],
  ['PQ-32', 'a raise for the cost of living', raise('kind: cost_of_living_increase'), []],
  ['PQ-32', 'a raise for everybody', raise('text: Increase of 3 percent for all staff'), []],
  [
    'PQ-32',
    'a raise for everybody, and one for merit',
    raise('text: "Merit increase, above the one for all staff"'),
    ['employment?'],
  ],
  ['PQ-32', 'a bonus that was not paid', raise('text: Bonus not paid'), []],
  ['PQ-32', 'a bonus for staying', raise('text: Retention bonus'), []],
  [
    'PQ-31',
    'meets, with something to improve',
    rows('reviews', 'on: 2023-06-01, text: Meets expectations; could improve planning'),
    ['employment?'],
  ],
  ['PQ-31', 'does not meet', rows('reviews', 'on: 2023-06-01, text: Does not meet expectations'), []],
  ['PQ-31', 'partially meets', rows('reviews', 'on: 2023-06-01, rating: partially_meets'), []],
  ['PQ-31', 'a figure', rows('reviews', 'on: 2023-06-01, rating: "4 of 5"'), ['employment?']],
] as const)('%s, %s', async (rule, _, files, expected) => {
  expect(await said(rule, '2024-02-01', files)).toEqual(expected)
})

const OLD = { 'allegations/AL-1.yaml': 'id: AL-1\ntext: Mail was left.\noccurred: 2023-05-03\n' }

test.each([
  ['a raise for merit', 'kind: merit_increase', ['AL-1']],
  ['a raise for everybody', 'kind: cost_of_living_increase', []],
  ['a cut', 'text: Pay reduced', []],
] as const)('what was known before %s', async (_, words, expected) => {
  expect(await said('PQ-33', '2024-02-01', { ...OLD, ...raise(words) })).toEqual(expected)
})

const HELD = 'status: held'
const OWN = 'status: employee_no_show'
const THEIRS = 'status: cancelled_by_manager'

test.each([
  ['three held and two that the employee missed', [HELD, OWN, HELD, OWN, HELD], []],
  ['three held and two that the manager cancelled', [HELD, THEIRS, HELD, THEIRS, HELD], ['plan']],
  ['one of each', [HELD, OWN, HELD, THEIRS, HELD], ['plan']],
] as const)('check-ins: %s', async (_, statuses, expected) => {
  const days = ['2024-01-15', '2024-01-22', '2024-01-29', '2024-02-05', '2024-02-12']
  const files = checkIns(...days.map((day, i) => [day, statuses[i] ?? HELD] as const))
  expect(await said('PQ-22', '2024-02-13', files)).toEqual(expected)
})

const OF_PLAN = 'target_source: plan'

test.each([
  [
    '12 in all where the team has 9',
    ['target: {op: ">=", value: 12}', 'cumulative: true', 'comparison: {team_average: 9}'],
    ['M1 may'],
  ],
  [
    '40 a month where the team has 9',
    ['target: {op: ">=", value: 40, per: month}', 'comparison: {team_average: 9}'],
    ['M1'],
  ],
  [
    '20 a month where the team has 9',
    ['target: {op: ">=", value: 20, per: month}', 'comparison: {team_average: 9}'],
    ['M1 may'],
  ],
  [
    '10 a week where the team has 9',
    ['target: {op: ">=", value: 10, per: week}', 'comparison: {team_average: 9}'],
    ['M1'],
  ],
] as const)('stricter than others: %s', async (_, keys, expected) => {
  expect(await said('PQ-10', '2024-02-01', { ...measureOf(OF_PLAN, ...keys) })).toEqual(expected)
})

test('a maximum of hours has no number of misses to say', async () => {
  const plan = planOf({ measure: 'Hours to answer', target: '{op: "<=", value: 4, unit: hours}' })
  expect(await told('PQ-03', { 'plan.yaml': plan })).toEqual([])
})

test('a change without its value before is compared with the target as issued', async () => {
  const amended = (to: number): Record<string, string> => {
    const [plan] = Object.values(planWith({}, 'measure: Mails', 'target: {op: ">=", value: 8}'))
    return { 'plan.yaml': `${plan}amendments:\n  - {on: 2024-03-20, area: A1, field: target.value, to: ${to}}\n` }
  }
  expect(await said('PQ-38', '2024-03-21', amended(12))).toEqual(['plan'])
  expect(await said('PQ-38', '2024-03-21', amended(6))).toEqual([])
  expect(await said('PQ-38', '2024-03-19', amended(12))).toEqual([])
})
