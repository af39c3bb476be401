/** Dates in words count from the day on the wall, and times carry the offset that the zone had then. Runs in several zones. */
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { typedDateFrom, typedDayFrom, typedTimeFrom } from '../../src/cli/typed-date.ts'
import { naturalDate } from '../../src/record/natural-date.ts'
import { makeTerminal } from '../../src/terminal.ts'

const ZONE = process.env.TZ ?? ''
const of = (values: Readonly<Record<string, string>>): string => values[ZONE] ?? values.else ?? ''

/** A terminal at this time, and what it has been told. */
function terminalAt(clock: string) {
  const said: string[] = []
  const nothing = { write: () => true }
  const terminal = makeTerminal({
    stdout: nothing,
    stderr: { write: (text) => said.push(text) },
    isKeyboard: false,
    streams: () => {
      throw new Error('nothing is asked here')
    },
    env: {},
    clock: () => new Date(clock),
    stdin: async () => new Uint8Array(),
    invocation: 'onrecord',
    lent: (work) => work(),
    clearingUp: (work, clearUp) => work().finally(clearUp),
  })
  return { terminal, said }
}

const SATURDAY = '2022-04-02T12:15:30Z'

test('words count from the day that it is here', async () => {
  const { terminal, said } = terminalAt('2022-04-02T23:30:00Z')
  const day = of({
    'Asia/Kolkata': '2022-04-02',
    'Pacific/Apia': '2022-04-02',
    'Europe/London': '2022-04-02',
    else: '2022-04-01',
  })
  expect(await typedDayFrom(terminal, 'yesterday')).toBe(day)
  expect(said.join('')).toBe(`"yesterday" is ${day === '2022-04-02' ? 'Saturday, 2' : 'Friday, 1'} April 2022\n`)
})

test('the days that this zone has left out are counted all the same', async () => {
  const from = { today: '2012-01-02', lean: 'past' } as const
  expect(await naturalDate('3 days ago', from)).toEqual({ date: '2011-12-30' })
  expect(await naturalDate('yesterday', { ...from, today: '2011-12-31' })).toEqual({ date: '2011-12-30' })
  expect(await naturalDate('in 21 days', { ...from, today: '2022-03-10' })).toEqual({ date: '2022-03-31' })
})

test('what was typed as a date is taken without a word', async () => {
  const { terminal, said } = terminalAt(SATURDAY)
  expect(await typedDayFrom(terminal, '2022-02-11')).toBe('2022-02-11')
  expect(await typedDateFrom(terminal, '2021-10/2021-12')).toBe('2021-10/2021-12')
  expect(await typedTimeFrom(terminal, '2022-02-11T16:00-08:00')).toBe('2022-02-11T16:00-08:00')
  expect(said).toEqual([])
})

test('a month is a date, and no day', async () => {
  const { terminal, said } = terminalAt(SATURDAY)
  expect(await typedDateFrom(terminal, 'last month')).toBe('2022-03')
  expect(said).toEqual(['"last month" is March 2022\n'])
  await expect(typedDayFrom(terminal, 'last month')).rejects.toThrow('"last month" is not one day')
  await expect(typedDayFrom(terminal, '2022-03')).rejects.toThrow('"2022-03" is not a date; write it as 2022-02-11')
})

describe('a time carries the offset of its day, not of today', () => {
  const WINTER = of({
    'America/Los_Angeles': '-08:00',
    'Asia/Kolkata': '+05:30',
    'Pacific/Apia': '+13:00',
    else: '+00:00',
  })
  const SUMMER = of({
    'America/Los_Angeles': '-07:00',
    'Asia/Kolkata': '+05:30',
    'Pacific/Apia': '+13:00',
    'Europe/London': '+01:00',
    else: '+00:00',
  })

  test.each([
    ['2022-02-11 16:00', `2022-02-11T16:00${WINTER}`],
    ['2022-02-11T16:00', `2022-02-11T16:00${WINTER}`],
    ['2022-07-11 9:05 am', `2022-07-11T09:05${SUMMER}`],
    ['1 July 2021 at noon', `2021-07-01T12:00${SUMMER}`],
    ['4.30 p.m. on 1 february', `2022-02-01T16:30${WINTER}`],
  ])('%s', async (typed, instant) => {
    expect(await typedTimeFrom(terminalAt(SATURDAY).terminal, typed)).toBe(instant)
  })

  test('words are counted from the day on the wall', async () => {
    const { terminal, said } = terminalAt('2022-04-02T12:00:00Z')
    // On Samoa the next day has begun.
    const [day, shown] = ZONE === 'Pacific/Apia' ? ['2022-04-03', 'Sunday, 3'] : ['2022-04-02', 'Saturday, 2']
    const instant = await typedTimeFrom(terminal, 'today 16:00')
    expect(instant).toMatch(new RegExp(`^${day}T16:00[+-]`))
    expect(said.join('')).toBe(`"today 16:00" is ${shown} April 2022, 16:00 (UTC${instant.slice(16)})\n`)
  })

  test('a day without a time stays one', async () => {
    expect(await typedTimeFrom(terminalAt(SATURDAY).terminal, '2022-02-11')).toBe('2022-02-11')
    expect(await typedTimeFrom(terminalAt(SATURDAY).terminal, '1 february')).toBe('2022-02-01')
  })

  test.each(['today 25:00', 'today 16:75', 'today 13pm', '2022-02-30 16:00', 'next friday 16:00', 'last month 16:00'])(
    'what is no time is refused: %s',
    async (typed) => {
      await expect(typedTimeFrom(terminalAt(SATURDAY).terminal, typed)).rejects.toThrow()
    },
  )
})

test('a time that the clocks jumped over, or showed twice, is refused', async () => {
  const [gap, twice] = {
    'America/Los_Angeles': ['2022-03-13 02:30', '2022-11-06 01:30'],
    'Europe/London': ['2022-03-27 01:30', '2022-10-30 01:30'],
  }[ZONE] ?? [undefined, undefined]
  if (gap === undefined || twice === undefined) return
  const { terminal } = terminalAt(SATURDAY)
  await expect(typedTimeFrom(terminal, gap)).rejects.toThrow('was on no clock here')
  await expect(typedTimeFrom(terminal, twice)).rejects.toThrow(/was twice, .*write \S+T01:30\S+ or \S+T01:30/)
})
