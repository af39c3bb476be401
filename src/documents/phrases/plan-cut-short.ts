/** Whether a plan that still has days to run is over all the same. */
import type { View } from '../../views/view.ts'

/** Statuses in which nothing of a plan is to come, whatever its last day. */
const OVER: readonly string[] = ['completed_met', 'completed_not_met', 'cancelled', 'ended_early']

/**
 * Whether the plan ended before its last day: by its status, or because the employment did. False from the last day on:
 * then the plan has run its time.
 */
export function isCutShort({ plan, unemployment, as_of }: View): boolean {
  if (as_of >= plan.effective_to) return false
  const separated = unemployment?.separated_on
  return OVER.includes(plan.status ?? '') || (separated !== undefined && separated <= as_of)
}
