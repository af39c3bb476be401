/** How the outcome of a check-in is typed. */
import type { CheckInStatus } from './schema/check-in.ts'

/** What is typed after --missed, and the status that it means. */
export const MISSED: Readonly<Record<string, CheckInStatus>> = {
  cancelled: 'cancelled_by_manager',
  refused: 'refused_by_manager',
  'no-show': 'manager_no_show',
  'no-answer': 'no_response',
  'cancelled-by-me': 'cancelled_by_employee',
  'my-no-show': 'employee_no_show',
  rescheduled: 'rescheduled',
}

/** The flag of an outcome: `--missed cancelled`; both ways when it is none. */
export function outcomeFlag(status: unknown): string {
  const [how] = Object.entries(MISSED).find(([, each]) => each === status) ?? []
  if (how !== undefined) return `--missed ${how}`
  return status === 'held' ? '--held' : '--held, or --missed cancelled'
}
