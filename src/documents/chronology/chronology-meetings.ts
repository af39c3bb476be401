/** The chronology's rows of check-ins and requests. */
import { howSoon, NOT_TIMED } from '../../record/contemporaneity.ts'
import { dayOf, firstDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { statusWords } from '../phrases/check-ins-missed.ts'
import { timeIn } from '../phrases/dates-in-words.ts'
import { nameOf, namesOf } from '../phrases/people-in-words.ts'
import { RATING_WORDS } from '../phrases/words.ts'
import { type ChronologyRow, inSentences, row, withCorrections } from './chronology-row.ts'

/** A row for each check-in, held or not, and one for the reply to its recap. */
export function checkInRows(view: View): ChronologyRow[] {
  return view.check_ins.flatMap((item) => {
    const { recap } = item
    const reply =
      recap?.reply === undefined || recap.reply === 'none'
        ? []
        : [
            row(item, {
              date: dayOf(recap.sent),
              after: true,
              fact: `Reply to the recap of ${dayOf(recap.sent)}: ${recap.reply}${recap.correction === undefined ? '' : `, "${recap.correction}"`}`,
              written: 'reply not dated in the record',
              exhibits: recap.evidence,
              kind: 'check-in',
              areas: 'all',
              rank: 6,
              id: item.id,
            }),
          ]
    return [
      row(item, {
        date: item.scheduled_for,
        fact: withCorrections(checkInFact(view, item), item.corrections),
        exhibits: item.evidence,
        written: checkInWritten(view, item),
        kind: 'check-in',
        areas: 'all',
        rank: 5,
        id: item.id,
      }),
      ...reply,
    ]
  })
}

function checkInFact(view: View, item: ViewCheckIn): string {
  if (item.upcoming) return 'Check-in scheduled'
  if (item.outcome_open) return 'Check-in was scheduled; its outcome is not recorded'
  if (item.held) return heldFact(view, item)
  return item.moved ? movedFact(item) : missedFact(item)
}

function heldFact(view: View, item: ViewCheckIn): string {
  const who = item.attendees.length === 0 ? '' : ` (${namesOf(view, item.attendees)})`
  const ratings = Object.entries(item.assessments).map(([area, rating]) => `${area} ${RATING_WORDS[rating]}`)
  const said = item.quotes.map((quote) => `${nameOf(view, quote.who)}: "${quote.words}"`)
  const granted = item.representation_granted === true ? 'granted' : 'not granted'
  const representation = item.representation_requested === true ? `; representation asked for, ${granted}` : ''
  return inSentences([
    `Check-in held${who}${ratings.length === 0 ? '' : `: ${ratings.join(', ')}`}${representation}`,
    ...said,
  ])
}

function movedFact({ moved_to, by_employee, reason_given }: ViewCheckIn): string {
  const reason = reason_given === undefined ? '' : `; reason: "${reason_given}"`
  return `Check-in moved${moved_to === undefined ? '' : ` to ${moved_to}`}${by_employee ? ' at my request' : ''}${reason}`
}

/** What kept it from taking place where it was the employee: every reader may know. */
function ownWords({ not_attended, by_employee }: ViewCheckIn): string | undefined {
  if (not_attended) return 'I did not attend'
  return by_employee ? 'at my request' : undefined
}

function missedFact(item: ViewCheckIn): string {
  const status = statusWords(item) ?? ownWords(item)
  // "refused" is a word for those alone who act for me: it does not go out.
  const code =
    item.status === undefined || item.classes === undefined || item.classes.length === 0 ? '' : ` (${item.status})`
  const asked = item.requested_on === undefined ? '' : `, asked for on ${item.requested_on}`
  const reason = item.reason_given === undefined ? '' : `; reason given: "${item.reason_given}"`
  return `Check-in ${item.called_off ? 'will' : 'did'} not take place${status === undefined ? '' : `: ${status}${code}`}${asked}${reason}`
}

function checkInWritten(view: View, { recap, notice_sent, scheduled_for, recorded, upcoming }: ViewCheckIn): string {
  const sent = (what: string, instant: string): string =>
    `${what} sent ${howSoon(scheduled_for, dayOf(instant))}${instant.length > 10 ? `, ${timeIn(view, instant)}` : ''}`
  if (recap !== undefined) return `${sent('recap', recap.sent)}${recap.reply === 'none' ? '; no reply' : ''}`
  if (notice_sent !== undefined) return sent('notice', notice_sent)
  if (upcoming) return ''
  return recorded === undefined ? NOT_TIMED : `written ${howSoon(scheduled_for, dayOf(recorded))}`
}

/** A row for each request, and one for its answer. */
export function requestRows(view: View): ChronologyRow[] {
  return view.requests.flatMap((item) => {
    const to = item.to === undefined ? '' : ` to ${nameOf(view, item.to)}`
    const terms = [item.legal_basis, item.due_on === undefined ? undefined : `due ${item.due_on}`].filter(
      (part) => part !== undefined,
    )
    const ofAnswer = answerExhibits(view, item)
    const sent = row(item, {
      date: item.sent_on,
      fact: withCorrections(
        `${item.id} (${item.kind.replaceAll('_', ' ')}) sent${to}: "${item.text}"${terms.length === 0 ? '' : ` (${terms.join('; ')})`}`,
        item.corrections,
      ),
      exhibits: item.evidence.filter((id) => !ofAnswer.includes(id)),
      written: 'sent that day',
      kind: 'request',
      areas: areasIn(view, item.text),
      rank: 7,
      id: item.id,
    })
    return item.answered_on === undefined
      ? [sent]
      : [
          sent,
          row(item, {
            date: item.answered_on,
            fact: answerFact(item),
            exhibits: ofAnswer,
            kind: 'request',
            areas: areasIn(view, item.text),
            rank: 8,
            id: item.id,
          }),
        ]
  })
}

/** "R-03 answered in part"; what was turned down is said without blame. */
function answerFact({ id, answer }: View['requests'][number]): string {
  const words = {
    full: 'answered in full',
    partial: 'answered in part',
    refused: 'declined',
    none: 'closed with no answer',
  }
  return `${id} ${answer === undefined ? 'answered' : words[answer]}`
}

/** The areas that the words name by their ids. */
function areasIn({ plan }: View, words: string): string[] {
  return plan.areas.map(({ id }) => id).filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(words))
}

/** The exhibits of a request that belong to its answer: what is of the day of the answer or later, but for what was sent then. */
function answerExhibits(view: View, { answered_on, sent_on, evidence }: View['requests'][number]): string[] {
  if (answered_on === undefined) return []
  return view.evidence
    .filter(({ id, happened, obtained }) => {
      // First the ids: to read the date of every entry for each request takes long.
      const first = evidence.includes(id) ? firstDay(happened) : undefined
      const isSending = first === sent_on && obtained === 'sent_by_me'
      return first !== undefined && first >= answered_on && !isSending
    })
    .map(({ id }) => id)
}
