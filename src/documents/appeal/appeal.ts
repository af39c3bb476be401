/** The unemployment appeal (domain research 2 g): statement, expectations, reasons, last 90 days, exhibits, witnesses. */
import { addDays, firstDay, lastDay } from '../../record/dates.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { chronology } from '../chronology/chronology.ts'
import { dateColumn, exhibitColumn } from '../chronology/chronology-document.ts'
import type { ChronologyRow } from '../chronology/chronology-row.ts'
import { type Correction, leadCorrections, noteCorrections } from '../phrases/corrections.ts'
import { longDayIn } from '../phrases/dates-in-words.ts'
import { citedExhibits, exhibitRows } from '../phrases/exhibit-list.ts'
import { nameAndRole, nameOf } from '../phrases/people-in-words.ts'
import { passageMark, readerMark } from '../phrases/reader-mark.ts'
import { appealLine, type Claim, claimOf, coverRows, deadlineSentences } from './appeal-claim.ts'
import type { AppealData } from './appeal-data.ts'
import { expectationRows } from './appeal-expectations.ts'
import { ownPart } from './appeal-own.ts'
import { reasonsGiven, statement } from './appeal-statement.ts'

/** The data that templates/appeal.md sees. Throws a UserError when there is no claim that the reader may have. */
export function appeal(view: View, readers: readonly Audience[]): AppealData {
  const claim = claimOf(view)
  const argued = {
    deadline: deadlineSentences(view, claim),
    issues: claim.issues,
    statement: statement(view, claim, readers),
    expectations: expectationRows(view, readers),
    answers: [...leadCorrections(view, readers), ...noteCorrections(view, readers)].map(withoutRequests),
    reasons: reasonsGiven(view, claim),
    witnesses: witnessRows(view, claim, readers),
  }
  const { from, to } = lastDays(view, claim)
  const rows = chronologyRows(view, { from, to }, citedExhibits(view, argued), readers)
  const cited = citedExhibits(view, { argued, rows })
  return {
    claimant: nameOf(view, view.plan.employee),
    employer: view.plan.employer,
    cover: coverRows(view, claim),
    no_claim: view.unemployment === undefined,
    paper: claim.appealed_by === 'employer' ? 'statement' : 'appeal',
    appeal: appealLine(view, claim),
    ...argued,
    proposed: view.metrics.some(
      (metric) => metric.target_source === 'proposed_by_employee' && metric.readings.length > 0,
    ),
    chronology_period: `${longDayIn(view, from)} to ${longDayIn(view, to)}`,
    chronology: rows,
    exhibits: exhibitRows(view, cited, readers).map((row) => ({ ...row, held: row.held === '' ? '–' : row.held })),
    own: ownPart(view, claim, cited),
  }
}

/** What a reply asks of the employer is no answer to the agency. */
function withoutRequests(row: Correction): Correction {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(row.reply)]
  const kept = sentences.filter(({ segment }) => !/^(?:Please\b|I (?:ask|request)\b)/.test(segment))
  return {
    ...row,
    reply: kept
      .map(({ segment }) => segment)
      .join('')
      .trim(),
  }
}

type Days = { readonly from: string; readonly to: string }

/** Days before the end that the agency looks at (domain research 2 g). */
const LAST_DAYS = 90
/** What is dated so near to the end is on the issue, whatever it names. */
const NEAR_DAYS = 7

function lastDays({ as_of }: View, { separated_on }: Claim): Days {
  const to = separated_on ?? as_of
  return { from: addDays(to, -LAST_DAYS), to }
}

/** The facts of these days; of the exhibits only those that are on the issue. */
function chronologyRows(
  view: View,
  days: Days,
  cited: readonly ViewEvidence[],
  readers: readonly Audience[],
): AppealData['chronology'] {
  const known = new Set(cited.map(({ id }) => id))
  const figures = new Set(view.evidence.filter((entry) => isOfFigures(view, entry)).map(({ id }) => id))
  const onIssue = (row: ChronologyRow): boolean =>
    row.kind !== 'evidence' ||
    known.has(row.id) ||
    figures.has(row.id) ||
    (firstDay(row.date) ?? '') >= addDays(days.to, -NEAR_DAYS) ||
    view.evidence.some(({ id, areas, allegations }) => id === row.id && areas.length + allegations.length > 0)
  return chronology(view)
    .filter((row) => (lastDay(row.date) ?? '') >= days.from && (firstDay(row.date) ?? '9') <= days.to && onIssue(row))
    .map((row) => ({
      date: dateColumn(row),
      fact: withoutCode(view, row),
      exhibits: exhibitColumn(row),
      written: row.written === '' ? '–' : row.written,
      mark: passageMark(view, row, row.fact, readers),
    }))
}

/** What the figures of the plan's time come from. */
function isOfFigures({ plan }: View, { kind, happened }: ViewEvidence): boolean {
  return (kind === 'report' || kind === 'system_log') && (firstDay(happened) ?? '') >= plan.issued_on
}

/** The words of a check-in that was not held, without the word that the record has for it. */
function withoutCode({ check_ins }: View, { kind, fact, date }: ChronologyRow): string {
  const status = kind === 'check-in' ? check_ins.find((each) => each.scheduled_for === date)?.status : undefined
  return status === undefined ? fact : fact.replace(` (${status})`, '')
}

function witnessRows(view: View, { witnesses }: Claim, readers: readonly Audience[]): AppealData['witnesses'] {
  return witnesses.map((witness) => ({
    name: nameAndRole(view, witness.person),
    knows: witness.knows ?? '–',
    telephone: witness.telephone ?? '–',
    exhibits: witness.evidence.length === 0 ? '–' : witness.evidence.join(', '),
    mark: readerMark(witness, readers),
  }))
}
