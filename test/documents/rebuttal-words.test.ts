/** What a response says of figures, changes, meetings and requests: only what the record shows, and what is adverse too. */
import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

async function responseTo(files: Readonly<Record<string, string>>, today = '2024-02-12'): Promise<string> {
  const args = ['render', 'rebuttal', '--for', 'hr', '--today', today, '--format', 'md', '--out', '-']
  return (await run('-C', recordOf(files), ...args)).out
}

const TARGET = '    measure: Share\n    target: {op: ">=", value: 90}\n'
const checkIn = (day: string, rest: string): Record<string, string> => ({
  [`check-ins/${day}.yaml`]: `scheduled_for: ${day}\n${rest}`,
})
const statement = (id: string, rest: string): Record<string, string> => ({
  [`allegations/${id}.yaml`]: `id: ${id}\narea: A1\ntext: Mail of ${id} was left.\n${rest}`,
})
const measure = (rest: string, readings: readonly (readonly [string, string])[]): Record<string, string> => ({
  'metrics/M1.yaml': `id: M1\narea: A1\nname: Mails answered\n${rest}readings:\n${readings
    .map(([week, value]) => `  - {week_ending: ${week}, value: ${value}}\n`)
    .join('')}`,
})

describe('the opening', () => {
  test('tells how a measure moved, with a target only when it is that of the plan', async () => {
    const readings = [
      ['2024-01-12', '60'],
      ['2024-02-09', '95'],
    ] as const
    const own = measure('target: {op: ">=", value: 90}\ntarget_source: proposed_by_employee\n', readings)
    expect(await responseTo(own)).toContain('From the first reading to the latest, mails answered rose from 60 to 95.')
    const plans = { 'plan.yaml': `${PLAN}${TARGET}`, ...measure('target_source: plan\n', readings) }
    expect(await responseTo(plans)).toContain("mails answered rose from 60 to 95 (the plan's target: 90 or more).")
  })

  test('says outright that a target of the plan is not met', async () => {
    const files = {
      'plan.yaml': `${PLAN}${TARGET}`,
      ...measure('target_source: plan\n', [
        ['2024-01-12', '60'],
        ['2024-02-09', '58'],
      ]),
    }
    expect(await responseTo(files)).toContain("Not yet at the plan's target: mails answered (58; target 90 or more).")
    expect(await responseTo(files, '2024-04-08')).toContain("Off the plan's target at the latest reading: mails")
  })

  test('says what was never assessed, and that the plan was not signed', async () => {
    const second = '  - {id: A2, title: Rosters, expectation: Rosters are right.}\n'
    const text = await responseTo({
      'plan.yaml': `${PLAN}${second}acknowledgement: {requested: true, refused: true}\n`,
      ...checkIn('2024-01-19', 'status: held\nassessments: {A1: met, A2: not_assessed}\n'),
      ...checkIn('2024-02-02', 'status: held\nassessments: {A1: met}\n'),
    })
    expect(text).toContain('I received the plan on 8 January 2024, did not sign it, and am committed to meeting it.')
    expect(text).toContain('one of the two areas was rated met; A2 has not been assessed so far.')
  })
})

describe('the check-ins', () => {
  test('to which I did not come did not fall out at my request', async () => {
    const text = await responseTo({
      ...checkIn('2024-01-19', 'status: employee_no_show\nreason_given: on a double shift\n'),
      ...checkIn('2024-01-26', 'status: employee_no_show\n'),
      ...checkIn('2024-02-02', 'status: cancelled_by_employee\n'),
    })
    expect(text).toContain('I did not attend those of 19 and 26 January. That of 2 February did not take place at my')
    expect(text).not.toContain('double shift')
  })

  test('one recap of two meetings is told in the singular', async () => {
    const text = await responseTo({
      ...checkIn('2024-01-19', 'status: held\n'),
      ...checkIn('2024-01-26', 'status: held\nrecap: {sent: 2024-01-28T10:00:00Z, reply: disputed}\n'),
    })
    expect(text).toContain('I sent a recap after that of 26 January, two days later; it was disputed.')
  })
})

describe('a change of the plan', () => {
  const AMENDED = `${PLAN}${TARGET}amendments:
  - {on: 2024-01-29, area: A1, field: target.value, from: 90, to: 95, by: piet, re_acknowledged: false}
  - {on: 2024-02-05, field: effective_to, from: 2024-04-05, to: 2024-04-19}
`

  test('is a row with what was, is, and the days left', async () => {
    const text = await responseTo({ 'plan.yaml': AMENDED })
    expect(text).toContain('| 29 January | Piet Vos | The target of A1 | 90 | 95 | 67 of 89 | no | – |')
    expect(text).toContain('| 5 February | – | The end of the plan | 5 April | 19 April | 74 of 103 | – | – |')
  })

  test('stands beside the readings, each with the target of its week', async () => {
    const readings = [
      ['2024-01-26', '91'],
      ['2024-02-02', '92'],
    ] as const
    const text = await responseTo({ 'plan.yaml': AMENDED, ...measure('target_source: plan\n', readings) })
    expect(text).toContain('| Mails answered | 91 | 92 |\n| Target in force | 90 | 95 |')
  })

  test('of a running total is told with what it meant', async () => {
    const readings = [
      ['2024-01-19', '20'],
      ['2024-01-26', '40'],
      ['2024-02-09', '60'],
    ] as const
    const total = measure('definition: Mails answered to date\ntarget_source: plan\n', readings)
    expect(await responseTo({ 'plan.yaml': AMENDED, ...total })).toContain(
      'the reading was 40; to reach 95 then meant 55 more in 10 weeks, where the first two weeks had brought 40.',
    )
  })
})

describe('what is asked for', () => {
  test('statements that are denied or cannot be answered are named by their numbers', async () => {
    const text = await responseTo({
      ...statement('AL-1', 'response: denied\nreply: I answered it\n'),
      ...statement('AL-2', 'response: denied\nweight: note\nreply: I answered it\n'),
      ...statement('AL-3', 'response: lacks_information\nweight: note\n'),
      ...statement('AL-4', 'response: lacks_information\n'),
    })
    expect(text).toContain('- No. 3: "Mail of AL-2 was left." **Denied.** I answered it.')
    expect(text).toContain('Correct items 1 and 3 of the statements above, or tell me in writing what they rest on.')
    expect(text).toContain('behind items 2 and 4 of the statements above, so that I can answer them.')
  })

  test('what HR does not get stands last in a draft, and is not asked for', async () => {
    const files = {
      ...statement('AL-1', 'response: denied\nweight: omit\n'),
      ...statement('AL-2', 'response: denied_in_part\nweight: note\n'),
      ...statement('AL-3', 'response: lacks_information\nweight: omit\n'),
    }
    const args = ['render', 'rebuttal', '--for', 'self', '--today', '2024-02-12', '--format', 'md', '--out', '-']
    const text = (await run('-C', recordOf(files), ...args)).out
    expect(text).toContain('- No. 1: "Mail of AL-2 was left."')
    expect(text).toContain('- No. 2: "Mail of AL-1 was left."')
    expect(text).not.toMatch(/Correct item|Send me the dates/)
  })

  test('a request for one support does not ask for another', async () => {
    const support = '    support: [{text: Mail training}, {text: A mentor}]\n'
    const text = await responseTo({
      'plan.yaml': `${PLAN}${support}`,
      'requests/R-01.yaml': 'id: R-01\nkind: support\nsent_on: 2024-01-22\ntext: The training named in A1\n',
    })
    expect(text).toContain('for A1: mail training, as asked on 22 January; a mentor.')
  })

  test('no days to meet on are spoken of where none are named', async () => {
    const text = await responseTo({})
    expect(text).toContain('I will follow the plan, and I am glad to talk about any part of this response.')
  })
})

test('what the plan leaves out is said once for the areas that lack the same', async () => {
  const more = '  - {id: A2, title: Rosters, expectation: Rosters are right.}\n'
  const text = await responseTo({ 'plan.yaml': `${PLAN}${more}` })
  expect(text.match(/The plan states no/g)).toHaveLength(1)
  expect(text).toContain('The plan states no measure, target or support for any of its two areas.')
})
