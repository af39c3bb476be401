/** Progress by area: ratings, measures, and in sentences the steps, changes, support, questions and context. */

import { questionParts, supportRequest, unanswered } from '../../audit/questions.ts'
import { dayOf, isDay } from '../../record/dates.ts'
import { exactValue, meets } from '../../record/measures.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { areaNamed } from './check-ins-in-words.ts'
import { dayIn, onDate } from './dates-in-words.ts'
import { currentTarget, isReported, missingIn, reachedOn, readingWords, shortReading } from './measures-in-words.ts'
import { nameOf } from './people-in-words.ts'
import { figure, inSentence, quoted, withStop } from './words.ts'

/** "(E-13)" with a space before it; empty for none. */
export function cited(ids: readonly string[]): string {
  return ids.length === 0 ? '' : ` (${ids.join(', ')})`
}

/** Everything that a document says of an area in sentences, beside its ratings, figures and changes; empty when there is nothing to say. */
export function areaSentences(view: View, area: ViewArea): string[] {
  return [
    ...stepSentences(view, area),
    ...resultsSinceChange(view, area),
    ...supportSentences(view, area),
    ...questionSentences(view, area),
    ...wordsOfManager(view, area),
    ...contextSentences(view, area),
  ]
}

/** "The plan states no measure, target or support for A1 and A4.": areas that lack the same in one sentence. */
export function missingSentences({ plan: { areas } }: View): string[] {
  const lacking = new Map<string, string[]>()
  for (const area of areas) {
    const missing = listed(missingIn(area)).replace(' and ', ' or ')
    if (missing !== '') lacking.set(missing, [...(lacking.get(missing) ?? []), area.id])
  }
  return [...lacking].map(([missing, ids]) => {
    const all = areas.length === 1 ? 'its one area' : `any of its ${numberWord(areas.length)} areas`
    return `The plan states no ${missing} for ${ids.length === areas.length ? all : listed(ids)}.`
  })
}

function stepSentences(view: View, area: ViewArea): string[] {
  return area.steps_taken.map(({ text, on, evidence }) =>
    withStop(`${withoutStop(text)}${on === undefined ? '' : `, ${dayIn(view, on)}`}${cited(evidence)}`),
  )
}

/** How the measures of an area stand to the first and the last target, where it was changed. */
function resultsSinceChange(view: View, area: ViewArea): string[] {
  const first = view.plan.amendments.find((change) => change.area === area.id && change.field.startsWith('target'))
  return first === undefined ? [] : resultSentences(view, area, first)
}

/** "On 5 April Colin Marsh changed the target from 8 to 12". */
export function changeWords(view: View, { on, by, field, from, to }: View['plan']['amendments'][number]): string {
  const what = fieldWords(field)
  const who = by === undefined ? `${what} was changed` : `${nameOf(view, by)} changed ${what}`
  const was = from === undefined ? '' : ` from ${valueWords(view, from)}`
  return `On ${dayIn(view, on)} ${who}${was}${to === undefined ? '' : ` to ${valueWords(view, to)}`}`
}

/** "the target", "the end of the plan": a field of plan.yaml in words. */
export function fieldWords(field: string): string {
  const known: Readonly<Record<string, string>> = {
    effective_to: 'the end of the plan',
    effective_from: 'the start of the plan',
    measure: 'the measure',
    expectation: 'the expectation',
  }
  return known[field] ?? (field.startsWith('target') ? 'the target' : `the ${field.replaceAll(/[._]/g, ' ')}`)
}

/** The value of a field in a sentence: words in quotation marks, a day as documents write it, figures as they are. */
export function valueWords(view: View, value: string | number | boolean): string {
  if (typeof value === 'string' && isDay(value)) return dayIn(view, value)
  return typeof value === 'string' && /\s/.test(value) ? `"${value}"` : String(value)
}

function resultSentences(view: View, area: ViewArea, { from, to, on }: View['plan']['amendments'][number]): string[] {
  if (typeof from !== 'number' || typeof to !== 'number' || area.target === undefined) return []
  const first = { ...area.target, value: from }
  return view.metrics
    .filter((metric) => metric.area === area.id && metric.target_source === 'plan')
    .flatMap((metric) => {
      const last = metric.readings.at(-1)
      const value = last === undefined ? undefined : exactValue(last)
      const target = currentTarget(metric)
      if (last === undefined || value === undefined || target === undefined || last.week_ending < on) return []
      const reached = reachedOn(metric, first)
      const not = view.as_of >= view.plan.effective_to ? 'was not reached' : 'has not been reached'
      const before =
        reached === undefined
          ? `The first target, ${from}, ${not}`
          : `The first target, ${from}, was reached in the week ending ${dayIn(view, reached)}`
      const now = meets(value, target)
        ? `the target of ${figure(target.value)} has been reached`
        : `the target of ${figure(target.value)} ${not}: ${shortReading(last, metric)} in the week ending ${dayIn(view, last.week_ending)}`
      return [`${before}; ${now}.`]
    })
}

function supportSentences(view: View, area: ViewArea): string[] {
  return area.support.map((item) => {
    const { text, promised_on, delivered_on, evidence } = item
    const promised = promised_on === undefined ? 'named in the plan' : `promised ${onDate(view, promised_on)}`
    if (delivered_on !== undefined)
      return `"${withoutStop(text)}", ${promised}, was provided on ${dayIn(view, delivered_on)}${cited(evidence)}.`
    const asked = supportRequest(view, area.id, item)
    return `Not yet provided: "${withoutStop(text)}", ${promised}${asked === undefined ? '' : ` and asked for on ${dayIn(view, asked.sent_on)}`}${cited(evidence)}.`
  })
}

function questionSentences(view: View, area: ViewArea): string[] {
  const asked = unanswered(view)
    .filter(({ kind }) => kind === 'clarification' || kind === 'reason_for_change')
    .flatMap((request) =>
      questionParts(view, request)
        .filter((part) => part.area === area.id)
        .map(({ words }) => `Still open, asked on ${dayIn(view, request.sent_on)}: ${quoted(words)}`),
    )
  return [...asked, ...area.open_questions.map(({ text }) => `Still unclear: ${withStop(inSentence(text))}`)]
}

/** What the manager said of the area: a correction of a recap that names it, words at a check-in that are about it alone. */
function wordsOfManager(view: View, area: ViewArea): string[] {
  return view.check_ins.flatMap((checkIn) => {
    const { recap } = checkIn
    const corrected = recap?.correction !== undefined && names(recap.correction, area.id)
    const reply = corrected
      ? [
          `${nameOf(view, correctedBy(view, checkIn.attendees))} replied to my recap of ${dayIn(view, dayOf(recap.sent))}: ${quoted(recap.correction ?? '')}`,
        ]
      : []
    const said = checkIn.quotes
      .filter((quote) => isAbout(view, quote.words, area.id))
      .map(
        (quote) =>
          `At the check-in of ${dayIn(view, checkIn.scheduled_for)} ${quote.who === view.plan.employee ? 'I' : nameOf(view, quote.who)} said: ${quoted(quote.words)}`,
      )
    return [...reply, ...said]
  })
}

function correctedBy(view: View, attendees: readonly string[]): string {
  return attendees.includes(view.plan.issued_by)
    ? view.plan.issued_by
    : (attendees.find((id) => id !== view.plan.employee) ?? view.plan.issued_by)
}

export function names(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)
}

function isAbout(view: View, words: string, id: string): boolean {
  const areas = areaNamed(view, words)
  return areas.length === 1 && areas[0] === id
}

/** Measures that nobody asked for and that the employee does not control: context, never an excuse for another figure. */
function contextSentences(view: View, area: ViewArea): string[] {
  return view.metrics
    .filter((metric) => metric.area === area.id && !isReported(metric))
    .flatMap((metric) => {
      const first = metric.readings[0]
      const last = metric.readings.at(-1)
      if (first === undefined || last === undefined) return []
      const average = metric.comparison?.team_average
      const team = average === undefined ? '' : `; the team average is ${figure(average)}`
      const figures =
        first === last
          ? `${readingWords(first, metric)} in the week ending ${dayIn(view, first.week_ending)}`
          : `${readingWords(first, metric)} in the first week, ${readingWords(last, metric)} in the latest${total(metric)}`
      return [`For context, ${inSentence(metric.name)}, which I do not control: ${figures}${team}.`]
    })
}

function total({ form, readings }: ViewMetric): string {
  const values = readings.map(exactValue).filter((value) => value !== undefined)
  if (form !== 'count' || values.length < 3) return ''
  const sum = values.reduce((before, value) => before + value, 0)
  return `, ${figure(sum)} in ${counted(values.length, 'week')} or ${figure(sum / values.length)} a week`
}
