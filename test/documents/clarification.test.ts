import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { inspectPdf } from '../render/tools.ts'
import { type Ran, run } from '../run.ts'

const READING = '[{week_ending: 2024-01-12, value: [18, 30]}]'

function metric(id: string, area: string, more = ''): string {
  return `id: ${id}\narea: ${area}\nname: Mails answered in two days\nform: ratio\ntarget: {op: ">=", value: 90}\ntarget_source: proposed_by_employee\n${more}`
}

function areas(count: number, more = ''): string {
  return Array.from(
    { length: count },
    (_, i) => `  - {id: A${i + 1}, title: Area ${i + 1}, expectation: Do part ${i + 1} well.${more}}\n`,
  ).join('')
}

const HEAD = PLAN.slice(0, PLAN.indexOf('areas:'))

function letter(
  files: Readonly<Record<string, string>>,
  today = '2024-01-16',
  ...flags: readonly string[]
): Promise<Ran> {
  return written(recordOf(files), today, ...flags)
}

function written(dir: string, today: string, ...flags: readonly string[]): Promise<Ran> {
  const to = flags.includes('--for') ? [] : ['--for', 'manager']
  return run('-C', dir, 'render', 'clarification', ...to, '--today', today, '--format', 'md', '--out', '-', ...flags)
}

/** The numbers of the points, in rows of tables and on lines of their own. */
function pointsIn(out: string): string[] {
  return [...out.matchAll(/^(?:\| |\*\*)(\d+)(?: \||\.\*\*)/gm)].map(([, number = '']) => number)
}

test('one area without a measure, no check-in and no cadence: two blanks, and five working days for an answer', async () => {
  const { code, out } = await letter({})
  expect(code).toBe(0)
  expect(out).toBe(`# Plan of 8 January 2024: how A1 will be measured

**To:** Piet Vos\\
**From:** Ana Duarte\\
**Date:** Tuesday, 16 January 2024, day 9 of 89 of the plan

Piet,

I have read the plan and want to meet every part of it. So that I do, please answer the two points below; a line for each is enough.

## A1 Answering mail

The plan states: "Answer mail in two working days." The plan states no measure or target for it yet.

| No. | Please complete | Your answer |
|---|---|---|
| 1 | A1 is met when this is reached (what is counted, which figure, over what time) | ________________ |
| 2 | It is assessed by, and on | ________________ |

Could you reply by Tuesday, 23 January?

Thank you,

Ana

*Document 2024-01-16-clarification-manager. Record as of 16 January 2024.*
`)
})

test('the first letter of the example has the six points, the question word for word and the first readings', async () => {
  const { out } = await written(copyOf('city-erp'), '2022-02-07')
  expect(out).toContain('The plan states: "Respond to tickets in a timely manner and prioritize appropriately."')
  expect(out).toContain('My question: within how many hours, and by severity or by age? I propose, counted each week')
  expect(out).toContain('| 1 | Tickets answered within 4 business hours | 90% or more | 64.0% (16 of 25) |')
  expect(out).toContain('| 6 | A2: Written list of environments. A3: Report Builder training. |')
  expect(out).toContain('Neither A1 nor A4 was assessed on February 4; with these answers both can be.')
  expect(out).toContain(
    'by our next check-in, on Friday, February 11? Until then I will work to the figures in 1 to 3.',
  )
  expect(out).not.toContain('I asked about')
  expect(out).not.toMatch(/vague|unfair|impossible|unfortunately|!/i)
})

test('a second letter says when it was asked before, and shows where the measures stand now', async () => {
  const { out } = await written(copyOf('city-erp'), '2022-04-02')
  expect(out).toContain('I asked about A1 and A4 on February 7 and repeat it here, so that it is in one place.')
  expect(out).toContain('| First reading, and the latest |')
  expect(out).toContain('64.0% (16 of 25), Feb 4; 94.1%, Apr 1')
  expect(out).toContain('A2: Written list of environments (asked for on February 10).')
})

test('a firmer letter asks for the same points by the same day', async () => {
  const dir = copyOf('city-erp')
  const { out: softer } = await written(dir, '2022-02-07')
  const { out: firm } = await written(dir, '2022-02-07', '--register', 'firm')
  expect(firm).toContain('To do so I need your answer to the six points below, in writing')
  expect(firm).toContain('Please reply by our next check-in, on Friday, February 11.')
  const rows = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('|'))
  expect(rows(firm)).toEqual(rows(softer))
})

test('a proposal before its first reading stands without a column of readings, and a bad reading stands as it is', async () => {
  const { out } = await letter({ 'metrics/M1.yaml': metric('M1', 'A1') }, '2024-01-09')
  expect(out).toContain('| No. | Measure | Target | Your answer |')
  expect(out).toContain('| 1 | Mails answered in two days | 90% or more | ☐ agreed ☐ change to: ________ |')
  expect(out).toContain('Until then I will work to the figure in 1.')
  const { out: later } = await letter({ 'metrics/M1.yaml': metric('M1', 'A1', `readings: ${READING}\n`) })
  expect(later).toContain('| Week ending 12 January |')
  expect(later).toContain('| 60.0% (18 of 30) |')
})

test('of twelve areas six are asked about, one point each, and the rest is promised', async () => {
  const { out } = await letter({ 'plan.yaml': `${HEAD}areas:\n${areas(12)}` })
  expect(pointsIn(out)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(out).toContain(
    '**6.** A6 is met when this is reached (what is counted, which figure, over what time), and it is',
  )
  expect(out).toContain('My questions on A7, A8, A9, A10, A11 and A12 will follow.')
  expect(out).toContain('# Plan of 8 January 2024: how the areas will be measured')
})

test('twelve areas with support for each fit on one page', async () => {
  const long =
    'Answer in a timely manner and prioritize appropriately, and keep the departments informed of what is done.'
  const more = ', support: [{text: Written list of environments, promised_on: 2024-01-08}]'
  const plan = `${HEAD}areas:\n${areas(12, more).replace(/Do part \d+ well\./g, `"${long}"`)}`
  const dir = recordOf({ 'plan.yaml': plan })
  const flags = ['--for', 'manager', '--today', '2024-01-10', '--format', 'pdf']
  const { out } = await run('-C', dir, 'render', 'clarification', ...flags)
  expect(inspectPdf('pdfinfo', readFileSync(out.trim()))).toMatch(/^Pages: +1$/m)
  const { out: text } = await written(dir, '2024-01-10')
  expect(pointsIn(text)).toHaveLength(6)
  expect(text).toContain('I will ask for the support named for A7, A8, A9, A10, A11 and A12 after that.')
})

test('more proposals than there is room for leave one for each area first', async () => {
  const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`metrics/M${n}.yaml`, metric(`M${n}`, 'A1')]))
  const { out } = await letter({ ...files, 'plan.yaml': `${HEAD}areas:\n${areas(2)}` })
  expect(pointsIn(out)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(out).toContain('**6.** A2 is met when this is reached')
  expect(out).toContain('Further measures for A1 will follow.')
})

test('where all is clear there is nothing to ask', async () => {
  const clear = ', measure: Mails a day, target: {op: ">=", value: 20}'
  const { code, out, err } = await letter({ 'plan.yaml': `${HEAD}areas:\n${areas(2, clear)}` })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('there is nothing to ask: every area has a measure and a target')
})

test('a measure without a figure is asked for its figure, a question on a clear area for its answer', async () => {
  const plan = `${HEAD}areas:\n  - {id: A1, title: Mail, expectation: Answer mail., measure: Mails a day}\n  - {id: A2, title: Calls, expectation: Take calls., measure: Calls a day, target: {op: ">=", value: 9}}\n`
  const request = 'id: R-01\nkind: clarification\nsent_on: 2024-01-12\ntext: "Does A2 count calls that were missed?"\n'
  const { out } = await letter({ 'plan.yaml': plan, 'requests/R-01.yaml': request })
  expect(out).toContain('**1.** The figure for "Mails a day" at which A1 is met: ________________')
  expect(out).toContain('My question: Does A2 count calls that were missed?')
  expect(out).toContain('**2.** The answer to my question: ________________')
})

test('what was answered in full is not asked again, and what another reader was asked is not said', async () => {
  const answered =
    'id: R-01\nkind: clarification\nsent_on: 2024-01-10\ntext: "A1: which figure?"\nanswered_on: 2024-01-11\nanswer: full\n'
  const { code } = await letter({ 'requests/R-01.yaml': answered })
  expect(code).toBe(2)
  const people = `${PEOPLE}  - {id: hedda, name: Hedda Blom, relation: hr_representative}\n`
  const toHr = 'id: R-01\nkind: clarification\nsent_on: 2024-01-10\nto: hedda\ntext: "A1: who decides?"\n'
  const { out } = await letter({ 'people.yaml': people, 'requests/R-01.yaml': toHr })
  expect(out).toContain('no measure or target')
  expect(out).not.toContain('who decides')
})

test('support with a date that is still to come is not asked for', async () => {
  const support = (due: string): string => `, support: [{text: A course, promised_on: 2024-01-08, due_on: ${due}}]`
  const { out: early } = await letter({ 'plan.yaml': `${HEAD}areas:\n${areas(1, support('2024-01-30'))}` })
  expect(early).not.toContain('A course')
  const { out: late } = await letter({ 'plan.yaml': `${HEAD}areas:\n${areas(1, support('2024-01-12'))}` })
  expect(late).toContain('| No. | Promised on 8 January | Date on which I can expect it |')
})

test('before the plan and after it there is no letter', async () => {
  for (const today of ['2024-01-05', '2024-04-08']) expect((await letter({}, today)).code).toBe(2)
})

test('a plan in Germany has its dates in the order of its place, and an answer is never asked for after its end', async () => {
  const { out } = await letter({ 'plan.yaml': PLAN.replace('issued_on', 'jurisdiction: DE\nissued_on') }, '2024-04-03')
  expect(out).toContain('**Date:** Wednesday, 3 April 2024')
  expect(out).toContain('Could you reply by Friday, 5 April?')
})

test('a draft for oneself marks what the manager would not see', async () => {
  const secret = metric('M1', 'A1', 'sensitivity: health\n')
  const { out } = await letter({ 'metrics/M1.yaml': secret }, '2024-01-16', '--for', 'self')
  expect(out).toContain('Mails answered in two days \\[not for the manager\\]')
})
