import { describe, expect, test } from 'vitest'
import { naturalDate } from '../../src/record/natural-date.ts'

/** A Saturday. */
const TODAY = '2022-04-02'
const past = { today: TODAY, lean: 'past' } as const
const future = { today: TODAY, lean: 'future' } as const

async function read(typed: string, from: { today: string; lean: 'past' | 'future' } = past): Promise<string> {
  const meant = await naturalDate(typed, from)
  return 'date' in meant ? meant.date : `refused: ${meant.fault}`
}

describe('what one day is to everybody', () => {
  test.each([
    ['today', '2022-04-02'],
    ['Yesterday', '2022-04-01'],
    ['tomorrow', '2022-04-03'],
    ['the day before yesterday', '2022-03-31'],
    ['day before yesterday', '2022-03-31'],
    ['the day after tomorrow', '2022-04-04'],
    ['two days ago', '2022-03-31'],
    ['a day ago', '2022-04-01'],
    ['3 weeks ago', '2022-03-12'],
    ['a fortnight ago', '2022-03-19'],
    ['400 days ago', '2021-02-26'],
    ['in 3 days', '2022-04-05'],
    ['2 weeks from now', '2022-04-16'],
    ['last tuesday', '2022-03-29'],
    ['last friday', '2022-04-01'],
    ['last saturday', '2022-03-26'],
    ['friday', '2022-04-01'],
    ['on Monday', '2022-03-28'],
    ['tues', '2022-03-29'],
    ['monday last week', '2022-03-21'],
    ['last week monday', '2022-03-21'],
    ['friday of this week', '2022-04-01'],
    ['1 April', '2022-04-01'],
    ['April 1st', '2022-04-01'],
    ['on the 1st of April', '2022-04-01'],
    ['1. April', '2022-04-01'],
    ['Feb. 11', '2022-02-11'],
    ['3 April', '2021-04-03'],
    ['29 February', '2020-02-29'],
    ['1 April 2021', '2021-04-01'],
    ['April 1, 2021', '2021-04-01'],
    ['2021 Apr 1', '2021-04-01'],
    ['Friday 1 April', '2022-04-01'],
    ['Fri, 1 April 2022', '2022-04-01'],
    ['friday 2022-04-01', '2022-04-01'],
    ['  two   days ago ', '2022-03-31'],
  ])('%s', async (typed, day) => {
    expect(await read(typed)).toBe(day)
  })

  test.each([
    ['friday', '2022-04-08'],
    ['on monday', '2022-04-04'],
    ['1 April', '2023-04-01'],
    ['3 April', '2022-04-03'],
    ['29 February', '2024-02-29'],
    ['last friday', '2022-04-01'],
  ])('%s, said of what is due', async (typed, day) => {
    expect(await read(typed, future)).toBe(day)
  })
})

test.each([
  ['last month', '2022-03'],
  ['next month', '2022-05'],
  ['4 months ago', '2021-12'],
  ['a month ago', '2022-03'],
  ['2 years ago', '2020'],
  ['last year', '2021'],
  ['april 2021', '2021-04'],
  ['April', '2022-04'],
  ['may', '2021-05'],
])('what names no day stays a month or a year: %s', async (typed, date) => {
  expect(await read(typed)).toBe(date)
})

test('a month ahead is in the next year when it is over in this one', async () => {
  expect(await read('march', future)).toBe('2023-03')
})

describe('what people do not agree about is refused, with the days that may be meant', () => {
  test.each([
    ['next friday', '"next friday" is two different days', '2022-04-08 (Friday, 8 April 2022) or 2022-04-15 (Friday'],
    ['sunday last week', 'is two different days', '2022-03-20 (Sunday, 20 March 2022) or 2022-03-27'],
    ['saturday', 'today is a Saturday; write "today", or "last saturday" for 2022-03-26', ''],
    ['1 Apr 21', '"1 Apr 21" can be read as two different days; write 2021-04-01 or 2001-04-21', ''],
    ['1/4', '"1/4" can be read as two different days; write 2022-04-01 or 2022-01-04', ''],
    ['03/04', 'write 2021-04-03 or 2022-03-04', ''],
    ['01.04.2022', 'write 2022-04-01 or 2022-01-04', ''],
    ['1-4-22', 'write 2022-04-01 or 2022-01-04 or 2001-04-22', ''],
    ['13/04/2022', '"13/04/2022" is not how a date is written; write 2022-04-13', ''],
    ['2022/02/11', '"2022/02/11" is not how a date is written; write 2022-02-11', ''],
    ['thursday 1 april 2022', '1 April 2022 is a Friday', ''],
    ['last week', '"last week" is not one day', ''],
    ['this weekend', 'is not one day', ''],
    ['yesterday 4pm', 'has a time of day; write the day here, and the time in the text', ''],
    ['this morning', 'has a time of day', ''],
    ['3 hours ago', 'has a time of day', ''],
  ])('%s', async (typed, fault, choice) => {
    expect(await read(typed)).toContain('refused: ')
    expect(await read(typed)).toContain(fault)
    expect(await read(typed)).toContain(choice)
  })

  test('a weekday that is today, said of what is due', async () => {
    expect(await read('saturday', future)).toBe('refused: today is a Saturday; write "today", or 2022-04-09')
  })
})

test.each([
  'soon',
  'feb 30',
  '30 february',
  '31 april',
  'feb 29 2022',
  'a few days ago',
  'end of march',
  'mid april',
  'around 3 weeks ago',
  'the meeting on 1 april',
  '1 april to 3 april',
  '1 april – 3 april',
  'maybe yesterday',
  'yesterday or today',
  'the day before',
  '3 days',
  'last 3 days',
  '-3 days',
  '3.5 days ago',
  '1 april 1998 bc',
  'the 5th',
  'friday the 13th',
  'christmas',
  'ten',
  'march madness',
  '',
])('what is no date is refused: "%s"', async (typed) => {
  expect(await read(typed)).toMatch(/^refused: ".*" is not a date; write it as 2022-02-11/)
})
