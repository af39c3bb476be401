/** The audit for programs: everything that is known of each finding. */
import type { Finding, Question } from '../audit/audit.ts'
import { stillOpen } from '../audit/late-commands.ts'
import type { Rule } from '../audit/rule.ts'
import type { Audited } from './audit-record.ts'

/** Every finding, what was set aside with its reason, and what is not known, with places and counts. */
export function auditJson({ audit, view, places }: Audited, rules: readonly Rule[]): object {
  const { findings, waived, unknown, as_of } = audit
  const inPlace = <T extends Finding | Question>({ rule, at }: T) => {
    const { file = null, line = null, column = null } = places.of(at) ?? {}
    const { id, title, severity, counsel, outgoing } = rule
    return { rule: id, title, severity, counsel, outgoing, entry: at.of, path: at.path, file, line, column }
  }
  const asFinding = (finding: Finding) => ({
    ...inPlace(finding),
    text: finding.text,
    how: finding.how,
    may: finding.may === true,
    advice: finding.rule.advice,
    command: stillOpen(view, finding.todo ?? finding.rule.command),
    sources: finding.rule.sources,
  })
  const ofSeverity = (wanted: Rule['severity']): number =>
    findings.filter(({ rule }) => rule.severity === wanted && !rule.counsel).length
  return {
    as_of,
    plan: view.plan.kind,
    rules: rules.map(({ id }) => id),
    counts: {
      high: ofSeverity('high'),
      medium: ofSeverity('medium'),
      information: ofSeverity('information'),
      counsel: findings.filter(({ rule }) => rule.counsel).length,
      waived: waived.length,
      unknown: unknown.length,
    },
    findings: findings.map(asFinding),
    waived: waived.map((finding) => ({ ...asFinding(finding), because: finding.waived })),
    unknown: unknown.map((question) => ({ ...inPlace(question), text: question.text, command: question.todo })),
  }
}
