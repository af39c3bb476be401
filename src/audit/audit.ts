/** The audit: every rule on what one reader may see, on one day. Pure: the same View gives the same findings, in the same order. */
import type { Day } from '../record/dates.ts'
import type { View } from '../views/view.ts'
import type { Limits, NotKnown, Rule, Severity, Shown, Spot } from './rule.ts'
import { RULES } from './rules.ts'
import { mayConclude } from './seen-whole.ts'

/** A finding with its rule. `waived` is the reason for which the user set it aside. */
export type Finding = Shown & { readonly rule: Rule; readonly waived?: string }

/** What a rule asks for. */
export type Question = NotKnown & { readonly rule: Rule }

export type Audit = {
  readonly as_of: Day
  /** Those that stand: the heaviest first, those for a lawyer or a steward last, then by rule and place. */
  readonly findings: readonly Finding[]
  /** Those that the user set aside. */
  readonly waived: readonly Finding[]
  /** What is not known: by rule and place. */
  readonly unknown: readonly Question[]
}

const ORDER: readonly Severity[] = ['high', 'medium', 'information']

/** Runs the rules on a View; nothing is concluded from what stayed behind for its reader. Never throws for anything that a View can hold. */
export function auditOf(view: View, rules: readonly Rule[] = RULES): Audit {
  const judged = rules.flatMap((rule) =>
    rule
      .judge(view, limitsOf(view, rule))
      .filter((verdict) => mayConclude(view, rule, verdict))
      .map((verdict) => ({ ...verdict, rule })),
  )
  const findings = judged
    .filter((each): each is Shown & { rule: Rule } => each.kind === 'finding')
    .map((finding) => withWaiver(view, finding))
    .toSorted(byWeight)
  return {
    as_of: view.as_of,
    findings: findings.filter(({ waived }) => waived === undefined),
    waived: findings.filter(({ waived }) => waived !== undefined),
    unknown: judged.filter((each): each is Question => each.kind === 'unknown').toSorted(byRule),
  }
}

/** The limits of a rule: the usual ones, those of audit.yaml in their place. */
export function limitsOf({ audit }: View, { id, limits }: Rule): Limits {
  const own = audit.limits[id] ?? {}
  return Object.fromEntries(Object.entries(limits).map(([name, { usual }]) => [name, own[name] ?? usual]))
}

function withWaiver({ audit }: View, finding: Shown & { readonly rule: Rule }): Finding {
  const waiver = audit.waived.find(
    ({ rule, of }) => rule === finding.rule.id && (of === undefined || of === finding.at.of),
  )
  return waiver === undefined ? finding : { ...finding, waived: waiver.because }
}

type Judged = { readonly rule: Rule; readonly at: Spot; readonly text: string }

function byWeight(a: Finding, b: Finding): number {
  return (
    Number(a.rule.counsel) - Number(b.rule.counsel) ||
    ORDER.indexOf(a.rule.severity) - ORDER.indexOf(b.rule.severity) ||
    byRule(a, b)
  )
}

function byRule(a: Judged, b: Judged): number {
  return (
    compare(a.rule.id, b.rule.id) ||
    a.at.of.localeCompare(b.at.of, 'en', { numeric: true }) ||
    compare(a.at.path.join('/'), b.at.path.join('/')) ||
    compare(a.text, b.text)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
