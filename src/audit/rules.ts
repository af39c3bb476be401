/** Every rule, in the order of their numbers. */
import { areaRules } from './plan/area-rules.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [...areaRules].toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The rule with an id in any case (`pq-1`, `PQ-01`); undefined when there is none. */
export function ruleOf(typed: string): Rule | undefined {
  const [, series = '', number = ''] = /^(pq|rw)-?0*(\d{1,2})$/i.exec(typed.trim()) ?? []
  const id = `${series.toUpperCase()}-${number.padStart(2, '0')}`
  return RULES.find((each) => each.id === id)
}
