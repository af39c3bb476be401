/** Whether a plan that still has days to run is over all the same. */
import type { View } from '../../views/view.ts'

/** Statuses in which nothing of a plan is to come, whatever its last day. */
const OVER: readonly string[] = ['completed_met', 'completed_not_met', 'cancelled', 'ended_early']

/**
 * Whether the plan ended before its last day: by its status, or because the employment did. False from the last day on:
 * then the plan has run its time.
 */
export function isCutShort({ plan, separated_on, as_of }: View): boolean {
  if (as_of >= plan.effective_to) return false
  return OVER.includes(plan.status ?? '') || separated_on !== undefined
}

/** Whether nothing of the plan is to come, from its last day on or because it was cut short. */
export function isClosed(view: View): boolean {
  return view.as_of >= view.plan.effective_to || isCutShort(view)
}
