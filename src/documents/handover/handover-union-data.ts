/** What templates/handover-union.md sees. The words at each name are those of docs/templates.md. */
import type { ExhibitRow } from '../phrases/exhibit-list.ts'
import type { CourseRow } from './course.ts'

export type HandoverUnionData = {
  /** your name */
  readonly grievant: string
  /** the name of your employer */
  readonly employer: string
  /** number, dates and time limit of the grievance; only what the record has */
  readonly standing: readonly LabelledText[]
  /** what to know of the grievant: title, dates, supervisor, unit, clause */
  readonly block: readonly LabelledText[]
  /** who, what, where, when, why, how and the remedy */
  readonly five_ws: readonly LabelledText[]
  /** articles, and what stands beside them; empty where none is recorded */
  readonly articles: readonly string[]
  /** past practice in your words; empty where none is recorded */
  readonly past_practice: string
  /** the facts in the order of their dates */
  readonly facts: readonly FactLine[]
  /** the check-ins, held and not held, in sentences; empty where there were none */
  readonly check_ins: string
  /** each area of the plan with its target, the latest result and the ratings */
  readonly course: readonly CourseRow[]
  /** the days of the ratings; empty for none */
  readonly rating_days: string
  /** the statements of the plan with your answers, what is disputed first; of many the first */
  readonly statements: readonly StatementLine[]
  /** how many statements are left out */
  readonly statements_left_out: number
  /** what management says, a sentence each */
  readonly position: readonly string[]
  /** who was present for management; empty where it is not recorded */
  readonly present: string
  /** those who saw or heard it themselves */
  readonly witnesses: readonly WitnessLine[]
  /** what to ask the employer for */
  readonly information: readonly string[]
  /** what the seven tests are tests of: `just cause` in the US, else empty */
  readonly tests_of: string
  /** the seven tests */
  readonly tests: readonly TestRow[]
  /** the steps of the grievance so far */
  readonly steps: readonly StepLine[]
  /** when representation was asked for, and whether it was granted; a sentence each */
  readonly representation: readonly string[]
  /** what was asked for in writing, and what came of it */
  readonly asked: readonly AskedLine[]
  /** the exhibits that the sheet cites */
  readonly exhibits: readonly ExhibitRow[]
  /** what a steward needs to know and the record does not have */
  readonly not_recorded: readonly string[]
}

export type LabelledText = {
  /** what it is: `Seniority date` */
  readonly label: string
  /** what the record has */
  readonly text: string
}

export type FactLine = {
  /** the date in words */
  readonly date: string
  /** the fact */
  readonly text: string
  /** ids of exhibits; empty for none */
  readonly exhibits: string
}

export type StatementLine = {
  /** `AL-2` */
  readonly id: string
  /** the plan's words */
  readonly statement: string
  /** `November 2021`; empty where the plan gave no date */
  readonly occurred: string
  /** `Denied` */
  readonly response: string
  /** the first sentence of the answer */
  readonly reply: string
  /** ids of exhibits; `–` for none */
  readonly exhibits: string
}

export type WitnessLine = {
  /** name and role */
  readonly name: string
  /** what they saw or heard themselves; `not recorded` */
  readonly knows: string
  /** `yes`, `no`, `not recorded` */
  readonly will_testify: string
  /** how to reach them; `–` where it is not known */
  readonly contact: string
}

export type TestRow = {
  /** `Notice` */
  readonly name: string
  /** the question that the test asks */
  readonly question: string
  /** the result as recorded: `met`, `not met`, `open`; empty where it is not */
  readonly result: string
  /** what the record shows; empty for nothing */
  readonly shows: string
  /** ids of exhibits; empty for none */
  readonly exhibits: string
}

type StepLine = {
  /** `Step 1` */
  readonly step: string
  /** its date; `–` where it is not known */
  readonly date: string
  /** what came of it; `–` where it is not recorded */
  readonly result: string
  /** ids of exhibits; `–` for none */
  readonly exhibits: string
}

type AskedLine = {
  /** `R-01` */
  readonly id: string
  /** when it was sent */
  readonly date: string
  /** of whom */
  readonly of: string
  /** what was asked */
  readonly what: string
  /** `no answer`, `answered in full on 4 March` */
  readonly answer: string
}
