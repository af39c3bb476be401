/** What a clarification asks because the audit found it: the number of misses, and what is seen. */
import { expect, test } from 'vitest'
import { planOf } from '../audit/area-plan.ts'
import { recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const MOST = '{op: "<=", value: 2, unit: errors, per: week}'

function letter(plan: string, files: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const dir = recordOf({ 'plan.yaml': plan, ...files })
  return run('-C', dir, ...'render clarification --for manager --today 2024-01-16 --format md --out -'.split(' '))
}

test('an area with a most of errors is asked for the number of misses, without a word on what the plan lacks', async () => {
  const { code, out } = await letter(planOf({ target: MOST }))
  expect(code).toBe(0)
  expect(out).toContain('# Plan of 8 January 2024: a question on A1')
  expect(out).toContain('**1.** The number of misses at which A1 is no longer met, and over what time: ________')
  expect(out).not.toContain('states no')
})

test("an area with a word about a person's manner is asked what is seen, and the word is not picked out", async () => {
  const { out } = await letter(planOf({ expectation: 'Show a good attitude.', target: MOST }))
  expect(out).toContain('| 1 | The number of misses at which A1 is no longer met, and over what time |')
  expect(out).toContain('| 2 | Beside its measure, A1 is met when this is seen (what, how often, with whom;')
  expect(out.match(/attitude/g)).toHaveLength(1)
})

test('what has a measure and a target comes after what has none', async () => {
  const { out } = await letter(planOf({ target: MOST }, { measure: null, target: null }))
  expect(out.indexOf('## A2')).toBeLessThan(out.indexOf('## A1'))
  expect(out).toContain('# Plan of 8 January 2024: how A2 will be measured')
})

test('what the user set aside in the audit is not asked', async () => {
  const waived = 'waived:\n  - {rule: PQ-03, of: A1, on: 2024-01-10, because: "It was settled by word of mouth"}\n'
  const { out } = await letter(planOf({ target: MOST }), { 'audit.yaml': waived })
  expect(out).toContain('# Plan of 8 January 2024: support for A1')
  expect(out).not.toContain('number of misses')
})

test('a measure that came by a change of the plan is not asked for', async () => {
  const change = 'amendments:\n  - {on: 2024-01-12, area: A1, field: measure, to: Mails answered}\n'
  const { out } = await letter(`${planOf({ measure: null, target: null })}${change}`)
  expect(out).toContain('The figure for "Mails answered" at which A1 is met')
})
