import { describe, expect, test } from 'vitest'
import { copyOf, exampleFolder, PLAN, recordOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const CITY = ['-C', exampleFolder('city-erp'), 'plan'] as const
const SALES = ['-C', exampleFolder('sales-leave'), 'plan'] as const

describe('the plan as it stands', () => {
  test('says its days, who issued it, what follows, and each area with its words', async () => {
    const { code, out, err } = await run(...CITY)
    expect(code).toBe(0)
    expect(out).toContain('31 January 2022 to 30 April 2022, 90 days; day 62 of 90, 28 left')
    expect(out).toContain('31 January 2022 by Marisol Vega; the plan as delivered is E-01')
    expect(out).toContain('every week on Friday')
    expect(out).toContain('A4 Communication with departments')
    expect(out).toMatch(/not stated {4}measure, target, support/)
    expect(out).toMatch(/"Report Builder training": promised 31 January 2022, delivered\s+15 February 2022/)
    expect(err).toContain('what is not stated can be asked for')
  })

  test.each([
    ['2024-04-04', '8 or more'],
    ['2024-04-05', '12 or more'],
    ['2024-05-06', '12 or more'],
  ])('on %s the target was %s', async (day, target) => {
    const { out } = await run(...SALES, '--as-of', day)
    expect(out).toContain(`  target        ${target}\n`)
    expect(out.includes('target: was 8, is 12, since 5 April 2024, by Colin Marsh (E-02)')).toBe(
      target === '12 or more',
    )
  })

  test('knows on a day only what was so by then', async () => {
    const { areas, acknowledgement, state, changes } = JSON.parse(
      (await run(...SALES, '--as-of', '2024-03-04', '--json')).out,
    )
    expect(areas[2].support[0]).not.toHaveProperty('delivered_on')
    expect(acknowledgement).not.toHaveProperty('signed_on')
    expect({ state, changes }).toEqual({ state: 'running', changes: [] })
  })

  test.each([60, 100])('fits %i columns, whatever is in it', async (columns) => {
    for (const args of [
      [...CITY],
      [...SALES, '--as-of', '2024-05-06'],
      [...SALES, '--diff', '--as-of', '2024-05-06'],
    ]) {
      const { out } = await runIn({ columns }, ...args)
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  test('with little in it says what is not there, once', async () => {
    const { code, out } = await run('-C', recordOf(), 'plan', '--as-of', '2024-01-09')
    expect(code).toBe(0)
    expect(out).toContain('not stated    how often check-ins are, what follows when it is not met')
    expect(out.match(/not stated/g)).toHaveLength(2)
  })

  test('is not there before it was issued, and cannot be shown with a fault in it', async () => {
    expect(await run(...CITY, '--as-of', '2022-01-30')).toMatchObject({
      code: 2,
      err: 'onrecord: the plan was issued on 2022-01-31; there is no version of 2022-01-30, which is before it\n',
    })
    const faulty = recordOf({ 'plan.yaml': PLAN.replace('2024-04-05', 'later') })
    expect(await run('-C', faulty, 'plan')).toMatchObject({
      code: 2,
      err: expect.stringContaining('plan.yaml has a fault'),
    })
    const open = recordOf({ 'plan.yaml': PLAN.replace('employer: Harbour Freight Tools\n', '') })
    expect(await run('-C', open, 'plan')).toMatchObject({ code: 2, err: expect.stringContaining('status --open') })
  })

  test('leaves the record as it is', async () => {
    const dir = copyOf('sales-leave')
    const before = treeOf(dir)
    await run('-C', dir, 'plan', '--diff')
    expect(treeOf(dir)).toEqual(before)
  })
})

describe('what was changed', () => {
  test('says what it was, what it is, by whom, and how much was left', async () => {
    expect((await run(...SALES, '--diff', '--as-of', '2024-05-06')).out).toBe(
      `5 April 2024   A1 target
  was           8
  is            12
  changed       by Colin Marsh (E-02)
  left then     28 of 61 days
  signed again  no
`,
    )
  })

  test('shows words that were changed one by one, and only the changes asked for', async () => {
    const dir = recordOf({
      'plan.yaml': `${PLAN}amendments:
  - {on: 2024-01-15, field: effective_to, from: 2024-03-29, to: 2024-04-05, by: piet}
  - {on: 2024-02-05, area: A1, field: expectation, to: Answer mail in one working day.}
`,
    })
    const { out } = await run('-C', dir, 'plan', '--diff', '--from', '2024-01-31', '--as-of', '2024-03-01')
    expect(out).toContain('was           "Answer mail in two working days."')
    expect(out).toContain('Answer mail in [-two-]{+one+} working [-days-]{+day+}.')
    expect(out).not.toContain('last day')
    const json = JSON.parse((await run('-C', dir, 'plan', '--diff', '--as-of', '2024-03-01', '--json')).out)
    expect(json.changes).toMatchObject([
      { field: 'effective_to', was: '2024-03-29', days_left: 81, days: 89 },
      { field: 'expectation', area: 'A1', was: 'Answer mail in two working days.' },
    ])
  })

  test('says so when nothing was', async () => {
    expect((await run(...CITY, '--diff')).out).toBe('no change of the plan is written down up to 2 April 2022\n')
  })

  test('takes --from with --diff only', async () => {
    expect(await run(...CITY, '--from', '2022-03-01')).toMatchObject({ code: 2 })
  })
})
