/** What was said about why the employment ended, to the employee and to the agency. */
import type { View } from '../../views/view.ts'
import { withoutStop } from '../phrases/words.ts'
import type { FoundPoint } from './strong-point.ts'

/** Both reasons in a sentence each, where they are not in the same words; '' where one is missing or they agree. */
export function otherReasons({ unemployment }: View): string {
  const { reason_given_at_discharge: first, reason_given_to_agency: second } = unemployment ?? {}
  const plain = (text: string): string => withoutStop(text).toLowerCase()
  if (first === undefined || second === undefined || plain(first) === plain(second)) return ''
  return `Reason given at discharge: "${withoutStop(first)}". Reason given to the agency: "${withoutStop(second)}".`
}

/** Reasons for the separation that are not the same (PQ-40). Two reasons may both hold. */
export function changedReasons(view: View): FoundPoint[] {
  const text = otherReasons(view)
  if (text === '') return []
  return [
    {
      text,
      exhibits: [],
      weaknesses: ['Both may hold beside each other.', 'No exhibit is noted for either.'],
      classes: ['unemployment'],
    },
  ]
}
