/** The words of documents: how values of the record are said in a sentence. */
import { parseDate } from '../../record/dates.ts'
import type { Allegation } from '../../record/schema/allegation.ts'
import type { Rating } from '../../record/schema/check-in.ts'
import type { Evidence } from '../../record/schema/evidence.ts'
import type { Target } from '../../record/schema/plan.ts'

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** A title in the middle of a sentence: "tickets answered", but "CRM fields" and "ERP roles" keep their capitals. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}|^A /u.test(title) &&
    !/^(I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/.test(title)
    ? `${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : title
}

/** With a full stop at its end. */
export function withStop(text: string): string {
  const plain = text.trim()
  return /[.!?…]["'”’)]?$/.test(plain) ? plain : `${plain}.`
}

/** Somebody's words in quotation marks, with a full stop behind them when they have no end of their own. */
export function quoted(words: string): string {
  return `"${words.trim()}"${/[.!?…]["'”’)]?$/.test(words.trim()) ? '' : '.'}`
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.trim())
  return first?.segment.trim() ?? ''
}

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  met: 'met',
  partially_met: 'partially met',
  not_met: 'not met',
  not_assessed: 'not assessed',
}

export const RESPONSE_WORDS: Readonly<Record<NonNullable<Allegation['response']>, string>> = {
  denied: 'Denied',
  denied_in_part: 'Denied in part',
  admitted_in_part: 'Admitted in part',
  admitted: 'Admitted',
  lacks_information: 'Not yet able to answer',
}

/** The order in which answers are given: what is disputed first, what cannot be answered last. */
export const RESPONSE_ORDER: readonly (Allegation['response'] | undefined)[] = [
  'denied',
  'denied_in_part',
  'admitted_in_part',
  'admitted',
  'lacks_information',
  undefined,
]

export const OBTAINED_WORDS: Readonly<Record<NonNullable<Evidence['obtained']>, string>> = {
  delivered_to_me: 'delivered to me',
  received_by_me: 'received by me',
  sent_by_me: 'sent by me',
  own_note: 'my own note',
  own_record: 'my own record',
  own_recording: 'my own recording',
  public: 'public',
  described_only: 'described only',
  third_party: 'from a third party',
  unknown: 'not recorded',
}

const KIND_WORDS: Partial<Record<Evidence['kind'], string>> = { email: 'e-mail', compensation_notice: 'notice' }

/** "e-mail", "system log". */
export function kindWords(kind: Evidence['kind']): string {
  return KIND_WORDS[kind] ?? kind.replaceAll('_', ' ')
}

/** A number as it is read: no more than one decimal, none when it is whole. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** How a measure is counted, for the words of its target: in percent, in pieces, or in something that has no pieces. */
export type Unit = 'percent' | 'pieces' | 'amount'

/** "90% or more", "150 or fewer", "2 or less", "0", "1 or more a week". */
export function targetWords(target: Target, unit: Unit): string {
  const value = `${figure(target.value)}${unit === 'percent' ? '%' : ''}`
  const per = target.per === undefined ? '' : ` ${/^(?:[aeio]|hour\b)/i.test(target.per) ? 'an' : 'a'} ${target.per}`
  const less = unit === 'pieces' ? 'fewer' : 'less'
  if (target.op === '=') return `${value}${per}`
  if (target.op === '>') return `more than ${value}${per}`
  if (target.op === '<') return `${less} than ${value}${per}`
  if (target.op === '>=') return `${value} or more${per}`
  return target.value === 0 ? `${value}${per}` : `${value} or ${less}${per}`
}

/** Whether a date of the record is known to the day. */
export function isExact(date: string): boolean {
  const span = parseDate(date)
  return span?.precision === 'day' && !span.about
}
