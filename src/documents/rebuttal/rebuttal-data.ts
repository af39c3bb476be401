/** What templates/rebuttal.md sees. The words at each name are those of docs/templates.md. */

import type { Correction } from '../phrases/corrections.ts'
import type { ExhibitRow } from '../phrases/exhibit-list.ts'

export type RebuttalData = {
  /** the plan with its date: `performance improvement plan of 31 January 2022` */
  readonly plan: string
  /** the people it goes to, with name and role */
  readonly to: string
  /** you, with your role and your employer */
  readonly from: string
  /** your name */
  readonly signature: string
  /** `day 62 of 90 of the plan` */
  readonly day_of_plan: string
  /** the first paragraph: receipt, what was reached, the last ratings, thanks */
  readonly opening: string
  /** the days of the last six check-ins at which ratings were given: `4 Feb` */
  readonly rating_days: readonly string[]
  /** how many earlier ones there are */
  readonly ratings_left_out: number
  /** the areas of the plan */
  readonly areas: readonly RebuttalArea[]
  /** what the plan leaves out, a sentence for areas that lack the same */
  readonly unstated: readonly string[]
  /** how the plan was changed while it ran */
  readonly changes: readonly RebuttalChange[]
  /** the readings of measures whose target was changed, beside the target of each week */
  readonly series: readonly RebuttalSeries[]
  /** the measures with readings */
  readonly measures: readonly RebuttalMeasure[]
  /** true when a target carries the `*` */
  readonly proposed: boolean
  /** the measures that have a chart */
  readonly charts: readonly RebuttalChart[]
  /** the check-ins, held and not, in sentences */
  readonly check_ins: string
  /** what stands before the table of statements; empty in the conciliatory register */
  readonly corrections_lead: string
  /** the allegations of weight `lead`, disputed ones first */
  readonly corrections: readonly Correction[]
  /** the other allegations, each with the first sentence of its reply */
  readonly notes: readonly Correction[]
  /** reviews, pay and absences of the two years before, prior counselling */
  readonly context: readonly ContextRow[]
  /** for yourself and the attorney: what the copy for HR does not have */
  readonly kept_from_hr: readonly KeptFromHr[]
  /** what stands before the list of requests: `Please:` */
  readonly requests_lead: string
  /** what you ask for, a sentence each */
  readonly requests: readonly string[]
  /** the last sentence */
  readonly close: string
  /** the exhibits that the document cites, in the order of their numbers */
  readonly exhibits: readonly ExhibitRow[]
  /** true when one of the exhibits is only described */
  readonly described_only: boolean
}

type RebuttalArea = {
  /** its id: `A1` */
  readonly id: string
  /** its title in the plan */
  readonly title: string
  /** what the plan expects, in its words */
  readonly expectation: string
  /** where these words still have the figure before a change: `the target has been 98% or more since 20 November`; else empty */
  readonly target_changed: string
  /** the manager's rating on each of `rating_days`; `–` for none */
  readonly ratings: readonly string[]
  /** steps, changes, support, open questions, context, in sentences */
  readonly sentences: string
  /** who would not see it */
  readonly mark: string
}

export type RebuttalChange = {
  /** the day */
  readonly on: string
  /** by whom; `–` when that is not known */
  readonly by: string
  /** what was changed: `The target of A1` */
  readonly what: string
  /** the value before; `–` when that is not known */
  readonly was: string
  /** the value after; `–` when that is not known */
  readonly is: string
  /** the days that the plan still had: `28 of 61`; `–` when it was not running */
  readonly left: string
  /** whether it was acknowledged again: `yes`, `no`, or `–` */
  readonly again: string
  /** the exhibits; `–` for none */
  readonly exhibits: string
  /** who would not see it */
  readonly mark: string
}

export type RebuttalSeries = {
  /** the id of its area */
  readonly area: string
  /** the name of the measure */
  readonly name: string
  /** the Fridays of the weeks */
  readonly weeks: readonly string[]
  /** the reading of each week */
  readonly values: readonly string[]
  /** the target in force in each week */
  readonly targets: readonly string[]
  /** who would not see it */
  readonly mark: string
}

export type RebuttalMeasure = {
  /** the id of its area */
  readonly area: string
  /** its name */
  readonly name: string
  /** the first reading */
  readonly first: string
  /** the Friday of its week */
  readonly first_week: string
  /** the latest reading */
  readonly latest: string
  /** the Friday of its week */
  readonly latest_week: string
  /** the target in words, with `*` where you proposed it */
  readonly target: string
  /** in how many weeks it was met: `5 of 9, the last 5` */
  readonly weeks: string
}

type RebuttalChart = {
  /** the id for `chart:` */
  readonly id: string
  /** the chart in words */
  readonly alt: string
}

export type ContextRow = {
  /** a sentence */
  readonly text: string
  /** who would not see it */
  readonly mark: string
}

export type KeptFromHr = {
  /** the day, or the days */
  readonly date: string
  /** the fact */
  readonly text: string
  /** ids of exhibits, or `none` */
  readonly exhibits: string
  /** who else would not see it */
  readonly mark: string
}
