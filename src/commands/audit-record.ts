/** A record, judged: what every form of `audit` begins with. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Audit, auditOf } from '../audit/audit.ts'
import type { Rule } from '../audit/rule.ts'
import { settingsProblems } from '../audit/settings-problems.ts'
import type { Day } from '../record/dates.ts'
import type { PlannedRecord, PlanRecord } from '../record/model.ts'
import { formatProblem, startOf } from '../record/problem.ts'
import { readRecord } from '../record/record-index.ts'
import { typedAs } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type View, viewFor } from '../views/view.ts'
import type { Places } from './audit-places.ts'

export type Audited = {
  readonly view: View
  readonly audit: Audit
  readonly places: Places
  /** What the person has to know beside it: faults of the record, and of audit.yaml. */
  readonly notes: readonly string[]
}

export type Judging = {
  readonly day: Day
  readonly rules: readonly Rule[]
  /** Whether nobody asks in which line a finding stands: then no file has to be parsed for it. */
  readonly isWithoutPlaces?: boolean
}

const NO_PLACES: Places = { of: () => undefined, at: startOf }

/** The record as it stood on a day, with what the rules find in it. Throws a UserError when there is no plan to judge. */
export async function auditedRecord(terminal: Terminal, dir: string, judging: Judging): Promise<Audited> {
  const { day, rules, isWithoutPlaces = false } = judging
  const { record, faults, unfinished } = await readRecord(dir)
  const { plan } = record
  if (plan === undefined)
    throw new UserError(
      unfinished === undefined
        ? 'plan.yaml has a fault, and without the plan nothing can be judged; see: onrecord check'
        : 'the plan is not complete yet, and before that nothing can be judged; what it lacks: onrecord status --open',
    )
  const { sent, fault } = sentFrom(dir, record)
  const planned: PlannedRecord = { ...record, plan, sent }
  const { view } = viewFor(planned, 'self', day)
  const isPlaced = !isWithoutPlaces || record.audit !== undefined
  const places = isPlaced ? (await import('./audit-places.ts')).placesOf(dir, planned) : NO_PLACES
  const ofSettings = record.audit === undefined ? [] : settingsProblems(record.audit, places.at)
  return {
    view,
    audit: auditOf(view, rules),
    places,
    notes: [
      ...ofSettings.map(formatProblem),
      ...(fault === undefined ? [] : [fault]),
      ...(faults === 0 ? [] : [`${inRecord(faults)}; see: ${typedAs(terminal, dir, 'onrecord check')}`]),
    ],
  }
}

function inRecord(faults: number): string {
  return `${faults} ${faults === 1 ? 'problem' : 'problems'} in the record, and what cannot be read is not judged`
}

/** What left by the register. A register with a fault stops no audit: it is said that nothing is known of what was sent. */
function sentFrom(
  dir: string,
  { sent }: PlanRecord,
): { readonly sent: PlannedRecord['sent'] & object; readonly fault?: string } {
  if (sent !== undefined || !existsSync(join(dir, 'documents.yaml'))) return { sent: sent ?? [] }
  return { sent: [], fault: 'documents.yaml has a fault, and what was sent is not known here; see: onrecord check' }
}
