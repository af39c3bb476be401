/** What stands in time beside a leave or another protected act. Timing is timing: nothing is concluded from it. */
import { addDays, type Day, daysBetween, daysInclusive, firstDay, lastDay } from '../../record/dates.ts'
import { counted, withoutStop } from '../../record/plain-words.ts'
import type { ContentClass } from '../../views/audiences.ts'
import { evidenceOf } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewLeave } from '../../views/view-employment.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn, dayIn, onDate } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { capital, inSentence, isExact, kindWords, quoted } from '../phrases/words.ts'
import { unnamedWords } from './answer-checks.ts'
import { admittedWeakness, exhibitWeaknesses, inOrder, namedInShort } from './strong-exhibits.ts'
import type { FoundPoint } from './strong-point.ts'

/** Days between a protected act and the plan within which the timing is worth showing to an attorney (PQ-41). */
export const SOON_DAYS = 90

/** What is said of every point of timing. */
export const TIMING_ONLY = 'Timing only: it does not show why.'

/** The plan during a leave or soon after it (PQ-41). A leave that is marked as not protected is no point. */
export function afterLeave(view: View): FoundPoint[] {
  return view.employment.leave
    .filter((leave) => leave.protected !== false)
    .flatMap((leave) => {
      const when = planAfter(view, leave)
      if (when === undefined) return []
      const classes: readonly ContentClass[] =
        leave.protected === undefined ? ['leave'] : ['leave', 'protected_activity']
      return [
        {
          text: `The plan was issued ${when}.`,
          exhibits: inOrder([view.plan.document, ...leave.evidence]),
          weaknesses: [
            TIMING_ONLY,
            ...(leaveNoun(view) === 'leave' ? protection(leave) : []),
            ...knowledge(view, leave),
            ...exhibitWeaknesses(view, leave.evidence),
            ...admittedWeakness(view),
          ],
          classes,
        },
      ]
    })
}

/** How a leave is called in this View: for readers who may not know of it, an absence. */
function leaveNoun({ audience }: View): string {
  return audience === 'self' || audience === 'attorney' ? 'leave' : 'absence'
}

function planAfter(view: View, leave: ViewLeave): string | undefined {
  const { issued_on } = view.plan
  const [first, last] = [firstDay(leave.from), lastDay(leave.to ?? leave.from)]
  if (first === undefined || last === undefined || first > issued_on) return undefined
  if (daysBetween(last, issued_on) - 1 > SOON_DAYS) return undefined
  const noun = leaveNoun(view)
  if (leave.to === undefined)
    return `${onDate(view, issued_on)}; my ${noun} began ${onDate(view, leave.from)}, and its last day is not recorded`
  const dates = dateIn(view, leave.from === leave.to ? leave.from : `${leave.from}/${leave.to}`)
  if (!isExact(leave.from) || !isExact(leave.to))
    return `${onDate(view, issued_on)}; my ${noun} was in ${dates}, its days are not recorded`
  if (last >= issued_on) return `${onDate(view, issued_on)}, during my ${noun} (${dates})`
  const back = addDays(last, 1)
  const days = daysBetween(back, issued_on)
  const after = days === 0 ? 'on the day of my return' : `${counted(days, 'day')} after my return`
  return `${after} from ${noun} (${dayIn(view, back)}, the day after its last day)`
}

function protection(leave: ViewLeave): string[] {
  if (leave.protected === 'candidate') return ['Whether the leave is protected is not settled.']
  return leave.protected === undefined ? ['The record does not say whether the leave is protected.'] : []
}

/** Nothing shows that whoever issued the plan knew. */
function knowledge(view: View, { evidence }: ViewLeave): string[] {
  const { issued_by } = view.plan
  const shown = view.evidence.some(
    ({ id, author, people, classes }) =>
      (evidence.includes(id) || classes?.includes('protected_activity') === true) &&
      (author === issued_by || people.includes(issued_by)),
  )
  return shown ? [] : [`No entry shows when ${nameOf(view, issued_by)} knew of it.`]
}

/** What whoever issued or approved the plan wrote or said about a protected act. */
export function statements(view: View): FoundPoint[] {
  const { issued_by, approved_by, issued_on } = view.plan
  return view.evidence
    .filter(
      ({ classes, author }) =>
        classes?.includes('protected_activity') === true &&
        author !== undefined &&
        [issued_by, approved_by].includes(author),
    )
    .map((entry) => {
      const { id, author = issued_by, happened, classes = [] } = entry
      const { noun, words } = saidIn(view, entry)
      const days = isExact(happened) ? daysBetween(happened, issued_on) : undefined
      const distance =
        days === undefined
          ? ''
          : days === 0
            ? ', the day of the plan'
            : `, ${counted(Math.abs(days), 'day')} ${days > 0 ? 'before' : 'after'} the plan`
      const role = author === issued_by ? 'who issued the plan' : 'who approved the plan'
      const others = entry.people.filter((person) => person !== author)
      return {
        text: `${noun} of ${nameOf(view, author)}, ${role}, ${onDate(view, happened)}${distance}: ${words}`,
        exhibits: [id],
        weaknesses: [
          ...exhibitWeaknesses(view, [id]),
          ...(others.length === 0 ? ['To whom it was said or sent is not recorded.'] : []),
        ],
        classes,
      }
    })
}

/** "Message: 'words'" is a message with these words. */
function saidIn(view: View, entry: ViewEvidence): { readonly noun: string; readonly words: string } {
  const { title, quotes, kind, author } = entry
  const said = quotes.filter(({ who }) => who === author).map(({ words }) => quoted(words))
  const [, noun, inTitle] = /^(\p{L}[\p{L} -]{2,20}): ['"‘“](.+)['"’”]\.?$/u.exec(title.trim()) ?? []
  const plain = capital(kindWords(kind))
  if (said.length > 0) return { noun: noun ?? plain, words: said.join(' ') }
  return inTitle === undefined
    ? { noun: plain, words: `${withoutStop(tellingTitle(view, entry))}.` }
    : { noun: noun ?? plain, words: quoted(inTitle) }
}

type Span = readonly [Day, Day]

function spanOf(from: string, to = from): Span | undefined {
  const [first, last] = [firstDay(from), lastDay(to)]
  return first === undefined || last === undefined ? undefined : [first, last]
}

function sharedDays([a, b]: Span, [c, d]: Span): number {
  const [first, last] = [a > c ? a : c, b < d ? b : d]
  return last < first ? 0 : daysInclusive(first, last)
}

/** Statements of the plan whose time lies in a leave, and what else happened then (PQ-42). Only leaves whose days are known. */
export function countedLeave(view: View): FoundPoint[] {
  return view.employment.leave.flatMap((leave) => {
    const away = spanOf(leave.from, leave.to ?? leave.from)
    if (away === undefined || !isExact(leave.from) || !isExact(leave.to ?? leave.from)) return []
    const about = view.allegations.filter(({ occurred }) => {
      const stated = spanOf(occurred)
      return stated !== undefined && sharedDays(stated, away) > 0
    })
    const events = view.employment.rows.filter(
      ({ kind, on }) => kind === 'event' && isExact(on) && on >= away[0] && on <= away[1],
    )
    if (about.length === 0 && events.length === 0) return []
    const papers = [...about, ...events].flatMap(({ evidence }) => evidence)
    return [
      {
        text: [...countedWords(view, about, away), ...eventWords(view, events.slice(0, MOST_EVENTS))].join(' '),
        exhibits: inOrder([...leave.evidence, ...papers]),
        weaknesses: [
          ...exhibitWeaknesses(view, inOrder(papers)),
          ...about.flatMap((each) => unnamedWords(view, each, papersOf(view, each))).slice(0, MOST_UNNAMED),
          ...admittedWeakness(
            view,
            view.allegations.filter((each) => !about.includes(each)).map(({ id }) => id),
          ),
        ],
        classes: about.length === 0 ? ['leave', 'employment'] : ['leave', 'allegations'],
      },
    ]
  })
}

function countedWords(view: View, about: readonly ViewAllegation[], away: Span): string[] {
  if (about.length === 0) return []
  const parts = about.flatMap(({ id, occurred }) => {
    const stated = spanOf(occurred)
    if (stated === undefined) return []
    const days = daysInclusive(...stated)
    return days === 1
      ? [`the date of ${id} (${dayIn(view, stated[0])})`]
      : [`${sharedDays(stated, away)} of the ${days} days of ${id}`]
  })
  return [`The plan counts time of my ${leaveNoun(view)}: ${namedInShort(parts)}.`]
}

/** What else happened in a leave, as far as it is read. */
const MOST_EVENTS = 4

function eventWords(view: View, events: View['employment']['rows']): string[] {
  return events.map(({ on, text }) => {
    const within = /\b(?:leave|absence)\b/i.test(text) ? '' : `, in the ${leaveNoun(view)}`
    return `${capital(dayIn(view, on))}${within}: ${inSentence(withoutStop(text))}.`
  })
}

/** More of these say nothing new. */
const MOST_UNNAMED = 3

function papersOf(view: View, { evidence }: ViewAllegation): ViewEvidence[] {
  return evidenceOf(view, evidence)
}
