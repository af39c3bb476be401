import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

type Shown = { readonly kind: string; readonly do: string; readonly why: string; readonly command: string }

async function stepsOf(dir: string, day: string): Promise<Shown[]> {
  const { out } = await run('-C', dir, 'status', '--today', day, '--json')
  return JSON.parse(out).next_steps
}

/** A plan of early 2024 in a place, in which every question of the first days is answered. */
const planIn = (jurisdiction: string, status = 'active') =>
  `${PLAN.replace('status: active', `status: ${status}`)}    measure: Mail answered in time
    target: {op: ">=", value: 90}
jurisdiction: ${jurisdiction}
response_due_on: 2024-01-22
goals: [keep_job]
`
const REBUTTAL = `- id: 2024-01-20-rebuttal-hr
  document: rebuttal
  audience: hr
  as_of: 2024-01-20
  rendered: 2024-01-20T10:00Z
  sent: [{on: 2024-01-20, to: [piet], via: email}]
`
const NOTE =
  'id: E-01\nhappened: 2024-02-05\nrecorded: 2024-02-05T18:00Z\nkind: note\ntitle: Mail\nobtained: own_note\n'
const recordIn = (jurisdiction: string, files: Readonly<Record<string, string>>, status?: string) =>
  recordOf({
    'plan.yaml': planIn(jurisdiction, status),
    'evidence/E-01.yaml': NOTE,
    'documents.yaml': REBUTTAL,
    ...files,
  })

describe('a day that cannot be counted is asked for before everything else', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a decision in a state whose days are not known',
      { 'unemployment.yaml': 'decision_mailed_on: 2024-02-06\n' },
      'onrecord set unemployment appeal_days DAYS',
    ],
    [
      'an offer without days',
      { 'severance.yaml': 'offered_on: 2024-02-06\n' },
      'onrecord set severance consider_days DAYS',
    ],
    [
      'a signature without days to take it back',
      { 'severance.yaml': 'offered_on: 2024-02-01\nconsider_days: 21\nsigned_on: 2024-02-06\n' },
      'onrecord set severance revoke_days DAYS',
    ],
    ['a grievance without its last day', { 'grievance.yaml': 'who: ana\n' }, 'onrecord set grievance time_limit DATE'],
  ])('%s', async (_, files, command) => {
    const dir = recordIn('US-WY', files)
    expect((await stepsOf(dir, '2024-02-07'))[0]).toMatchObject({ kind: 'find_day', command })
  })

  test('an offer of three months ago is left alone', async () => {
    const dir = recordIn('US-WY', { 'severance.yaml': 'offered_on: 2024-02-06\n' }, 'completed_met')
    expect((await stepsOf(dir, '2024-05-20')).map(({ kind }) => kind)).toEqual(['log'])
  })
})

describe('once the employment has ended', () => {
  const kinds = async (claim: string, day: string, place = 'US-OH') =>
    (await stepsOf(recordIn(place, { 'unemployment.yaml': `separated_on: 2024-02-01\n${claim}` }), day)).map(
      ({ kind }) => kind,
    )

  test('the claim comes first, and nothing of meetings or figures', async () => {
    expect(await kinds('', '2024-02-02')).toEqual(['claim', 'handover'])
    expect(await kinds('', '2024-02-02', 'GB')).toEqual(['claim', 'handover'])
  })

  test('weeks are certified for in the US, every fortnight at least', async () => {
    const filed = 'claim_filed_on: 2024-02-02\n'
    expect(await kinds(filed, '2024-02-15')).toEqual(['handover'])
    expect(await kinds(filed, '2024-02-16')).toEqual(['certify', 'handover'])
    expect(await kinds(`${filed}weeks_certified: [2024-02-10]\n`, '2024-02-16')).toEqual(['handover'])
    expect(await kinds(filed, '2024-02-16', 'GB')).toEqual(['handover'])
  })

  test('the weeks that are written down stay in the command, which can be typed', async () => {
    const claim = 'separated_on: 2024-02-01\nclaim_filed_on: 2024-02-02\nweeks_certified: [2024-02-10]\n'
    const dir = recordIn('US-OH', { 'unemployment.yaml': claim })
    const [first] = await stepsOf(dir, '2024-02-25')
    expect(first?.command).toBe('onrecord set unemployment weeks_certified 2024-02-10,2024-02-24')
    const [, ...words] = (first?.command ?? '').split(' ')
    expect((await run('-C', dir, ...words)).code).toBe(0)
    expect((await stepsOf(dir, '2024-02-25')).map(({ kind }) => kind)).toEqual(['handover'])
  })

  test('half a year later nothing of it is left', async () => {
    expect(await kinds('', '2024-08-20')).toEqual([])
  })

  test('an appeal that is late stays in sight: there may be a good reason', async () => {
    const claim = 'claim_filed_on: 2024-02-02\ndecision_mailed_on: 2024-02-20\nappeal_days: 10\n'
    expect((await kinds(claim, '2024-05-20'))[0]).toBe('deadline')
  })
})

describe('what was sent is no step any more', () => {
  const due = { 'plan.yaml': planIn('US-OH').replace('2024-01-22', '2024-02-12') }
  const first = async (day: string, files: Readonly<Record<string, string>>) =>
    (await stepsOf(recordIn('US-OH', { ...due, ...files }), day))[0]?.do

  test('an answer to the plan, from the day on which it left', async () => {
    expect(await first('2024-02-07', {})).toBeUndefined()
    expect(await first('2024-01-19', {})).toBe('answer the plan in writing by 12 February')
    expect(await first('2024-02-12', { 'documents.yaml': '' })).toBe('answer the plan in writing today, 12 February')
  })

  test('a register that is a folder, or no text, stops nothing', async () => {
    for (const path of ['documents.yaml/x.md', 'documents.yaml']) {
      const dir = recordOf({ 'plan.yaml': planIn('US-OH'), [path]: Buffer.from('sent: \xff\xfe', 'latin1') })
      expect((await run('-C', dir, 'status', '--today', '2024-02-07')).code).toBe(0)
    }
  })

  test('of a register with a fault nothing is known, and the step stays', async () => {
    expect(await first('2024-02-11', { 'documents.yaml': '- id: 7\n  sent: yes\n' })).toBe(
      'answer the plan in writing by tomorrow, 12 February',
    )
  })
})

describe('a plan that does not run', () => {
  test.each([
    ['paused', ['paused']],
    ['cancelled', []],
    ['draft', []],
    ['ended_early', ['separated']],
  ])('has no meetings, figures or assessments while it is %s', async (status, kinds) => {
    const dir = recordIn('US-OH', { 'evidence/E-01.yaml': NOTE }, status)
    expect((await stepsOf(dir, '2024-02-21')).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('and was not met: the last day of work is asked for, for a month', async () => {
    const dir = recordIn('US-OH', {}, 'completed_not_met')
    expect((await stepsOf(dir, '2024-04-08')).map(({ kind }) => kind)).toEqual(['separated'])
    expect(await stepsOf(dir, '2024-05-08')).toEqual([])
  })
})

test('support that is due on a day is asked for when that day has passed, and not before', async () => {
  const support = (day: string) =>
    recordOf({
      'plan.yaml': planIn('US-OH').replace(
        'jurisdiction',
        `    support: [{text: A second screen, promised_on: 2024-01-08, due_on: ${day}}]\njurisdiction`,
      ),
      'evidence/E-01.yaml': NOTE,
      'documents.yaml': REBUTTAL,
    })
  expect(await stepsOf(support('2024-02-20'), '2024-02-07')).toEqual([])
  expect((await stepsOf(support('2024-02-06'), '2024-02-07'))[0]).toMatchObject({
    kind: 'support',
    why: 'it was due by 6 February, and nothing shows that it came',
  })
})
