import { describe, expect, test } from 'vitest'
import { copyOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

describe('what is withdrawn stays on the record', () => {
  test('with the day and the reason, and only once', async () => {
    const dir = copyOf('city-erp')
    const before = textOf(dir, 'evidence/E-05.yaml')
    const ran = await run('-C', dir, 'withdraw', 'e5', '--because', 'Entered twice')
    expect(ran).toMatchObject({ code: 0, out: 'E-05\n' })
    expect(ran.err).toContain('kept on the record')
    const after = textOf(dir, 'evidence/E-05.yaml')
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length)).toMatch(/^withdrawn: \{at: "?2022-04-02T.*, reason: Entered twice\}\n$/)
    const again = await run('-C', dir, 'withdraw', 'E-05', '--because', 'Once more')
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('E-05 was withdrawn on 2022-04-02 already') })
    expect(textOf(dir, 'evidence/E-05.yaml')).toBe(after)
  })

  test('one reading of a measure', async () => {
    const dir = copyOf('city-erp')
    const args = ['withdraw', 'M1', '--week', '2022-02-04', '--because', 'Wrong week']
    expect(await run('-C', dir, ...args)).toMatchObject({ code: 0, out: 'M1\n' })
    expect(textOf(dir, 'metrics/M1.yaml')).toMatch(/week_ending: 2022-02-04.*withdrawn: \{.*reason: Wrong week\}/)
    expect((await run('-C', dir, 'check')).code).toBe(0)
    expect(await run('-C', dir, ...args)).toMatchObject({ code: 2, err: expect.stringContaining('already') })
  })

  test('named in JSON', async () => {
    const dir = copyOf('city-erp')
    const stdin = '{"id": "R-01", "reason": "Sent to the wrong person"}'
    expect(await runIn({ stdin }, '-C', dir, 'withdraw', '--json', '-')).toMatchObject({ code: 0, out: 'R-01\n' })
    expect((await run('-C', dir, 'undo')).err).toContain('withdraw R-01 "Sent to the wrong person"')
  })
})

test.runIf(HAS_TMUX)('on a terminal the reason is asked for', async () => {
  const dir = copyOf('city-erp')
  const session = inTerminal({}, '-C', dir, 'withdraw', 'E-04')
  await session.answer('Why?', 'Entered twice')
  session.press('Enter')
  expect(await session.ended()).toMatchObject({ code: 0 })
  expect(textOf(dir, 'evidence/E-04.yaml')).toContain('reason: Entered twice}')
})

test.each([
  [['plan', '--because', 'x'], 'is not withdrawn; change it with: onrecord set'],
  [['A1', '--because', 'x'], 'A1 is a part of plan.yaml'],
  [['E-05'], 'say why with --because, such as: onrecord withdraw E-05'],
  [[], 'say the entry'],
  [['E-99', '--because', 'x'], 'no exhibit "E-99"'],
])('withdraw %j is refused', async (args, message) => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)
  const { code, out, err } = await run('-C', dir, 'withdraw', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})
