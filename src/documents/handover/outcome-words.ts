/** How a plan ended, as the record has it: `plan.status`. */
export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  completed_met: 'recorded outcome: met',
  completed_not_met: 'recorded outcome: not met',
  cancelled: 'recorded as cancelled',
  ended_early: 'recorded as ended early',
  extended: 'recorded as extended',
  paused: 'recorded as paused',
}
