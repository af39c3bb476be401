/** Every entry of a record in one line, with what it can be looked for by. */
import type { Folder } from '../record/ids.ts'
import { isLateNote } from '../record/late-notes.ts'
import type { PlanRecord } from '../record/model.ts'
import { references } from '../record/references.ts'
import { areasOf } from './areas-of.ts'

/** An entry in the shape of JSON: `date` as it is written, `areas` those that it is about. */
export type EntryRow = {
  readonly id: string
  readonly kind: Folder
  readonly date: string
  readonly title: string
  readonly areas: readonly string[]
  readonly withdrawn: boolean
  /** A note of one's own that was written down late. */
  readonly late_note: boolean
}

export type ListedEntry = {
  readonly row: EntryRow
  /** Every date that it stands for: those of all readings, where it is a measure. */
  readonly dates: readonly string[]
  /** What it is, of evidence and requests. */
  readonly sort?: string
  /** Ids from people.yaml; of an author also a name. */
  readonly people: readonly string[]
  /** Evidence with nothing attached that was not only described. */
  readonly isWithoutFile: boolean
}

type Shown = Pick<EntryRow, 'kind' | 'date' | 'title'> &
  Partial<Pick<ListedEntry, 'dates' | 'sort' | 'isWithoutFile'>> & { readonly late_note?: boolean }
type Kept = { readonly id: string; readonly file: string; readonly withdrawn?: object | undefined }

/** Every entry of the folders, folder after folder. */
export function listedEntries(record: PlanRecord): ListedEntry[] {
  const areas = areasOf(record)
  const people = peopleOf(record)
  const listed = (entry: Kept, shown: Shown): ListedEntry => {
    const { kind, date, title, dates = [date], isWithoutFile = false, sort, late_note = false } = shown
    return {
      row: {
        id: entry.id,
        kind,
        date,
        title,
        areas: areas(entry.file),
        withdrawn: entry.withdrawn !== undefined,
        late_note,
      },
      dates,
      ...(sort !== undefined && { sort }),
      people: people(entry.file),
      isWithoutFile,
    }
  }
  return [
    ...record.allegations.map((entry) =>
      listed(entry, { kind: 'allegations', date: entry.occurred ?? 'unknown', title: entry.text }),
    ),
    ...record.evidence.map((entry) =>
      listed(entry, {
        kind: 'evidence',
        date: entry.happened,
        title: entry.title,
        sort: entry.kind,
        late_note: isLateNote(entry),
        isWithoutFile: (entry.files ?? []).length === 0 && entry.obtained !== 'described_only',
      }),
    ),
    ...record.checkIns.map((entry) =>
      listed(entry, {
        kind: 'check-ins',
        date: entry.scheduled_for,
        title: `Check-in: ${entry.status.replaceAll('_', ' ')}`,
      }),
    ),
    ...record.metrics.map((entry) => {
      const dates = (entry.readings ?? []).map(({ week_ending }) => week_ending)
      return listed(entry, { kind: 'metrics', date: dates.at(-1) ?? 'unknown', title: entry.name, dates })
    }),
    ...record.requests.map((entry) =>
      listed(entry, { kind: 'requests', date: entry.sent_on, title: entry.text, sort: entry.kind }),
    ),
  ]
}

/** The people whom each file names. */
function peopleOf(record: PlanRecord): (file: string) => readonly string[] {
  const found = new Map<string, Set<string>>()
  const add = (file: string, id: string): void => void found.set(file, (found.get(file) ?? new Set()).add(id))
  for (const { file, to, id } of references(record)) if (to === 'person') add(file, id)
  // An author may be somebody whom people.yaml does not know, so it is no reference.
  for (const { file, author } of record.evidence) if (author !== undefined) add(file, author)
  return (file) => [...(found.get(file) ?? [])]
}
