import { dateInWords, firstDay } from '../record/dates.ts'
import { loadRecord } from '../record/load.ts'
import { inOneLine, jsonText, type Terminal } from '../terminal.ts'
import { type EntryRow, listedEntries } from '../views/listed-entries.ts'
import { isListed, type ListWanted } from './list-filter.ts'

/** However narrow the screen is, so much of a title is shown. */
const SHORTEST_TITLE = 12

/** Lists entries in order of date: all, or those that every filter lets through. */
export function list(terminal: Terminal, dir: string, wanted: ListWanted, asJson: boolean): number {
  const isWanted = isListed(dir, wanted)
  const { record, unread } = loadRecord(dir)
  const all = listedEntries(record)
  const rows = all
    .filter(isWanted)
    .map(({ row }) => row)
    .sort((a, b) => order(a).localeCompare(order(b)) || a.id.localeCompare(b.id, 'en', { numeric: true }))
  if (asJson) {
    terminal.line(jsonText(rows))
    return 0
  }
  showRows(terminal, rows)
  if (rows.length === 0)
    terminal.note({ text: all.length === 0 ? 'nothing here yet' : 'there is no such entry', style: 'dim' })
  if (unread.length > 0)
    terminal.note({ text: `could not be read: ${unread.join(', ')}; see: onrecord check`, style: 'yellow' })
  return 0
}

function order({ date }: EntryRow): string {
  return firstDay(date) ?? '9999'
}

function showRows(terminal: Terminal, rows: readonly EntryRow[]): void {
  const wide = Math.max(4, ...rows.map(({ id }) => id.length))
  const wideDate = Math.max(18, ...rows.map(({ date }) => dateInWords(date).length))
  for (const { id, date, title, withdrawn, late_note } of rows) {
    const start = `${id.padEnd(wide)}  ${dateInWords(date).padEnd(wideDate)}  `
    const room = terminal.screen === undefined ? undefined : terminal.screen - start.length
    const end = endOf(withdrawn, late_note, room)
    const left = room === undefined ? undefined : room - end.length
    // A new line in a text must not look like another entry.
    const shown = inOneLine(title, left === undefined ? undefined : Math.max(SHORTEST_TITLE, left))
    terminal.line(start, shown, { text: end, style: 'dim' })
  }
}

const LATE = '  (late note)'

/** What stands behind a title. On a narrow screen the title goes before the mark of a late note, which `show` has too. */
function endOf(withdrawn: boolean, late: boolean, room: number | undefined): string {
  if (withdrawn) return '  (withdrawn)'
  return late && (room === undefined || room >= SHORTEST_TITLE + LATE.length) ? LATE : ''
}
