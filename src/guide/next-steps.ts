/** At most five next steps, in the order of what is lost by waiting. */
import { isAtRest } from '../record/plan-rest.ts'
import { afterSteps } from './after-steps.ts'
import { askingSteps } from './asking-steps.ts'
import { deadlineSteps } from './deadline-steps.ts'
import { meetingSteps } from './meeting-steps.ts'
import { phaseSteps } from './phase-steps.ts'
import type { Facts, Step } from './step.ts'
import { weekSteps } from './week-steps.ts'

/** More than this nobody does in an evening. */
const MOST = 5

/** `more` is how many wait behind the first. */
export type NextSteps = { readonly first: readonly Step[]; readonly more: number }

/** The steps, those first of which most is lost by waiting, then those that end first. None when all is done. */
export function nextSteps(facts: Facts): NextSteps {
  const { record, day } = facts
  const isSeparated = (record.unemployment?.separated_on ?? '9') <= day
  const isResting = isAtRest(record, day)
  const ofPlan = [...(isResting ? [] : [meetingSteps, askingSteps, weekSteps]), ...(isSeparated ? [] : [phaseSteps])]
  const all = [deadlineSteps, afterSteps, ...ofPlan]
    .flatMap((steps) => steps(facts))
    .sort((a, b) => a.loss - b.loss || compare(a.by ?? '9', b.by ?? '9') || compare(a.do, b.do))
  return { first: all.slice(0, MOST), more: Math.max(0, all.length - MOST) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
