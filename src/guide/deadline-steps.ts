/** Steps about days by which something has to be done, and about days that nobody can count yet. */
import type { Deadline } from '../deadlines/deadline.ts'
import { type Uncounted, uncountedDeadlines } from '../deadlines/uncounted.ts'
import { type Day, daysBetween, longDay, shortDay } from '../record/dates.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** A right that ends within a week comes first of all; beyond two months it is not yet a next step. */
const AT_ONCE_DAYS = 7
const AHEAD_DAYS = 60
/** So long after it, somebody may still take a late one with a reason; an appeal with a good one much later. */
const LATE_DAYS = 30
const LATE_APPEAL_DAYS = 365
/** A period whose last day nobody knows is over by then. */
const UNCOUNTED_DAYS = 90

/** Deadlines that are not rights, and have steps of their own. What others have to do is asked for again (asking-steps.ts). */
const OTHER_STEPS: readonly string[] = ['plan-end', 'check-in']

/** The next deadlines, those that have just passed, and those of which the last day is not known. */
export function deadlineSteps({ record, deadlines, day }: Facts): Step[] {
  return [
    ...deadlines
      .filter(({ kind, theirs }) => !theirs && !OTHER_STEPS.includes(kind))
      .flatMap((deadline) => stepOf(deadline, day)),
    ...uncountedDeadlines(record).flatMap((each) => findOut(each, day)),
  ]
}

function stepOf({ kind, what, on, work_to = on, lost, command, verify }: Deadline, day: Day): Step[] {
  const left = daysBetween(day, on)
  if (left > AHEAD_DAYS || left < -(kind === 'appeal' ? LATE_APPEAL_DAYS : LATE_DAYS)) return []
  const shared = { kind: 'deadline', by: on, command: command === '' ? 'onrecord calendar' : command }
  const why = [lost, verify].filter((part) => part !== '').join('; ')
  if (left < 0 && kind === 'consider') return [{ ...shared, ...answeredStep(on), loss: LOSS.right_at_once }]
  if (left < 0)
    return [
      {
        ...shared,
        do: `${what}: the last day was ${longDay(on)}; ask today whether a late one is taken`,
        why,
        loss: LOSS.right_at_once,
      },
    ]
  const isNear = daysBetween(day, work_to) <= AT_ONCE_DAYS
  return [{ ...shared, do: `${what}${dayWords(kind, on, left)}`, why, loss: isNear ? LOSS.right_at_once : LOSS.right }]
}

/** An offer that was declined or let go needs nothing more than a word of it. */
function answeredStep(on: Day): Pick<Step, 'do' | 'why' | 'command'> {
  return {
    do: `write down what you answered to the severance offer; its last day was ${longDay(on)}`,
    why: 'if you have not answered, ask today whether a late answer is taken; check the day in the offer itself',
    command: 'onrecord set severance answer declined',
  }
}

/** A hearing is not done by its day, it is on it; and of the last two days nobody should have to look up the date. */
function dayWords(kind: Deadline['kind'], on: Day, left: number): string {
  const date = shortDay(on)
  if (left === 0) return ` today, ${date}`
  const way = kind === 'hearing' ? '' : 'by '
  return left === 1 ? ` ${way}tomorrow, ${date}` : ` ${way === '' ? 'on ' : way}${date}`
}

/** What others have to do can wait until its day is known. */
function findOut({ kind, what, command, since }: Uncounted, day: Day): Step[] {
  const isOld = since !== undefined && daysBetween(since, day) > UNCOUNTED_DAYS
  if (kind === 'records' || isOld) return []
  const [asked = '', where = ''] = what.split(': ')
  return [
    {
      kind: 'find_day',
      do: `find out ${asked}`,
      why: `${where}, and it can be a matter of days`,
      by: null,
      loss: LOSS.right_at_once,
      command,
    },
  ]
}
