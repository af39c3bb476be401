/** What templates/chronology.md sees. The words at each name are those of docs/templates.md. */
import type { ExhibitRow } from '../phrases/exhibit-list.ts'
import type { RowKind } from './chronology-row.ts'

export type ChronologyData = {
  /** your name */
  readonly employee: string
  /** the name of your employer */
  readonly employer: string
  /** the plan with its date */
  readonly plan: string
  /** the first and the last day of the plan */
  readonly plan_period: string
  /** for whom, in words: `Human Resources` */
  readonly reader: string
  /** the people that the rows name, with role, a sentence each */
  readonly people: readonly string[]
  /** every dated fact in the order of the dates */
  readonly rows: readonly FactRow[]
  /** true when a row has an answer of yours */
  readonly has_disputed: boolean
  /** true when a row has a date that is not exact */
  readonly has_inexact: boolean
  /** true when a row is a late note */
  readonly has_late: boolean
  /** the days after which a note is late */
  readonly late_after: number
  /** every exhibit that the reader may see */
  readonly exhibits: readonly ExhibitRow[]
  /** those of them that you have seen but do not hold */
  readonly described_only: readonly ExhibitRow[]
  /** ids of exhibits that were written to get legal advice */
  readonly privileged: readonly string[]
  /** what a careful reader will ask, a sentence each; for yourself and an attorney only */
  readonly gaps: readonly string[]
}

type FactRow = {
  /** `2022-02-11`, `2021-08 (month)`, `date unknown` */
  readonly date: string
  /** what it comes from: `evidence`, `check-in`, `request`, `statement` of the plan … */
  readonly kind: RowKind
  /** the areas of the plan that it is about: `A1, A3`, `all`; `–` for none */
  readonly area: string
  /** what happened */
  readonly fact: string
  /** ids of exhibits, or `none` */
  readonly exhibits: string
  /** your answer to the statement of the plan that it belongs to: `yes (AL-2)`; `–` for none */
  readonly disputed: string
  /** how soon it was written down: `written the same day` */
  readonly written: string
  /** true for a note of yours that was written late */
  readonly late: boolean
  /** who would not see it */
  readonly mark: string
}
