/** A job that has ended, an offer that is open, and records in which little or nothing speaks for the employee. */
import { describe, expect, test } from 'vitest'
import { copyOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

async function documentOf(dir: string, document: string, reader: string, today: string): Promise<string> {
  const to = reader === 'self' ? [] : ['--for', reader]
  return (await run('-C', dir, 'render', document, ...to, '--today', today, '--format', 'md', '--out', '-')).out
}

const HR = `${PEOPLE}  - {id: mo, name: Mo Hart, role: HR partner, relation: hr_representative}\n`

describe('a plan that was ended early, with the job', () => {
  const dir = recordOf({
    'plan.yaml': `${PLAN.replace('status: active', 'status: ended_early')}jurisdiction: US-OH\ncheck_in_cadence: {every: week, on: monday}\n`,
    'people.yaml': HR,
    'employment.yaml':
      'hired_on: 2019-06-03\nleave:\n  - {from: 2023-08-07, to: 2023-11-24, kind: FMLA, protected: true}\ndiscipline:\n  - {on: 2023-12-20, text: Written warning for tone}\n',
    'unemployment.yaml':
      'separation: discharged\nseparated_on: 2024-02-02\nreason_given_at_discharge: Performance\nreason_given_to_agency: Insubordination\nhearing: {date: 2024-03-05}\n',
    'severance.yaml':
      'offered_on: 2024-02-05\noffer_weeks: 2\nweekly_base: 1640\nask_weeks: 10\nconsider_days: 20\nrevoke_days: 7\nage_40_plus: true\nterms_sought: [benefits_continuation]\n',
    'evidence/E-01.yaml':
      'id: E-01\nhappened: 2023-12-01\nkind: email\ntitle: My complaint to HR\nauthor: ana\nobtained: sent_by_me\nabout: [protected_activity]\n',
    'requests/R-01.yaml':
      'id: R-01\nkind: accommodation\nsent_on: 2023-11-27\nto: piet\ntext: A stool\nevidence: [E-02]\n',
    'evidence/E-02.yaml':
      'id: E-02\nhappened: 2023-11-27\nkind: email\ntitle: Request for a stool\nauthor: ana\nobtained: sent_by_me\n',
    'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\nresponse: denied\n',
    'check-ins/2024-01-15.yaml': 'scheduled_for: 2024-01-15\nstatus: cancelled_by_manager\n',
  })

  test('the handover counts no days of it, names no check-in to come and asks about no response', async () => {
    const text = await documentOf(dir, 'handover', 'attorney', '2024-02-12')
    expect(text).toContain(
      'The plan was to run to April 5. Recorded as ended early. Separated on February 2 (discharged).',
    )
    expect(text).not.toMatch(/days left|Check-ins?: February|written response to the plan/)
    expect(text).toContain('Age 40 or over.')
    expect(text).toContain('FMLA leave began')
  })

  test('reasons that differ and a warning after a complaint stand among the strong points, the paper of a request once', async () => {
    const text = await documentOf(dir, 'handover', 'attorney', '2024-02-12')
    expect(text).toContain('Reason given at discharge: "Performance". Reason given to the agency: "Insubordination".')
    expect(text).toContain('my complaint to HR. December 20, 2023, 19 days after it: written warning for tone (E-01).')
    const sheet = await documentOf(dir, 'severance', 'self', '2024-02-12')
    expect(sheet.match(/November 27, 2023, 42 days before the plan/g)).toHaveLength(1)
    expect(sheet).toContain('Both may hold beside each other.')
  })

  test('the worksheet has the days in their order, that of the separation and of the hearing too', async () => {
    const text = await documentOf(dir, 'severance', 'self', '2024-02-12')
    expect(text).toContain('March 3 (a Sunday) if signed on February 25')
    expect(text).toContain('| Tuesday, March 5, 2024 | Unemployment hearing | claim |')
    expect(text).not.toContain('The plan ends')
    expect(text).toContain('January 15 was on a weekend or a public holiday.')
    expect(text).toMatch(/time limits run from January 8, and February 2 and 5|January 8.*February 2 and 5/)
  })

  test('the letter speaks of benefits as they were, and not of the end of the job', async () => {
    const text = await documentOf(dir, 'severance', 'settlement', '2024-02-12')
    expect(text).toContain('My benefits as they were continue for a period')
    expect(text).not.toMatch(/end my employment|Insubordination|complaint|stool|warning|\b40\b/)
  })
})

test('in the United Kingdom it is a settlement agreement, and terms are said in words', async () => {
  const files = {
    'plan.yaml': `${PLAN}jurisdiction: GB\namendments:\n  - {on: 2024-02-01, field: effective_to, from: 2024-04-30, to: 2024-04-05, by: piet, re_acknowledged: false}\n`,
    'people.yaml': HR,
    'severance.yaml':
      'offered_on: 2024-02-08\noffer_lump_sum: 18500\noffer_terms: [neutral_reference, legal_fees]\nask_lump_sum: 30000\nconsider_days: 60\n',
  }
  const handover = await documentOf(recordOf(files), 'handover', 'attorney', '2024-02-12')
  expect(handover).toContain(
    'Settlement agreement offered on 8 February: a lump sum of £18,500, neutral reference and legal fees.',
  )
  expect(handover).toContain('changed the end of the plan from 30 April to 5 April')
  const letter = await documentOf(recordOf(files), 'severance', 'settlement', '2024-02-12')
  expect(letter).toContain('**Subject:** Settlement agreement offered on 8 February 2024: proposed terms')
  expect(letter).toContain('Thank you for the settlement agreement of 8 February.')
  const sheet = await documentOf(recordOf(files), 'severance', 'self', '2024-02-12')
  expect(sheet.indexOf('The plan ends')).toBeLessThan(sheet.indexOf('Last day to consider'))
})

describe('a record in which nothing speaks for the employee', () => {
  const dir = recordOf({
    'plan.yaml': `${PLAN.replace('expectation: Answer mail in two working days.', 'expectation: Answer mail in two working days.\n    measure: Mail answered\n    target: {op: ">=", value: 5}\n    support: [{text: Pairing, delivered_on: 2024-01-10}]').replace('status: active', 'status: completed_not_met')}jurisdiction: US-MA\nsector: private\nunion: none\nprior_counselling: [{on: 2023-10-05, text: Talk about mail}]\n`,
    'employment.yaml':
      'hired_on: 2014-03-01\nreviews: [{on: 2016-02-01, text: Exceeds expectations.}]\ndiscipline: [{on: 2023-11-15, text: Written warning for late mail}]\n',
    'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\noccurred: 2023-11\nresponse: admitted\n',
    'allegations/AL-2.yaml': 'id: AL-2\narea: A1\ntext: Post was late.\noccurred: 2023-12\nresponse: admitted\n',
    'check-ins/2024-01-22.yaml': 'scheduled_for: 2024-01-22\nstatus: employee_no_show\n',
    'metrics/M1.yaml':
      'id: M1\narea: A1\nname: Mail answered\nform: count\ntarget_source: plan\nreadings:\n  - {week_ending: 2024-01-12, value: 2}\n  - {week_ending: 2024-01-19, value: 1}\n',
  })

  test('the handover says that no strong point is found, and every weak one in plain words', async () => {
    const text = await documentOf(dir, 'handover', 'attorney', '2024-04-08')
    expect(text).toContain('**Strongest points.** None is found by rule.')
    expect(text).toContain('Both statements are admitted.')
    expect(text).toContain('The last review was more than seven years old when the plan was issued.')
    expect(text).toContain('M1 (A1) in each of two weeks')
    expect(text).toContain('One check-in did not take place because of me')
    expect(text).toContain('Which time limits run from January 8, if any?')
  })

  test('the worksheet says the heaviest weak points, and how to note an offer', async () => {
    const text = await documentOf(dir, 'severance', 'self', '2024-04-08')
    expect(text).toContain('The record shows no point by rule.')
    expect(text).toContain('**Heaviest weak points of the record:** The target in force for A1 was not reached')
    expect(text).toContain('the first command makes severance.yaml')
    expect(text).toContain('`onrecord set severance terms_sought neutral_reference`')
  })
})

describe('what a lawyer asks next', () => {
  test('a change of the plan stands beside the check-in before it, a comparison beside my own count', async () => {
    const text = await documentOf(copyOf('sales-leave'), 'handover', 'attorney', '2024-05-06')
    expect(text).toContain(
      'changed the target from 8 to 12, four days after the check-in of April 1 (Hana Petrov also present), which rated A1 partially met',
    )
    expect(text).toContain('To set beside it: my own M1 stood at 6 in the week ending April 12.')
    expect(text.indexOf('E-06, E-07, E-08 and E-11 are described only')).toBeLessThan(text.indexOf('## 2. People'))
  })

  test('every document that was sent, with its day, its reader and its way, and nothing later', async () => {
    const row = (id: string, document: string, on: string) =>
      `- id: ${id}\n  document: ${document}\n  audience: hr\n  as_of: 2024-05-06\n  rendered: 2024-05-06T10:00:00-04:00\n  sent:\n    - {on: ${on}, to: [hana, "records desk"], via: email}\n`
    const dir = copyOf('sales-leave', {
      'documents.yaml': `${row('2024-05-06-rebuttal-hr', 'rebuttal', '2024-05-06T11:00:00-04:00')}${row('2024-05-06-severance-settlement', 'severance', '2024-05-20')}`,
    })
    const text = await documentOf(dir, 'handover', 'attorney', '2024-05-06')
    expect(text).toContain('- May 6: document 2024-05-06-rebuttal-hr, to Hana Petrov and records desk (email).')
    expect(text).not.toContain('2024-05-06-severance-settlement')
    expect(text).toContain('Nothing is noted as sent in answer to the offer.')
    expect(await documentOf(dir, 'handover', 'attorney', '2024-05-20')).not.toContain('Nothing is noted as sent')
  })
})
