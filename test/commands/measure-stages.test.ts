import { expect, test } from 'vitest'
import { copyOf, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

async function withStages(): Promise<string> {
  const dir = copyOf('city-erp')
  const made = await run(
    ...['-C', dir, 'measure', '--new', 'New customers', '--area', 'A1', '--target', '>= 5'],
    ...['--form', 'stages', '--stages', 'Calls, Meetings, Offers'],
  )
  expect(made).toMatchObject({ code: 0, out: 'M7\n' })
  for (const [week, value] of [
    ['2022-03-18', '40/12/5'],
    ['2022-03-25', '38/10/4'],
    ['2022-04-01', '45/9/6'],
  ])
    expect(await run('-C', dir, 'measure', 'M7', value ?? '', '--week', week ?? '')).toMatchObject({ code: 0 })
  return dir
}

test('a measure of stages takes a number for each, and shows where most is lost', async () => {
  const dir = await withStages()
  const { out } = await run('-C', dir, 'show', 'M7')
  expect(out).toContain('123 Calls to 31 Meetings (25.2%)')
  expect(out).toContain('from Calls to Meetings')
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('documents give its last stage, with what it came from', async () => {
  const dir = await withStages()
  const { code, out } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--out', '-', '--format', 'md')
  expect(code).toBe(0)
  expect(out).toContain('6 offers (of 45 calls and 9 meetings)')
})

test.each([
  ['12/40', 'M7 has 3 stages (Calls, Meetings, Offers); write a number for each'],
  ['40/12/5/1', 'M7 has 3 stages'],
  ['40', 'M7 has 3 stages'],
  ['40/-1/5', '"40/-1/5" is not a reading'],
])('%s is not a reading of three stages', async (value, message) => {
  const { code, err } = await run('-C', await withStages(), 'measure', 'M7', value, '--week', '2022-03-11')
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('names of stages and the form go together, and two stages are a ratio', async () => {
  const make = (...flags: readonly string[]) => run('-C', recordOf(), 'measure', '--new', 'Sales', ...flags)
  expect(await make('--form', 'stages')).toMatchObject({ code: 2 })
  expect(await make('--form', 'count', '--stages', 'Calls, Meetings, Offers')).toMatchObject({ code: 2 })
  expect((await make('--form', 'stages', '--stages', 'Calls, Offers')).err).toContain('two of them are a ratio')
})

test('of what is said not to be in my hands, the user alone hears that others reach it', async () => {
  const measure = `id: M7
area: A1
name: Leads answered
form: count
target: {op: ">=", value: 8}
target_source: plan
control: outside
comparison: {team_average: 9}
readings: [{week_ending: 2022-04-01, value: 3}]
`
  const dir = copyOf('city-erp', { 'metrics/M7.yaml': measure })
  const words = (text: string): string => text.replace(/\s+/g, ' ')
  expect(words((await run('-C', dir, 'show', 'M7')).out)).toContain(
    'the explanation that it is out of your hands will not hold',
  )
  expect(words((await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--out', '-')).out)).not.toContain(
    'will not hold',
  )
})

test('a running total on the way is told by what is still needed, and not as missed', async () => {
  const dir = copyOf('sales-leave')
  const { err } = await run('-C', dir, 'measure', 'M1', '9', '--week', '2024-05-03', '--correct')
  expect(err).not.toContain('not yet met')
  const { areas } = JSON.parse((await run('-C', dir, 'status', '--today', '2024-04-20', '--json')).out)
  expect(areas[0].metrics[0]).toMatchObject({ id: 'M1', weeks: 0, weeks_met: 0, met_since: null })
})
