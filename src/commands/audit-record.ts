/** A record, judged: what every form of `audit` begins with. */
import { type Audit, auditOf } from '../audit/audit.ts'
import type { Rule } from '../audit/rule.ts'
import { settingsProblems } from '../audit/settings-problems.ts'
import type { Day } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import { formatProblem } from '../record/problem.ts'
import { readRecord } from '../record/record-index.ts'
import { sentDocuments } from '../record/register-documents.ts'
import { typedAs } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type View, viewFor } from '../views/view.ts'
import { type Places, placesOf } from './audit-places.ts'

export type Audited = {
  readonly view: View
  readonly audit: Audit
  readonly places: Places
  /** What the person has to know beside it: faults of the record, and of audit.yaml. */
  readonly notes: readonly string[]
}

export type Judging = { readonly day: Day; readonly rules: readonly Rule[] }

/** The record as it stood on a day, with what the rules find in it. Throws a UserError when there is no plan to judge. */
export async function auditedRecord(terminal: Terminal, dir: string, { day, rules }: Judging): Promise<Audited> {
  const { record, faults, unfinished } = await readRecord(dir)
  const { plan } = record
  if (plan === undefined)
    throw new UserError(
      unfinished === undefined
        ? 'plan.yaml has a fault, and without the plan nothing can be judged; see: onrecord check'
        : 'the plan is not complete yet, and before that nothing can be judged; what it lacks: onrecord status --open',
    )
  const { sent, fault } = sentFrom(dir)
  const planned: PlannedRecord = { ...record, plan, sent }
  const { view } = viewFor(planned, 'self', day)
  const places = placesOf(dir, planned)
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
function sentFrom(dir: string): { readonly sent: PlannedRecord['sent'] & object; readonly fault?: string } {
  try {
    return { sent: sentDocuments(dir) }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return { sent: [], fault: 'documents.yaml has a fault, and what was sent is not known here; see: onrecord check' }
  }
}
