/** What `show` computes of a measure, in lines: since when it is met, the trend, the way to its end, others beside it. */
import { figure, targetWords, type Unit } from '../documents/phrases/words.ts'
import { type Day, longDay } from '../record/dates.ts'
import { idKey } from '../record/ids.ts'
import type { Comparison } from '../record/measure-comparison.ts'
import { type MeasureFigures, measureFigures } from '../record/measure-figures.ts'
import type { Pace } from '../record/measure-pace.ts'
import type { Week } from '../record/measure-trend.ts'
import type { PlanRecord } from '../record/model.ts'
import type { Metric } from '../record/schema/metric.ts'
import type { Piece } from '../terminal.ts'
import { hung, wrapped } from '../wrapped-text.ts'

/** The figures of the measure with this id; undefined when there is no such measure, or no plan to hold it against. */
export function figuresOf({ plan, metrics }: PlanRecord, typed: string): MeasureFigures | undefined {
  const metric = metrics.find(({ id }) => idKey(id) === idKey(typed))
  return metric === undefined || plan === undefined ? undefined : measureFigures({ plan, metrics }, metric)
}

/** As lines of at most `room` columns; none for a measure without readings. */
export function measureLines({ plan, metrics }: PlanRecord, typed: string, room: number): Piece[] {
  const metric = metrics.find(({ id }) => idKey(id) === idKey(typed))
  if (metric === undefined || plan === undefined) return []
  const figures = measureFigures({ plan, metrics }, metric)
  if (figures.latest === undefined) return []
  const said = wordsFor(metric, figures)
  const rows: readonly (readonly [string, string])[] = [
    ...weekRows(figures),
    ...latestRows(figures, said),
    ...paceRows(figures.pace, said),
    ...trendRows(figures, said),
    ...comparisonRows(figures.comparison, said),
    ...stageRows(figures),
    ...figures.beside.map(({ id, name, latest, comparison }): [string, string] => [
      'beside it',
      `${id} ${name}, not in your hands: ${latest?.value === undefined ? 'no reading' : `${figure(latest.value)} at last`}${comparison === undefined ? '' : `; ${theirs(comparison, figure)}`}`,
    ]),
  ]
  return [
    { text: `computed up to the week ending ${longDay(figures.latest.ending)}:`, style: 'dim' },
    ...rows.flatMap(([label, text]) => hung(label, text, room)).map((text): Piece => ({ text, style: 'dim' })),
    ...controlLines(figures, room),
  ]
}

/** A value of this measure in words, rounded to one decimal. */
type Said = (value: number) => string

function wordsFor(metric: Metric, { target }: MeasureFigures): Said {
  const unit = unitOf(metric, target)
  return (value) => `${figure(Math.round(value * 10) / 10)}${unit === 'percent' ? '%' : ''}`
}

function unitOf({ form, unit }: Metric, target: MeasureFigures['target']): Unit {
  const said = unit ?? target?.unit
  if (form === 'ratio' || said === 'percent') return 'percent'
  return form === 'mean' || (said !== undefined && said !== 'count') ? 'amount' : 'pieces'
}

type Row = [string, string]

function weekRows(figures: MeasureFigures): Row[] {
  const { weeks_before_plan: before } = figures
  const left: Row = ['before', `${before} ${before === 1 ? 'week' : 'weeks'} before the plan, in none of these figures`]
  return [...planRows(figures), ...(before === 0 ? [] : [left])]
}

function planRows({ weeks, weeks_compared, weeks_met, met_since, first_met, pace, target }: MeasureFigures): Row[] {
  if (pace !== undefined) return [['weeks', `${weeks}; a running total is compared at its end, not by the week`]]
  if (weeks_compared === 0)
    return [['weeks', `${weeks}, without a ${target === undefined ? 'target' : 'value'} to compare`]]
  const since =
    met_since === undefined
      ? first_met === undefined
        ? 'not yet'
        : `the latest week did not; first met in the week ending ${longDay(first_met)}`
      : weeks_met === weeks_compared
        ? `the first week, ending ${longDay(met_since)}`
        : `the week ending ${longDay(met_since)}${first_met === met_since || first_met === undefined ? '' : `; first met in the week ending ${longDay(first_met)}`}`
  return [
    ['weeks', `${weeks}, the target met in ${weeks_met} of ${weeks_compared}`],
    ['met since', since],
  ]
}

function latestRows({ latest, best, target, pace }: MeasureFigures, said: Said): Row[] {
  const of = ({ value, ending }: Week): string =>
    `${value === undefined ? 'none' : said(value)}, week ending ${longDay(ending)}`
  const aim =
    target === undefined || pace !== undefined
      ? ''
      : `; target ${targetWords(target, said(1).endsWith('%') ? 'percent' : 'amount')}`
  return [
    ...(latest === undefined ? [] : [['latest', `${of(latest)}${aim}`] satisfies Row]),
    ...(best === undefined ? [] : [['best', of(best)] satisfies Row]),
  ]
}

function paceRows(pace: Pace | undefined, said: Said): Row[] {
  if (pace === undefined) return []
  const { state, on, total, target, left, weeks_left, rate, needed } = pace
  const weeks = `${said(weeks_left)} ${weeks_left === 1 ? 'week' : 'weeks'}`
  const words: Readonly<Record<Pace['state'], string>> = {
    reached: `reached${ending(on)}`,
    on_the_way: `on the way: ${said(left)} more in the ${weeks} that are left, ${said(needed ?? 0)} a week; so far ${said(rate)} a week`,
    short: `not reached at the end, ${said(left)} short`,
    within: `within it, with room for ${said(left)}`,
    over: `over it${ending(on)}`,
  }
  return [['total', `${said(total)}, target ${targetWords(target, 'pieces')}: ${words[state]}`]]
}

function ending(on: Day | undefined): string {
  return on === undefined ? '' : ` since the week ending ${longDay(on)}`
}

function trendRows({ trend, pace, weeks }: MeasureFigures, said: Said): Row[] {
  if (pace !== undefined) return []
  if (trend === undefined) return weeks === 0 ? [] : [['trend', 'none can be seen under four readings']]
  const { direction, weeks: k, first, last } = trend
  return [['trend', `${direction}: ${said(last)} on average in the last ${k} weeks, ${said(first)} in the first ${k}`]]
}

function comparisonRows(comparison: Comparison | undefined, said: Said): Row[] {
  return comparison === undefined ? [] : [['others', theirs(comparison, said)]]
}

function theirs({ with: who, theirs: usual, own, is, by }: Comparison, said: Said): string {
  const name = who === 'team_average' ? 'the team average' : 'the mean of the unit'
  const rounded = Math.round(own * 10) / 10
  const apart = is === 'at' ? 'the same' : `${said(Math.abs(by))} ${is}`
  return `${name} is ${said(usual)}, yours ${said(rounded)}: ${apart}`
}

function stageRows({ funnel }: MeasureFigures): Row[] {
  if (funnel === undefined) return []
  const share = (percent: number | undefined): string => (percent === undefined ? '' : ` (${percent.toFixed(1)}%)`)
  const rows = funnel.passages.map(
    ({ from, to, before, after, percent }): Row => [
      'stages',
      `${figure(before)} ${from} to ${figure(after)} ${to}${share(percent)}`,
    ],
  )
  const { most_lost: most } = funnel
  return most === undefined ? rows : [...rows, ['most is lost', `from ${most.from} to ${most.to}`]]
}

/** For the user alone: what a fair reader will say to "it is not in my hands". */
function controlLines({ others_reach_it }: MeasureFigures, room: number): Piece[] {
  if (others_reach_it === undefined) return []
  const text = others_reach_it
    ? 'others reach it under the same conditions: the explanation that it is out of your hands will not hold; say what would help instead'
    : 'others do not reach it either: say so, with the figure and where it comes from'
  return wrapped(text, room - 2).map(
    (line): Piece => ({ text: `  ${line}`, style: others_reach_it ? 'yellow' : 'dim' }),
  )
}
