import { z } from 'zod'
import { date, entry, exhibits, flag, list, number, oneOf, row, text } from './values.ts'

const review = row({ on: date(), rating: text().optional(), text: text().optional(), evidence: exhibits().optional() })

const compensation = row({
  on: date(),
  kind: text().optional().describe('merit_increase, bonus, promotion, extra_pay …'),
  text: text().optional().describe("The notice's own words"),
  evidence: exhibits().optional(),
})

const leave = row({
  from: date(),
  to: date().optional().describe('The last day of the leave'),
  kind: text().optional().describe('Never printed except for you and your attorney'),
  protected: z.union([flag(), z.literal('candidate')], { error: 'expected true, false or candidate' }).optional(),
  approved_on: date().optional(),
  evidence: exhibits().optional(),
})

/** What a public employer usually owes somebody with permanent status before it disciplines them (rule PQ-47). */
const BEFORE_DISCIPLINE = ['notice', 'reasons', 'materials', 'response'] as const

const discipline = row({
  on: date(),
  step: text().optional(),
  text: text().optional(),
  given: list(oneOf(BEFORE_DISCIPLINE))
    .optional()
    .describe('What came before it: notice, its reasons, the materials it rests on, a chance to respond'),
  not_given: list(oneOf(BEFORE_DISCIPLINE)).optional().describe('What of these you looked for and did not get'),
  evidence: exhibits().optional(),
})

const comparator = row({
  person: text().describe('An id from people.yaml'),
  same_role: flag().optional(),
  same_supervisor: flag().optional(),
  same_measure: flag().optional(),
  value: z.union([number(), text()], { error: 'expected a number or text' }).optional(),
  treatment: text().optional(),
  known_how: text().optional(),
  evidence: exhibits().optional(),
})

const event = row({ on: date(), text: text(), evidence: exhibits().optional() })

/** employment.yaml: what came before the plan and around it. */
export const employmentSchema = entry({
  hired_on: date().optional(),
  seniority_date: date().optional(),
  job_title: text().optional(),
  job_description: row({
    text: text().optional(),
    evidence: exhibits().optional(),
    dated: date().optional(),
  }).optional(),
  reviews: list(review).optional(),
  compensation: list(compensation).optional(),
  leave: list(leave).optional(),
  discipline: list(discipline).optional(),
  comparators: list(comparator).optional(),
  events: list(event).optional(),
  age_40_plus: flag().optional().describe('Only for the periods of a release; never printed'),
  bargaining_unit: z.union([flag(), text()], { error: 'expected a name, true or false' }).optional(),
  just_cause_clause: z.union([flag(), oneOf(['unknown'])], { error: 'expected true, false or unknown' }).optional(),
}).meta({
  title: 'Employment',
  description: 'employment.yaml: hiring, reviews, pay, leave, discipline, other dated events',
})

export type Employment = z.output<typeof employmentSchema>
export type Review = NonNullable<Employment['reviews']>[number]
export type Compensation = NonNullable<Employment['compensation']>[number]
export type Leave = NonNullable<Employment['leave']>[number]
export type BeforeDiscipline = (typeof BEFORE_DISCIPLINE)[number]
export type Discipline = NonNullable<Employment['discipline']>[number]
