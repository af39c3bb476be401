/** Requests, what else was sent, what is known but not held, and what the record does not have. */
import { contemporaneityOf } from '../../record/contemporaneity.ts'
import { dayOf, daysBetween, workingDaysAfter } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn, dayIn, daysIn, shortDateIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import { capital, inSentence, kindWords, RESPONSE_WORDS } from '../phrases/words.ts'
import { requestExhibits } from '../points/strong-exhibits.ts'

/** One thing asked for in writing. */
export type RequestRow = {
  /** `R-01` */
  readonly id: string
  /** the day on which it was sent */
  readonly asked: string
  /** who was asked, '' when that is not noted */
  readonly of: string
  /** my words */
  readonly what: string
  /** `open, 39 working days`, `answered in full on 4 March` */
  readonly state: string
  /** in a self draft, who would not see it */
  readonly mark: string
}

/** A document that is known and not held. */
export type UnheldRow = {
  /** `E-03` */
  readonly id: string
  /** its title, what kind of paper it is and how secret */
  readonly title: string
  /** its date */
  readonly date: string
  /** whose it is and who wrote it */
  readonly whose: string
  /** when it was described */
  readonly described: string
  /** `AL-2, denied`; '' where nothing is noted */
  readonly bears: string
  /** in a self draft, who would not see it */
  readonly mark: string
}

/** All requests: those that are open first. */
export function requestRows(view: View, readers: readonly Audience[]): RequestRow[] {
  return view.requests
    .toSorted((a, b) => Number(a.answered_on !== undefined) - Number(b.answered_on !== undefined))
    .map((request) => ({
      id: request.id,
      asked: dayIn(view, request.sent_on),
      of: request.to === undefined ? '–' : nameOf(view, request.to),
      what: `"${request.text}"${basis(view, request)}`,
      state: stateWords(view, request),
      mark: readerMark(request, readers),
    }))
}

type Request = View['requests'][number]

/** " (Cal. Lab. Code 1198.5, due 9 March)". */
function basis(view: View, { kind, legal_basis, due_on }: Request): string {
  const parts = [
    ...(kind === 'accommodation' ? ['accommodation'] : []),
    ...(legal_basis === undefined ? [] : [legal_basis]),
    ...(due_on === undefined ? [] : [`due ${dayIn(view, due_on)}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

const ANSWER_WORDS = {
  full: 'answered in full',
  partial: 'answered in part',
  refused: 'declined',
  none: 'closed without an answer',
} as const

function stateWords(view: View, request: Request): string {
  const { answered_on, answer, sent_on, due_on } = request
  const evidence = requestExhibits(view, request)
  const paper = evidence.length === 0 ? '' : ` (${evidence.join(', ')})`
  if (answered_on !== undefined)
    return `${answer === undefined ? 'answered' : ANSWER_WORDS[answer]} on ${dayIn(view, answered_on)}${paper}`
  const late =
    due_on !== undefined && due_on < view.as_of
      ? `, ${counted(daysBetween(due_on, view.as_of), 'day')} past its due date`
      : ''
  return `open, ${counted(workingDaysAfter(sent_on, view.as_of), 'working day')}${late}${paper}`
}

/** Statements that I cannot answer, and no request yet asks for what I need. */
export function notYetAsked(view: View): string {
  const open = view.allegations.filter(({ response }) => response === 'lacks_information').map(({ id }) => id)
  const asked = view.requests.filter(({ text }) => open.some((id) => text.includes(id)))
  if (open.length === 0 || asked.length > 0) return ''
  return `No request names ${listed(open)}, to which I lack information.`
}

export function unheldRows(view: View, readers: readonly Audience[]): UnheldRow[] {
  return view.evidence
    .filter(({ obtained }) => obtained === 'described_only')
    .map((entry) => ({
      id: entry.id,
      title: `${entry.title} (${[kindWords(entry.kind), ...secrecy(entry)].join(', ')})`,
      date: dateIn(view, entry.happened),
      whose: whoseWords(view, entry),
      described:
        entry.recorded === undefined
          ? 'not recorded'
          : `${shortDateIn(view, dayOf(entry.recorded))}, ${contemporaneityOf(entry).words}`,
      bears: bearsWords(view, entry),
      mark: readerMark(entry, readers),
    }))
}

function secrecy({ confidentiality, third_party_data }: ViewEvidence): string[] {
  const open =
    confidentiality === undefined || ['public', 'personal', 'internal', 'personnel'].includes(confidentiality)
  return [...(open ? [] : [confidentiality.replaceAll('_', ' ')]), ...(third_party_data ? ['third-party data'] : [])]
}

function whoseWords({ plan, people }: View, { employer_owned, author }: ViewEvidence): string {
  const whose =
    employer_owned === true ? `${plan.employer}` : employer_owned === false ? `not ${plan.employer}'s` : 'not recorded'
  const by = author === undefined ? '' : author === plan.employee ? '; by me' : `; by ${nameOf({ people }, author)}`
  return `${whose}${by}`
}

function bearsWords(view: View, { id, areas, classes = [] }: ViewEvidence): string {
  const rows = view.allegations
    .filter(({ evidence }) => evidence.includes(id))
    .map(
      ({ id: number, response }) =>
        `${number}, ${response === undefined ? 'not answered' : inSentence(RESPONSE_WORDS[response])}`,
    )
  if (rows.length > 0) return rows.join('; ')
  if (classes.includes('protected_activity')) return 'protected activity'
  return areas.length === 0 ? '–' : listed(areas)
}

/** What was sent beside the requests, each in a line: the signed plan, own mail, recaps, notes after a missed check-in. */
export function sentLines(view: View): string[] {
  const { plan, evidence, severance } = view
  const cites = view.requests.flatMap((request) => requestExhibits(view, request))
  const mine = evidence.filter(({ obtained, id }) => obtained === 'sent_by_me' && !cites.includes(id))
  const signed = plan.acknowledgement?.signed_on
  return [
    ...(signed === undefined
      ? []
      : [
          `${capital(dayIn(view, signed))}: the plan, signed${plan.acknowledgement?.annotation === undefined ? '' : ' with my annotation'}.`,
        ]),
    ...mine.map(
      ({ happened, title, id, people }) =>
        `${capital(shortDateIn(view, happened))}: ${inSentence(title)} (${id})${toWords(view, people)}.`,
    ),
    ...noteLine(view),
    ...registeredLines(view),
    ...(severance?.offered_on === undefined || view.sent.some(({ document }) => document === 'severance')
      ? []
      : ['Nothing is noted as sent in answer to the offer.']),
  ]
}

/** The documents of the record that left, as the register has them. */
function registeredLines(view: View): string[] {
  return view.sent.map(({ id, on, to, via }) => {
    const whom = listed(to.map((each) => nameOf(view, each)))
    return `${capital(dayIn(view, dayOf(on)))}: document ${id}, to ${whom} (${via}).`
  })
}

/**
 * Recaps and notes after a missed check-in, in one line: to whom they went is no field of the record. Those that
 * the register of sent documents has of the same day are told from there.
 */
function noteLine(view: View): string[] {
  const told = (document: string, on: string): boolean =>
    view.sent.some((each) => each.document === document && dayOf(each.on) === dayOf(on))
  const recaps = view.check_ins
    .filter(({ recap }) => recap !== undefined && !told('recap', recap.sent))
    .map(({ scheduled_for }) => scheduled_for)
  const notes = view.check_ins.flatMap(({ notice_sent }) =>
    notice_sent === undefined || told('missed-check-in', notice_sent) ? [] : [dayOf(notice_sent)],
  )
  const parts = [
    ...(recaps.length === 0 ? [] : [`${recaps.length === 1 ? 'a recap' : 'recaps'} of ${daysIn(view, recaps)}`]),
    ...(notes.length === 0
      ? []
      : [`${notes.length === 1 ? 'a note' : 'notes'} that a check-in did not take place, ${daysIn(view, notes)}`]),
  ]
  return parts.length === 0 ? [] : [`${capital(parts.join('; '))}. To whom is not recorded.`]
}

function toWords(view: View, people: readonly string[]): string {
  const others = people.filter((id) => id !== view.plan.employee)
  return others.length === 0 ? '' : `, with ${listed(others.map((id) => nameOf(view, id)))}`
}
