import { describe, expect, test } from 'vitest'
import { copyOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

/** The city's record with changes of its plan. */
function amended(...changes: readonly string[]): string {
  const dir = copyOf('city-erp')
  const list = changes.map((change) => `  - ${change}\n`).join('')
  const text = textOf(dir, 'plan.yaml').replace(/^amendments: \[\]$/m, `amendments:\n${list}`)
  return copyOf('city-erp', { 'plan.yaml': text })
}

describe('a plan that was changed', () => {
  const LONGER = '{on: 2022-03-12, field: effective_to, from: 2022-04-30, to: 2022-05-31, by: marisol}'

  test('ends when the change says, from the day of the change on', async () => {
    const dir = amended(LONGER)
    const days = async (today: string): Promise<number> =>
      JSON.parse((await run('-C', dir, 'status', '--today', today, '--json')).out).plan.days
    expect(await days('2022-03-11')).toBe(90)
    expect(await days('2022-03-12')).toBe(121)
  })

  test('has room for check-ins in its longer time', async () => {
    const dir = amended(LONGER)
    await run('-C', dir, 'check-in', '2022-05-13')
    expect((await run('-C', dir, 'check')).out).toBe('')
  })

  test('tells of each change how much of the plan as it was then was left', async () => {
    const TARGET = '{on: 2022-03-10, area: A2, field: target.value, from: 0, to: 1, by: marisol}'
    const AGAIN = '{on: 2022-03-14, area: A2, field: target.value, from: 1, to: 2, by: marisol}'
    const dir = amended(TARGET, LONGER, AGAIN)
    const { out } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--out', '-')
    expect(out).toMatch(/\| The target of A2 \| 0 \| 1 \| 51 of 90 \|/)
    expect(out).toMatch(/\| The target of A2 \| 1 \| 2 \| 78 of 121 \|/)
  })

  test('is quoted in the words in force, with the change told beside them', async () => {
    const dir = amended(
      '{on: 2022-03-12, area: A4, field: expectation, from: Show a better attitude, to: Answer mail in a day}',
    )
    const { out } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--out', '-')
    expect(out).toContain('**A4** "Answer mail in a day')
    expect(out).toMatch(
      /\| March 12 \|.*The expectation of A4 \| "Show a better attitude" \| "Answer mail in a day" \|/,
    )
  })

  test('with two changes of one target is measured once, against the first and the last', async () => {
    const change = (on: string, from: number, to: number): string =>
      `{on: ${on}, area: A2, field: target.value, from: ${from}, to: ${to}, by: marisol}`
    const dir = amended(change('2022-02-20', 0, 1), change('2022-03-12', 1, 2))
    const { out } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--out', '-')
    expect(out.match(/The first target/g)).toHaveLength(1)
    expect(out).toContain(
      'The first target, 0, was reached in the week ending February 4; the target of 2 has been reached.',
    )
  })
})

test('a response cannot be dated before the plan', async () => {
  const { code, err } = await run(
    '-C',
    copyOf('city-erp'),
    'render',
    'rebuttal',
    '--for',
    'hr',
    '--today',
    '2022-01-20',
  )
  expect({ code, err }).toEqual({
    code: 2,
    err: 'onrecord: the plan was issued on 2022-01-31; a response cannot be dated before it\n',
  })
})
