/** What templates/update.md sees. The words at each name are those of docs/templates.md. */

export type UpdateData = {
  /** the week of the plan */
  readonly week: number
  /** how many weeks the plan has */
  readonly weeks: number
  /** `Friday, 1 April 2022` */
  readonly week_ending: string
  /** the name of your manager */
  readonly to: string
  /** your name */
  readonly from: string
  /** the first and the last day of the plan */
  readonly plan_period: string
  /** `day 62 of 90 of the plan` */
  readonly day_of_plan: string
  /** how many measures were at target this week */
  readonly overall: string
  /** the areas with their measures */
  readonly rows: readonly UpdateRow[]
  /** measures that you do not control */
  readonly context: readonly UpdateMeasure[]
  /** true when a target carries the `*` */
  readonly proposed: boolean
  /** what has changed since the plan began, in a sentence */
  readonly since_start: string
  /** what was done this week, a sentence each */
  readonly done: readonly string[]
  /** what is planned, a sentence each */
  readonly next_week: readonly string[]
  /** support that is still open, a sentence each */
  readonly help: readonly string[]
  /** questions without an answer, a sentence each */
  readonly questions: readonly string[]
  /** today's check-in, the last, the next */
  readonly check_ins: string
}

export type UpdateMeasure = {
  /** the measure's name */
  readonly measure: string
  /** the reading of last week; `–` for none */
  readonly last: string
  /** the reading of this week, or `no reading` */
  readonly now: string
  /** the target, with `*` where you proposed it */
  readonly target: string
  /** `met`, `met, first time`, `not yet`; for an area without a measure its last rating */
  readonly state: string
}

export type UpdateRow = UpdateMeasure & {
  /** the area's id */
  readonly area: string
  /** the plan's words, once an area */
  readonly expectation: string
}
