/**
 * What the record shows about the plan itself: rules of domain research 3, each a small test of fields. A rule that needs a
 * lawyer's view (severity L) has a question beside its finding and draws no conclusion.
 */
import type { View } from '../../views/view.ts'
import type { Finding } from './finding.ts'
import { answerFindings } from './findings-answers.ts'
import { areaFindings } from './findings-areas.ts'
import { checkInFindings, supportFindings } from './findings-course.ts'
import { historyFindings } from './findings-history.ts'
import { termFindings } from './findings-terms.ts'
import { counselFindings } from './findings-timing.ts'

const CHECKS: readonly ((view: View) => readonly Finding[])[] = [
  areaFindings,
  supportFindings,
  checkInFindings,
  answerFindings,
  historyFindings,
  termFindings,
  counselFindings,
]

/** Every finding in the order of the rules' numbers, those for counsel last. */
export function findings(view: View): readonly Finding[] {
  return CHECKS.flatMap((check) => check(view)).toSorted(
    (a, b) =>
      Number(a.question !== '') - Number(b.question !== '') || (a.rules[0] ?? '').localeCompare(b.rules[0] ?? ''),
  )
}
