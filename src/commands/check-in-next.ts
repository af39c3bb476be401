/** What is worth doing after a check-in was written down: one line, or nothing. */
import { dayOf } from '../record/dates.ts'
import { notHeldByManager } from '../record/meetings.ts'
import type { CheckIn } from '../record/schema/check-in.ts'

type Manager = { readonly id: string; readonly name: string }

/** The next step in one line; undefined when there is none. `now` is an instant. */
export function nextStep(
  { id, checkIn }: { readonly id: string; readonly checkIn: CheckIn },
  manager: Manager | undefined,
  now: string,
): string | undefined {
  const name = manager?.name ?? 'your manager'
  const { status, scheduled_for, rescheduled_to } = checkIn
  if (status === 'held') return afterHeld({ id, checkIn }, name, dayOf(now))
  if (status === 'scheduled')
    return scheduled_for < dayOf(now)
      ? `next: say how it went: onrecord check-in ${id} --held, or --missed cancelled`
      : undefined
  if (rescheduled_to !== undefined) return undefined
  if (notHeldByManager(checkIn))
    return `next: ask ${name} for a new time in writing, and write that down: onrecord ask "When can we meet?" --kind clarification${manager === undefined ? '' : ` --to ${manager.id}`}`
  if (status === 'rescheduled') return `next: when the new day is known: onrecord check-in ${id} --moved-to DATE`
  return `next: offer ${name} a new time in writing, then: onrecord check-in ${id} --moved-to DATE`
}

function afterHeld(
  { id, checkIn }: { readonly id: string; readonly checkIn: CheckIn },
  name: string,
  today: string,
): string | undefined {
  const { recap, self_assessments, scheduled_for } = checkIn
  if (recap === undefined)
    return `next: write to ${name} ${scheduled_for < today ? 'now' : 'today'} what was said and agreed, then: onrecord check-in ${id} --recap-sent today`
  return self_assessments === undefined
    ? `your own view of each area can stand beside it: onrecord check-in ${id} --self A1=met`
    : undefined
}
