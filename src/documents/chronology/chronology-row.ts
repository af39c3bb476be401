/** A row of the chronology, and how soon it was written down. */
import { contemporaneityOf, NOT_TIMED } from '../../record/contemporaneity.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { Passed } from '../../views/gate.ts'
import type { ViewCorrection } from '../../views/view-corrections.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { withStop } from '../phrases/words.ts'

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

/** When an exhibit was written or entered, and whether that makes it a late note. */
export function writtenDown(item: ViewEvidence): { readonly written: string; readonly late: boolean } {
  const { words: written, late } = contemporaneityOf(item)
  return { written, late }
}

/** "… Corrected on 2022-02-05: the meeting was in the morning": behind the fact that was wrong, which stays. */
export function withCorrections(fact: string, corrections: readonly ViewCorrection[]): string {
  return inSentences([fact, ...corrections.map(({ on, text }) => `Corrected on ${on}: ${withoutStop(text)}`)])
}

/** One sentence behind the other, with a full stop between two where the first has no end of its own. */
export function inSentences(parts: readonly string[]): string {
  return parts.map((part, i) => (i === parts.length - 1 ? part : withStop(part))).join(' ')
}
