import { describe, expect, test } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { loadRecord } from '../../src/record/load.ts'
import {
  cadenceDays,
  daysNotRecorded,
  isDue,
  nextCheckIn,
  notHeldByManager,
  wasMoved,
} from '../../src/record/meetings.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import { CHECK_IN_STATUSES } from '../../src/record/vocabulary.ts'
import { folderOf } from '../record-folder.ts'

type Cadence = Parameters<typeof cadenceDays>[0]

const every = (cadence: Cadence['check_in_cadence'], to = '2022-03-04', set: readonly string[] = []): string[] =>
  cadenceDays({ check_in_cadence: cadence, effective_from: '2022-01-31', effective_to: to }, set, '2022-02-04')

const cadence = (unit: string, on: 'monday' | 'friday'): Cadence['check_in_cadence'] => ({ every: unit, on: [on] })

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

  test.each(['cancelled_by_manager', 'refused_by_manager', 'cancelled_by_employee', 'rescheduled'])(
    'is not one that is %s ahead of its day',
    (status) => {
      const record = recordWith({ '2022-02-18': `status: ${status}` })
      expect(nextCheckIn(record, '2022-02-11')).toEqual({ on: '2022-02-25' })
    },
  )
})

describe('what was called off ahead of its day', () => {
  const statusOn = (day: string, rest: string): string | undefined =>
    asOf(recordWith({ '2022-02-18': rest }), day).checkIns[0]?.status
  const CANCELLED = 'status: cancelled_by_manager'

  test.each([
    ['from the day on which it was written down', `${CANCELLED}\nrecorded: 2022-02-14T09:00+00:00`],
    ['from the day of the notice, when the writing has no date', `${CANCELLED}\nnotice_sent: 2022-02-14`],
  ])('is so %s', (_, rest) => {
    expect(statusOn('2022-02-13', rest)).toBe('scheduled')
    expect(statusOn('2022-02-14', rest)).toBe('cancelled_by_manager')
  })

  test('is so from its own day when neither has a date', () => {
    expect(statusOn('2022-02-17', CANCELLED)).toBe('scheduled')
    expect(statusOn('2022-02-18', CANCELLED)).toBe('cancelled_by_manager')
  })

  test('was held on its own day at the earliest', () => {
    expect(statusOn('2022-02-17', 'status: held\nrecorded: 2022-02-14T09:00+00:00')).toBe('scheduled')
  })
})

describe('the days of which nothing is written down', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['are the past ones of the cadence', {}, ['2022-02-04', '2022-02-11', '2022-02-18']],
    ['are not those with any outcome', { '2022-02-11': 'status: no_response' }, ['2022-02-04', '2022-02-18']],
    ['are not those that are only set', { '2022-02-11': 'status: scheduled' }, ['2022-02-04', '2022-02-18']],
    ['are not those with a meeting near by', { '2022-02-08': 'status: held' }, ['2022-02-04', '2022-02-18']],
    [
      'are none for somebody who meets on another weekday',
      { '2022-02-02': 'status: held', '2022-02-09': 'status: held', '2022-02-16': 'status: held' },
      [],
    ],
  ])('%s', (_, checkIns, days) => {
    expect(daysNotRecorded(recordWith(checkIns), '2022-02-22')).toEqual(days)
  })

  test('leave out the day itself and the first day of the plan', () => {
    const record = recordWith({})
    expect(daysNotRecorded(record, '2022-02-11')).toEqual(['2022-02-04'])
    const onMondays = { ...record, plan: { ...record.plan, check_in_cadence: cadence('week', 'monday') } }
    expect(daysNotRecorded(onMondays, '2022-02-08')).toEqual(['2022-02-07'])
  })

  test.each(['day', 'month', 'two_weeks'])('are not guessed for every %s', (every) => {
    const record = recordWith({})
    const plan = { ...record.plan, check_in_cadence: cadence(every, 'friday') }
    expect(daysNotRecorded({ ...record, plan }, '2022-02-22')).toEqual([])
  })
})
