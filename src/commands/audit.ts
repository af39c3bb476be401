import type { Finding } from '../audit/audit.ts'
import type { Rule, Severity } from '../audit/rule.ts'
import { rulesNamed } from '../audit/rules-named.ts'
import type { Day } from '../record/dates.ts'
import { programFor } from '../shown-command.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { auditJson } from './audit-json.ts'
import { auditLines } from './audit-lines.ts'
import { typedWith } from './audit-pieces.ts'
import { auditedRecord } from './audit-record.ts'
import { shortLines } from './audit-short.ts'

export type AuditLook = {
  /** The day to look from. */
  readonly day: Day
  readonly asJson: boolean
  /** Rules or series, as they were typed; none: all of them. */
  readonly only: readonly string[]
  /** The least severity that is shown; undefined: every one. */
  readonly severity: Severity | undefined
  /** Everything at length, and what was set aside with its reasons. */
  readonly isAll: boolean
}

const ORDER: readonly Severity[] = ['information', 'medium', 'high']

/** Shows what is weak in the plan and in the record, as of a day; in short when nothing was chosen. 1 when a finding that stands weighs much. */
export async function audit(terminal: Terminal, dir: string, look: AuditLook): Promise<number> {
  const { day, only, severity = 'information' } = look
  const isShort = !look.isAll && only.length === 0 && look.severity === undefined
  const isShown = (rule: Rule): boolean => ORDER.indexOf(rule.severity) >= ORDER.indexOf(severity)
  const rules = rulesNamed(only).filter(isShown)
  const audited = await auditedRecord(terminal, dir, { day, rules, isWithoutPlaces: isShort && !look.asJson })
  if (look.asJson) terminal.line(jsonText(auditJson(audited, rules)))
  else {
    const typed = typedWith(programFor(terminal, dir))
    const report = { audited, rules, typed, isWhole: look.isAll || only.length > 0, isAll: look.isAll }
    const lines = isShort ? shortLines : auditLines
    for (const pieces of lines(report, Math.min(terminal.width, 100))) terminal.line(...pieces)
  }
  for (const text of audited.notes) terminal.note({ text, style: 'yellow' })
  return audited.audit.findings.some(weighsMuch) ? 1 : 0
}

/** What is for a lawyer or a steward is a question, not a fault of anybody. */
function weighsMuch({ rule }: Finding): boolean {
  return rule.severity === 'high' && !rule.counsel
}
