import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comingDeadlines, deadlinesOf } from '../../src/deadlines/deadlines.ts'
import { considerUntil } from '../../src/deadlines/last-days.ts'
import { PERIODS, periodFor } from '../../src/deadlines/periods.ts'
import { uncountedDeadlines } from '../../src/deadlines/uncounted.ts'
import { addDays, isDay } from '../../src/record/dates.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'

function planned(dir: string): PlannedRecord {
  const { record } = loadRecord(dir)
  const { plan } = record
  if (plan === undefined) throw new Error('the plan has a fault')
  return { ...record, plan }
}

/** A record in a place, with these files. */
function recordIn(jurisdiction: string, files: Readonly<Record<string, string>> = {}): PlannedRecord {
  return planned(recordOf({ 'plan.yaml': `${PLAN}jurisdiction: ${jurisdiction}\n`, ...files }))
}

function found(record: PlannedRecord, kind: string, day = '2024-02-01') {
  return deadlinesOf(record, day).find((each) => each.kind === kind)
}

const request = (more: string, sent = '2024-02-01'): Record<string, string> => ({
  'requests/R-01.yaml': `id: R-01\nkind: records\nsent_on: ${sent}\nto: piet\ntext: My personnel file\n${more}`,
})

describe('the offer of the second example', () => {
  test('is open until Memorial Day, so the Friday before is the day to work to', () => {
    const [first] = comingDeadlines(planned(copyOf('sales-leave')), '2024-05-06')
    expect(first).toMatchObject({
      kind: 'consider',
      on: '2024-05-27',
      counted: '21 calendar days after May 6, 2024, that day not counted',
      falls_on: 'Memorial Day',
      work_to: '2024-05-24',
      source: '',
    })
    expect(first?.verify).toContain('it falls on Memorial Day: be done by Friday, May 24, or ask in writing')
  })

  test('is open no longer once it is signed, and can be revoked for the days of the record', () => {
    const severance = 'offered_on: 2024-05-06\nconsider_days: 21\nrevoke_days: 7\nsigned_on: 2024-05-20\n'
    const signed = recordIn('US-MA', { 'severance.yaml': severance })
    expect(found(signed, 'consider', '2024-05-21')).toBeUndefined()
    expect(found(signed, 'revoke', '2024-05-21')).toMatchObject({ on: '2024-05-27', falls_on: 'Memorial Day' })
  })
})

describe('an offer without days', () => {
  test('has the usual ones for somebody of 40 or over in the US, with their source', () => {
    const record = recordIn('US-MA', { 'severance.yaml': 'offered_on: 2024-05-06\nage_40_plus: true\n' })
    expect(found(record, 'consider')).toMatchObject({ on: '2024-05-27', checked_on: '2026-11-22' })
    expect(found(record, 'consider')?.source).toContain('29 U.S.C. 626(f)')
    expect(uncountedDeadlines(record)).toEqual([])
  })

  test.each([
    ['US-MA', 'age_40_plus: false\n'],
    ['US-MA', ''],
    ['GB', 'age_40_plus: true\n'],
  ])('has none in %s with %j, and the days are asked for', (jurisdiction, age) => {
    const record = recordIn(jurisdiction, { 'severance.yaml': `offered_on: 2024-05-06\n${age}` })
    expect(found(record, 'consider')).toBeUndefined()
    expect(uncountedDeadlines(record).map(({ command }) => command)).toEqual([
      'onrecord set severance consider_days DAYS',
    ])
  })
})

describe('an appeal', () => {
  test.each([
    ['US-CA', '2024-02-14'],
    ['US-CT', '2024-02-05'],
    ['US-MA', '2024-01-25'],
    ['US-NY', '2024-02-14'],
    ['US-TX', '2024-01-29'],
  ])('in %s is due by %s, with the page that says it', (jurisdiction, on) => {
    const record = recordIn(jurisdiction, { 'unemployment.yaml': 'decision_mailed_on: 2024-01-15\n' })
    expect(found(record, 'appeal')).toMatchObject({ on, verify: 'verify it on the decision itself' })
    expect(found(record, 'appeal')?.source).toMatch(/https?:/)
  })

  test('is due when the record says so, whatever the state has', () => {
    const days = { 'unemployment.yaml': 'decision_mailed_on: 2024-01-15\nappeal_days: 12\n' }
    expect(found(recordIn('US-CA', days), 'appeal')).toMatchObject({
      on: '2024-01-27',
      source: '',
      falls_on: 'Saturday',
    })
    const due = { 'unemployment.yaml': 'decision_mailed_on: 2024-01-15\nappeal_days: 12\nappeal_due_on: 2024-01-30\n' }
    expect(found(recordIn('US-CA', due), 'appeal')).toMatchObject({ on: '2024-01-30', counted: '' })
  })

  test('is asked for in a state that is not listed', () => {
    const record = recordIn('US-WY', { 'unemployment.yaml': 'decision_mailed_on: 2024-01-15\n' })
    expect(found(record, 'appeal')).toBeUndefined()
    expect(uncountedDeadlines(record)[0]?.command).toBe('onrecord set unemployment appeal_days DAYS')
  })

  test('is asked for by its letter where the days are known and the mailing is not', () => {
    const record = recordIn('US-CA', { 'unemployment.yaml': 'appeal_days: 30\n' })
    expect(uncountedDeadlines(record)[0]?.command).toBe('onrecord set unemployment decision_mailed_on DATE')
  })

  test.each(['appeal_filed_on: 2024-01-16\n', 'appealed_by: employer\n'])('is not due with %j', (more) => {
    const record = recordIn('US-CA', { 'unemployment.yaml': `decision_mailed_on: 2024-01-15\n${more}` })
    expect(found(record, 'appeal')).toBeUndefined()
    expect(uncountedDeadlines(record)).toEqual([])
  })

  test('that is late stays in sight', () => {
    const record = recordIn('US-CA', { 'unemployment.yaml': 'decision_mailed_on: 2024-01-15\n' })
    expect(found(record, 'appeal', '2024-03-30')?.on).toBe('2024-02-14')
    expect(comingDeadlines(record, '2024-03-30').map(({ kind }) => kind)).toEqual(['plan-end'])
  })
})

describe('a request for records', () => {
  test('is due in 30 calendar days in California', () => {
    expect(found(recordIn('US-CA', request('')), 'records')).toMatchObject({ on: '2024-03-02', theirs: true })
  })

  test('is due in five business days in Massachusetts, which leave a holiday out', () => {
    expect(found(recordIn('US-MA', request('')), 'records')).toMatchObject({ on: '2024-02-08' })
    const april = recordIn('US-MA', request('', '2024-04-11'))
    expect(found(april, 'records')).toMatchObject({ on: '2024-04-19' })
  })

  test('is due on its own day where it has one, and on none once it is answered', () => {
    expect(found(recordIn('US-CA', request('due_on: 2024-02-09\n')), 'records')).toMatchObject({
      on: '2024-02-09',
      source: '',
    })
    expect(found(recordIn('US-CA', request('answered_on: 2024-02-05\nanswer: full\n')), 'records')).toBeUndefined()
  })

  test('is asked for elsewhere', () => {
    expect(uncountedDeadlines(recordIn('GB', request('')))[0]?.command).toBe('onrecord set R-01 due_on DATE')
  })
})

describe('the plan', () => {
  const due = `${PLAN}response_due_on: 2024-01-22\n`

  test('has an answer due until it is over, or until one is sent', () => {
    const record = planned(recordOf({ 'plan.yaml': due }))
    expect(found(record, 'response', '2024-01-10')?.on).toBe('2024-01-22')
    expect(found(record, 'response', '2024-02-01')?.on).toBe('2024-01-22')
    expect(found(record, 'response', '2024-04-06')).toBeUndefined()
    const sent = [{ id: '2024-01-20-rebuttal-hr', document: 'rebuttal', on: '2024-01-20', to: ['piet'], via: 'email' }]
    expect(found({ ...record, sent }, 'response', '2024-01-10')).toBeUndefined()
  })

  test.each([
    ['2024-01-20-rebuttal-hr', 'HR mailbox', undefined],
    ['2024-01-20-rebuttal-attorney', 'a lawyer', '2024-01-22'],
    ['2024-01-20-rebuttal-hr', 'ana', '2024-01-22'],
  ])('is answered by %s to %s: %s', (id, to, on) => {
    const sent = [{ id, document: 'rebuttal', on: '2024-01-20', to: [to], via: 'email' }]
    expect(found({ ...planned(recordOf({ 'plan.yaml': due })), sent }, 'response', '2024-01-20')?.on).toBe(on)
  })

  test('that is over has its answer due until the day for it, which may be a later one', () => {
    const later = planned(recordOf({ 'plan.yaml': `${PLAN}response_due_on: 2024-04-12\n` }))
    expect(found(later, 'response', '2024-04-08')?.on).toBe('2024-04-12')
    expect(found(later, 'response', '2024-04-13')).toBeUndefined()
  })

  test('has its next check-in and its end among them, the next first', () => {
    const record = planned(copyOf('city-erp'))
    expect(comingDeadlines(record, '2022-04-02').map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'check-in 2022-04-08',
      'plan-end 2022-04-30',
    ])
  })
})

test('a grievance has its time limit until it is filed', () => {
  expect(found(recordIn('US-CA', { 'grievance.yaml': 'time_limit: 2024-02-20\n' }), 'grievance')?.on).toBe('2024-02-20')
  const filed = recordIn('US-CA', { 'grievance.yaml': 'time_limit: 2024-02-20\ndate_filed: 2024-02-02\n' })
  expect(found(filed, 'grievance')).toBeUndefined()
})

test.each([
  ['who: ana\n', 1],
  ['time_limit: 2024-02-20\n', 0],
  ['date_filed: 2024-02-02\n', 0],
  ['steps: [{step: first}]\n', 0],
])('a grievance with %j has %d days to be asked for', (text, count) => {
  expect(uncountedDeadlines(recordIn('US-CA', { 'grievance.yaml': text }))).toHaveLength(count)
})

test('a hearing and a payment are there until their day', () => {
  const record = recordIn('US-CA', {
    'unemployment.yaml': 'hearing:\n  date: 2024-07-09T10:30-04:00\n',
    'severance.yaml': 'payment_date: 2024-06-28\n',
  })
  expect(found(record, 'hearing')?.on).toBe('2024-07-09')
  expect(found(record, 'payment')).toMatchObject({ on: '2024-06-28', theirs: true })
  expect(found(record, 'hearing', '2024-07-10')).toBeUndefined()
})

describe('every period of the table', () => {
  test.each(PERIODS.map((period) => [`${period.kind} ${period.jurisdiction}`, period] as const))(
    '%s has days, a source with its address, a day on which it was read and what to verify',
    (_, { days, source, address, checked_on, verify, from }) => {
      expect(days).toBeGreaterThan(0)
      expect(address).toMatch(/^https?:\/\/\S+$/)
      expect(isDay(checked_on)).toBe(true)
      for (const words of [source, verify, from]) expect(words).not.toBe('')
    },
  )

  test('is that of the state, else of the country, and of nobody else', () => {
    expect(periodFor('appeal', { plan: { jurisdiction: 'US-TX' } })?.days).toBe(14)
    expect(periodFor('revoke', { plan: { jurisdiction: 'US-TX' } })?.days).toBe(7)
    expect(periodFor('appeal', { plan: { jurisdiction: 'US' } })).toBeUndefined()
    expect(periodFor('revoke', { plan: {} })).toBeUndefined()
  })
})

describe('counting', () => {
  const place = { plan: { jurisdiction: 'US-MA' } }

  test('a date that is a month is taken as its first day, the earliest that it may mean, and says so', () => {
    expect(considerUntil({ offered_on: '2024-05', consider_days: 21 }, place, false)).toMatchObject({
      on: '2024-05-22',
      from: '2024-05-01',
      written: '2024-05',
    })
  })

  test.each([0, -3, 1e9, Number.NaN])('%d days give no day', (consider_days) => {
    expect(considerUntil({ offered_on: '2024-05-06', consider_days }, place, false)).toBeUndefined()
  })

  test('never throws and never leaves the calendar, for any date and number', () => {
    const date = fc.oneof(
      fc.integer({ min: -690_000, max: 2_900_000 }).map((days) => addDays('1900-01-01', days)),
      fc.constantFrom('unknown', '2024-05', '2021-10/2021-12', '2023~', 'nonsense', ''),
    )
    fc.assert(
      fc.property(date, fc.double(), (offered_on, consider_days) => {
        const last = considerUntil({ offered_on, consider_days }, place, true)
        expect(last === undefined || isDay(last.on)).toBe(true)
      }),
    )
  })
})
