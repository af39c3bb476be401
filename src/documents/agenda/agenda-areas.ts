/** The table of an agenda: what the plan expects of each area, its measures then and now, and the last ratings. */
import type { Day } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { columnDayIn } from '../phrases/dates-in-words.ts'
import { currentTarget, isReported, met, shortReading, targetInWords } from '../phrases/measures-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { inSentence, RATING_WORDS, targetWords } from '../phrases/words.ts'

/** One line of the table: an area, or a further measure of the one above. */
export type AreaRow = {
  /** The area's number, only in its first line. */
  readonly area: string
  /** What the plan expects, word for word, or the area's title where the page has no room for that. */
  readonly expectation: string
  /** what is counted; empty where the plan has none and you propose none */
  readonly measure: string
  /** its readings in the order of the columns */
  readonly readings: readonly string[]
  /** its target, with `*` where you proposed it */
  readonly target: string
  /** your own view of the area at the last check-in */
  readonly own: string
  /** the manager's last rating */
  readonly rating: string
}

export type AreaTable = {
  /** Days of the readings, or what they are where the measures were not taken on the same days. */
  readonly reading_heads: readonly string[]
  readonly target_head: string
  readonly own_head: string
  readonly rating_head: string
  readonly rows: readonly AreaRow[]
}

/** In how many words the table speaks: with the plan's own, or with titles and the measures that are not at target. */
export type Detail = 'whole' | 'short'

/** First, at the last check-in that was held, and latest. */
type Point = { readonly name: string; readonly of: (metric: ViewMetric) => ViewReading | undefined }

export function areaTable(
  view: View,
  areas: readonly ViewArea[],
  detail: Detail,
  audiences: readonly Audience[],
): AreaTable {
  const measures = areas.flatMap((area) => measuresOf(view, area, detail))
  const points = pointsOf(view, measures)
  const days = points.map((point) => sameDay(measures.map(point.of)))
  const ratings = ratingColumn(view, 'assessments')
  const own = ratingColumn(view, 'self_assessments')
  const rows = areas.flatMap((area) => {
    const metrics = measuresOf(view, area, detail)
    const lines = metrics.length === 0 ? [undefined] : metrics
    return lines.map((metric, i) => ({
      ...(i === 0 ? headOf(area, detail, audiences) : { area: '', expectation: '' }),
      measure: metric === undefined ? bareMeasure(area) : marked(metric.name, readerMark(metric, audiences)),
      readings: points.map((point, p) =>
        metric === undefined ? '' : cell(view, metric, point.of(metric), days[p] !== undefined),
      ),
      target: targetOf(view, area, metric),
      own: i === 0 ? own.cell(area.id) : '',
      rating: i === 0 ? ratings.cell(area.id) : '',
    }))
  })
  return {
    reading_heads: points.map(({ name }, p) => (days[p] === undefined ? name : columnDayIn(view, days[p]))),
    target_head: rows.some(({ target }) => target !== '') ? 'Target' : '',
    own_head: own.head === '' ? '' : `My own view${own.head}`,
    rating_head: ratings.head === '' ? '' : `Rated${ratings.head}`,
    rows,
  }
}

function headOf(area: ViewArea, detail: Detail, audiences: readonly Audience[]) {
  const words = detail === 'whole' ? `"${area.expectation.trim()}"` : area.title
  return { area: area.id, expectation: marked(words, readerMark(area, audiences)) }
}

function bareMeasure({ measure }: ViewArea): string {
  return measure ?? 'none in the plan'
}

/** Measures with a target or within control; in a short table one for each area, the first that is not at its target. */
function measuresOf(view: View, { id }: ViewArea, detail: Detail): ViewMetric[] {
  const all = view.metrics.filter((metric) => metric.area === id && isReported(metric))
  if (detail === 'whole') return all
  const behind = all.find(({ readings }) =>
    readings.some((reading, i) => i === readings.length - 1 && met(reading) === false),
  )
  return [behind ?? all[0]].filter((metric) => metric !== undefined)
}

function targetOf(view: View, area: ViewArea, metric: ViewMetric | undefined): string {
  if (metric !== undefined) return currentTarget(metric) === undefined ? '' : targetInWords(metric, view)
  return area.target_now === undefined
    ? ''
    : targetWords(area.target_now, area.target_now.unit === 'percent' ? 'percent' : 'pieces')
}

/** The columns that say something: one where every measure has a single reading, none where nothing was measured. */
function pointsOf(view: View, measures: readonly ViewMetric[]): Point[] {
  const held = view.check_ins.findLast((checkIn) => checkIn.held)?.scheduled_for
  const first: Point = { name: 'First', of: ({ readings }) => readings[0] }
  const between: Point = {
    name: 'At the last check-in',
    of: ({ readings }) => readings.findLast(({ week_ending }) => held !== undefined && week_ending <= held),
  }
  const latest: Point = { name: 'Latest', of: ({ readings }) => readings.at(-1) }
  const differs = (a: Point, b: Point): boolean => measures.some((metric) => a.of(metric) !== b.of(metric))
  const isNew = measures.some(
    (metric) =>
      between.of(metric) !== undefined &&
      between.of(metric) !== first.of(metric) &&
      between.of(metric) !== latest.of(metric),
  )
  if (!measures.some(({ readings }) => readings.length > 0)) return []
  return [...(differs(first, latest) ? [first] : []), ...(isNew ? [between] : []), latest]
}

/** The day that all these readings are of; undefined when they are of several. */
function sameDay(readings: readonly (ViewReading | undefined)[]): Day | undefined {
  const days = new Set(readings.flatMap((reading) => (reading === undefined ? [] : [reading.week_ending])))
  return days.size === 1 ? [...days][0] : undefined
}

function cell(view: View, metric: ViewMetric, reading: ViewReading | undefined, isDated: boolean): string {
  if (reading === undefined) return '–'
  const words = shortReading(reading, metric)
  return isDated ? words : `${words} (${columnDayIn(view, reading.week_ending)})`
}

/** The last rating of each area; one of an earlier day than the head's says so. */
function ratingColumn(view: View, kind: 'assessments' | 'self_assessments') {
  const given = view.check_ins.filter(
    (checkIn) => checkIn.held && view.plan.areas.some(({ id }) => checkIn[kind][id] !== undefined),
  )
  const last = given.at(-1)
  if (last === undefined) return { head: '', cell: () => '' }
  return {
    head: ` ${columnDayIn(view, last.scheduled_for)}`,
    cell: (area: string): string => {
      const found = given.findLast((checkIn) => checkIn[kind][area] !== undefined)
      const rating = found?.[kind][area]
      if (found === undefined || rating === undefined) return '–'
      return found === last
        ? RATING_WORDS[rating]
        : `${RATING_WORDS[rating]} (${columnDayIn(view, found.scheduled_for)})`
    },
  }
}

/** "Proposed by me; the plan states none for A1."; empty when no target is the employee's own. */
export function proposedTargets(view: View, areas: readonly ViewArea[]): string {
  const own = areas.filter(({ id }) =>
    view.metrics.some(
      (metric) => metric.area === id && isReported(metric) && metric.target_source === 'proposed_by_employee',
    ),
  )
  if (own.length === 0) return ''
  const bare = own.filter(({ target }) => target === undefined).map(({ id }) => id)
  return bare.length === 0
    ? 'Proposed by me; the plan does not state it.'
    : `Proposed by me; the plan states none for ${listed(bare)}.`
}

/** "For context: requests received outside the reporting procedure 6, 4, 2." */
export function contextLine(view: View, audiences: readonly Audience[]): string {
  const outside = view.metrics.filter((metric) => !isReported(metric) && metric.readings.length > 0)
  if (outside.length === 0) return ''
  const parts = outside.slice(0, 2).map((metric) => {
    const points = pointsOf(view, [metric]).map((point) => cell(view, metric, point.of(metric), true))
    return marked(`${inSentence(metric.name)} ${points.join(', ')}`, readerMark(metric, audiences))
  })
  return `For context: ${parts.join('; ')}.`
}
