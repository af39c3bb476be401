/** A running total on its way to the end of the plan: a week of it is neither met nor missed. */
import { type Day, daysBetween, daysInclusive } from './dates.ts'
import { exactValue, isRunningTotal, meets, standing, targetOn, wantsMore } from './measures.ts'
import type { Metric } from './schema/metric.ts'
import type { Plan, Target } from './schema/plan.ts'

/**
 * Where a running total stands on a day. `reached`: the target in force is reached, since the week `on`. `on_the_way`: it is
 * not, and there is time. `short`: it is not, and the plan is over. A target that says "at most" is `within`, or `over` it.
 */
export type Pace = {
  readonly state: 'reached' | 'on_the_way' | 'short' | 'within' | 'over'
  readonly on?: Day
  readonly total: number
  readonly target: Target
  /** What is still missing, or still allowed; 0 where nothing is. */
  readonly left: number
  /** Weeks from the latest reading to the end of the plan, 0 after it. */
  readonly weeks_left: number
  /** So much a week up to the latest reading, counted from the first day of the plan. */
  readonly rate: number
  /** So much a week is needed from there on: left / weeks_left. Undefined when nothing is missing or no time is left. */
  readonly needed?: number
}

/**
 * Undefined for a measure that is no running total, has no reading, or no target for its end: one by the week is none. The
 * plan is the one in force, for its end.
 */
export function paceOf(plan: Plan, metric: Metric): Pace | undefined {
  const totals = standing(metric).flatMap((reading): Total[] => {
    const value = exactValue(reading)
    return value === undefined ? [] : [{ ending: reading.week_ending, value }]
  })
  const last = totals.at(-1)
  if (!isRunningTotal(metric) || last === undefined) return undefined
  const target = targetOn(plan, metric, last.ending)
  const isMore = wantsMore(target)
  if (target === undefined || target.per !== undefined || isMore === undefined) return undefined
  const weeks_left = Math.max(0, daysBetween(last.ending, plan.effective_to)) / 7
  const weeks = Math.max(1, daysInclusive(plan.effective_from, last.ending)) / 7
  const common = { total: last.value, target, weeks_left, rate: last.value / weeks }
  return isMore ? { ...common, ...upTo(totals, target, weeks_left) } : { ...common, ...within(totals, target) }
}

type Total = { readonly ending: Day; readonly value: number }
type Standing = Pick<Pace, 'state' | 'on' | 'left' | 'needed'>

function upTo(totals: readonly Total[], target: Target, weeks: number): Standing {
  const { value = 0 } = totals.at(-1) ?? {}
  if (meets(value, target)) return { state: 'reached', ...since(totals, (each) => meets(each, target)), left: 0 }
  const left = target.value - value
  return weeks > 0 ? { state: 'on_the_way', left, needed: left / weeks } : { state: 'short', left }
}

function within(totals: readonly Total[], target: Target): Standing {
  const { value = 0 } = totals.at(-1) ?? {}
  return meets(value, target)
    ? { state: 'within', left: target.value - value }
    : { state: 'over', ...since(totals, (each) => !meets(each, target)), left: 0 }
}

function since(totals: readonly Total[], is: (value: number) => boolean): Pick<Pace, 'on'> {
  const on = totals.find(({ value }) => is(value))?.ending
  return on === undefined ? {} : { on }
}
