/** The rules on areas and measures on both examples: what the domain research expects of each. */
import { expect, test } from 'vitest'
import { of } from './area-plan.ts'
import { auditedExample } from './audited.ts'

const CITY = {
  'PQ-01': ['A1', 'A4'],
  'PQ-02': ['A1', 'A4'],
  // A2 asks for 0: one is too many, and nothing is left open.
  'PQ-03': [],
  'PQ-04': ['A1', 'A4'],
  'PQ-05': ['A4'],
  'PQ-06': [],
  'PQ-08': [],
  'PQ-09': [],
  'PQ-10': [],
  'PQ-12': [],
  'PQ-13': ['A4'],
  'PQ-16': [],
  'PQ-18': ['A1', 'A4'],
  'PQ-49': [],
}

const SALES = {
  ...CITY,
  'PQ-01': ['A2'],
  'PQ-02': ['A2'],
  'PQ-04': [],
  'PQ-05': ['A2'],
  // The one statement on A2 has no date (PQ-07), and the plan no figure.
  'PQ-06': ['A2'],
  'PQ-13': ['A2'],
  'PQ-18': ['A2'],
}

test.each([
  ['city-erp', '2022-04-02', CITY],
  ['sales-leave', '2024-05-06', SALES],
] as const)('%s on %s', async (example, day, expected) => {
  const { findings } = await auditedExample(example, day)
  const found = Object.keys(expected).map((rule) => [rule, of(findings, rule).map(({ at }) => at.of)])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test.each([
  ['city-erp', '2022-04-02', 'PQ-04 A1: "timely" and "appropriately"'],
  ['city-erp', '2022-04-02', 'PQ-04 A4: "better", "improve" and "communication"'],
  ['city-erp', '2022-04-02', 'PQ-05 A4: "attitude"'],
  ['sales-leave', '2024-05-06', 'PQ-05 A2: "presence" and "confident"'],
] as const)('the words that %s on %s has: %s', async (example, day, expected) => {
  const { findings } = await auditedExample(example, day)
  const words = findings.map(({ rule, at, how }) => `${rule.id} ${at.of}: ${how.replace(/^.*: |\.$/g, '')}`)
  expect(words).toContain(expected)
})

test.each([
  [
    'city-erp',
    '2022-04-02',
    { 'PQ-08': ['A1', 'A2', 'A3', 'A4'], 'PQ-09': ['A1', 'A2', 'A3', 'A4'], 'PQ-16': ['M3', 'M5'] },
  ],
  ['sales-leave', '2024-05-06', { 'PQ-08': ['A1', 'A2', 'A3'], 'PQ-09': ['A1', 'A2', 'A3'], 'PQ-16': ['M1', 'M4'] }],
] as const)('what is not in %s on %s is asked for, and not taken for a fault', async (example, day, expected) => {
  const { unknown } = await auditedExample(example, day)
  const asked = Object.keys(expected).map((rule) => [rule, of(unknown, rule).map(({ at }) => at.of)])
  expect(Object.fromEntries(asked)).toEqual(expected)
})
