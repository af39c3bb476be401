/** The kinds of file that a record is made of: where each lives, what its id looks like, which schema describes it. */
import { allegationSchema } from './schema/allegation.ts'
import { auditSchema } from './schema/audit.ts'
import { checkInSchema } from './schema/check-in.ts'
import { employmentSchema } from './schema/employment.ts'
import { evidenceSchema } from './schema/evidence.ts'
import { grievanceSchema } from './schema/grievance.ts'
import { metricSchema } from './schema/metric.ts'
import { peopleSchema } from './schema/people.ts'
import { planSchema } from './schema/plan.ts'
import { requestSchema } from './schema/request.ts'
import { severanceSchema } from './schema/severance.ts'
import { unemploymentSchema } from './schema/unemployment.ts'

/** The files of which a record has one, by their name without `.yaml`. */
export const SINGLE_KINDS = {
  plan: planSchema,
  people: peopleSchema,
  employment: employmentSchema,
  severance: severanceSchema,
  unemployment: unemploymentSchema,
  grievance: grievanceSchema,
  audit: auditSchema,
} as const

/** The folders with one file an entry, by the folder's name. */
export const FOLDER_KINDS = {
  allegations: allegationSchema,
  evidence: evidenceSchema,
  'check-ins': checkInSchema,
  metrics: metricSchema,
  requests: requestSchema,
} as const

export type SingleKind = keyof typeof SINGLE_KINDS

export const singleKinds: readonly SingleKind[] = [
  'plan',
  'people',
  'employment',
  'severance',
  'unemployment',
  'grievance',
  'audit',
]
