import { describe, expect, test } from 'vitest'
import { PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const WEEKLY = PLAN.replace('status: active', 'check_in_cadence: {every: week, on: [tuesday]}\nstatus: active')
const TARGET = `${PLAN}    measure: Mails answered in two working days\n    target: {op: ">=", value: 90, unit: percent}\n`

const READINGS = (readings: string): string => `id: M1
area: A1
name: Mails answered in two working days
unit: percent
form: ratio
target_source: plan
control: within
readings:
${readings}`

function status(files: Readonly<Record<string, string>>, today: string, ...flags: readonly string[]): Promise<Ran> {
  const dir = recordOf({ 'people.yaml': PEOPLE, ...files })
  return run(
    '-C',
    dir,
    'render',
    'update',
    '--for',
    'manager',
    '--today',
    today,
    '--format',
    'md',
    '--out',
    '-',
    ...flags,
  )
}

test('a plan without measures has no columns of readings, and ratings say that they are ratings', async () => {
  const { out } = await status(
    { 'check-ins/2024-01-15.yaml': 'scheduled_for: 2024-01-15\nstatus: held\nassessments: {A1: partially_met}\n' },
    '2024-01-19',
  )
  expect(out).toBe(`# PIP status, week 2 of 13: week ending Friday, 19 January 2024

**To:** Piet Vos\\
**From:** Ana Duarte\\
**Plan:** 8 January to 5 April 2024, day 12 of 89

**Overall.** A1 has no measure yet.

| Area | The plan expects | Measure | State |
|---|---|---|---|
| A1 | "Answer mail in two working days." | none in the plan | rated partially met (15 Jan) |

**Next week.** I will continue with the plan as written and report again on Friday, 26 January.

**Check-ins.** Last: 15 January.

Please tell me if you see it differently.

*Document 2024-01-19-update-manager. Record as of 19 January 2024.*
`)
})

test('the plan has the name that the employer gave it', async () => {
  const { out } = await status({ 'plan.yaml': PLAN.replace('kind: PIP', 'kind: improvement note') }, '2024-01-19')
  expect(out).toContain('# Improvement note status, week 2 of 13:')
})

describe('where the status lies in the plan', () => {
  test('before the plan starts and after its end no week of it is counted', async () => {
    const early = PLAN.replace('issued_on: 2024-01-08', 'issued_on: 2024-01-03')
    const before = (await status({ 'plan.yaml': early }, '2024-01-05')).out
    expect(before).toContain('# PIP status: week ending Friday, 5 January 2024')
    expect(before).toContain('**Plan:** 8 January to 5 April 2024, starts in three days')
    expect(before).toContain('I will work to the plan from 8 January and report again on Friday, 12 January.')
    const after = (await status({}, '2024-04-08')).out
    expect(after).toContain('# PIP status: week ending Friday, 12 April 2024')
    expect(after).toContain('5 April 2024, ended three days ago')
    expect(after).toContain('**Overall.** A1 has no measure.')
    expect(after).not.toContain('Next week')
  })

  test('a last week without a Friday is a week of its own', async () => {
    const plan = PLAN.replace('effective_to: 2024-04-05', 'effective_to: 2024-04-03')
    expect((await status({ 'plan.yaml': plan }, '2024-03-29')).out).toContain(
      'week 12 of 13: week ending Friday, 29 March',
    )
    const last = (await status({ 'plan.yaml': plan }, '2024-04-02')).out
    expect(last).toContain('week 13 of 13: week ending Friday, 5 April')
    expect(last).not.toContain('report again')
  })

  test('after the end nobody is asked for help with the plan', async () => {
    const plan = `${PLAN}    support:\n      - {text: A second screen, promised_on: 2024-01-08}\n`
    expect((await status({ 'plan.yaml': plan }, '2024-04-05')).out).toContain('**Help needed.** A1: a second screen')
    expect((await status({ 'plan.yaml': plan }, '2024-04-06')).out).not.toContain('Help needed')
  })
})

describe('the measures', () => {
  test('the target of the plan stands before there is a reading', async () => {
    const { out } = await status({ 'plan.yaml': TARGET, 'metrics/M1.yaml': READINGS('') }, '2024-01-08')
    expect(out).toContain('| Mails answered in two working days | – | no reading | 90% or more | – |')
    expect(out).toContain('**Overall.** No reading for this week yet.')
  })

  test('a measure of the plan that nobody counts is counted among those without a reading', async () => {
    const area = `  - id: A2
    title: Handover
    expectation: Hand over the desk by 16:00.
    measure: Late handovers
    target: {op: "<=", value: 2, unit: count, per: hour}
`
    const { out } = await status(
      {
        'plan.yaml': `${TARGET}${area}`,
        'metrics/M1.yaml': READINGS('  - {week_ending: 2024-01-12, value: [7, 10]}\n'),
      },
      '2024-01-12',
    )
    expect(out).toContain(
      'Of the two measures that have a target, none was at target this week, and one has no reading yet.',
    )
    expect(out).toContain('| Late handovers | – | no reading | 2 or fewer an hour | no rating so far |')
  })

  test('a reading of a Sunday is of the week before it, and only of that', async () => {
    const readings = '  - {week_ending: 2024-01-14, value: [7, 10]}\n  - {week_ending: 2024-01-21, value: [9, 10]}\n'
    const { out } = await status({ 'plan.yaml': TARGET, 'metrics/M1.yaml': READINGS(readings) }, '2024-01-21')
    expect(out).toContain('| 70.0% (7 of 10) | 90.0% (9 of 10) | 90% or more | met, first time |')
  })

  test('what went away from its target is said too, and an older reading by its week', async () => {
    const readings = [9, 8, 7]
      .map((part, i) => `  - {week_ending: 2024-01-${12 + 7 * i}, value: [${part}, 10]}\n`)
      .join('')
    const files = { 'plan.yaml': TARGET, 'metrics/M1.yaml': READINGS(readings) }
    const now = (await status(files, '2024-01-26')).out
    expect(now).toContain('**Since the plan began.** Mails answered in two working days: from 90.0% to 70.0%.')
    const later = (await status(files, '2024-02-02')).out
    expect(later).toContain('from 90.0% to 70.0% in the week ending 26 January.')
  })
})

test('expectations that would fill the page give way to the titles', async () => {
  const long = PLAN.replace('Answer mail in two working days.', `Answer ${'every mail of a customer '.repeat(25)}.`)
  const { out } = await status({ 'plan.yaml': long }, '2024-01-19')
  expect(out).toContain('| Area | Title | Measure | State |')
  expect(out).toContain('| A1 | Answering mail | none in the plan |')
})

describe('what was agreed at a check-in', () => {
  const held = `scheduled_for: 2024-01-16
status: held
action_items:
  - {text: Sort the old mail, owner: ana, due: 2024-01-19, done_on: 2024-01-18}
  - {text: Ana will keep a list of open mails, owner: ana}
  - {text: Shadow the evening desk, owner: ana, due: 2024-01-18}
  - {text: Send the style guide, owner: piet, due: 2024-01-23}
`

  test('my items are done, to come or late, and those of the manager are help', async () => {
    const { out } = await status({ 'plan.yaml': WEEKLY, 'check-ins/2024-01-16.yaml': held }, '2024-01-19')
    expect(out).toContain('**This week.** Done: sort the old mail.\n')
    expect(out).toContain(
      '**Next week.** I will keep a list of open mails. Still to do, due on 18 January: shadow the evening desk. I will report again on Friday, 26 January.\n',
    )
    expect(out).toContain(
      '**Help needed.** From our check-in of 16 January, for you: send the style guide, due 23 January.\n',
    )
  })
})

test('the check-ins of the week that did not take place are named, whoever missed them', async () => {
  const line = async (check: string, today: string): Promise<string> => {
    const { out } = await status({ 'plan.yaml': WEEKLY, 'check-ins/2024-01-16.yaml': check }, today)
    return out.split('\n').find((each) => each.startsWith('**Check-ins.**')) ?? ''
  }
  const own = 'scheduled_for: 2024-01-16\nstatus: employee_no_show\n'
  const others = 'scheduled_for: 2024-01-16\nstatus: cancelled_by_manager\nreason_given: stocktaking\n'
  expect(await line(own, '2024-01-16')).toBe("**Check-ins.** I missed today's. Next: Tuesday, 23 January.")
  expect(await line(own, '2024-01-19')).toBe('**Check-ins.** I missed that of 16 January. Next: Tuesday, 23 January.')
  expect(await line(others, '2024-01-19')).toBe(
    '**Check-ins.** That of 16 January did not take place (reason given: "stocktaking"). Next: Tuesday, 23 January.',
  )
  expect(await line(others, '2024-01-26')).toBe('**Check-ins.** Next: Tuesday, 30 January.')
})

test('a question that was answered in part is still open for the rest', async () => {
  const request = (id: string, more: string): string =>
    `id: ${id}\nkind: clarification\nto: piet\ntext: "A1: do weekends count?"\n${more}`
  const { out } = await status(
    {
      'requests/R-01.yaml': request('R-01', 'sent_on: 2024-01-12\n'),
      'requests/R-02.yaml': request('R-02', 'sent_on: 2024-01-10\nanswered_on: 2024-01-11\nanswer: partial\n'),
    },
    '2024-01-19',
  )
  expect(out).toContain(`- Asked 10 January, answered in part on 11 January: "A1: do weekends count?" The rest is open.
- Asked 12 January (7 days): "A1: do weekends count?"
`)
})
