/** Each expectation of the plan read as an agency reads it: whether it was done, could be done, and what stood in the way. */

import { couldNotRows, isDirective, isExplained } from '../../audit/could-not.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { dayIn, daysIn, onDate } from '../phrases/dates-in-words.ts'
import {
  isReported,
  met,
  reachedOn,
  readingWords,
  shortReading,
  targetInWords,
  weeksInWords,
} from '../phrases/measures-in-words.ts'
import { changeWords, cited } from '../phrases/progress.ts'
import { passageMark } from '../phrases/reader-mark.ts'
import { figure, inSentence, RATING_WORDS, withStop } from '../phrases/words.ts'
import type { ExpectationRow } from './appeal-data.ts'

const TYPES = {
  outcome: 'a result',
  directive: 'something to do',
  both: 'both: something to do, and a result',
} as const

export function expectationRows(view: View, readers: readonly Audience[]): ExpectationRow[] {
  return view.plan.areas.map((area) => {
    const shows = showsOf(view, area).join(' ')
    const hands = handsOf(view, area).join(' ')
    return {
      area: `${area.id} ${area.title}`,
      expectation: area.expectation,
      type: area.expectation_type === undefined ? '' : TYPES[area.expectation_type],
      shows,
      hands: hands === '' ? '–' : hands,
      mark: passageMark(view, area, `${shows} ${hands}`, readers),
    }
  })
}

function showsOf(view: View, area: ViewArea): string[] {
  const metrics = measured(view, area)
  const figures = metrics.map((metric) =>
    isDirective(area) && hasTarget(metric) ? followed(view, area, metric) : result(view, metric),
  )
  const steps = stepsOf(view, area)
  const said =
    isDirective(area) && area.followed !== undefined ? [saidOf(view, area)] : ['My record has no figures for it.']
  const none =
    figures.length > 0
      ? []
      : steps.length > 0 || lastRating(view, area) !== undefined
        ? said
        : [isDirective(area) ? saidOf(view, area) : 'My record has no figures, steps or rating for it.']
  return [
    ...figures,
    ...firstTarget(view, area),
    ...none,
    ...hindrances(view, area),
    ...steps,
    ...ratingSentence(view, area),
  ]
}

/** Of something to do that nobody counted. */
function saidOf(view: View, { id }: ViewArea): string {
  const row = couldNotRows(view).find((each) => each.kind === 'directive' && each.area === id)
  if (row?.kind !== 'directive') return ''
  if (row.state === 'followed') return `I followed it each time${cited(row.by)}.`
  if (row.state === 'could_not') return 'It could not be followed each time.'
  return 'My record does not show on which days it was followed.'
}

/** What prevented it, beside what the readings say. */
function hindrances(view: View, { hindered_by }: ViewArea): string[] {
  return hindered_by.map(
    ({ text, on, evidence }) =>
      `What prevented it${on === undefined ? '' : ` ${onDate(view, on)}`}: ${inSentence(withoutStop(text))}${cited(evidence)}.`,
  )
}

/** The measures of an area that are reported and have readings. */
export function measured(view: View, { id }: Pick<ViewArea, 'id'>): ViewMetric[] {
  return view.metrics.filter((metric) => metric.area === id && isReported(metric) && metric.readings.length > 0)
}

function hasTarget(metric: ViewMetric): boolean {
  return !isRunningTotal(metric) && metric.readings.some((reading) => met(reading) !== undefined)
}

/** The readings that a target was in force for, and those of them that missed it. */
export function weeksOf({ readings }: ViewMetric): { readonly all: ViewReading[]; readonly missed: ViewReading[] } {
  const all = readings.filter((reading) => met(reading) !== undefined)
  return { all, missed: all.filter((reading) => met(reading) === false) }
}

const MOST_WEEKS = 6

/** What was to be done each week: in how many it was, and for the others what prevented it, in the words of the reading. */
function followed(view: View, area: ViewArea, metric: ViewMetric): string {
  const { all, missed } = weeksOf(metric)
  const name = withoutStop(metric.name)
  const target = `${name} (target ${targetInWords(metric, view)})`
  if (missed.length === 0)
    return `${target}: done in ${all.length === 1 ? 'the one week' : `each of the ${numberWord(all.length)} weeks`} measured.`
  const done = all.length - missed.length
  const days = missed.map(({ week_ending }) => week_ending)
  const which =
    days.length > MOST_WEEKS ? '' : `; not in the ${days.length === 1 ? 'week' : 'weeks'} ending ${daysIn(view, days)}`
  const told = missed.filter(({ note }) => note !== undefined).slice(0, MOST_WEEKS)
  const notes = told.map(
    ({ week_ending, note = '' }) => `Week ending ${dayIn(view, week_ending)}: ${withStop(inSentence(note))}`,
  )
  const silent = missed.filter((reading) => !isExplained(area, reading)).length
  return [
    `${target}: done in ${done === 0 ? 'none' : numberWord(done)} of ${counted(all.length, 'week')} measured${which}.`,
    ...notes,
    ...(silent === 0
      ? []
      : [
          `What prevented it ${silent === missed.length ? (silent === 1 ? 'that week' : 'in those weeks') : `in ${numberWord(silent)} of them`} is not in my record.`,
        ]),
  ].join(' ')
}

/** A result: the first and the latest reading, the target, and in how many weeks it was met. */
function result(view: View, metric: ViewMetric): string {
  const [first, last] = [metric.readings[0], metric.readings.at(-1)]
  if (first === undefined || last === undefined) return ''
  const figures =
    first === last
      ? `${readingWords(first, metric)} in the week ending ${dayIn(view, first.week_ending)}`
      : `${readingWords(first, metric)} in the week ending ${dayIn(view, first.week_ending)}, ${readingWords(last, metric)} in the week ending ${dayIn(view, last.week_ending)}`
  const target = targetInWords(metric, view)
  const weeks = weeksInWords(metric, view)
  const at = weeks === '' ? '' : isRunningTotal(metric) ? `; ${weeks}` : `; weeks at target: ${weeks}`
  return `${withoutStop(metric.name)}: ${figures}; ${target === 'none' ? 'no target' : `target ${target}`}${at.replace(/^(; at target in \d+ of 1) weeks/, '$1 week')}.`
}

/** Whether the target before it was changed has been reached. */
function firstTarget(view: View, { id, target }: ViewArea): string[] {
  const change = view.plan.amendments.find(({ area, field }) => area === id && field.startsWith('target'))
  const from = change?.from
  if (target === undefined || typeof from !== 'number') return []
  return measured(view, { id })
    .filter(({ target_source }) => target_source === 'plan')
    .map((metric) => {
      const on = reachedOn(metric, { ...target, value: from })
      return on === undefined
        ? `The first target, ${figure(from)}, was not reached.`
        : `The first target, ${figure(from)}, was reached in the week ending ${dayIn(view, on)}.`
    })
}

const MOST_STEPS = 6

function stepsOf(view: View, { steps_taken }: ViewArea): string[] {
  const shown = steps_taken.slice(-MOST_STEPS)
  return shown.map(({ text, on, evidence }) =>
    withStop(
      `${withoutStop(text)}${on === undefined ? '' : `, ${onDate(view, on).replace(/^on /, '')}`}${cited(evidence)}`,
    ),
  )
}

function lastRating(view: View, { id }: ViewArea): View['check_ins'][number] | undefined {
  return view.check_ins.findLast(({ held, assessments }) => held && assessments[id] !== undefined)
}

function ratingSentence(view: View, area: ViewArea): string[] {
  const last = lastRating(view, area)
  const rating = last?.assessments[area.id]
  if (last === undefined || rating === undefined) return []
  return [`Rating at the check-in of ${dayIn(view, last.scheduled_for)}: ${RATING_WORDS[rating]}.`]
}

const CONTROL = {
  within: 'Within my control.',
  partial: 'In part within my control.',
  outside: 'Outside my control.',
} as const

/** What was in the employee's hands, as the record has it, and what others had to bring. */
function handsOf(view: View, area: ViewArea): string[] {
  const { control, measure, support } = area
  return [
    ...(control === undefined ? [] : [CONTROL[control]]),
    ...view.metrics.filter((metric) => metric.area === area.id && metric.control === 'outside').flatMap(notMine),
    ...(measure === undefined ? ['The plan states no measure.'] : []),
    ...view.plan.amendments
      .filter((change) => change.area === area.id)
      .map((change) => withStop(changeWords(view, change))),
    ...support.map((item) => supportSentence(view, item)),
  ]
}

function notMine(metric: ViewMetric): string[] {
  const [first, last] = [metric.readings[0], metric.readings.at(-1)]
  if (first === undefined || last === undefined) return []
  const figures =
    first === last
      ? shortReading(first, metric)
      : `${shortReading(first, metric)} at first, ${shortReading(last, metric)} at the end`
  return [`Not mine to decide: ${inSentence(withoutStop(metric.name))} (${figures}).`]
}

/** "The plan promised "Report Builder training" on 31 January; provided on 15 February (E-13)." */
function supportSentence(
  view: View,
  { text, promised_on, delivered_on, evidence }: ViewArea['support'][number],
): string {
  const promised = promised_on === undefined ? '' : ` ${onDate(view, promised_on)}`
  const came = delivered_on === undefined ? 'no delivery is in my record' : `provided ${onDate(view, delivered_on)}`
  return `Promised${promised}: "${withoutStop(text)}"; ${came}${cited(evidence)}.`
}

/** "A1, A2 and A4". */
export function areaIds(areas: readonly { readonly id: string }[]): string {
  return listed(areas.map(({ id }) => id))
}
