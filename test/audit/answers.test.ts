/** The rules about answers, and those that are shown to a lawyer or a steward alone. */
import { describe, expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { RULES } from '../../src/audit/rules.ts'
import { exampleFolder, PLAN, recordOf } from '../record-folder.ts'
import { verdictsOf, viewOf } from './verdicts.ts'

const EXPECTED = [
  { rule: 'PQ-07', erp: [], leave: ['AL-4'] },
  { rule: 'PQ-34', erp: ['AL-2'], leave: ['AL-2'] },
  { rule: 'PQ-35', erp: ['AL-3', 'AL-4'], leave: [] },
  { rule: 'PQ-36', erp: ['AL-5'], leave: [] },
  { rule: 'PQ-40', erp: [], leave: [] },
  { rule: 'PQ-41', erp: ['employment?'], leave: ['employment'] },
  { rule: 'PQ-42', erp: ['employment?'], leave: ['AL-1', 'AL-2'] },
  { rule: 'PQ-43', erp: [], leave: ['employment'] },
  { rule: 'PQ-44', erp: [], leave: [] },
  { rule: 'PQ-45', erp: [], leave: [] },
  { rule: 'PQ-46', erp: ['E-01'], leave: [] },
  { rule: 'PQ-47', erp: [], leave: [] },
]

describe('the examples', () => {
  const erp = auditOf(viewOf(exampleFolder('city-erp'), '2022-04-02'))
  const leave = auditOf(viewOf(exampleFolder('sales-leave'), '2024-05-06'))

  test.each(EXPECTED)('$rule is as the table of the rules says', (row) => {
    expect({ erp: verdictsOf(erp, row.rule), leave: verdictsOf(leave, row.rule) }).toEqual({
      erp: row.erp,
      leave: row.leave,
    })
  })

  test('counts the days from the return to the plan, and the days of leave in a stated period', () => {
    const texts = leave.findings.map(({ text }) => text)
    expect(texts).toContain(
      'Parental leave (November 20, 2023 to February 11, 2024), 21 days before the plan (E-05). Timing alone does not show why.',
    )
    expect(texts).toContain('84 of the 152 days of AL-1 (October 1, 2023 to February 29, 2024) lie in a leave.')
  })
})

const answer = (more: string): Record<string, string> => ({
  'allegations/AL-1.yaml': `id: AL-1\ntext: Mail was left for days.\n${more}`,
})
const NOTE = { 'evidence/E-01.yaml': 'id: E-01\nkind: document\nhappened: 2023-11-02\ntitle: The list of mail\n' }
const employment = (more: string): Record<string, string> => ({ 'employment.yaml': more })
const plan = (more: string): Record<string, string> => ({ 'plan.yaml': `${PLAN}${more}` })
const leave = (dates: string): Record<string, string> =>
  employment(`leave:\n  - {${dates}, kind: medical, protected: true}\n`)
const readings = 'control: within\ntarget: {op: ">=", value: 5}\ntarget_source: plan\n'
const metric = (value: number): Record<string, string> => ({
  'metrics/M1.yaml': `id: M1\narea: A1\nname: Answered\n${readings}readings:\n  - {week_ending: 2024-03-01, value: ${value}}\n`,
})
const NOTED = { 'evidence/E-01.yaml': 'id: E-01\nkind: note\nhappened: 2024-03-08\ntitle: What Piet reached\n' }
const colleague = (more: string): Record<string, string> =>
  employment(`comparators:\n  - {person: piet, same_role: true, same_measure: true, ${more}}\n`)
const meeting = (more: string): Record<string, string> => ({
  'check-ins/2024-02-09.yaml': `scheduled_for: 2024-02-09\nstatus: held\ninvestigatory: true\n${more}`,
})
const asked = (more: string): Record<string, string> => ({
  'requests/R-01.yaml': `id: R-01\nkind: accommodation\nto: piet\ntext: A quiet room\n${more}`,
})
const PUBLIC = plan('sector: public\npermanent_status: permanent\n')
const warned = (more: string): Record<string, string> =>
  employment(`discipline:\n  - {on: 2024-02-20, step: suspension, ${more}}\n`)

/** For each rule: what just trips it, what just does not, and what it can only ask about. */
const CASES: readonly (readonly [string, string, Record<string, string>, readonly string[]])[] = [
  ['PQ-07', 'no date', answer('occurred: unknown\n'), ['AL-1']],
  ['PQ-07', 'nothing said of when', answer(''), ['AL-1?']],
  ['PQ-07', 'a year', answer('occurred: 2023\n'), []],
  ['PQ-34', 'denied with an exhibit', { ...NOTE, ...answer('response: denied\nevidence: [E-01]\n') }, ['AL-1']],
  [
    'PQ-34',
    'denied with the plan itself',
    { ...NOTE, ...plan('document: E-01\n'), ...answer('response: denied\nevidence: [E-01]\n') },
    [],
  ],
  ['PQ-34', 'denied without one', answer('response: denied\n'), []],
  ['PQ-34', 'denied in part', { ...NOTE, ...answer('response: denied_in_part\nevidence: [E-01]\n') }, []],
  ['PQ-35', 'two instructions', answer('response: denied\ngrounds: [conflicting_instructions]\n'), ['AL-1']],
  ['PQ-35', 'another ground', answer('response: denied\ngrounds: [factual_error]\n'), []],
  [
    'PQ-36',
    'the job description among the exhibits',
    {
      ...NOTE,
      ...answer('response: denied\ngrounds: [no_training]\nevidence: [E-01]\n'),
      ...employment('job_description: {evidence: [E-01]}\n'),
    },
    ['AL-1'],
  ],
  ['PQ-36', 'no job description', answer('response: denied\ngrounds: [no_training]\n'), ['employment?']],
  [
    'PQ-36',
    'a job description that is not named',
    {
      ...NOTE,
      ...answer('response: denied\ngrounds: [no_training]\n'),
      ...employment('job_description: {evidence: [E-01]}\n'),
    },
    ['AL-1?'],
  ],
  ['PQ-36', 'another ground', answer('response: denied\ngrounds: [inability]\n'), []],
  ['PQ-41', 'the return 90 days before the plan', leave('from: 2023-09-01, to: 2023-10-09'), ['employment']],
  ['PQ-41', 'the return 91 days before it', leave('from: 2023-09-01, to: 2023-10-08'), []],
  ['PQ-41', 'a leave in a month, some of whose days count', leave('from: 2023-09, to: 2023-10'), ['employment may']],
  ['PQ-41', 'a leave that runs when the plan is issued', leave('from: 2023-12-01, to: 2024-02-01'), ['employment']],
  ['PQ-41', 'a leave after the plan', leave('from: 2024-02-01, to: 2024-02-10'), []],
  [
    'PQ-41',
    'an absence of which nobody said that it is protected',
    employment('leave: [{from: 2023-12-04, to: 2023-12-08}]\n'),
    ['employment?'],
  ],
  ['PQ-41', 'one that is not protected', employment('leave: [{from: 2023-12-04, protected: false}]\n'), []],
  [
    'PQ-41',
    'discipline after a request',
    { ...asked('sent_on: 2024-02-01\n'), ...warned('text: Late mail') },
    ['R-01'],
  ],
  [
    'PQ-42',
    'a day of a range',
    { ...answer('occurred: 2023-10-01/2023-10-09\n'), ...leave('from: 2023-10-09, to: 2023-10-20') },
    ['AL-1'],
  ],
  [
    'PQ-42',
    'the day after the leave',
    { ...answer('occurred: 2023-10-21\n'), ...leave('from: 2023-10-09, to: 2023-10-20') },
    [],
  ],
  [
    'PQ-42',
    'some day of a month',
    { ...answer('occurred: 2023-10\n'), ...leave('from: 2023-10-09, to: 2023-10-20') },
    ['AL-1 may'],
  ],
  [
    'PQ-42',
    'a leave of which the last day is not known',
    { ...answer('occurred: 2023-12-01\n'), ...leave('from: 2023-10-09') },
    ['AL-1 may'],
  ],
  ['PQ-42', 'no date', { ...answer('occurred: unknown\n'), ...leave('from: 2023-10-09, to: 2023-10-20') }, []],
  [
    'PQ-43',
    'the same result, of an unknown day',
    { ...metric(2), ...colleague('value: 2, treatment: no plan') },
    ['employment may'],
  ],
  [
    'PQ-43',
    'the same result on a day',
    { ...NOTED, ...metric(2), ...colleague('value: 2, treatment: no plan, evidence: [E-01]') },
    ['employment'],
  ],
  ['PQ-43', 'a better result', { ...metric(2), ...colleague('value: 3, treatment: no plan') }, []],
  ['PQ-43', 'a plan as well', { ...metric(2), ...colleague('value: 2, treatment: has a plan') }, []],
  ['PQ-43', 'no figure', { ...metric(2), ...colleague('treatment: no plan') }, ['employment?']],
  ['PQ-43', 'nothing to set beside it', colleague('value: 2, treatment: no plan'), ['employment?']],
  ['PQ-44', 'eleven working days', asked('sent_on: 2024-02-29\n'), ['R-01']],
  ['PQ-44', 'ten working days', asked('sent_on: 2024-03-01\n'), []],
  ['PQ-44', 'answered', asked('sent_on: 2024-02-01\nanswered_on: 2024-03-10\n'), []],
  ['PQ-45', 'not granted', meeting('representation_requested: true\nrepresentation_granted: false\n'), ['2024-02-09']],
  ['PQ-45', 'granted', meeting('representation_requested: true\nrepresentation_granted: true\n'), []],
  ['PQ-45', 'nothing said of it', meeting('representation_requested: true\n'), ['2024-02-09?']],
  ['PQ-45', 'not asked for', meeting(''), []],
  [
    'PQ-46',
    'an event that is marked',
    employment('events: [{on: 2024-01-08, text: "Notes of Kim Lee in the file", about: [authorship]}]\n'),
    ['employment'],
  ],
  [
    'PQ-46',
    'the plan by whoever issued it',
    {
      ...plan('document: E-01\n'),
      'evidence/E-01.yaml': 'id: E-01\nkind: document\nhappened: 2024-01-08\ntitle: The plan\nauthor: piet\n',
    },
    [],
  ],
  [
    'PQ-46',
    'the plan by somebody else',
    {
      ...plan('document: E-01\n'),
      'evidence/E-01.yaml': 'id: E-01\nkind: document\nhappened: 2024-01-08\ntitle: The plan\nauthor: kim\n',
      'people.yaml':
        'people:\n  - {id: ana, name: Ana Duarte, relation: employee}\n  - {id: piet, name: Piet Vos, relation: supervisor}\n  - {id: kim, name: Kim Lee, relation: hr_representative}\n',
    },
    ['E-01'],
  ],
  ['PQ-47', 'not given', { ...PUBLIC, ...warned('given: [notice], not_given: [materials]') }, ['employment']],
  ['PQ-47', 'all four given', { ...PUBLIC, ...warned('given: [notice, reasons, materials, response]') }, []],
  ['PQ-47', 'nothing said of it', { ...PUBLIC, ...warned('text: Late mail') }, ['employment?']],
  ['PQ-47', 'a private employer', { ...plan('sector: private\n'), ...warned('not_given: [materials]') }, []],
  ['PQ-47', 'the status unknown', { ...plan('sector: public\n'), ...warned('not_given: [materials]') }, ['plan?']],
  [
    'PQ-40',
    'two reasons',
    { 'unemployment.yaml': 'reason_given_at_discharge: Late mail\nreason_given_to_agency: No work\n' },
    ['unemployment'],
  ],
  [
    'PQ-40',
    'one reason twice',
    { 'unemployment.yaml': 'reason_given_at_discharge: Late mail.\nreason_given_to_agency: late mail\n' },
    [],
  ],
  ['PQ-40', 'no reason', { 'unemployment.yaml': 'separation: discharged\n' }, ['unemployment?']],
]

test.each(CASES)('%s: %s', (id, _, files, expected) => {
  expect(verdictsOf(auditOf(viewOf(recordOf(files), '2024-03-15')), id)).toEqual(expected)
})

test('what is for a lawyer or a steward says so, and is never for the employer', () => {
  const counsel = RULES.filter((rule) => rule.counsel)
  expect(counsel.map(({ id }) => id)).toEqual(expect.arrayContaining(['PQ-40', 'PQ-41', 'PQ-47']))
  for (const { advice, outgoing } of counsel) {
    expect(outgoing).toBe(false)
    expect(advice).toMatch(/lawyer|steward/)
  }
})
