/** What was said about why the employment ended, to the employee and to the agency. */
import { differing, reasonsGiven } from '../../audit/reasons-given.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { FoundPoint } from './strong-point.ts'

/** Reasons for the separation that are not the same (PQ-40). Two reasons may both hold. */
export function changedReasons(view: View): FoundPoint[] {
  const reasons = differing(reasonsGiven(view).filter(({ where }) => where !== 'in the plan'))
  if (reasons.length === 0) return []
  return [
    {
      text: reasons.map(({ where, text }) => `Reason given ${where}: "${withoutStop(text)}".`).join(' '),
      exhibits: [],
      weaknesses: ['Both may hold beside each other.', 'No exhibit is noted for either.'],
      classes: ['unemployment'],
    },
  ]
}
