/** What is written into an entry on a later day than the entry itself says so in a dated line. */
import { dayOf } from './dates.ts'
import { mappingOf, withItem } from './edit.ts'

/**
 * The text with a line under its `corrections`, unless `recorded` is of the same day and so speaks of this too. An entry
 * without `recorded` gets the line: nothing else says when. `at` is an instant.
 */
export function withDatedLine(
  text: string,
  file: string,
  line: { readonly at: string; readonly text: string },
): string {
  const { recorded } = mappingOf(text, file)
  const isOfToday = typeof recorded === 'string' && dayOf(recorded) === dayOf(line.at)
  return isOfToday ? text : withItem(text, file, ['corrections'], line)
}
