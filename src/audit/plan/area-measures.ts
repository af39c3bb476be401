/** What counts as the measure and the target of an area. */
import type { Target } from '../../record/schema/plan.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'

/** A key of an area of which the user can note that the plan does not say it. */
export type Statable = ViewArea['not_stated'][number]

/** Whether the target of a measure is one that the employee has to reach: of the plan or of a policy. */
export function isSet({ target_source }: ViewMetric): boolean {
  return target_source === 'plan' || target_source === 'policy'
}

/** A measure with a target of the plan or of a policy, which may stand in the record where the area itself has none. */
export function givenMetric({ metrics }: View, { id }: ViewArea): ViewMetric | undefined {
  return metrics.find((metric) => metric.area === id && isSet(metric) && targetOf(metric) !== undefined)
}

/** The target in force, else that of the measure itself. */
export function targetOf({ target_now, target }: ViewMetric): Target | undefined {
  return target_now ?? target
}

/** `>= 8 count`, `<= 2 per week`. */
export function targetInSigns({ op, value, unit, per }: Target): string {
  return [op, String(value), unit, per === undefined ? undefined : `per ${per}`]
    .filter((part) => part !== undefined)
    .join(' ')
}

const SIGN_WORDS: Readonly<Record<Target['op'], string>> = {
  '>=': 'at least ',
  '<=': 'at most ',
  '>': 'more than ',
  '<': 'less than ',
  '=': 'exactly ',
}

/** "at least 8", "at most 2 errors per week". */
export function targetInWords({ op, value, unit, per }: Target): string {
  const counted = unit === undefined || unit === 'count' ? '' : ` ${unit}`
  return `${SIGN_WORDS[op]}${value}${counted}${per === undefined ? '' : ` per ${per}`}`
}

/** Whether a key is absent, and whether the user noted that the plan does not say it. */
export function stated(area: ViewArea, key: Statable): 'stated' | 'not stated' | 'not known' {
  if (area[key] !== undefined) return 'stated'
  return area.not_stated.includes(key) ? 'not stated' : 'not known'
}

/** The command that notes what the plan does not say; what was noted before stays noted. */
export function notStatedCommand({ id, not_stated }: ViewArea, keys: readonly Statable[]): string {
  return `onrecord set ${id} not_stated ${[...new Set([...not_stated, ...keys])].join(',')}`
}

/** "A1 and A4 have no measure.": the areas of several findings in one sentence; `one` and `many` are what follows their ids. */
export function ofAreas(ids: readonly string[], one: string, many: string): string {
  const last = ids.at(-1)
  if (last === undefined) return ''
  return ids.length === 1 ? `${last} ${one}.` : `${ids.slice(0, -1).join(', ')} and ${last} ${many}.`
}
