/** Readings, targets and percentages. */
import type { Day } from './dates.ts'
import type { Metric, Reading } from './schema/metric.ts'
import type { Area, Plan, Target } from './schema/plan.ts'
import { targetOf } from './target-text.ts'

type Amendment = NonNullable<Plan['amendments']>[number]

/** A percentage from its parts, half up to one decimal, as tenths are counted: 26 of 32 is 81.3. Undefined for nothing of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((2000 * part + whole) / (2 * whole)) / 10
}

/** What a reading is compared with its target as: the unrounded percentage of a ratio, else the number. Undefined for 0 of 0. */
export function exactValue({ value }: Pick<Reading, 'value'>): number | undefined {
  if (!Array.isArray(value)) return value
  const [part, whole] = value
  return whole === 0 ? undefined : (100 * part) / whole
}

/** What a reading is shown as: a ratio as its percentage with one decimal, else the number. Undefined for 0 of 0. */
export function shownValue({ value }: Pick<Reading, 'value'>): number | undefined {
  return Array.isArray(value) ? percentOf(value[0], value[1]) : value
}

/** The area's target as the plan stood on a day: the first target, with the amendments up to that day applied. */
export function areaTarget(plan: Plan, area: Area, day: Day): Target | undefined {
  const changes = (plan.amendments ?? []).filter(
    (change) => change.area === area.id && change.field.startsWith('target'),
  )
  const later = changes.filter(({ on }) => on > day).sort((a, b) => (a.on < b.on ? -1 : 1))
  const upTo = changes.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1))
  // plan.yaml holds the target as issued; a record that was edited in place is read through the change's own "from".
  const [next] = upTo.length > 0 ? [] : later
  const issued = next === undefined ? area.target : changedTarget(area.target, { field: next.field, to: next.from })
  return upTo.reduce(changedTarget, issued)
}

/** A target after a change: of its figure, of another part of it, or of the whole, in a line of text such as `>= 90 percent`. */
function changedTarget(before: Target | undefined, { field, to }: Pick<Amendment, 'field' | 'to'>): Target | undefined {
  if (typeof to === 'number') return before === undefined ? undefined : { ...before, value: to }
  if (typeof to !== 'string') return before
  // Words that are no target can be compared with nothing.
  if (field === 'target') return targetOf(to)
  if (before === undefined || !['target.unit', 'target.per'].includes(field)) return before
  return field === 'target.unit' ? { ...before, unit: to } : { ...before, per: to }
}

/** The target of a measure on a day, and undefined when it has none. */
export function targetOn(plan: Plan, metric: Metric, day: Day): Target | undefined {
  if (metric.target !== undefined) return metric.target
  if (metric.target_source !== 'plan') return undefined
  const area = plan.areas.find(({ id }) => id === metric.area)
  return area === undefined ? undefined : areaTarget(plan, area, day)
}

/** Whether a value reaches the target; compared unrounded. */
export function meets(value: number, { op, value: wanted }: Target): boolean {
  if (op === '>=') return value >= wanted
  if (op === '<=') return value <= wanted
  if (op === '>') return value > wanted
  return op === '<' ? value < wanted : value === wanted
}

/** Whether the reading met the target in force on its day; undefined without a target or a value. */
export function readingMet(plan: Plan, metric: Metric, reading: Reading): boolean | undefined {
  const target = targetOn(plan, metric, reading.week_ending)
  const value = exactValue(reading)
  return target === undefined || value === undefined ? undefined : meets(value, target)
}

/** Whether more is better, by the target's direction; undefined without one. */
export function wantsMore(target: Target | undefined): boolean | undefined {
  if (target === undefined || target.op === '=') return undefined
  return target.op.startsWith('>')
}
