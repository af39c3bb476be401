import { z } from 'zod'
import { WEEKDAYS } from '../dates.ts'
import {
  date,
  datedText,
  day,
  dayOrNone,
  entry,
  exhibits,
  flag,
  list,
  listOf,
  number,
  oneOf,
  row,
  text,
  whole,
} from './values.ts'

/** The format that this program reads and writes. A newer number is refused and left alone. */
export const FORMAT = 1

export const target = () =>
  z.strictObject(
    {
      op: oneOf(['>=', '<=', '=', '>', '<']).describe('Put it in quotes: ">="'),
      value: number(),
      unit: text().optional(),
      per: text().optional().describe('The period that the value is for, such as week'),
    },
    { error: 'expected a target such as {op: ">=", value: 90}' },
  )

/** What a plan should say of an area, and a record can note that it does not. */
const NOT_STATED = ['baseline', 'source_standard', 'data_source', 'assessed_by', 'failure_threshold'] as const

const support = row({
  text: text(),
  promised_on: date().optional(),
  due_on: date().optional(),
  delivered_on: date().optional().describe('Absent or null while it is owed'),
  evidence: exhibits().optional(),
})

const area = row({
  id: text().regex(/^A\d+$/, 'expected an area id such as A1'),
  title: text(),
  category: oneOf(['performance', 'conduct', 'behaviour', 'attendance']).optional(),
  deficiency: text().optional().describe("The plan's own words"),
  expectation: text().describe("The plan's own words"),
  expectation_type: oneOf(['outcome', 'directive', 'both']).optional(),
  measure: text().optional().describe('How the plan measures it; null when the plan does not say'),
  target: target().optional().describe('What the plan asks for; null when it does not say'),
  failure_threshold: text().optional().describe('How many misses fail, in the words of the plan'),
  baseline: text().optional().describe('The figure before the plan, in the words of the plan'),
  source_standard: text().optional().describe('The clause of the job description or policy that the plan cites'),
  data_source: text().optional().describe('Where the plan says that the figures come from'),
  assessed_by: text().optional().describe('Who assesses the area, in the words of the plan'),
  not_stated: list(oneOf(NOT_STATED)).optional().describe('What you looked for in the plan and it does not say'),
  contradicts: listOf(text()).optional().describe('Areas whose expectation cannot be met together with this one'),
  control: oneOf(['within', 'partial', 'outside']).optional().describe('What the employee can influence'),
  support: list(support).optional(),
  steps_taken: list(datedText()).optional(),
  followed: flag().optional().describe('Of something to do: whether you did it each time, so far'),
  hindered_by: list(datedText()).optional().describe('Why it could not be done, each time that it was not'),
  open_questions: list(datedText()).optional(),
})

const amendment = row({
  on: day(),
  area: text().optional(),
  field: text().describe('What changed, such as target.value or effective_to'),
  from: z.union([number(), text(), flag()], { error: 'expected the value before the change' }).optional(),
  to: z.union([number(), text(), flag()], { error: 'expected the value after the change' }).optional(),
  by: text().optional().describe('An id from people.yaml'),
  evidence: exhibits().optional(),
  re_acknowledged: flag().optional(),
})

const cadence = z.strictObject({
  every: text()
    .regex(
      /^(day|week|month|(two|three|four|\d{1,2})[ _](days|weeks|months))$/,
      'expected day, week, two_weeks or month',
    )
    .describe('day, week, two_weeks, month …'),
  on: listOf(oneOf(WEEKDAYS)).optional(),
})

/** plan.yaml: the plan as issued, its areas, and how it was changed after it started. */
export const planSchema = entry({
  format: number().int('expected 1').min(1, 'expected 1').describe('The version of the record format: 1'),
  kind: text().describe('PIP, PEP, PAP, improvement note …'),
  title: text().optional().describe("The plan's own title"),
  employee: text().describe('An id from people.yaml'),
  issued_by: text().describe('An id from people.yaml'),
  approved_by: text().optional(),
  employer: text(),
  jurisdiction: text()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'expected a country, or country and state, such as US-CA')
    .optional(),
  employer_device: z
    .union([flag(), z.literal('unknown')], { error: 'expected true, false or unknown' })
    .optional()
    .describe("Whether this computer is the employer's"),
  sector: oneOf(['public', 'private', 'federal', 'unknown']).optional(),
  union: oneOf(['none', 'member', 'eligible', 'unknown']).optional(),
  permanent_status: oneOf(['permanent', 'probationary', 'at_will', 'unknown']).optional(),
  goals: list(oneOf(['keep_job', 'correct_record', 'severance', 'unemployment', 'grievance', 'claim'])).optional(),
  issued_on: day(),
  effective_from: day(),
  effective_to: day(),
  response_due_on: dayOrNone().optional().describe('Until when you may answer; none when the plan names no day'),
  document: text().optional().describe('The plan as delivered, an evidence entry such as E-01'),
  reason: text().optional(),
  check_in_cadence: cadence.optional(),
  consequence: text().optional(),
  early_termination_clause: flag().optional(),
  acknowledgement: z
    .strictObject({
      requested: flag().optional(),
      kind: oneOf(['receipt', 'agreement']).optional(),
      signed_on: day().optional(),
      refused: flag().optional(),
      annotation: text().optional().describe('What you wrote beside the signature'),
    })
    .optional(),
  employee_comments: z
    .strictObject(
      {
        before_final: flag().optional().describe('Whether you could comment before the plan was final'),
        place: flag().optional().describe('Whether the plan has a place or a period for your statement'),
      },
      { error: 'expected {before_final: true or false, place: true or false}' },
    )
    .optional(),
  policy_minimum_days: whole().optional().describe('The shortest plan that a policy of the employer allows, in days'),
  prior_counselling: list(datedText()).optional(),
  status: oneOf([
    'draft',
    'published',
    'acknowledged',
    'active',
    'paused',
    'extended',
    'completed_met',
    'completed_not_met',
    'cancelled',
    'ended_early',
  ]).optional(),
  areas: list(area).min(1, 'expected at least one area'),
  amendments: list(amendment).optional(),
}).meta({ title: 'The plan', description: 'plan.yaml: the plan as issued, its areas, and how it was changed' })

export type Plan = z.output<typeof planSchema>
export type Area = Plan['areas'][number]
export type Target = NonNullable<Area['target']>
