/** Whether this packet was made before: the same content keeps its id and its numbers, another gets the next ones. */
import { createHash } from 'node:crypto'
import type { Registered } from '../record/register-documents.ts'
import { VERSION } from '../record/version.ts'
import type { RenderedDocument } from '../render/document.ts'
import { nextNumber } from './bates.ts'
import type { PreparedExhibit } from './prepared-exhibit.ts'

/** All that a packet shows, without its id and its numbers. */
export type Shown = {
  readonly document: RenderedDocument
  readonly list: RenderedDocument
  readonly exhibits: readonly PreparedExhibit[]
  readonly originals: ReadonlySet<string>
}

/** One SHA-256 over it. */
export function contentSum({ document, list, exhibits, originals }: Shown): string {
  const plain = ({ mail: _, ...rest }: RenderedDocument): object => ({ ...rest, documentId: '' })
  const parts = [
    VERSION,
    plain(document),
    plain(list),
    exhibits.map(({ entry, form, parts, files, listedRemoved }) => [
      [entry.id, entry.title, form, listedRemoved],
      parts.map(({ blocks }) => blocks),
      files.map(({ name, sha256 }) => [name, sha256]),
    ]),
    [...originals].sort(),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Under which id and from which number on a packet is made. `before` is the one of the same content, when there is one. */
export type Slot = { readonly id: string; readonly from: number; readonly before: Registered | undefined }

/** `base` is the id that the first of its day and kind has. `isChanged` says whether a file of it is not as it was made. */
export function slotFor(
  documents: readonly Registered[],
  { base, prefix, content }: { readonly base: string; readonly prefix: string; readonly content: string },
  isChanged: (document: Registered) => boolean,
): Slot {
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    const before = documents.find((each) => each.id === id)
    if (before === undefined) return { id, from: nextNumber(documents, prefix), before: undefined }
    const { bates, packet } = before
    if (bates?.prefix === prefix && packet?.content === content && !isChanged(before))
      return { id, from: bates.from, before }
  }
}
