/** What templates/appeal.md sees. The words at each name are those of docs/templates.md. */

import type { Correction } from '../phrases/corrections.ts'
import type { ExhibitRow } from '../phrases/exhibit-list.ts'

export type AppealData = {
  /** your name */
  readonly claimant: string
  /** the name of your employer */
  readonly employer: string
  /** the table on top: case number, hearing, parties; only what the record has */
  readonly cover: readonly CoverRow[]
  /** true for a draft of your own without a claim in the record */
  readonly no_claim: boolean
  /** `appeal`; `statement` where the employer appealed */
  readonly paper: 'appeal' | 'statement'
  /** the appeal in one line */
  readonly appeal: string
  /** when the appeal was due and filed, and the reason when it is late; a sentence each */
  readonly deadline: readonly string[]
  /** the issues as the notice of hearing words them */
  readonly issues: readonly string[]
  /** the statement: job, what the employer says, the last day, effort, what could and could not be done */
  readonly statement: readonly StatementPart[]
  /** each expectation of the plan, and what the record shows of it */
  readonly expectations: readonly ExpectationRow[]
  /** true when a target in the document was proposed by you */
  readonly proposed: boolean
  /** the statements of the plan with your answers, where the reader may have them */
  readonly answers: readonly Correction[]
  /** the reasons that were given, side by side; empty unless there are two */
  readonly reasons: readonly ReasonRow[]
  /** the first and the last day of the chronology */
  readonly chronology_period: string
  /** the dated facts of the last 90 days of the employment */
  readonly chronology: readonly DatedRow[]
  /** the exhibits that the document cites */
  readonly exhibits: readonly ExhibitRow[]
  /** who saw or heard it themselves */
  readonly witnesses: readonly WitnessRow[]
  /** for yourself and an attorney: what the agency does not get; with nothing in it for the agency */
  readonly own: OwnPart
}

type CoverRow = {
  /** what it is: `Case number` */
  readonly label: string
  /** what the record has */
  readonly value: string
}

export type StatementPart = {
  /** `What happened on the last day` */
  readonly heading: string
  /** its paragraphs */
  readonly paragraphs: readonly string[]
}

export type ExpectationRow = {
  /** `A1 Pipeline creation` */
  readonly area: string
  /** the expectation in the plan's words */
  readonly expectation: string
  /** `a result`, `something to do`, `both`; empty where the record does not say */
  readonly type: string
  /** what the record shows of it */
  readonly shows: string
  /** what was in my hands and what was not; `–` for nothing */
  readonly hands: string
  /** who would not see it */
  readonly mark: string
}

export type ReasonRow = {
  /** where it was given: `The plan` */
  readonly where: string
  /** its date; `–` where it is not known */
  readonly date: string
  /** the words */
  readonly words: string
}

type DatedRow = {
  /** `2022-02-11`, `2021-08 (month)` */
  readonly date: string
  /** what happened */
  readonly fact: string
  /** ids of exhibits, or `none` */
  readonly exhibits: string
  /** how soon it was written down; `–` for what is still to come */
  readonly written: string
  /** who would not see it */
  readonly mark: string
}

type WitnessRow = {
  /** name and role */
  readonly name: string
  /** what they saw or heard themselves */
  readonly knows: string
  /** the telephone for the hearing; `–` where it is not known */
  readonly telephone: string
  /** ids of exhibits; `–` for none */
  readonly exhibits: string
  /** who would not see it */
  readonly mark: string
}

export type OwnPart = {
  /** true for yourself and an attorney */
  readonly shown: boolean
  /** what to check about the last day to appeal */
  readonly deadline: readonly string[]
  /** questions for the employer's witness */
  readonly questions: readonly string[]
  /** who prepared each exhibit, and how it helps */
  readonly worksheet: readonly WorksheetRow[]
  /** the weeks that were certified, in sentences */
  readonly weeks: readonly string[]
  /** what the record does not have yet */
  readonly missing: readonly MissingRow[]
  /** which parts the agency gets only when you say so */
  readonly left_out: readonly string[]
}

export type WorksheetRow = {
  /** id and title */
  readonly exhibit: string
  /** by whom, and how soon it was written or entered */
  readonly prepared: string
  /** how you have it */
  readonly source: string
  /** what it is about; empty where the record does not say */
  readonly helps: string
}

export type MissingRow = {
  /** what is missing, in words */
  readonly what: string
  /** the command that writes it down; empty for an attorney */
  readonly command: string
}
