/** The handover: what is still due, what was sent already, how it ended, and notes whose title says nothing. */
import { describe, expect, test } from 'vitest'
import { PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

async function documentOf(dir: string, today: string, name = 'handover', reader = 'attorney'): Promise<string> {
  const flags = ['--for', reader, '--today', today, '--format', 'md', '--out', '-']
  return (await run('-C', dir, 'render', name, ...flags)).out
}

const LATER = { clock: '2024-02-12T09:00:00Z' }
const HR = `${PEOPLE}  - {id: mo, name: Mo Hart, role: HR partner, relation: hr_representative}\n`
const CLAIM = 'decision_mailed_on: 2024-02-05\nappeal_days: 21\n'

describe('the appeal of a decision', () => {
  test('is among the next dates, counted from the mailing and to be verified', async () => {
    const dir = recordOf({ 'unemployment.yaml': CLAIM, 'plan.yaml': `${PLAN}response_due_on: 2024-03-01\n` })
    const text = await documentOf(dir, '2024-02-20')
    expect(text).toMatch(
      /26 February[^|]*: last day to appeal the decision[^|]*verify[^|]*1 March: response to the plan/,
    )
    expect(text).toMatch(/Urgent[^\n]*in six days: last day to appeal/)
    expect(text).toContain('be appealed, due on 26 February?')
  })

  test('that is past and not filed presses, and one that is filed does not', async () => {
    const late = await documentOf(recordOf({ 'unemployment.yaml': CLAIM }), '2024-03-05')
    expect(late).toContain('was 26 February, and no appeal is recorded; verify it on the decision.')
    const filed = recordOf({ 'unemployment.yaml': `${CLAIM}appeal_filed_on: 2024-02-19\n` })
    expect(await documentOf(filed, '2024-02-20')).not.toContain('last day to appeal')
  })
})

describe('what was sent', () => {
  const allegation = 'id: AL-1\noccurred: 2023-11\narea: A1\ntext: Mail was late.\nresponse: denied\n'

  test('is no longer due or asked about, once HR has the response', async () => {
    const dir = recordOf({
      'people.yaml': HR,
      'plan.yaml': `${PLAN}response_due_on: 2024-02-01\n`,
      'allegations/AL-1.yaml': allegation,
    })
    const due = 'The response to the plan was due'
    const before = await documentOf(dir, '2024-02-12')
    expect(before).toContain(due)
    expect(before).toContain('Should a written response to the plan be sent')
    await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2024-02-10', '--format', 'md')
    const { code } = await runIn(
      LATER,
      '-C',
      dir,
      'sent',
      'rebuttal',
      '--to',
      'mo',
      '--via',
      'email',
      '--on',
      '2024-02-10',
    )
    expect(code).toBe(0)
    const after = await documentOf(dir, '2024-02-12')
    expect(after).not.toContain(due)
    expect(after).not.toContain('Should a written response')
  })

  test('a recap of the register is not told a second time', async () => {
    const dir = recordOf({
      'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\nrecap: {sent: 2024-01-20}\n',
    })
    expect(await documentOf(dir, '2024-02-12')).toContain('A recap of 19 January. To whom is not recorded.')
    await run(
      '-C',
      dir,
      'render',
      'recap',
      '--for',
      'manager',
      '--check-in',
      '2024-01-19',
      '--today',
      '2024-01-20',
      '--format',
      'md',
    )
    const { code } = await runIn(
      LATER,
      '-C',
      dir,
      'sent',
      'recap',
      '--to',
      'piet',
      '--via',
      'email',
      '--on',
      '2024-01-20',
    )
    expect(code).toBe(0)
    const text = await documentOf(dir, '2024-02-12')
    expect(text).toMatch(/20 January: document [^ ]*recap[^ ]*, to Piet Vos/)
    expect(text).not.toContain('To whom is not recorded')
  })
})

describe('after the end', () => {
  test('no day of the plan is counted', async () => {
    const dir = recordOf({
      'plan.yaml': PLAN.replace('status: active', 'status: ended_early'),
      'unemployment.yaml': 'separation: discharged\nseparated_on: 2024-02-16\n',
    })
    const text = await documentOf(dir, '2024-02-18')
    expect(text).toContain('The plan was to run to 5 April. Recorded as ended early. Separated on 16 February')
    expect(text).not.toMatch(/\d+ of 89|days left/)
  })

  test('a floor in weeks and in words is told in sentences', async () => {
    const floor = 'ask_weeks: 12\nfloor_weeks: 8\nfloor: Eight weeks and a neutral reference\n'
    const text = await documentOf(recordOf({ 'severance.yaml': floor }), '2024-02-18')
    expect(text).toContain('My floor: 8 weeks; in my words: "Eight weeks and a neutral reference".')
  })
})

describe('a note with a title of the program', () => {
  const note = (title: string): string =>
    `id: E-01\nhappened: 2023-12-20\nrecorded: 2023-12-20T18:00:00Z\nkind: note\ntitle: ${title}\nauthor: ana\nobtained: own_note\nabout: [protected_activity]\ndetail: I told Piet about the harassment. He took no notes.\n`
  const dir = (title: string): string => recordOf({ 'evidence/E-01.yaml': note(title) })

  test('says its first sentence to the attorney', async () => {
    const text = await documentOf(dir('Note of 20 December 2023'), '2024-02-12')
    expect(text.match(/ote of 20 December 2023: "I told Piet about the harassment"/g)?.length).toBeGreaterThan(2)
    const rows = await documentOf(dir('Note of 20 December 2023'), '2024-02-12', 'chronology')
    expect(rows).toContain('Note of 20 December 2023 (note, mine). "I told Piet about the harassment"')
    expect(rows).not.toContain('He took no notes')
  })

  test('keeps it from others, marks it in a draft, and leaves a title of my own alone', async () => {
    expect(await documentOf(dir('Note of 20 December 2023'), '2024-02-12', 'chronology', 'hr')).not.toContain(
      'told Piet',
    )
    const draft = await documentOf(dir('Note of 20 December 2023'), '2024-02-12', 'chronology', 'self')
    expect(draft).toMatch(/told Piet about the harassment".*not for HR/)
    expect(await documentOf(dir('Talk with Piet'), '2024-02-12')).not.toContain('told Piet')
  })
})
