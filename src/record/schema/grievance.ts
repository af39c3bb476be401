import { z } from 'zod'
import { isDay } from '../dates.ts'
import { DAY_EXPECTED, day, entry, exhibits, list, oneOf, row, text } from './values.ts'

const test = () =>
  z.union(
    [
      oneOf(['pass', 'fail', 'unknown']),
      row({ result: oneOf(['pass', 'fail', 'unknown']), text: text().optional(), evidence: exhibits().optional() }),
    ],
    { error: 'expected pass, fail or unknown' },
  )

const LAST_DAY = `${DAY_EXPECTED}, the last day to file; ask your steward how the days are counted, and keep the words of the agreement in "when"`

/** Agreements give so many days, and a deadline needs the day that they come to. */
const lastDay = z
  .string({ error: DAY_EXPECTED })
  .refine(isDay, { error: LAST_DAY, params: { problem: 'invalid-date' } })
  .describe('The last day to file')

/** grievance.yaml: the union's fact sheet (domain 1.16). */
export const grievanceSchema = entry({
  grievance_no: text().optional(),
  date_filed: day().optional(),
  time_limit: lastDay.optional(),
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
