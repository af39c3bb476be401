/** The last look at all that leaves with a packet: the document, the list, and each exhibit with the names of its files. */
import { leakFinder, leaks } from '../outgoing/refused-words.ts'
import type { Hit } from '../views/last-look.ts'
import type { Seen } from '../views/view.ts'
import type { PacketRequest } from './packet-request.ts'
import type { PreparedExhibit } from './prepared-exhibit.ts'

/** Words that may not leave, and the exhibit and file that they stand in. */
export type ExhibitHit = Hit & { readonly id: string; readonly file: string }

/** Hits in exhibits: in what their pages show, in their titles, and in the names of the files that go as they are. */
export function exhibitHits(
  seen: Seen,
  request: PacketRequest,
  { exhibits, originals }: { readonly exhibits: readonly PreparedExhibit[]; readonly originals: ReadonlySet<string> },
): ExhibitHit[] {
  const find = leakFinder(seen, request)
  return exhibits.flatMap(({ entry: { id, title }, files, texts, parts, notes, listedRemoved }) =>
    [
      ...texts,
      { file: '', text: [title, ...altsOf(parts), ...notes, ...listedRemoved].join('\n') },
      ...(originals.has(id) ? files : []).map(({ name }) => ({
        file: name,
        text: `${name}\n${name.replace(/[_.-]+/g, ' ')}`,
      })),
    ].flatMap(({ file, text }) => find(text).map((hit) => ({ ...hit, id, file }))),
  )
}

function altsOf(parts: PreparedExhibit['parts']): string[] {
  return parts.flatMap(({ sheets }) => sheets.map(({ alt }) => alt))
}

/** Hits in the text of the document and of the exhibit list. */
export function hitsIn(seen: Seen, request: PacketRequest, text: string): Hit[] {
  return leaks(seen, request, text)
}

/** `"migraine" is in E-09, note.txt: a word of health`, each once. */
export function exhibitHitLines(hits: readonly ExhibitHit[]): string[] {
  const lines = hits.map(
    ({ words, because, id, file }) => `"${words}" is in ${id}${file === '' ? '' : `, ${file}`}: ${because}`,
  )
  return [...new Set(lines)]
}
