/** All that can be computed of one measure, as `show --json` prints it. Nothing is rounded but what is written with one decimal. */
import { amendedPlan } from './amendments.ts'
import type { Day } from './dates.ts'
import { type Comparison, comparisonOf, othersReachIt } from './measure-comparison.ts'
import { type Pace, paceOf } from './measure-pace.ts'
import { type Funnel, funnelOf } from './measure-stages.ts'
import { bestWeek, firstMet, metSince, type Trend, trendOf, type Week, weeksOf } from './measure-trend.ts'
import { isRunningTotal, standing, targetOn, wantsMore } from './measures.ts'
import type { PlannedRecord } from './model.ts'
import type { Metric } from './schema/metric.ts'
import type { Plan, Target } from './schema/plan.ts'

export type MeasureFigures = {
  /** Weeks with a reading, those that were compared with a target, and those that met it. */
  readonly weeks: number
  /** Readings of weeks before the plan, which are in no other figure here. */
  readonly weeks_before_plan: number
  readonly weeks_compared: number
  readonly weeks_met: number
  /** The first week from which every one is met; undefined when the latest is not. */
  readonly met_since: Day | undefined
  readonly first_met: Day | undefined
  readonly latest: Week | undefined
  /** The target in force in the latest week. */
  readonly target: Target | undefined
  /** By the direction of the target; undefined without one, and of a running total. */
  readonly best: Week | undefined
  /** Undefined under four readings, and of a running total, which only grows. */
  readonly trend: Trend | undefined
  /** Of a running total. */
  readonly pace: Pace | undefined
  readonly comparison: Comparison | undefined
  /** Whether others under the same conditions reach the target that is said not to be in one's own hands. */
  readonly others_reach_it: boolean | undefined
  readonly funnel: Funnel | undefined
  /** Measures of the same area that are not in one's own hands. */
  readonly beside: readonly Beside[]
}

export type Beside = {
  readonly id: string
  readonly name: string
  readonly latest: Week | undefined
  readonly comparison: Comparison | undefined
}

/** The figures of a measure up to its latest reading. Weeks that ended before the plan began are no part of them. */
export function measureFigures(
  { plan: issued, metrics }: Pick<PlannedRecord, 'plan' | 'metrics'>,
  whole: Metric,
): MeasureFigures {
  const metric = sincePlan(issued, whole)
  const day = standing(metric).at(-1)?.week_ending ?? issued.effective_to
  const plan = { ...amendedPlan(issued, day), areas: issued.areas }
  const weeks = weeksOf(plan, metric)
  const target = targetOn(plan, metric, day)
  const isMore = wantsMore(target)
  const isTotal = isRunningTotal(metric)
  return {
    weeks: weeks.length,
    weeks_before_plan: standing(whole).length - weeks.length,
    weeks_compared: weeks.filter(({ met }) => met !== undefined).length,
    weeks_met: weeks.filter(({ met }) => met === true).length,
    met_since: metSince(weeks),
    first_met: firstMet(weeks),
    latest: weeks.at(-1),
    target,
    best: isTotal || isMore === undefined ? undefined : bestWeek(weeks, isMore),
    trend: isTotal ? undefined : trendOf(weeks),
    pace: paceOf(plan, metric),
    comparison: comparisonOf(plan, metric),
    others_reach_it: othersReachIt(plan, metric),
    funnel: funnelOf(metric),
    beside: metrics
      .filter(
        ({ id, area, control }) =>
          id !== metric.id && area !== undefined && area === metric.area && control === 'outside',
      )
      .map((other) => sincePlan(issued, other))
      .map((other) => ({
        id: other.id,
        name: other.name,
        latest: weeksOf(plan, other).at(-1),
        comparison: comparisonOf(plan, other),
      })),
  }
}

/** The measure without the readings of weeks that ended before the plan began. */
function sincePlan(plan: Plan, metric: Metric): Metric {
  return { ...metric, readings: metric.readings?.filter(({ week_ending }) => !isBeforePlan(plan, week_ending)) }
}

/** Whether a week ended before the first day of the plan, as it was last set: no target of the plan holds for it. */
export function isBeforePlan(plan: Plan, week_ending: Day): boolean {
  return week_ending < amendedPlan(plan, '9999-12-31').effective_from
}
