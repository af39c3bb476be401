/** Weak points of the measures: targets missed, targets of one's own, readings that nothing shows. */

import { unanswered } from '../../audit/questions.ts'
import { missedReadings } from '../../audit/record/meeting-rules.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { currentTarget, met, shortReading, targetInWords, weeksInWords } from '../phrases/measures-in-words.ts'
import { names } from '../phrases/progress.ts'
import { inSentence } from '../phrases/words.ts'
import type { WeakPart } from './weak-point.ts'

const isOwn = ({ target_source }: ViewMetric): boolean => target_source === 'proposed_by_employee'

/** The measures' areas, else their ids. */
function areasOf(metrics: readonly ViewMetric[]): string {
  return listed([...new Set(metrics.map(({ area, id }) => area ?? id))])
}

/** A target of the plan that the latest reading misses, and the outcome as it is recorded. */
export function outcomePoint(view: View): WeakPart[] {
  const missed = view.metrics.filter(
    (metric) => !isOwn(metric) && metric.readings.length > 0 && latestMet(metric) === false,
  )
  const notMet = view.plan.status === 'completed_not_met'
  const ended = view.plan.status === 'ended_early' ? 'The plan was ended early' : ''
  if (missed.length === 0 && !notMet && ended === '') return []
  const target =
    missed.length === 0
      ? ''
      : `The ${missed.length === 1 ? 'target' : 'targets'} in force for ${areasOf(missed)} ${missed.length === 1 ? 'was' : 'were'} not reached`
  const outcome = notMet ? 'the recorded outcome of the plan is not met' : inSentence(ended)
  const title = [target, outcome].filter((words) => words !== '').join(', and ')
  return [
    {
      title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
      text: missed.map((metric) => missedWords(view, metric)).join(' '),
      exhibits: [],
    },
  ]
}

function latestMet(metric: ViewMetric): boolean | undefined {
  const last = metric.readings.at(-1)
  return last === undefined ? undefined : met(last)
}

/** "M1 (qualified opportunities created): 9 in the week ending 3 May; target 12 or more (8 before 5 April)." */
function missedWords(view: View, metric: ViewMetric): string {
  const last = metric.readings.at(-1)
  if (last === undefined) return ''
  const week = dayIn(view, last.week_ending)
  return `${metric.id} (${inSentence(metric.name)}): ${shortReading(last, metric)} in the week ending ${week}, target ${targetInWords(metric, view)}.`
}

/** Targets that the plan does not state and the employee proposed. */
export function ownTargetPoint(view: View): WeakPart[] {
  const own = view.metrics.filter((metric) => isOwn(metric) && currentTarget(metric) !== undefined)
  if (own.length === 0) return []
  const open = unanswered(view).filter(({ text }) => own.some(({ area = '' }) => area !== '' && names(text, area)))
  const weeks = own.flatMap((metric) => {
    const words = weeksInWords(metric, view)
    return words === ''
      ? []
      : [`${metric.id} ${isRunningTotal(metric) ? '' : 'in '}${words}${isRunningTotal(metric) ? '' : ' weeks'}`]
  })
  const asked =
    open.length === 0 ? '' : `; ${listed(open.map(({ id }) => id))} ${open.length === 1 ? 'is' : 'are'} unanswered`
  return [
    {
      title: `The ${own.length === 1 ? 'target' : 'targets'} for ${own.map(({ id }) => id).join(', ')} (${areasOf(own)}) ${own.length === 1 ? 'is my own proposal' : 'are my own proposals'}, not confirmed${asked}`,
      text:
        weeks.length === 0
          ? ''
          : `At my own ${own.length === 1 ? 'target' : 'targets'}: ${weeks.map(plainWeeks).join('; ')}.`,
      exhibits: [],
    },
  ]
}

/** "M1 in 5 of 9 weeks" without the run at its end. */
function plainWeeks(words: string): string {
  return words.replace(/, the (?:last \d+|latest) weeks$/, ' weeks')
}

/** Weeks below a target that the plan states. */
export function belowTargetPoint(view: View): WeakPart[] {
  const rows = view.metrics
    .map((metric) => ({ metric, off: missedReadings(metric) }))
    .filter(({ off }) => off.length > 0)
  if (rows.length === 0) return []
  const words = rows.map(
    ({ metric, off }) =>
      `${metric.id}${metric.area === undefined ? '' : ` (${metric.area})`} in ${weeksOff(off.length, metric.readings.length)}`,
  )
  return [
    {
      title: `Readings missed the target in force: ${listed(words)}`,
      text: rows.map(({ metric, off }) => `${metric.id}: ${offWords(view, metric, off)}.`).join(' '),
      exhibits: [],
    },
  ]
}

/** "three of nine weeks", "each of four weeks", "its one week". */
function weeksOff(off: number, all: number): string {
  if (all === 1) return 'its one week'
  return `${off === all ? 'each' : numberWord(off)} of ${counted(all, 'week')}`
}

/** More figures than these are not read. */
const MOST_FIGURES = 5

function offWords(view: View, metric: ViewMetric, off: readonly ViewReading[]): string {
  const shown = off.slice(0, MOST_FIGURES).map((reading) => shortReading(reading, metric))
  const more = off.length > MOST_FIGURES ? ', and others' : ''
  const last = off.at(-1)
  return `${shown.join(', ')}${more}; the last in the week ending ${dayIn(view, last?.week_ending ?? '')}`
}

/** Readings without an exhibit, definitions that only repeat the name, averages without a source. */
export function bareReadingPoint({ metrics }: View): WeakPart[] {
  const read = metrics.filter(({ readings }) => readings.length > 0)
  const bare = read.filter(({ readings }) => readings.every(({ evidence }) => evidence.length === 0))
  const same = read.filter(({ name, definition }) => definition === undefined || definition.trim() === name.trim())
  const unsourced = read.filter(({ comparison }) => comparison !== undefined && comparison.source === undefined)
  const ids = (some: readonly ViewMetric[]): string => listed(some.map(({ id }) => id))
  const text = [
    same.length === 0 ? '' : `For ${ids(same)} the record does not say how it is counted, beyond the name.`,
    unsourced.length === 0 ? '' : `The average in ${ids(unsourced)} has no source.`,
  ].filter((words) => words !== '')
  if (bare.length > 0)
    return [
      {
        title:
          bare.length === read.length
            ? 'No reading of any measure has an exhibit'
            : `No reading of ${ids(bare)} has an exhibit`,
        text: text.join(' '),
        exhibits: [],
      },
    ]
  return text.length === 0 ? [] : [{ title: 'Measures are not fully defined', text: text.join(' '), exhibits: [] }]
}
