/**
 * Could not, or would not: for what the plan tells somebody to do, whether it was followed and what shows it; for a result
 * that was missed, what there was of ability, effort and support. Claims for unemployment turn on it. Unknown stays unknown.
 */
import { addDays, type Day, firstDay, lastDay } from '../record/dates.ts'
import { exactValue, isRunningTotal, meets } from '../record/measures.ts'
import type { View } from '../views/view.ts'
import type { ViewMetric, ViewReading } from '../views/view-metrics.ts'
import type { ViewArea } from '../views/view-plan.ts'

/** The weeks measured: how many were done, and of the others which have a reason in the record. */
type Weeks = {
  readonly done: number
  readonly of: number
  readonly explained: readonly Day[]
  readonly open: readonly Day[]
}

type Judged = { readonly area: string; readonly by: readonly string[] }

/** Something to do. `by`: the exhibits that show it. */
export type DirectiveRow = Judged & {
  readonly kind: 'directive'
  readonly state: 'followed' | 'could_not' | 'not_shown'
  /** undefined where no reading counts it. */
  readonly weeks: Weeks | undefined
  /** What prevented it, in the words of the record. */
  readonly hindered: ViewArea['hindered_by']
}

/** A result. `by`: the exhibits of the steps that were taken for it. */
export type OutcomeRow = Judged & {
  readonly kind: 'outcome'
  readonly state: 'reached' | 'missed' | 'not_shown'
  /** How far it was in the employee's hands, what was measured that was not, and answers that say it could not be done. */
  readonly ability: {
    readonly control: ViewArea['control']
    readonly outside: readonly string[]
    readonly answers: readonly string[]
  }
  /** Steps that were taken, and requests that name the area. */
  readonly effort: { readonly steps: number; readonly asked: readonly string[] }
  /** What was promised, and of it what has no delivery in the record. */
  readonly support: { readonly promised: readonly string[]; readonly owed: readonly string[] }
}

/** Of an area of which nobody wrote down what it asks for. */
type UntypedRow = Judged & { readonly kind: 'not known' }

export type CouldNotRow = DirectiveRow | OutcomeRow | UntypedRow

/** A row for each area; two where it is both something to do and a result. */
export function couldNotRows(view: View): readonly CouldNotRow[] {
  return view.plan.areas.flatMap((area): CouldNotRow[] => {
    if (area.expectation_type === undefined) return [{ kind: 'not known', area: area.id, by: stepExhibits(area) }]
    return [
      ...(isDirective(area) ? [directive(view, area)] : []),
      ...(area.expectation_type === 'directive' ? [] : [outcome(view, area)]),
    ]
  })
}

/** Whether the area tells the employee to do something; a result alone is none. */
export function isDirective({ expectation_type }: ViewArea): boolean {
  return expectation_type === 'directive' || expectation_type === 'both'
}

/** Whether a reading met the target in force on its day; undefined without a target or a value. */
function isMet(reading: ViewReading): boolean | undefined {
  const value = exactValue(reading)
  return reading.target === undefined || value === undefined ? undefined : meets(value, reading.target)
}

function directive(view: View, area: ViewArea): DirectiveRow {
  const weeks = weeksOf(view, area)
  const papers = [...area.hindered_by.flatMap(({ evidence }) => evidence), ...stepExhibits(area)]
  const by = [...new Set([...readingExhibits(view, area), ...papers])]
  return {
    kind: 'directive',
    area: area.id,
    state: stateOf(area, weeks, by.length > 0 || area.steps_taken.length > 0),
    by,
    weeks,
    hindered: area.hindered_by,
  }
}

/** What a reading shows counts more than what was said of it. */
function stateOf(
  { followed, hindered_by }: ViewArea,
  weeks: Weeks | undefined,
  hasPapers: boolean,
): DirectiveRow['state'] {
  if (weeks !== undefined && weeks.open.length > 0) return 'not_shown'
  if (weeks !== undefined && weeks.explained.length > 0) return 'could_not'
  if (weeks !== undefined && followed !== false) return 'followed'
  if (followed === true) return hasPapers ? 'followed' : 'not_shown'
  return hindered_by.length > 0 ? 'could_not' : 'not_shown'
}

function counting({ metrics }: View, { id }: ViewArea): ViewMetric[] {
  return metrics.filter((metric) => metric.area === id && !isRunningTotal(metric))
}

function weeksOf(view: View, area: ViewArea): Weeks | undefined {
  const readings = counting(view, area).flatMap((metric) => metric.readings)
  const all = readings.filter((reading) => isMet(reading) !== undefined)
  if (all.length === 0) return undefined
  const missed = all.filter((reading) => isMet(reading) === false)
  const days = (rows: readonly ViewReading[]): Day[] => [...new Set(rows.map(({ week_ending }) => week_ending))].sort()
  return {
    done: all.length - missed.length,
    of: all.length,
    explained: days(missed.filter((reading) => isExplained(area, reading))),
    open: days(missed.filter((reading) => !isExplained(area, reading))),
  }
}

/** Whether the record says why something was not done in the week of a reading: in its note, or in `hindered_by` of the area. */
export function isExplained(
  { hindered_by }: Pick<ViewArea, 'hindered_by'>,
  { note, week_ending }: Pick<ViewReading, 'note' | 'week_ending'>,
): boolean {
  return note !== undefined || hindered_by.some(({ on }) => isInWeek(on, week_ending))
}

/** A reason without a day holds for every week. */
function isInWeek(on: string | undefined, weekEnding: Day): boolean {
  const [first, last] = [firstDay(on), lastDay(on)]
  if (first === undefined || last === undefined) return true
  return first <= weekEnding && last >= addDays(weekEnding, -6)
}

function outcome(view: View, area: ViewArea): OutcomeRow {
  const own = view.allegations.filter((allegation) => allegation.area === area.id)
  return {
    kind: 'outcome',
    area: area.id,
    state: reached(view, area),
    by: stepExhibits(area),
    ability: {
      control: area.control,
      outside: view.metrics
        .filter(({ area: of, control }) => of === area.id && control === 'outside')
        .map(({ id }) => id),
      answers: own.filter(({ grounds }) => grounds.some((each) => UNABLE.includes(each))).map(({ id }) => id),
    },
    effort: {
      steps: area.steps_taken.length,
      asked: view.requests.filter(({ text }) => new RegExp(`\\b${area.id}\\b`).test(text)).map(({ id }) => id),
    },
    support: {
      promised: area.support.map(({ text }) => text),
      owed: area.support.filter(({ delivered_on }) => delivered_on === undefined).map(({ text }) => text),
    },
  }
}

/** Grounds of an answer that say that something could not be done. */
const UNABLE: readonly string[] = ['inability', 'outside_control', 'not_attainable', 'no_training', 'scope_changed']

/** By the latest readings of the plan's own measures, else by the latest rating. */
function reached(view: View, { id }: ViewArea): OutcomeRow['state'] {
  const results = view.metrics
    .filter(({ area, target_source }) => area === id && target_source !== 'proposed_by_employee')
    .map(({ readings }) => readings.map(isMet).findLast((each) => each !== undefined))
    .filter((each) => each !== undefined)
  if (results.length > 0) return results.every(Boolean) ? 'reached' : 'missed'
  const rating = view.check_ins
    .filter(({ held }) => held)
    .map(({ assessments }) => assessments[id])
    .findLast((each) => each !== undefined && each !== 'not_assessed')
  if (rating === undefined) return 'not_shown'
  return rating === 'met' ? 'reached' : 'missed'
}

function stepExhibits({ steps_taken }: ViewArea): string[] {
  return [...new Set(steps_taken.flatMap(({ evidence }) => evidence))]
}

function readingExhibits(view: View, area: ViewArea): string[] {
  return counting(view, area).flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence))
}
