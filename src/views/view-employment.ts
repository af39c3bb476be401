import type { Entry, PlannedRecord } from '../record/model.ts'
import type {
  BeforeDiscipline,
  Compensation,
  Discipline,
  Employment,
  Leave,
  Review,
} from '../record/schema/employment.ts'
import type { ContentClass } from './audiences.ts'
import { type Marked, markClasses } from './classes.ts'
import type { Gate, Passed, Withheld } from './gate.ts'

type DatedRow = Marked & {
  readonly on: string
  readonly text?: string | undefined
  readonly rating?: string | undefined
  readonly kind?: string | undefined
  readonly step?: string | undefined
  readonly given?: readonly BeforeDiscipline[] | undefined
  readonly not_given?: readonly BeforeDiscipline[] | undefined
  readonly evidence?: readonly string[] | undefined
}
/** Where it stands in employment.yaml: `['leave', 0]`. */
type Placed = { readonly place: readonly (string | number)[] }
type ViewRow = Passed &
  Placed & {
    readonly on: string
    readonly kind: 'review' | 'compensation' | 'discipline' | 'event'
    /** For self and the attorney: the rating of a review, the kind of a compensation, the step of discipline. */
    readonly sort: string | undefined
    readonly text: string
    /** Of discipline, for those who represent the employee: what was given before it, and what was not. */
    readonly given: readonly BeforeDiscipline[]
    readonly not_given: readonly BeforeDiscipline[]
    readonly evidence: readonly string[]
  }
export type ViewLeave = Passed &
  Placed & {
    readonly from: string
    readonly to: string | undefined
    /** Only for those who may know: parental, medical … */
    readonly kind: string | undefined
    readonly approved: boolean
    readonly approved_on: string | undefined
    readonly protected: boolean | 'candidate' | undefined
    readonly evidence: readonly string[]
  }
export type ViewComparator = Passed &
  Placed & {
    readonly person: string | undefined
    readonly role_only: boolean
    readonly same_role: boolean | undefined
    readonly same_supervisor: boolean | undefined
    readonly same_measure: boolean | undefined
    readonly value: string | number | undefined
    readonly treatment: string | undefined
    readonly known_how: string | undefined
    readonly evidence: readonly string[]
  }

export type ViewEmployment = {
  readonly hired_on: string | undefined
  readonly job_title: string | undefined
  readonly seniority_date: string | undefined
  readonly job_description: { readonly dated: string | undefined; readonly evidence: readonly string[] } | undefined
  /** Only for the periods of a release: self and the attorney. */
  readonly age_40_plus: boolean | undefined
  readonly bargaining_unit: string | boolean | undefined
  readonly just_cause_clause: boolean | 'unknown' | undefined
  readonly rows: readonly ViewRow[]
  readonly leave: readonly ViewLeave[]
  readonly comparators: readonly ViewComparator[]
}

/** What came before the plan, as an audience may read it. A leave is an absence without its kind, or is not there at all. */
export function viewEmployment({ employment }: PlannedRecord, gate: Gate): ViewEmployment {
  if (employment === undefined) return NOTHING
  const { reviews = [], compensation = [], discipline = [], events = [] } = employment
  const hidden = !gate.sees(['employment', ...markClasses(employment)])
  const summary = gate.form('employment') === 'summary'
  const inForm = (rows: readonly ViewRow[]): readonly ViewRow[] => (summary ? latestOf(rows) : rows)
  if (employment.age_40_plus !== undefined && !gate.sees(['strategy'])) {
    gate.withheld.push({
      what: 'employment.yaml age_40_plus',
      title: 'age',
      rules: ['strategy'],
      words: [],
      people: [],
      file: employment.file,
    })
  }
  return {
    hired_on: hidden ? undefined : employment.hired_on,
    job_title: hidden ? undefined : employment.job_title,
    ...(hidden || !gate.sees(['grievance']) ? NO_STANDING : standingOf(employment, gate)),
    age_40_plus: gate.sees(['strategy']) ? employment.age_40_plus : undefined,
    rows: [
      ...inForm(viewRows(employment, 'review', reviews.map(worded), gate)),
      ...inForm(viewRows(employment, 'compensation', compensation.map(worded), gate)),
      ...(summary ? [] : viewRows(employment, 'discipline', discipline.map(worded), gate)),
      ...(summary ? [] : viewRows(employment, 'event', events, gate)),
    ],
    leave: (employment.leave ?? []).flatMap((leave, i) => viewLeave(employment, leave, i, gate)),
    comparators: viewComparators(employment, gate),
  }
}

const NO_STANDING = {
  seniority_date: undefined,
  job_description: undefined,
  bargaining_unit: undefined,
  just_cause_clause: undefined,
}

const NOTHING: ViewEmployment = {
  hired_on: undefined,
  job_title: undefined,
  ...NO_STANDING,
  age_40_plus: undefined,
  rows: [],
  leave: [],
  comparators: [],
}

/** What those who represent the employee need to know of the job. */
function standingOf({ seniority_date, job_description, bargaining_unit, just_cause_clause }: Employment, gate: Gate) {
  return {
    seniority_date,
    job_description: job_description && {
      dated: job_description.dated,
      evidence: gate.exhibits(job_description.evidence),
    },
    bargaining_unit,
    just_cause_clause,
  }
}

/** The last of the rows: a summary has one review and one raise. */
function latestOf<R extends { readonly on: string }>(rows: readonly R[]): R[] {
  const [last] = [...rows].sort((a, b) => (a.on < b.on ? 1 : -1))
  return last === undefined ? [] : [last]
}

/** A row in its own words, else in those of its rating, kind or step. */
function worded<R extends Review | Compensation | Discipline>(row: R): R & { readonly text: string } {
  if ('rating' in row && row.text !== undefined && row.rating !== undefined) {
    const told = row.text.toLowerCase().includes(row.rating.toLowerCase())
    return { ...row, text: told ? row.text : `${row.text.trim().replace(/\.$/, '')} (rating: ${row.rating})` }
  }
  const plain =
    'rating' in row ? `Review: ${row.rating}` : 'kind' in row ? row.kind : 'step' in row ? row.step : undefined
  return { ...row, text: row.text ?? (plain ?? 'No words in the record').replaceAll('_', ' ') }
}

const LISTS = { review: 'reviews', compensation: 'compensation', discipline: 'discipline', event: 'events' } as const

function viewRows(
  employment: Entry<Employment>,
  kind: ViewRow['kind'],
  rows: readonly (DatedRow & { readonly text: string })[],
  gate: Gate,
): ViewRow[] {
  const represents = gate.sees(['grievance'])
  return rows.flatMap((row, i) =>
    gate.pass(
      ['employment', ...markClasses(employment), ...markClasses(row)],
      kept(employment, `${kind} of ${row.on}`, row.text),
      (passed) => ({
        on: row.on,
        place: [LISTS[kind], i],
        kind,
        sort: gate.sees(['strategy']) ? (row.rating ?? row.kind ?? row.step) : undefined,
        text: gate.text(row.text),
        given: represents ? (row.given ?? []) : [],
        not_given: represents ? (row.not_given ?? []) : [],
        evidence: gate.exhibits(row.evidence),
        ...passed,
      }),
    ),
  )
}

/** Kinds of leave that are words of every day; of the others the word alone tells. */
const EVERYDAY = ['family', 'personal', 'paid', 'unpaid', 'annual', 'vacation', 'extended', 'administrative', 'other']

function viewLeave(employment: Entry<Employment>, leave: Leave, i: number, gate: Gate): ViewLeave[] {
  const kind = leave.kind?.replaceAll('_', ' ')
  const known = gate.sees(['health'])
  const form = gate.form('leave')
  const words =
    kind === undefined
      ? []
      : [`${kind} leave`, `${kind} absence`, ...(EVERYDAY.includes(kind.toLowerCase()) ? [] : [kind])]
  if (form === 'no' || !known) {
    const left = form === 'no' ? 'leave' : 'leave, but for its dates'
    gate.withheld.push({ ...kept(employment, `leave ${i + 1}`, kind ?? 'leave', words), rules: [left] })
  }
  if (form === 'no') return []
  const classes: ContentClass[] = ['leave', ...markClasses(leave).filter((contentClass) => contentClass !== 'health')]
  return gate.pass(classes, kept(employment, `leave ${i + 1}`, kind ?? 'leave', words), () => ({
    place: ['leave', i],
    from: leave.from,
    to: leave.to,
    kind: known ? kind : undefined,
    approved: leave.approved_on !== undefined,
    approved_on: known ? leave.approved_on : undefined,
    // That the law protects it is for those to say who represent.
    protected: known && gate.sees(['grievance']) ? leave.protected : undefined,
    evidence: gate.exhibits(leave.evidence),
    hidden_from: gate.hiddenFrom(['health']),
  }))
}

function viewComparators(employment: Entry<Employment>, gate: Gate): ViewComparator[] {
  const byRole = gate.form('comparators') === 'by role'
  return (employment.comparators ?? []).flatMap((row, i) =>
    gate.pass(
      ['comparators', ...markClasses(row)],
      { ...kept(employment, `comparator ${i + 1}`, row.person, []), people: [row.person] },
      (passed) => ({
        place: ['comparators', i],
        person: byRole ? undefined : row.person,
        role_only: byRole,
        same_role: row.same_role,
        same_supervisor: row.same_supervisor,
        same_measure: row.same_measure,
        value: row.value,
        treatment: row.treatment,
        known_how: byRole ? undefined : row.known_how,
        evidence: gate.exhibits(row.evidence),
        ...passed,
      }),
    ),
  )
}

function kept(
  { file }: Entry<Employment>,
  what: string,
  title: string,
  words: readonly string[] = [title],
): Omit<Withheld, 'rules'> {
  return { what: `employment.yaml ${what}`, title, words, people: [], file }
}
