import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areaTarget,
  exactValue,
  meets,
  percentOf,
  readingMet,
  shownValue,
  targetOn,
} from '../../src/record/measures.ts'
import { parseEntry } from '../../src/record/parse.ts'
import { metricSchema } from '../../src/record/schema/metric.ts'
import { type Plan, planSchema } from '../../src/record/schema/plan.ts'

test.each([
  [26, 32, 81.3],
  [16, 25, 64],
  [32, 34, 94.1],
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 8, 12.5],
  [1, 16, 6.3],
  [1, 2000, 0.1],
  [1, 2001, 0],
  [0, 5, 0],
  [9, 8, 112.5],
])('%i of %i is %d percent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent)
})

test('nothing of nothing is no percentage', () => {
  expect(percentOf(0, 0)).toBeUndefined()
  expect(exactValue({ value: [0, 0] })).toBeUndefined()
  expect(shownValue({ value: [0, 0] })).toBeUndefined()
})

test('a percentage is rounded half up as on paper, whatever the parts', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1_000_000_000 }))
  fc.assert(
    fc.property(count, count, (part, whole) => {
      fc.pre(whole > 0 && part <= whole * 10)
      const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))

      expect(percentOf(part, whole)).toBe(Number(tenths) / 10)
    }),
    { numRuns: 2000 },
  )
})

test('a target is compared with the unrounded value: 89.96 percent is shown as 90 and does not reach it', () => {
  const reading = { value: [2249, 2500] as [number, number] }

  expect(shownValue(reading)).toBe(90)
  expect(meets(exactValue(reading) ?? 0, { op: '>=', value: 90 })).toBe(false)
})

test.each([
  ['>=', 90, true],
  ['>', 90, false],
  ['<=', 90, true],
  ['<', 90, false],
  ['=', 90, true],
  ['=', 91, false],
] as const)('90 against a target of %s %i: %s', (op, value, met) => {
  expect(meets(90, { op, value })).toBe(met)
})

/** A plan whose area A1 asks for eight, changed to twelve and to ten, with the target as the person keeps it. */
function planWith(target: string, amendments: string): Plan {
  const text = `format: 1
kind: PIP
employee: theo
issued_by: colin
employer: Brightwell Analytics
issued_on: 2024-03-04
effective_from: 2024-03-04
effective_to: 2024-05-03
areas: [{id: A1, title: Demonstrations, expectation: Eight a week., target: ${target}}]
amendments: ${amendments}
`
  const { value, problems } = parseEntry(text, 'plan.yaml', planSchema)
  if (value === undefined) throw new Error(JSON.stringify(problems))
  return value
}

const RAISED = '{on: 2024-04-05, area: A1, field: target.value, from: 8, to: 12}'
const LOWERED = '{on: 2024-04-19, area: A1, field: target.value, from: 12, to: 10}'

test.each([
  ['as issued', '{op: ">=", value: 8}', `[${RAISED}, ${LOWERED}]`],
  ['as issued, with the changes out of order', '{op: ">=", value: 8}', `[${LOWERED}, ${RAISED}]`],
  ['as it is now', '{op: ">=", value: 10}', `[${RAISED}, ${LOWERED}]`],
])('the target of an area is the one in force on the day (plan.yaml holds it %s)', (_, target, amendments) => {
  const plan = planWith(target, amendments)
  const [area] = plan.areas
  const inForce = (day: string): unknown => area && areaTarget(plan, area, day)?.value

  expect(['2024-04-04', '2024-04-05', '2024-04-18', '2024-04-19', '2024-05-03'].map(inForce)).toEqual([
    8, 12, 12, 10, 10,
  ])
})

test('changes of other fields and other areas leave the target alone', () => {
  const plan = planWith(
    '{op: ">=", value: 8}',
    '[{on: 2024-04-05, area: A2, field: target.value, to: 99}, {on: 2024-04-05, field: effective_to, to: 2024-06-01}]',
  )
  const [area] = plan.areas

  expect(area && areaTarget(plan, area, '2024-05-01')).toEqual({ op: '>=', value: 8 })
})

test('an area without a target has none, whatever was changed', () => {
  const plan = planWith('null', `[${RAISED}]`)
  const [area] = plan.areas

  expect(area && areaTarget(plan, area, '2024-05-01')).toBeUndefined()
})

test('a measure of the plan is held against the target of its week, one of your own against its own', () => {
  const plan = planWith('{op: ">=", value: 8}', `[${RAISED}]`)
  const measure = (target: string): ReturnType<typeof parseEntry<typeof metricSchema>>['value'] =>
    parseEntry(`id: M1\narea: A1\nname: Demonstrations\nform: count\n${target}`, 'metrics/M1.yaml', metricSchema).value
  const ofPlan = measure('target_source: plan\n')
  const own = measure('target: {op: ">=", value: 9}\n')
  const none = measure('target_source: none\n')
  if (ofPlan === undefined || own === undefined || none === undefined) throw new Error('the measures are sound')

  expect(readingMet(plan, ofPlan, { week_ending: '2024-03-29', value: 9 })).toBe(true)
  expect(readingMet(plan, ofPlan, { week_ending: '2024-04-12', value: 9 })).toBe(false)
  expect(readingMet(plan, own, { week_ending: '2024-04-12', value: 9 })).toBe(true)
  expect(targetOn(plan, none, '2024-04-12')).toBeUndefined()
  expect(readingMet(plan, none, { week_ending: '2024-04-12', value: 9 })).toBeUndefined()
})
