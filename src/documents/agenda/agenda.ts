/** The data of the agenda of a check-in (domain research 2 b): one page for both, and for self alone a page of one's own. */

import { listed, numberWord } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { met } from '../phrases/measures-in-words.ts'
import { marked, readerMark, wholePassage } from '../phrases/reader-mark.ts'
import { type Group, within } from '../phrases/room.ts'
import { type AreaRow, type AreaTable, areaTable, contextLine, type Detail, proposedTargets } from './agenda-areas.ts'
import { type ActionRow, actionRows } from './agenda-items.ts'
import {
  type Ahead,
  agendaTitle,
  ahead,
  datesToCome,
  isOver,
  others,
  participantNames,
  planLine,
  purpose,
} from './agenda-meeting.ts'
import { points } from './agenda-points.ts'
import { type PrivatePage, privatePage } from './agenda-private.ts'
import { hasRoom, roomForPoints } from './agenda-room.ts'

/** What templates/agenda.md sees. */
export type AgendaData = {
  /** The title, with the day of the check-in where one is known. */
  readonly heading: string
  /** Those who meet. */
  readonly people: string
  /** The dates of the plan, and which of its days the check-in is on. */
  readonly plan_period: string
  /** What the check-in is for, and where the last one left things. */
  readonly purpose: string
  /** What you would like to hear the manager's view of, from manager_topic; empty when it is not set. */
  readonly topic: string
  /** Action items that are open, and those of the last check-in. */
  readonly items: readonly ActionRow[]
  /** The heading of the table of areas. */
  readonly areas_heading: string
  /** The question that is put for every area. */
  readonly question: string
  /** The head of the column of areas. */
  readonly area_head: string
  /** The heads of the columns of readings: first, at the last check-in, latest. */
  readonly reading_heads: readonly string[]
  /** The head of the column of targets; empty when there is none. */
  readonly target_head: string
  /** The head of the column of your own ratings; empty when you gave none. */
  readonly own_head: string
  /** The head of the column of the last ratings; empty when none was given. */
  readonly rating_head: string
  /** The lines of the table of areas. */
  readonly rows: readonly AreaRow[]
  /** Which areas are not in the table, because nothing is open there; empty when all are. */
  readonly left_out: string
  /** Whose the targets with a star are; empty when there is none. */
  readonly proposed: string
  /** Measures that you do not control; empty when there is none. */
  readonly context: string
  /** Open points and decisions asked for, the dates to come last. */
  readonly points: readonly string[]
  /** The areas that the table for notes has a line for. */
  readonly note_areas: readonly string[]
  /** The page for yourself alone; an empty list for every other reader. */
  readonly private_page: PrivatePage
}

/** Of more areas than these, the ones where nothing is open are named below the table; of a page that is too full, more. */
const MOST_AREAS = { usual: 8, full: 6 }
/** With more areas than these, the table for notes has blank lines in place of one for each. */
const MOST_NOTES = 6

/** The data of the agenda. Throws a UserError when the check-in is over. */
export function agenda(view: View, audiences: readonly Audience[], id: string | undefined): AgendaData {
  const meeting = ahead(view, id)
  const { areas } = view.plan
  const readers = { ids: others(view, meeting), audiences }
  const asks = points(view, readers, isOver(view, meeting))
  const { body, room } = pageOf(view, topic(meeting, audiences), asks, audiences)
  const asked = within(asks, room)
  return {
    heading: agendaTitle(view, meeting),
    people: participantNames(view, meeting, audiences),
    plan_period: planLine(view, meeting),
    purpose: wholePassage(view, purpose(view, meeting), audiences),
    topic: topic(meeting, audiences),
    areas_heading: areas.length === 1 ? 'The area' : `The ${numberWord(areas.length)} areas`,
    question: questionWords(areas.length, isOver(view, meeting)),
    ...body,
    points: [...asked, datesToCome(view, meeting)],
    private_page: view.audience === 'self' ? privatePage(view, meeting, asked) : [],
  }
}

function questionWords(areas: number, isOver: boolean): string {
  if (isOver)
    return `${areas === 1 ? 'Was' : 'For each: was'} this met by the end of the plan? If not, what was missing?`
  return `${areas === 1 ? 'Is' : 'For each: is'} this satisfactory now? If not, what would be?`
}

type Body = Pick<AgendaData, 'items' | 'area_head' | 'left_out' | 'proposed' | 'context' | 'note_areas'> & AreaTable

/** The tables in the fullest form that leaves room on the page for the points. */
function pageOf(view: View, topic: string, asks: readonly Group[], audiences: readonly Audience[]) {
  const page = (most: number, detail: Detail) => {
    const body = bodyOf(view, chosen(view, most), detail, audiences)
    const { items, left_out, proposed, context, note_areas } = body
    const beside = { items, below: [left_out, proposed, context, topic], notes: note_areas.length }
    return { body, room: roomForPoints(body, beside), fits: hasRoom(body, beside, asks) }
  }
  const fuller = [page(MOST_AREAS.usual, 'whole'), page(MOST_AREAS.usual, 'short')]
  return fuller.find(({ fits }) => fits) ?? page(MOST_AREAS.full, 'short')
}

/** So many areas in the order of the plan, those with something to talk about before others. */
function chosen(view: View, most: number): ViewArea[] {
  const { areas } = view.plan
  const open = areas.filter((area) => isOpen(view, area))
  const first = new Set([...new Set([...open, ...areas])].slice(0, most))
  return areas.filter((area) => first.has(area))
}

function bodyOf(view: View, shown: readonly ViewArea[], detail: Detail, audiences: readonly Audience[]): Body {
  const ids = shown.map(({ id }) => id)
  return {
    items: actionRows(view, detail, audiences),
    area_head: detail === 'whole' ? 'Area, and what the plan expects' : 'Area',
    ...areaTable(view, shown, detail, audiences),
    left_out: leftOut(view, shown),
    proposed: proposedTargets(view, shown),
    context: contextLine(view, audiences),
    note_areas: ids.length > MOST_NOTES ? ids.slice(0, MOST_NOTES).map(() => '') : ids,
  }
}

/** Whether there is something to talk about: not rated met, a measure not at its target, support owed, a question. */
function isOpen(view: View, { id, support, open_questions }: ViewArea): boolean {
  const rating = view.check_ins.findLast(({ held, assessments }) => held && assessments[id] !== undefined)?.assessments[
    id
  ]
  const isBehind = view.metrics.some(({ area, readings }) => {
    const last = readings.at(-1)
    return area === id && last !== undefined && met(last) === false
  })
  return (
    rating !== 'met' ||
    isBehind ||
    open_questions.length > 0 ||
    support.some(({ delivered_on }) => delivered_on === undefined) ||
    view.requests.some(
      ({ answered_on, text }) => answered_on === undefined && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text),
    )
  )
}

function leftOut({ plan: { areas } }: View, shown: readonly ViewArea[]): string {
  const rest = areas.filter((area) => !shown.includes(area)).map(({ id }) => id)
  if (rest.length === 0) return ''
  return `Not in this table, to be asked about as well: ${listed(rest)}.`
}

function topic({ entry }: Ahead, audiences: readonly Audience[]): string {
  return entry?.manager_topic === undefined ? '' : marked(entry.manager_topic.trim(), readerMark(entry, audiences))
}

/** "Check-in agenda: Friday, 8 April 2022". */
export function titleOfAgenda(view: View, id: string | undefined): string {
  return agendaTitle(view, ahead(view, id))
}
