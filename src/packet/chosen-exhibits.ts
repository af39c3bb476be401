/** Which exhibits go into a packet, and in which form each of them is there. */
import { exhibitsIn } from '../outgoing/register-row.ts'
import { isOwnNote } from '../record/late-notes.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { View } from '../views/view.ts'
import type { ViewEvidence } from '../views/view-evidence.ts'
import type { PacketRequest } from './packet-request.ts'

/**
 * `files`: the pages of what is attached. `words`: nothing is attached, and what the entry says in words of its own is the page.
 * `listed`: a line of the exhibit list and no pages, because there is nothing to show, or because it is a recording to which
 * not everybody agreed.
 */
export type ExhibitForm = 'files' | 'words' | 'listed'

export type ChosenExhibits = {
  /** In the order of their numbers. */
  readonly exhibits: readonly ViewEvidence[]
  /** Ids that the document names and the user left out. */
  readonly leftOut: readonly string[]
  /** Ids that were to be left out and would not have come anyway. */
  readonly idle: readonly string[]
}

/** The exhibits that the document names and those that were added, less those that were left out. */
export function chosenExhibits(
  document: RenderedDocument,
  view: View,
  { added, leftOut }: Pick<PacketRequest, 'added' | 'leftOut'>,
): ChosenExhibits {
  const named = exhibitsIn(document, view)
  const wanted = new Set([...named, ...added])
  const exhibits = view.evidence.filter(({ id }) => wanted.has(id) && !leftOut.includes(id))
  return {
    exhibits: exhibits.toSorted((a, b) => numberOf(a.id) - numberOf(b.id)),
    leftOut: leftOut.filter((id) => named.includes(id)),
    idle: leftOut.filter((id) => !wanted.has(id)),
  }
}

/** The number of an exhibit: 5 for `E-05`. */
function numberOf(id: string): number {
  return Number(id.replace(/\D+/g, ''))
}

export function exhibitForm(entry: ViewEvidence): ExhibitForm {
  const { obtained, files, files_kept_back, classes = [] } = entry
  // The draft for oneself has no recording either: what was made for a reader is passed on one day.
  if (obtained === 'described_only' || files_kept_back || classes.includes('recording')) return 'listed'
  if (files.length > 0) return 'files'
  return isOwnNote(entry) || entry.detail !== undefined || entry.quotes.length > 0 ? 'words' : 'listed'
}
