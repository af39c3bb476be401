/** The context of a response: what came before the plan, absences, what changed during one. */

import { type Day, daysBetween, firstDay } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { type Correction, considered, leaveInWords } from '../phrases/corrections.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { cited } from '../phrases/progress.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import { capital } from '../phrases/words.ts'
import type { ContextRow } from './rebuttal-data.ts'

/** Reviews and pay of the two years before the plan, absences, what changed during one, and that nothing was cited before. */
export function contextRows(view: View, readers: readonly Audience[], answers: readonly Correction[]): ContextRow[] {
  const { employment, plan } = view
  const used = new Set(
    view.allegations
      .filter(({ grounds, weight }) => weight === 'lead' && grounds.includes('previously_considered'))
      .flatMap(({ occurred }) => considered(view, occurred)),
  )
  const earlier = employment.rows
    .filter(
      (row) =>
        (row.kind === 'review' || row.kind === 'compensation') &&
        !used.has(row) &&
        withinTwoYears(plan.issued_on, row.on),
    )
    .map((row) => ({
      text: `${dateIn(view, row.on)}: ${withoutStop(row.text)}${cited(row.evidence)}.`,
      mark: readerMark(row, readers),
    }))
  const told = answers.some(({ facts }) => /\babsence\b/.test(facts))
  const absences = employment.leave
    .filter(({ from }) => !told && withinTwoYears(view.as_of, from))
    .map((leave) => ({
      text: `${capital(leave.kind === undefined ? (leave.approved ? 'approved absence' : 'absence') : `${leave.kind} leave`)}: ${leaveInWords(view, leave)}${cited(leave.evidence)}.`,
      mark: readerMark(leave, readers),
    }))
  const rows = [...earlier, ...absences, ...duringAbsence(view, readers)]
  // Alone under its heading it would be a reproach and no context.
  const alone = rows.length === 0 && view.audience === 'hr'
  return plan.prior_counselling?.length === 0 && !alone
    ? [...rows, { text: 'The plan lists no prior counselling.', mark: '' }]
    : rows
}

function withinTwoYears(until: Day, date: string): boolean {
  const first = firstDay(date)
  return first !== undefined && first <= until && daysBetween(first, until) <= 731
}

/** Events on a known day of an absence whose days are known. */
function duringAbsence(view: View, readers: readonly Audience[]): ContextRow[] {
  const exact = view.employment.leave.filter(({ from, to }) => from.length === 10 && to?.length === 10)
  return view.employment.rows
    .filter(
      ({ kind, on }) =>
        kind === 'event' && on.length === 10 && exact.some(({ from, to = from }) => on >= from && on <= to),
    )
    .map((row) => ({
      text: `${dateIn(view, row.on)}: ${withoutStop(row.text)}${cited(row.evidence)}.`,
      mark: readerMark(row, readers),
    }))
}
