import { expect, test } from 'vitest'
import { copyOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const HR = '  - {id: hedda, name: Hedda Blom, relation: hr_representative}\n'
const WEEKLY = PLAN.replace('status: active', 'check_in_cadence: {every: week, on: friday}\nstatus: active')

function meetings(statuses: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(statuses).map(([day, status]) => [
      `check-ins/${day}.yaml`,
      `scheduled_for: ${day}\nstatus: ${status}\n`,
    ]),
  )
}

function note(files: Readonly<Record<string, string>>, today: string, ...flags: readonly string[]): Promise<Ran> {
  return written(recordOf({ 'people.yaml': `${PEOPLE}${HR}`, ...files }), today, ...flags)
}

function written(dir: string, today: string, ...flags: readonly string[]): Promise<Ran> {
  const to = flags.includes('--for') ? [] : ['--for', 'manager']
  return run('-C', dir, 'render', 'missed-check-in', ...to, '--today', today, '--format', 'md', '--out', '-', ...flags)
}

/** The words of the note below its head. */
function words(out: string): number {
  const body = out
    .slice(out.indexOf('**Date:**'))
    .split('\n')
    .slice(1)
    .join('\n')
    .replace(/\*Document.*/, '')
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

test('one check-in alone, with no cadence and no readings', async () => {
  const { out } = await note(meetings({ '2024-01-19': 'cancelled_by_manager' }), '2024-01-19')
  expect(out).toBe(`# Check-in of Friday, 19 January 2024

**To:** Piet Vos\\
**From:** Ana Duarte\\
**Date:** 19 January 2024

Piet,

Our check-in set for today did not take place.

Could we meet on Monday 22, Tuesday 23 or Wednesday 24 January? If not, a short written rating of each area would help me. Until then I will continue with the plan as written, unless you tell me otherwise.

Ana

*Document 2024-01-19-missed-check-in-manager. Record as of 19 January 2024.*
`)
})

test('the note of the example has the reason in the words that were used, the count of those held, and this week', async () => {
  const { out } = await written(copyOf('city-erp'), '2022-03-11')
  expect(out).toContain('the reason given was "let us look at everything at the end".')
  expect(out).toContain('The plan provides for one each Friday; three of the six so far were held.')
  expect(out).toContain('- A1: 28 of 30 tickets answered within 4 business hours (93.3%); no high-severity tickets')
  expect(out).toContain('- A3: status report sent by Friday 12:00.')
  expect(out).not.toContain('A4')
  expect(out).not.toContain('Copy')
  expect(words(out)).toBeLessThanOrEqual(120)
  expect(out).not.toMatch(/refus|ignor|fail|unfortunately|!/i)
})

test('HR gets a copy from the second in a row, and only of those that others kept from taking place', async () => {
  const copy = async (first: string, second: string): Promise<boolean> => {
    const { out } = await note(meetings({ '2024-01-12': first, '2024-01-19': second }), '2024-01-19')
    return out.includes('**Copy:** Hedda Blom')
  }
  expect(await copy('held', 'no_response')).toBe(false)
  expect(await copy('manager_no_show', 'no_response')).toBe(true)
  expect(await copy('cancelled_by_employee', 'no_response')).toBe(false)
  expect(await copy('no_response', 'employee_no_show')).toBe(false)
})

test('five in a row are said as plainly as one', async () => {
  const days = ['2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02', '2024-02-09']
  const files = meetings(Object.fromEntries(days.map((day) => [day, 'refused_by_manager'])))
  const { out } = await note({ ...files, 'plan.yaml': WEEKLY }, '2024-02-09')
  expect(out).toContain('did not take place. The plan provides for one each Friday; none of the five so far was held.')
  expect(out).not.toMatch(/again|five times|fifth|in a row/)
})

test('a record that lacks meetings says that the count is of its own', async () => {
  const files = meetings({ '2024-01-19': 'held', '2024-02-09': 'no_response' })
  const { out } = await note({ ...files, 'plan.yaml': WEEKLY }, '2024-02-09')
  expect(out).toContain('one of the two in my notes was held')
})

test('who missed it says so, and gives no reason', async () => {
  const file = 'scheduled_for: 2024-01-19\nstatus: employee_no_show\nreason_given: my child was ill\n'
  const { out } = await note({ 'check-ins/2024-01-19.yaml': file }, '2024-01-22')
  expect(out).toContain('I missed our check-in set for Friday, 19 January.')
  expect(out).toContain('Could we meet on Tuesday 23, Wednesday 24 or Thursday 25 January?')
  expect(out).not.toMatch(/child|sorry|apolog/)
})

test('HR gets the same text, as a copy of what the manager got', async () => {
  const files = meetings({ '2024-01-12': 'held', '2024-01-19': 'manager_no_show' })
  const { out: manager } = await note(files, '2024-01-19')
  const { out: hr } = await note(files, '2024-01-19', '--for', 'hr')
  expect(hr).toContain('**To:** Piet Vos\\\n**Copy:** Hedda Blom\\\n')
  const body = (text: string): string => text.slice(text.indexOf('Piet,'), text.indexOf('*Document'))
  expect(body(hr)).toBe(body(manager))
})

test('without anybody at HR nobody gets a copy', async () => {
  const files = meetings({ '2024-01-12': 'no_response', '2024-01-19': 'no_response' })
  const { out } = await note({ ...files, 'people.yaml': PEOPLE }, '2024-01-19')
  expect(out).not.toContain('Copy')
})

test('HR is not named where what is kept back from the manager names them', async () => {
  const files = meetings({ '2024-01-12': 'no_response', '2024-01-19': 'no_response' })
  const talk = 'id: E-01\nhappened: 2024-01-15\nkind: note\ntitle: Talked with Hedda Blom\nsensitivity: health\n'
  const { code, out } = await note({ ...files, 'evidence/E-01.yaml': talk }, '2024-01-19')
  expect(code).toBe(0)
  expect(out).not.toContain('Hedda')
})

test('a firmer note asks for one of the same days', async () => {
  const { out } = await note(meetings({ '2024-01-19': 'no_response' }), '2024-01-19', '--register', 'firm')
  expect(out).toContain(
    'Please confirm one of these days for a new time: Monday 22, Tuesday 23 or Wednesday 24 January.',
  )
  expect(out).toContain('please send me a short written rating of each area')
})

test('a long reason and many measures still fit in 120 words', async () => {
  const plan = `${WEEKLY.slice(0, WEEKLY.indexOf('areas:'))}areas:\n${[1, 2, 3, 4, 5].map((n) => `  - {id: A${n}, title: Area ${n}, expectation: Do part ${n}.}\n`).join('')}`
  const metrics = [1, 2, 3, 4, 5, 6].map((n) => [
    `metrics/M${n}.yaml`,
    `id: M${n}\narea: A${Math.ceil(n / 2)}\nname: Orders of part ${n} that left the house on the day on which they came in\nform: count\nreadings: [{week_ending: 2024-01-19, value: ${n + 3}}]\n`,
  ])
  const reason =
    'the quarter ends and I have to be with the auditors all of the day and very likely most of the next week too'
  const file = `scheduled_for: 2024-01-19\nstatus: cancelled_by_manager\nreason_given: ${reason}\n`
  const { out } = await note(
    { 'plan.yaml': plan, ...Object.fromEntries(metrics), 'check-ins/2024-01-19.yaml': file },
    '2024-01-19',
  )
  expect(out).toContain(`"${reason}".`)
  expect(out).toContain('- A1: 4 orders of part 1 that left the house')
  expect(words(out)).toBeLessThanOrEqual(120)
})

test('a figure that fits no sentence stands behind its name, and a bad one is not left out', async () => {
  const metric = (id: string, name: string, more: string): Record<string, string> => ({
    [`metrics/${id}.yaml`]: `id: ${id}\narea: A1\nname: ${name}\n${more}\n`,
  })
  const { out } = await note(
    {
      ...meetings({ '2024-01-19': 'no_response' }),
      ...metric('M1', 'Accuracy of the forecast', 'form: ratio\nreadings: [{week_ending: 2024-01-19, value: [3, 12]}]'),
      ...metric('M2', 'Reports open', 'form: count\nreadings: [{week_ending: 2024-01-19, value: 1}]'),
      ...metric('M3', 'Not mine', 'form: count\ncontrol: outside\nreadings: [{week_ending: 2024-01-19, value: 9}]'),
    },
    '2024-01-19',
  )
  expect(out).toContain('- A1: accuracy of the forecast at 25.0% (3 of 12); one report open.')
})

test('after the plan it is told in the past, and nothing is continued', async () => {
  const files = meetings({ '2024-03-29': 'held', '2024-04-05': 'no_response' })
  const { out } = await note({ ...files, 'plan.yaml': WEEKLY }, '2024-04-08')
  expect(out).toContain('The plan provided for one each Friday; one of the two in my notes was held.')
  expect(out).not.toContain('Until then')
})

test('a plan in Germany writes the days in its order, also over the end of a month', async () => {
  const plan = PLAN.replace('issued_on', 'jurisdiction: DE-BE\nissued_on')
  const { out } = await note({ 'plan.yaml': plan, ...meetings({ '2024-01-30': 'no_response' }) }, '2024-01-30')
  expect(out).toContain('on Wednesday 31 January, Thursday 1 or Friday 2 February?')
})

test('one can be named, and one that was held, moved, or is still to come is refused', async () => {
  const files = meetings({ '2024-01-12': 'no_response', '2024-01-19': 'held', '2024-01-26': 'scheduled' })
  const { out } = await note(files, '2024-01-22', '--check-in', '2024-01-12')
  expect(out).toContain('Our check-in set for Friday, 12 January did not take place.')
  for (const day of ['2024-01-19', '2024-01-26'])
    expect((await note(files, '2024-01-22', '--check-in', day)).code).toBe(2)
  const { code, err } = await note(meetings({ '2024-01-19': 'held' }), '2024-01-22')
  expect(code).toBe(2)
  expect(err).toContain('every check-in up to 2024-01-22 took place')
  expect((await note({}, '2024-01-22')).err).toContain('the record has no check-in up to 2024-01-22')
  expect((await note(meetings({ '2024-01-19': 'scheduled' }), '2024-01-22')).err).toContain('nobody wrote down yet')
})

test('one that was called off ahead of its day will not take place', async () => {
  const file = 'scheduled_for: 2024-01-26\nstatus: cancelled_by_manager\nrecorded: 2024-01-22T09:00+01:00\n'
  const { out } = await note({ 'check-ins/2024-01-26.yaml': file }, '2024-01-22', '--check-in', '2024-01-26')
  expect(out).toContain('Our check-in set for Friday, 26 January will not take place.')
  expect(out).toContain('Could we meet on Monday 29, Tuesday 30 or Wednesday 31 January?')
})
