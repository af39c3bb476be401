/** The measures of a weekly status: this week against the target, and what has changed since the plan began. */
import { addDays, type Day, daysBetween } from '../../record/dates.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { currentTarget, improved, isReported, met, shortReading } from '../phrases/measures-in-words.ts'
import { capital } from '../phrases/words.ts'
import { isBefore, isOver } from './update-week.ts'

/** The reading of a week, to the Sunday after its Friday; the week's own when there is one, never an older one in its place. */
export function readingOf(metric: ViewMetric, week: Day): ViewMetric['readings'][number] | undefined {
  return metric.readings.findLast(
    ({ week_ending }) => week_ending > addDays(week, -5) && week_ending <= addDays(week, 2),
  )
}

/** The measures with a target or within control, area by area. */
export function reported(view: View): ViewMetric[] {
  return view.metrics
    .filter(isReported)
    .sort((a, b) => (a.area ?? '').localeCompare(b.area ?? '', 'en', { numeric: true }))
}

/** How many of the measures with a target were at it: a count, not an opinion. Those of the plan without readings count as well. */
export function overall(view: View, week: Day): string {
  const all = reported(view)
  const results = all
    .filter((metric) => currentTarget(metric) !== undefined && !isOnTheWay(view, metric))
    .map((metric) => {
      const reading = readingOf(metric, week)
      return reading === undefined ? undefined : met(reading)
    })
  const without = view.plan.areas.filter((area) => !all.some((metric) => metric.area === area.id))
  const uncounted = without.filter(({ target_now }) => target_now !== undefined).map(() => undefined)
  return [countSentence(view, [...results, ...uncounted]), bareSentence(view, without)]
    .filter((text) => text !== '')
    .join(' ')
}

/** A running total has its target for the last day: before it, a week of it is neither at target nor off it. */
function isOnTheWay({ as_of, plan }: View, metric: ViewMetric): boolean {
  const last = metric.readings.at(-1)
  return isRunningTotal(metric) && as_of < plan.effective_to && (last === undefined || met(last) !== true)
}

function bareSentence(view: View, without: readonly View['plan']['areas'][number][]): string {
  const bare = without.filter(({ measure }) => measure === undefined).map(({ id }) => id)
  if (bare.length === 0) return ''
  return `${listed(bare)} ${bare.length === 1 ? 'has' : 'have'} no measure${isOver(view) ? '' : ' yet'}.`
}

/** The results of this week, undefined for a measure without a reading. */
function countSentence(view: View, results: readonly (boolean | undefined)[]): string {
  const all = results.length
  const missing = results.filter((result) => result === undefined).length
  const yet = isOver(view) ? '' : ' yet'
  if (missing === all) return view.metrics.length === 0 || isBefore(view) ? '' : `No reading for this week${yet}.`
  const open =
    missing === 0 ? '' : `, and ${missing === 1 ? 'one has' : `${numberWord(missing)} have`} no reading${yet}`
  return `${atTarget(all, results.filter((result) => result === true).length)} this week${open}.`
}

/** "Of the three measures that have a target, none was at target". */
function atTarget(all: number, at: number): string {
  if (all === 1) return `The one measure that has a target was ${at === 1 ? 'at' : 'not at'} target`
  if (at === all) return `${all === 2 ? 'Both' : `All ${numberWord(all)}`} measures that have a target were at target`
  const how = at === 0 ? 'none was' : `${numberWord(at)} ${at === 1 ? 'was' : 'were'}`
  return `Of the ${numberWord(all)} measures that have a target, ${how} at target`
}

/** "met", "met, first time", "not yet"; a dash without a target. */
export function state(metric: ViewMetric, now: ViewMetric['readings'][number]): string {
  const result = met(now)
  if (result === undefined) return '–'
  if (!result) return 'not yet'
  const earlier = metric.readings.filter((reading) => reading.week_ending < now.week_ending)
  return earlier.length > 0 && earlier.every((reading) => met(reading) === false) ? 'met, first time' : 'met'
}

/** So many that came nearer to their target, and so many that went away from it. */
const MOST = { better: 3, worse: 2 }

/** From the first reading to the latest, for what came nearer to its target and for what went away from it. */
export function sinceStart(view: View, week: Day): string {
  const moved = reported(view).filter(({ readings }) => readings.length > 2)
  const better = moved.filter((metric) => improved(metric) === true)
  const worse = moved.filter((metric) => improved(metric) === false)
  return [...better.slice(0, MOST.better), ...worse.slice(0, MOST.worse)]
    .map((metric) => {
      const [first, last] = [metric.readings[0], metric.readings.at(-1)]
      if (first === undefined || last === undefined) return ''
      // An older reading does not tell how things stand this week.
      const on = readingOf(metric, week) === undefined ? ` in the week ending ${dayIn(view, last.week_ending)}` : ''
      return `${capital(metric.name)}: from ${shortReading(first, metric)} to ${shortReading(last, metric)}${on}${streak(view, metric)}.`
    })
    .join(' ')
}

/** ", at target since the week ending 4 March"; where weeks have no reading, in how many of the last ones. */
function streak(view: View, metric: ViewMetric): string {
  // A week in which there was nothing to count met no target.
  const compared = metric.readings.filter((reading) => met(reading) !== undefined)
  const results = compared.map(met)
  const run = results.length - 1 - results.lastIndexOf(false)
  const since = compared.at(-run)?.week_ending
  const last = compared.at(-1)?.week_ending
  if (last !== metric.readings.at(-1)?.week_ending) return ''
  if (run < 2 || run >= results.length || results.at(-1) !== true || isRunningTotal(metric)) return ''
  const isEachWeek = since !== undefined && last !== undefined && daysBetween(since, last) === 7 * (run - 1)
  return isEachWeek
    ? `, at target since the week ending ${dayIn(view, since)}`
    : `, at target in the last ${counted(run, 'reading')}`
}
