/** Readings, targets and percentages. */
import type { Day } from './dates.ts'
import type { Metric, Reading } from './schema/metric.ts'
import type { Area, Plan, Target } from './schema/plan.ts'
import { signOf, targetOf, targetText } from './target-text.ts'

type Amendment = NonNullable<Plan['amendments']>[number]

/** A percentage from its parts, half up to one decimal, as tenths are counted: 26 of 32 is 81.3. Undefined for nothing of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((2000 * part + whole) / (2 * whole)) / 10
}

/** The readings that were not withdrawn, in order of their weeks. */
export function standing<R extends Pick<Reading, 'week_ending'> & { readonly withdrawn?: unknown }>({
  readings = [],
}: {
  readonly readings?: readonly R[] | undefined
}): R[] {
  return readings
    .filter(({ withdrawn }) => withdrawn === undefined)
    .sort((a, b) => (a.week_ending < b.week_ending ? -1 : a.week_ending > b.week_ending ? 1 : 0))
}

/** The figures of a reading of stages, first stage first; undefined for a number and for a ratio, which has two parts. */
export function stagesOf(value: Reading['value']): readonly number[] | undefined {
  return Array.isArray(value) && value.length > 2 ? value : undefined
}

/** What a reading comes to: of stages the last, which is what the others are for; a number and the parts of a ratio as they are. */
export function resultOf(value: Reading['value']): number | [number, number] {
  if (!Array.isArray(value)) return value
  const [part, whole, ...later] = value
  return later.at(-1) ?? [part, whole]
}

/** What a reading is compared with its target as: the unrounded percentage of a ratio, the last of its stages, else the number. Undefined for 0 of 0. */
export function exactValue(reading: Pick<Reading, 'value'>): number | undefined {
  const value = resultOf(reading.value)
  if (!Array.isArray(value)) return value
  const [part, whole] = value
  return whole === 0 ? undefined : (100 * part) / whole
}

/** What a reading is shown as: a ratio as its percentage with one decimal, stages as the last of them, else the number. Undefined for 0 of 0. */
export function shownValue(reading: Pick<Reading, 'value'>): number | undefined {
  const value = resultOf(reading.value)
  return Array.isArray(value) ? percentOf(...value) : value
}

/** A running total: its target is for the end, so that weeks at target mean nothing. Said by the measure, or by its name where it does not say. */
export function isRunningTotal({
  cumulative,
  name,
  definition = '',
}: Pick<Metric, 'name'> & {
  readonly cumulative?: boolean | undefined
  readonly definition?: string | undefined
}): boolean {
  return cumulative ?? /\b(cumulative|running total|to date)\b/i.test(`${name} ${definition}`)
}

/** The area's target as the plan stood on a day: the first target, with the amendments up to that day applied. */
export function areaTarget(plan: Plan, area: Area, day: Day): Target | undefined {
  const changes = (plan.amendments ?? [])
    .filter((change) => change.area === area.id && change.field.startsWith('target'))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  // plan.yaml holds the target as issued; a record that was edited in place is read through what each change was from.
  const issued = changes.reduceRight(targetBefore, area.target)
  return changes.filter(({ on }) => on <= day).reduce(changedTarget, issued)
}

/** Before any change of a plan. */
const NO_DAY = '0000-01-01'

/** The area's target as the plan was issued. */
export function issuedTarget(plan: Plan, area: Area): Target | undefined {
  return areaTarget(plan, area, NO_DAY)
}

/** The target before a change. What does not say what it was from is left as it is. */
function targetBefore(after: Target | undefined, { field, from, to }: Amendment): Target | undefined {
  if (field !== 'target' || typeof from !== 'string') return changedTarget(after, { field, to: from })
  const was = targetOf(from)
  // A line may leave out the unit, which is there in plan.yaml.
  if (was !== undefined) return { ...after, ...was }
  // Words were no target: what the change made of them is not one of before.
  const made = typeof to === 'string' ? targetOf(to) : undefined
  return after !== undefined && made !== undefined && targetText(after) === targetText(made) ? undefined : after
}

/** A target after a change: of its figure, of another part of it, or of the whole, in a line of text such as `>= 90 percent`. */
function changedTarget(before: Target | undefined, { field, to }: Pick<Amendment, 'field' | 'to'>): Target | undefined {
  if (typeof to === 'number') return before === undefined ? undefined : { ...before, value: to }
  if (typeof to !== 'string') return before
  // Words that are no target can be compared with nothing; a figure alone is in the unit of the one before.
  if (field === 'target') return inUnitOf(before, targetOf(to))
  if (before === undefined) return before
  if (field === 'target.op') return { ...before, op: signOf(to) ?? before.op }
  if (field === 'target.unit') return { ...before, unit: to }
  return field === 'target.per' ? { ...before, per: to } : before
}

function inUnitOf(before: Target | undefined, now: Target | undefined): Target | undefined {
  const isBare = now !== undefined && now.unit === undefined && now.per === undefined
  return isBare && before !== undefined ? { ...before, ...now } : now
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
