/** The data of the e-mail after a check-in (domain research 2 c): what was said and agreed, what is still open, the next date. */
import { businessDayAfter } from '../../deadlines/holidays.ts'
import { addDays, weekdayName } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { Mail } from '../document-kind.ts'
import { daysAhead } from '../phrases/check-ins-to-come.ts'
import { dayIn, dayWithWeekday, longDayIn } from '../phrases/dates-in-words.ts'
import { firstNameOf, nameOf } from '../phrases/people-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { within, wordCount } from '../phrases/room.ts'
import { openItems, openRequests, type Readers, requestGroup, restGroup, supportOwed } from '../phrases/still-open.ts'
import { addressees, meeting, openBefore } from './recap-meeting.ts'
import { notedNothing, promises, ratingRows, saidWords } from './recap-said.ts'

/** As much as is read on the day that it comes. */
const MOST = { lines: 12, words: 200 }
/** Time to answer a recap, in working days. */
const DAYS_TO_CORRECT = 2

/** What templates/recap.md sees. */
export type RecapData = {
  /** The day of the check-in, as in the title: "25 March 2022". */
  readonly meeting_day: string
  /** Those who were there, other than yourself; the manager when the entry names nobody. */
  readonly to: string
  /** Your own name. */
  readonly from: string
  /** The day of the recap: "Friday, 25 March 2022". */
  readonly date: string
  /** Who is greeted: "Marisol" or "Marisol and Denise". */
  readonly greeting: string
  /** The thanks, and the words that lead to what was said. */
  readonly opening: string
  /** The head of the column of ratings; empty when none was given. */
  readonly rating_head: string
  /** The head of the column of your own ratings; empty when the entry has none. */
  readonly own_head: string
  /** The areas that were rated, each with its rating and your own. */
  readonly rows: readonly {
    /** its id and title */
    readonly area: string
    /** the manager's rating, in words */
    readonly rating: string
    /** your own view of it; empty when none was noted */
    readonly own: string
  }[]
  /** What was said, word for word, a line for each person. */
  readonly said: readonly string[]
  /** Who will do what by when. */
  readonly actions: readonly string[]
  /** Which ratings and action items you did not note; empty when there is nothing of the kind. */
  readonly not_noted: string
  /** Your own dated corrections of the entry. */
  readonly corrections: readonly string[]
  /** The words above what was open before the check-in. */
  readonly open_head: string
  /** What was open before: support, questions, requests, earlier action items. */
  readonly open: readonly string[]
  /** The next check-in; empty when none is known. */
  readonly next: string
  /** By when you ask to be corrected: "Tuesday, 29 March". */
  readonly correct_by: string
  /** What you sign with. */
  readonly signature: string
}

/** The data of the recap. Throws a UserError when the check-in was not held. */
export function recap(view: View, audiences: readonly Audience[], id: string | undefined): RecapData {
  const held = meeting(view, id)
  const readers = { ids: addressees(view, held), audiences }
  const said = saidOf(view, held, readers)
  return {
    ...said,
    // On a later day some of it may have been answered since.
    open_head: isToday(view, held)
      ? 'Still open from before today:'
      : `Open on ${dayIn(view, held.scheduled_for)}, from before:`,
    open: open(view, held, readers, said),
  }
}

/** Everything but what was open before, which takes the room that is left. */
function saidOf(view: View, held: ViewCheckIn, readers: Readers): Omit<RecapData, 'open_head' | 'open'> {
  const { ids, audiences } = readers
  const { employee } = view.plan
  const { rows, rating_head, own_head } = ratingRows(view, held, readers)
  const said = saidWords(view, held, readers)
  const actions = promises(view, held, readers)
  const isEmpty = rows.length + said.length + actions.length === 0
  const thanks = `Thank you for meeting ${isToday(view, held) ? 'today' : `on ${dayIn(view, held.scheduled_for)}`}.`
  return {
    meeting_day: longDayIn(view, held.scheduled_for),
    to: ids.map((each) => marked(nameOf(view, each), personMark(view, each, audiences))).join(', '),
    from: nameOf(view, employee),
    date: `${weekdayName(view.as_of)}, ${longDayIn(view, view.as_of)}`,
    greeting: listed(ids.map((each) => firstNameOf(view, each))),
    opening: marked(isEmpty ? thanks : `${thanks} I understood the following.`, readerMark(held, audiences)),
    ...{ rating_head, own_head, rows, said, actions },
    not_noted: notedNothing(view, held, ids.length > 1),
    corrections: held.corrections.map(({ on, text }) => `I corrected my notes on ${dayIn(view, on)}: ${text.trim()}`),
    next: next(view, held),
    correct_by: dayWithWeekday(view, businessDayAfter(view, view.as_of, DAYS_TO_CORRECT)),
    signature: firstNameOf(view, employee),
  }
}

function isToday(view: View, { scheduled_for }: ViewCheckIn): boolean {
  return scheduled_for === view.as_of
}

function personMark(view: View, id: string, audiences: readonly Audience[]): string {
  const person = view.people.find((each) => each.id === id)
  return person === undefined ? '' : readerMark(person, audiences)
}

function open(view: View, { scheduled_for }: ViewCheckIn, readers: Readers, said: object): string[] {
  const before = openBefore(view, scheduled_for)
  const groups = [
    requestGroup(before, openRequests(before, readers), readers),
    restGroup(before, readers),
    supportOwed(before, readers),
    openItems(before, readers),
  ]
  return within(groups, roomLeft(said))
}

/** Greeting, opening, what was open, the next date, the request to correct and the name are lines of their own. */
function roomLeft(said: object): { lines: number; words: number } {
  const { rows, rating_head, own_head, ...texts }: Record<string, unknown> = { ...said }
  const lists = ['said', 'actions', 'corrections'].flatMap((key) => texts[key] ?? [])
  const lines = lists.length + (texts.not_noted === '' ? 0 : 1) + 6
  return {
    lines: Math.max(2, MOST.lines - lines),
    words: Math.max(20, MOST.words - 25 - wordCount(Object.values(texts).flat().join(' '))),
  }
}

/** The next check-in that is known on the day of the recap. */
function next(view: View, { scheduled_for }: ViewCheckIn): string {
  const after = scheduled_for < view.as_of ? view.as_of : addDays(scheduled_for, 1)
  const [day] = daysAhead(view, after)
  return day === undefined ? '' : `Our next check-in is on ${dayWithWeekday(view, day)}.`
}

/** "Recap of our check-in of 25 March 2022". */
export function recapTitle(view: View, id: string | undefined): string {
  return `Recap of our check-in of ${longDayIn(view, meeting(view, id).scheduled_for)}`
}

/** To all who were there, other than those whom the document's readers may not know of. */
export function recapMail(view: View, audiences: readonly Audience[], id: string | undefined): Mail {
  const to = addressees(view, meeting(view, id)).filter((each) => personMark(view, each, audiences) === '')
  return { to, cc: [], subject: recapTitle(view, id) }
}
