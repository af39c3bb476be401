/** The rules on changes after the start: each on a record that just trips it, and on one that just does not. */
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { recordOf } from '../record-folder.ts'
import { planWith, said } from './course-plan.ts'
import { verdictsOf, viewOf } from './verdicts.ts'

const change = (keys: string, target = '{op: ">=", value: 90, unit: percent}'): Record<string, string> =>
  planWith({ amendments: `[{${keys}}]` }, 'measure: Mails answered', `target: ${target}`)
const raisedOn = (date: string): Record<string, string> => ({
  'allegations/AL-1.yaml': `id: AL-1\ntext: Mail was left.\noccurred: 2023-11\nraised_on: ${date}\n`,
})
const NOT_AGAIN = 're_acknowledged: false'
const TO_95 = 'area: A1, field: target.value, from: 90, to: 95'

// The plan runs for 89 days: on 20 February 45 of them are left, on 21 February 44.
test.each([
  ['not acknowledged again', 'PQ-37', change(`on: 2024-01-09, ${TO_95}, ${NOT_AGAIN}`), ['plan']],
  ['acknowledged again', 'PQ-37', change(`on: 2024-01-09, ${TO_95}, re_acknowledged: true`), []],
  ['not known whether', 'PQ-37', change(`on: 2024-01-09, ${TO_95}`), ['plan?']],
  ['on the first day', 'PQ-37', change(`on: 2024-01-08, ${TO_95}, ${NOT_AGAIN}`), []],
  [
    'the last day moved',
    'PQ-37',
    change(`on: 2024-02-01, field: effective_to, to: 2024-05-03, ${NOT_AGAIN}`),
    ['plan'],
  ],
  ['only a title', 'PQ-37', change(`on: 2024-02-01, area: A1, field: title, to: Mail, ${NOT_AGAIN}`), []],
  ['tightened with less than half left', 'PQ-38', change(`on: 2024-02-21, ${TO_95}`), ['plan']],
  ['tightened with more than half left', 'PQ-38', change(`on: 2024-02-20, ${TO_95}`), []],
  ['loosened', 'PQ-38', change('on: 2024-03-01, area: A1, field: target.value, from: 90, to: 80'), []],
  [
    'fewer errors allowed',
    'PQ-38',
    change('on: 2024-03-01, area: A1, field: target.value, from: 5, to: 2', '{op: "<=", value: 5}'),
    ['plan'],
  ],
  [
    'tightened in words',
    'PQ-38',
    change('on: 2024-03-01, area: A1, field: target, from: ">= 90 percent", to: ">= 95 percent"'),
    ['plan'],
  ],
  [
    'another kind of target',
    'PQ-38',
    change('on: 2024-03-01, area: A1, field: target, from: ">= 90 percent", to: "<= 2 errors"'),
    [],
  ],
  ['raised on the first day', 'PQ-39', raisedOn('2024-01-08'), []],
  ['raised a day later', 'PQ-39', raisedOn('2024-01-09'), ['AL-1']],
  ['raised in that month', 'PQ-39', raisedOn('2024-01'), ['AL-1 may']],
  ['raised at an unknown time', 'PQ-39', raisedOn('unknown'), ['AL-1?']],
] as const)('%s: %s', async (_, rule, files, expected) => {
  expect(await said(rule, '2024-03-10', files)).toEqual(expected)
})

test('a reader who is not told who kept a meeting from taking place gets the figures alone', () => {
  const dir = recordOf({
    ...planWith(),
    'check-ins/2024-01-15.yaml': 'scheduled_for: 2024-01-15\nstatus: held\n',
    'check-ins/2024-01-22.yaml': 'scheduled_for: 2024-01-22\nstatus: refused_by_manager\n',
  })
  const words = (['self', 'manager'] as const).map((audience) => {
    const view = viewOf(dir, '2024-01-23', audience)
    const found = auditOf(view).findings.filter(({ rule }) => rule.id === 'PQ-22')
    return found.map(({ rule }) => rule.together?.(found, view))
  })
  expect(words).toEqual([
    ["One of the two check-ins due was held; one not held for reasons on the manager's side."],
    ['One of the two check-ins due was held.'],
  ])
})

test('what was kept back from a reader is not taken for what is missing', () => {
  const dir = recordOf({
    ...planWith(),
    'check-ins/2024-01-15.yaml': 'scheduled_for: 2024-01-15\nstatus: held\nmanager_feedback: [Better.]\n',
    'employment.yaml': 'reviews: [{on: 2022-06, rating: meets}]\ncompensation: [{on: 2022-06, kind: bonus}]\n',
  })
  for (const audience of ['settlement', 'manager', 'hr'] as const) {
    const audit = auditOf(viewOf(dir, '2024-02-01', audience))
    for (const rule of ['PQ-14', 'PQ-24', 'PQ-26', 'PQ-27', 'PQ-28', 'PQ-29', 'PQ-30', 'PQ-31', 'PQ-32'])
      expect([audience, rule, verdictsOf(audit, rule)]).toEqual([audience, rule, []])
  }
})
