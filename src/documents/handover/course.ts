/** How the plan went: areas with target, result and ratings; support; check-ins that were not held, and what was said. */

import { dayOf } from '../../record/dates.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { counted, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { statusWords } from '../phrases/check-ins-missed.ts'
import { columnDayIn, dayIn, onDate } from '../phrases/dates-in-words.ts'
import { currentTarget, shortReading, targetInWords, weeksInWords } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { cited } from '../phrases/progress.ts'
import { capital, inSentence, quoted, RATING_WORDS, targetWords } from '../phrases/words.ts'

/** An area of the plan with what came of it. */
export type CourseRow = {
  /** `A1` */
  readonly id: string
  /** the title of the area */
  readonly title: string
  /** `partly in my control`, '' when nothing is noted */
  readonly control: string
  /** what the plan asks for: `12 or more (8 before 5 April)`, `none, no measure` */
  readonly target: string
  /** the latest readings */
  readonly result: string
  /** the ratings in the order of the days at the head of the table */
  readonly ratings: string
}

/** A check-in that did not take place or was moved, or at which words were noted. */
export type CheckInRow = {
  /** the day that was set */
  readonly date: string
  /** `cancelled by the manager; asked for on 9 February` */
  readonly status: string
  /** the reason given, or the words that were said */
  readonly words: string
}

/** Ratings of more check-ins than these do not fit a column. */
const MOST_RATINGS = 6

function rated(view: View): ViewCheckIn[] {
  return view.check_ins
    .filter(({ held, assessments }) => held && Object.keys(assessments).length > 0)
    .slice(-MOST_RATINGS)
}

/** "4 Feb, 18 Feb, 4 Mar, 25 Mar": the check-ins with ratings; '' for none. */
export function ratingDays(view: View): string {
  return rated(view)
    .map(({ scheduled_for }) => columnDayIn(view, scheduled_for))
    .join(', ')
}

export function courseRows(view: View): CourseRow[] {
  const meetings = rated(view)
  return view.plan.areas.map((area) => ({
    id: area.id,
    title: area.title,
    control: area.control === undefined ? '' : CONTROL_WORDS[area.control],
    target: targetColumn(view, area),
    result: resultColumn(view, area),
    ratings: ratingColumn(meetings, area),
  }))
}

const CONTROL_WORDS = {
  within: 'in my control',
  partial: 'partly in my control',
  outside: 'outside my control',
} as const

function targetColumn(view: View, { id, target, measure }: ViewArea): string {
  const metric = view.metrics.find(({ area, target_source }) => area === id && target_source === 'plan')
  const ofPlan =
    metric !== undefined && currentTarget(metric) !== undefined
      ? targetInWords(metric, view)
      : target === undefined
        ? ''
        : targetWords(target, target.unit === 'percent' ? 'percent' : 'pieces')
  if (ofPlan !== '') return measure === undefined ? `${ofPlan}; no measure` : ofPlan
  return measure === undefined ? 'none, and no measure' : 'none'
}

function resultColumn(view: View, { id }: ViewArea): string {
  const rows = view.metrics.filter(({ area, readings }) => area === id && readings.length > 0)
  const of = rows.map((metric) => resultWords(view, metric))
  return of.length === 0 ? 'no readings' : of.join('; ')
}

/** "M1 94.1% (own target 90% or more, at it in 5 of 9)". */
function resultWords(view: View, metric: ViewMetric): string {
  const last = metric.readings.at(-1)
  if (last === undefined) return ''
  const own = metric.target_source === 'proposed_by_employee'
  const target = own ? `my own target ${targetInWords(metric, view).replace('*', '')}` : ''
  const weeks = weeksInWords(metric, view)
  const met =
    weeks === ''
      ? ''
      : isRunningTotal(metric)
        ? weeks
        : `at target in ${weeks.replace(/, the (last \d+|latest)$/, '')} weeks`
  const inside = [target, met].filter((part) => part !== '')
  const context = currentTarget(metric) === undefined ? 'no target' : ''
  return `${metric.id} ${inSentence(metric.name)}: ${shortReading(last, metric)}${inside.length > 0 ? ` (${inside.join(', ')})` : context === '' ? '' : ` (${context})`}`
}

function ratingColumn(meetings: readonly ViewCheckIn[], { id }: ViewArea): string {
  if (meetings.length === 0) return 'none recorded'
  return runs(meetings.map(({ assessments }) => RATING_WORDS[assessments[id] ?? 'not_assessed'])).join(', ')
}

/** "not assessed (three times), not met": the same rating in a row is said once. */
function runs(words: readonly string[]): string[] {
  const found: { word: string; count: number }[] = []
  for (const word of words) {
    const last = found.at(-1)
    if (last?.word === word) last.count += 1
    else found.push({ word, count: 1 })
  }
  return found.map(({ word, count }) =>
    count === 1 ? word : count === 2 ? `${word} (twice)` : `${word} (${numberWord(count)} times)`,
  )
}

/** What was promised and what came of it, in sentences. */
export function supportSentences(view: View): string[] {
  return view.plan.areas.flatMap(({ id, support }) =>
    support.map(({ text, promised_on, delivered_on, evidence }) => {
      const promised = promised_on === undefined ? 'named in the plan' : `promised ${onDate(view, promised_on)}`
      const came = delivered_on === undefined ? 'no delivery recorded' : `delivered ${onDate(view, delivered_on)}`
      return `${id}: "${withoutStop(text)}", ${promised}, ${came}${cited(evidence)}.`
    }),
  )
}

/** "Nine check-ins due, four held. None was missed by me." */
export function checkInCount(view: View): string {
  const due = view.check_ins.filter((checkIn) => checkIn.due && !checkIn.outcome_open)
  const open = view.check_ins.filter(({ outcome_open }) => outcome_open).length
  const openWords = open === 0 ? '' : ` How ${counted(open, 'check-in')} went is not written down.`
  if (due.length === 0) return `No check-in is recorded as held or not held.${openWords}`
  const held = due.filter((checkIn) => checkIn.held).length
  const mine = due.filter((checkIn) => !checkIn.held && checkIn.by_employee).length
  const heldWords = held === 0 ? 'none' : numberWord(held)
  return `${capital(counted(due.length, 'check-in'))} due, ${heldWords} held.${missedWords(due.length - held, mine)}${openWords}`
}

function missedWords(missed: number, mine: number): string {
  if (missed === 0) return ''
  if (mine === 0) return ' None was missed by me.'
  if (missed === mine)
    return missed === 1 ? ' The one not held was missed by me.' : ' Those not held were missed by me.'
  return ` Of those not held, ${numberWord(mine)} ${mine === 1 ? 'was' : 'were'} missed by me.`
}

/** Those not held or moved, and those at which words were noted. */
export function checkInRows(view: View): CheckInRow[] {
  return view.check_ins
    .filter(
      (checkIn) =>
        (checkIn.due && !checkIn.outcome_open && !checkIn.held) ||
        checkIn.moved ||
        checkIn.called_off ||
        checkIn.quotes.length > 0,
    )
    .map((checkIn) => ({
      date: dayIn(view, checkIn.scheduled_for),
      status: statusColumn(view, checkIn),
      words: wordsColumn(view, checkIn),
    }))
}

function statusColumn(view: View, checkIn: ViewCheckIn): string {
  const { held, moved, moved_to, by_employee, requested_on, called_off } = checkIn
  const status = moved
    ? `moved ${by_employee ? 'by me ' : ''}to ${dayIn(view, moved_to ?? '')}`
    : held
      ? 'held'
      : `${called_off ? 'to come: ' : ''}${statusWords(checkIn) ?? 'not held'}`
  const asked = requested_on === undefined || held ? '' : `asked for on ${dayIn(view, requested_on)}`
  return [status, asked].filter((part) => part !== '').join('; ')
}

function wordsColumn(view: View, { reason_given, quotes, held }: ViewCheckIn): string {
  const said = quotes.map(({ who, words }) => `${nameOf(view, who)}: ${quoted(words)}`)
  const reason = reason_given === undefined || held ? [] : [`"${withoutStop(reason_given)}"`]
  return [...reason, ...said].join(' ') || '–'
}

/** Recaps in one sentence: how many, when, what came back; '' for none. */
export function recapSentence(view: View): string {
  const sent = view.check_ins.filter(({ recap }) => recap !== undefined)
  if (sent.length === 0) return ''
  const rows = sent.map(({ scheduled_for, recap }) => {
    const late = dayOf(recap?.sent ?? '') === scheduled_for ? '' : ` (sent on ${dayIn(view, dayOf(recap?.sent ?? ''))})`
    const reply = recap?.reply === undefined || recap.reply === 'none' ? 'no answer' : recap.reply
    const words = recap?.correction === undefined ? '' : ` ("${withoutStop(recap.correction)}")`
    return `${dayIn(view, scheduled_for)}${late}, ${reply}${words}`
  })
  return `${sent.length === 1 ? 'My recap' : 'My recaps'}: ${rows.join('; ')}.`
}
