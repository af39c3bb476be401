/** How the plan was changed while it ran: what was and is, the readings beside the target in force, and what the change meant. */
import { daysBetween, daysInclusive } from '../../record/dates.ts'
import { exactValue, isRunningTotal } from '../../record/measures.ts'
import { counted, numberWord } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { columnDayIn, dayIn } from '../phrases/dates-in-words.ts'
import { shortReading } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { fieldWords, valueWords } from '../phrases/progress.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import { capital, figure } from '../phrases/words.ts'
import type { RebuttalChange, RebuttalSeries } from './rebuttal-data.ts'

type Change = View['plan']['amendments'][number]

/** How many weeks the row of readings has room for. */
const WEEKS = 10

/** One row for each change of the plan, in the order of its day. */
export function changeRows(view: View, readers: readonly Audience[]): RebuttalChange[] {
  return [...view.plan.amendments]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((change) => ({
      on: dayIn(view, change.on),
      by: change.by === undefined ? '–' : nameOf(view, change.by),
      what: `${capital(fieldWords(change.field))}${change.area === undefined ? '' : ` of ${change.area}`}`,
      was: change.from === undefined ? '–' : valueWords(view, change.from),
      is: change.to === undefined ? '–' : valueWords(view, change.to),
      left: daysLeft(change),
      again: yesOrNo(change.re_acknowledged),
      exhibits: change.evidence.join(', ') || '–',
      mark: readerMark(change, readers),
    }))
}

/** "28 of 61": the days that the plan still had, as it stood on the day; a dash when it was not running. */
function daysLeft({ on, in_force: { from, to } }: Change): string {
  return on >= from && on <= to ? `${daysBetween(on, to)} of ${daysInclusive(from, to)}` : '–'
}

function yesOrNo(flag: boolean | undefined): string {
  if (flag === undefined) return '–'
  return flag ? 'yes' : 'no'
}

/** The latest readings of each measure whose target in the plan was changed, each beside the target of its week. */
export function changedSeries(view: View, readers: readonly Audience[]): RebuttalSeries[] {
  return view.metrics
    .filter((metric) => metric.target_source === 'plan' && targetChange(view, metric) !== undefined)
    .flatMap((metric) => {
      const shown = metric.readings.slice(-WEEKS)
      const targets = shown.map(({ target }) => (target === undefined ? '–' : figure(target.value)))
      if (new Set(targets).size < 2) return []
      return [
        {
          area: metric.area ?? '',
          name: metric.name,
          weeks: shown.map(({ week_ending }) => columnDayIn(view, week_ending)),
          // The unit stands in the row above; here the figures have to be read in one glance.
          values: shown.map((reading) => shortReading(reading, metric).replace(/ .*$/, '')),
          targets,
          mark: readerMark(metric, readers),
        },
      ]
    })
}

/** The last change of the target of the area of a measure, from one number to another. */
function targetChange(view: View, { area }: ViewMetric): Change | undefined {
  return view.plan.amendments.findLast(
    (change) =>
      change.area === area &&
      change.field.startsWith('target') &&
      typeof change.from === 'number' &&
      typeof change.to === 'number',
  )
}

/** "When the target was changed, on 5 April, the reading was 5; to reach 12 then meant seven more in four weeks, where the first five weeks had brought five." */
export function meaningOfChange(view: View, area: string): string[] {
  return view.metrics
    .filter((metric) => metric.area === area && metric.target_source === 'plan' && isRunningTotal(metric))
    .flatMap((metric) => {
      const change = targetChange(view, metric)
      const so_far = change === undefined ? [] : metric.readings.filter(({ week_ending }) => week_ending <= change.on)
      const last = so_far.at(-1)
      const value = last === undefined ? undefined : exactValue(last)
      if (change === undefined || value === undefined || typeof change.to !== 'number' || change.to <= value) return []
      const weeks = Math.ceil(daysBetween(change.on, change.in_force.to) / 7)
      if (weeks < 1) return []
      return [
        `When the target was changed, on ${dayIn(view, change.on)}, the reading was ${figure(value)}; to reach ${change.to} then meant ${whole(change.to - value)} more in ${counted(weeks, 'week')}, where the first ${so_far.length === 1 ? 'week' : `${numberWord(so_far.length)} weeks`} had brought ${whole(value)}.`,
      ]
    })
}

function whole(value: number): string {
  return Number.isInteger(value) && value > 0 ? numberWord(value) : figure(value)
}
