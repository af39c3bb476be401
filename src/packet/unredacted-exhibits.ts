/** Pages of PDFs and pictures are shown as they are: what a redactor would hide still stands in them. */
import type { ExhibitContent } from '../exhibits/exhibit-content.ts'
import type { Redactor } from './redaction.ts'
import { goingWithout } from './stops.ts'

type Shown = { readonly id: string; readonly content: Pick<ExhibitContent, 'sheets' | 'text' | 'isTextWhole'> }

/** An exhibit that cannot be handed over redacted, with some of what stands in it. */
type Unredacted = { readonly id: string; readonly words: readonly string[] }

const MOST_WORDS = 5

/** Exhibits whose pages are shown as they are and hold what is to be hidden: they stop the packet. */
export function unredactedExhibits(exhibits: readonly Shown[], redactor: Redactor): Unredacted[] {
  return exhibits
    .filter(({ content }) => content.sheets.length > 0)
    .map(({ id, content }) => ({ id, words: redactor.unredacted(content.text).slice(0, MOST_WORDS) }))
    .filter(({ words }) => words.length > 0)
}

/** Sentences for the user: what stands in which exhibit, and what to do about it. */
export function unredactedWords(found: readonly Unredacted[], added: readonly string[]): string[] {
  return found.map(
    ({ id, words }) =>
      `${id} is shown as it is and has ${words.map((each) => `"${each.replaceAll(/\s+/g, ' ')}"`).join(', ')}; make a redacted copy, ` +
      `attach it to an entry of its own that says under "redactions" what was taken out, or go on without it: ${goingWithout(id, added)}`,
  )
}

/** Ids of exhibits with pictures or scanned pages: nobody but the user can say whether names stand in them. */
export function unreadableExhibits(exhibits: readonly Shown[]): string[] {
  return exhibits.filter(({ content }) => content.sheets.length > 0 && !content.isTextWhole).map(({ id }) => id)
}
