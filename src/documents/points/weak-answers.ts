/** Weak points of the answers to the plan's statements: what is admitted, and what an answer rests on. */

import { gapOf, liesWithin } from '../../audit/day-gaps.ts'
import { exhibitsOn, isCorrectedSince, isDisputed } from '../../audit/record/own-record.ts'
import { firstDay, lastDay } from '../../record/dates.ts'
import { isOwnNote } from '../../record/late-notes.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { met, readingWords } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { capital, inSentence } from '../phrases/words.ts'
import { answerChecks } from './answer-checks.ts'
import type { WeakPart } from './weak-point.ts'

type Response = NonNullable<ViewAllegation['response']>

/** "is", "are". */
const be = (ids: readonly string[]): string => (ids.length === 1 ? 'is' : 'are')

/** What is admitted, in whole or in part. */
export function admissions(view: View): WeakPart[] {
  const answered = (response: Response): string[] =>
    view.allegations.filter((each) => each.response === response).map(({ id }) => id)
  const [full, part, denied] = [answered('admitted'), answered('admitted_in_part'), answered('denied_in_part')]
  const admitted = [...full, ...part]
  if (admitted.length + denied.length === 0) return []
  const inPart = denied.length === 0 ? '' : `${listed(denied)} ${be(denied)} denied only in part`
  // What such an answer rests on has a point of its own where there is something to say of it.
  const told = allegationPoints(view, ['denied_in_part']).length >= denied.length
  if (admitted.length === 0) return told ? [] : [{ title: inPart, text: '', exhibits: [] }]
  const all = view.allegations.length
  const title = `${admittedTitle(admitted, all)} admitted`
  const how = full.length === 0 ? ' in part' : part.length === 0 ? '' : ', whole or in part'
  const which = [
    full.length === 0 ? '' : `${listed(full)} in full`,
    part.length === 0 ? '' : `${listed(part)} in part`,
  ].filter((words) => words !== '')
  return [
    {
      title: `${title}${how}`,
      text: [`${which.join('; ')}.`, inPart === '' ? '' : `${inPart}.`, correctedWords(view, admitted)]
        .join(' ')
        .trim(),
      exhibits: [],
    },
  ]
}

/** "Both statements are", "One of the six statements is". */
function admittedTitle(admitted: readonly string[], all: number): string {
  if (all === 1) return 'The one statement of the plan is'
  if (admitted.length === all) return `${all === 2 ? 'Both' : `All ${numberWord(all)}`} statements are`
  return `${capital(numberWord(admitted.length))} of the ${numberWord(all)} statements ${be(admitted)}`
}

function correctedWords(view: View, admitted: readonly string[]): string {
  const corrected = view.allegations.filter((each) => admitted.includes(each.id) && isCorrectedSince(each))
  if (corrected.length > 0)
    return `My answer to ${listed(corrected.map(({ id }) => id))} is that it was corrected since.`
  return admitted.length === 1
    ? '"Corrected since" is not among its grounds.'
    : 'None of them has "corrected since" as a ground.'
}

/** What the answers of these kinds rest on; a point for each allegation of which something is to be said. */
export function allegationPoints(view: View, responses: readonly Response[]): WeakPart[] {
  return view.allegations
    .filter(({ response }) => response !== undefined && responses.includes(response))
    .flatMap((allegation) => allegationPoint(view, allegation))
}

/** One allegation with its exhibits, and those of them that are dated in the stated period. */
type Answered = {
  readonly allegation: ViewAllegation
  readonly exhibits: readonly ViewEvidence[]
  readonly inTime: readonly ViewEvidence[]
}

function allegationPoint(view: View, allegation: ViewAllegation): WeakPart[] {
  const exhibits = exhibitsOn(view, allegation)
  const inTime = exhibits.filter(({ happened }) => liesWithin(happened, allegation.occurred) === true)
  const answered = { allegation, exhibits, inTime }
  return isDisputed(allegation) ? disputedPoint(view, answered) : openPoint(view, answered)
}

/** What a denial rests on. */
function disputedPoint(view: View, { allegation, exhibits, inTime }: Answered): WeakPart[] {
  const { id, response, occurred } = allegation
  const main = (inTime.length > 0 ? inTime : exhibits)[0]
  const ids = exhibits.map((entry) => entry.id)
  const more = [
    ...restsOn(view, exhibits),
    ...groundWords(view, allegation, exhibits),
    ...readingsAfter(view, allegation),
  ].join(' ')
  if (main === undefined)
    return [{ title: `${id} is ${answerWords(response)} without an exhibit`, text: more, exhibits: [] }]
  if (main.obtained === 'described_only') {
    const only = inTime.length === 1 && exhibits.length > 1 ? 'No other exhibit is dated in the stated period.' : ''
    const title = `${main.id}, the ${exhibits.length === 1 ? 'one' : 'main'} exhibit on ${id}, is described only`
    return [{ title, text: [only, more].filter((words) => words !== '').join(' '), exhibits: ids }]
  }
  if (inTime.length === 0 && firstDay(occurred) !== undefined)
    return [{ title: `No exhibit on ${id} is dated in the stated period`, text: more, exhibits: ids }]
  if (more === '') return []
  const title =
    inTime.length === 0
      ? `The plan gives no date for ${id}, to which my exhibits could be held`
      : `The answer to ${id} rests on ${listed(inTime.map((entry) => entry.id))} for the stated period`
  return [{ title, text: more, exhibits: ids }]
}

/** What is missing beside an admission, or where information is lacking. */
function openPoint(view: View, { allegation, exhibits, inTime }: Answered): WeakPart[] {
  const { id, occurred, response } = allegation
  const outside = inTime.length === 0 && exhibits.length > 0 && firstDay(occurred) !== undefined
  const [first, ...more] = [
    ...(outside && response === 'lacks_information' ? [outsideWords(exhibits, occurred)] : []),
    ...groundWords(view, allegation, exhibits),
    ...(response === 'lacks_information' ? readingsAfter(view, allegation) : []),
  ]
  if (first === undefined) return []
  return [
    {
      title: `${id}: ${inSentence(withoutStop(first))}`,
      text: more.join(' '),
      exhibits: exhibits.map((entry) => entry.id),
    },
  ]
}

function answerWords(response: Response | undefined): string {
  return response === 'denied_in_part' ? 'denied in part' : 'denied'
}

/** Own notes, and what was made after the plan. */
function restsOn(view: View, exhibits: readonly ViewEvidence[]): string[] {
  const held = exhibits.filter(({ obtained }) => obtained !== 'described_only')
  const own = held.filter((entry) => isOwnNote(entry)).map(({ id }) => id)
  const later = held.filter(({ happened }) => (firstDay(happened) ?? '') >= view.plan.issued_on).map(({ id }) => id)
  const after = 'dated after the plan was issued'
  if (own.length === 1 && own.join() === later.join()) return [`${own[0]} is a note of my own, ${after}.`]
  return [
    ...(own.length === 0 ? [] : [`${listed(own)} ${own.length === 1 ? 'is a note' : 'are notes'} of my own.`]),
    ...(later.length === 0 ? [] : [`${listed(later)} ${be(later)} ${later.length === 2 ? 'both ' : ''}${after}.`]),
  ]
}

function outsideWords(exhibits: readonly ViewEvidence[], occurred: string): string {
  const [only] = exhibits
  const before = exhibits.every(({ happened }) => (lastDay(happened) ?? '9') < (firstDay(occurred) ?? ''))
  if (exhibits.length === 1)
    return `${only?.id}, its one exhibit, is dated ${before ? 'before' : 'outside'} the stated period.`
  return 'None of its exhibits is dated in the stated period.'
}

/** What the record would have to show for a ground, and does not. */
function groundWords(view: View, allegation: ViewAllegation, exhibits: readonly ViewEvidence[]): string[] {
  const has = (...grounds: readonly string[]): boolean => grounds.some((each) => allegation.grounds.includes(each))
  const directed = has('instructed_otherwise', 'conflicting_instructions') ? directionWords(view, exhibits) : ''
  const changed = has('scope_changed') && view.plan.amendments.length === 0
  const untaught = has('no_training') && view.employment.job_description === undefined
  const onLeave = has('protected_leave') && !touchesLeave(view, allegation)
  return [
    directed,
    changed ? '"Scope changed" is a ground, and no amendment of the plan is recorded that shows the change.' : '',
    untaught ? '"No training" is a ground, and no job description is on file.' : '',
    onLeave ? 'The stated period does not overlap a leave in the record.' : '',
    ...answerChecks(view, allegation, exhibits),
  ].filter((words) => words !== '')
}

function touchesLeave({ employment }: View, { occurred }: ViewAllegation): boolean {
  return employment.leave.some(({ from, to = from }) => {
    const [before, after] = [gapOf(occurred, from), gapOf(to, occurred)]
    return (before?.least ?? 0) <= 0 && (after?.least ?? 0) <= 0
  })
}

function bosses(view: View): string[] {
  const over = ['supervisor', 'second_level_supervisor', 'decision_maker', 'other_manager', 'hr_representative']
  return [view.plan.issued_by, ...view.people.filter(({ relation }) => over.includes(relation)).map(({ id }) => id)]
}

/** Who the exhibits of an instruction are from, when none is from the employer's side. */
function directionWords(view: View, exhibits: readonly ViewEvidence[]): string {
  const over = bosses(view)
  const authors = [...new Set(exhibits.flatMap(({ author }) => author ?? []))].filter((id) => id !== view.plan.employee)
  if (authors.some((id) => over.includes(id))) return ''
  if (authors.length === 0) return 'No exhibit shows who gave the instruction.'
  return `The instruction is shown by exhibits from ${listed(authors.map((each) => nameOf(view, each)))}, none from my supervisor.`
}

/** Readings that begin only after the stated period, and begin off target. */
function readingsAfter(view: View, { area, occurred, grounds }: ViewAllegation): string[] {
  // Somebody on leave has no readings.
  if (grounds.includes('protected_leave')) return []
  const last = lastDay(occurred)
  const metric = view.metrics.find((each) => each.area === area && each.readings.length > 0 && !isRunningTotal(each))
  const first = metric?.readings[0]
  if (last === undefined || metric === undefined || first === undefined || first.week_ending <= last) return []
  if (met(first) !== false) return []
  return [
    `Readings for ${area} begin in the week ending ${dayIn(view, first.week_ending)}, after the stated period, and begin off target: ${readingWords(first, metric)}.`,
  ]
}
