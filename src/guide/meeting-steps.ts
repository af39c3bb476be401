/** Steps about check-ins: those that were held, those that were not, those to come. */
import { daysBetween, shortDay, weekdayName } from '../record/dates.ts'
import { daysNotRecorded, isDue, nextCheckIn, notHeldByManager } from '../record/meetings.ts'
import type { Entry } from '../record/model.ts'
import type { CheckIn } from '../record/schema/check-in.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** A recap or notice is written on the day; after a week it proves little more than any other note. */
const WORTH_DAYS = 7
/** So many days ahead a meeting is prepared. */
const AHEAD_DAYS = 2

/** What to do about the check-ins of these days. */
export function meetingSteps(facts: Facts): Step[] {
  return [...afterSteps(facts), ...outcomeSteps(facts), ...aheadSteps(facts)]
}

function afterSteps({ record, day }: Facts): Step[] {
  return record.checkIns
    .filter((checkIn) => isDue(checkIn, day) && daysBetween(checkIn.scheduled_for, day) <= WORTH_DAYS)
    .flatMap((checkIn) => afterMeeting(checkIn))
}

function afterMeeting(checkIn: Entry<CheckIn>): Step[] {
  const { id, scheduled_for, status, recap, notice_sent } = checkIn
  const shared = { by: scheduled_for, loss: LOSS.same_day }
  if (status === 'held' && recap === undefined)
    return [
      {
        ...shared,
        kind: 'recap',
        do: `write to your manager what was said on ${shortDay(scheduled_for)}`,
        why: 'a summary of the same day weighs most',
        command: `onrecord render recap --for manager --check-in ${id}`,
      },
    ]
  if (notHeldByManager(checkIn) && notice_sent === undefined)
    return [
      {
        ...shared,
        kind: 'notice',
        do: `offer your manager new times for the check-in of ${shortDay(scheduled_for)}`,
        why: 'it shows that you wanted it to take place',
        command: `onrecord render missed-check-in --for manager --check-in ${id}`,
      },
    ]
  return []
}

/** Meetings that are over, and nobody wrote down whether they took place: the last of them, with how many there are. */
function outcomeSteps({ record, day }: Facts): Step[] {
  const open = record.checkIns
    .filter(({ status, scheduled_for }) => status === 'scheduled' && scheduled_for < day)
    .map(({ id, scheduled_for }) => ({ id, on: scheduled_for }))
  const days = [...open, ...daysNotRecorded(record, day).map((on) => ({ id: on, on }))].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  )
  const last = days.at(-1)
  if (last === undefined) return []
  const others = days.length === 1 ? '' : `, and ${days.length - 1} earlier`
  return [
    {
      kind: 'outcome',
      do: `write down how the check-in of ${shortDay(last.on)} went${others}`,
      why: 'held or not, it counts; you are asked, or say it with --held or --missed',
      by: null,
      loss: LOSS.same_day,
      command: `onrecord check-in ${last.id}`,
    },
  ]
}

function aheadSteps({ record, day }: Facts): Step[] {
  const next = nextCheckIn(record, day)
  const today = record.checkIns.find(({ status, scheduled_for }) => status === 'scheduled' && scheduled_for === day)
  const on = today === undefined ? next?.on : day
  if (on === undefined || daysBetween(day, on) > AHEAD_DAYS) return []
  return [
    {
      kind: 'agenda',
      do: `make the agenda for ${on === day ? `today, ${shortDay(on)}` : `${weekdayName(on)}, ${shortDay(on)}`}`,
      why: 'one page to bring, and a second for yourself without --for',
      by: on,
      loss: LOSS.meeting,
      command: 'onrecord render agenda --for manager',
    },
  ]
}
