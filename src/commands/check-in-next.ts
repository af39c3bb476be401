/** What is worth doing after a check-in was written down: a line or two, or nothing. */
import { dayOf } from '../record/dates.ts'
import { notHeldByManager } from '../record/meetings.ts'
import type { CheckIn } from '../record/schema/check-in.ts'

type Manager = { readonly id: string; readonly name: string }

/** The next step in lines; none when there is nothing to do. `now` is an instant. */
export function nextStep(
  { id, checkIn }: { readonly id: string; readonly checkIn: CheckIn },
  manager: Manager | undefined,
  now: string,
): string[] {
  const name = nameOf(manager)
  const { status, scheduled_for, rescheduled_to, notice_sent } = checkIn
  if (status === 'held') return afterHeld({ id, checkIn }, manager, dayOf(now))
  if (status === 'scheduled')
    return scheduled_for < dayOf(now)
      ? [`next: say how it went: onrecord check-in ${id} --held, or --missed cancelled`]
      : []
  if (rescheduled_to !== undefined) return []
  if (notHeldByManager(checkIn) && notice_sent === undefined)
    return [`next: offer ${name} new times in writing:`, ...writtenTo(manager, 'missed-check-in', id)]
  if (status === 'rescheduled' || notice_sent !== undefined)
    return [`next: when the new day is known: onrecord check-in ${id} --moved-to DATE`]
  return [`next: offer ${name} a new time in writing, then: onrecord check-in ${id} --moved-to DATE`]
}

function afterHeld(
  { id, checkIn }: { readonly id: string; readonly checkIn: CheckIn },
  manager: Manager | undefined,
  today: string,
): string[] {
  const { recap, self_assessments, scheduled_for } = checkIn
  if (recap === undefined)
    return [
      `next: write to ${nameOf(manager)} ${scheduled_for < today ? 'now' : 'today'} what was said and agreed:`,
      ...writtenTo(manager, 'recap', id),
    ]
  return self_assessments === undefined
    ? [`your own view of each area can stand beside it: onrecord check-in ${id} --self A1=met`]
    : []
}

function nameOf(manager: Manager | undefined): string {
  return manager?.name ?? 'your manager'
}

/** Makes the document about this check-in, and then notes that it was sent; the check-in has its day from there. */
function writtenTo(manager: Manager | undefined, document: 'recap' | 'missed-check-in', id: string): string[] {
  return [
    `  onrecord render ${document} --for manager --check-in ${id}`,
    `  and when it is sent: onrecord sent ${document} --to ${manager?.id ?? 'PERSON'} --via email`,
  ]
}
