/** The check-ins: whether the plan sets them, how many were held, and whether something came of them in writing. */

import { counted, listed, numberWord } from '../../record/plain-words.ts'
import { cellFor } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { type CheckInCount, checkInCount, longestGap } from '../check-in-count.ts'
import { type Limits, notKnown, type Rule, rule, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, dayFor } from '../words.ts'

export const checkInRules: readonly Rule[] = [
  rule({
    id: 'PQ-21',
    title: 'no rhythm of check-ins',
    severity: 'medium',
    reads: 'check_in_cadence of the plan',
    why: 'Forms for such plans set how often you talk about progress. Without it, weeks can pass in which nobody says how things stand, and nothing shows that a meeting was missed.',
    sources: ['UWL', 'TAMU'],
    advice: 'Propose one day of the week in writing. Write each meeting down, held or not.',
    command: 'onrecord ask "Can we meet every … on the progress of the plan?" --kind clarification',
    outgoing: true,
    judge: (view) =>
      view.plan.check_in_cadence === undefined
        ? [
            shown(
              spot('plan', 'check_in_cadence'),
              'The record has no rhythm of check-ins that the plan sets.',
              'plan.yaml has no key "check_in_cadence", or it is null.',
              {
                todo: 'where the plan sets one: onrecord set plan check_in_cadence.every …; where it does not: onrecord ask "Can we meet every … on the progress of the plan?" --kind clarification',
              },
            ),
          ]
        : [],
  }),
  rule({
    id: 'PQ-22',
    title: 'check-ins not held, or far apart',
    severity: 'high',
    reads: 'check-ins: their days and whether they were held; check_in_cadence of the plan',
    limits: {
      share: { usual: 0.8, unit: 'of the check-ins due', why: 'four of five; our choice' },
      gap: {
        usual: 1.5,
        unit: 'times the cadence',
        why: 'one missed meeting of a weekly rhythm is 14 days; our choice',
      },
    },
    why: 'In a check-in you learn how things stand while you can still change something. One that you asked for and that was not held weighs most when it has its own note from the same day.',
    sources: ['discussion', 'KSLegal', 'Louisville', 'own'],
    advice: 'Send a short note with new times now, and one on the day of each later miss. Keep asking.',
    command: 'onrecord render missed-check-in --for manager',
    outgoing: true,
    judge: held,
    // To the employee's side it also says who kept them from taking place.
    together: (findings, view) => {
      const count = checkInCount(view)
      const text = findings.map((finding) => finding.text).join(' ')
      return knowsWhoMissed(view) ? text.replace(heldWords(count, false), heldWords(count, true)) : text
    },
  }),
  rule({
    id: 'PQ-24',
    title: 'check-in without written feedback',
    severity: 'medium',
    reads: 'manager_feedback and recap.reply of the check-ins that were held',
    why: 'Two people remember a talk in two ways. A recap that you send the same day, with a request to correct it, is the next best thing to a note from your manager.',
    sources: ['UWL', 'scribd-weekly'],
    advice: 'Send a recap on the day of each meeting, and ask for a line in return.',
    command: 'onrecord render recap --for manager',
    outgoing: true,
    judge: withoutFeedback,
  }),
]

function held(view: View, limits: Limits): Verdict[] {
  const count = checkInCount(view)
  const { due, held: meetings, longest, step } = count
  const share = due.length === 0 ? 1 : meetings.length / due.length
  const { share: fewest = 0, gap = 0 } = limits
  const open = view.check_ins
    .filter(({ outcome_open, scheduled_for }) => outcome_open && scheduled_for < view.as_of)
    .map(({ id, scheduled_for }) =>
      notKnown(
        spot(id, 'status'),
        `was the check-in of ${dayFor(view, scheduled_for)} held?`,
        `onrecord check-in ${scheduled_for}`,
      ),
    )
  const isLong = longest !== undefined && step !== undefined && longest.days > gap * step
  if (!(share < fewest && isFewWithoutOwn(count, fewest)) && !(isLong && isLongWithoutOwn(count, gap))) return open
  const apart =
    longest === undefined || step === undefined
      ? ''
      : ` Longest time between two held: ${counted(longest.days, 'day')} (${longest.from} to ${longest.to}); limit ${gap} × ${step} = ${gap * step}.`
  const how = `${meetings.length} held of ${due.length} due = ${share.toFixed(2)}; limit ${fewest}.${apart}${statusWords(due)}`
  return [
    shown(spot('plan', 'check_in_cadence'), `${heldWords(count, false)}${isLong ? gapWords(view, count) : ''}`, how),
    ...open,
  ]
}

/** What the employee missed is no fault of the plan: whether too few were held of the others. */
function isFewWithoutOwn({ due, held: meetings, own }: CheckInCount, fewest: number): boolean {
  return meetings.length < fewest * (due.length - own.length)
}

/** Whether the time between is too long where a meeting that the employee missed counts as one that there was. */
function isLongWithoutOwn({ due, held: meetings, own, step = 0 }: CheckInCount, gap: number): boolean {
  const between = longestGap(due.filter((each) => meetings.includes(each) || own.includes(each)))
  return between !== undefined && between.days > gap * step
}

/** "Four of the nine check-ins due were held; five not held for reasons on the manager's side." */
function heldWords({ due, held: meetings, own }: CheckInCount, isTold: boolean): string {
  const theirs = isTold ? due.filter(({ not_held_by_manager }) => not_held_by_manager).length : 0
  const lead =
    due.length === 1
      ? 'The one check-in due'
      : `${meetings.length === 0 ? 'None' : capital(numberWord(meetings.length))} of the ${counted(due.length, 'check-in')} due`
  const what =
    meetings.length > 1 ? 'were held' : due.length === 1 && meetings.length === 0 ? 'was not held' : 'was held'
  const who = [
    ...(theirs === 0 ? [] : [`${numberWord(theirs)} not held for reasons on the manager's side`]),
    ...(own.length === 0 ? [] : [`${numberWord(own.length)} missed by the employee`]),
  ]
  return `${lead} ${what}${who.length > 0 ? `; ${listed(who)}` : ''}.`
}

/** Whether the reader is told who kept a check-in from taking place. */
function knowsWhoMissed({ audience }: View): boolean {
  return cellFor('not_held', audience, []) === 'yes'
}

function gapWords(view: View, { longest }: CheckInCount): string {
  return longest === undefined
    ? ''
    : ` Longest time between two held: ${counted(longest.days, 'day')} (${dateFor(view, `${longest.from}/${longest.to}`)}).`
}

/** " Not held: 2022-02-11 (cancelled by manager), …": only where the reader gets the status. */
function statusWords(due: readonly ViewCheckIn[]): string {
  const missed = due.filter((checkIn) => !checkIn.held)
  const words = missed.map(({ scheduled_for, status }) =>
    status === undefined ? scheduled_for : `${scheduled_for} (${status.replaceAll('_', ' ')})`,
  )
  return words.length === 0 ? '' : ` Not held: ${words.join(', ')}.`
}

const WRITTEN: readonly (string | undefined)[] = ['agreed', 'corrected', 'disputed']

/** One finding for all of them: the day itself is too soon for something in writing. */
function withoutFeedback(view: View): Verdict[] {
  const meetings = checkInCount(view).held.filter(({ scheduled_for }) => scheduled_for < view.as_of)
  const without = meetings.filter(
    ({ feedback_on, recap }) => feedback_on.length === 0 && !WRITTEN.includes(recap?.reply),
  )
  if (without.length === 0) return []
  const of =
    meetings.length === 1
      ? 'The record has no written feedback on the check-in that was held'
      : `The record has no written feedback on ${without.length === meetings.length ? 'any' : numberWord(without.length)} of the ${counted(meetings.length, 'check-in')} held`
  const days = without.map(
    ({ id, recap }) => `${id} (${recap === undefined ? 'no recap' : `recap: ${recap.reply ?? 'no reply noted'}`})`,
  )
  return [
    shown(
      spot('plan'),
      `${of}.`,
      `without manager_feedback and without a reply to a recap: ${days.join(', ')}; ${without.length} of ${meetings.length} held.`,
    ),
  ]
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
