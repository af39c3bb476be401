import { expect, test } from 'vitest'
import type { CheckInTimeline } from '../../src/documents/pictures/check-in-timeline.ts'
import type { EvidenceByWeek } from '../../src/documents/pictures/evidence-by-week.ts'
import type { MeasurePicture } from '../../src/documents/pictures/measure-charts.ts'
import { picturesOf } from '../../src/documents/pictures/pictures.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { type View, viewFor } from '../../src/views/view.ts'
import { recordOf } from '../record-folder.ts'

const DAY = '2024-02-20'

function viewOf(files: Readonly<Record<string, string>>, audience: Audience = 'union'): View {
  const { record } = loadRecord(recordOf(files))
  const { plan } = record
  if (plan === undefined) throw new Error('the record has no plan')
  return viewFor({ ...record, plan }, audience, DAY).view
}

function checkIns(rows: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rows).map(([day, rest]) => [`check-ins/${day}.yaml`, `scheduled_for: ${day}\n${rest}\n`]),
  )
}

const MEETINGS = checkIns({
  '2024-01-15': 'status: held',
  '2024-01-22': 'status: cancelled_by_manager',
  '2024-01-29': 'status: employee_no_show',
  '2024-02-05': 'status: rescheduled\nrescheduled_to: 2024-02-06',
  '2024-02-06': 'status: held',
  '2024-02-19': 'status: scheduled',
  '2024-02-26': 'status: scheduled',
})

function timeline(view: View): CheckInTimeline {
  const found = picturesOf(view).find((picture) => picture.kind === 'lanes')
  if (found === undefined) throw new Error('there is no time line')
  return found
}

function evidence(view: View): EvidenceByWeek | undefined {
  return picturesOf(view).find((picture) => picture.kind === 'bars')
}

function measure(view: View): MeasurePicture {
  const found = picturesOf(view).find((picture) => picture.kind === 'measure')
  if (found === undefined) throw new Error('there is no chart of a measure')
  return found
}

test('the time line has a lane for each outcome, and says by whom one was not held to those who may read it', () => {
  expect(timeline(viewOf(MEETINGS)).lanes.map(({ label, sign }) => `${sign}: ${label}`)).toEqual([
    'filled: Held (2)',
    'crossed: Cancelled by the manager (1)',
    'crossed: I did not attend (1)',
    'dotted: Moved to another day (1)',
    'dotted: Outcome not recorded (1)',
    'hollow: To come (1)',
  ])
  expect(timeline(viewOf(MEETINGS, 'hr')).lanes.map(({ label }) => label)).toEqual([
    'Held (2)',
    'Did not take place (2)',
    'Moved to another day (1)',
    'Outcome not recorded (1)',
    'To come (1)',
  ])
  expect(JSON.stringify(timeline(viewOf(MEETINGS, 'hr')))).not.toMatch(/manager|attend/)
})

test('the time line runs over the plan, with the day of the document on it', () => {
  const { title, days, now, months } = timeline(viewOf(MEETINGS))
  expect({ title, days, now }).toEqual({
    title: 'Check-ins held, not held and to come, 8 January to 5 April 2024',
    days: 89,
    now: { at: 43, label: '20 February' },
  })
  expect(months.map(({ at, label }) => `${at} ${label}`)).toEqual([
    '0 January 2024',
    '24 February 2024',
    '53 March 2024',
    '84 April 2024',
  ])
})

test('its words carry every day of the picture', () => {
  expect(timeline(viewOf(MEETINGS)).alt).toBe(
    'Time line of the check-ins as of 20 February. Held: two check-ins, 15 January and 6 February. ' +
      'Did not take place: cancelled by the manager: one check-in, 22 January. ' +
      'Did not take place: I did not attend: one check-in, 29 January. Moved to another day: one check-in, 5 February. ' +
      'Outcome not recorded: one check-in, 19 February. To come: one check-in, 26 February.',
  )
})

test('the draft for oneself says that HR does not read by whom', () => {
  expect(timeline(viewOf(MEETINGS, 'self')).title).toMatch(/ \[by whom: not for HR\]$/)
})

test('two check-ins are no time line, and none held is said', () => {
  expect(picturesOf(viewOf(checkIns({ '2024-01-15': 'status: held', '2024-01-22': 'status: held' })))).toEqual([])
  const missed = checkIns({
    '2024-01-15': 'status: manager_no_show',
    '2024-01-22': 'status: manager_no_show',
    '2024-01-29': 'status: manager_no_show',
  })
  expect(timeline(viewOf(missed)).lanes[0]?.label).toBe('Held (0)')
  expect(timeline(viewOf(missed)).alt).toContain('Held: none.')
})

function entries(rows: readonly (readonly [happened: string, recorded: string])[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(([happened, recorded], i) => [
      `evidence/E-0${i + 1}.yaml`,
      `id: E-0${i + 1}\nhappened: ${happened}\n${recorded === '' ? '' : `recorded: ${recorded}T18:00:00+01:00\n`}kind: note\ntitle: Note ${i + 1}\n`,
    ]),
  )
}

const NOTES = entries([
  ['2023-06-01', '2024-01-08'],
  ['2024-01-15', '2024-01-15'],
  ['2024-01-17', '2024-01-19'],
  ['2024-01-30', ''],
  ['2024-02-14', '2024-02-14'],
  ['2024-02', '2024-02-14'],
])

test('evidence is counted by week, what was written down the same day apart; what is old is one bar', () => {
  const { bars, alt } = evidence(viewOf(NOTES, 'attorney')) ?? { bars: [], alt: '' }
  const full = bars.filter(({ counts }) => counts.some((count) => count > 0))
  expect(bars).toHaveLength(12)
  expect(full.map(({ label, counts }) => `${label}: ${counts.join(' ')}`)).toEqual([
    'earlier: 0 1 0',
    '19 Jan: 1 1 0',
    '2 Feb: 0 0 1',
    '16 Feb: 1 0 0',
  ])
  expect(alt).toBe(
    'Evidence by the week in which it happened, and how much of it was written down or entered the same day. ' +
      'earlier: one entry, not the same day; week ending 19 January: two entries, one of them the same day; ' +
      'week ending 2 February: one entry, not the same day; week ending 16 February: one entry, the same day; ' +
      'none in the other weeks. One entry without an exact day is not counted.',
  )
})

test('how soon evidence was written down is a picture for oneself and the attorney alone', () => {
  const readers: Audience[] = ['self', 'manager', 'hr', 'union', 'agency', 'attorney']
  expect(readers.filter((reader) => evidence(viewOf(NOTES, reader)) !== undefined)).toEqual(['self', 'attorney'])
  expect(evidence(viewOf(entries([['2024-01-15', '2024-01-15']]), 'self'))).toBeUndefined()
})

function metric(extra: string, readings: string): Record<string, string> {
  return {
    'metrics/M1.yaml': `id: M1\narea: A1\nname: Mails answered in two days\ndefinition: Of those received.\nform: count\n${extra}\nreadings:\n${readings}`,
  }
}

const WEEKS = `  - {week_ending: 2024-01-12, value: 5}
  - {week_ending: 2024-01-19, value: 9}
  - {week_ending: 2024-02-02, value: 11}
`
const TARGET = 'target: {op: ">=", value: 8}\ntarget_source: proposed_by_employee'

test('a week without a reading stays a gap in the chart, and is said', () => {
  const { readings, alt } = measure(viewOf(metric(TARGET, WEEKS)))
  expect(readings.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '12 Jan 5',
    '19 Jan 9',
    '26 Jan NaN',
    '2 Feb 11',
  ])
  expect(readings.map(({ target }) => target)).toEqual([8, 8, 8, 8])
  expect(alt).toBe(
    'Mails answered in two days, week by week: 5 (12 January), 9 (19 January) and 11 (2 February); ' +
      'no value for the week ending 26 January; target 8 or more; weeks at target: 2 of 3, the last 2',
  )
})

test('weeks of an absence are shaded for those who may know of it', () => {
  const away = { 'employment.yaml': 'leave:\n  - {from: 2024-01-22, to: 2024-01-25, kind: parental}\n' }
  const shaded = (reader: Audience): boolean[] =>
    measure(viewOf({ ...metric(TARGET, WEEKS), ...away }, reader)).readings.map((reading) => reading.shaded)
  expect(shaded('hr')).toEqual([false, false, true, false])
  expect(shaded('manager')).toEqual([false, false, false, false])
  const { shade, alt } = measure(viewOf({ ...metric(TARGET, WEEKS), ...away }, 'hr'))
  expect(shade).toBe('absence')
  expect(alt).toContain('absence in the week ending 26 January')
  expect(JSON.stringify({ shade, alt })).not.toContain('parental')
})

test('two days away leave the week to be judged as any other', () => {
  const away = { 'employment.yaml': 'leave:\n  - {from: 2024-01-25, to: 2024-01-28}\n' }
  expect(measure(viewOf({ ...metric(TARGET, WEEKS), ...away })).readings.some(({ shaded }) => shaded)).toBe(false)
})

test('a measure that the employee cannot influence is shaded whole', () => {
  const { readings, shade, alt } = measure(viewOf(metric(`${TARGET}\ncontrol: outside`, WEEKS)))
  expect(readings.every(({ shaded }) => shaded)).toBe(true)
  expect(shade).toBe('outside my control')
  expect(alt).toMatch(/; outside my control$/)
})

test('a running total on its way to the target has not missed it', () => {
  const total = metric(TARGET, WEEKS)['metrics/M1.yaml']?.replace('Of those received.', 'Running total.') ?? ''
  expect(measure(viewOf({ 'metrics/M1.yaml': total })).readings.map(({ met }) => met)).toEqual([null, true, null, true])
})

test('a target that moved is said with the week from which it holds', () => {
  const plan = `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-05
status: active
areas:
  - {id: A1, title: Mail, category: performance, deficiency: Mail is left., expectation: Answer mail., target: {op: ">=", value: 12}}
amendments:
  - {on: 2024-01-17, area: A1, field: target.value, from: 8, to: 12, by: piet}
`
  const { readings, alt } = measure(viewOf({ 'plan.yaml': plan, ...metric('target_source: plan', WEEKS) }))
  expect(readings.map(({ target }) => target)).toEqual([8, 12, 12, 12])
  expect(alt).toContain('target 8 or more, from the week ending 19 January 12 or more')
})

test('a slip in the year of a check-in does not name the months to the end of time', () => {
  const view = viewOf({ ...MEETINGS, ...checkIns({ '9999-12-20': 'status: scheduled' }) })
  expect(timeline(view).months.length).toBeLessThanOrEqual(120)
})
