/** What speaks against the employee, as the handover and the severance worksheet have it. */

/** One weak point, in the first person. */
export type WeakPoint = {
  /** 1 is the heaviest. */
  readonly rank: number
  /** The point in one clause without a full stop: "E-03, the main exhibit on AL-2, is described only". */
  readonly title: string
  /** What there is to say beyond the title, in sentences; '' when nothing. */
  readonly text: string
  /** Ids of the exhibits that it is about. */
  readonly exhibits: readonly string[]
}

/** A weak point before it is numbered. */
export type WeakPart = Omit<WeakPoint, 'rank'>
