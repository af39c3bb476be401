import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { copyOf, exampleFolder, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn, type World } from '../run.ts'

const CITY = ['-C', exampleFolder('city-erp'), 'status', '--today', '2022-04-02'] as const
const SALES = ['-C', exampleFolder('sales-leave'), 'status', '--today', '2024-05-03'] as const
const ESCAPE = '\u001b['

/** A command is never broken: it is there to be copied. */
const linesWithoutCommands = (out: string) => out.split('\n').filter((line) => !line.includes('onrecord '))

describe('on the screen', () => {
  test.each([CITY, SALES])('an example fits one screen of 80 columns: %s %s', async (...args) => {
    const { code, out, err } = await run(...args)
    const lines = out.split('\n')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines.length).toBeLessThanOrEqual(42)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('a narrow terminal gets narrow lines, a wide one at most a hundred columns', async () => {
    const longest = async (columns: number) =>
      Math.max(...linesWithoutCommands((await runIn({ columns }, ...CITY)).out).map((line) => line.length))
    expect(await longest(60)).toBeLessThanOrEqual(60)
    expect(await longest(300)).toBeLessThanOrEqual(100)
  })

  test('it says all that counts in words', async () => {
    const { out } = await run(...CITY)
    for (const words of [
      'day 62 of 90, 28 left',
      '9 due, 4 held, 5 not held by the manager',
      '2 cancelled by the manager, 1 no answer, 1 declined by the manager, 1 manager',
      'next: Friday, 8 April',
      'Ticket response and prioritization  met',
      '"Respond to tickets in a timely manner and prioritize appropriately."',
      '94.1%, target >= 90%, met (5 of 9 weeks)',
      'Communication with departments  not assessed',
      'R-01 (39 working days), R-03 (36 working days), R-04 (4',
      'promised and not delivered: A2',
      '20, 1 this week; late notes: E-17',
    ])
      expect(out).toContain(words)
  })

  test('colour is only for a terminal and carries no meaning of its own', async () => {
    const piped = await run(...CITY)
    const shown = await runIn({ isTTY: true }, ...CITY)
    expect(piped.out).not.toContain(ESCAPE)
    expect(shown.out).toContain(ESCAPE)
    expect(stripVTControlCharacters(shown.out)).toBe(piped.out)
  })

  test.each<[string, World, boolean]>([
    ['NO_COLOR turns it off', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR says nothing', { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['TERM=dumb turns it off', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR turns it on in a pipe', { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0 turns it off', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['NO_COLOR wins over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
  ])('%s', async (_, world, isColoured) => {
    expect((await runIn(world, ...CITY)).out.includes(ESCAPE)).toBe(isColoured)
  })

  test('JSON has no colour, whatever is asked for', async () => {
    const { out } = await runIn({ isTTY: true, env: { FORCE_COLOR: '1' } }, ...CITY, '--json')
    expect(JSON.parse(out)).toMatchObject({ as_of: '2022-04-02' })
  })
})

describe('counting', () => {
  test('without --today it looks from the day of the clock', async () => {
    const { out } = await runIn({ clock: '2024-01-20T12:00:00Z' }, '-C', recordOf(), 'status')
    expect(out).toContain('as of 20 January 2024')
  })

  test('a meeting that is past and still scheduled is due, and its outcome is not recorded', async () => {
    const dir = recordOf({ 'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: scheduled\n' })
    const { out } = await run('-C', dir, 'status', '--today', '2024-01-22', '--json')
    expect(JSON.parse(out).check_ins).toMatchObject({
      due: 1,
      held: 0,
      not_held_by_manager: 0,
      outcome_not_recorded: 1,
    })
    expect((await run('-C', dir, 'status', '--today', '2024-01-22')).out).toContain('1 outcome not recorded')
    expect((await run('-C', dir, 'status', '--today', '2024-01-18')).out).toContain('next: Friday, 19 January')
  })

  test('a meeting that I moved counts on its new day only', async () => {
    const dir = recordOf({
      'check-ins/2024-01-19.yaml':
        'scheduled_for: 2024-01-19\nstatus: cancelled_by_employee\nrescheduled_to: 2024-01-22\n',
      'check-ins/2024-01-22.yaml': 'scheduled_for: 2024-01-22\nstatus: held\n',
    })
    const { out } = await run('-C', dir, 'status', '--today', '2024-01-23', '--json')
    expect(JSON.parse(out).check_ins).toMatchObject({ due: 1, held: 1, not_held_by_manager: 0 })
  })

  test('before the plan starts it is day 0', async () => {
    const { out } = await run('-C', recordOf(), 'status', '--today', '2024-01-01', '--json')
    expect(JSON.parse(out).plan).toMatchObject({ day: 0, days: 89, days_left: 89, ended: false })
  })

  test('a request is overdue after the day on which the answer was due', async () => {
    const dir = recordOf({
      'requests/R-01.yaml':
        'id: R-01\nkind: clarification\nsent_on: 2024-01-10\nto: piet\ntext: What counts as answered?\ndue_on: 2024-01-17\n',
    })
    expect((await run('-C', dir, 'status', '--today', '2024-01-17')).out).toContain('R-01 (5 working days)')
    expect((await run('-C', dir, 'status', '--today', '2024-01-18')).out).toContain('R-01 (6 working days, overdue)')
  })
})

describe('in a record with faults', () => {
  test.each([
    ['an exhibit that is half written', { 'evidence/E-05.yaml': 'id: E-05\ntitle: "Mail abou' }],
    ['a check-in with a wrong value', { 'check-ins/2022-02-25.yaml': 'scheduled_for: 2022-02-25\nstatus: forgot\n' }],
    ['people that are no list', { 'people.yaml': '- dana\n' }],
    ['a measure that is empty', { 'metrics/M2.yaml': '' }],
  ])('it still works beside %s, and says that there are problems', async (_, files) => {
    const { code, out, err } = await run('-C', copyOf('city-erp', files), 'status', '--today', '2022-04-02')
    expect(code).toBe(0)
    expect(out).toContain('day 62 of 90, 28 left')
    expect(err).toMatch(/\d problems? in the record; see: onrecord -C \S+ check/)
  })

  test('without a plan that can be read there is none', async () => {
    const dir = recordOf({ 'plan.yaml': PLAN.replace('2024-01-08', 'soon') })
    const { code, out, err } = await run('-C', dir, 'status')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('onrecord: plan.yaml has a fault, and without the plan there is no status; see: onrecord check\n')
  })
})
