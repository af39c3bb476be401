import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessDayAfter, holidayOn, knowsHolidays, offDay, workingDay } from '../../src/deadlines/holidays.ts'
import { addDays, isWeekend } from '../../src/record/dates.ts'
import { copyOf } from '../record-folder.ts'
import { run } from '../run.ts'

const at = (jurisdiction?: string) => ({ plan: { jurisdiction } })

const PLACES = [
  'US',
  'US-CA',
  'US-CT',
  'US-MA',
  'US-NY',
  'US-TX',
  'GB-ENG',
  'GB-SCT',
  'GB-NIR',
  'IE',
  'CA',
  'AU-NSW',
  'FR',
]
const place = fc.constantFrom(...PLACES, undefined).map(at)
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days))

describe('public holidays', () => {
  test.each([
    ['US-MA', '2024-05-27', 'Memorial Day'],
    ['US-MA', '2024-04-15', "Patriots' Day"],
    ['US-CA', '2024-11-29', 'the day after Thanksgiving'],
    ['US-CA', '2024-04-01', 'Cesar Chavez Day'],
    ['US-CT', '2024-03-29', 'Good Friday'],
    ['US-NY', '2024-11-05', 'Election Day'],
    ['US', '2022-06-20', 'Juneteenth'],
    ['US', '2021-12-31', "New Year's Day"],
    ['US', '2023-01-02', "New Year's Day"],
    ['GB', '2022-12-27', 'Christmas Day'],
    ['GB', '2020-05-08', 'Early May bank holiday'],
    ['GB', '2023-05-08', 'Coronation of King Charles III'],
    ['GB-SCT', '2024-01-02', '2 January'],
    ['IE', '2024-02-05', "Saint Brigid's Day"],
    ['CA', '2024-05-20', 'Victoria Day'],
    ['AU-VIC', '2024-01-26', 'Australia Day'],
  ])('%s has %s as %s', (jurisdiction = '', on = '', name) => {
    expect(holidayOn(at(jurisdiction), on)).toBe(name)
  })

  test.each([
    ['US', '2024-04-15'],
    ['US', '2019-06-19'],
    ['US-CA', '2029-04-02'],
    ['GB-SCT', '2024-04-01'],
    ['FR', '2024-07-14'],
    [undefined, '2024-12-25'],
  ])('%s has none on %s', (jurisdiction, on) => {
    expect(holidayOn(at(jurisdiction), on)).toBeUndefined()
  })

  test('are known of a country that has a list, and of no other', () => {
    expect(['US-WY', 'GB', 'FR', 'US-', undefined].map((each) => knowsHolidays(at(each)))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
  })

  test.each(['0001-01-01', '1899-12-31', '9999-12-31', '0999-06-30'])(
    'are none in the year of %s, and nothing fails',
    (on) => {
      expect(holidayOn(at('US'), on)).toBeUndefined()
    },
  )

  test('never end the search for a working day, and no working day is a weekend or a holiday', () => {
    fc.assert(
      fc.property(place, day, fc.constantFrom(1 as const, -1 as const), (where, from, step) => {
        const found = workingDay(where, from, step)
        expect(offDay(where, found)).toBeUndefined()
        expect(step === 1 ? found > from : found < from).toBe(true)
      }),
    )
  })

  test('business days are what a naive count of the days gives', () => {
    fc.assert(
      fc.property(place, day, fc.integer({ min: 0, max: 40 }), (where, from, count) => {
        let on = from
        let left = count
        while (left > 0) {
          on = addDays(on, 1)
          if (!isWeekend(on) && holidayOn(where, on) === undefined) left -= 1
        }
        expect(businessDayAfter(where, from, count)).toBe(on)
      }),
    )
  })
})

test('a letter asks for an answer, and offers times, on no public holiday', async () => {
  // Monday, 27 May 2024 is Memorial Day.
  const dir = copyOf('sales-leave')
  const { out } = await run(
    '-C',
    dir,
    'render',
    'recap',
    '--check-in',
    '2024-04-23',
    '--today',
    '2024-05-24',
    '--for',
    'manager',
    '--format',
    'md',
    '--out',
    '-',
  )
  expect(out).not.toContain('May 27')
  expect(out).toMatch(/May (?:28|29|30)/)
})
