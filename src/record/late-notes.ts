/** Notes of one's own, and whether they were written down late (design, "Counting"). */
import { dayOf, daysBetween, lastDay } from './dates.ts'
import type { Evidence } from './schema/evidence.ts'

/** More days than these after the last possible day of its event, and a note is a late note. */
export const LATE_AFTER_DAYS = 7

type Note = Pick<Evidence, 'kind' | 'obtained' | 'happened' | 'recorded'>

/** Written by oneself about what happened; a document that one kept is none, whenever it was entered. */
export function isOwnNote({ kind, obtained }: Note): boolean {
  return kind === 'note' || obtained === 'own_note'
}

/** Whether it is a note of one's own that was written down late. */
export function isLateNote(entry: Note): boolean {
  const last = lastDay(entry.happened)
  if (!isOwnNote(entry) || entry.recorded === undefined || last === undefined) return false
  return daysBetween(last, dayOf(entry.recorded)) > LATE_AFTER_DAYS
}
