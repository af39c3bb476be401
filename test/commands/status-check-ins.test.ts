import { describe, expect, test } from 'vitest'
import { exampleFolder, PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

/** A plan from Monday, 8 January, with a check-in each Friday, and some of them written down. */
function weekly(...held: readonly string[]): string {
  const files = held.map((day) => [`check-ins/${day}.yaml`, `scheduled_for: ${day}\nstatus: held\n`])
  return recordOf({
    'plan.yaml': `${PLAN}check_in_cadence: {every: week, on: friday}\n`,
    ...Object.fromEntries(files),
  })
}

describe('days of the plan of which nothing is written down', () => {
  test('are named, with the command for the last of them', async () => {
    const dir = weekly('2024-01-12')
    const { out } = await run('-C', dir, 'status', '--today', '2024-01-21')
    expect(out).toContain('  no word yet of: 19 January; say it with --held or --missed cancelled:\n')
    expect(out).toMatch(/^ {5}onrecord .*check-in 2024-01-19 --held$/m)
    const { out: json } = await run('-C', dir, 'status', '--today', '2024-01-21', '--json')
    expect(JSON.parse(json).check_ins).toMatchObject({ due: 1, held: 1, not_recorded: ['2024-01-19'] })
  })

  test('are at most three, and a count of the others', async () => {
    const { out } = await run('-C', weekly(), 'status', '--today', '2024-02-10')
    expect(out).toContain('no word yet of: 26 January, 2 February, 9 February and 2 earlier;')
  })

  test('end with the plan', async () => {
    const { out } = await run('-C', weekly(), 'status', '--today', '2024-06-30', '--json')
    expect(JSON.parse(out).check_ins.not_recorded.at(-1)).toBe('2024-04-05')
  })

  test.each([
    ['city-erp', '2022-04-02'],
    ['sales-leave', '2024-05-03'],
    ['sales-leave', '2024-06-30'],
  ] as const)('are none in %s on %s', async (example, day) => {
    const { out } = await run('-C', exampleFolder(example), 'status', '--today', day)
    expect(out).not.toContain('no word yet')
  })
})
