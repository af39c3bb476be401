import { describe, expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import { cadenceDays, isDue, nextCheckIn, notHeldByManager, wasMoved } from '../../src/record/meetings.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import { CHECK_IN_STATUSES } from '../../src/record/vocabulary.ts'
import { folderOf } from '../record-folder.ts'

type Cadence = Parameters<typeof cadenceDays>[0]

const every = (cadence: Cadence['check_in_cadence'], to = '2022-03-04', set: readonly string[] = []): string[] =>
  cadenceDays({ check_in_cadence: cadence, effective_from: '2022-01-31', effective_to: to }, set, '2022-02-04')

describe('the days that the plan sets', () => {
  test.each([
    ['week', ['friday'], ['2022-02-11', '2022-02-18', '2022-02-25', '2022-03-04']],
    [
      'week',
      ['monday', 'friday'],
      ['2022-02-07', '2022-02-11', '2022-02-14', '2022-02-18', '2022-02-21', '2022-02-25', '2022-02-28', '2022-03-04'],
    ],
    ['two_weeks', ['friday'], ['2022-02-18', '2022-03-04']],
    ['2 weeks', ['monday'], ['2022-02-14', '2022-02-28']],
    ['three_weeks', ['friday'], ['2022-02-25']],
    ['month', ['friday'], []],
  ] as const)('every %s on %j', (unit, on, days) => {
    expect(every({ every: unit, on: [...on] })).toEqual(days)
  })

  test('every second week is counted from the last one that was set', () => {
    expect(every({ every: 'two_weeks', on: ['friday'] }, '2022-03-11', ['2022-02-11'])).toEqual([
      '2022-02-11',
      '2022-02-25',
      '2022-03-11',
    ])
  })

  test('are none when the plan names no weekday', () => {
    expect(every({ every: 'week' })).toEqual([])
  })

  test('come to an end even when the plan, by a slip, does not', () => {
    expect(every({ every: 'day', on: ['monday'] }, '9999-12-31').length).toBeLessThan(1000)
  })
})

/** The record of a plan with a Friday meeting and these check-ins. */
function recordWith(checkIns: Readonly<Record<string, string>>): PlannedRecord {
  const files = Object.entries(checkIns).map(([day, rest]) => [
    `check-ins/${day}.yaml`,
    `scheduled_for: ${day}\n${rest}\n`,
  ])
  const { record } = loadRecord(
    folderOf({
      'plan.yaml': `format: 1
kind: PIP
employee: dana
issued_by: marisol
employer: City of Alder
issued_on: 2022-01-31
effective_from: 2022-01-31
effective_to: 2022-02-28
check_in_cadence: {every: week, on: friday}
areas: [{id: A1, title: Ticket response, expectation: Respond in time.}]
`,
      ...Object.fromEntries(files),
    }),
  )
  if (record.plan === undefined) throw new Error('the plan is sound')
  return { ...record, plan: record.plan }
}

describe('a check-in', () => {
  test.each(CHECK_IN_STATUSES.map((status) => [status, status !== 'rescheduled'] as const))(
    'that is %s by its day: due is %s',
    (status, due) => {
      const [entry] = recordWith({ '2022-02-11': `status: ${status}` }).checkIns

      expect(entry && isDue(entry, '2022-02-11')).toBe(due)
      expect(entry && isDue(entry, '2022-02-10')).toBe(false)
    },
  )

  test('that the employee moved is not due; one that the employee only cancelled is', () => {
    const [moved, cancelled] = recordWith({
      '2022-02-11': 'status: cancelled_by_employee\nrescheduled_to: 2022-02-14',
      '2022-02-18': 'status: cancelled_by_employee',
    }).checkIns

    expect(moved && [wasMoved(moved), isDue(moved, '2022-02-28')]).toEqual([true, false])
    expect(cancelled && [wasMoved(cancelled), isDue(cancelled, '2022-02-28')]).toEqual([false, true])
  })

  test('counts as not held by the manager only when the manager is why', () => {
    const counted = CHECK_IN_STATUSES.filter((status) => {
      const [entry] = recordWith({ '2022-02-11': `status: ${status}` }).checkIns
      return entry !== undefined && notHeldByManager(entry)
    })

    expect(counted).toEqual(['cancelled_by_manager', 'refused_by_manager', 'manager_no_show', 'no_response'])
  })
})

describe('the next check-in', () => {
  test('is the first one that is set', () => {
    const record = recordWith({
      '2022-02-23': 'status: scheduled',
      '2022-02-16': 'status: scheduled',
      '2022-02-11': 'status: held',
    })

    expect(nextCheckIn(record, '2022-02-11')).toMatchObject({ on: '2022-02-16', entry: { id: '2022-02-16' } })
    expect(nextCheckIn(record, '2022-02-16')).toMatchObject({ on: '2022-02-23' })
  })

  test('is the next day of the plan when none is set, and none after the plan', () => {
    const record = recordWith({})

    expect(nextCheckIn(record, '2022-02-11')).toEqual({ on: '2022-02-18' })
    expect(nextCheckIn(record, '2022-02-25')).toBeUndefined()
  })
})
