/** The appeal as an agency gets it: the cover, the statement, what could be done and what not, the reasons side by side. */
import { describe, expect, test } from 'vitest'
import { copyOf, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { CLAIM_FILES, CLAIM_PLAN, claim, forAgency, render, SHIFT_LOGS, UNEMPLOYMENT } from './appeal-record.ts'
import { faultsOf } from './wholesome.ts'

describe('the cover and the appeal', () => {
  test('have what the letters have', async () => {
    const text = await forAgency()
    expect(text).toContain('| Employer | Harbour Freight Tools, account no. 4410-22 |')
    expect(text).toContain('| Hearing | Tuesday, May 28, 2024, 10:30 a.m., by telephone |')
    expect(text).toContain('I disagree with the determination mailed on April 15, 2024 and ask for a hearing.')
    expect(text).toContain('- Whether the claimant was discharged for misconduct connected with the work.')
  })

  test('leave out what is not known', async () => {
    const text = await forAgency({ 'unemployment.yaml': 'separated_on: 2024-03-22\n' })
    expect(text).toContain('I disagree with the determination on my claim and ask for a hearing.')
    expect(text).not.toMatch(/Case number|Hearing officer|Issue|Witnesses|Reasons given/)
    expect(faultsOf(text)).toEqual([])
  })
})

describe('the last day to appeal', () => {
  test.each([
    ['counted from the mailing', '', '', 'An appeal was due by May 15; I filed mine on April 29.'],
    ['a weekend is said', 'appeal_days: 30', 'appeal_days: 33', 'An appeal was due by May 18, a Saturday; I filed'],
    ['the recorded day counts', 'appeal_days: 30', 'appeal_due_on: 2024-05-14', 'An appeal was due by May 14; I filed'],
    ['not filed yet', 'appeal_filed_on: 2024-04-29', '', 'An appeal is due by May 15; this one is dated May 1.'],
    [
      'late, with the reason',
      'appeal_days: 30',
      'appeal_days: 10\ngood_cause_if_late: The letter came to my old address',
      'I filed mine on April 29, four days after it. The reason for the delay: The letter came to my old address.',
    ],
  ])('%s', async (...[, from, to, words]) => {
    expect(await forAgency(claim(from, to))).toContain(words)
  })

  test('is to be verified in one`s own copy alone', async () => {
    const dir = recordOf({ ...CLAIM_FILES, ...claim('appeal_days: 30', 'appeal_days: 33') })
    expect((await render(dir, '--for', 'agency')).out).not.toContain('verify')
    for (const flags of [[], ['--for', 'attorney']]) {
      const { out } = await render(dir, ...flags)
      expect(out).toContain('33 days from the mailing on April 15; verify it on the determination itself')
      expect(out).toContain('May 18 is a Saturday')
    }
  })
})

describe('the statement', () => {
  test('has its five parts, in one to two pages', async () => {
    const text = await forAgency()
    const statement = text.slice(text.indexOf('## Statement'), text.indexOf('## Expectations'))
    expect(statement.match(/^### .*/gm)).toEqual([
      '### 1. My job and how long I had it',
      '### 2. What the employer says',
      '### 3. What happened on the last day',
      '### 4. What I did to meet the plan',
      '### 5. What I could do and what I could not',
    ])
    expect(statement.split(/\s+/).length).toBeLessThan(900)
    expect(statement).toContain(
      'from May 13, 2019 to March 22, 2024, four years and 10 months. I was discharged on that day.',
    )
  })

  test.each([
    ['quit', 'I left the job on that day.'],
    ['layoff', 'I was laid off on that day.'],
    ['forced_resignation', 'I left the job when I was asked to resign on that day.'],
  ])('a job that ended by %s', async (separation, words) => {
    expect(await forAgency(claim('separation: discharged', `separation: ${separation}`))).toContain(words)
  })

  test('what has nothing in the record is no part of it', async () => {
    const dir = recordOf({ 'unemployment.yaml': 'separated_on: 2024-03-22\n' })
    const { out } = await render(dir, '--for', 'agency')
    expect(out).not.toMatch(/last day\n|What I did/)
    expect(faultsOf(out)).toEqual([])
  })
})

describe('each expectation', () => {
  test('that says what to do has the weeks, and what prevented it in the others', async () => {
    const text = await forAgency()
    expect(text).toContain('done in three of four weeks measured; not in the week ending January 26.')
    expect(text).toContain('Week ending January 26: the log system was down on 24 January; I wrote the log on paper.')
    expect(text).toContain('A2 told me what to do; three of four weekly readings show it done')
  })

  test('says so where the record is silent on what prevented it', async () => {
    const text = await forAgency({ 'metrics/M2.yaml': SHIFT_LOGS.replace(/, note: ".*"/, '') })
    expect(text).toContain('What prevented it that week is not in my record.')
  })

  test('followed in every week', async () => {
    const text = await forAgency({ 'metrics/M2.yaml': SHIFT_LOGS.replace(/value: 4, note: ".*"/, 'value: 6') })
    expect(text).toContain('done in each of the four weeks measured.')
    expect(text).toContain('every weekly reading in my record shows it done (4 of 4).')
  })

  test('without any figure claims nothing', async () => {
    const text = await forAgency({
      'plan.yaml': CLAIM_PLAN.replace(
        /expectation_type: outcome\n {4}control: outside/,
        'expectation_type: directive\n    control: outside',
      ),
    })
    expect(text).toContain(
      '| My record does not show on which days it was followed. | Outside my control. The plan states no measure. |',
    )
    expect(text).toContain('A3 told me what to do; my record has no weekly count of it.')
  })

  test('that is a result has its figures, the support, and what was in my hands', async () => {
    const text = await forAgency()
    expect(text).toContain(
      '65.0% (13 of 20) in the week ending January 19, 90.0% (18 of 20) in the week ending February 9',
    )
    expect(text).toContain('Promised on January 8: "A second screen"; no delivery is in my record.')
    expect(text).toContain('provided on January 22 (E-03).')
  })

  test('whose target was raised says whether the first one was reached', async () => {
    const dir = copyOf('sales-leave', { 'unemployment.yaml': 'separated_on: 2024-05-10\nseparation: discharged\n' })
    const { out } = await run(
      ...['-C', dir, 'render', 'appeal', '--for', 'agency', '--today', '2024-06-01', '--format', 'md', '--out', '-'],
    )
    expect(out).toContain('The first target, 8, was reached in the week ending April 26.')
    expect(out).toContain(
      'Of what the plan asked, A3 was within my control, A1 was so only in part and A2 was outside it.',
    )
    expect(out).not.toContain('HR reads')
    expect(faultsOf(out)).toEqual([])
  })
})

describe('the reasons given', () => {
  test('stand side by side, without a word on the difference', async () => {
    const text = await forAgency()
    expect(text).toContain(
      '| The plan | January 8, 2024 | "Mail and log entries are late"; A1 Answering mail: "Mail is left for days"',
    )
    expect(text).toContain(
      '| When the employment ended | March 22, 2024 | "Not meeting the expectations of the plan" |',
    )
    expect(text).toContain(
      '| To the agency | after the claim of March 25, 2024 | "Repeatedly disregarded instructions" |',
    )
    expect(text).not.toMatch(/differ|contradict|inconsisten|changed their/i)
  })

  test('are no table when there is only one', async () => {
    const alone = UNEMPLOYMENT.replace(/^reason_given.*\n/gm, '')
    expect(await forAgency({ 'unemployment.yaml': alone })).not.toContain('Reasons given')
  })
})

test('the chronology has the last 90 days, and the exhibits only what is on the issue', async () => {
  const text = await forAgency()
  expect(text).toContain('## Chronology, December 23, 2023 to March 22, 2024')
  expect(text).not.toContain('Raise of 3 percent |')
  expect(text).not.toContain('parking lot')
  const list = text.slice(text.indexOf('## Exhibits'))
  expect(list.match(/E-\d\d \|/g)).toEqual(['E-01 |', 'E-02 |', 'E-03 |', 'E-04 |', 'E-07 |', 'E-04 |'])
})

describe('the statements of the plan', () => {
  test('are not in it unless they are the issue', async () => {
    const [without, included] = [
      await forAgency(),
      await forAgency({}, '--include', 'allegations', '--because', 'the notice names it'),
    ]
    expect(without).not.toMatch(/AL-1|Statements in the plan|E-05/)
    expect(included).toContain('## Statements in the plan, and my answers')
    expect(included).toContain('**Admitted.** One mail of 11 December was answered on 17 December')
    expect(included).toContain('| E-05 | Answer to a customer |')
    for (const text of [without, included]) expect(faultsOf(text)).toEqual([])
  })
})

test('without a claim there is nothing to send', async () => {
  for (const reader of ['agency', 'attorney']) {
    const { code, out, err } = await render(recordOf(), '--for', reader)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('onrecord set unemployment decision_mailed_on')
  }
})
