/** `audit` without more: short, and everything named. */
import { expect, test } from 'vitest'
import { RULES } from '../../src/audit/rules.ts'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DAYS = { 'city-erp': '2022-04-02', 'sales-leave': '2024-05-06' } as const

type Named = { readonly rule: string; readonly entry: string }

/** The part under a heading, up to the next empty line. */
function under(heading: string, out: string): string {
  return out.split('\n\n').find((part) => part.startsWith(heading)) ?? ''
}

test.each(['city-erp', 'sales-leave'] as const)('%s: every rule that fired is named with its entries', async (name) => {
  const dir = copyOf(name)
  const day = ['--today', DAYS[name]]
  const { code, out } = await run('-C', dir, 'audit', ...day)
  const json = JSON.parse((await run('-C', dir, 'audit', '--json', ...day)).out) as Record<
    'findings' | 'unknown',
    Named[]
  >

  expect(code).toBe(1)
  const flat = out.replace(/\s+/g, ' ')
  for (const { rule, entry } of json.findings) {
    const title = RULES.find(({ id }) => id === rule)?.title ?? ''
    expect(flat).toContain(`${rule} ${title}`)
    const isWhole = ['plan', 'employment'].includes(entry)
    const line = flat.slice(flat.indexOf(`${rule} ${title}`)).split(/ (?:high|medium|information) /)[0]
    expect(isWhole || line?.includes(entry)).toBe(true)
  }
  for (const { rule } of json.unknown) expect(under('Not known yet', out)).toContain(rule)
  expect(out.split('\n').filter((line) => !line.includes('onrecord -C')).length).toBeLessThan(66)
})

test('the shorter example fits on a page, the heaviest first, with what to do and the command', async () => {
  const { out } = await run('-C', copyOf('city-erp'), 'audit', '--today', '2022-04-02')
  const isShown = (line: string): boolean => !/^ {4}onrecord -C \S+ audit /.test(line)
  expect(out.trimEnd().split('\n').filter(isShown).length).toBeLessThanOrEqual(60)
  const first = under('Begin with these', out)
  expect(first.match(/^\d\. /gm)).toHaveLength(5)
  expect(first).toMatch(/^1\. PQ-19 support promised and not delivered: A2 {2}high$/m)
  expect(first).toMatch(/^ {3}PQ-18 area without support: A1, A4 {2}high$/m)
  expect(first).toMatch(/onrecord -C \S+ ask "…" --kind support$/m)
  expect(out).toMatch(/onrecord -C \S+ audit --all$/m)
  expect(out.trimEnd().split('\n').at(-1)).toContain('no legal advice')
})

test('once the plan is over, what only helps while it runs comes after what still can be done', async () => {
  const dir = copyOf('city-erp')
  const { out } = await run('-C', dir, 'audit', '--today', '2022-06-02')
  expect(under('Begin with these', out)).toMatch(/\n1\. PQ-34 /)
  expect(under('Begin with these', out)).not.toContain('PQ-18')
  expect(under('Also weak in the plan', out)).toContain('PQ-18')
})

test('what was set aside is counted, and how to see it is said', async () => {
  const dir = copyOf('city-erp')
  await run('-C', dir, 'audit', '--waive', 'PQ-01:A4', '--because', 'We agreed on it')
  const { out } = await run('-C', dir, 'audit', '--today', '2022-04-02')
  expect(out).toMatch(/PQ-01 area without a measure: A1 {2}high/)
  expect(out).toContain('and the 1 finding set aside:')
})

test('entries beyond eight are counted', async () => {
  const areas = Array.from({ length: 12 }, (_, i) => `  - {id: A${i + 2}, title: T, expectation: Answer the mail}\n`)
  const { out } = await run('-C', recordOf({ 'plan.yaml': `${PLAN}${areas.join('')}` }), 'audit')
  expect(out).toContain('PQ-01 area without a measure: A1, A2, A3, A4, A5, A6, A7 and 6 more')
})

test.each([60, 80, 300])('on a screen of %i columns no line but a command is wider', async (columns) => {
  const { out } = await runIn({ columns }, '-C', copyOf('sales-leave'), 'audit', '--today', '2024-05-06')
  const wide = out.split('\n').filter((line) => [...line].length > Math.min(columns, 100) && !/onrecord -C /.test(line))
  expect(wide).toEqual([])
})
