/** What a packet will be, before anything is written: for the person, and as JSON. */
import { reportWithheld } from '../outgoing/for-reader.ts'
import { toneNotes } from '../outgoing/tone-look.ts'
import { isAfterOthers } from '../packet/bates.ts'
import type { NumberedPages } from '../packet/numbered-pages.ts'
import type { PreparedExhibit } from '../packet/prepared-exhibit.ts'
import type { ReadyPacket } from '../packet/ready-packet.ts'
import { redactionWords } from '../packet/redaction.ts'
import { quoted } from '../record/problem.ts'
import type { Registered } from '../record/register-documents.ts'
import { batesNumber } from '../render/bates.ts'
import { inOneLine, type Piece } from '../terminal.ts'
import { AUDIENCE_NAMES, type Audience } from '../views/audiences.ts'

/** More of one kind nobody reads. */
const MOST = 8
/** In columns: a line of an exhibit fits into a terminal of 80. */
const WIDEST_TITLE = 44
/** In columns. The whole of a finding is in `onrecord audit`. */
const WIDEST_FINDING = 150

/** What is about to be made, and under which id. */
export type Preview = {
  readonly ready: ReadyPacket
  readonly pages: NumberedPages
  readonly id: string
  /** What was made before. */
  readonly documents: readonly Registered[]
}

/**
 * Nothing in it is there to be copied. What is looked at first stands last, just above the question. `isAsked`: long lists are cut, because a question follows on
 * the same screen.
 */
export function previewLines({ ready, pages, id, documents }: Preview, isAsked: boolean): Piece[] {
  const { seen, exhibits, chosen, originals } = ready
  const { prefix, from, to, document, list } = pages
  const { audience } = seen.view
  const most = isAsked ? MOST : Number.POSITIVE_INFINITY
  const parts = pages.exhibits.map((part) => ({ id: part.exhibit.entry.id, text: `  ${exhibitLine(part, prefix)}` }))
  const listed = exhibits.filter(({ form }) => form === 'listed').map(({ entry }) => entry.id)
  const withheld = reportWithheld(seen, audience)
  return [
    {
      text: `${id}, for ${AUDIENCE_NAMES[audience]}: ${pagesIn(pages.pages)}, ${batesNumber(prefix, from)} to ${batesNumber(prefix, to)}`,
      style: 'bold',
    },
    `  the document: ${pagesIn(document.pages)}; the exhibit list: ${pagesIn(list.pages)}`,
    ...parts.slice(0, most).map(({ text }) => text),
    ...(parts.length > most
      ? [
          `  and ${parts.length - most} more, each shown with --preview: ${inRow(parts.slice(most).map((each) => each.id))}`,
        ]
      : []),
    ...(listed.length === 0 ? [] : [`  in the list alone, without pages: ${inRow(listed)}`]),
    ...findingLines(ready),
    // The first line is the heading of the others.
    ...withheld.slice(0, most + 1),
    ...(withheld.length > most + 1 ? [`  and ${withheld.length - most - 1} more, each shown with --preview`] : []),
    ...exhibits.flatMap(({ entry, notes, advice }) => [...notes, ...advice].map((each) => `${entry.id}: ${each}`)),
    ...chosen.idle.map((each) => `--without ${each} changes nothing; the document does not name it`),
    ...chosen.leftOut.map((each) => `${each} is left out, and the document names it`),
    ...originalLines(exhibits, originals),
    ...numberNotes(documents, pages, audience),
    ...lookFirst(ready, pages),
  ]
}

/** What only the person can judge. */
function lookFirst(
  { exhibits, redacted, namesMissed, unhidden, tone }: ReadyPacket,
  { notes }: NumberedPages,
): Piece[] {
  return [
    ...toneNotes(tone, undefined),
    ...notes.map(yellow),
    ...(redacted === undefined ? [] : [`hidden: ${redactionWords(redacted) || 'nothing was found'}`]),
    ...missedLines(namesMissed),
    ...(unhidden.length === 0
      ? []
      : [yellow(`nothing can be hidden in pictures: ${inRow(unhidden)}; look at their pages`)]),
    ...unreadLine(exhibits),
  ]
}

/** Names of the list that are written differently in the pages, perhaps. */
function missedLines({ notFound, inPart }: ReadyPacket['namesMissed']): Piece[] {
  const parts = inPart.map(({ name, found }) => `${name} (only ${found.map(quoted).join(' and ')})`)
  return [
    ...(notFound.length === 0
      ? []
      : [yellow(`not found, so look at how they are written in the pages: ${notFound.join(', ')}`)]),
    ...(parts.length === 0
      ? []
      : [yellow(`found only in part, so look at how the rest is written in the pages: ${parts.join(', ')}`)]),
  ]
}

/** A number above 1 tells of other pages, and so of another reader. */
function numberNotes(documents: readonly Registered[], { prefix, from }: NumberedPages, audience: Audience): string[] {
  if (audience === 'self' || !isAfterOthers(documents, { prefix, from }, audience)) return []
  return [
    `its page numbers begin at ${batesNumber(prefix, from)}, so the reader can tell that there are pages before them; --bates ${prefix === 'XX' ? 'YY' : 'XX'} begins at 1 with other letters`,
  ]
}

/** What the pages have not, the files have: that the user is to know before they leave. */
function originalLines(exhibits: readonly PreparedExhibit[], originals: ReadonlySet<string>): string[] {
  if (originals.size === 0) return ['no file goes as it was received, only its pages']
  const going = exhibits.filter(({ entry }) => originals.has(entry.id))
  const each = going.map(({ entry, removed }) =>
    removed.length === 0 ? entry.id : `${entry.id} with ${inRow(removed)}`,
  )
  const hasMore = going.some(({ removed }) => removed.length > 0)
  return [
    `files as they were received, with all that is in them: ${each.join(hasMore ? '; ' : ', ')}`,
    ...(hasMore ? ['to send their pages alone, add --no-originals'] : []),
  ]
}

function yellow(text: string): Piece {
  return { text, style: 'yellow' }
}

function inRow(ids: readonly string[]): string {
  return ids.join(', ')
}

function exhibitLine({ exhibit, pages, from }: NumberedPages['exhibits'][number], prefix: string): string {
  const { entry, form, removed } = exhibit
  const kind = form === 'words' ? ', the entry itself: no file is attached' : ''
  const without = removed.length === 0 ? '' : `; not in the copy: ${removed.join(', ')}`
  return `${entry.id} ${inOneLine(entry.title, WIDEST_TITLE)}: ${pagesIn(pages)} from ${batesNumber(prefix, from)}${kind}${without}`
}

/** Nothing can tell what stands in a picture. */
function unreadLine(exhibits: readonly PreparedExhibit[]): Piece[] {
  const unread = exhibits.flatMap(({ entry, unread: files }) => files.map((name) => `${entry.id} ${name}`))
  if (unread.length === 0) return []
  return [
    yellow(
      `not searched, because these are pictures or cannot be opened here: ${inRow(unread)}; look at them yourself before you send them`,
    ),
  ]
}

function findingLines({ findings }: ReadyPacket): Piece[] {
  if (findings.length === 0) return []
  return [
    'what the audit finds here, for you to know before it leaves:',
    ...findings.slice(0, MOST).map(({ rule, text }) => `  ${rule.id}: ${inOneLine(text, WIDEST_FINDING)}`),
    ...(findings.length > MOST ? [`  and ${findings.length - MOST} more: onrecord audit`] : []),
  ]
}

function pagesIn(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`
}

/** The same as one value, with snake_case keys as the record has them. */
export function previewValue({ ready, pages, id, documents }: Preview): object {
  const { seen, exhibits, chosen, originals, redacted, namesMissed, tone, findings } = ready
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
    names_not_found: namesMissed.notFound,
    names_found_in_part: namesMissed.inPart,
    tone: tone.others.map(({ rule, words }) => ({ rule, words })),
    findings: findings.map(({ rule, at, text }) => ({ rule: rule.id, of: at.of, text })),
    notes: [...pages.notes, ...numberNotes(documents, pages, seen.view.audience)],
  }
}

function exhibitValue(
  { entry, form, removed, notes, advice, unread }: PreparedExhibit,
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
    advice,
    not_searched: unread,
    original: originals.has(entry.id),
  }
}
