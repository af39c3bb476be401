/** The handover to an attorney (domain research 2 h): one page of summary, then people, statements, course, papers, gaps. */
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { nameOf, namesOf, withRelation } from '../phrases/people-in-words.ts'
import type { WeakPoint } from '../points/weak-point.ts'
import { weakPoints } from '../points/weak-points.ts'
import { comparisons } from './comparison.ts'
import { questions } from './counsel-questions.ts'
import {
  type CheckInRow,
  type CourseRow,
  checkInCount,
  checkInRows,
  courseRows,
  ratingDays,
  recapSentence,
  supportSentences,
} from './course.ts'
import type { Finding } from './finding.ts'
import { findings } from './findings.ts'
import { notRecorded, type PlayerRow, players, unlisted } from './handover-people.ts'
import { type KeyDate, keyDates } from './key-dates.ts'
import { type KeyExhibit, keyExhibits } from './key-exhibits.ts'
import { notInRecord } from './not-in-record.ts'
import { notYetAsked, type RequestRow, requestRows, sentLines, type UnheldRow, unheldRows } from './papers.ts'
import { type StatementRow, statements } from './statements.ts'
import { strongest } from './strongest.ts'
import { type SummaryRow, summaryRows } from './summary.ts'
import { beforeIt, type TimeRow, timeLine } from './time-line.ts'
import { whoKnew } from './who-knew.ts'

/** A finding about the plan as the table has it. */
export type FindingRow = {
  /** `PQ-01, PQ-02` */
  readonly rules: string
  /** what the record shows */
  readonly text: string
}

/** What templates/handover.md sees. */
export type HandoverData = {
  /** my name */
  readonly employee: string
  /** the employer */
  readonly employer: string
  /** who it goes to: the attorney's name, or `the attorney` */
  readonly to: string
  /** ids of exhibits that were written for legal advice; empty when none says so */
  readonly for_advice: readonly string[]
  /** who, what, where it stands, aims, next dates, what presses */
  readonly summary: readonly SummaryRow[]
  /** at most nine dates in order of time */
  readonly key_dates: readonly KeyDate[]
  /** what speaks for me, at most five, each in a sentence or two */
  readonly strongest: readonly string[]
  /** the titles of the heaviest weak points, at most five */
  readonly weakest: readonly string[]
  /** everybody in people.yaml */
  readonly people: readonly PlayerRow[]
  /** whether somebody has a stance, contact, knowledge or will to testify noted */
  readonly has_notes: boolean
  /** what of these nobody has; '' when each is noted for somebody */
  readonly not_recorded: string
  /** authors who are not in the list; '' for none */
  readonly unlisted: string
  /** the plan's statements with my answers */
  readonly statements: readonly StatementRow[]
  /** whether one of the exhibits in that table is described only */
  readonly has_described: boolean
  /** protected activity and what followed; empty when there is none */
  readonly time_line: readonly TimeRow[]
  /** reviews and pay before the first protected act; '' for none */
  readonly before: string
  /** who the record shows to have known of it */
  readonly who_knew: string
  /** colleagues in the same place, by name */
  readonly comparisons: readonly string[]
  /** the areas with target, result and ratings */
  readonly course: readonly CourseRow[]
  /** the days of the ratings, `4 Feb, 18 Feb`; '' for none */
  readonly rating_days: string
  /** what was promised and what came of it, in sentences */
  readonly support: readonly string[]
  /** `Nine check-ins due, four held.` */
  readonly check_in_count: string
  /** check-ins that were not held or were moved, and those at which words were noted */
  readonly check_ins: readonly CheckInRow[]
  /** the recaps and what came back; '' for none */
  readonly recaps: string
  /** the exhibits to look at first */
  readonly key_exhibits: readonly KeyExhibit[]
  /** how many exhibits the record has in all */
  readonly exhibit_count: number
  /** what the record shows about the plan, by the rules of the audit */
  readonly findings: readonly FindingRow[]
  /** everything that the other side will point at, the heaviest first */
  readonly weak_points: readonly WeakPoint[]
  /** what was asked in writing, open requests first */
  readonly requests: readonly RequestRow[]
  /** statements that no request asks about; '' for none */
  readonly not_asked: string
  /** documents that are known and not held */
  readonly unheld: readonly UnheldRow[]
  /** what else was sent, a line each */
  readonly sent: readonly string[]
  /** questions for the attorney */
  readonly questions: readonly string[]
  /** what the record does not have, in one sentence; '' when nothing is missing */
  readonly not_in_record: string
}

/** A union gets the fact sheet in its place, so a self draft marks only what the attorney would not see. */
const READERS: readonly Audience[] = ['attorney']

/** Of strong and weak points so many stand on the first page. */
const ON_FIRST_PAGE = 5

/** The data that templates/handover.md sees. */
export function handover(view: View): HandoverData {
  const found = findings(view)
  const weak = weakPoints(view)
  const counsel = withRelation(view, 'attorney')
  const rows = statements(view, READERS)
  const people = players(view)
  return {
    employee: nameOf(view, view.plan.employee),
    employer: view.plan.employer,
    to: counsel.length === 0 ? 'the attorney' : namesOf(view, counsel),
    for_advice: view.evidence.filter(({ privileged }) => privileged).map(({ id }) => id),
    summary: summaryRows(view),
    key_dates: keyDates(view),
    strongest: strongest(view),
    weakest: weak.slice(0, ON_FIRST_PAGE).map(({ title }) => title),
    people,
    has_notes: people.some(({ notes }) => notes !== ''),
    not_recorded: notRecorded(view),
    unlisted: unlisted(view),
    statements: rows,
    has_described: rows.some(({ inside, outside }) => `${inside}${outside}`.includes('†')),
    time_line: timeLine(view),
    before: beforeIt(view),
    who_knew: whoKnew(view),
    comparisons: comparisons(view),
    course: courseRows(view),
    rating_days: ratingDays(view),
    support: supportSentences(view),
    check_in_count: checkInCount(view),
    check_ins: checkInRows(view),
    recaps: recapSentence(view),
    key_exhibits: keyExhibits(view, READERS),
    exhibit_count: view.evidence.length,
    findings: found.filter(({ text }) => text !== '').map(findingRow),
    weak_points: weak,
    requests: requestRows(view, READERS),
    not_asked: notYetAsked(view),
    unheld: unheldRows(view, READERS),
    sent: sentLines(view),
    questions: questions(view, found),
    not_in_record: notInRecord(view),
  }
}

function findingRow({ rules, text }: Finding): FindingRow {
  return { rules: rules.join(', '), text }
}
