import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const TODAY = { clock: '2024-03-04T12:00:00Z' }
const TARGET = `${PLAN}    target: {op: ">=", value: 8, unit: mails}   # as issued
    support: []
`
const METRIC = `id: M1
area: A1
name: Mails answered
form: count
target_source: plan
readings:
  - {week_ending: 2024-02-02, value: 9}
  - {week_ending: 2024-03-08, value: 9}
`

function amendments(dir: string): unknown[] {
  return parse(textOf(dir, 'plan.yaml')).amendments
}

describe('a change of the plan', () => {
  test('of its end keeps what it was, and says how many days that makes', async () => {
    const dir = recordOf()
    const { code, out, err } = await runIn(TODAY, '-C', dir, 'amend', 'effective_to', '2024-04-12', '--by', 'Piet')
    expect({ code, out }).toEqual({ code: 0, out: 'plan\n' })
    expect(err).toBe(
      'effective_to from 2024-04-05 to 2024-04-12, on 4 March 2024 by piet; to take it back: onrecord undo\n' +
        'the plan now ends on 12 April 2024; 7 more days\n',
    )
    expect(textOf(dir, 'plan.yaml').startsWith(PLAN)).toBe(true)
    expect(amendments(dir)).toEqual([
      { on: '2024-03-04', field: 'effective_to', from: '2024-04-05', to: '2024-04-12', by: 'piet' },
    ])
    expect((await runIn(TODAY, '-C', dir, 'status')).out).toContain('day 57 of 96, 39 left')
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('is counted from the one before it', async () => {
    const dir = recordOf()
    await runIn(TODAY, '-C', dir, 'amend', 'effective_to', '2024-04-12', '--on', '2024-02-01')
    const { err } = await runIn(TODAY, '-C', dir, 'amend', 'effective-to', '2024-04-11')
    expect(err).toContain('the plan now ends on 11 April 2024; 1 fewer day')
    await runIn(TODAY, '-C', dir, 'amend', 'consequence', 'A warning', '--on', '2024-01-20', '--was', 'Dismissal')
    expect(amendments(dir)).toMatchObject([
      { from: '2024-04-05', to: '2024-04-12' },
      { from: '2024-04-12', to: '2024-04-11' },
      { on: '2024-01-20', from: 'Dismissal', to: 'A warning' },
    ])
  })

  test.each([
    [['target.value', '12'], 'target.value', 8, 12],
    [['target', '12'], 'target.value', 8, 12],
    [['target', '>= 12 mails'], 'target.value', 8, 12],
    [['target', '<= 2 per day'], 'target', '>= 8 mails', '<= 2 per day'],
    [['target', 'at least 12 mails'], 'target.value', 8, 12],
    [
      ['expectation', 'Answer', 'mail: today.'],
      'expectation',
      'Answer mail in two working days.',
      'Answer mail: today.',
    ],
  ])('of an area: %j', async (args, field, from, to) => {
    const dir = recordOf({ 'plan.yaml': TARGET })
    const { code } = await runIn(TODAY, '-C', dir, 'amend', ...args, '--area', 'a1', '--no-re-acknowledged')
    expect(code).toBe(0)
    expect(amendments(dir)).toEqual([{ on: '2024-03-04', area: 'A1', field, from, to, re_acknowledged: false }])
    expect(textOf(dir, 'plan.yaml').startsWith(TARGET)).toBe(true)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('that brings a first target is what later readings are compared with, and earlier ones are not', async () => {
    const dir = recordOf({ 'metrics/M1.yaml': METRIC })
    await runIn(TODAY, '-C', dir, 'amend', 'target', '>= 10 mails per week')
    expect(amendments(dir)).toEqual([{ on: '2024-03-04', area: 'A1', field: 'target', to: '>= 10 mails per week' }])
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    const { out } = await run('-C', dir, 'status', '--today', '2024-03-10', '--json')
    expect(JSON.parse(out).areas[0].metrics[0]).toMatchObject({
      target: { op: '>=', value: 10, unit: 'mails', per: 'week' },
      met: false,
      weeks: 1,
    })
  })

  test('to words that are no target leaves nothing to compare with', async () => {
    const dir = recordOf({ 'plan.yaml': TARGET, 'metrics/M1.yaml': METRIC })
    await runIn(TODAY, '-C', dir, 'amend', 'target', 'as the director sees fit')
    const { out } = await run('-C', dir, 'status', '--today', '2024-03-10', '--json')
    expect(JSON.parse(out).areas[0].metrics[0]).toMatchObject({ target: null, weeks: 1, weeks_met: 1 })
  })

  test('is one of several as JSON, in the keys of plan.yaml', async () => {
    const dir = recordOf({ 'plan.yaml': TARGET })
    const stdin = JSON.stringify([
      { on: '2024-02-01', field: 'target.value', area: 'A1', to: 12 },
      { field: 'early_termination_clause', to: true },
    ])
    const { out, err } = await runIn({ ...TODAY, stdin }, '-C', dir, 'amend', '--json', '-')
    expect({ out, err: err.split('\n').length }).toEqual({ out: 'plan\n', err: 3 })
    expect(amendments(dir)).toMatchObject([
      { from: 8, to: 12 },
      { on: '2024-03-04', to: true },
    ])
  })
})

test.each([
  [[], 'say what was changed, such as: onrecord amend effective_to 2022-05-14'],
  [['effective_to'], 'say what effective_to is now'],
  [['efective_to', '2024-04-12'], 'no field "efective_to" that can be amended; did you mean "effective_to"?'],
  [['colour', 'red'], 'no field "colour" that can be amended; there is effective_to, effective_from'],
  [['effective_to', '2024-01-05'], 'the plan would end on 2024-01-05, before it starts on 2024-01-08'],
  [['effective_from', '2024-05-01'], 'the plan would end on 2024-04-05, before it starts on 2024-05-01'],
  [['effective_to', '2024-04-05'], 'effective_to is "2024-04-05" already'],
  [['effective_to', '2024-04-12', '--area', 'A1'], 'effective_to is of the whole plan; leave --area out'],
  [['effective_to', '2024-04-12', '--on', '2024-01-01'], 'the plan was issued on 2024-01-08'],
  [['target.value', '12'], 'write the whole of it: onrecord amend target ">= 90 percent"'],
  [
    ['target', '95%'],
    '"95%" does not say which way; write ">= 95 percent" for at least, or "<= 95 percent" for at most',
  ],
  [['target', '>= many'], '">= many" is not a target'],
  [['expectation', 'More', '--area', 'A2'], 'no area "A2"; there is A1'],
  [['early_termination_clause', 'perhaps'], 'early_termination_clause is yes or no'],
])('amend %j is refused', async (args, message) => {
  const dir = recordOf()
  const before = treeOf(dir)
  const { code, out, err } = await runIn(TODAY, '-C', dir, 'amend', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})
