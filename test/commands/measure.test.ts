import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const AFTER = { clock: '2022-04-06T16:00:00Z' }
const NEXT_WEEK = '2022-04-08'

const COUNT = `id: M1   # the only one
area: A1
name: Mails left for more than two days
form: count
readings:
    -   week_ending: 2024-01-12
        value: 4      # counted by hand
    -   week_ending: 2024-01-19
        value: 3
target: {op: "<=", value: 2}
`

function readings(dir: string, id: string) {
  return parse(textOf(dir, `metrics/${id}.yaml`)).readings
}

describe('a reading', () => {
  test.each([
    ['M1', '13/16', [13, 16], '13 of 16, 81.3%; the target for that day is 90% or more, not yet met'],
    ['M1', '9/10', [9, 10], '9 of 10, 90.0%; the target for that day is 90% or more, met'],
    ['m01', '0/0', [0, 0], '0 of 0; the target for that day is 90% or more'],
    ['M2', '0', 0, '0; the target for that day is 0, met'],
    ['M2', '3', 3, '3; the target for that day is 0, not yet met'],
    ['M4', '2', 2, '2; there is no target for that day'],
    ['M5', '1', 1, '1; the target for that day is 1 or more a week, met'],
  ])('measure %s %s', async (id, typed, value, shown) => {
    const dir = copyOf('city-erp')
    const name = id.toUpperCase().replace('0', '')
    const before = textOf(dir, `metrics/${name}.yaml`)
    const { code, out, err } = await runIn(AFTER, '-C', dir, 'measure', id, typed)
    expect({ code, out }).toEqual({ code: 0, out: `${name}\n` })
    expect(err).toBe(`${name}, week ending ${NEXT_WEEK}: ${shown}; to take it back: onrecord undo\n`)
    expect(readings(dir, name).at(-1)).toEqual({
      week_ending: NEXT_WEEK,
      value,
      recorded: expect.stringMatching(/^2022-04-0\dT/),
    })
    expect(textOf(dir, `metrics/${name}.yaml`).startsWith(before)).toBe(true)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    ['2024-01-20', '2024-01-26'],
    ['2024-01-26', '2024-01-26'],
    ['2024-01-27', '2024-02-02'],
  ])('--week %s is the week that ends on Friday %s', async (week, friday) => {
    const dir = recordOf({ 'metrics/M1.yaml': COUNT })
    await runIn({ clock: '2024-02-03T12:00:00Z' }, '-C', dir, 'measure', 'M1', '2', '--week', week)
    expect(readings(dir, 'M1').at(-1)).toMatchObject({ week_ending: friday, value: 2 })
  })

  test('goes to the end of a list as it was written, and every other byte stays', async () => {
    const dir = recordOf({ 'metrics/M1.yaml': COUNT })
    await runIn({ clock: '2024-01-26T12:00:00Z' }, '-C', dir, 'measure', 'M1', '2', '--week', '2024-01-26')
    const [before = '', after = ''] = COUNT.split('target:')
    const text = textOf(dir, 'metrics/M1.yaml')
    expect(text.startsWith(before)).toBe(true)
    expect(text.endsWith(`target:${after}`)).toBe(true)
    expect(text.split('\n')).toHaveLength(COUNT.split('\n').length + 1)
    expect(readings(dir, 'M1')).toHaveLength(3)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    ['there is no list yet', 'id: M1\nname: Mails left\n'],
    ['the list is empty', 'id: M1\nname: Mails left\nreadings: []\n'],
    ['the file has no line end', 'id: M1\nname: Mails left'],
  ])('is written when %s', async (_, text) => {
    const dir = recordOf({ 'metrics/M1.yaml': text })
    const { code } = await runIn({ clock: '2024-01-26T12:00:00Z' }, '-C', dir, 'measure', 'M1', '2')
    expect(code).toBe(0)
    expect(readings(dir, 'M1')).toMatchObject([{ week_ending: '2024-01-26', value: 2 }])
  })
})

describe('what is refused, in one line and with nothing changed', () => {
  test.each([
    [['M1', 'abc'], '"abc" is not a reading; write a number such as 4.5, or a part of a whole such as 13/16'],
    [['M1', '13/16/2'], 'M1 has no stages; write its value, such as: onrecord measure M1 13/16'],
    [['M1', '13/'], '"13/" is not a reading'],
    [['M2', '4,5'], '"4,5" is not a reading; write 4.5\n'],
    [['M2', '1,800'], '"1,800" is not a reading; write 1.800, or 1800\n'],
    [['M1', '5/0'], '"5/0" is not a reading: the part is larger than the whole; write the part first, as in 13/16'],
    [['M1', '20/10'], '"20/10" is not a reading: the part is larger than the whole'],
    [['M2', '94%'], '"94%" is not a reading'],
    [['M2', '1e3'], '"1e3" is not a reading'],
    [['M2', 'NaN'], '"NaN" is not a reading'],
    [['M2', '9'.repeat(400)], 'is not a reading'],
    [['M2', ''], '"" is not a reading'],
    [['M1', '94'], 'M1 is a ratio; write its parts, such as: onrecord measure M1 13/16'],
    [['M2', '1/2'], 'M2 is not a ratio; write one number, such as: onrecord measure M2 4'],
    [['M9', '1'], 'no measure "M9"; there is M1, M2, M3, M4, M5, M6'],
    [
      ['M2', '1', '--week', '03/04/2022'],
      '"03/04/2022" can be read as two different days; write 2022-04-03 or 2022-03-04',
    ],
    [['M2', '1', '--week', 'some time'], '"some time" is not a date'],
    [['M2', '1', '--week', '2022-04-16'], 'the week ending 2022-04-22 is still to come'],
    [['M2', '1', '--correct'], 'M2 has no reading for the week ending 2022-04-08; leave --correct out'],
    [['M2', '0', '--correct', '--week', '2022-04-01'], 'M2 has 0 for the week ending 2022-04-01 already'],
    [['M2', '1', '--evidence', 'E-99'], 'no exhibit "E-99"'],
    [['M2'], 'say the value, such as: onrecord measure M2 4'],
    [['M1'], 'say the value, such as: onrecord measure M1 13/16'],
    [['46/48'], '"46/48" is a value; say which measure it is of: onrecord measure M1 46/48'],
    [['M2', '4.5'], 'M2 counts how many there were, which is a whole number from 0, not 4.5; an average is a measure'],
    [['M2', '-1'], 'a whole number from 0, not -1'],
    [[], 'say which measure and its value, such as: onrecord measure M1 13/16'],
    [['M2', '1', '--form', 'count'], '--form is for a new measure; add --new "its name"'],
    [['--new', 'Calls'], 'say how it is counted: --form ratio'],
    [
      ['--new', 'Calls', '--form', 'count', '--target', '95'],
      '"95" does not say which way; write ">= 95" for at least, or "<= 95"',
    ],
    [['--new', 'Calls', '--form', 'count', '--week', '2022-04-01'], '--week is for a reading'],
    [['--new', 'Calls', '--form', 'count', '--area', 'A9'], 'no area "A9"; there is A1, A2, A3, A4'],
    [['--new', 'Calls', '--form', 'count', '--source', 'plan'], 'say which with --area A1'],
    [['M1', '--new', 'Calls', '--form', 'count'], 'leave "M1" out'],
    [
      ['M1', '30/34', '--week', '2022-03-30'],
      'M1 has a reading for the week ending 2022-04-01 already: 32 of 34, 94.1%; to correct it, add --correct',
    ],
    [['M2', '5', '--week', '2022-04-01'], 'M2 has a reading for the week ending 2022-04-01 already: 0; to correct it'],
  ])('measure %j', async (args, message) => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const { code, out, err } = await runIn(AFTER, '-C', dir, 'measure', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(treeOf(dir)).toEqual(before)
  })

  test('a number below nothing', async () => {
    const { code, err } = await run('-C', copyOf('city-erp'), 'measure', 'M1', '--', '-1/4')
    expect({ code, isClear: err.includes('"-1/4" is not a reading') }).toEqual({ code: 2, isClear: true })
  })

  test('a measure with a fault is not touched', async () => {
    const dir = copyOf('city-erp', { 'metrics/M2.yaml': 'id: M2\nname: "Tick' })
    const before = treeOf(dir)
    const { code, err } = await runIn(AFTER, '-C', dir, 'measure', 'M2', '1')
    expect(code).toBe(2)
    expect(err).toBe('onrecord: metrics/M2.yaml has a fault and was not touched; see: onrecord check\n')
    expect(treeOf(dir)).toEqual(before)
  })
})
