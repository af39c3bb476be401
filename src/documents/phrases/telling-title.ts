/** The title of an exhibit for those who act for the employee: one that the program chose says nothing to them. */
import { plainTitle } from '../../record/plain-title.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { firstSentence } from './words.ts'

/**
 * The first sentence of the detail in quotation marks, where "Note of 11 February 2022" took the place of a title with
 * words that should not be printed (commands/log-title.ts); '' for any other title, and for every other reader.
 */
export function wordsBehindTitle({ audience }: View, { kind, happened, title, detail = '' }: ViewEvidence): string {
  if (audience !== 'self' && audience !== 'attorney') return ''
  if (title !== plainTitle(kind, happened) || detail.trim() === '') return ''
  return `"${withoutStop(firstSentence(detail))}"`
}

/** The title, with these words behind it: `Note of 11 February 2022: "Colin asked about my leave"`. */
export function tellingTitle(view: View, entry: ViewEvidence): string {
  const words = wordsBehindTitle(view, entry)
  return words === '' ? entry.title : `${withoutStop(entry.title)}: ${words}`
}
