/** A row of the chronology, and how soon it was written down. */
import { type Day, dayOf, daysBetween, firstDay, lastDay } from '../../record/dates.ts'
import { isLateNote, isOwnNote } from '../../record/late-notes.ts'
import type { Passed } from '../../views/gate.ts'
import type { ViewCorrection } from '../../views/view-corrections.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { withoutStop, withStop } from '../phrases/words.ts'

/** What a row comes from, in the words of the column "Kind". */
export type RowKind =
  | 'employment'
  | 'statement'
  | 'evidence'
  | 'plan'
  | 'support'
  | 'step'
  | 'measure'
  | 'check-in'
  | 'request'
  | 'matter'

export type ChronologyRow = Passed & {
  /** The date as the record has it; `on or after` a day where only that is known. */
  readonly date: string
  readonly after: boolean
  readonly fact: string
  readonly exhibits: readonly string[]
  /** For a statement of the plan, the exhibits of the answer to it. */
  readonly answer: readonly string[]
  /** How soon it was written down; empty for what is still to come. */
  readonly written: string
  readonly late: boolean
  readonly kind: RowKind
  /** The areas of the plan that it is about; `all` for what concerns the plan as a whole. */
  readonly areas: readonly string[] | 'all'
  /** The order of rows of one day. */
  readonly rank: number
  readonly id: string
}

export const NOT_TIMED = 'no time of writing'

type RowParts = Omit<ChronologyRow, 'after' | 'late' | 'hidden_from' | 'written' | 'exhibits' | 'answer' | 'areas'> &
  Partial<ChronologyRow>

/** A row with what most rows have: no exhibit, no time of writing. */
export function row(passed: Passed, parts: RowParts): ChronologyRow {
  return {
    after: false,
    late: false,
    written: NOT_TIMED,
    exhibits: [],
    answer: [],
    areas: [],
    ...parts,
    hidden_from: passed.hidden_from,
  }
}

/** For what every reader of the document may see. */
export const OPEN: Passed = { hidden_from: [] }

// ---- how soon it was written down ------------------------------------------------------------------------------

/** "the same day", "107 days later", "5 to 35 days later": days from the event to the writing, a range when its date is one. */
export function howSoon(happened: string, written: Day): string {
  const [first, last] = [firstDay(happened), lastDay(happened)]
  if (first === undefined || last === undefined) return `on ${written}`
  const [least, most] = [daysBetween(last, written), daysBetween(first, written)]
  if (most < 0) return `${inDays(-most)} before`
  if (least === most) return least === 0 ? 'the same day' : `${inDays(least)} later`
  if (least < 0) return most === 0 ? 'the same day' : `within ${inDays(most)}`
  return `${least} to ${most} days later`
}

function inDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** When an exhibit was written or entered, and whether that makes it a late note. */
export function writtenDown(item: ViewEvidence): { readonly written: string; readonly late: boolean } {
  if (item.recorded === undefined) return { written: NOT_TIMED, late: false }
  const soon = howSoon(item.happened, dayOf(item.recorded))
  // A record that one keeps was written when it was entered only where both were on one day.
  const written = isOwnNote(item) || (item.obtained === 'own_record' && soon === 'the same day')
  const late = isLateNote(item)
  return { written: `${written ? 'written' : 'entered'} ${soon}${late ? ' (late note)' : ''}`, late }
}

/** "… Corrected on 2022-02-05: the meeting was in the morning": behind the fact that was wrong, which stays. */
export function withCorrections(fact: string, corrections: readonly ViewCorrection[]): string {
  return inSentences([fact, ...corrections.map(({ on, text }) => `Corrected on ${on}: ${withoutStop(text)}`)])
}

/** One sentence behind the other, with a full stop between two where the first has no end of its own. */
export function inSentences(parts: readonly string[]): string {
  return parts.map((part, i) => (i === parts.length - 1 ? part : withStop(part))).join(' ')
}
