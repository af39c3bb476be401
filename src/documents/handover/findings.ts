/**
 * What the record shows about the plan itself: the findings of the audit, a row for each rule. A rule that needs a lawyer's
 * view has a question beside it and draws no conclusion. What is weak in the record has a section of its own.
 */
import { type Audit, auditOf, type Finding as Found } from '../../audit/audit.ts'
import { RULES } from '../../audit/rules.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { openQuestions, questionFor } from './counsel-findings.ts'
import type { Finding } from './finding.ts'

/** The plan as a whole only asks once more what the other rules have found. */
const WHOLE_PLAN = 'PQ-50'

const OF_PLAN = RULES.filter(({ id }) => id.startsWith('PQ-') && id !== WHOLE_PLAN)

/** Every finding in the order of the rules' numbers, those for counsel last, then what only counsel can settle. */
export function findings(view: View): readonly Finding[] {
  const audit = auditOf(view, OF_PLAN)
  const rows = OF_PLAN.flatMap((rule) => {
    const found = audit.findings.filter((each) => each.rule === rule)
    if (found.length === 0) return []
    const text = OWN_WORDS[rule.id]?.(found) ?? rule.together?.(found, view) ?? joined(found)
    return [{ rules: [rule.id], text, question: rule.counsel ? questionFor(view, rule.id, found) : '' }]
  })
  const open = openQuestions(audit).map((question) => ({ rules: [], text: '', question }))
  return [
    ...PAIRS.reduce<readonly Finding[]>((all, pair) => paired(audit, all, pair), rows).toSorted(byCounsel),
    ...open,
  ]
}

function byCounsel(a: Finding, b: Finding): number {
  return Number(a.question !== '') - Number(b.question !== '')
}

function joined(found: readonly Found[]): string {
  return found.map(({ text }) => text).join(' ')
}

/** What the audit says of "the employee" is in the first person here. */
const OWN_WORDS: Readonly<Record<string, (found: readonly Found[]) => string>> = {
  'PQ-13': (found) => `${listed(idsOf(found))} ${found.length === 1 ? 'is' : 'are'} outside my control.`,
  'PQ-29': (found) =>
    joined(found).replace(
      'The plan asks to sign that one agrees, not that one received it.',
      'The plan asks me to sign that I agree, not that I received it.',
    ),
}

type Pair = {
  readonly rules: readonly [string, string]
  /** Whether both have to be about the same things. */
  readonly same: boolean
  readonly text: (ids: readonly string[], first: Finding, second: Finding) => string
}

/** Rules that are said in one row. */
const PAIRS: readonly Pair[] = [
  {
    rules: ['PQ-01', 'PQ-02'],
    same: true,
    text: (ids) => `${listed(ids)} ${ids.length === 1 ? 'has' : 'have'} no measure and no target.`,
  },
  { rules: ['PQ-11', 'PQ-15'], same: false, text: (_, a, b) => `${a.text} ${b.text.replace(/^The plan/, 'It')}` },
  { rules: ['PQ-37', 'PQ-38'], same: true, text: (_, { text }) => text },
]

function paired({ findings: found }: Audit, rows: readonly Finding[], { rules, same, text }: Pair): readonly Finding[] {
  const [first, second] = rules.map((id) => rows.find((row) => row.rules.join() === id))
  const [ids, others] = rules.map((id) => idsOf(found.filter(({ rule }) => rule.id === id)))
  if (first === undefined || second === undefined || ids === undefined) return rows
  if (same && ids.join() !== others?.join()) return rows
  const both = { rules, text: text(ids, first, second), question: '' }
  return rows.flatMap((row) => (row === first ? [both] : row === second ? [] : [row]))
}

function idsOf(found: readonly Found[]): string[] {
  return found.map(({ at }) => at.of)
}
