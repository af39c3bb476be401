/** The numbered points of a clarification: at most six, so that somebody with little time answers them all. */
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { columnDayIn, dayIn } from '../phrases/dates-in-words.ts'
import { readingWords, shortReading, unitOf } from '../phrases/measures-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { targetWords } from '../phrases/words.ts'
import type { BlankRow, ProposalRow } from './clarification-data.ts'
import { proposedTarget, type Unclear } from './unclear-areas.ts'

const MOST_POINTS = 6
const BLANK = '________________'
const TICKS = '☐ agreed ☐ change to: ________'

/** The points of one part. */
export type Points = {
  readonly part: Unclear
  readonly proposals: readonly ProposalRow[]
  readonly blanks: readonly BlankRow[]
}

/** The points, and the parts that the letter has no room for: `left` wholly, `cut` for some of their measures. */
export type AllPoints = {
  readonly parts: readonly Points[]
  readonly left: readonly Unclear[]
  readonly cut: readonly Unclear[]
}

/** One point for each part first, then what is left of the six in the order of the plan. */
export function pointsOf(
  view: View,
  all: readonly Unclear[],
  hasSupport: boolean,
  readers: readonly Audience[],
): AllPoints {
  const room = MOST_POINTS - (hasSupport ? 1 : 0)
  const shown = all.slice(0, room)
  let spare = room - shown.length
  let number = 1
  const cut: Unclear[] = []
  const parts = shown.map((part): Points => {
    const most = Math.max(part.proposals.length, blankTexts(part).length)
    const count = Math.min(most, 1 + spare)
    spare -= count - 1
    if (count < part.proposals.length) cut.push(part)
    const proposals = part.proposals.slice(0, count).map((metric) => proposalRow(view, metric, number++, readers))
    const blanks = proposals.length > 0 ? [] : blanksFor(part, count).map((text) => blankRow(text, number++))
    return { part, proposals, blanks }
  })
  return { parts, left: all.slice(room), cut }
}

export function blankRow(text: string, number: number, answer = BLANK): BlankRow {
  return { number, text, answer }
}

/** "Week ending 4 February" where there is one week alone; empty where nothing was counted yet. */
export function readingHead(view: View, proposals: readonly ViewMetric[]): string {
  const readings = proposals.flatMap((metric) => metric.readings)
  const weeks = new Set(readings.map(({ week_ending }) => week_ending))
  const [only] = weeks
  if (only === undefined) return ''
  if (weeks.size === 1) return `Week ending ${dayIn(view, only)}`
  return proposals.some((metric) => metric.readings.length > 1) ? 'First reading, and the latest' : 'First reading'
}

function proposalRow(view: View, metric: ViewMetric, number: number, readers: readonly Audience[]): ProposalRow {
  const target = proposedTarget(metric)
  return {
    number,
    measure: marked(metric.name, readerMark(metric, readers)),
    target: target === undefined ? '' : targetWords(target, unitOf(metric)),
    reading: readingsInWords(view, metric),
    answer: TICKS,
  }
}

/** "64.0% (16 of 25)"; with later weeks "64.0% (16 of 25), 4 Feb; 94.1%, 1 Apr". */
function readingsInWords(view: View, metric: ViewMetric): string {
  const [first] = metric.readings
  const last = metric.readings.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return readingWords(first, metric)
  return `${readingWords(first, metric)}, ${columnDayIn(view, first.week_ending)}; ${shortReading(last, metric)}, ${columnDayIn(view, last.week_ending)}`
}

/** What an expectation about conduct is met by is seen; all others are met by something that is counted. */
const CONDUCT =
  /attitude|behavio|communicat|presence|profession|team|leader|tone\b|respect|positiv|collabor|confiden|engage|ownership|initiative|proactiv|judg|courte|cooperat/i

function blankTexts({ area, missing, unsaid, questions }: Unclear): string[] {
  const own = ['The answer to my question']
  if (area === undefined) return own
  if (missing.length === 0)
    return [...(questions.length > 0 ? own : []), ...unsaid.map((what) => unsaidText(area.id, what))]
  if (!missing.includes('measure')) return [`The figure for "${area.measure ?? ''}" at which ${area.id} is met`]
  return [metWhen(area.id, area.expectation), 'It is assessed by, and on']
}

function unsaidText(id: string, what: Unclear['unsaid'][number]): string {
  return what === 'misses'
    ? `The number of misses at which ${id} is no longer met, and over what time`
    : `Beside its measure, ${id} is met when this is seen (what, how often, with whom; a dated example would help)`
}

function metWhen(id: string, expectation: string): string {
  return CONDUCT.test(expectation)
    ? `${id} is met when this is seen (what, how often, with whom; a dated example would help)`
    : `${id} is met when this is reached (what is counted, which figure, over what time)`
}

/** Where there is room for one point alone, who assesses it is asked in the same one. */
function blanksFor(part: Unclear, count: number): string[] {
  const texts = blankTexts(part)
  if (count >= texts.length || part.area === undefined) return texts
  if (part.missing.length === 0) return texts.slice(0, count)
  return [`${metWhen(part.area.id, part.area.expectation)}, and it is assessed by`]
}
