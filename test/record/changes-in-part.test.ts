/** Changes of a plan that do not say all: what the field was, its unit, an area that is there. */
import { describe, expect, test } from 'vitest'
import { planOn } from '../../src/record/amendments.ts'
import { loadRecord } from '../../src/record/load.ts'
import { planChanges } from '../../src/record/plan-version.ts'
import type { Plan } from '../../src/record/schema/plan.ts'
import { PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

const MEASURED = PLAN.replace(
  /\n$/,
  '\n    measure: Mail answered in time\n    target: {op: ">=", value: 90, unit: percent}\n',
)

const textWith = (...changes: readonly string[]): string =>
  `${MEASURED}amendments:\n${changes.map((change) => `  - {${change}}\n`).join('')}`

function planWith(...changes: readonly string[]): Plan {
  const { plan } = loadRecord(recordOf({ 'plan.yaml': textWith(...changes) })).record
  if (plan === undefined) throw new Error('the plan has a fault')
  return plan
}

const wereOf = (...changes: readonly string[]) => planChanges(planWith(...changes)).map(({ was }) => was)

describe('what a field was before a change', () => {
  test('is what the plan says, then what the change before made of it', () => {
    expect(
      wereOf(
        'on: 2024-02-05, field: effective_to, to: 2024-04-19',
        'on: 2024-03-05, field: effective_to, to: 2024-05-03',
      ),
    ).toEqual(['2024-04-05', '2024-04-19'])
  })

  test('is not known where plan.yaml was edited in place, once or twice', () => {
    expect(wereOf('on: 2024-02-05, field: effective_to, to: 2024-04-05')).toEqual([undefined])
    expect(
      wereOf(
        'on: 2024-02-05, field: effective_to, to: 2024-03-29',
        'on: 2024-03-05, field: effective_to, to: 2024-04-05',
      ),
    ).toEqual([undefined, '2024-03-29'])
  })

  test('is not known of a whole target of which a part was changed before', () => {
    expect(
      wereOf(
        'on: 2024-02-05, area: A1, field: target.value, to: 92',
        'on: 2024-03-05, area: A1, field: target, to: ">= 95"',
      ),
    ).toEqual([90, undefined])
  })

  test('stands in a response too', async () => {
    const dir = recordOf({ 'plan.yaml': textWith('on: 2024-03-05, field: effective_to, to: 2024-05-03, by: piet') })
    const { out } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2024-03-10', '--out', '-')
    expect(out).toContain('| 5 March | Piet Vos | The end of the plan | 5 April | 3 May |')
  })
})

test('a target that is changed to a figure alone stays in its unit, and one with a unit of its own has that', () => {
  const targetOf = (to: string) =>
    planOn(planWith(`on: 2024-02-05, area: A1, field: target, to: "${to}"`), '2024-02-05').areas[0]?.target
  expect(targetOf('>= 95')).toEqual({ op: '>=', value: 95, unit: 'percent' })
  expect(targetOf('>= 12 calls per week')).toEqual({ op: '>=', value: 12, unit: 'calls', per: 'week' })
})

test('a change of an area that is not there says that it changes nothing', async () => {
  const dir = recordOf({ 'plan.yaml': textWith('on: 2024-02-05, area: A9, field: expectation, to: Answer at once') })
  const { out } = await run('-C', dir, 'plan', '--diff', '--as-of', '2024-02-06')
  expect(out).toContain('not applied   the plan has no area A9')
})

test('weeks in which there was nothing to count are no weeks at target', async () => {
  const readings = (values: readonly (readonly [string, string])[]) =>
    `id: M1\nname: Mail in time\narea: A1\ntarget_source: plan\nform: ratio\nreadings:\n${values
      .map(([week, value]) => `  - {week_ending: ${week}, value: [${value}]}\n`)
      .join('')}`
  const updateOf = async (...values: readonly (readonly [string, string])[]) => {
    const dir = recordOf({ 'plan.yaml': MEASURED, 'metrics/M1.yaml': readings(values) })
    return (await run('-C', dir, 'render', 'update', '--for', 'manager', '--today', '2024-02-10', '--out', '-')).out
  }
  const low = ['2024-01-19', '13, 16'] as const
  const none = ['2024-01-26', '0, 0'] as const
  const met = ['2024-02-02', '19, 20'] as const
  expect(await updateOf(low, none, ['2024-02-09', '19, 20'])).not.toContain('at target since')
  expect(await updateOf(low, none, met, ['2024-02-09', '19, 20'])).toContain(
    'at target since the week ending 2 February',
  )
})
