/** What a reading says, in one line. */

import { targetWords } from '../documents/phrases/words.ts'
import { isBeforePlan } from '../record/measure-figures.ts'
import {
  isRunningTotal,
  percentOf,
  readingMet,
  resultOf,
  shownValue,
  stagesOf,
  standing,
  targetOn,
} from '../record/measures.ts'
import type { Metric, Reading } from '../record/schema/metric.ts'
import type { Plan, Target } from '../record/schema/plan.ts'

/** A value as it is typed for a measure of this form: "13/16", "40/12/5", "4". */
export function exampleOf({ form, stages = [] }: Pick<Metric, 'form' | 'stages'>): string {
  if (form === 'stages') return stages.map((_, i) => Math.max(1, 40 - 13 * i)).join('/')
  return form === 'ratio' ? '13/16' : '4'
}

/** "32 of 34", "40, 12, 5" of stages, or the number. */
export function parts(value: Reading['value']): string {
  if (!Array.isArray(value)) return String(value)
  return stagesOf(value)?.join(', ') ?? value.join(' of ')
}

/** "32 of 34, 94.1%", stages, or the number. */
export function figures(value: Reading['value']): string {
  const result = resultOf(value)
  const percent = Array.isArray(result) ? percentOf(...result) : undefined
  return `${parts(value)}${percent === undefined ? '' : `, ${percent.toFixed(1)}%`}`
}

/**
 * "M1, week ending 2022-04-08: 13 of 16, 81.3%; the target on that day is 90% or more, not yet met". Without a plan that can
 * be read, only a target of the measure's own is known.
 */
export function inWords(plan: Plan | undefined, metric: Metric, { week_ending, value }: Reading): string {
  if (plan !== undefined && isBeforePlan(plan, week_ending))
    return `${metric.id}, week ending ${week_ending}: ${figures(value)}; it lies before the plan and is not compared`
  return `${metric.id}, week ending ${week_ending}: ${figures(value)}; ${targetInWords(plan, metric, { week_ending, value })}`
}

/** The command that keeps what a week before the plan came to; undefined when there is none to keep, or it is kept already. */
export function beforePlanCommand(plan: Plan, metric: Metric): string | undefined {
  const before = standing(metric).filter(({ week_ending }) => isBeforePlan(plan, week_ending))
  const values = before.flatMap((reading) => shownValue(reading) ?? [])
  if (values.length === 0 || metric.before_plan !== undefined || isRunningTotal(metric)) return undefined
  const mean = Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10
  return `onrecord set ${metric.id} before_plan ${mean}`
}

function targetInWords(plan: Plan | undefined, metric: Metric, reading: Reading): string {
  const target = plan === undefined ? metric.target : targetOn(plan, metric, reading.week_ending)
  if (target === undefined) return 'there is no target for that day'
  const isMet = plan === undefined ? undefined : readingMet(plan, metric, reading)
  const words = `the target for that day is ${targetWords(target, unitOf(metric, target))}`
  // The target of a running total is for its end.
  if (isRunningTotal(metric) && isMet !== true && target.op.startsWith('>'))
    return `${words.replace('for that day ', '')}; on the way there`
  return isMet === undefined ? words : `${words}, ${isMet ? 'met' : 'not yet met'}`
}

function unitOf({ form, unit }: Metric, target: Target): 'percent' | 'pieces' | 'amount' {
  const said = unit ?? target.unit
  if (form === 'ratio' || said === 'percent') return 'percent'
  return form === 'mean' || (said !== undefined && said !== 'count') ? 'amount' : 'pieces'
}
