import { auditOf } from '../audit/audit.ts'
import type { Day } from '../record/dates.ts'
import { readRecord } from '../record/record-index.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { viewFor } from '../views/view.ts'

export type AuditLook = { readonly day: Day; readonly asJson: boolean }

/** Shows what is weak in the plan and in the record, as of a day. 1 when a finding that stands weighs much. */
export async function audit(terminal: Terminal, dir: string, { day, asJson }: AuditLook): Promise<number> {
  const { record } = await readRecord(dir)
  const { plan } = record
  if (plan === undefined) throw new UserError('plan.yaml has a fault or is not complete; see: onrecord check')
  const { findings, waived, unknown } = auditOf(viewFor({ ...record, plan }, 'self', day).view)
  if (asJson) {
    const flat = findings.map(({ rule, at, text, how }) => ({
      rule: rule.id,
      severity: rule.severity,
      of: at.of,
      text,
      how,
    }))
    terminal.line(jsonText({ as_of: day, findings: flat, waived: waived.length, unknown: unknown.length }))
  } else {
    for (const { rule, at, text } of findings) terminal.line(`${rule.id} ${at.of}: ${text}`)
    for (const { rule, at, text, todo } of unknown) terminal.line(`${rule.id} ${at.of}? ${text}: ${todo}`)
  }
  return findings.some(({ rule }) => rule.severity === 'high') ? 1 : 0
}
