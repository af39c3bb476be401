/** With what to begin: of all that was found the heaviest, those first of which most is lost by waiting. */
import type { View } from '../views/view.ts'
import type { Audit, Finding } from './audit.ts'
import { hasEnded } from './late-commands.ts'
import type { Severity } from './rule.ts'

/** More than this nobody does in a week; whoever has written down nothing yet has enough to begin with. */
const MOST = 5
const MOST_AT_FIRST = 3

const ORDER: readonly Severity[] = ['high', 'medium', 'information']

/**
 * Rules in the order of what is lost by waiting: what can do harm as it stands; what has a day by which it is due; what can
 * be asked for while the plan runs; what keeps its worth. A rule that is not named comes after those of its weight.
 */
export const FIRST_RULES: readonly string[] = [
  ...['RW-19', 'RW-17', 'PQ-42', 'RW-05', 'PQ-29', 'RW-16', 'RW-18'],
  ...['PQ-19', 'RW-09', 'PQ-01', 'PQ-02', 'PQ-05', 'PQ-03', 'PQ-37', 'PQ-38', 'PQ-22', 'PQ-12', 'PQ-18', 'PQ-16'],
  ...['PQ-23', 'RW-12', 'RW-11', 'PQ-07', 'PQ-35', 'PQ-13', 'PQ-10', 'PQ-25'],
  ...['RW-04', 'PQ-34', 'PQ-33', 'PQ-31', 'PQ-32', 'PQ-40'],
]

/** What is asked of the manager helps while the plan runs, and not after it. */
const WHILE_IT_RUNS = /^onrecord (ask|measure --new|render (clarification|agenda|update|missed-check-in|recap))\b/

type Begun = Pick<
  View,
  'plan' | 'as_of' | 'separated_on' | 'evidence' | 'check_ins' | 'metrics' | 'requests' | 'allegations'
>

/** At most five groups of findings, each with one thing to do: the rules that have the same command go together. */
export function beginWith(view: Begun, { findings }: Pick<Audit, 'findings'>): readonly (readonly Finding[])[] {
  const isOver = hasEnded(view)
  const isLate = ({ rule }: Finding): boolean => isOver && WHILE_IT_RUNS.test(rule.command)
  const sorted = findings.toSorted(
    (a, b) => ORDER.indexOf(a.rule.severity) - ORDER.indexOf(b.rule.severity) || rank(a) - rank(b),
  )
  return sameToDo(sorted.filter((each) => each.rule.severity !== 'information' && !isLate(each))).slice(
    0,
    isBare(view) ? MOST_AT_FIRST : MOST,
  )
}

/** A record of the plan alone. */
function isBare({ evidence, check_ins, metrics, requests, allegations }: Begun): boolean {
  return [evidence, check_ins, metrics, requests, allegations].every(({ length }) => length === 0)
}

function rank({ rule: { id, counsel } }: Finding): number {
  const at = FIRST_RULES.indexOf(id)
  return at === -1 ? FIRST_RULES.length + Number(counsel) : at
}

/** Findings that the same command is for, in the order in which the first of each comes. */
function sameToDo(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { command, id } = finding.rule
    const key = command === '' ? id : command
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
}
