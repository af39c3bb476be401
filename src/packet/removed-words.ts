/** What the exhibit list says of the details of a file that its pages do not have. */
import { cellFor, type Inclusion } from '../views/audiences.ts'
import type { View } from '../views/view.ts'

/** Who wrote or changed a paper, and when: a finding of its own, which not every reader may have (guard G-07); and what somebody meant to cover. */
const WHO_WROTE = /author|comment|tracked change|edited|program|title, subject|manager|properties|planned redaction/i

const DETAILS = 'details of the file that are not on its pages'

/** `removed` as a reader may have it. */
export function removedFor(
  { audience }: Pick<View, 'audience'>,
  included: readonly Inclusion[],
  removed: readonly string[],
): string[] {
  if (cellFor('authorship', audience, included) === 'yes') return [...removed]
  return [...new Set(removed.map((words) => (WHO_WROTE.test(words) ? DETAILS : words)))]
}
