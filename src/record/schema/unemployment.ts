import { z } from 'zod'
import { day, entry, exhibits, list, number, oneOf, row, text, time } from './values.ts'

/** unemployment.yaml: the claim and the appeal (domain 1.15). */
export const unemploymentSchema = entry({
  claim_filed_on: day().optional(),
  employer_account_no: text().optional(),
  case_number: text().optional(),
  separation: oneOf(['discharged', 'quit', 'forced_resignation', 'layoff']).optional(),
  separated_on: day().optional(),
  final_incident: text().optional(),
  reason_given_at_discharge: text().optional(),
  reason_given_to_agency: text().optional(),
  decision_mailed_on: day().optional(),
  appealed_by: oneOf(['employee', 'employer'])
    .optional()
    .describe('Who appealed the determination; you, unless it says employer'),
  appeal_days: number().optional(),
  appeal_due_on: day().optional(),
  appeal_filed_on: day().optional(),
  good_cause_if_late: text().optional(),
  hearing: z
    .strictObject({
      date: time().optional(),
      mode: text().optional(),
      officer: text().optional(),
      parties: list(text()).optional(),
    })
    .optional(),
  issues: list(text()).optional(),
  witnesses: list(
    row({
      person: text().describe('An id from people.yaml'),
      knows: text().optional(),
      telephone: text().optional(),
      evidence: exhibits().optional(),
    }),
  ).optional(),
  weeks_certified: list(day()).optional(),
}).meta({ title: 'Unemployment', description: 'unemployment.yaml: the claim and the appeal' })

export type Unemployment = z.output<typeof unemploymentSchema>
