/** The recaps that were sent after check-ins: how long after, and what came back, as far as the record has it. */
import { dayOf, daysBetween } from '../../record/dates.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { dayIn, daysIn } from './dates-in-words.ts'

type Recap = { readonly meeting: ViewCheckIn; readonly sent: string; readonly reply: string | undefined }

/** After fewer days than these it says little that no reply is written down. */
const DAYS_FOR_A_REPLY = 7

/** "I sent a recap after each meeting, on the same day for three, nine days later for the other; …". `alone`: no other meeting was spoken of before. */
export function recapSentences(view: View, held: readonly ViewCheckIn[], alone: boolean): string[] {
  const recaps = held.flatMap((meeting) =>
    meeting.recap === undefined ? [] : [{ meeting, sent: dayOf(meeting.recap.sent), reply: meeting.recap.reply }],
  )
  const [only] = recaps
  if (only === undefined) return []
  const one = alone ? 'it' : `that of ${dayIn(view, only.meeting.scheduled_for)}`
  const several = recaps.length === held.length ? 'each meeting' : numberWord(recaps.length)
  const came = recaps.length === 1 ? replyWords(view, only) : repliesWords(view, recaps)
  return [`I sent a recap after ${recaps.length === 1 ? one : several}, ${gapWords(recaps)}${came}.`]
}

/** "on the same day", "nine days later", "on the same day for three, two to nine days later for the others". */
function gapWords(recaps: readonly Recap[]): string {
  const gaps = recaps.map(({ meeting, sent }) => Math.max(0, daysBetween(meeting.scheduled_for, sent)))
  const later = gaps.filter((gap) => gap > 0)
  if (later.length === 0) return 'on the same day'
  const [least, most] = [Math.min(...later), Math.max(...later)]
  const words = `${least === most ? '' : `${numberWord(least)} to `}${counted(most, 'day')} later`
  if (later.length === gaps.length) return words
  const others = later.length === 1 ? 'the other' : 'the others'
  return `on the same day for ${numberWord(gaps.length - later.length)}, ${words} for ${others}`
}

/** What is known of a reply: on the day itself none can be missed yet. */
function stateOf({ as_of }: View, { sent, reply }: Recap): 'came' | 'none' | 'not recorded' | 'open' {
  if (reply === 'none') return sent < as_of ? 'none' : 'open'
  if (reply !== undefined) return 'came'
  return daysBetween(sent, as_of) >= DAYS_FOR_A_REPLY ? 'not recorded' : 'open'
}

function replyWords(view: View, recap: Recap): string {
  const words = {
    came: `; it was ${recap.reply ?? ''}`,
    none: '; there has been no reply',
    'not recorded': '; no reply is recorded',
    open: '',
  }
  return words[stateOf(view, recap)]
}

function repliesWords(view: View, recaps: readonly Recap[]): string {
  const came = recaps.filter((recap) => stateOf(view, recap) === 'came')
  const none = recaps.filter((recap) => stateOf(view, recap) === 'none').length
  const unrecorded = recaps.filter((recap) => stateOf(view, recap) === 'not recorded').length
  if (none === recaps.length) return '; there has been no reply'
  if (unrecorded === recaps.length) return '; no reply is recorded'
  const parts = [
    ...cameWords(view, came, recaps.length),
    ...(none === 0 ? [] : [none === 1 ? 'one has had no reply' : `${numberWord(none)} have had no reply`]),
    ...(unrecorded === 0 ? [] : [`for ${numberWord(unrecorded)} no reply is recorded`]),
  ]
  return parts.length === 0 ? '' : `; ${listed(parts)}`
}

/** "all three were agreed", "those of 11 and 18 March were agreed", "that of 25 March was corrected": each reply once. */
function cameWords(view: View, came: readonly Recap[], all: number): string[] {
  const replies = [...new Set(came.map(({ reply = '' }) => reply))]
  return replies.map((reply) => {
    const days = came.filter((each) => each.reply === reply).map(({ meeting }) => meeting.scheduled_for)
    if (days.length === all) return `${all === 2 ? 'both' : `all ${numberWord(all)}`} were ${reply}`
    return `${days.length === 1 ? 'that' : 'those'} of ${daysIn(view, days)} ${days.length === 1 ? 'was' : 'were'} ${reply}`
  })
}
