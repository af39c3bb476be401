/** Notes of one's own, and whether they were written down late (design, "Counting"). */
import { dayOf, daysBetween, lastDay } from './dates.ts'
import type { Evidence } from './schema/evidence.ts'

/** More days than these after the last possible day of its event, and a note is a late note. */
export const LATE_AFTER_DAYS = 7

export type Note = Pick<Evidence, 'kind' | 'obtained' | 'happened' | 'recorded'>

/** Written by oneself about what happened; a document that one kept is none, whenever it was entered. */
export function isOwnNote({ kind, obtained }: Note): boolean {
  return kind === 'note' || obtained === 'own_note'
}

/** Whether it is a note of one's own that was written down late. */
export function isLateNote(entry: Note): boolean {
  return isOwnNote(entry) && daysLate(entry) !== undefined
}

/**
 * Days from the last possible day of its event to the writing, where these are more than a week and the day of writing is what
 * counts: of a note, and of what was only seen. A paper that is held keeps its own date; undefined for it, and when in time.
 */
export function daysLate(entry: Note): number | undefined {
  const last = lastDay(entry.happened)
  const counts = isOwnNote(entry) || entry.obtained === 'described_only'
  if (!counts || entry.recorded === undefined || last === undefined) return undefined
  const days = daysBetween(last, dayOf(entry.recorded))
  return days > LATE_AFTER_DAYS ? days : undefined
}
