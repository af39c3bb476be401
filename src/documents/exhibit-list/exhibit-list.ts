/** The list in front of the exhibits of a packet: what each is, which pages it has, how it was obtained, its checksums. */
import { isOwnNote } from '../../record/late-notes.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { type ExhibitRow, exhibitRows } from '../phrases/exhibit-list.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { planName } from '../phrases/plan-name.ts'

/** An exhibit as it stands in a packet. Numbers are those on the pages: `DW-000123`; they are `''` without pages. */
export type PacketExhibit = {
  readonly entry: ViewEvidence
  readonly pages: number
  readonly from: string
  readonly to: string
  /** Files as they were received: the name and the SHA-256. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** SHA-256 of the PDF of its pages. */
  readonly pdf_sha256: string
  /** What the files have and the pages have not. */
  readonly removed: readonly string[]
  /** Whether the files themselves are in the packet. */
  readonly originals: boolean
}

/** The document that the exhibits belong to. */
export type PacketDocument = { readonly title: string; readonly from: string; readonly to: string }

export type ExhibitListData = {
  /** your name */
  readonly employee: string
  /** the plan, as it is called: `performance improvement plan` */
  readonly plan: string
  /** the title of the document that names the exhibits */
  readonly document_title: string
  /** the numbers on the pages of that document: `DW-000001 to DW-000004` */
  readonly document_numbers: string
  /** the exhibits that have pages, in the order of their numbers */
  readonly exhibits: readonly {
    /** its number: `E-05` */
    readonly id: string
    /** what it is */
    readonly title: string
    /** of what kind: `e-mail`, `work record` … */
    readonly kind: string
    /** when it happened or was written, in words */
    readonly date: string
    /** who wrote it: a name, or `me` */
    readonly by: string
    /** how you got it, and of a note of yours how soon it was written */
    readonly source: string
    /** how many pages it has */
    readonly pages: number
    /** the numbers on its pages: `DW-000123 to DW-000125` */
    readonly numbers: string
    /** what was taken out of the copy: `the place where the picture was taken`; empty when nothing was */
    readonly removed: string
  }[]
  /** whether something was taken out of one of the copies */
  readonly has_removed: boolean
  /** what is hidden, in a sentence: `In this packet, some names are replaced, such as by [name A].`; empty when nothing is */
  readonly hidden: string
  /** exhibits that are listed and have no pages */
  readonly listed_only: readonly {
    /** its number: `E-08` */
    readonly id: string
    /** what it is */
    readonly title: string
    /** when it happened or was written, in words */
    readonly date: string
    /** why it has no pages: `described only; held by the employer`, `no copy is attached` */
    readonly why: string
  }[]
  /** the SHA-256 of each file as it was received, and of the PDF of its pages */
  readonly checksums: readonly {
    /** the number of the exhibit: `E-05` */
    readonly id: string
    /** which file: `mail.eml, as received`, `its pages, exhibits/E-05.pdf` */
    readonly what: string
    /** the SHA-256 in groups of eight */
    readonly sha256: string
  }[]
  /** whether files as they were received are part of the packet */
  readonly has_originals: boolean
  /** whether there are files of which only the pages are part of it */
  readonly has_kept_files: boolean
}

/** `exhibits` in the order in which they stand in the packet. */
export function exhibitList(view: View, document: PacketDocument, exhibits: readonly PacketExhibit[]): ExhibitListData {
  const rows = new Map(
    exhibitRows(
      view,
      exhibits.map(({ entry }) => entry),
      [],
    ).map((row) => [row.id, row]),
  )
  const rowOf = ({ entry }: PacketExhibit): ExhibitRow[] => [rows.get(entry.id)].filter((row) => row !== undefined)
  const shown = exhibits.filter(({ pages }) => pages > 0)
  return {
    employee: nameOf(view, view.plan.employee),
    plan: planName(view),
    document_title: document.title,
    document_numbers: numbersOf(document),
    exhibits: shown.flatMap((exhibit) =>
      rowOf(exhibit).map(({ id, title, kind, date, by, source }) => ({
        id,
        title,
        kind,
        date,
        by,
        source: withoutCopy(exhibit.entry, source),
        pages: exhibit.pages,
        numbers: numbersOf(exhibit),
        removed: exhibit.removed.join(', '),
      })),
    ),
    has_removed: shown.some(({ removed }) => removed.length > 0),
    hidden: '',
    listed_only: exhibits
      .filter(({ pages }) => pages === 0)
      .flatMap((exhibit) =>
        rowOf(exhibit).map(({ id, title, date }) => ({ id, title, date, why: whyListed(view, exhibit.entry) })),
      ),
    checksums: shown.flatMap(checksumsOf),
    has_originals: exhibits.some(({ originals }) => originals),
    has_kept_files: shown.some(({ files, originals }) => files.length > 0 && !originals),
  }
}

/** A page that is only an entry of the record must not pass for what it is about. */
function withoutCopy(entry: ViewEvidence, source: string): string {
  if (entry.files.length > 0 || isOwnNote(entry)) return source
  return source === '' ? 'My entry; no copy is attached' : `${source}; my entry, no copy is attached`
}

function numbersOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} to ${to}`
}

function whyListed(view: View, { obtained, employer_owned, classes = [], files_kept_back }: ViewEvidence): string {
  if (files_kept_back || classes.includes('recording')) return 'a recording, listed only'
  if (obtained !== 'described_only') return 'no copy is attached'
  return employer_owned === true ? `described only; held by ${view.plan.employer}` : 'described only; I hold no copy'
}

function checksumsOf({ entry: { id }, files, pdf_sha256 }: PacketExhibit): ExhibitListData['checksums'] {
  return [
    ...files.map(({ name, sha256 }) => ({ id, what: `${name}, as received`, sha256: inGroups(sha256) })),
    { id, what: `its pages, exhibits/${id}.pdf`, sha256: inGroups(pdf_sha256) },
  ]
}

/** Nobody compares 64 characters in one piece. */
function inGroups(sha256: string): string {
  return sha256.match(/.{1,8}/g)?.join(' ') ?? ''
}
