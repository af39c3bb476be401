import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf, treeOf } from '../record-folder.ts'
import { runIn } from '../run.ts'

const FRIDAY = { clock: '2024-02-16T15:00:00Z' }

describe('without a word of how it went', () => {
  test.each([
    [[], '--held or --missed cancelled; or give the day'],
    [['2024-02-16'], 'say how the check-in of 2024-02-16 went: --held, or --missed cancelled'],
    [['2024-02-09'], 'when it was only set so far: --scheduled'],
    [['2024-02-16', '--self', 'A1=met'], '--held, or --missed cancelled'],
    [['2024-02-16', '--scheduled', '--held'], 'leave it or --held out'],
    [['2024-02-16', '--scheduled', '--moved-to', '2024-02-20'], 'leave it or --moved-to out'],
  ])('%j makes nothing', async (args, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await runIn(FRIDAY, '-C', dir, 'check-in', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test.each([[['2024-02-16']], [['2024-02-09']], [[]]])(
    '%j and --scheduled says that it was only set',
    async (args) => {
      const dir = recordOf()
      const { code, out } = await runIn(FRIDAY, '-C', dir, 'check-in', ...args, '--scheduled')
      expect(code).toBe(0)
      expect(parse(textOf(dir, `check-ins/${out.trim()}.yaml`)).status).toBe('scheduled')
    },
  )
})
