import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateInWords,
  daysBetween,
  daysInclusive,
  instantOf,
  isDay,
  isInstant,
  onOrAfter,
  parseDate,
  weekdayName,
  workingDaysAfter,
} from '../../src/record/dates.ts'

/** Any day from year 1 on, with the days around changes of the calendar and the clock. */
const days = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9998-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date in the record', () => {
  test.each([
    ['2022-02-11', 'day', '2022-02-11', '2022-02-11', false],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29', false],
    ['2000-02-29', 'day', '2000-02-29', '2000-02-29', false],
    ['2011-12-30', 'day', '2011-12-30', '2011-12-30', false],
    ['2022-02-11~', 'day', '2022-02-11', '2022-02-11', true],
    ['2022-02', 'month', '2022-02-01', '2022-02-28', false],
    ['2024-02~', 'month', '2024-02-01', '2024-02-29', true],
    ['2022', 'year', '2022-01-01', '2022-12-31', false],
    ['2022~', 'year', '2022-01-01', '2022-12-31', true],
    ['2021-10/2021-12', 'range', '2021-10-01', '2021-12-31', false],
    ['2021-12-30/2022-01-03', 'range', '2021-12-30', '2022-01-03', false],
    ['2021~/2022-03', 'range', '2021-01-01', '2022-03-31', true],
    ['2021-10/2021-10', 'range', '2021-10-01', '2021-10-31', false],
  ] as const)('%s is a %s from %s to %s', (...[text, precision, first, last, about]) => {
    expect(parseDate(text)).toEqual({ precision, first, last, about })
  })

  test('may be unknown, which is known to be so', () => {
    expect(parseDate('unknown')).toEqual({ precision: 'unknown', about: false })
  })

  test.each([
    '',
    ' 2022-02-11',
    '2022-02-11\n',
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-13',
    '2022-00-01',
    '2022-01-00',
    '0000',
    '2022-2-11',
    '22-02-11',
    '03/04/2022',
    '2022-02/2022-01',
    '2022/',
    '/2022',
    '2022/2023/2024',
    '2022/unknown',
    'unknown~',
    '~2022',
    '2022~~',
    '2022-02-11T16:00-08:00',
    '٢٠٢٢-٠٢-١١',
    'constructor',
  ])('is never guessed from "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  test('never ends before it starts, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-\d{2}){0,2}~?(\/\d{4}(-\d{2}){0,2}~?)?$/)),
        (text) => {
          const span = parseDate(text)
          if (span?.first === undefined || span.last === undefined) return
          expect(isDay(span.first) && isDay(span.last) && span.first <= span.last).toBe(true)
          expect(dateInWords(text)).not.toContain('unknown')
        },
      ),
    )
  })
})

describe('counting', () => {
  test('the plan of 31 January to 30 April has 90 days, and 2 April is day 62', () => {
    expect(daysInclusive('2022-01-31', '2022-04-30')).toBe(90)
    expect(daysInclusive('2022-01-31', '2022-04-02')).toBe(62)
    expect(daysBetween('2022-04-02', '2022-04-30')).toBe(28)
  })

  test.each([
    ['2022-03-12', '2022-03-14', 2],
    ['2022-11-05', '2022-11-07', 2],
    ['2011-12-29', '2011-12-31', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2022-04-02', '2022-04-02', 0],
    ['2022-04-02', '2022-04-01', -1],
    ['1999-12-31', '2022-01-31', 8067],
  ])('from %s to %s it is %i days, with or without summer time', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  test.each([
    ['2022-03-28', '2022-04-02', 4],
    ['2022-03-28', '2022-03-28', 0],
    ['2022-04-01', '2022-04-03', 0],
    ['2022-04-01', '2022-04-04', 1],
    ['2022-04-02', '2022-04-04', 1],
    ['2022-02-07', '2022-04-02', 39],
    ['2022-03-07', '2022-03-21', 10],
    ['2022-04-02', '2022-03-28', 0],
  ])('a request of %s has waited on %s for %i working days', (from, to, days) => {
    expect(workingDaysAfter(from, to)).toBe(days)
  })

  test('working days are the weekdays that a person would tick off on a calendar', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const ticked = Array.from({ length }, (_, i) => weekdayName(addDays(from, i + 1)))
        const weekdays = ticked.filter((day) => day !== 'Saturday' && day !== 'Sunday')

        expect(workingDaysAfter(from, addDays(from, length))).toBe(weekdays.length)
      }),
    )
  })

  test('a day and n days on are n days apart, every day is a day, and weekdays go round', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, n) => {
        const there = addDays(day, n)
        fc.pre(there > '0001-01-01' && there < '9999-12-31')

        expect(isDay(there)).toBe(true)
        expect(daysBetween(day, there)).toBe(n)
        expect(addDays(there, -n)).toBe(day)
        expect(weekdayName(addDays(day, 7))).toBe(weekdayName(day))
        expect(daysBetween(day, onOrAfter(day, 'friday'))).toBeLessThan(7)
        expect(weekdayName(onOrAfter(day, 'friday'))).toBe('Friday')
      }),
    )
  })

  test('30 December 2011, which Samoa never had, is a Friday in every record', () => {
    expect(weekdayName('2011-12-30')).toBe('Friday')
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
    expect(addDays('2011-12-30', 1)).toBe('2011-12-31')
  })
})

describe('the clock as it is stamped', () => {
  test('is the same instant, written with the offset of the computer, to the second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (clock) => {
          const written = instantOf(clock)

          expect(isInstant(written)).toBe(true)
          expect(Date.parse(written)).toBe(Math.floor(clock.getTime() / 1000) * 1000)
        },
      ),
    )
  })

  test.each([
    ['UTC', '2022-02-04T02:20:11+00:00', '2022-07-04T02:20:11+00:00'],
    ['America/Los_Angeles', '2022-02-03T18:20:11-08:00', '2022-07-03T19:20:11-07:00'],
    ['Asia/Kolkata', '2022-02-04T07:50:11+05:30', '2022-07-04T07:50:11+05:30'],
    ['Pacific/Apia', '2022-02-04T15:20:11+13:00', '2022-07-04T15:20:11+13:00'],
    ['Europe/London', '2022-02-04T02:20:11+00:00', '2022-07-04T03:20:11+01:00'],
  ])('in %s is %s in winter and %s in summer', (zone, winter, summer) => {
    if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) return

    expect(instantOf(new Date('2022-02-04T02:20:11.900Z'))).toBe(winter)
    expect(instantOf(new Date('2022-07-04T02:20:11Z'))).toBe(summer)
  })

  test('tells the two hours apart that are on the clock twice in autumn', () => {
    const [first, second] = ['2022-11-06T08:30:00Z', '2022-11-06T09:30:00Z'].map((text) => instantOf(new Date(text)))

    expect(first).not.toBe(second)
  })
})

describe('a time in the record', () => {
  test.each(['2022-02-11T16:00-08:00', '2022-02-11T16:00:59Z', '2022-02-11T00:00:00.123+14:00'])(
    '%s is one',
    (text) => {
      expect(isInstant(text)).toBe(true)
    },
  )

  test.each([
    '2022-02-11',
    '2022-02-11T16:00',
    '2022-02-11 16:00-08:00',
    '2022-02-11T24:00Z',
    '2022-02-11T16:60Z',
    '2022-02-30T16:00Z',
    '2022-02-11T16:00-0800',
    '2022-02-11T16:00+15:00',
  ])('%s is none', (text) => {
    expect(isInstant(text)).toBe(false)
  })
})

test.each([
  ['2022-02-11', '11 February 2022'],
  ['2022-02', 'February 2022'],
  ['2022', '2022'],
  ['2021~', 'about 2021'],
  ['2021-10/2021-12', 'October to December 2021'],
  ['2021-12/2022-01', 'December 2021 to January 2022'],
  ['2021-10/2021-10', 'October 2021'],
  ['2019/2021', '2019 to 2021'],
  ['2022-03-01/2022-03-04~', 'about 1 March to 4 March 2022'],
  ['unknown', 'date unknown'],
  ['nonsense', 'date unknown'],
])('%s reads "%s" in a document', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})
