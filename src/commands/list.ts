import { dateInWords, firstDay } from '../record/dates.ts'
import { FOLDERS, type Folder } from '../record/ids.ts'
import { loadRecord } from '../record/load.ts'
import type { PlanRecord } from '../record/model.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

type Row = {
  readonly id: string
  readonly kind: Folder
  readonly date: string
  readonly title: string
  readonly withdrawn: boolean
}

/** Lists entries in order of date: all, or those of one kind. */
export function list(terminal: Terminal, dir: string, kind: string | undefined, asJson: boolean): number {
  const wanted = FOLDERS.find((folder) => folder === kind)
  if (kind !== undefined && wanted === undefined)
    throw new UserError(`there is no kind "${kind}"; take one of ${FOLDERS.join(', ')}`)
  const { record, unread } = loadRecord(dir)
  const rows = rowsOf(record)
    .filter((row) => wanted === undefined || row.kind === wanted)
    .sort((a, b) => order(a).localeCompare(order(b)) || a.id.localeCompare(b.id, 'en', { numeric: true }))
  if (asJson) {
    terminal.line(jsonText(rows))
    return 0
  }
  const wide = Math.max(4, ...rows.map(({ id }) => id.length))
  for (const row of rows)
    terminal.line(
      row.id.padEnd(wide),
      '  ',
      dateInWords(row.date).padEnd(18),
      '  ',
      // A new line in a text must not look like another entry.
      row.title.replace(/\s+/g, ' '),
      row.withdrawn ? { text: '  (withdrawn)', style: 'dim' } : '',
    )
  if (rows.length === 0) terminal.note({ text: 'nothing here yet', style: 'dim' })
  if (unread.length > 0)
    terminal.note({ text: `could not be read: ${unread.join(', ')}; see: onrecord check`, style: 'yellow' })
  return 0
}

function order({ date }: Row): string {
  return firstDay(date) ?? '9999'
}

function rowsOf(record: PlanRecord): Row[] {
  const gone = ({ withdrawn }: { readonly withdrawn?: object | undefined }): boolean => withdrawn !== undefined
  return [
    ...record.allegations.map((entry) => ({
      id: entry.id,
      kind: 'allegations' as const,
      date: entry.occurred ?? 'unknown',
      title: entry.text,
      withdrawn: gone(entry),
    })),
    ...record.evidence.map((entry) => ({
      id: entry.id,
      kind: 'evidence' as const,
      date: entry.happened,
      title: entry.title,
      withdrawn: gone(entry),
    })),
    ...record.checkIns.map((entry) => ({
      id: entry.id,
      kind: 'check-ins' as const,
      date: entry.scheduled_for,
      title: `Check-in: ${entry.status.replaceAll('_', ' ')}`,
      withdrawn: gone(entry),
    })),
    ...record.metrics.map((entry) => ({
      id: entry.id,
      kind: 'metrics' as const,
      date: entry.readings?.at(-1)?.week_ending ?? 'unknown',
      title: entry.name,
      withdrawn: gone(entry),
    })),
    ...record.requests.map((entry) => ({
      id: entry.id,
      kind: 'requests' as const,
      date: entry.sent_on,
      title: entry.text,
      withdrawn: gone(entry),
    })),
  ]
}
