import { z } from 'zod'
import { day, entry, exhibits, list, oneOf, row, text } from './values.ts'

const test = () =>
  z.union(
    [
      oneOf(['pass', 'fail', 'unknown']),
      row({ result: oneOf(['pass', 'fail', 'unknown']), text: text().optional(), evidence: exhibits().optional() }),
    ],
    { error: 'expected pass, fail or unknown' },
  )

/** grievance.yaml: the union's fact sheet (domain 1.16). */
export const grievanceSchema = entry({
  grievance_no: text().optional(),
  date_filed: day().optional(),
  time_limit: day().optional(),
  grievant: text().optional(),
  who: text().optional(),
  what: text().optional(),
  where: text().optional(),
  when: text().optional(),
  why: text().optional(),
  how: text().optional(),
  articles_violated: list(text()).optional(),
  past_practice: text().optional(),
  management_position: text().optional(),
  management_present: list(text()).optional(),
  remedy: text().optional(),
  steps: list(
    row({ step: text(), on: day().optional(), result: text().optional(), evidence: exhibits().optional() }),
  ).optional(),
  seven_tests: z
    .strictObject({
      notice: test().optional(),
      reasonable_rule: test().optional(),
      investigation: test().optional(),
      fair_investigation: test().optional(),
      proof: test().optional(),
      equal_treatment: test().optional(),
      penalty: test().optional(),
    })
    .optional(),
}).meta({ title: 'Grievance', description: "grievance.yaml: the union's fact sheet" })

export type Grievance = z.output<typeof grievanceSchema>
