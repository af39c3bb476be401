/** The last look at a document, and what is said when it finds something. */
import type { LoadedRecord } from '../record/load.ts'
import type { RenderedDocument } from '../render/document.ts'
import { searchableText } from '../render/searchable.ts'
import type { TemplateFile } from '../render/template-files.ts'
import type { Piece } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, cellFor } from '../views/audiences.ts'
import { forbiddenWords, type Hit, lastLook } from '../views/last-look.ts'
import type { Seen } from '../views/view.ts'
import { linesWithWords, whereWordsStand } from './places-of-words.ts'
import type { DocumentRequest } from './request.ts'

/** All that leaves with a document. Throws a UserError when a template of the user's own nests its Markdown too deep to be read. */
export function textOf(document: RenderedDocument, own: readonly TemplateFile[]): string {
  try {
    return `${searchableText(document)}\n${document.markdown}`
  } catch (cause) {
    // Thousands of quotes or lists in each other: the call stack is at its end.
    if (cause instanceof RangeError && own[0] !== undefined)
      throw new UserError(`${own[0].path} has too many quotes or lists in each other; take some out`)
    throw cause
  }
}

/** What may not leave and is in the document, less what was waived. */
export function leaks(seen: Seen, request: DocumentRequest, text: string): Hit[] {
  return leakFinder(seen, request)(text)
}

/** The same for many texts of one request: what is looked for is put together once. */
export function leakFinder(seen: Seen, { audience, included, waived }: DocumentRequest): (text: string) => Hit[] {
  const forbidden = forbiddenWords(seen, cellFor('health', audience, included) === 'yes')
  const passed = new Set(waived.map((words) => words.toLowerCase()))
  return (text) => lastLook(text, forbidden).filter(({ words }) => !passed.has(words.toLowerCase()))
}

/** What may not leave, why, where it comes from, and what to do. `own` are the templates that the user wrote. */
export function refusal(
  hits: readonly Hit[],
  loaded: LoadedRecord,
  { view, withheld }: Seen,
  own: readonly TemplateFile[],
): Piece[] {
  return [
    ...hits.flatMap(({ words, because }): Piece[] => [
      { text: `"${words}" is in the document: ${because}`, style: 'red' },
      ...[
        ...whereWordsStand(loaded, withheld, words),
        ...own.flatMap(({ path, source }) => linesWithWords(path, source, words)),
      ].map((place) => `  ${place}`),
    ]),
    `nothing was written: take the words out for ${AUDIENCE_NAMES[view.audience]}, or if they are harmless: --waive "WORDS" --because "WHY"`,
  ]
}
