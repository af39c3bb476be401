/** The table of a weekly status: each area with its measures, last week, this week and the target. */
import { addDays, type Day } from '../../record/dates.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { columnDayIn } from '../phrases/dates-in-words.ts'
import { isReported, readingWords, targetInWords } from '../phrases/measures-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { wordCount } from '../phrases/room.ts'
import { RATING_WORDS, targetWords } from '../phrases/words.ts'
import type { UpdateData, UpdateMeasure, UpdateRow } from './update-data.ts'
import { readingOf, reported, state } from './update-measures.ts'

/** Expectations of more words than these, all together, leave no room on the page: then the titles stand for them. */
const MOST_WORDS = 110

/** Which week is told, to whom, and with titles in place of expectations or not. */
type Told = { readonly week: Day; readonly readers: readonly Audience[]; readonly isShort: boolean }

type Table = Pick<UpdateData, 'area_head' | 'reading_heads' | 'target_head' | 'rows' | 'context'>

/** The columns of readings and of targets are there where they say something. */
export function areaTable(view: View, week: Day, readers: readonly Audience[]): Table {
  const isShort = wordCount(view.plan.areas.map(({ expectation }) => expectation).join(' ')) > MOST_WORDS
  const rows = view.plan.areas.flatMap((area) => rowsOf(view, area, { week, readers, isShort }))
  const context = view.metrics
    .filter((metric) => !isReported(metric))
    .map((metric) => ({ ...measureRow(view, metric, week, readers), state: 'outside my control' }))
  return {
    area_head: isShort ? 'Title' : 'The plan expects',
    reading_heads: view.metrics.length === 0 ? [] : ['Last week', 'This week'],
    target_head: [...rows, ...context].some(({ target }) => target !== '–') ? 'Target' : '',
    rows,
    context,
  }
}

/** A row for each measure, and one for an area that has none, with its last rating. */
function rowsOf(view: View, area: ViewArea, { week, readers, isShort }: Told): UpdateRow[] {
  const expectation = isShort ? area.title : `"${area.expectation}"`
  const metrics = reported(view).filter((metric) => metric.area === area.id)
  if (metrics.length === 0) return [{ area: area.id, expectation, ...bareRow(view, area, readers) }]
  return metrics.map((metric, i) => ({
    area: area.id,
    expectation: i === 0 ? expectation : '',
    ...measureRow(view, metric, week, readers),
  }))
}

function bareRow(view: View, area: ViewArea, readers: readonly Audience[]): UpdateMeasure {
  const { target_now: target } = area
  return {
    measure: marked(area.measure ?? 'none in the plan', readerMark(area, readers)),
    last: '–',
    now: area.measure === undefined ? '–' : 'no reading',
    target: target === undefined ? '–' : targetWords(target, target.unit === 'percent' ? 'percent' : 'pieces'),
    state: lastRating(view, area),
  }
}

/** "rated met (13 Oct)": a rating is the manager's, so that nobody takes it for a count. */
function lastRating(view: View, { id }: ViewArea): string {
  const rated = view.check_ins.findLast(({ held, assessments }) => held && assessments[id] !== undefined)
  const rating = rated?.assessments[id]
  if (rated === undefined || rating === undefined) return 'no rating so far'
  const words = RATING_WORDS[rating]
  return rating === 'not_assessed' ? words : `rated ${words} (${columnDayIn(view, rated.scheduled_for)})`
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
