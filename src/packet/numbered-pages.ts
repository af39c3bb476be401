/** All pages of a packet with their numbers: the document, the exhibit list, the exhibits in order. */
import { createHash } from 'node:crypto'
import type { PacketExhibit } from '../documents/exhibit-list/exhibit-list.ts'
import { type Bates, batesNumber } from '../render/bates.ts'
import type { RenderedDocument } from '../render/document.ts'
import { renderExhibit } from '../render/exhibit-pdf.ts'
import { type PdfResult, renderPdf } from '../render/pdf.ts'
import type { MakeList } from './list-maker.ts'
import { listedName, type PreparedExhibit } from './prepared-exhibit.ts'

/** Pages of one part, from a number on. */
export type NumberedPart = { readonly pdf: Uint8Array; readonly pages: number; readonly from: number }
export type NumberedExhibit = NumberedPart & { readonly exhibit: PreparedExhibit; readonly sha256: string }

export type NumberedPages = {
  readonly prefix: string
  readonly document: NumberedPart
  readonly list: NumberedPart
  /** Those that have pages. */
  readonly exhibits: readonly NumberedExhibit[]
  readonly pages: number
  readonly from: number
  readonly to: number
  /** Sentences for the user about what the pages lack. */
  readonly notes: readonly string[]
}

/** A document that was laid out before its numbers were certain. */
export type DrawnDocument = {
  readonly document: RenderedDocument
  readonly bates: Bates
  readonly result: PdfResult
}

export type PagesOf = {
  readonly document: RenderedDocument
  readonly drawn?: DrawnDocument | undefined
  readonly list: MakeList
  readonly exhibits: readonly PreparedExhibit[]
  readonly originals: ReadonlySet<string>
}

/** The length of the list depends on the numbers in it, and they on its length; it has never taken more than two rounds. */
const MOST_ROUNDS = 6

type OnPart = () => void

/** `onPart` is told of each part as it is made. */
export async function numberedPages(of: PagesOf, bates: Bates, onPart: OnPart): Promise<NumberedPages> {
  const { prefix, from } = bates
  const document = documentDrawn(of, bates) ?? (await renderPdf(of.document, { bates }))
  onPart()
  const listFrom = from + document.pages
  const numbers = { from: batesNumber(prefix, from), to: batesNumber(prefix, listFrom - 1) }
  const draft = of.list(numbers, rowsBefore(of))
  let listPages = (await renderPdf(draft, { bates: { prefix, from: listFrom } })).pages
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const exhibits = await exhibitPages(of, { prefix, from: listFrom + listPages }, round === 0 ? onPart : undefined)
    const rows = listedRows(of, prefix, exhibits.parts)
    const list = await renderPdf(of.list(numbers, rows), { bates: { prefix, from: listFrom } })
    if (list.pages === listPages) {
      const pages = document.pages + list.pages + exhibits.parts.reduce((sum, each) => sum + each.pages, 0)
      return {
        prefix,
        document: { ...document, from },
        list: { ...list, from: listFrom },
        exhibits: exhibits.parts,
        pages,
        from,
        to: from + pages - 1,
        notes: [...new Set([...document.notes, ...list.notes, ...exhibits.notes])],
      }
    }
    listPages = list.pages
  }
  throw new Error('the exhibit list has no length')
}

/** The pages that are there already, when they are of this document and have these numbers. */
function documentDrawn({ document, drawn }: PagesOf, { prefix, from }: Bates): PdfResult | undefined {
  if (drawn?.document !== document || drawn.bates.prefix !== prefix || drawn.bates.from !== from) return undefined
  return drawn.result
}

async function exhibitPages(
  { exhibits, document }: PagesOf,
  { prefix, from }: Bates,
  onPart: OnPart | undefined,
): Promise<{ readonly parts: NumberedExhibit[]; readonly notes: string[] }> {
  const parts: NumberedExhibit[] = []
  const notes: string[] = []
  let next = from
  for (const exhibit of exhibits.filter(({ form }) => form !== 'listed')) {
    const { id, title } = exhibit.entry
    const { asOf, draft, paper, language } = document
    const about = { asOf, draft, paper, language, label: `Exhibit ${id}`, title, parts: exhibit.parts }
    const made = await renderExhibit({ ...about, bates: { prefix, from: next } })
    const sha256 = createHash('sha256').update(made.pdf).digest('hex')
    parts.push({ exhibit, pdf: made.pdf, pages: made.pages, from: next, sha256 })
    notes.push(...made.notes.map((note) => `${id}: ${note}`))
    next += made.pages
    onPart?.()
  }
  return { parts, notes }
}

/** The list as it is before anything has a number: as long as the one with numbers, and nothing in it looks like an account. */
export function rowsBefore({ exhibits, originals }: Pick<PagesOf, 'exhibits' | 'originals'>): PacketExhibit[] {
  const none = 'a'.repeat(64)
  return exhibits.map((each) => ({
    ...rowOf(each, originals),
    files: each.files.map((_, i) => ({ name: listedName(each, i, originals.has(each.entry.id)), sha256: none })),
    pages: each.form === 'listed' ? 0 : 1,
    from: each.form === 'listed' ? '' : 'AA-AAAAAA',
    to: each.form === 'listed' ? '' : 'AA-AAAAAB',
    pdf_sha256: none,
  }))
}

function listedRows(
  { exhibits, originals }: PagesOf,
  prefix: string,
  parts: readonly NumberedExhibit[],
): PacketExhibit[] {
  return exhibits.map((each) => {
    const part = parts.find(({ exhibit }) => exhibit === each)
    return {
      ...rowOf(each, originals),
      files: each.files.map(({ sha256 }, i) => ({ name: listedName(each, i, originals.has(each.entry.id)), sha256 })),
      pages: part?.pages ?? 0,
      from: part === undefined ? '' : batesNumber(prefix, part.from),
      to: part === undefined ? '' : batesNumber(prefix, part.from + part.pages - 1),
      pdf_sha256: part?.sha256 ?? '',
    }
  })
}

function rowOf({ entry, listedRemoved: removed }: PreparedExhibit, originals: ReadonlySet<string>) {
  return { entry, removed, originals: originals.has(entry.id) }
}
