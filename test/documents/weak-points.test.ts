/** Weak points: each is a test of fields, said in one clause, and none is there that the record does not show. */
import { describe, expect, test } from 'vitest'
import type { WeakPoint } from '../../src/documents/points/weak-point.ts'
import { weakPoints } from '../../src/documents/points/weak-points.ts'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'

function pointsOf(dir: string, day: string): readonly WeakPoint[] {
  const { record } = loadRecord(dir)
  const { plan } = record
  if (plan === undefined) throw new Error('the record has no plan')
  return weakPoints(viewFor({ ...record, plan }, 'attorney', day).view)
}

const textOf = (files: Readonly<Record<string, string>>): string =>
  pointsOf(recordOf(files), '2024-02-12')
    .map(({ title, text }) => `${title}. ${text}`)
    .join('\n')

const allegation = (id: string, rest: string): Record<string, string> => ({
  [`allegations/${id}.yaml`]: `id: ${id}\narea: A1\ntext: Mail of ${id} was left.\n${rest}`,
})
const exhibit = (id: string, rest: string): Record<string, string> => ({
  [`evidence/${id}.yaml`]: `id: ${id}\nkind: email\ntitle: Mail on the roster\n${rest}`,
})

describe('the answers', () => {
  test('one admission is said in the singular, with what was done since', () => {
    const text = textOf(allegation('AL-1', 'response: admitted\ngrounds: [corrected_since]\n'))
    expect(text).toContain('The one statement of the plan is admitted.')
    expect(text).toContain('My answer to AL-1 is that it was corrected since.')
  })

  test('a denial with no exhibit', () => {
    expect(textOf(allegation('AL-1', 'response: denied\n'))).toContain('AL-1 is denied without an exhibit')
  })

  test('a denial whose main exhibit is not held', () => {
    const text = textOf({
      ...allegation('AL-1', 'response: denied\noccurred: 2023-11\nevidence: [E-01]\n'),
      ...exhibit('E-01', 'happened: 2023-11-12\nobtained: described_only\n'),
    })
    expect(text).toContain('E-01, the one exhibit on AL-1, is described only')
  })

  test('a denial with nothing of the time that the plan states', () => {
    const text = textOf({
      ...allegation('AL-1', 'response: denied\noccurred: 2023-11\nevidence: [E-01]\n'),
      ...exhibit('E-01', 'happened: 2024-01-20\nobtained: own_note\n'),
    })
    expect(text).toContain('No exhibit on AL-1 is dated in the stated period. E-01 is a note of my own, dated after')
  })

  test('a ground for which the record has nothing', () => {
    const text = textOf(allegation('AL-1', 'response: admitted_in_part\ngrounds: [scope_changed]\n'))
    expect(text).toContain('AL-1: "Scope changed" is a ground, and no amendment of the plan is recorded')
  })
})

describe('the employee', () => {
  test('a check-in that I missed is said as plainly as any other', () => {
    const text = textOf({ 'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: employee_no_show\n' })
    expect(text).toContain('One check-in did not take place because of me. 19 January: I did not attend, no reason')
  })

  test('what I marked as a weak point stands first, and discipline near it', () => {
    const [first, second] = pointsOf(
      recordOf({
        ...exhibit('E-01', 'happened: 2024-01-20\nabout: [weak_point]\n'),
        'employment.yaml': 'discipline:\n  - {on: 2023-05-02, step: verbal warning}\n',
      }),
      '2024-02-12',
    )
    expect(first?.title).toBe('Marked as a weak point: Mail on the roster, 20 January 2024 (E-01)')
    expect(second?.title).toBe('Discipline is on file: verbal warning, 2 May 2023')
  })

  test('a bad rating and a missed outcome are there', () => {
    const text = textOf({
      'plan.yaml': PLAN.replace('status: active', 'status: completed_not_met'),
      'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\nassessments: {A1: not_met}\n',
    })
    expect(text).toContain('The recorded outcome of the plan is not met')
    expect(text).toContain('Latest ratings: A1 not met. A1 was rated not met on 19 January.')
    expect(text).toContain('No recap of a check-in is recorded')
  })

  test('a late note is named with its days', () => {
    const text = textOf(
      exhibit('E-01', 'happened: 2024-01-10\nrecorded: 2024-02-01T09:00:00+01:00\nobtained: own_note\n'),
    )
    expect(text).toContain('E-01 is a late note. E-01 was written 22 days after the event.')
  })
})

test('nothing is said of what is not in the record', () => {
  expect(pointsOf(recordOf(), '2024-02-12').map(({ title }) => title)).toEqual([
    'No review from before the plan is on file',
    'No steps of mine are recorded for A1',
    'Not recorded: what I aim for, union membership, the sector of the employer, whose law applies, whose computer this record is on and the date of hire',
  ])
})

test('the first example: the heaviest are the admissions and the exhibit that is not held', () => {
  const points = pointsOf(copyOf('city-erp'), '2022-04-02')
  expect(points.map(({ rank }) => rank)).toEqual(points.map((_, i) => i + 1))
  expect(points.slice(0, 2).map(({ title }) => title)).toEqual([
    'Three of the six statements are admitted, whole or in part',
    'E-03, the main exhibit on AL-2, is described only',
  ])
  expect(points.map(({ title }) => title)).toContain('No reading of any measure has an exhibit')
})

test('the second example: the target in force was missed', () => {
  const [first] = pointsOf(copyOf('sales-leave'), '2024-05-06')
  expect(first?.title).toBe(
    'The target in force for A1 was not reached, and the recorded outcome of the plan is not met',
  )
  expect(first?.text).toContain('9 in the week ending May 3, target 12 or more (8 before April 5)')
})
