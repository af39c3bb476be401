/** Commands that are refused, or of no use any more, once the plan or the employment has ended. */
import type { View } from '../views/view.ts'

type Ending = Pick<View, 'plan' | 'as_of' | 'separated_on'>

/** Statuses in which nothing of a plan is to come, whatever its last day. */
const STOPPED: readonly string[] = ['cancelled', 'ended_early']

const AFTER_THE_PLAN = /^onrecord (?:ask|measure --new|render (?:clarification|agenda))\b/
const AFTER_THE_JOB = /^onrecord render (?:update|missed-check-in|recap)\b/

/** Whether the plan or the employment has ended by the day of the view. */
export function hasEnded({ plan, as_of, separated_on }: Ending): boolean {
  return as_of > plan.effective_to || separated_on !== undefined || STOPPED.includes(plan.status ?? '')
}

/** The commands of one remedy, each with what is said before it: "if so: onrecord set …". */
export function commandParts(command: string): string[] {
  // Only between quotes that are closed: what stands in quotes is one word of the command.
  return command === '' ? [] : command.split(/(?:; | and (?=onrecord ))(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
}

/** A remedy without those of its commands that come too late; '' when none is left. */
export function stillOpen(view: Ending, command: string): string {
  if (!hasEnded(view)) return command
  return commandParts(command)
    .filter((part) => !isTooLate(view, part.slice(Math.max(0, part.indexOf('onrecord ')))))
    .join('; ')
}

function isTooLate({ separated_on }: Ending, command: string): boolean {
  return AFTER_THE_PLAN.test(command) || (separated_on !== undefined && AFTER_THE_JOB.test(command))
}
