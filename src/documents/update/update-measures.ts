/** The measures of a weekly status: this week beside last week and the target. */
import { addDays, type Day, daysBetween, onOrAfter } from '../../record/dates.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import {
  currentTarget,
  improved,
  isReported,
  met,
  readingWords,
  shortReading,
  targetInWords,
} from '../phrases/measures-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { capital, counted, listed, numberWord, RATING_WORDS } from '../phrases/words.ts'
import type { UpdateMeasure, UpdateRow } from './update-data.ts'

/** The Friday of the as-of week: on a weekend the one before. */
export function weekEnding({ as_of }: View): Day {
  const friday = onOrAfter(as_of, 'friday')
  return daysBetween(as_of, friday) >= 5 ? addDays(friday, -7) : friday
}

/** How many Fridays the plan has. */
export function weeksOfPlan({ plan }: View): number {
  const first = onOrAfter(plan.effective_from, 'friday')
  return Math.max(1, Math.floor(daysBetween(first, plan.effective_to) / 7) + 1)
}

/** The reading of a week; the week's own when there is one, never an older one in its place. */
export function readingOf(metric: ViewMetric, week: Day): ViewMetric['readings'][number] | undefined {
  return metric.readings.find(({ week_ending }) => week_ending > addDays(week, -7) && week_ending <= addDays(week, 2))
}

/** The measures with a target or within control, area by area. */
export function reported(view: View): ViewMetric[] {
  return view.metrics
    .filter(isReported)
    .sort((a, b) => (a.area ?? '').localeCompare(b.area ?? '', 'en', { numeric: true }))
}

/** How many of the measures with a target were at it: a count, not an opinion. */
export function overall(view: View, week: Day): string {
  const measured = reported(view).filter((metric) => currentTarget(metric) !== undefined)
  const results = measured.map((metric) => {
    const reading = readingOf(metric, week)
    return reading === undefined ? undefined : met(reading)
  })
  const bare = view.plan.areas
    .filter((area) => area.measure === undefined && !measured.some((metric) => metric.area === area.id))
    .map(({ id }) => id)
  const none = bare.length === 0 ? [] : [`${listed(bare)} ${bare.length === 1 ? 'has' : 'have'} no measure yet.`]
  return [countSentence(results), ...none].join(' ')
}

/** The results of this week, undefined for a measure without a reading. */
function countSentence(results: readonly (boolean | undefined)[]): string {
  const all = results.length
  const at = results.filter((result) => result === true).length
  const missing = results.filter((result) => result === undefined).length
  if (missing === all) return 'No reading for this week yet.'
  if (all === 1) return `The one measure that has a target was ${at === 1 ? 'at' : 'not at'} target this week.`
  if (at === all)
    return `${all === 2 ? 'Both' : `All ${numberWord(all)}`} measures that have a target were at it this week.`
  const open = missing === 0 ? '' : `, and ${missing === 1 ? 'one has' : `${numberWord(missing)} have`} no reading yet`
  return `Of the ${numberWord(all)} measures that have a target, ${at === 0 ? 'none' : numberWord(at)} ${at === 1 ? 'was' : 'were'} at it this week${open}.`
}

/** A row for each measure, and one for an area that has none, with its last rating. */
export function rows(view: View, week: Day, readers: readonly Audience[]): UpdateRow[] {
  return view.plan.areas.flatMap((area) => {
    const metrics = reported(view).filter((metric) => metric.area === area.id)
    const expectation = area.expectation
    if (metrics.length === 0) {
      const rating = view.check_ins
        .filter(({ held }) => held)
        .findLast(({ assessments }) => assessments[area.id] !== undefined)?.assessments[area.id]
      return [
        {
          area: area.id,
          expectation,
          measure: marked(area.measure ?? 'none in the plan', readerMark(area, readers)),
          last: '–',
          now: '–',
          target: '–',
          state: rating === undefined ? 'not assessed' : RATING_WORDS[rating],
        },
      ]
    }
    return metrics.map((metric, i) => ({
      area: area.id,
      expectation: i === 0 ? expectation : '',
      ...measureRow(view, metric, week, readers),
    }))
  })
}

function measureRow(view: View, metric: ViewMetric, week: Day, readers: readonly Audience[]): UpdateMeasure {
  const now = readingOf(metric, week)
  const last = readingOf(metric, addDays(week, -7))
  return {
    measure: marked(metric.name, readerMark(metric, readers)),
    last: last === undefined ? '–' : readingWords(last, metric),
    now: now === undefined ? 'no reading' : readingWords(now, metric),
    target: targetInWords(metric, view),
    state: now === undefined ? '–' : state(metric, now),
  }
}

/** "met", "met, first time", "not yet"; a dash without a target. */
export function state(metric: ViewMetric, now: ViewMetric['readings'][number]): string {
  const result = met(now)
  if (result === undefined) return '–'
  if (!result) return 'not yet'
  const earlier = metric.readings.filter((reading) => reading.week_ending < now.week_ending)
  return earlier.length > 0 && earlier.every((reading) => met(reading) === false) ? 'met, first time' : 'met'
}

/** Measures outside one's control, as context. */
export function contextRows(view: View, week: Day, readers: readonly Audience[]): UpdateMeasure[] {
  return view.metrics
    .filter((metric) => !isReported(metric))
    .map((metric) => ({ ...measureRow(view, metric, week, readers), state: 'outside my control' }))
}

/** From the first reading to this one, for those that have come nearer to their target and moved the most. */
export function sinceStart(view: View): string {
  const moved = reported(view).filter((metric) => improved(metric) === true && metric.readings.length > 2)
  const sentences = moved.slice(0, 3).map((metric) => {
    const [first, last] = [metric.readings[0], metric.readings.at(-1)]
    return first === undefined || last === undefined
      ? ''
      : `${capital(metric.name)}: from ${shortReading(first, metric)} to ${shortReading(last, metric)}${streak(metric)}.`
  })
  return sentences.join(' ')
}

function streak(metric: ViewMetric): string {
  const results = metric.readings.map(met)
  const run = results.length - 1 - results.lastIndexOf(false)
  return run >= 2 && run < results.length && results.at(-1) === true
    ? `, at target in the last ${counted(run, 'reading')}`
    : ''
}
