/** Measures as a document shows them: first and latest reading, target, and in how many weeks it was met. */
import type { Day } from '../../record/dates.ts'
import { exactValue, isRunningTotal, meets, shownValue, wantsMore } from '../../record/measures.ts'
import { listed } from '../../record/plain-words.ts'
import type { Target } from '../../record/schema/plan.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { dayIn } from './dates-in-words.ts'
import { figure, inSentence, targetWords, type Unit } from './words.ts'

/** Whether a reading met the target in force on its day; undefined without a target or a value. */
export function met(reading: ViewReading): boolean | undefined {
  const value = exactValue(reading)
  return reading.target === undefined || value === undefined ? undefined : meets(value, reading.target)
}

/** "64.0% (16 of 25)", "78%", "412", "4.5 hours", "5 offers (of 40 calls and 12 meetings)", "none that week" for 0 of 0. */
export function readingWords(reading: ViewReading, { unit, form }: Pick<ViewMetric, 'unit' | 'form'>): string {
  const { value } = reading
  const shown = shownValue(reading)
  const stages = reading.stages.map(({ name, count }) => `${figure(count)} ${inSentence(name)}`)
  if (stages.length > 0) return `${stages.at(-1)} (of ${listed(stages.slice(0, -1))})`
  if (Array.isArray(value))
    return shown === undefined ? 'none that week' : `${shown.toFixed(1)}% (${figure(value[0])} of ${figure(value[1])})`
  return `${figure(value)}${form === 'ratio' ? '%' : unitWords(unit)}`
}

/** As `readingWords`, without the parts of a ratio. */
export function shortReading(reading: ViewReading, metric: Pick<ViewMetric, 'unit' | 'form'>): string {
  return readingWords(reading, metric).replace(/ \(.*\)$/, '')
}

/** How the measure is counted: a ratio is in percent whether or not it says so; a mean has no pieces. */
export function unitOf(metric: ViewMetric): Unit {
  const unit = metric.unit ?? currentTarget(metric)?.unit
  if (metric.form === 'ratio' || unit === 'percent') return 'percent'
  return metric.form === 'mean' || (unit !== undefined && unit !== 'count') ? 'amount' : 'pieces'
}

/** The unit as the record has it, of the measure or of its target; empty for plain counts. */
export function saidUnit(metric: ViewMetric): string {
  const unit = metric.unit ?? currentTarget(metric)?.unit ?? ''
  return unit === 'count' ? '' : unit
}

function unitWords(unit: string | undefined): string {
  if (unit === undefined || unit === 'count') return ''
  return unit === 'percent' ? '%' : ` ${unit}`
}

/** A measure that a document reports against a target; the others are context. */
export function isReported(metric: ViewMetric): boolean {
  return currentTarget(metric) !== undefined || metric.control !== 'outside'
}

/** The target in force on the day of the document, whether or not there is a reading yet. */
export function currentTarget({ target_now }: ViewMetric): Target | undefined {
  return target_now
}

/** "90% or more": the target in force in the week of a reading; empty when there was none. */
export function targetOfReading({ target }: ViewReading, metric: ViewMetric): string {
  return target === undefined ? '' : targetWords(target, unitOf(metric))
}

/** "90% or more*"; "12 or more (8 before 5 April)" when it was changed. The star: proposed by the employee. */
export function targetInWords(metric: ViewMetric, view: Pick<View, 'as_of' | 'plan'>): string {
  const target = currentTarget(metric)
  if (target === undefined) return 'none'
  const star = metric.target_source === 'proposed_by_employee' ? '*' : ''
  const before = metric.readings.findLast(
    (reading) => reading.target !== undefined && reading.target.value !== target.value,
  )
  const change = view.plan.amendments.findLast(({ area, field }) => area === metric.area && field.startsWith('target'))
  const was =
    before?.target === undefined || change === undefined
      ? ''
      : ` (${figure(before.target.value)} before ${dayIn(view, change.on)})`
  return `${targetWords(target, unitOf(metric))}${was}${star}`
}

/** "reached in the week ending 26 April", "3 short", or nothing without a target. */
function totalInWords(metric: ViewMetric, view: Pick<View, 'as_of' | 'plan'>): string {
  const target = currentTarget(metric)
  const last = metric.readings.at(-1)
  const value = last === undefined ? undefined : exactValue(last)
  if (target === undefined || value === undefined) return ''
  const on = reachedOn(metric, target)
  if (on !== undefined) return `reached in the week ending ${dayIn(view, on)}`
  return `not reached${view.as_of < view.plan.effective_to ? ' so far' : ''}, ${figure(Math.abs(target.value - value))} short`
}

/** "5 of 9, the last 5"; "none of 9"; "9 of 9"; for a running total whether it was reached; empty without a target. */
export function weeksInWords(metric: ViewMetric, view: Pick<View, 'as_of' | 'plan'>): string {
  if (isRunningTotal(metric)) return totalInWords(metric, view)
  const results = metric.readings.map(met).filter((result) => result !== undefined)
  const count = results.filter(Boolean).length
  if (results.length === 0) return ''
  if (count === 0) return `none of ${results.length}`
  const streak = results.length - 1 - results.lastIndexOf(false)
  const run = count === results.length || streak !== count ? '' : streak === 1 ? ', the latest' : `, the last ${streak}`
  return `${count} of ${results.length}${run}`
}

/** Whether the latest reading is nearer to the target than the first; undefined when that cannot be said. */
export function improved(metric: ViewMetric): boolean | undefined {
  const first = metric.readings[0]
  const last = metric.readings.at(-1)
  const more = wantsMore(last?.target)
  if (first === undefined || last === undefined || more === undefined) return undefined
  const [from, to] = [exactValue(first), exactValue(last)]
  if (from === undefined || to === undefined || from === to) return undefined
  return more ? to > from : to < from
}

/** The first day on which a target was reached, whatever the target of that day; undefined when it never was. */
export function reachedOn(metric: ViewMetric, target: Target): Day | undefined {
  return metric.readings.find((reading) => {
    const value = exactValue(reading)
    return value !== undefined && meets(value, target)
  })?.week_ending
}

/** What the plan leaves out for an area: measure, target, support. */
export function missingIn(area: ViewArea): string[] {
  return [
    ...(area.measure === undefined ? ['measure'] : []),
    ...(area.target_now === undefined ? ['target'] : []),
    ...(area.support.length === 0 ? ['support'] : []),
  ]
}
