/** The data of the chronology with its exhibits (domain research 2 e): people, rows, exhibits, and for counsel the gaps. */
import { isWithoutOrigin } from '../../audit/record/own-record.ts'
import { NOT_TIMED } from '../../record/contemporaneity.ts'
import { dayOf, lastDay, parseDate } from '../../record/dates.ts'
import { isLateNote, LATE_AFTER_DAYS } from '../../record/late-notes.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import { allegationsCiting, allegationsOf } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import { periodIn } from '../phrases/dates-in-words.ts'
import { exhibitRows } from '../phrases/exhibit-list.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { planName } from '../phrases/plan-name.ts'
import { passageMark, readerMark } from '../phrases/reader-mark.ts'
import { chronology } from './chronology.ts'
import type { ChronologyData } from './chronology-data.ts'
import type { ChronologyRow } from './chronology-row.ts'

/** The data that templates/chronology.md sees. */
export function chronologyDocument(view: View, readers: readonly Audience[]): ChronologyData {
  const rows = chronology(view)
  const listing = rows.map((row) => ({
    date: dateColumn(row),
    kind: row.kind,
    area: areaColumn(view, row),
    fact: row.fact,
    exhibits: exhibitColumn(row),
    disputed: disputed(view, row),
    written: row.written === '' ? '–' : row.written,
    late: row.late,
    mark: passageMark(view, row, row.fact, readers),
  }))
  const exhibits = exhibitRows(view, view.evidence, readers)
  const counsel = view.audience === 'attorney' || view.audience === 'self'
  return {
    employee: nameOf(view, view.plan.employee),
    employer: view.plan.employer,
    plan: planName(view),
    plan_period: periodIn(view, view.plan.effective_from, view.plan.effective_to),
    reader: READERS[view.audience],
    people: peopleSentences(view, readers),
    rows: listing,
    has_disputed: listing.some((row) => row.disputed !== '–'),
    has_inexact: rows.some((row) => row.after || !isDayExact(row.date)),
    has_late: rows.some((row) => row.late),
    late_after: LATE_AFTER_DAYS,
    exhibits,
    described_only: exhibits.filter((exhibit) => exhibit.described_only),
    privileged: view.evidence.filter((entry) => entry.privileged).map(({ id }) => id),
    gaps: counsel ? gaps(view, rows) : [],
  }
}

const READERS: Readonly<Record<Audience, string>> = {
  self: 'my own use',
  manager: 'my manager',
  hr: 'Human Resources',
  union: 'my union representative',
  agency: 'the agency',
  settlement: 'settlement purposes',
  attorney: 'counsel',
}

function isDayExact(date: string): boolean {
  const span = parseDate(date)
  return span?.first !== undefined && span.first === span.last && !span.about
}

/** "2022-02-11", "2021-08 (month)", "2021-09 to 2021-12 (months)", "on or after 2022-03-25 (undated)", "date unknown". */
export function dateColumn({ date, after }: ChronologyRow): string {
  const span = parseDate(date)
  if (after) return `on or after ${date} (undated)`
  if (span === undefined || span.precision === 'unknown') return 'date unknown'
  const plain = date
    .replaceAll('~', '')
    .replace('/', ' to ')
    .slice(0, span.precision === 'day' ? 10 : undefined)
  const about = span.about ? 'about ' : ''
  if (span.precision === 'month' || span.precision === 'year') return `${about}${plain} (${span.precision})`
  const months = span.precision === 'range' && !/\d{4}-\d{2}-\d{2}/.test(date)
  return `${about}${plain}${months ? (date.includes('-') ? ' (months)' : ' (years)') : ''}`
}

/** "A1, A3"; "all" for what concerns the plan as a whole. The page filters by these words. */
function areaColumn({ plan }: View, { areas }: ChronologyRow): string {
  if (areas === 'all') return 'all'
  const shown = plan.areas.map(({ id }) => id).filter((id) => areas.includes(id))
  return shown.length === 0 ? '–' : shown.join(', ')
}

/** "E-01; answer: E-06, E-07": what shows the fact, and for a statement of the plan what answers it. */
export function exhibitColumn({ exhibits, answer }: ChronologyRow): string {
  const parts = [
    ...(exhibits.length === 0 ? [] : [exhibits.join(', ')]),
    ...(answer.length === 0 ? [] : [`answer: ${answer.join(', ')}`]),
  ]
  return parts.length === 0 ? 'none' : parts.join('; ')
}

/** My answer to the statement of the plan that the row belongs to; never a guess at the other side's view. */
function disputed(view: View, row: ChronologyRow): string {
  const words = {
    denied: 'yes',
    denied_in_part: 'in part',
    admitted_in_part: 'in part',
    admitted: 'no',
    lacks_information: 'open',
  }
  const ids = [...row.exhibits, ...row.answer].filter((id) => id !== view.plan.document)
  const [own] = allegationsOf(view, [row.id])
  const belongs = own === undefined ? allegationsCiting(view, ids) : [own]
  const answers = belongs.flatMap(({ id, response }) => (response === undefined ? [] : `${words[response]} (${id})`))
  return answers.join(', ') || '–'
}

const RELATIONS: Readonly<Record<string, string>> = {
  employee: 'me',
  supervisor: 'my supervisor',
  second_level_supervisor: 'second-level supervisor',
  hr_representative: 'Human Resources',
  union_representative: 'union representative',
  attorney: 'attorney',
  witness: 'witness',
  comparator: 'colleague in the same role',
  decision_maker: 'decision maker',
  other_manager: 'another manager',
  vendor: 'vendor',
}

/** Who may be told on which side a person stands: who is a witness is nobody else's business. */
const TOLD_EVERYTHING: readonly Audience[] = ['self', 'union', 'attorney']
const OPEN_RELATIONS: readonly string[] = [
  'employee',
  'supervisor',
  'second_level_supervisor',
  'hr_representative',
  'vendor',
]

/** "Marisol Vega, Applications Manager (my supervisor)." */
function peopleSentences(view: View, readers: readonly Audience[]): string[] {
  return view.people.map(({ name, role, relation, hidden_from }) => {
    const mark = readerMark({ hidden_from }, readers)
    const shown = TOLD_EVERYTHING.includes(view.audience) || OPEN_RELATIONS.includes(relation)
    return `${name}${role === undefined ? '' : `, ${role}`}${shown ? ` (${RELATIONS[relation] ?? relation})` : ''}${mark === '' ? '' : ` [${mark}]`}.`
  })
}

// ---- gaps ------------------------------------------------------------------------------------------------------

/** What a careful reader will ask: facts without an exhibit, things described only, dates that are not exact, late notes. */
function gaps(view: View, rows: readonly ChronologyRow[]): string[] {
  const past = rows.filter(({ written }) => written !== '')
  const bare = past.filter(({ exhibits }) => exhibits.length === 0)
  const described = view.evidence.filter(({ obtained }) => obtained === 'described_only').map(({ id }) => id)
  const unattached = view.evidence
    .filter(
      ({ files, files_kept_back, obtained }) => files.length === 0 && !files_kept_back && obtained !== 'described_only',
    )
    .map(({ id }) => id)
  const keptBack = view.evidence.filter(({ files_kept_back }) => files_kept_back).map(({ id }) => id)
  const inexact = view.evidence.filter(({ happened }) => !isDayExact(happened)).map(({ id }) => id)
  const untimed = past.filter(({ written }) => written === NOT_TIMED)
  const late = view.evidence.filter(isLateNote).map(({ id }) => id)
  const unknown = view.evidence.filter(isWithoutOrigin).map(({ id }) => id)
  const compound = rows.filter(({ id, fact }) => /^(event|compensation)-/.test(id) && fact.includes(';'))
  return [
    ...bareRows(bare.length, past.length),
    ...idGap(described, 'described only, so the document itself has to be asked for'),
    ...idGap(unattached, 'held, but with no file attached in this record'),
    ...idGap(keptBack, 'recorded without a note that all agreed, with files that are held and not in this list'),
    ...idGap(inexact, 'not dated to the day'),
    ...(untimed.length === 0
      ? []
      : [`${counted(untimed.length, 'row')} ${untimed.length === 1 ? 'has' : 'have'} no time of writing.`]),
    ...idGap(late, `written down more than ${LATE_AFTER_DAYS} days after the event`),
    ...enteredAfter(view),
    ...idGap(unknown, 'without a note of how it was obtained'),
    ...(compound.length === 0
      ? []
      : [
          `${counted(compound.length, 'row')} ${compound.length === 1 ? 'holds' : 'hold'} more than one fact: ${listed(compound.map(({ fact }) => `"${withoutStop(fact)}"`))}.`,
        ]),
  ].map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`)
}

/** How many of the older exhibits were put down only when there was a plan: the other side will ask. */
function enteredAfter({ plan, evidence }: View): string[] {
  const older = evidence.filter(({ happened }) => (lastDay(happened) ?? plan.issued_on) < plan.issued_on)
  const after = older.filter(({ recorded }) => recorded !== undefined && dayOf(recorded) >= plan.issued_on)
  if (after.length === 0) return []
  const which =
    after.length < older.length
      ? `of the ${counted(older.length, 'exhibit')} dated before the plan, ${numberWord(after.length)}`
      : `${older.length === 1 ? 'the one exhibit' : older.length === 2 ? 'both exhibits' : `all ${counted(older.length, 'exhibit')}`} dated before the plan`
  return [`${which} ${after.length === 1 ? 'was' : 'were'} written or entered after it was issued.`]
}

function bareRows(bare: number, all: number): string[] {
  if (bare === 0) return []
  if (bare === all) return [all === 1 ? 'the one row has no exhibit.' : 'no row has an exhibit.']
  return [`${numberWord(bare)} of the ${numberWord(all)} rows ${bare === 1 ? 'has' : 'have'} no exhibit.`]
}

function idGap(ids: readonly string[], what: string): string[] {
  return ids.length === 0 ? [] : [`${counted(ids.length, 'exhibit')} ${what}: ${ids.join(', ')}.`]
}
