/** What speaks for the employee, each point with what is weak about it. */
import { expect, test } from 'vitest'
import { strongPoints } from '../../src/documents/points/strong-points.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { viewFor } from '../../src/views/view.ts'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'

function pointsOf(dir: string, day: string, audience: Audience = 'attorney') {
  const { record } = loadRecord(dir)
  const { plan } = record
  if (plan === undefined) throw new Error('the plan has a fault')
  return strongPoints(viewFor({ ...record, plan }, audience, day).view)
}

const inRecord = (files: Record<string, string>, day = '2024-03-01', audience: Audience = 'attorney') =>
  pointsOf(recordOf(files), day, audience)

test('the points of an example stand in the order of their weight', () => {
  expect(pointsOf(copyOf('sales-leave'), '2024-05-06').map(({ kind, rank }) => [rank, kind])).toEqual([
    [1, 'plan changed'],
    [2, 'soon after leave'],
    [4, 'statement'],
    [6, 'leave counted'],
    [7, 'comparator'],
    [8, 'no measure'],
    [10, 'check-ins'],
    [11, 'support'],
    [14, 'raise or review'],
    [15, 'target met'],
  ])
  expect(pointsOf(copyOf('city-erp'), '2022-04-02').map(({ kind }) => kind)).toEqual([
    'soon after leave',
    'no measure',
    'no measure',
    'check-ins',
    'support',
    'allegation answered',
    'allegation answered',
    'allegation answered',
    'considered before',
    'raise or review',
    'target met',
    'target met',
  ])
})

test('a plan that was kept to and a record without entries have no point but what the plan leaves out', () => {
  expect(inRecord({}).map(({ text }) => text)).toEqual(['The plan states no measure, target or support for A1.'])
})

const TARGET = `    measure: Mails answered (external) in two days
    target: {op: ">=", value: 80, unit: percent}
    support: [{text: A second screen, promised_on: 2024-01-10, delivered_on: 2024-01-12}]
`
const amended = (more: string): string => `${PLAN}${TARGET}amendments:
  - {on: 2024-02-01, area: A1, field: target.value, ${more}}
`
const readings = (...values: readonly number[]): string => `id: M1
area: A1
name: Mails answered in two days
form: mean
unit: percent
target_source: plan
readings:
${values.map((value, i) => `  - {week_ending: 2024-0${i + 1}-26, value: ${value}}`).join('\n')}
`

test('a target that was raised says how much time was left, and that it was not reached', () => {
  const [point] = inRecord({ 'plan.yaml': amended('from: 80, to: 90, by: piet'), 'metrics/M1.yaml': readings(82, 85) })
  expect(point?.text).toBe(
    "On 1 February Piet Vos changed the target from 80 to 90 for A1, with 64 of the plan's 89 days left; no new acknowledgement is recorded. The latest reading was then 82%; 80 was reached in the week ending 26 January.",
  )
  expect(point?.weaknesses).toEqual([
    'The target in force was not reached: 85% in the week ending 26 February, against 90% or more.',
    'The figures of M1 are my own, with no exhibit.',
    'M1 does not say "external", as the plan does.',
    'No paper of the change is in the record.',
  ])
})

test('a target that became easier is no point', () => {
  const kinds = inRecord({ 'plan.yaml': amended('from: 80, to: 70'), 'metrics/M1.yaml': readings(72) }).map(
    (p) => p.kind,
  )
  expect(kinds).not.toContain('plan changed')
})

test.each([
  ['2023-10-09', 90, true],
  ['2023-10-08', 91, false],
])('the plan soon after a leave that ended on %s: %i days', (to, days, isPoint) => {
  const points = inRecord({
    'employment.yaml': `leave: [{from: 2023-09-01, to: ${to}, kind: parental, protected: true}]\n`,
  })
  const found = points.find(({ kind }) => kind === 'soon after leave')
  expect(found !== undefined).toBe(isPoint)
  if (found === undefined) return
  expect(found.text).toContain(`The plan was issued ${days} days after my return from leave`)
  expect(found.weaknesses).toEqual([
    'Timing only: it does not show why.',
    'No entry shows when Piet Vos knew of it.',
    'No exhibit.',
  ])
  expect(found.classes).toEqual(['leave', 'protected_activity'])
})

test('a leave is an absence for the union', () => {
  const files = { 'employment.yaml': 'leave: [{from: 2023-11-01, to: 2023-12-01, kind: medical}]\n' }
  expect(JSON.stringify(inRecord(files, '2024-03-01', 'union'))).not.toMatch(/leave[^"]* \(/)
  expect(inRecord(files, '2024-03-01', 'union').some(({ text }) => text.includes('from absence'))).toBe(true)
})

test('check-ins that I missed myself are no point, and those that I moved are a weakness', () => {
  const missed = (day: string, status: string) => `scheduled_for: ${day}\nstatus: ${status}\n`
  const mine = { 'check-ins/2024-01-12.yaml': missed('2024-01-12', 'employee_no_show') }
  expect(inRecord(mine).map(({ kind }) => kind)).not.toContain('check-ins')
  const both = { ...mine, 'check-ins/2024-01-19.yaml': missed('2024-01-19', 'manager_no_show') }
  const point = inRecord(both).find(({ kind }) => kind === 'check-ins')
  expect(point?.text).toBe('Check-ins: 0 of 2 held; 19 January the manager did not attend.')
  expect(point?.weaknesses).toEqual([
    'No request or notice of mine is recorded for 19 January.',
    'I did not attend that of 12 January.',
  ])
})

test('a denied statement counts with an exhibit of its time, not with a later note', () => {
  const allegation = (evidence: string) =>
    `id: AL-1\narea: A1\ntext: Mail of 12 December was left.\noccurred: 2023-12-12\nresponse: denied\nreply: It was answered.\nevidence: [${evidence}]\n`
  const entry = (id: string, happened: string, more: string) =>
    `id: ${id}\nhappened: ${happened}\nrecorded: 2024-02-01T09:00:00Z\nkind: note\ntitle: Reply to the customer\n${more}\n`
  const files = {
    'evidence/E-01.yaml': entry('E-01', '2023-12-12', 'obtained: described_only'),
    'evidence/E-02.yaml': entry('E-02', '2024-01-20', 'obtained: own_note'),
  }
  const of = (evidence: string) =>
    inRecord({ ...files, 'allegations/AL-1.yaml': allegation(evidence) }).find((p) => p.kind === 'allegation answered')
  expect(of('E-02')).toBeUndefined()
  expect(of('E-01, E-02')?.text).toBe(
    'AL-1, "Mail of 12 December was left": denied. E-01 (12 December 2023: Reply to the customer) is of the time that it names.',
  )
  expect(of('E-01, E-02')?.weaknesses).toContain('Written down late: E-01 (51 days) and E-02 (12 days).')
})

test('a bad review and a pay cut are no points', () => {
  const rows = `reviews:
  - {on: 2023-11-01, text: Does not fully meet expectations.}
compensation:
  - {on: 2023-11-01, text: Bonus reduced by half.}
`
  expect(inRecord({ 'employment.yaml': rows }).map(({ kind }) => kind)).not.toContain('raise or review')
})
