/** The handover to an attorney: what stands on its first page, what is split, counted and asked, and what is never in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { inspectPdf } from '../render/tools.ts'
import { run } from '../run.ts'

async function handoverOf(dir: string, today: string, reader = 'attorney'): Promise<string> {
  const to = reader === 'self' ? [] : ['--for', reader]
  return (await run('-C', dir, 'render', 'handover', ...to, '--today', today, '--format', 'md', '--out', '-')).out
}

const small = (files: Readonly<Record<string, string>> = {}): Promise<string> =>
  handoverOf(recordOf(files), '2024-02-12')

describe('a record with next to nothing', () => {
  test('has no empty section and no placeholder', async () => {
    const text = await small()
    expect(text).toContain('No deadline is in the record.')
    expect(text).toContain('No check-in is recorded as held or not held.')
    expect(text).not.toMatch(/undefined|N\/A|NaN|\n\n## [^\n]+\n\n## /)
    expect(text).not.toContain('Protected activity')
    expect(text).not.toContain('## 3. The plan')
  })

  test('says that a label creates no privilege, and has no privilege header', async () => {
    const text = await small()
    expect(text).toContain('a label would not create a privilege')
    expect(text).not.toContain('to obtain legal advice, and so')
  })
})

test('private notes about people are not for the attorney', async () => {
  const notes = PEOPLE.replace(
    'relation: supervisor',
    'relation: supervisor, stance: neutral, notes: Collects old clocks',
  )
  const text = await small({ 'people.yaml': notes })
  expect(text).toContain('neutral')
  expect(text).not.toContain('clocks')
})

test('an accommodation request and the plan stand beside each other, timing only', async () => {
  const text = await small({
    'requests/R-01.yaml': 'id: R-01\nkind: accommodation\nsent_on: 2023-12-18\nto: piet\ntext: A quieter desk\n',
  })
  expect(text).toContain('| 8 January | R-01 + 21 | Plan issued |')
  expect(text).toContain('Timing only: it does not show why.')
  expect(text).toContain('the record names Piet Vos (asked in R-01)')
  expect(text).toMatch(/PQ-44 \| R-01 \(accommodation\) has been open for \d+ working days/)
})

test('a record written for advice has the header, with the reservation', async () => {
  const text = await small({
    'evidence/E-01.yaml':
      'id: E-01\nhappened: 2024-02-01\nkind: note\ntitle: Questions for a lawyer\nconfidentiality: privileged\nprivilege: {purpose: seeking_legal_advice}\n',
  })
  expect(text).toContain('are written to obtain legal advice, and so was exhibit E-01.')
  expect(text).toContain('A label does not by itself make anything privileged.')
})

test('a plan that asks for agreement and may end at any time', async () => {
  const terms =
    'consequence: This may end in dismissal at any time.\nacknowledgement: {kind: agreement, requested: true}\n'
  const text = await small({ 'plan.yaml': `${PLAN}${terms}` })
  expect(text).toContain('PQ-17')
  expect(text).toContain('The plan asks me to sign that I agree')
})

describe('the first example', () => {
  const whole = (): Promise<string> => handoverOf(copyOf('city-erp'), '2022-04-02')

  test('splits the exhibits of a statement by its stated period', async () => {
    expect(await whole()).toMatch(/\*\*AL-2\*\*.*\| E-03† \| E-04, E-05 \|/)
  })

  test('has the findings of the rules, each with what it rests on', async () => {
    const text = await whole()
    for (const row of [
      '| PQ-01, PQ-02 | A1 and A4 have no measure and no target. |',
      '| PQ-05 | Words about a person\'s manner: A4 "attitude". |',
      '| PQ-20 | R-01 and R-03 have been open for 39 and 36 working days. |',
      '| PQ-23 | A4 was not assessed at any of the four check-ins with ratings. |',
    ])
      expect(text).toContain(row)
    expect(text).toContain('92 to 122 days before the plan')
    expect(text).toContain('Longest time between two held: 21 days')
  })

  test('asks about what needs a lawyer, and concludes nothing', async () => {
    const text = await whole()
    expect(text).toContain('shows annotations of Priscilla Tran (E-01). May this be used, and how?')
    expect(text).not.toMatch(/retaliat|discriminat|pretext|illegal|because of my leave/i)
  })
})

describe('the second example', () => {
  const whole = (): Promise<string> => handoverOf(copyOf('sales-leave'), '2024-05-06')

  test('has the deadline with its holiday, and what is urgent', async () => {
    const text = await whole()
    expect(text).toContain('Monday, May 27: 21 days from the offer (Memorial Day; work to Friday, May 24)')
    expect(text).toContain("kept on the employer's device. It holds E-16")
  })

  test('counts the days of the leave and since the return', async () => {
    const text = await whole()
    expect(text).toContain('| January 8 | day 50 of the leave | Territory reduced')
    expect(text).toContain('| March 4 | return + 21 | Plan issued | E-01 |')
    expect(text).toContain('My leave covers 84 of the 152 days')
  })

  test('names the colleague and the own reason, which no other reader gets', async () => {
    const text = await whole()
    expect(text).toContain(
      'Theo Brandt: same role, same supervisor, same measure; value 2, for which the entry has no period; no plan (E-10',
    )
    expect(text).toContain('"medical appointment of a child"')
  })
})

test.each([
  ['city-erp', '2022-04-02'],
  ['sales-leave', '2024-05-06'],
] as const)('%s: at most five pages, and the summary ends on the first', async (example, today) => {
  const dir = copyOf(example)
  await run('-C', dir, 'render', 'handover', '--for', 'attorney', '--today', today, '--format', 'pdf')
  const name = readdirSync(join(dir, 'documents')).find((each) => each.endsWith('.pdf')) ?? ''
  const pages = inspectPdf('pdftotext', readFileSync(join(dir, 'documents', name))).split('\f')
  expect(pages.length - 1).toBeLessThanOrEqual(5)
  expect(pages[0]).toContain('Weakest points')
  expect(pages.findIndex((page) => page.includes('2. People'))).toBeLessThanOrEqual(1)
})

test('a statement that is not answered yet stands in my own draft alone, with its mark', async () => {
  const dir = recordOf({ 'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left for days.\n' })
  expect(await handoverOf(dir, '2024-02-12', 'self')).toMatch(
    /Mail was left for days.*for you only until it is answered/,
  )
  expect(await handoverOf(dir, '2024-02-12')).not.toContain('Mail was left')
})
