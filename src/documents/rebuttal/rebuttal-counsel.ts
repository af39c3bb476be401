/** What the copy for HR does not have: for self and the attorney, who should know what was left out and why it matters. */

import { firstDay } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { leaveInWords } from '../phrases/corrections.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import type { KeptFromHr } from './rebuttal-data.ts'

/** Dated facts and exhibits that are kept from HR, in the order of their days; empty for every other reader. */
export function keptFromHr(view: View, readers: readonly Audience[]): KeptFromHr[] {
  const { employment, evidence, audience } = view
  const trusted = audience === 'self' || audience === 'attorney'
  const events = employment.rows
    .filter((row) => row.kept_from_hr === true)
    .map((row) => ({
      on: row.on,
      date: dateIn(view, row.on),
      text: withoutStop(row.text),
      exhibits: row.evidence,
      passed: row,
    }))
  const leave = employment.leave
    .filter(({ kind }) => kind !== undefined && trusted)
    .map((row) => ({
      on: row.from,
      date: leaveInWords(view, row),
      text: `Leave: ${row.kind}; the copy for HR says absence`,
      exhibits: row.evidence,
      passed: row,
    }))
  const exhibits = evidence
    .filter((entry) => entry.kept_from_hr === true)
    .map((entry) => ({
      on: entry.happened,
      date: dateIn(view, entry.happened),
      text: withoutStop(entry.title),
      exhibits: [entry.id],
      passed: entry,
    }))
  return [...events, ...leave, ...exhibits]
    .sort((a, b) => (firstDay(a.on) ?? '9').localeCompare(firstDay(b.on) ?? '9') || a.text.localeCompare(b.text))
    .map(({ date, text, exhibits: ids, passed }) => ({
      date,
      text,
      exhibits: ids.length === 0 ? 'none' : ids.join(', '),
      mark: readerMark(passed, readers),
    }))
}
