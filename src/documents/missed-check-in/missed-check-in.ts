/** The data of a note on a check-in that did not take place (domain research 2 j): neutral, short, with new times. */
import { weekdayName } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { Mail, Wanted } from '../document-kind.ts'
import { longDayIn } from '../phrases/dates-in-words.ts'
import { firstNameOf, nameOf, namesOf, withRelation } from '../phrases/people-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { wordCount } from '../phrases/room.ts'
import type { MissedCheckInData } from './missed-check-in-data.ts'
import { nextWords, openingSentence, planSentence } from './note-sentences.ts'
import { areaLine, statusHead, weekStatus } from './week-status.ts'
import { isSecondInARow, missedCheckIn } from './which-check-in.ts'

const MOST_WORDS = 120
const MOST_LINES = 3
const MOST_MEASURES = 3

/** Throws a UserError when no check-in, or not this one, is there to write about. */
export function missedNote(view: View, wanted: Wanted): MissedCheckInData {
  const { plan } = view
  const checkIn = missedCheckIn(view, wanted.checkIn)
  const dear = firstNameOf(view, plan.issued_by)
  const signed = firstNameOf(view, plan.employee)
  const sentences = {
    opening: marked(openingSentence(view, checkIn), readerMark(checkIn, wanted.readers)),
    plan: planSentence(view),
    next: nextWords(view, checkIn, wanted.register),
  }
  const words = wordCount([dear, ...Object.values(sentences), signed].join(' '))
  return {
    subject: missedSubject(view, wanted),
    to: nameOf(view, plan.issued_by),
    copy: namesOf(view, copied(view, checkIn)),
    from: nameOf(view, plan.employee),
    date: longDayIn(view, view.as_of),
    dear,
    ...sentences,
    ...statusWithin(view, wanted, MOST_WORDS - words),
    signed,
  }
}

/** "Check-in of Friday, 11 March 2022". */
export function missedSubject(view: View, { checkIn: id }: Wanted): string {
  const { scheduled_for } = missedCheckIn(view, id)
  return `Check-in of ${weekdayName(scheduled_for)}, ${longDayIn(view, scheduled_for)}`
}

/** To the manager, as the letter says; with HR below it in HR's own copy, and from the second in a row. */
export function missedMail(view: View, wanted: Wanted): Mail {
  const subject = missedSubject(view, wanted)
  return { to: [view.plan.issued_by], cc: copied(view, missedCheckIn(view, wanted.checkIn)), subject }
}

/** Ids of those who get a copy. What is made for HR is one, whenever it is made. */
function copied(view: View, checkIn: ViewCheckIn): string[] {
  const isCopied = view.audience === 'hr' || isSecondInARow(view, checkIn)
  return isCopied ? withRelation(view, 'hr_representative').filter((id) => id !== view.plan.issued_by) : []
}

/** As many lines and measures as there is room for: the longest line gives way first, then there are fewer lines. */
function statusWithin(view: View, { readers }: Wanted, room: number): { status_head: string; status: string[] } {
  const status = weekStatus(view, readers)
  for (let lines = MOST_LINES; status !== undefined && lines > 0; lines--) {
    const head = statusHead(status)
    const counts = status.lines.slice(0, lines).map((items) => Math.min(MOST_MEASURES, items.length - 1))
    for (;;) {
      const shown = counts.map((count, i) => areaLine(status.lines[i] ?? [], count))
      if (wordCount([head, ...shown].join(' ')) <= room) return { status_head: head, status: shown }
      const most = Math.max(...counts)
      if (most === 1) break
      counts[counts.lastIndexOf(most)] = most - 1
    }
  }
  return { status_head: '', status: [] }
}
