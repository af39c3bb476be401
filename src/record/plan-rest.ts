/** Plans that rest, or are no more before their last day: what their rhythm names does not take place. */
import type { Day } from './dates.ts'
import type { PlannedRecord } from './model.ts'
import type { Plan } from './schema/plan.ts'

type Standing = Pick<PlannedRecord, 'plan' | 'unemployment'>
type Status = Plan['status']

const STOPPED: readonly Status[] = ['cancelled', 'ended_early']
const RESTING: readonly Status[] = [...STOPPED, 'paused', 'draft']

/** Whether the employment, or the plan before its last day, has ended by the day. A status has no day: it counts on each. */
export function hasStopped({ plan, unemployment }: Standing, day: Day): boolean {
  return STOPPED.includes(plan.status) || (unemployment?.separated_on ?? '9') <= day
}

/** The same, or the plan is paused or not issued yet: no check-in is due, and no figures. */
export function isAtRest(standing: Standing, day: Day): boolean {
  return RESTING.includes(standing.plan.status) || hasStopped(standing, day)
}
