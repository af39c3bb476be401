import { z } from 'zod'
import { target } from './plan.ts'
import { day, entry, exhibits, flag, history, list, number, oneOf, row, text, whole } from './values.ts'

const VALUE_EXPECTED = 'expected a number, [part, whole] for a ratio, or a number for each stage'

const part = () => number().min(0)

/** One reading of a measure. */
export const readingSchema = row({
  week_ending: day().describe('The Friday of the week'),
  value: z
    .union(
      [
        z.tuple([part(), part()], { error: VALUE_EXPECTED }),
        z.tuple([part(), part(), part()], part(), { error: VALUE_EXPECTED }),
        number(),
      ],
      { error: VALUE_EXPECTED },
    )
    .describe('A number; [part, whole] of a ratio; of stages a number for each, the first stage first'),
  note: text().optional(),
  evidence: exhibits().optional(),
  ...history,
})

/** metrics/M1.yaml: one measure: its definition, then its readings. */
export const metricSchema = entry({
  id: text().regex(/^M\d+$/, 'expected a measure id such as M1'),
  area: text().optional(),
  name: text(),
  definition: text().optional().describe('What is counted, out of what, and what is left out'),
  unit: text().optional(),
  form: oneOf(['ratio', 'count', 'mean', 'stages'])
    .optional()
    .describe('ratio keeps [part, whole] and computes the percentage; stages keep a number for each stage'),
  stages: list(text())
    .min(3, 'expected at least three stages in their order; two of them are a ratio')
    .optional()
    .describe('The names of the stages in their order, such as [Calls, Meetings, Offers]; for form: stages'),
  cumulative: flag()
    .optional()
    .describe('Whether a reading is the total so far: then the target is for the end, and no week is compared with it'),
  target: target().optional().describe('Absent when target_source is plan: then it is the target of the area'),
  target_source: oneOf(['plan', 'proposed_by_employee', 'policy', 'none']).optional(),
  control: oneOf(['within', 'partial', 'outside']).optional(),
  source_system: text().optional().describe('Where the figures come from'),
  before_plan: number().optional().describe('The average of a week before the plan, in the same unit'),
  cycle_days: whole().optional().describe('How many days one piece of this work takes from start to end'),
  comparison: z
    .strictObject({ team_average: number().optional(), unit_mean: number().optional(), source: text().optional() })
    .optional(),
  readings: list(readingSchema).optional(),
}).meta({ title: 'A measure', description: 'One measure: its definition, then its readings' })

/** A measure that is to be made, which has no id yet; what `show --json` computes of another is left out. */
export const newMetricSchema = metricSchema.partial({ id: true }).extend({ figures: z.unknown().optional() })

export type Metric = z.output<typeof metricSchema>
export type Reading = NonNullable<Metric['readings']>[number]
