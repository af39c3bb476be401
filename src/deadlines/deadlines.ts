/** The days by which something has to be done, each with how it was counted, where the rule comes from, and a word to verify it. */
import type { Day } from '../record/dates.ts'
import type { PlanRecord } from '../record/model.ts'

export type Deadline = {
  /** response, appeal, consider, revoke, records, request, grievance, plan-end … */
  readonly kind: string
  /** What it belongs to: `plan`, `severance`, `unemployment`, `R-01`. */
  readonly of: string
  /** "Answer to the plan". */
  readonly what: string
  readonly on: Day
  /** How it was counted: "45 calendar days after 12 April 2024". */
  readonly counted: string
  /** Where the period comes from, with its address; '' where the record itself has the day. */
  readonly source: string
  /** When that was read; absent where the record itself has the day. */
  readonly checked_on?: Day
  /** "Saturday", "Memorial Day": the office may be closed, and the rule decides whether the day moves. */
  readonly falls_on?: string
  /** What to verify, and with whom. Never empty for a period that the record does not have itself. */
  readonly verify: string
  /** The command to type for it; '' where there is none. */
  readonly command: string
  /** What is lost when it passes, in a few words. */
  readonly lost: string
}

/** What deadlines are counted from: a record, or a View, which has the same words. */
export type DeadlineFacts = Pick<PlanRecord, 'severance' | 'unemployment' | 'grievance' | 'requests'> & {
  readonly plan: {
    readonly issued_on: Day
    readonly effective_to: Day
    readonly response_due_on?: Day | undefined
    readonly jurisdiction?: string | undefined
  }
}

/** The deadlines that have not been met, the next first; those that are past have `on` before `day`. */
export function deadlinesOf(facts: DeadlineFacts, day: Day): readonly Deadline[] {
  const { response_due_on: on } = facts.plan
  if (on === undefined || on < day) return []
  return [
    {
      kind: 'response',
      of: 'plan',
      what: 'answer to the plan',
      on,
      counted: 'the day that the plan gives',
      source: '',
      verify: '',
      command: 'onrecord render rebuttal --for hr',
      lost: 'your answer may not be put beside the plan',
    },
  ]
}
