/** The rules on areas: each on a record that just trips it, and on one that just does not. */
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { recordOf } from '../record-folder.ts'
import { measureOf, of, planOf, told } from './area-plan.ts'
import { audited } from './audited.ts'

const DATED = { 'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\noccurred: 2023-11\n' }
const NEVER = { 'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\noccurred: unknown\n' }
const UNTYPED = { 'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\n' }
const OF_NONE = { 'allegations/AL-1.yaml': 'id: AL-1\ntext: Mail was left.\noccurred: 2023-11\n' }
const OF_PLAN = measureOf('target_source: policy', 'target: {op: ">=", value: 90}')
const OWN = measureOf('target_source: proposed_by_employee', 'target: {op: ">=", value: 90}')

type Row = readonly [
  what: string,
  rule: string,
  area: Readonly<Record<string, string | null>>,
  expected: readonly string[],
  files?: Readonly<Record<string, string>>,
]

const ROWS: readonly Row[] = [
  ['a measure that is null', 'PQ-01', { measure: 'null' }, ['A1']],
  ['a measure', 'PQ-01', {}, []],
  ['a measure of a policy that is kept for the area', 'PQ-01', { measure: null }, [], OF_PLAN],
  ['a measure that the employee proposes', 'PQ-01', { measure: null }, ['A1'], OWN],
  ['no target', 'PQ-02', { target: null }, ['A1']],
  ['a target', 'PQ-02', {}, []],
  ['at most 2 errors', 'PQ-03', { measure: 'Errors in invoices', target: '{op: "<=", value: 2}' }, ['A1']],
  ['less than 3 errors', 'PQ-03', { target: '{op: "<", value: 3, unit: errors}' }, ['A1']],
  ['a most of something else', 'PQ-03', { target: '{op: "<=", value: 2}' }, ['A1?']],
  ['at most four hours: nothing is counted', 'PQ-03', { target: '{op: "<=", value: 4, unit: hours}' }, []],
  ['a most of 2 with it', 'PQ-03', { target: '{op: "<=", value: 2}', failure_threshold: 'Three weeks' }, []],
  ['a most of 0: one is too many', 'PQ-03', { target: '{op: "<=", value: 0}' }, []],
  ['at least 90', 'PQ-03', {}, []],
  ['errors counted without a target', 'PQ-03', { measure: 'Errors in invoices', target: null }, ['A1']],
  ['answers counted without a target', 'PQ-03', { target: null }, []],
  ['it is noted that the plan does not say it', 'PQ-03', { not_stated: '[failure_threshold]' }, ['A1']],
  ['no figure before, and an allegation without a date', 'PQ-06', { baseline: null }, ['A1'], NEVER],
  ['no figure before, and a dated allegation', 'PQ-06', { baseline: null }, [], DATED],
  ['a figure in what is wanting', 'PQ-06', { baseline: null, deficiency: 'Left 12 mails.' }, [], NEVER],
  ['a figure before', 'PQ-06', {}, [], NEVER],
  ['no allegation in the record', 'PQ-06', { baseline: null }, ['plan?']],
  ['an allegation whose date was not typed', 'PQ-06', { baseline: null }, ['A1?'], UNTYPED],
  ['a dated allegation of no area', 'PQ-06', { baseline: null }, ['A1?'], OF_NONE],
  ['a source that was not typed', 'PQ-08', { data_source: null }, ['A1?']],
  ['a source that the plan leaves out', 'PQ-08', { data_source: null, not_stated: '[data_source]' }, ['A1']],
  [
    'one left out, one not typed',
    'PQ-08',
    { data_source: null, assessed_by: null, not_stated: '[data_source]' },
    ['A1', 'A1?'],
  ],
  ['both', 'PQ-08', {}, []],
  ['no measure that figures could be of', 'PQ-08', { measure: null, data_source: null }, []],
  ['a standard that was not typed', 'PQ-09', { source_standard: null }, ['A1?']],
  ['a standard that the plan leaves out', 'PQ-09', { source_standard: null, not_stated: '[source_standard]' }, ['A1']],
  ['a standard', 'PQ-09', { not_stated: '[source_standard]' }, []],
  ['outside of control', 'PQ-13', { control: 'outside' }, ['A1']],
  ['partly', 'PQ-13', { control: 'partial' }, []],
  ['all measures outside', 'PQ-13', { control: 'partial' }, ['A1'], measureOf('control: outside')],
  ['a measure within', 'PQ-13', { control: null }, [], measureOf('control: within')],
  ['nothing said of control', 'PQ-13', { control: null }, ['A1?']],
  ['no support', 'PQ-18', { support: '[]' }, ['A1']],
  ['no key for support', 'PQ-18', { support: null }, ['A1']],
  ['support', 'PQ-18', {}, []],
  ['an outcome alone, and nothing said against it', 'PQ-49', {}, ['plan']],
  ['an outcome and an allegation', 'PQ-49', {}, [], DATED],
  ['a directive', 'PQ-49', { expectation_type: 'directive' }, []],
  ['a kind of expectation that was not typed', 'PQ-49', { expectation_type: null }, []],
]

test.each(ROWS.map(([what, rule, area, expected, files = {}]) => ({ what, rule, area, expected, files })))(
  '$rule, $what',
  async ({ rule, area, expected, files }) => {
    expect(await told(rule, { 'plan.yaml': planOf(area), ...files })).toEqual(expected)
  },
)

test('two areas that contradict each other are one finding, whoever names the other', async () => {
  const both = planOf({ contradicts: '[A2]' }, { contradicts: '[A1]', expectation: 'Ask before each answer.' }, {})
  expect(await told('PQ-12', { 'plan.yaml': both })).toEqual(['A1'])
  expect(await told('PQ-12', { 'plan.yaml': planOf({}, { contradicts: '[A1]' }) })).toEqual(['A2'])
  expect(await told('PQ-12', { 'plan.yaml': planOf({}, {}) })).toEqual([])
  const [finding] = of((await audited({ 'plan.yaml': both }, '2024-02-01')).findings, 'PQ-12')
  expect(finding?.text).toBe(
    'A1 and A2 are marked as contradictory: "Answer mail in two working days" and "Ask before each answer".',
  )
})

test('a measure and a target that came by a change of the plan count from its day', async () => {
  const changes = `amendments:
  - {on: 2024-01-20, area: A1, field: measure, to: Mails answered}
  - {on: 2024-01-20, area: A1, field: target, to: ">= 90 percent"}
`
  const files = { 'plan.yaml': `${planOf({ measure: null, target: null })}${changes}` }
  expect(await told('PQ-01', files)).toEqual([])
  expect(await told('PQ-02', files)).toEqual([])
  const before = await audited(files, '2024-01-19')
  expect(of(before.findings, 'PQ-02').map(({ at }) => at.of)).toEqual(['A1'])
})

test('the command that notes what the plan leaves out keeps what was noted before', async () => {
  const plan = planOf({ source_standard: null, not_stated: '[baseline]' })
  const [question] = of((await audited({ 'plan.yaml': plan }, '2024-02-01')).unknown, 'PQ-09')
  expect(question?.todo).toContain('onrecord set A1 not_stated baseline,source_standard')
})

test('several areas become one sentence for a document', async () => {
  const { record } = await loadRecord(recordOf({ 'plan.yaml': planOf({ measure: null }, {}, { measure: null }) }))
  const { plan } = record
  if (plan === undefined) throw new Error('the plan of the test has a fault')
  const { view } = viewFor({ ...record, plan }, 'self', '2024-02-01')
  const [one, ...more] = of(auditOf(view).findings, 'PQ-01')
  if (one === undefined) throw new Error('nothing was found')
  expect(one.rule.together?.([one], view)).toBe('A1 has no measure.')
  expect(one.rule.together?.([one, ...more], view)).toBe('A1 and A3 have no measure.')
})
