/** What a packet will be, before anything is written: for the person, and as JSON. */
import { reportWithheld } from '../outgoing/for-reader.ts'
import { toneNotes } from '../outgoing/tone-look.ts'
import type { NumberedPages } from '../packet/numbered-pages.ts'
import type { PreparedExhibit } from '../packet/prepared-exhibit.ts'
import type { ReadyPacket } from '../packet/ready-packet.ts'
import { redactionWords } from '../packet/redaction.ts'
import { batesNumber } from '../render/bates.ts'
import { inOneLine, type Piece } from '../terminal.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'

/** More of one kind nobody reads. */
const MOST = 8

/** What is about to be made, and under which id. */
export type Preview = { readonly ready: ReadyPacket; readonly pages: NumberedPages; readonly id: string }

export function previewLines({ ready, pages, id }: Preview): Piece[] {
  const { seen, exhibits, chosen, originals, redacted, unhidden } = ready
  const { prefix, from, to, document, list } = pages
  const { audience } = seen.view
  return [
    {
      text: `${id}, for ${AUDIENCE_NAMES[audience]}: ${pagesIn(pages.pages)}, ${batesNumber(prefix, from)} to ${batesNumber(prefix, to)}`,
      style: 'bold',
    },
    `  the document: ${pagesIn(document.pages)}; the exhibit list: ${pagesIn(list.pages)}`,
    ...exhibits.map((exhibit) => `  ${exhibitLine(exhibit, pages)}`),
    ...exhibits.flatMap(({ entry, notes }) => notes.map((note) => `  ${entry.id}: ${note}`)),
    ...unreadLine(exhibits),
    originals.size === 0
      ? 'no file goes as it was received, only its pages'
      : `files as they were received, with all that is in them: ${[...originals].join(', ')}`,
    ...(redacted === undefined ? [] : [`hidden: ${redactionWords(redacted) || 'nothing was found'}`]),
    ...(unhidden.length === 0
      ? []
      : [`nothing can be hidden in pictures: ${unhidden.join(', ')}; look at their pages`]),
    ...chosen.leftOut.map((each) => `${each} is left out, and the document names it`),
    ...chosen.idle.map((each) => `--without ${each} changes nothing; the document does not name it`),
    ...reportWithheld(seen, audience),
    ...pages.notes.map((text): Piece => ({ text, style: 'yellow' })),
    ...toneNotes(ready.tone, undefined),
    ...findingLines(ready),
  ]
}

function exhibitLine(
  { entry: { id, title }, form, removed }: PreparedExhibit,
  { exhibits, prefix }: NumberedPages,
): string {
  const part = exhibits.find(({ exhibit }) => exhibit.entry.id === id)
  const what = `${id} ${inOneLine(title, 60)}`
  if (part === undefined) return `${what}: listed, no pages`
  const kind = form === 'words' ? ', the entry itself: no file is attached' : ''
  const without = removed.length === 0 ? '' : `; not in the copy: ${removed.join(', ')}`
  return `${what}: ${pagesIn(part.pages)} from ${batesNumber(prefix, part.from)}${kind}${without}`
}

/** Nothing can tell what stands in a picture. */
function unreadLine(exhibits: readonly PreparedExhibit[]): Piece[] {
  const unread = exhibits.flatMap(({ entry, unread: files }) => files.map((name) => `${entry.id} ${name}`))
  if (unread.length === 0) return []
  const text = `not searched, because words in pictures cannot be: ${unread.join(', ')}; read them yourself before you send them`
  return [{ text, style: 'yellow' }]
}

function findingLines({ findings }: ReadyPacket): Piece[] {
  return [
    ...findings.slice(0, MOST).map(({ rule, text }) => `audit ${rule.id}: ${inOneLine(text)}`),
    ...(findings.length > MOST ? [`… and ${findings.length - MOST} more: onrecord audit`] : []),
  ]
}

function pagesIn(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`
}

/** The same as one value, with snake_case keys as the record has them. */
export function previewValue({ ready, pages, id }: Preview): object {
  const { seen, exhibits, chosen, originals, redacted, tone, findings } = ready
  const { prefix, from, to } = pages
  return {
    id,
    audience: seen.view.audience,
    as_of: seen.view.as_of,
    pages: pages.pages,
    bates: { prefix, from, to },
    document: { pages: pages.document.pages, from: pages.document.from },
    exhibit_list: { pages: pages.list.pages, from: pages.list.from },
    exhibits: exhibits.map((exhibit) => exhibitValue(exhibit, pages, originals)),
    left_out: chosen.leftOut,
    withheld: seen.withheld.map(({ what, title, rules }) => ({ what, title, rules })),
    redacted: redacted ?? null,
    tone: tone.others.map(({ rule, words }) => ({ rule, words })),
    findings: findings.map(({ rule, at, text }) => ({ rule: rule.id, of: at.of, text })),
    notes: pages.notes,
  }
}

function exhibitValue(
  { entry, form, removed, notes, unread }: PreparedExhibit,
  { exhibits }: NumberedPages,
  originals: ReadonlySet<string>,
): object {
  const part = exhibits.find(({ exhibit }) => exhibit.entry.id === entry.id)
  return {
    id: entry.id,
    title: entry.title,
    form,
    pages: part?.pages ?? 0,
    from: part?.from ?? null,
    sha256: part?.sha256 ?? null,
    removed,
    notes,
    not_searched: unread,
    original: originals.has(entry.id),
  }
}
