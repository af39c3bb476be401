/** What a record is once it is read: plain values, each with the file that it came from. */
import type { Allegation } from './schema/allegation.ts'
import type { AuditSettings } from './schema/audit.ts'
import type { CheckIn } from './schema/check-in.ts'
import type { Employment } from './schema/employment.ts'
import type { Evidence } from './schema/evidence.ts'
import type { Grievance } from './schema/grievance.ts'
import type { Metric } from './schema/metric.ts'
import type { Person } from './schema/people.ts'
import type { Plan } from './schema/plan.ts'
import type { Request } from './schema/request.ts'
import type { Severance } from './schema/severance.ts'
import type { Unemployment } from './schema/unemployment.ts'

/** A value of the record, its id (the file's name), and the file's path from the record's folder, with `/`. */
export type Entry<T> = T & { readonly id: string; readonly file: string }

/** A document that left: on which day, to whom (ids from people.yaml, or names), by which way. */
export type SentDocument = {
  readonly id: string
  readonly document: string
  readonly on: string
  readonly to: readonly string[]
  readonly via: string
}

/** Everything that could be read. A file with an error in it is absent here and named in the problems. */
export type PlanRecord = {
  readonly plan?: Entry<Plan>
  readonly people: readonly Person[]
  readonly employment?: Entry<Employment>
  readonly allegations: readonly Entry<Allegation>[]
  readonly evidence: readonly Entry<Evidence>[]
  readonly checkIns: readonly Entry<CheckIn>[]
  readonly metrics: readonly Entry<Metric>[]
  readonly requests: readonly Entry<Request>[]
  readonly severance?: Entry<Severance>
  readonly unemployment?: Entry<Unemployment>
  readonly grievance?: Entry<Grievance>
  /** What the user said of the audit: findings set aside, limits of their own. */
  readonly audit?: Entry<AuditSettings>
  /** From documents.yaml, for those documents that say what was sent. */
  readonly sent?: readonly SentDocument[]
}

/** A record whose plan could be read, which is what every document and `status` need. */
export type PlannedRecord = PlanRecord & { readonly plan: Entry<Plan> }
