/** Check-ins that did not take place, or will not, in sentences that claim only what the record shows. */
import { dayOf } from '../../record/dates.ts'
import { numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { dayIn, daysIn } from './dates-in-words.ts'
import { capital } from './words.ts'

/** More dates than these in one sentence are not read. */
export const MOST_DAYS = 12

const STATUS_WORDS: Readonly<Record<string, string>> = {
  cancelled_by_manager: 'cancelled by the manager',
  cancelled_by_employee: 'cancelled by me',
  refused_by_manager: 'declined by the manager',
  manager_no_show: 'the manager did not attend',
  employee_no_show: 'I did not attend',
  no_response: 'no answer to my request',
}

/** "cancelled by the manager", for readers who get the full wording; undefined for the others. */
export function statusWords({ status }: ViewCheckIn): string | undefined {
  return status === undefined ? undefined : STATUS_WORDS[status]
}

/** Those that others kept from taking place, with the reasons and what the employee did about it. */
export function missedSentences(view: View, missed: readonly ViewCheckIn[]): string[] {
  if (missed.length === 0) return []
  const days = missed.map(({ scheduled_for }) => scheduled_for)
  const [only] = missed
  if (missed.length === 1 && only !== undefined) {
    return [
      `That of ${daysIn(view, days)} did not take place${reasonBehind(only)}.${selfMark(view, missedWords(only))}`,
      ...askedSentence(missed),
    ]
  }
  if (days.length > MOST_DAYS)
    return [`${capital(numberWord(days.length))} did not take place.`, ...askedSentence(missed)]
  return [
    `Those of ${daysIn(view, days)} did not take place.`,
    ...reasonSentence(view, missed),
    ...askedSentence(missed),
  ]
}

/** Those that the employee kept from taking place: said as plainly as what kept others. */
export function ownSentences(view: View, missed: readonly ViewCheckIn[]): string[] {
  const alike = (some: readonly ViewCheckIn[], words: (which: string) => string): string[] => {
    const explained = some.filter(({ reason_given }) => reason_given !== undefined)
    const bare = some.filter(({ reason_given }) => reason_given === undefined).map((each) => each.scheduled_for)
    return [
      ...(bare.length === 0 ? [] : [`${words(`${bare.length === 1 ? 'that' : 'those'} of ${daysIn(view, bare)}`)}.`]),
      ...explained.map(
        ({ scheduled_for, reason_given }) => `${words(`that of ${dayIn(view, scheduled_for)}`)} ("${reason_given}").`,
      ),
    ]
  }
  return [
    ...alike(
      missed.filter(({ not_attended }) => not_attended),
      (which) => `I did not attend ${which}`,
    ),
    ...alike(
      missed.filter(({ not_attended }) => !not_attended),
      (which) => `${capital(which)} did not take place at my request`,
    ),
  ]
}

function missedWords(checkIn: ViewCheckIn): string {
  const said = checkIn.reason_given === undefined ? undefined : `"${checkIn.reason_given}"`
  return [statusWords(checkIn), said].filter((part) => part !== undefined).join(', ')
}

/** " (cancelled by the manager, "conflict")"; empty where nothing is known or may be told. */
function reasonBehind(checkIn: ViewCheckIn): string {
  const words = missedWords(checkIn)
  return words === '' ? '' : ` (${statusWords(checkIn) === undefined ? 'reason given: ' : ''}${words})`
}

function selfMark(view: View, words: string): string {
  return view.audience === 'self' && words !== '' ? ' [by whom: not for HR]' : ''
}

function reasonSentence(view: View, missed: readonly ViewCheckIn[]): string[] {
  const reasons = missed.flatMap((checkIn) => {
    const words = missedWords(checkIn)
    return words === '' ? [] : [`${dayIn(view, checkIn.scheduled_for)}, ${words}`]
  })
  if (reasons.length === 0) return []
  const full = missed.some(({ status }) => status !== undefined)
  const lead = full ? 'As recorded' : reasons.length === 1 ? 'Reason given' : 'Reasons given'
  return [`${lead}: ${reasons.join('; ')}.${selfMark(view, 'reasons')}`]
}

/** Claims "asked in advance" and "on the day" only for as many as the record shows. */
function askedSentence(missed: readonly ViewCheckIn[]): string[] {
  const theirs = missed.filter(({ not_held_by_manager }) => not_held_by_manager)
  const asked = theirs.filter(
    ({ requested_on, scheduled_for }) => requested_on !== undefined && requested_on < scheduled_for,
  )
  const noticed = theirs.filter(
    ({ notice_sent, scheduled_for }) => notice_sent !== undefined && dayOf(notice_sent) === scheduled_for,
  )
  const of = (some: readonly ViewCheckIn[]): string =>
    theirs.length === 1
      ? 'it'
      : some.length === theirs.length
        ? `each of the ${numberWord(theirs.length)}`
        : `${numberWord(some.length)} of the ${numberWord(theirs.length)}`
  if (asked.length > 0 && noticed.length === asked.length)
    return [`I had asked for ${of(asked)} in advance and sent a note on the day.`]
  return [
    ...(asked.length === 0 ? [] : [`I had asked for ${of(asked)} in advance.`]),
    ...(noticed.length === 0
      ? []
      : [`I sent a note on the same day ${theirs.length === 1 ? '' : `for ${of(noticed)}`}`.trim().concat('.')]),
  ]
}

/** Those still to come of which it is known that they will not take place. */
export function calledOffSentences(view: View): string[] {
  return view.check_ins
    .filter(({ called_off }) => called_off)
    .map((checkIn) => {
      const day = dayIn(view, checkIn.scheduled_for)
      if (checkIn.by_employee)
        return `That of ${day} will not take place at my request${checkIn.reason_given === undefined ? '' : ` ("${checkIn.reason_given}")`}.`
      return `That of ${day} will not take place${reasonBehind(checkIn)}.${selfMark(view, missedWords(checkIn))}`
    })
}
