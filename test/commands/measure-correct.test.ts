import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const AFTER = { clock: '2022-04-06T16:00:00Z' }

const RATIO = `id: M1   # the only one
name: Mails answered in two days
form: ratio
readings:
    -   week_ending: 2024-01-12
        value: [ 4, 16 ]      # counted by hand
    - {week_ending: 2024-01-19,   value: [13,16]}
# behind it
target: {op: ">=", value: 90}
`

function metric(dir: string, id: string) {
  return parse(textOf(dir, `metrics/${id}.yaml`))
}

describe('a reading that is corrected', () => {
  test.each([
    ['2024-01-12', '4 of 16'],
    ['2024-01-19', '13 of 16'],
  ])('keeps its old value in a dated line: %s', async (week, was) => {
    const dir = recordOf({ 'metrics/M1.yaml': RATIO })
    const args = ['measure', 'm1', '14/16', '--week', week, '--correct', '--note', 'one was counted twice']
    const { code, out, err } = await runIn({ clock: '2024-01-23T12:00:00Z' }, '-C', dir, ...args)
    expect({ code, out }).toEqual({ code: 0, out: 'M1\n' })
    expect(err).toContain(
      `M1, week ending ${week}: 14 of 16, 87.5%; the target for that day is 90% or more, not yet met`,
    )
    const reading = metric(dir, 'M1').readings.find((each: { week_ending: string }) => each.week_ending === week)
    expect(reading).toEqual({
      week_ending: week,
      value: [14, 16],
      note: 'one was counted twice',
      corrections: [{ at: expect.stringMatching(/^2024-01-2\dT/), text: `was ${was}` }],
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'metrics/M1.yaml')).toBe(RATIO)
  })

  test('keeps every earlier value', async () => {
    const dir = copyOf('city-erp')
    for (const value of ['31/34', '30/34'])
      await runIn(AFTER, '-C', dir, 'measure', 'M1', value, '--week', '2022-04-01', '--correct')
    const texts = metric(dir, 'M1')
      .readings.at(-1)
      .corrections.map(({ text }: { text: string }) => text)
    expect(texts).toEqual(['was 32 of 34', 'was 31 of 34'])
  })

  test('leaves every byte of the other rows alone, whatever the number', async () => {
    const before = textOf(copyOf('city-erp'), 'metrics/M6.yaml').split('\n')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 500, max: 99_999 }), async (row, value) => {
        const dir = copyOf('city-erp')
        const line = before.findIndex((text) => text.includes('readings:')) + 1 + row
        const [week = ''] = /\d{4}-\d\d-\d\d/.exec(before[line] ?? '') ?? []
        const { code } = await runIn(AFTER, '-C', dir, 'measure', 'M6', String(value), '--week', week, '--correct')
        expect(code).toBe(0)
        const after = textOf(dir, 'metrics/M6.yaml').split('\n')
        expect(after.toSpliced(line, 1)).toEqual(before.toSpliced(line, 1))
        expect(after[line]).toContain(`value: ${value}, corrections: [{at: `)
      }),
      { numRuns: 15 },
    )
  })

  test('a note that is there is not replaced', async () => {
    const file = 'id: M1\nname: Mails left\nreadings:\n  - {week_ending: 2024-01-19, value: 4, note: by hand}\n'
    const dir = recordOf({ 'metrics/M1.yaml': file })
    const args = ['measure', 'M1', '5', '--week', '2024-01-19', '--correct', '--note', 'again']
    const { code, err } = await runIn({ clock: '2024-01-23T12:00:00Z' }, '-C', dir, ...args)
    expect(code).toBe(2)
    expect(err).toContain('to change it: onrecord set M1 readings.0.note')
    expect(textOf(dir, 'metrics/M1.yaml')).toBe(file)
  })
})

describe('several readings as JSON', () => {
  const json = (dir: string, value: unknown, ...flags: readonly string[]) =>
    runIn({ ...AFTER, stdin: JSON.stringify(value) }, '-C', dir, 'measure', 'M2', '--json', '-', ...flags)

  test('are added in one step', async () => {
    const dir = copyOf('city-erp')
    const before = textOf(dir, 'metrics/M2.yaml')
    const { code, out } = await json(dir, [
      { week_ending: '2022-01-21', value: 6, note: 'before the plan', evidence: ['e2'] },
      { week_ending: '2022-01-28', value: 5 },
    ])
    expect({ code, out }).toEqual({ code: 0, out: 'M2\n' })
    expect(metric(dir, 'M2').readings.slice(-2)).toMatchObject([
      { week_ending: '2022-01-21', value: 6, note: 'before the plan', evidence: ['E-02'] },
      { week_ending: '2022-01-28', value: 5 },
    ])
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'metrics/M2.yaml')).toBe(before)
  })

  test.each([
    [
      [
        { week_ending: '2022-04-08', value: 1 },
        { week_ending: '2022-04-01', value: 1 },
      ],
      'already: 0; to correct it',
    ],
    [{ week_ending: '2022-04-08', value: [1, 2] }, 'M2 is not a ratio'],
    [{ week_ending: '2022-04-08', value: 1, mood: 'good' }, 'mood'],
    [{ week_ending: '2022-05-27', value: 1 }, 'is still to come'],
    [{ value: 1 }, 'week_ending'],
  ])('%j is refused whole', async (value, message) => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const { code, err } = await json(dir, value)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})

describe('a new measure', () => {
  test('from flags, with its first reading after it', async () => {
    const dir = copyOf('city-erp')
    const flags = ['--area', 'a1', '--form', 'ratio', '--target', '>= 95', '--source', 'proposed_by_employee']
    const more = ['--definition', 'Tickets closed without being opened again', '--control', 'within']
    const { code, out, err } = await runIn(
      AFTER,
      '-C',
      dir,
      'measure',
      '--new',
      'Tickets kept closed',
      ...flags,
      ...more,
    )
    expect({ code, out }).toEqual({ code: 0, out: 'M7\n' })
    expect(err).toBe('M7, A1: "Tickets kept closed"; to take it back: onrecord undo\nnext: onrecord measure M7 13/16\n')
    expect(metric(dir, 'M7')).toEqual({
      id: 'M7',
      area: 'A1',
      name: 'Tickets kept closed',
      definition: 'Tickets closed without being opened again',
      unit: 'percent',
      form: 'ratio',
      target: { op: '>=', value: 95 },
      target_source: 'proposed_by_employee',
      control: 'within',
      recorded: expect.stringMatching(/^2022-04-0\dT/),
    })
    const reading = await runIn(AFTER, '-C', dir, 'measure', 'M7', '19/20')
    expect(reading.err).toContain('19 of 20, 95.0%; the target for that day is 95% or more, met')
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test("takes the area's target as it was changed during the plan", async () => {
    const dir = copyOf('sales-leave')
    const flags = ['--area', 'A1', '--form', 'count', '--source', 'plan']
    await runIn({ clock: '2024-04-20T12:00:00Z' }, '-C', dir, 'measure', '--new', 'Meetings counted again', ...flags)
    const at = async (week: string) =>
      (await runIn({ clock: '2024-04-20T12:00:00Z' }, '-C', dir, 'measure', 'M5', '9', '--week', week)).err
    expect(await at('2024-03-15')).toContain('the target for that day is 8')
    expect(await at('2024-04-12')).toContain('the target for that day is 12')
  })

  test('a measure as it is shown makes another one, with readings that were written down now', async () => {
    const dir = copyOf('city-erp')
    const { out: shown } = await run('-C', dir, 'show', 'M1', '--json')
    const { code, out } = await runIn({ ...AFTER, stdin: shown }, '-C', dir, 'measure', '--json', '-')
    expect({ code, out }).toEqual({ code: 0, out: 'M7\n' })
    const { id: _, figures: computed, ...first } = parse(shown)
    expect(computed).toMatchObject({ weeks: 9, weeks_met: 5 })
    expect(metric(dir, 'M7')).toMatchObject(first)
    expect(metric(dir, 'M7').figures).toBeUndefined()
    expect(metric(dir, 'M7').readings[0].recorded).toMatch(/^2022-04-0\dT/)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })
})
