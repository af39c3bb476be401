/** The union's fact sheet: as the grievance was written down, and where it was not, from the plan and the record. */
import { describe, expect, test } from 'vitest'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { makeDocument } from './made-document.ts'
import { faultsOf } from './wholesome.ts'

async function sheet(dir: string, today: string, ...flags: readonly string[]): Promise<string> {
  const args = ['render', 'handover', '--for', 'union', '--today', today, '--format', 'md', '--out', '-', ...flags]
  const { code, out, err } = await run('-C', dir, ...args)
  if (code !== 0) throw new Error(`${code} ${err}`)
  return out
}

const small = (files: Readonly<Record<string, string>> = {}) => sheet(recordOf(files), '2024-02-24')

const GRIEVANCE = `grievance_no: G-17
date_filed: 2024-02-20
time_limit: 2024-03-02
grievant: Ana Duarte, night shift
who: Ana Duarte and Piet Vos.
what: A plan without a talk before it.
where: Dispatch, pier 4
when: 8 January 2024, about 3 p.m.
why: Article 12.3 asks for a talk first.
how: It was handed over without notice.
articles_violated: [Art. 12.3, Art. 14]
past_practice: Plans were discussed with the steward first
management_position: The plan is no discipline
management_present: [piet]
remedy: Withdraw the plan and make the grievant whole.
steps: [{step: Step 1, on: 2024-02-22, result: denied}]
seven_tests: {notice: fail, proof: {result: unknown, text: No dates were given}, penalty: pass}
`
const allegation = (id: string, rest: string) => ({
  [`allegations/${id}.yaml`]: `id: ${id}\ntext: Mail was left.\nrecorded: 2024-01-09T12:00:00Z\n${rest}`,
})

describe('a grievance that was written down', () => {
  test('is printed in its own words', async () => {
    const text = await small({ 'grievance.yaml': GRIEVANCE })
    for (const row of [
      '| Grievance no. | G-17 |',
      '| Time limit | Saturday, 2 March 2024 (seven days left) |',
      '| Grievant | Ana Duarte, night shift |',
      '| Who | Ana Duarte and Piet Vos. |',
      '| Where | Dispatch, pier 4 |',
      '| Why | Article 12.3 asks for a talk first. |',
      '| Remedy | Withdraw the plan and make the grievant whole. |',
      'Art. 12.3; Art. 14; and all other applicable sections.',
      '**Past practice.** Plans were discussed with the steward first.',
      'The plan is no discipline. Present for management: Piet Vos, Dispatch manager.',
      '| Step 1 | 22 February | denied | – |',
    ])
      expect(text).toContain(row)
    expect(faultsOf(text)).toEqual([])
  })

  test('names a grievant who is written down by id', async () => {
    const text = await small({ 'grievance.yaml': GRIEVANCE.replace('Ana Duarte, night shift', 'ana') })
    expect(text).toContain('| Grievant | Ana Duarte |')
  })

  test('says the words that keep other articles open once', async () => {
    const own = GRIEVANCE.replace('Art. 14]', 'and all other applicable sections]')
    expect((await small({ 'grievance.yaml': own })).match(/all other applicable/g)).toHaveLength(1)
  })

  test('a time limit that is over is said', async () => {
    const text = await sheet(recordOf({ 'grievance.yaml': GRIEVANCE }), '2024-03-04')
    expect(text).toContain('Saturday, 2 March 2024 (two days ago)')
  })
})

describe('without a grievance', () => {
  test('the five Ws come from the plan, and no remedy is guessed', async () => {
    const text = await small()
    expect(text).toContain('| Who | Ana Duarte, Dispatcher. Plan issued by Piet Vos, Dispatch manager. |')
    expect(text).toContain('| When | Issued on 8 January 2024; in effect 8 January to 5 April 2024. |')
    expect(text).not.toMatch(/Remedy|Articles|Steps so far|Grievance no/)
    expect(text).toContain('time limit of the grievance; remedy sought')
    expect(faultsOf(text)).toEqual([])
  })

  test('the block has what a steward needs', async () => {
    const text = await small({
      'employment.yaml':
        'hired_on: 2019-05-13\nseniority_date: 2020-01-06\njob_title: Dispatcher II\nbargaining_unit: Local 12\njust_cause_clause: true\n',
    })
    for (const row of [
      '| Hired | 13 May 2019 |',
      '| Seniority date | 6 January 2020 |',
      '| Bargaining unit | Local 12 |',
    ])
      expect(text).toContain(row)
    expect(text).toContain('| Just cause clause | yes |')
    expect(text).not.toContain('to be asked:** seniority date')
  })
})

describe('those who saw it', () => {
  const people = `people:
  - {id: ana, name: Ana Duarte, role: Dispatcher, relation: employee}
  - {id: piet, name: Piet Vos, role: Dispatch manager, relation: supervisor}
  - {id: tom, name: Tom Reyes, role: Driver, relation: witness, first_hand_knowledge: Heard the talk of 12 January., will_testify: true, notes: Tom Reyes likes rowing.}
  - {id: eva, name: Eva Lind, role: Driver, relation: other_manager, first_hand_knowledge: Wrote the rota.}
  - {id: nair, name: Dr Nair, role: Doctor, relation: witness, sensitivity: health}
  - {id: bo, name: Bo Winter, role: Driver, relation: witness}
  - {id: lex, name: Lex Moor, relation: attorney}
`
  const privileged = {
    'evidence/E-01.yaml':
      'id: E-01\nhappened: 2024-01-20\nkind: note\ntitle: Talk with my lawyer about a witness\nobtained: own_note\nconfidentiality: privileged\npeople: [lex, bo]\n',
  }

  test('are on the sheet also when people.yaml alone names them', async () => {
    const text = await small({ 'people.yaml': people })
    expect(text).toContain('| Tom Reyes, Driver | Heard the talk of 12 January. | yes | – |')
    expect(text).toContain('| Eva Lind, Driver | Wrote the rota. | not recorded | – |')
    expect(text).not.toMatch(/Nair|rowing|to be asked:.*witnesses/)
    expect(text).toContain('Bo Winter')
  })

  test('are not when an entry that is kept back names them', async () => {
    expect(await small({ 'people.yaml': people, ...privileged })).not.toMatch(/Bo Winter|Lex|lawyer/)
  })

  test('are no matter of an agency unless the claim names them', async () => {
    const claim = 'separated_on: 2024-02-20\nwitnesses: [{person: tom, knows: Heard the talk.}]\n'
    const dir = recordOf({ 'people.yaml': people, 'unemployment.yaml': claim })
    const args = ['render', 'appeal', '--for', 'agency', '--today', '2024-02-24', '--format', 'md', '--out', '-']
    const { out } = await run('-C', dir, ...args)
    expect(out).toContain('| Tom Reyes, Driver | Heard the talk. |')
    expect(out).not.toMatch(/Eva|Nair|Winter/)
  })
})

test('the end of the employment is a fact, and the claim stays behind', async () => {
  const claim = 'separation: discharged\nseparated_on: 2024-02-20\nreason_given_to_agency: Did not try.\n'
  const text = await small({ 'unemployment.yaml': claim })
  expect(text).toContain('- 20 February 2024: Discharged.')
  expect(text).not.toContain('Did not try')
  const before = await sheet(recordOf({ 'unemployment.yaml': claim }), '2024-02-19')
  expect(before).not.toContain('Discharged')
})

test('each area has its target, figures and ratings', async () => {
  const text = await sheet(copyOf('city-erp'), '2022-04-02')
  expect(text).toContain(
    '- **A3** Completion of assigned work (partly in my control). Target: 1 or more a week. Latest: M5 status report sent by Friday 12:00: 1 (at target in 9 of 9 weeks). Ratings: ',
  )
  expect(text).toContain('Ratings are those of Feb 4, Feb 18, Mar 4, Mar 25.')
})

test('outside the US nothing is asked about just cause, and the tests are tests', async () => {
  const plan = PLAN.replace('issued_on:', 'jurisdiction: GB-ENG\nissued_on:')
  const text = await small({ 'plan.yaml': plan })
  expect(text).not.toMatch(/just cause|seniority date|bargaining unit/)
  expect(text).toContain('## Seven tests: a worksheet')
})

test('one answer is one', async () => {
  const text = await small(allegation('AL-1', 'response: admitted\noccurred: 2023-12\nreply: It was left.\n'))
  expect(text).toContain('My answer to the one statement of the plan: admitted.')
})

describe('the information to request', () => {
  test('has what the record lacks', async () => {
    const text = await small({
      ...allegation('AL-1', 'response: lacks_information\n'),
      ...allegation('AL-2', 'response: denied\noccurred: 2023-12-04\nreply: It was answered.\n'),
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-12\nkind: system_log\ntitle: Log of the mail desk\nobtained: described_only\nemployer_owned: true\n',
    })
    expect(text).toContain('described as E-01: Log of the mail desk (12 January 2024).')
    expect(text).toContain('The dates, names and documents behind AL-1: "Mail was left."')
    expect(text).not.toContain('behind AL-2')
    expect(text).toContain('The criteria by which A1 is assessed, by whom')
    expect(text).toContain('The complete personnel file.')
  })

  test.each([
    ['full', 'answered_on: 2024-01-22\nanswer: full\n', undefined],
    [
      'in part',
      'answered_on: 2024-01-22\nanswer: partial\n',
      'The complete personnel file (asked for on 15 January: answered in part on 22 January).',
    ],
    ['not', '', 'The complete personnel file (asked for on 15 January: no answer).'],
  ])('a personnel file that was given: %s', async (...[, rest, line]) => {
    const text = await small({
      'requests/R-01.yaml': `id: R-01\nkind: records\nsent_on: 2024-01-15\nto: piet\ntext: My personnel file\n${rest}`,
    })
    if (line === undefined) expect(text).not.toContain('complete personnel file')
    else expect(text).toContain(line)
  })
})

describe('the seven tests', () => {
  test('have the result as recorded beside what the record shows, and are blank for the rest', async () => {
    const text = await small({
      'grievance.yaml': GRIEVANCE,
      ...allegation('AL-1', 'response: admitted\noccurred: 2023-12\nreply: It was left.\n'),
    })
    expect(text).toContain('what could follow? | not met |')
    expect(text).toContain('| open | No dates were given. Admitted in whole or in part: AL-1. |')
    expect(text).toContain('the service before it? | met |')
    expect(text).toContain('Are others in the same position treated the same? |  |  |  |')
  })

  test('name no colleague', async () => {
    const text = await sheet(copyOf('sales-leave'), '2024-05-06')
    expect(text).toContain('A colleague with the same role, supervisor and measure: figure 2; no plan.')
    expect(text).not.toMatch(/Theo/)
  })
})

describe('representation', () => {
  const meeting = (rest: string) => ({
    'check-ins/2024-02-02.yaml': `scheduled_for: 2024-02-02\nstatus: held\nattendees: [ana, piet]\ninvestigatory: true\n${rest}`,
  })

  test.each([
    ['representation_requested: true\nrepresentation_granted: false\n', 'representation asked for, not granted.'],
    ['representation_requested: true\n', 'representation asked for, whether it was granted is not recorded.'],
    ['', 'no request for representation is recorded.'],
  ])('%j', async (rest, words) => {
    expect(await small(meeting(rest))).toContain(`- Investigatory meeting of 2 February: ${words}`)
  })
})

test('health is in it with consent alone, and what was written for an attorney never', async () => {
  const without = await sheet(copyOf('city-erp'), '2022-04-02')
  expect(without).not.toMatch(/COVID|counsel/i)
  const dir = copyOf('city-erp')
  expect(await sheet(dir, '2022-04-02', '--include', 'health', '--because', 'I agreed')).toContain('COVID-19')
  expect(await sheet(copyOf('sales-leave'), '2024-05-06')).not.toMatch(/E-16|attorney|severance|Separation/i)
})

test.each([
  ['city-erp', '2022-04-02'],
  ['sales-leave', '2024-05-06'],
] as const)('%s is two to four pages', async (example, today) => {
  const { md, metadata } = await makeDocument(copyOf(example), 'handover', '--for', 'union', '--today', today)
  expect(faultsOf(md)).toEqual([])
  expect(metadata).toMatch(/Pages:\s+[234]\n/)
})
