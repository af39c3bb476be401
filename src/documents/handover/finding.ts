/** What a rule about the plan comes to. */

/** One thing that the record shows about the plan. */
export type Finding = {
  /** "PQ-01", in the order of their numbers. */
  readonly rules: readonly string[]
  /** What the record shows, in sentences. */
  readonly text: string
  /** What to ask counsel about it; '' where the finding speaks for itself. */
  readonly question: string
}
