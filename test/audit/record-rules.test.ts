/** The rules on what the record itself lacks: what just trips each of them, and what just does not. */
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { recordRules } from '../../src/audit/record/record-rules.ts'
import { recordOf } from '../record-folder.ts'
import {
  answer,
  area,
  asked,
  type Case,
  DAY,
  exhibit,
  held,
  measure,
  note,
  oneSided,
  support,
  weeks,
} from './small-records.ts'
import { verdictsOf, viewOf } from './verdicts.ts'

const CASES: readonly Case[] = [
  ['RW-01', 'a week without evidence', weeks('2024-01-26'), ['plan']],
  ['RW-01', 'evidence in every week', weeks(), []],
  ['RW-01', 'the week that is still running', weeks('2024-02-09'), [], '2024-02-09'],
  ['RW-01', 'that week on the day after', weeks('2024-02-09'), ['plan']],
  [
    'RW-01',
    'evidence on the Saturday that begins the week',
    { ...weeks('2024-01-26'), ...exhibit('E-01', 'happened: 2024-01-20\n') },
    [],
  ],
  [
    'RW-01',
    'evidence of the month only',
    { ...weeks('2024-01-26'), ...exhibit('E-01', 'happened: 2024-01\n') },
    ['plan may'],
  ],
  [
    'RW-01',
    'a week of leave',
    { ...weeks('2024-01-26'), 'employment.yaml': 'leave:\n  - {from: 2024-01-22, to: 2024-01-26, kind: medical}\n' },
    [],
  ],
  [
    'RW-01',
    'a leave that ends one day before the week',
    { ...weeks('2024-01-26'), 'employment.yaml': 'leave:\n  - {from: 2024-01-22, to: 2024-01-25, kind: medical}\n' },
    ['plan'],
  ],
  ['RW-02', 'a measure in the plan without a reading', area('    measure: Answered in two days\n'), ['A1']],
  ['RW-02', 'a measure of the record without a reading', measure(''), ['A1']],
  ['RW-02', 'one reading', measure('readings:\n  - {week_ending: 2024-02-02, value: 5}\n'), []],
  ['RW-02', 'no measure at all', {}, []],
  ['RW-03', 'no exhibit', {}, ['A1']],
  ['RW-03', 'an exhibit that names the area', exhibit('E-01', 'happened: 2024-01-10\nareas: [A1]\n'), []],
  ['RW-03', 'an exhibit that names another thing', exhibit('E-01', 'happened: 2024-01-10\n'), ['A1']],
  ['RW-04', 'denied without an exhibit', answer('response: denied\n'), ['AL-1']],
  ['RW-04', 'denied in part without an exhibit', answer('response: denied_in_part\n'), ['AL-1']],
  [
    'RW-04',
    'denied with the plan alone',
    {
      ...area('document: E-01\n'),
      ...answer('response: denied\nevidence: [E-01]\n'),
      ...exhibit('E-01', 'happened: 2024-01-08\n'),
    },
    ['AL-1'],
  ],
  [
    'RW-04',
    'denied with an exhibit that names it',
    { ...answer('response: denied\n'), ...exhibit('E-01', 'happened: 2024-01-10\nallegations: [AL-1]\n') },
    [],
  ],
  ['RW-04', 'admitted without an exhibit', answer('response: admitted\n'), []],
  ['RW-05', 'no answer', answer(''), ['AL-1']],
  ['RW-05', 'an answer that information is lacking', answer('response: lacks_information\n'), []],
  [
    'RW-06',
    'a note eight days later',
    { ...answer('response: denied\n'), ...note('E-01', '2024-01-10', '2024-01-18') },
    ['AL-1'],
  ],
  [
    'RW-06',
    'a note seven days later',
    { ...answer('response: denied\n'), ...note('E-01', '2024-01-10', '2024-01-17') },
    [],
  ],
  [
    'RW-06',
    'a note of a month, in its last days',
    { ...answer('response: denied\n'), ...note('E-01', '2024-01', '2024-01-30') },
    ['AL-1 may'],
  ],
  [
    'RW-06',
    'a late note beside a mail',
    {
      ...answer('response: denied\n'),
      ...note('E-01', '2024-01-10', '2024-01-18'),
      ...exhibit('E-02', 'happened: 2024-01-10\nallegations: [AL-1]\n'),
    },
    [],
  ],
  [
    'RW-06',
    'a note without a time of writing is not called late',
    { ...answer('response: denied\n'), ...exhibit('E-01', 'happened: 2023-01-10\nallegations: [AL-1]\n') },
    [],
  ],
  ['RW-07', 'no recap', held(''), ['2024-02-02']],
  ['RW-07', 'no recap on the day itself', held(''), [], '2024-02-02'],
  ['RW-07', 'a recap one day later', held('recap: {sent: 2024-02-03T08:00:00Z}\n'), ['2024-02-02']],
  ['RW-07', 'a recap the same day', held('recap: {sent: 2024-02-02T23:00:00-05:00}\n'), []],
  [
    'RW-07',
    'three without a recap are three findings',
    { ...held('', '2024-01-19'), ...held('', '2024-01-26'), ...held('') },
    ['2024-01-19', '2024-01-26', '2024-02-02'],
  ],
  [
    'RW-07',
    'four are one, and a late recap stays by itself',
    {
      ...held('recap: {sent: 2024-01-10T08:00:00Z}\n', '2024-01-09'),
      ...held('', '2024-01-12'),
      ...held('', '2024-01-19'),
      ...held('', '2024-01-26'),
      ...held(''),
    },
    ['2024-01-09', '2024-01-12'],
  ],
  [
    'RW-07',
    'a check-in that was not held',
    { 'check-ins/2024-02-02.yaml': 'scheduled_for: 2024-02-02\nstatus: manager_no_show\n' },
    [],
  ],
  [
    'RW-08',
    'open for six working days',
    asked('kind: clarification\nsent_on: 2024-02-02\ntext: Which mail?\n'),
    ['R-01'],
    '2024-02-12',
  ],
  [
    'RW-08',
    'open for five working days',
    asked('kind: clarification\nsent_on: 2024-02-02\ntext: Which mail?\n'),
    [],
    '2024-02-09',
  ],
  [
    'RW-08',
    'asked again',
    asked('kind: clarification\nsent_on: 2024-01-10\ntext: Which mail?\nfollow_ups: [2024-02-01]\n'),
    [],
  ],
  [
    'RW-08',
    'asked again only after the day',
    asked('kind: clarification\nsent_on: 2024-01-10\ntext: Which mail?\nfollow_ups: [2024-02-01]\n'),
    ['R-01'],
    '2024-01-31',
  ],
  ...[['2024-02-09', []] as const, ['2024-02-10', ['R-01']] as const].map(
    ([day, expected]): Case => [
      'RW-08',
      `due on 9 February, on ${day}`,
      asked('kind: clarification\nsent_on: 2024-01-10\ndue_on: 2024-02-09\ntext: Which mail?\n'),
      expected,
      day,
    ],
  ),
  ...[['2024-02-07', []] as const, ['2024-02-08', ['R-01']] as const].map(
    ([day, expected]): Case => [
      'RW-08',
      `records asked for on 10 January, on ${day}`,
      asked('kind: records\nsent_on: 2024-01-10\ntext: My file\n'),
      expected,
      day,
    ],
  ),
  [
    'RW-08',
    'answered',
    asked('kind: clarification\nsent_on: 2024-01-10\ntext: Which mail?\nanswered_on: 2024-02-01\nanswer: full\n'),
    [],
  ],
  ['RW-09', 'promised 15 days ago', support(', promised_on: 2024-01-26'), ['A1']],
  ['RW-09', 'promised 14 days ago', support(', promised_on: 2024-01-27'), []],
  ['RW-09', 'promised in the month', support(', promised_on: 2024-01'), ['A1 may']],
  ['RW-09', 'due yesterday', support(', promised_on: 2024-02-01, due_on: 2024-02-09'), ['A1']],
  ['RW-09', 'due today', support(', promised_on: 2024-01-08, due_on: 2024-02-10'), []],
  ['RW-09', 'due in a month that is over', support(', promised_on: 2023-12-01, due_on: 2024-01'), ['A1']],
  ['RW-09', 'due in the month that runs', support(', promised_on: 2023-12-01, due_on: 2024-02'), ['A1 may']],
  ['RW-09', 'due in the month to come', support(', promised_on: 2023-12-01, due_on: 2024-03'), []],
  [
    'RW-09',
    'asked for in its words',
    {
      ...support(', promised_on: 2024-01-10'),
      ...asked('kind: support\nsent_on: 2024-01-30\ntext: The course in planning\n'),
    },
    [],
  ],
  ['RW-09', 'delivered', support(', promised_on: 2024-01-10, delivered_on: 2024-01-20'), []],
]

for (const [rule, name, files, expected, day = DAY] of CASES) {
  test(`${rule}: ${name}`, () => {
    expect(verdictsOf(auditOf(viewOf(recordOf(files), day)), rule)).toEqual(expected)
  })
}

test('every rule has a record that trips it and one that does not', () => {
  const ids = recordRules.map(({ id }) => id).filter((id) => id <= 'RW-09')
  expect(oneSided(ids, CASES)).toEqual([])
})

test('none of them speaks to a reader who may not know of weak points', () => {
  const files = { ...answer('response: admitted\n'), ...held('') }
  for (const reader of ['manager', 'hr', 'agency'] as const) {
    const { findings } = auditOf(viewOf(recordOf(files), DAY, reader))
    expect(findings.filter(({ rule }) => rule.id.startsWith('RW'))).toEqual([])
  }
})
