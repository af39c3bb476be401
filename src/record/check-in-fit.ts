/** What cannot be said of a check-in, whichever way it was typed. */

import { UserError } from '../user-error.ts'
import type { CheckInValues } from './check-in-request.ts'
import { type Day, dayOf } from './dates.ts'
import type { CheckIn, CheckInStatus } from './schema/check-in.ts'

/** What may be known of a meeting before its day. */
const KNOWN_AHEAD: readonly CheckInStatus[] = [
  'scheduled',
  'rescheduled',
  'cancelled_by_manager',
  'cancelled_by_employee',
  'refused_by_manager',
]

type Said = { readonly values: CheckInValues; readonly today: Day }

/** Throws a UserError when the new values do not fit the check-in as it would be, or the calendar. */
export function refuseUnfit(id: string, checkIn: CheckIn, said: Said): void {
  const fault = faultOfDays(checkIn, said) ?? faultOfStatus(id, checkIn, said)
  if (fault !== undefined) throw new UserError(fault)
}

function faultOfDays({ scheduled_for: day, status, recap }: CheckIn, { values, today }: Said): string | undefined {
  if (day > today && !KNOWN_AHEAD.includes(status))
    return `${day} is still to come; set it with: onrecord check-in ${day}, and say how it went afterwards`
  const past = [values.requested_on, values.notice_sent, values.recap?.sent].flatMap((time) =>
    time === undefined ? [] : [dayOf(time)],
  )
  const early = past.find((each) => each > today)
  if (early !== undefined) return `${early} is still to come; write down what has been sent when it has been sent`
  if (values.rescheduled_to === day) return `a check-in of ${day} is not moved to the same day; give the new one`
  if (values.recap?.sent !== undefined && recap !== undefined && dayOf(recap.sent) < day)
    return `the recap was sent on ${dayOf(recap.sent)}, before the meeting of ${day}; correct one of the two`
  return undefined
}

function faultOfStatus(id: string, { status, scheduled_for }: CheckIn, { values }: Said): string | undefined {
  const words = `check-in ${id} is ${status === 'scheduled' ? 'only set' : `written down as ${status.replaceAll('_', ' ')}`}`
  const { assessments, recap, reason_given, notice_sent, rescheduled_to } = values
  if (status === 'scheduled' && [recap, reason_given, notice_sent].some((each) => each !== undefined))
    return `${words}; say how it went: onrecord check-in ${scheduled_for} --held, or --missed cancelled`
  if (status !== 'held' && assessments !== undefined) return `${words}; a rating is given in a check-in that was held`
  if (status !== 'held' && recap !== undefined) return `${words}; a recap is of a check-in that was held`
  if (status === 'held' && rescheduled_to !== undefined) return `${words}; it was not moved`
  return undefined
}
