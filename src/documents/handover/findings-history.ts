/** What came before the plan: talks, reviews, pay. */
import { firstDay, lastDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { gapOf, gapWords } from '../phrases/day-gaps.ts'
import { cited } from '../phrases/progress.ts'
import { listed, withoutStop } from '../phrases/words.ts'
import { type Finding, shows } from './finding.ts'

type Row = View['employment']['rows'][number]

/** Days before the plan in which a review and a raise count. */
const REVIEW_DAYS = 365
const RAISE_DAYS = 183

const GOOD = /\b(?:meets?|met|exceed\w*|outstanding|excellent|strong|satisf\w*|successful|effective|good|achiev\w*)\b/i
const NOT_GOOD = /\b(?:not|below|needs?|partial\w*|unsatisf\w*|poor|improve\w*)\b/i
const RAISE = /merit|raise|increase|bonus|promot/i

/** No earlier talks, a good review or a raise shortly before, statements that are older than either. */
export function historyFindings(view: View): Finding[] {
  const { employment, plan } = view
  const none = (plan.prior_counselling ?? []).length === 0
  const reviews = employment.rows.filter(
    (row) => row.kind === 'review' && isSoonBefore(view, row, REVIEW_DAYS) && isGood(row),
  )
  const raises = employment.rows.filter(
    (row) =>
      row.kind === 'compensation' && isSoonBefore(view, row, RAISE_DAYS) && RAISE.test(`${row.sort ?? ''} ${row.text}`),
  )
  return [
    ...shows(['PQ-26'], none ? 'The record has no earlier warning or talk that the plan cites.' : ''),
    ...shows(['PQ-31'], reviews.map((row) => rowWords(view, row)).join(' ')),
    ...shows(['PQ-32'], raises.map((row) => rowWords(view, row)).join(' ')),
    ...consideredFinding(view),
  ]
}

function isSoonBefore(view: View, { on }: Row, days: number): boolean {
  const gap = gapOf(on, view.plan.issued_on)
  return gap !== undefined && gap.most > 0 && gap.least <= days
}

function isGood({ sort, text }: Row): boolean {
  const words = sort ?? text
  return GOOD.test(words) && !NOT_GOOD.test(words)
}

/** "Merit-based raise, October 2021, 92 to 122 days before the plan (E-02)." */
function rowWords(view: View, { on, text, evidence }: Row): string {
  const gap = gapOf(on, view.plan.issued_on)
  const before = gap === undefined ? '' : `, ${gapWords(gap)} before the plan`
  return `${withoutStop(text)} (${dateIn(view, on)}${before})${cited(evidence)}.`
}

/** Statements that are older than the last review or raise before the plan. */
function consideredFinding(view: View): Finding[] {
  const last = view.employment.rows
    .filter(({ kind }) => kind === 'review' || kind === 'compensation')
    .filter(({ on }) => (lastDay(on) ?? '9') < view.plan.issued_on)
    .toSorted((a, b) => (firstDay(a.on) ?? '').localeCompare(firstDay(b.on) ?? ''))
    .at(-1)
  if (last === undefined) return []
  const older = view.allegations.filter(({ occurred }) => (lastDay(occurred) ?? '9') < (firstDay(last.on) ?? ''))
  if (older.length === 0) return []
  const ids = older.map(({ id, occurred }) => `${id} (${dateIn(view, occurred)})`)
  const what = last.kind === 'review' ? 'review' : 'change of pay'
  return shows(
    ['PQ-33'],
    `${listed(ids)} ${older.length === 1 ? 'is' : 'are'} older than the last ${what} before the plan (${dateIn(view, last.on)}).`,
  )
}
