/** With what to begin. */
import { expect, test } from 'vitest'
import { FIRST_RULES } from '../../src/audit/begin-with.ts'
import { RULES } from '../../src/audit/rules.ts'

test('every rule that weighs much has its place in the order, once', () => {
  const high = RULES.filter(({ severity }) => severity === 'high').map(({ id }) => id)
  expect(high.filter((id) => !FIRST_RULES.includes(id))).toEqual([])
  expect(new Set(FIRST_RULES).size).toBe(FIRST_RULES.length)
  expect(FIRST_RULES.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([])
})
