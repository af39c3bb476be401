/** A meeting of which it is known ahead of its day that it will not take place. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const MONDAY = { clock: '2024-01-22T10:00:00Z' }
const WEEKLY = { 'plan.yaml': `${PLAN}check_in_cadence: {every: week, on: friday}\n` }

async function documentOf(dir: string, document: string, reader: string, day = '2024-01-22'): Promise<string> {
  const args = ['render', document, '--for', reader, '--today', day, '--format', 'md', '--out', '-']
  return (await run('-C', dir, ...args)).out
}

describe('cancelled by the manager', () => {
  const dir = recordOf(WEEKLY)
  beforeAll(async () => {
    await runIn(MONDAY, '-C', dir, 'check-in', '2024-01-26', '--missed', 'cancelled', '--reason', 'travel')
  })

  test('the response says so, without blame for HR, and asks for the ones after it', async () => {
    const text = await documentOf(dir, 'rebuttal', 'hr')
    expect(text).toContain('That of 26 January will not take place (reason given: "travel").')
    expect(text).toContain('Confirm the next check-ins of 2, 9, 16 and 23 February.')
    expect(text).not.toContain('cancelled')
    expect(await documentOf(dir, 'rebuttal', 'attorney')).toContain(
      'That of 26 January will not take place (cancelled by the manager, "travel").',
    )
  })

  test('the weekly status names it and the next one', async () => {
    expect(await documentOf(dir, 'update', 'manager')).toContain(
      '**Check-ins.** That of Friday, 26 January will not take place (reason given: "travel"). Next: Friday, 2 February.',
    )
  })

  test('the chronology does not say that it is over', async () => {
    const text = await documentOf(dir, 'chronology', 'attorney')
    expect(text).toContain('Check-in will not take place: cancelled by the manager (cancelled_by_manager)')
    expect(text).toContain('written 4 days before')
    expect(await documentOf(dir, 'chronology', 'attorney', '2024-01-26')).toContain('Check-in did not take place: canc')
  })

  test('a document of the day before it was written down does not know of it', async () => {
    const text = await documentOf(dir, 'rebuttal', 'hr', '2024-01-21')
    expect(text).not.toContain('take place')
    expect(text).toContain('Confirm the next check-ins of 26 January, and 2, 9 and 16 February.')
  })

  test('it is due and not held from its own day on', async () => {
    const counted = async (day: string) =>
      JSON.parse((await run('-C', dir, 'status', '--today', day, '--json')).out).check_ins
    expect(await counted('2024-01-25')).toMatchObject({ due: 0, not_held_by_manager: 0, next: '2024-02-02' })
    expect(await counted('2024-01-26')).toMatchObject({ due: 1, not_held_by_manager: 1, next: '2024-02-02' })
  })
})

test('one that I called off is told as mine, and my reason stays with me and my attorney', async () => {
  const dir = recordOf(WEEKLY)
  await runIn(MONDAY, '-C', dir, 'check-in', '2024-01-26', '--missed', 'cancelled-by-me', '--reason', 'a funeral')
  expect(await documentOf(dir, 'rebuttal', 'hr')).toContain('That of 26 January will not take place at my request.')
  expect(await documentOf(dir, 'rebuttal', 'attorney')).toContain('will not take place at my request ("a funeral").')
  expect(await documentOf(dir, 'update', 'manager')).toContain('26 January will not take place at my request. Next:')
})

test('one that was moved ahead of its day is told with its new day', async () => {
  const dir = recordOf(WEEKLY)
  await runIn(MONDAY, '-C', dir, 'check-in', '2024-01-26', '--missed', 'rescheduled', '--moved-to', '2024-01-29')
  const text = await documentOf(dir, 'rebuttal', 'hr')
  expect(text).toContain('The one of 26 January was moved to 29 January.')
  expect(text).toContain('Confirm the next check-ins of 29 January, and 2, 9 and 16 February.')
})
