/** What templates/clarification.md sees. The words at each name are those of docs/templates.md. */

/** One area that is asked about. */
export type ClarificationArea = {
  /** its id and title: `A1 Ticket response`; `The plan as a whole` for a question that names no area */
  readonly heading: string
  /** what the plan expects, whole and in its own words; empty for the plan as a whole */
  readonly expectation: string
  /** what the plan does not say of it, where you wrote no question of your own */
  readonly missing: string
  /** your questions, word for word */
  readonly question: string
  /** the head of the column of readings; empty when nothing was counted yet */
  readonly reading_head: string
  /** measures that you propose */
  readonly proposals: readonly ProposalRow[]
  /** what the reader is asked to fill in, where there is no proposal */
  readonly blanks: readonly BlankRow[]
}

export type ClarificationData = {
  /** what it is about: `Plan of 31 January 2022: how A1 and A4 will be measured` */
  readonly subject: string
  /** the name of the manager who issued the plan */
  readonly to: string
  /** what the manager is called in a letter */
  readonly dear: string
  /** your name */
  readonly from: string
  /** what you are called in a letter */
  readonly signed: string
  /** the day of the letter with its weekday */
  readonly date: string
  /** how far the plan is: `day 8 of 90 of the plan` */
  readonly day_of_plan: string
  /** thanks for the latest check-in, and that you want to meet the plan */
  readonly opening: string
  /** what is asked of the reader, with the number of points */
  readonly request: string
  /** when you asked before; empty in a first letter */
  readonly repeated: string
  /** the areas that are asked about, in the order of the plan */
  readonly areas: readonly ClarificationArea[]
  /** the head of the column of support: when it was promised */
  readonly support_head: string
  /** support without a date, as one point; empty when there is none */
  readonly support: readonly BlankRow[]
  /** what there was no room for and will follow; empty when all is here */
  readonly later: string
  /** which of the areas were not assessed at the latest check-in; empty when that is not recorded */
  readonly assessed: string
  /** by when an answer is asked for */
  readonly reply: string
  /** the figures that you work to until then; empty without a proposal */
  readonly until: string
}

/** One measure that the employee proposes, to be agreed or changed. */
export type ProposalRow = {
  /** the number of the point, counted through the letter */
  readonly number: number
  /** what is counted */
  readonly measure: string
  /** the figure that is proposed: `90% or more` */
  readonly target: string
  /** the first reading, good or bad, and the latest where there are more; empty before the first */
  readonly reading: string
  /** tick boxes and room for another figure */
  readonly answer: string
}

/** One thing for the reader to fill in. */
export type BlankRow = {
  /** the number of the point, counted through the letter */
  readonly number: number
  /** what is to be completed */
  readonly text: string
  /** room for the answer */
  readonly answer: string
}
