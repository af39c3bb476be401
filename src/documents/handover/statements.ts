/** The plan's statements with the answers, and for each the exhibits dated in the stated period and outside it. */

import { liesWithin } from '../../audit/day-gaps.ts'
import { overlapOf } from '../../audit/leave-overlap.ts'
import { firstDay } from '../../record/dates.ts'
import type { Audience } from '../../views/audiences.ts'
import { evidenceOf } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import { RESPONSE_WORDS, withStop } from '../phrases/words.ts'
import { groundWords } from './ground-words.ts'

/** A statement of the plan with its answer. */
export type StatementRow = {
  /** `AL-2` */
  readonly id: string
  /** `A3`, '' when it belongs to no area */
  readonly area: string
  /** the plan's own words */
  readonly statement: string
  /** `November 2021`, `no date given` */
  readonly occurred: string
  /** `Denied: factual error` */
  readonly answer: string
  /** what I say to it, '' when nothing is written down */
  readonly reply: string
  /** how much of the stated period lies in a leave, '' when none does */
  readonly overlap: string
  /** exhibits dated in the stated period, `E-03†` where it is described only; `–` for none */
  readonly inside: string
  /** exhibits dated outside it; `–` for none */
  readonly outside: string
  /** in a self draft, who would not see the row */
  readonly mark: string
}

const ANSWERS = { ...RESPONSE_WORDS, lacks_information: 'I lack information' } as const

/** All statements in the order of their numbers. */
export function statements(view: View, readers: readonly Audience[]): StatementRow[] {
  return view.allegations.map((allegation) => {
    const { id, area = '', text, occurred, reply } = allegation
    const exhibits = evidenceOf(view, allegation.evidence)
    const inside = exhibits.filter(({ happened }) => liesWithin(happened, occurred) === true)
    return {
      id,
      area,
      statement: text,
      occurred: firstDay(occurred) === undefined ? 'no date given' : dateIn(view, occurred),
      answer: answerWords(allegation),
      reply: reply === undefined ? '' : withStop(reply),
      overlap: overlapWords(view, occurred),
      inside: idsOf(inside),
      outside: idsOf(exhibits.filter((entry) => !inside.includes(entry))),
      mark: markOf(view, allegation, readers),
    }
  })
}

function answerWords({ response, grounds }: ViewAllegation): string {
  const answer = response === undefined ? 'Not answered yet' : ANSWERS[response]
  return grounds.length === 0 ? answer : `${answer}: ${groundWords(grounds)}`
}

function overlapWords(view: View, occurred: string): string {
  const overlap = overlapOf(view, occurred)
  if (overlap?.of === 1) return 'The stated day lies in my leave.'
  return overlap === undefined ? '' : `My leave covers ${overlap.days} of the ${overlap.of} days of the stated period.`
}

function idsOf(exhibits: readonly ViewEvidence[]): string {
  const ids = exhibits.map(({ id, obtained }) => `${id}${obtained === 'described_only' ? '†' : ''}`)
  return ids.length === 0 ? '–' : ids.join(', ')
}

function markOf({ audience }: View, { response, hidden_from }: ViewAllegation, readers: readonly Audience[]): string {
  if (audience !== 'self') return ''
  return response === undefined ? 'for you only until it is answered' : readerMark({ hidden_from }, readers)
}
