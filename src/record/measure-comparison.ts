/** A measure beside what is usual in the team, and what that means for the word that it is not in one's hands. */

import { mean, weeksOf } from './measure-trend.ts'
import { exactValue, isRunningTotal, meets, standing, targetOn, wantsMore } from './measures.ts'
import type { Metric } from './schema/metric.ts'
import type { Plan, Target } from './schema/plan.ts'

export type Comparison = {
  readonly with: 'team_average' | 'unit_mean'
  /** Theirs, a week, or of a running total in all. */
  readonly theirs: number
  /** The mean of the readings (of a ratio: all parts of all wholes); of a running total the latest. */
  readonly own: number
  readonly is: 'above' | 'below' | 'at'
  /** own − theirs, unrounded. */
  readonly by: number
  /** Whether the difference is to the good, by the direction of the target; undefined without one, and for `at`. */
  readonly better: boolean | undefined
}

/** Against the team average, else the mean of the unit. Undefined without either, or without a reading. */
export function comparisonOf(plan: Plan, metric: Metric): Comparison | undefined {
  const { team_average, unit_mean } = metric.comparison ?? {}
  const theirs = team_average ?? unit_mean
  const own = ownLevel(plan, metric)
  if (theirs === undefined || own === undefined) return undefined
  const by = own - theirs
  const is = Math.abs(by) < 1e-9 ? 'at' : by > 0 ? 'above' : 'below'
  const isMore = wantsMore(targetNow(plan, metric))
  return {
    with: team_average === undefined ? 'unit_mean' : 'team_average',
    theirs,
    own,
    is,
    by,
    better: is === 'at' || isMore === undefined ? undefined : isMore === (is === 'above'),
  }
}

/** The latest of a running total; all parts of all wholes of a ratio, so that a week with little in it weighs little; else the mean. */
function ownLevel(plan: Plan, metric: Metric): number | undefined {
  const weeks = weeksOf(plan, metric).filter(({ value }) => value !== undefined)
  if (weeks.length === 0) return undefined
  if (isRunningTotal(metric)) return weeks.at(-1)?.value
  if (metric.form !== 'ratio') return mean(weeks.flatMap(({ value }) => value ?? []))
  const sum = (at: 0 | 1): number =>
    standing(metric).reduce((total, { value }) => total + (Array.isArray(value) ? value[at] : 0), 0)
  return exactValue({ value: [sum(0), sum(1)] })
}

/**
 * The test of source 001 on a measure that is said to be outside of one's control, or partly: whether others under the same
 * conditions reach the target in force. Undefined where that is not known (no target, no figure of others), where it is in
 * one's own hands, and where the target is met and nothing needs an explanation. A running total says nothing before its
 * end, unless the others are there already.
 */
export function othersReachIt(plan: Plan, metric: Metric): boolean | undefined {
  const { control, comparison } = metric
  const theirs = comparison?.team_average ?? comparison?.unit_mean
  const target = targetNow(plan, metric)
  if ((control !== 'outside' && control !== 'partial') || theirs === undefined || target === undefined) return undefined
  const last = weeksOf(plan, metric).findLast(({ value }) => value !== undefined)
  if (last?.value === undefined || meets(last.value, target)) return undefined
  const isOver = last.ending >= plan.effective_to
  const reach = meets(theirs, target)
  return isRunningTotal(metric) && !reach && !isOver ? undefined : reach
}

/** The target in force on the day of the latest reading, or at the end of the plan. */
function targetNow(plan: Plan, metric: Metric): Target | undefined {
  return targetOn(plan, metric, standing(metric).at(-1)?.week_ending ?? plan.effective_to)
}
