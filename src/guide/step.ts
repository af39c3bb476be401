/** What can be done next, and what of it is lost by waiting. */
import type { Deadline } from '../deadlines/deadline.ts'
import type { Day } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'

/** One thing to do now. */
export type Step = {
  /** In a word: deadline, recap, agenda, log, readings … */
  readonly kind: string
  /** "write to your manager what was said on 25 March" */
  readonly do: string
  /** What waiting costs, or what it is good for; '' where the step says it. */
  readonly why: string
  /** Until when; null where no day ends it. */
  readonly by: Day | null
  /** What to type. */
  readonly command: string
  /** How much is lost by waiting: the lower, the more. */
  readonly loss: number
}

/** What steps are made of: the record as it stood on the day, and its deadlines. */
export type Facts = {
  readonly record: PlannedRecord
  readonly day: Day
  readonly deadlines: readonly Deadline[]
}

/** The steps by what waiting costs. */
export const LOSS = {
  /** A right that ends within days, or has just ended. */
  right_at_once: 10,
  /** How the plan ended: all that follows depends on it. */
  result: 15,
  /** What weighs most on the day itself: a recap, a notice, how a meeting went. */
  same_day: 20,
  /** A meeting that is about to take place. */
  meeting: 30,
  /** What can be asked for only while the plan runs, or on the day after it. */
  end: 40,
  /** A right that ends within weeks. */
  right: 50,
  /** A question that helps most early. */
  early: 60,
  /** What the record of this week lacks. */
  week: 70,
  /** What is owed and can be asked for again. */
  owed: 80,
  /** What makes the record whole. */
  whole: 90,
} as const
