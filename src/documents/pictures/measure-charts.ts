/** Charts of measures, in the words and numbers of the record; the renderer draws them. */
import { addDays, type Day, daysBetween, firstDay, isWeekend, lastDay } from '../../record/dates.ts'
import { exactValue, isRunningTotal, shownValue } from '../../record/measures.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import { columnDayIn, dayIn, daysIn } from '../phrases/dates-in-words.ts'
import {
  isReported,
  met,
  saidUnit,
  shortReading,
  targetOfReading,
  unitOf,
  weeksInWords,
} from '../phrases/measures-in-words.ts'

/** `shaded` weeks were outside the employee's control; `shade` says why. */
export type MeasurePicture = {
  readonly kind: 'measure'
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly shade: string
  readonly alt: string
  readonly readings: readonly {
    readonly label: string
    readonly value: number
    readonly target: number | null
    readonly met: boolean | null
    readonly shaded: boolean
  }[]
}

/** A week of the chart: without a reading when none was written down for it. */
type Week = { readonly ending: Day; readonly reading: ViewReading | undefined; readonly absent: boolean }

/** Charts for the measures with at least three readings that are not all the same; the plan's own measures first, six at most. */
export function measureCharts(view: View): MeasurePicture[] {
  return view.metrics
    .filter(
      (metric) =>
        isReported(metric) && metric.readings.length >= 3 && new Set(metric.readings.map(exactValue)).size > 1,
    )
    .sort((a, b) => Number(b.target_source === 'plan') - Number(a.target_source === 'plan'))
    .slice(0, 6)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((metric) => measurePicture(view, metric))
}

function measurePicture(view: View, metric: ViewMetric): MeasurePicture {
  const weeks = weeksOf(view, metric)
  const isOutside = metric.control === 'outside'
  return {
    kind: 'measure',
    id: metric.id,
    title: metric.name,
    unit: unitOf(metric) === 'percent' ? 'percent' : saidUnit(metric),
    shade: isOutside ? 'outside my control' : 'absence',
    alt: altOf(view, metric, weeks),
    readings: weeks.map(({ ending, reading, absent }, i) => ({
      label: columnDayIn(view, ending),
      value: (reading && shownValue(reading)) ?? Number.NaN,
      target: (reading ?? sameAround(weeks, i))?.target?.value ?? null,
      met: metInChart(metric, reading),
      shaded: isOutside || absent,
    })),
  }
}

/** The reading before a week without one, when that after it has the same target: then it held in between. */
function sameAround(weeks: readonly Week[], at: number): ViewReading | undefined {
  const before = weeks.slice(0, at).findLast(({ reading }) => reading !== undefined)?.reading
  const after = weeks.slice(at).find(({ reading }) => reading !== undefined)?.reading
  return before?.target?.value === after?.target?.value ? before : undefined
}

/** A running total has not missed its target while it is on the way there. */
function metInChart(metric: ViewMetric, reading: ViewReading | undefined): boolean | null {
  const isMet = (reading && met(reading)) ?? null
  return isMet === false && isRunningTotal(metric) ? null : isMet
}

/** More weeks than these are not filled in: there is no room for gaps. */
const MOST_WEEKS = 80
const WEEK = 7

/** The weeks from the first reading to the last; those without a reading too, where readings are weekly. */
function weeksOf(view: View, { readings }: ViewMetric): Week[] {
  const [first, last] = [readings[0]?.week_ending, readings.at(-1)?.week_ending]
  if (first === undefined || last === undefined) return []
  const isWeekly = readings.every(({ week_ending }) => daysBetween(first, week_ending) % WEEK === 0)
  const count = daysBetween(first, last) / WEEK + 1
  const endings =
    isWeekly && count <= MOST_WEEKS
      ? Array.from({ length: count }, (_, i) => addDays(first, i * WEEK))
      : readings.map(({ week_ending }) => week_ending)
  return endings.map((ending) => ({
    ending,
    reading: readings.find(({ week_ending }) => week_ending === ending),
    absent: isAbsent(view, ending),
  }))
}

/** Whether an absence that the reader may know of takes most of the working days of the week. */
function isAbsent({ employment, as_of }: View, ending: Day): boolean {
  const days = [6, 5, 4, 3, 2, 1, 0].map((back) => addDays(ending, -back)).filter((day) => !isWeekend(day))
  const away = days.filter((day) =>
    employment.leave.some(({ from, to }) => {
      const [first, last] = [firstDay(from), to === undefined ? as_of : lastDay(to)]
      return first !== undefined && last !== undefined && first <= day && day <= last
    }),
  )
  return away.length > days.length / 2
}

// ---- in words --------------------------------------------------------------------------------------------------

/** More readings than these are not listened to: then the first and the last. */
const MOST_READINGS = 16

function altOf(view: View, metric: ViewMetric, weeks: readonly Week[]): string {
  const bare = weeks.filter(({ reading }) => reading === undefined || shownValue(reading) === undefined)
  const away = weeks.filter(({ absent }) => absent)
  const atTarget = weeksInWords(metric, view)
  const ofDays = (some: readonly Week[]): string =>
    `the ${some.length === 1 ? 'week' : 'weeks'} ending ${daysIn(
      view,
      some.map(({ ending }) => ending),
    )}`
  return [
    `${metric.name}, week by week: ${readingsInWords(view, metric)}`,
    ...(bare.length === 0 ? [] : [`no value for ${ofDays(bare)}`]),
    ...targetsInWords(view, metric),
    ...(atTarget === '' ? [] : [`${isRunningTotal(metric) ? 'target' : 'weeks at target:'} ${atTarget}`]),
    ...(metric.control === 'outside'
      ? ['outside my control']
      : away.length === 0
        ? []
        : [`absence in ${ofDays(away)}`]),
  ].join('; ')
}

function readingsInWords(view: View, metric: ViewMetric): string {
  const shown = metric.readings.filter((reading) => shownValue(reading) !== undefined)
  const said = (reading: ViewReading): string =>
    `${shortReading(reading, metric)} (${dayIn(view, reading.week_ending)})`
  if (shown.length <= MOST_READINGS) return listed(shown.map(said))
  const [first, last] = [shown[0], shown.at(-1)]
  return first === undefined || last === undefined
    ? ''
    : `${shown.length} readings, from ${said(first)} to ${said(last)}`
}

/** "target 8 or more, from the week ending 12 April 12 or more": each step of the line. */
function targetsInWords(view: View, metric: ViewMetric): string[] {
  const steps = metric.readings.flatMap((reading, i) => {
    const words = targetOfReading(reading, metric)
    const before = metric.readings[i - 1]
    return words === '' || (before !== undefined && targetOfReading(before, metric) === words)
      ? []
      : [{ words, from: reading.week_ending }]
  })
  const [first, ...later] = steps
  if (first === undefined) return []
  const moved = later.map(({ words, from }) => `, from the week ending ${dayIn(view, from)} ${words}`)
  return [`target ${first.words}${moved.join('')}`]
}
