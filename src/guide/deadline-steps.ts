/** Steps about days by which something has to be done. */
import { daysBetween, longDay } from '../record/dates.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** A right that ends within a week comes first of all; beyond two months it is not yet a next step. */
const AT_ONCE_DAYS = 7
const AHEAD_DAYS = 60
/** So long after it, somebody may still take a late one with a reason. */
const LATE_DAYS = 30

/** Deadlines that are not rights, and have steps of their own. What others have to do is asked for again (asking-steps.ts). */
const OTHER_STEPS: readonly string[] = ['plan-end', 'check-in']

/** The next deadlines, and those that have just passed. */
export function deadlineSteps({ deadlines, day }: Facts): Step[] {
  return deadlines
    .filter(({ kind, theirs }) => !theirs && !OTHER_STEPS.includes(kind))
    .flatMap(({ what, on, lost, command, verify }) => {
      const left = daysBetween(day, on)
      if (left > AHEAD_DAYS || left < -LATE_DAYS) return []
      const why = [lost, verify].filter((part) => part !== '').join('; ')
      const shared = { kind: 'deadline', by: on, command: command === '' ? 'onrecord calendar' : command }
      return left < 0
        ? [
            {
              ...shared,
              do: `${what}: the last day was ${longDay(on)}; ask today whether a late one is taken`,
              why,
              loss: LOSS.right_at_once,
            },
          ]
        : [{ ...shared, do: what, why, loss: left <= AT_ONCE_DAYS ? LOSS.right_at_once : LOSS.right }]
    })
}
