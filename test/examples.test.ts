/** The figures of the two example records, as their cases were worked out by hand. */
import { describe, expect, test } from 'vitest'
import { exampleFolder } from './record-folder.ts'
import { run } from './run.ts'

const CITY = ['-C', exampleFolder('city-erp')]
const SALES = ['-C', exampleFolder('sales-leave')]

async function json(...args: readonly string[]) {
  const { code, out, err } = await run(...args, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

describe('the city case on 2 April 2022', () => {
  const status = () => json(...CITY, 'status', '--today', '2022-04-02')

  test('it is day 62 of 90, with 28 left', async () => {
    expect(await status()).toMatchObject({
      as_of: '2022-04-02',
      plan: { day: 62, days: 90, days_left: 28, ended: false, amendments: 0 },
    })
  })

  test('nine check-ins were due, four held and five not held by the manager', async () => {
    expect((await status()).check_ins).toEqual({
      due: 9,
      held: 4,
      not_held_by_manager: 5,
      outcome_not_recorded: 0,
      not_recorded: [],
      by_status: { held: 4, cancelled_by_manager: 2, no_response: 1, refused_by_manager: 1, manager_no_show: 1 },
      next: '2022-04-08',
    })
  })

  test('the first measure is at 94.1 percent and was met in five weeks', async () => {
    const { areas } = await status()
    expect(areas[0]).toMatchObject({ id: 'A1', assessment: 'met' })
    expect(areas[0].metrics[0]).toMatchObject({
      id: 'M1',
      latest: 94.1,
      week_ending: '2022-04-01',
      target: { op: '>=', value: 90 },
      met: true,
      weeks_met: 5,
      weeks: 9,
    })
  })

  test('the percentages of the first measure are computed week by week, half up', async () => {
    const { out } = await run(...CITY, 'show', 'M1')
    const percentages = [...out.matchAll(/^# week ending \S+: (\S+)%$/gm)].map(([, value]) => Number(value))
    expect(percentages).toEqual([64.0, 72.4, 81.3, 88.5, 90.9, 93.3, 91.7, 95.1, 94.1])
  })

  test('two areas have no measure, and one was promised support that did not come', async () => {
    const { areas, support } = await status()
    const without = areas.filter(({ measure }: { measure: string | null }) => measure === null)
    expect(without.map(({ id }: { id: string }) => id)).toEqual(['A1', 'A4'])
    expect(support).toEqual({ not_delivered: ['A2'] })
  })

  test('three requests are unanswered, with the working days that they wait', async () => {
    const { requests } = await status()
    expect(requests).toMatchObject({ total: 4, unanswered: ['R-01', 'R-03', 'R-04'] })
    expect(requests.waiting.map(({ working_days }: { working_days: number }) => working_days)).toEqual([39, 36, 4])
  })

  test('all six allegations are answered, each in one of five ways', async () => {
    expect((await status()).allegations).toEqual({
      total: 6,
      unanswered: [],
      by_response: { admitted: 1, admitted_in_part: 2, denied: 1, denied_in_part: 1, lacks_information: 1 },
    })
  })

  test('there are twenty exhibits, one of them a note written down late', async () => {
    expect((await status()).evidence).toEqual({ total: 20, this_week: 1, late_notes: ['E-17'] })
    expect(await json(...CITY, 'list', 'evidence')).toHaveLength(20)
  })

  test('the two exhibits about health are withheld from HR', async () => {
    const { code, err } = await run(
      ...[...CITY, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--format', 'md', '--out', '-'],
    )
    expect(code).toBe(0)
    expect([...err.matchAll(/^ {2}(?:exhibit )?(E-\d+)\b.*health/gim)].map(([, id]) => id)).toEqual(['E-17', 'E-18'])
  })
})

describe('the sales case in May 2024', () => {
  const status = (today = '2024-05-06') => json(...SALES, 'status', '--today', today)

  test('on its last day it is day 61 of 61, with none left, and not over yet', async () => {
    expect((await status('2024-05-03')).plan).toMatchObject({ day: 61, days: 61, days_left: 0, ended: false })
  })

  test('after its last day the days stand still and the plan has ended', async () => {
    expect((await status()).plan).toMatchObject({ day: 61, days: 61, days_left: 0, ended: true, amendments: 1 })
    expect((await status('2024-12-31')).plan).toMatchObject({ day: 61, days: 61, days_left: 0, ended: true })
    expect((await run(...SALES, 'status', '--today', '2024-05-06')).out).toContain('ended on 3 May 2024')
  })

  test.each(['2024-05-03', '2024-05-06'])(
    'on %s eight check-ins were due, five held and three not: one was moved and counts once',
    async (today) => {
      expect((await status(today)).check_ins).toMatchObject({ due: 8, held: 5, not_held_by_manager: 3, next: null })
    },
  )

  test('the target as issued was met on 26 April, the raised one was not', async () => {
    const { areas } = await status()
    expect(areas[0].metrics[0]).toMatchObject({
      id: 'M1',
      latest: 9,
      target: { op: '>=', value: 12 },
      met: false,
      first_target_met_on: '2024-04-26',
    })
  })

  test('before the target was raised the one as issued is in force', async () => {
    const { areas, plan } = await status('2024-04-04')
    expect(plan.amendments).toBe(0)
    expect(areas[0].metrics[0].target).toMatchObject({ op: '>=', value: 8 })
  })

  test('one area has no measure, and all four allegations are answered', async () => {
    const { areas, allegations } = await status()
    const without = areas.filter(({ measure }: { measure: string | null }) => measure === null)
    expect(without.map(({ id }: { id: string }) => id)).toEqual(['A2'])
    expect(allegations).toEqual({
      total: 4,
      unanswered: [],
      by_response: { denied_in_part: 1, denied: 1, admitted: 1, lacks_information: 1 },
    })
  })

  test('there are sixteen exhibits, the offer of 6 May among them', async () => {
    expect((await status()).evidence.total).toBe(16)
    expect((await status('2024-05-03')).evidence.total).toBe(15)
    expect(await json(...SALES, 'list', 'evidence')).toHaveLength(16)
  })
})

test.each([CITY, SALES])('an example record has nothing wrong with it: %s %s', async (...dir) => {
  expect(await json(...dir, 'check')).toEqual({ errors: 0, warnings: 0, problems: [] })
})
