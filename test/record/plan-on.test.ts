import { expect, test } from 'vitest'
import { amendedPlan, faultOfAmendment, planOn } from '../../src/record/amendments.ts'
import { parseEntry } from '../../src/record/parse.ts'
import { type Plan, planSchema } from '../../src/record/schema/plan.ts'

function planWith(expectation: string, ...amendments: readonly string[]): Plan {
  const text = `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-05
consequence: A talk.
check_in_cadence: {every: week, on: friday}
areas: [{id: A1, title: Mail, expectation: ${expectation}, target: {op: ">=", value: 90, unit: percent}}]
amendments: [${amendments.join(', ')}]
`
  const { value, problems } = parseEntry(text, 'plan.yaml', planSchema)
  if (value === undefined) throw new Error(JSON.stringify(problems))
  return value
}

const SHORTER = '{on: 2024-02-05, area: A1, field: expectation, from: Within two days., to: Within a day.}'
const SHORTEST = '{on: 2024-03-04, area: A1, field: expectation, from: Within a day., to: Within an hour.}'
const DAYS = ['2024-02-04', '2024-02-05', '2024-03-03', '2024-03-04']

test.each([
  ['as issued', 'Within two days.', [SHORTER, SHORTEST]],
  ['as issued, with the changes out of order', 'Within two days.', [SHORTEST, SHORTER]],
  ['as it is now', 'Within an hour.', [SHORTER, SHORTEST]],
])('the words of an area are those in force on the day (plan.yaml holds them %s)', (_, words, changes) => {
  const plan = planWith(words, ...changes)
  expect(DAYS.map((day) => planOn(plan, day).areas[0]?.expectation)).toEqual([
    'Within two days.',
    'Within a day.',
    'Within a day.',
    'Within an hour.',
  ])
})

test('words that a change gives in short are quoted whole for the time before it', () => {
  const plan = planWith('Answer mail within two days.', SHORTER)
  expect(planOn(plan, '2024-02-04').areas[0]?.expectation).toBe('Answer mail within two days.')
})

test('every field of the plan and of an area is read on its day', () => {
  const plan = planWith(
    'Within two days.',
    '{on: 2024-02-05, field: consequence, to: Dismissal.}',
    '{on: 2024-02-05, field: effective_to, to: 2024-05-31}',
    '{on: 2024-02-05, field: early_termination_clause, to: true}',
    '{on: 2024-02-05, field: check_in_cadence, to: every two weeks on Monday and Thursday}',
    '{on: 2024-02-05, area: A1, field: measure, to: Mails answered in time}',
    '{on: 2024-02-05, area: A1, field: control, to: outside}',
    '{on: 2024-02-05, area: A1, field: target.op, to: ">"}',
    '{on: 2024-02-05, area: A1, field: target.value, from: 90, to: 95}',
  )
  expect(planOn(plan, '2024-02-05')).toMatchObject({
    consequence: 'Dismissal.',
    effective_to: '2024-05-31',
    early_termination_clause: true,
    check_in_cadence: { every: 'two_weeks', on: ['monday', 'thursday'] },
    areas: [{ measure: 'Mails answered in time', control: 'outside', target: { op: '>', value: 95, unit: 'percent' } }],
  })
  const before = planOn(plan, '2024-02-04')
  expect(before).toMatchObject({ consequence: 'A talk.', effective_to: '2024-04-05', amendments: [] })
  expect(before.areas[0]).toMatchObject({ measure: undefined, target: { op: '>=', value: 90 } })
})

test('to read a plan of a day again changes nothing', () => {
  const plan = planWith('Within two days.', SHORTER, SHORTEST)
  const once = amendedPlan(plan, '2024-02-20')
  expect(amendedPlan(once, '2024-02-20')).toEqual(once)
})

test.each([
  [{ field: 'effective_to', to: 'end of May' }, 'effective_to cannot be "end of May"'],
  [{ field: 'effective_to' }, 'it does not say what effective_to was changed to'],
  [{ field: 'effective_to', area: 'A1', to: '2024-05-31' }, 'effective_to is of the whole plan, and not of A1'],
  [{ field: 'expectation', to: 'Within a day.' }, 'expectation is of an area, and it does not say of which'],
  [{ field: 'target.value', area: 'A1', to: 'many' }, 'target.value cannot be "many"'],
  [{ field: 'check_in_cadence', to: 'when there is time' }, 'check_in_cadence cannot be "when there is time"'],
  [{ field: 'mood', to: 'Friendlier' }, 'the plan has no field "mood" that can be changed'],
  [{ field: 'target', area: 'A1', to: 'as the director sees fit' }, undefined],
  [{ field: 'response_due_on', to: '2024-01-15' }, undefined],
])('%j is left out and named, never guessed', (change, fault) => {
  expect(faultOfAmendment({ on: '2024-02-05', ...change })).toBe(fault)
  if (fault === undefined) return
  const plan = { ...planWith('Within two days.'), amendments: [{ on: '2024-02-05', ...change }] }
  expect({ ...planOn(plan, '2024-03-01'), amendments: [] }).toEqual(planWith('Within two days.'))
})
