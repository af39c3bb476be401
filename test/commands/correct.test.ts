import { describe, expect, test } from 'vitest'
import { copyOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

describe('a correction is a dated line, and what was written stays', () => {
  test.each([
    ['e5', 'E-05', 'evidence/E-05.yaml'],
    ['AL-2', 'AL-2', 'allegations/AL-2.yaml'],
    ['2022-03-25', '2022-03-25', 'check-ins/2022-03-25.yaml'],
    ['plan', 'plan', 'plan.yaml'],
    ['employment', 'employment', 'employment.yaml'],
  ])('of %s', async (typed, id, file) => {
    const dir = copyOf('city-erp')
    const before = textOf(dir, file)
    const ran = await run('-C', dir, 'correct', typed, 'It was', 'in the morning.')
    expect(ran).toMatchObject({ code: 0, out: `${id}\n` })
    const after = textOf(dir, file)
    for (const line of before.split('\n')) expect(after).toContain(line)
    expect(after).toMatch(/corrections:\n? .*\{at: "?2022-04-02T\d\d:15:30[^,]*, text: It was in the morning\.\}/)
    expect((await run('-C', dir, 'check')).code).toBe(0)
  })

  test('of one reading of a measure', async () => {
    const dir = copyOf('city-erp')
    const ran = await run('-C', dir, 'correct', 'M1', 'Two of them were automatic.', '--week', '2022-02-02')
    expect(ran).toMatchObject({ code: 0, out: 'M1\n' })
    expect(ran.err).toContain('M1, week ending 2022-02-04')
    expect(textOf(dir, 'metrics/M1.yaml')).toMatch(/week_ending: 2022-02-04.*text: Two of them were automatic\./)
    expect((await run('-C', dir, 'check')).code).toBe(0)
  })

  test('several as JSON, all of them or none', async () => {
    const dir = copyOf('city-erp')
    const both = JSON.stringify([
      { id: 'E-05', text: 'In the morning.' },
      { id: 'M1', week_ending: '2022-02-04', text: 'Counted again.' },
    ])
    expect(await runIn({ stdin: both }, '-C', dir, 'correct', '--json', '-')).toMatchObject({
      code: 0,
      out: 'E-05\nM1\n',
    })
    const before = treeOf(dir)
    const stdin = JSON.stringify([
      { id: 'E-04', text: 'In the morning.' },
      { id: 'E-99', text: 'x' },
    ])
    expect(await runIn({ stdin }, '-C', dir, 'correct', '--json', '-')).toMatchObject({ code: 2 })
    expect(treeOf(dir)).toEqual(before)
  })
})

test.each([
  [['A2', 'x'], 'onrecord correct plan "A2: …"'],
  [['marisol', 'x'], 'onrecord correct people "marisol: …"'],
  [['E-05', 'x', '--week', '2022-02-04'], '--week is for a reading of a measure; E-05 is none'],
  [['M1', 'x', '--week', '2020-02-04'], 'there is no "2020-02-07" under "readings" in metrics/M1.yaml'],
  [['E-05'], 'say the entry and what is right'],
  [['E-99', 'x'], 'no exhibit "E-99"'],
])('correct %j is refused', async (args, message) => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)
  const { code, out, err } = await run('-C', dir, 'correct', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})
