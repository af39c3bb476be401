/** The list of exhibits of a document: those that it cites, in the order of their numbers. */
import { contemporaneityOf } from '../../record/contemporaneity.ts'
import { isOwnNote } from '../../record/late-notes.ts'
import { counted } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn } from './dates-in-words.ts'
import { nameOf } from './people-in-words.ts'
import { readerMark } from './reader-mark.ts'
import { capital, kindWords, OBTAINED_WORDS } from './words.ts'

export type ExhibitRow = {
  /** its number: `E-03` */
  readonly id: string
  /** when it happened or was written, in words */
  readonly date: string
  /** what it is */
  readonly title: string
  /** of what kind: `e-mail`, `work record` … */
  readonly kind: string
  /** who wrote it: a name, or `me` */
  readonly by: string
  /** how you got it: `Received by me`, and of a note of yours how soon it was written */
  readonly source: string
  /** true when you have seen it but do not hold it */
  readonly described_only: boolean
  /** true when it belongs to the employer */
  readonly employer_owned: boolean
  /** the attached files, by name for you and your attorney alone, or that some are held, and the pages: `mail.eml, 4 pages` */
  readonly held: string
  /** who would not see it */
  readonly mark: string
}

/** The exhibits whose ids occur in the texts of a document's data. */
export function citedExhibits(view: View, data: unknown): ViewEvidence[] {
  const words = new Set(JSON.stringify(data).match(/[\w-]+/g))
  return view.evidence.filter(({ id }) => words.has(id))
}

export function exhibitRows(view: View, evidence: readonly ViewEvidence[], readers: readonly Audience[]): ExhibitRow[] {
  return evidence.map((entry) => ({
    id: entry.id,
    date: dateIn(view, entry.happened),
    title: entry.title,
    kind: kindWords(entry.kind),
    by: entry.author === undefined ? '' : entry.author === view.plan.employee ? 'me' : nameOf(view, entry.author),
    source: withWriting(entry),
    described_only: entry.obtained === 'described_only',
    employer_owned: entry.employer_owned === true,
    held: heldWords(view, entry),
    mark: readerMark(entry, readers),
  }))
}

function sourceWords({ obtained, employer_owned }: ViewEvidence): string {
  if (obtained === 'described_only')
    return employer_owned === true ? 'Described only; held by the employer' : 'Described only'
  return obtained === undefined ? '' : capital(OBTAINED_WORDS[obtained])
}

/** Of a note of one's own the list says how soon it was written; a document keeps its own date. */
function withWriting(entry: ViewEvidence): string {
  const source = sourceWords(entry)
  if (!isOwnNote(entry)) return source
  return source === '' ? capital(contemporaneityOf(entry).words) : `${source}, ${contemporaneityOf(entry).words}`
}

/** "anna-depression.pdf": a file's own name may say more than its exhibit, and is for those who may have every file. */
function heldWords({ audience }: View, { files, files_kept_back, pages, obtained }: ViewEvidence): string {
  const paged = pages === undefined ? [] : [`${pages.toLocaleString('en-US')} pages`]
  if (obtained === 'described_only') return paged.join('')
  const isNamed = audience === 'self' || audience === 'attorney'
  const names = isNamed || files.length === 0 ? files.map(({ name }) => name) : [counted(files.length, 'file')]
  return [...names, ...(files_kept_back ? ['held, not in this list'] : []), ...paged].join(', ')
}
