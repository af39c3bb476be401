/** The answers to the plan's statements: those of weight lead in full, those of weight note in a line. */
import { type Day, daysBetween, daysInclusive, firstDay, lastDay, parseDate } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewLeave } from '../../views/view-employment.ts'
import { dateIn, dayIn, periodIn } from './dates-in-words.ts'
import { cited } from './progress.ts'
import { readerMark } from './reader-mark.ts'
import { firstSentence, isExact, RESPONSE_ORDER, RESPONSE_WORDS, withStop } from './words.ts'

/** One statement of the plan with the answer to it, in the words of a table's row. */
export type Correction = {
  /** 1, 2, 3 … */
  readonly number: number
  /** the id of the allegation: `AL-2` */
  readonly id: string
  /** the id of its area; empty when it is of none */
  readonly area: string
  /** the plan's words */
  readonly statement: string
  /** when, in words: `November 2021`; empty when the plan gave no date */
  readonly occurred: string
  /** `Denied`, `Admitted in part` … */
  readonly response: string
  /** your reply */
  readonly reply: string
  /** what the record adds by counting: days of absence, reviews in between */
  readonly facts: string
  /** the exhibits with their dates: `E-03 (12 November 2021, 80 days before the plan)`; `–` for none */
  readonly exhibits: string
  /** true when your answer says that it is wrong, in whole or in a fact */
  readonly disputed: boolean
  /** who would not see it */
  readonly mark: string
}

/** The allegations in the order of their answers: what is disputed first, then by id. */
function inOrderOfAnswer(view: View): ViewAllegation[] {
  return [...view.allegations].sort((a, b) => RESPONSE_ORDER.indexOf(a.response) - RESPONSE_ORDER.indexOf(b.response))
}

/** The statements of weight lead. In a self draft the unanswered ones are among them. */
export function leadCorrections(view: View, readers: readonly Audience[]): Correction[] {
  return inOrderOfAnswer(view)
    .filter(({ weight }) => weight === 'lead')
    .map((allegation, i) => correction(view, allegation, i + 1, readers))
}

/**
 * The statements of weight note, and for readers of everything those of weight omit, with the first sentence of the reply.
 * Their numbers go on behind those of weight lead; what HR does not get stands last, so that the others keep their numbers.
 */
export function noteCorrections(view: View, readers: readonly Audience[]): Correction[] {
  const before = view.allegations.filter(({ weight }) => weight === 'lead').length
  return inOrderOfAnswer(view)
    .filter(({ weight }) => weight !== 'lead')
    .sort((a, b) => Number(a.weight === 'omit') - Number(b.weight === 'omit'))
    .map((allegation, i) => ({
      ...correction(view, allegation, before + i + 1, readers),
      reply: allegation.reply === undefined ? '' : withStop(firstSentence(allegation.reply)),
    }))
}

/** Grounds that say that a fact is wrong, not only that there is more to it. */
const WRONG: readonly string[] = ['factual_error', 'completed']

function correction(view: View, allegation: ViewAllegation, number: number, readers: readonly Audience[]): Correction {
  const { occurred, response, reply = '' } = allegation
  return {
    number,
    id: allegation.id,
    area: allegation.area ?? '',
    statement: allegation.text,
    occurred: parseDate(occurred)?.first === undefined ? '' : dateIn(view, occurred),
    response: response === undefined ? 'Not answered yet' : RESPONSE_WORDS[response],
    reply: reply === '' ? '' : withStop(reply),
    facts: [...absenceFacts(view, allegation), ...consideredFacts(view, allegation)].join(' '),
    exhibits: exhibitDates(view, allegation).join('; ') || '–',
    disputed:
      response === 'denied' ||
      (response === 'denied_in_part' && allegation.grounds.some((ground) => WRONG.includes(ground))),
    mark: markOf(view, allegation, readers),
  }
}

function markOf(view: View, { hidden_from, response, weight }: ViewAllegation, readers: readonly Audience[]): string {
  if (view.audience !== 'self') return ''
  if (response === undefined) return 'for you only until it is answered'
  return readerMark({ hidden_from: weight === 'omit' ? [...hidden_from, 'hr'] : hidden_from }, readers)
}

/** The exhibits with their dates, in the order of the dates; for a factual error, how long before the plan. */
function exhibitDates(view: View, { evidence, grounds }: ViewAllegation): string[] {
  return view.evidence
    .filter(({ id }) => evidence.includes(id))
    .sort((a, b) => (firstDay(a.happened) ?? '9').localeCompare(firstDay(b.happened) ?? '9'))
    .map(({ id, happened }) => {
      const before =
        grounds.includes('factual_error') && isExact(happened) ? daysBetween(happened, view.plan.issued_on) : 0
      return `${id} (${dateIn(view, happened)}${before > 0 ? `, ${before} days before the plan` : ''})`
    })
}

/** What of the stated period falls into an absence. Arithmetic only: no conclusion is drawn. */
function absenceFacts(view: View, { occurred, reply }: ViewAllegation): string[] {
  const stated = daysOf(occurred)
  const told = reply !== undefined && /\babsence\b/i.test(reply)
  if (stated === undefined) return []
  return view.employment.leave.flatMap((leave) => {
    const away = daysOf(leave.to === undefined ? leave.from : `${leave.from}/${leave.to}`)
    const shared = away === undefined ? 0 : overlap(stated, away)
    return shared === 0 ? [] : [absenceSentence(view, leave, stated, { shared, told })]
  })
}

type Days = readonly [Day, Day]

function daysOf(date: string): Days | undefined {
  const [first, last] = [firstDay(date), lastDay(date)]
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** `told`: the answer itself speaks of the absence, so that its dates are enough. */
function absenceSentence(
  view: View,
  leave: ViewLeave,
  [first, last]: Days,
  { shared, told }: { readonly shared: number; readonly told: boolean },
): string {
  const noun = leave.approved ? 'an approved absence' : 'an absence'
  const to = leave.to ?? leave.from
  if (!isExact(leave.from) || !isExact(to))
    return `The period stated includes ${noun} of mine in ${leaveMonths(view, leave)}.`
  const dates = periodIn(view, leave.from, to)
  if (first === last)
    return told ? `The absence was from ${dates}.` : `This day falls within ${noun} of mine (${dates}).`
  const month = first.slice(0, 7)
  const isMonth = firstDay(month) === first && lastDay(month) === last
  const days = `Of the ${daysInclusive(first, last)} days ${isMonth ? `of ${dateIn(view, month)}` : `from ${periodIn(view, first, last)}`}`
  return `${days}, ${shared} fall within ${told ? 'the absence' : `${noun} of mine`} (${dates}).`
}

function leaveMonths(view: View, { from, to }: ViewLeave): string {
  return dateIn(view, to === undefined || to === from ? from : `${from}/${to}`)
}

function overlap([a, b]: Days, [c, d]: Days): number {
  const first = a > c ? a : c
  const last = b < d ? b : d
  return last < first ? 0 : daysInclusive(first, last)
}

/** A review or raise between the event and the plan, where the ground is that it was considered before. */
function consideredFacts(view: View, { grounds, occurred }: ViewAllegation): string[] {
  if (!grounds.includes('previously_considered')) return []
  return considered(view, occurred).map(
    (row) => `${dateIn(view, row.on)}: ${withoutStop(row.text)}${cited(row.evidence)}.`,
  )
}

/** Reviews and pay after the event and before the plan. */
export function considered(view: View, occurred: string): View['employment']['rows'] {
  const after = lastDay(occurred)
  return view.employment.rows.filter(({ kind, on }) => {
    const first = firstDay(on)
    return (
      (kind === 'review' || kind === 'compensation') &&
      after !== undefined &&
      first !== undefined &&
      first > after &&
      first < view.plan.issued_on
    )
  })
}

/** "20 November 2023 to 11 February 2024"; the year once where it can be. */
export function leaveInWords(view: View, { from, to }: ViewLeave): string {
  if (to === undefined) return `from ${isExact(from) ? dayIn(view, from) : dateIn(view, from)}`
  if (from === to) return dateIn(view, from)
  return dateIn(view, `${from}/${to}`)
}
