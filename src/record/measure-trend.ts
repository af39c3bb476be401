/** What the weeks of a measure show: how often and since when the target is met, the best week, and which way it goes. */
import type { Day } from './dates.ts'
import { exactValue, isRunningTotal, meets, standing, targetOn } from './measures.ts'
import type { Metric } from './schema/metric.ts'
import type { Plan } from './schema/plan.ts'

/** A reading as it is judged. Unrounded; `value` is undefined for 0 of 0, `met` without a target, without a value, and of a running total. */
export type Week = { readonly ending: Day; readonly value: number | undefined; readonly met: boolean | undefined }

/** The readings that stand, in order of their weeks, each against the target in force on its day. No week of a running total is met or missed. */
export function weeksOf(plan: Plan, metric: Metric): Week[] {
  return standing(metric).map((reading) => {
    const value = exactValue(reading)
    const target = isRunningTotal(metric) ? undefined : targetOn(plan, metric, reading.week_ending)
    const met = value === undefined || target === undefined ? undefined : meets(value, target)
    return { ending: reading.week_ending, value, met }
  })
}

/** The first week from which on every week that was compared is met; undefined when the latest of them is not. */
export function metSince(weeks: readonly Week[]): Day | undefined {
  const compared = weeks.filter(({ met }) => met !== undefined)
  return compared[compared.findLastIndex(({ met }) => met === false) + 1]?.ending
}

export function firstMet(weeks: readonly Week[]): Day | undefined {
  return weeks.find(({ met }) => met === true)?.ending
}

/** The earliest of the weeks with the highest value, or with the lowest where less is better. */
export function bestWeek(weeks: readonly Week[], isMoreBetter: boolean): Week | undefined {
  const rank = ({ value = 0 }: Week): number => (isMoreBetter ? value : -value)
  return weeks
    .filter(({ value }) => value !== undefined)
    .reduce<Week | undefined>((best, week) => (best === undefined || rank(week) > rank(best) ? week : best), undefined)
}

/** Which way a measure goes, and what it was found from: two means, of so many weeks each, unrounded. */
export type Trend = {
  readonly direction: 'rising' | 'falling' | 'level'
  readonly weeks: number
  readonly first: number
  readonly last: number
}

/** Fewer readings show no trend. */
const LEAST = 4
const MOST_IN_MEAN = 3

/**
 * Compares the mean of the last k weeks with that of the first k, where k is 3, or half of the weeks where these are fewer
 * than 6. It rises or falls when the two differ by more than (highest − lowest) / k: that much a single odd week can do to a
 * mean of k. Else it is level. Undefined under four weeks with a value.
 */
export function trendOf(weeks: readonly Week[]): Trend | undefined {
  const values = weeks.flatMap(({ value }) => value ?? [])
  if (values.length < LEAST) return undefined
  const k = Math.min(MOST_IN_MEAN, Math.floor(values.length / 2))
  const [first, last] = [mean(values.slice(0, k)), mean(values.slice(-k))]
  const odd = (Math.max(...values) - Math.min(...values)) / k
  // Equal in all digits that are written: the sum of tenths is never exact.
  const isLevel = Math.abs(last - first) <= odd + 1e-9
  return { direction: isLevel ? 'level' : last > first ? 'rising' : 'falling', weeks: k, first, last }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
