/** What templates/update.md sees. The words at each name are those of docs/templates.md. */

export type UpdateData = {
  /** `PIP status, week 9 of 13: week ending Friday, 1 April 2022`; without the count before the plan starts and after its end */
  readonly heading: string
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
  /** `day 62 of 90`, `starts in three days`, `ended seven days ago` */
  readonly day_of_plan: string
  /** how many measures were at target this week; empty when nothing is measured */
  readonly overall: string
  /** the head of the column of expectations; of titles where the expectations are too long for a page */
  readonly area_head: string
  /** the heads of the columns of readings; an empty list when nothing is measured */
  readonly reading_heads: readonly string[]
  /** the head of the column of targets; empty when there is none */
  readonly target_head: string
  /** the areas with their measures */
  readonly rows: readonly UpdateRow[]
  /** measures that you do not control */
  readonly context: readonly UpdateMeasure[]
  /** whose the targets with a `*` are; empty when there is none */
  readonly proposed: string
  /** what has changed since the plan began, in a sentence */
  readonly since_start: string
  /** what was done this week, a sentence each */
  readonly done: readonly string[]
  /** what is planned, a sentence each */
  readonly next_week: readonly string[]
  /** support and action items of the manager that are still open, a sentence each */
  readonly help: readonly string[]
  /** questions without an answer, a sentence each */
  readonly questions: readonly string[]
  /** today's check-in, the last, those of the week that did not take place, the next */
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
  /** the plan's words in quotation marks, or the area's title; once an area */
  readonly expectation: string
}
