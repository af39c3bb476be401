/** The record for an export: read whole, and what could not be read said. */
import { type LoadedRecord, loadRecord } from '../record/load.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** The record as it can be read. Throws a UserError for one of a newer format, of which nothing can. */
export function exported(dir: string): LoadedRecord {
  const loaded = loadRecord(dir)
  if (loaded.problems.some(({ code }) => code === 'newer-format'))
    throw new UserError(
      'the record was written by a newer version of this program, and cannot be read; see: onrecord check',
    )
  return loaded
}

const MOST_NAMED = 20

/** Says for whom it is, and what is missing from it. The exit code: 1 when something is. */
export function noteExported(terminal: Terminal, unread: readonly string[]): number {
  terminal.note('it has your private notes and everything else in it: it is for you alone, and no packet')
  if (unread.length === 0) return 0
  const more = unread.length - MOST_NAMED
  const named = `${unread.slice(0, MOST_NAMED).join(', ')}${more > 0 ? `, and ${more} more` : ''}`
  terminal.note({ text: `not in it, because of a fault: ${named}; see: onrecord check`, style: 'yellow' })
  return 1
}
