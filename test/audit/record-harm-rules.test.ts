/** The rules on what in the record speaks against its owner or can do harm: what just trips each of them, and what just does not. */
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { recordRules } from '../../src/audit/record/record-rules.ts'
import { recordOf } from '../record-folder.ts'
import {
  answer,
  area,
  type Case,
  DAY,
  exhibit,
  held,
  measure,
  oneSided,
  owned,
  secret,
  steps,
  unknownOrigin,
} from './small-records.ts'
import { verdictsOf, viewOf } from './verdicts.ts'

const CASES: readonly Case[] = [
  [
    'RW-10',
    'a weak point and no step',
    exhibit('E-01', 'happened: 2024-01-10\nareas: [A1]\nabout: [weak_point]\n'),
    ['E-01'],
  ],
  [
    'RW-10',
    'a weak point and a step since',
    { ...exhibit('E-01', 'happened: 2024-01-10\nareas: [A1]\nabout: [weak_point]\n'), ...steps('2024-01-12') },
    [],
  ],
  [
    'RW-10',
    'a row of the employment',
    { 'employment.yaml': 'discipline:\n  - {on: 2023-05-02, step: verbal, text: A talk, about: [weak_point]}\n' },
    ['employment'],
  ],
  ['RW-11', 'admitted, and no step', answer('response: admitted\noccurred: 2023-11\n'), ['AL-1']],
  [
    'RW-11',
    'admitted in part, and a step since',
    { ...answer('response: admitted_in_part\noccurred: 2023-11\n'), ...steps('2023-12-02') },
    [],
  ],
  [
    'RW-11',
    'admitted, and a step before it',
    { ...answer('response: admitted\noccurred: 2023-11\n'), ...steps('2023-10-02') },
    ['AL-1'],
  ],
  [
    'RW-11',
    'admitted, and a step that may be before it',
    { ...answer('response: admitted\noccurred: 2023-11-12\n'), ...steps('2023-11') },
    ['AL-1 may'],
  ],
  [
    'RW-11',
    'admitted, and a step without a date',
    { ...answer('response: admitted\noccurred: 2023-11\n'), ...steps('') },
    ['AL-1?'],
  ],
  [
    'RW-11',
    'admitted, with an answer that may tell of a change',
    answer('response: admitted\nreply: It was so, and since then I use a list.\n'),
    ['AL-1 may'],
  ],
  ['RW-11', 'admitted and corrected since', answer('response: admitted\ngrounds: [corrected_since]\n'), []],
  ['RW-12', 'not met seven days ago', held('assessments: {A1: not_met}\n'), [], '2024-02-09'],
  ['RW-12', 'not met eight days ago', held('assessments: {A1: not_met}\n'), ['2024-02-02'], '2024-02-10'],
  ['RW-12', 'not met, and no step', held('assessments: {A1: not_met}\n'), ['2024-02-02']],
  ['RW-12', 'not met by oneself', held('self_assessments: {A1: not_met}\n'), ['2024-02-02']],
  ['RW-12', 'not met, and a step since', { ...held('assessments: {A1: not_met}\n'), ...steps('2024-02-05') }, []],
  [
    'RW-12',
    'not met, and met later',
    { ...held('assessments: {A1: not_met}\n', '2024-01-26'), ...held('assessments: {A1: met}\n') },
    [],
  ],
  ['RW-12', 'met in part', held('assessments: {A1: partially_met}\n'), []],
  ['RW-13', 'below target', measure('readings:\n  - {week_ending: 2024-02-02, value: 4}\n'), ['M1']],
  ['RW-13', 'at the target', measure('readings:\n  - {week_ending: 2024-02-02, value: 5}\n'), []],
  [
    'RW-13',
    'below target with a note',
    measure('readings:\n  - {week_ending: 2024-02-02, value: 4, note: Two days of illness}\n'),
    [],
  ],
  [
    'RW-14',
    'obtained unknown',
    { 'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-10\nkind: email\ntitle: Mail\nobtained: unknown\n' },
    ['E-01'],
  ],
  [
    'RW-14',
    'obtained absent',
    { 'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-10\nkind: email\ntitle: Mail\n' },
    ['E-01'],
  ],
  ['RW-14', 'three of them are three findings', unknownOrigin(3), ['E-01', 'E-02', 'E-03']],
  ['RW-14', 'four of them are one', unknownOrigin(4), ['E-01']],
  ['RW-14', 'obtained known', exhibit('E-01', 'happened: 2024-01-10\n'), []],
  ['RW-15', "the employer's, held", owned(''), ['E-01']],
  [
    'RW-15',
    "the employer's, described only",
    {
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-10\nkind: email\ntitle: Mail\nobtained: described_only\nemployer_owned: true\n',
    },
    [],
  ],
  ['RW-16', 'a trade secret, held', owned('confidentiality: trade_secret\n'), ['E-01']],
  ['RW-16', 'internal, held', owned('confidentiality: internal\n'), []],
  ['RW-17', 'a reply that admits intent', answer('response: denied\nreply: I decided not to answer it.\n'), ['AL-1']],
  [
    'RW-17',
    'a reply that quotes somebody',
    answer('response: denied\nreply: Piet said "I decided not to answer it".\n'),
    [],
  ],
  [
    'RW-17',
    'a detail that admits intent',
    exhibit('E-01', 'happened: 2024-01-10\ndetail: I ignored the second mail.\n'),
    ['E-01'],
  ],
  [
    'RW-18',
    'a recording without a note of consent',
    exhibit('E-01', 'happened: 2024-01-10\nconsent: one_party\n'),
    ['E-01'],
  ],
  ['RW-18', 'a recording to which all agreed', exhibit('E-01', 'happened: 2024-01-10\nconsent: all\n'), []],
  [
    'RW-19',
    "privileged on the employer's device",
    { ...area('employer_device: true\n'), ...exhibit('E-01', `happened: 2024-01-10\n${secret}`) },
    ['E-01'],
  ],
  ['RW-19', 'privileged on a device of unknown owner', exhibit('E-01', `happened: 2024-01-10\n${secret}`), ['plan?']],
  [
    'RW-19',
    "privileged on a device of one's own",
    { ...area('employer_device: false\n'), ...exhibit('E-01', `happened: 2024-01-10\n${secret}`) },
    [],
  ],
]

for (const [rule, name, files, expected, day = DAY] of CASES) {
  test(`${rule}: ${name}`, () => {
    expect(verdictsOf(auditOf(viewOf(recordOf(files), day)), rule)).toEqual(expected)
  })
}

test('every rule has a record that trips it and one that does not', () => {
  const ids = recordRules.map(({ id }) => id).filter((id) => id > 'RW-09')
  expect(oneSided(ids, CASES)).toEqual([])
})
