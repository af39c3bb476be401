/** Where one stands: tenure, pay, record, plan, results, and what of it the letter may say. */
import { type Day, daysInclusive, firstDay, isDay } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { dateIn, dayIn, periodIn } from '../phrases/dates-in-words.ts'
import { met, shortReading, targetInWords } from '../phrases/measures-in-words.ts'
import { moneyIn } from '../phrases/money.ts'
import { cited } from '../phrases/progress.ts'
import { capital, RATING_WORDS } from '../phrases/words.ts'
import { isGoodRow } from '../points/strong-history.ts'
import { lastDayToConsider } from './deadlines.ts'

export type PositionRow = {
  /** what it is about: `Tenure` */
  readonly point: string
  /** what the record has of it */
  readonly text: string
  /** what of it the letter says, or what keeps it out */
  readonly letter: string
}

/** More areas than these do not fit on the page. */
const MOST_AREAS = 6
const BLANK = '____________'

/** The rows of the first table; a row of which the record has nothing is left out, but for those that decide a claim. */
export function positionRows(view: View): PositionRow[] {
  return [
    tenureRow(view),
    ...jobRow(view),
    historyRow(view),
    ...leaveRows(view),
    planRow(view),
    resultsRow(view),
    ...ageRow(view),
    separationRow(view),
  ]
}

function tenureRow(view: View): PositionRow {
  const { hired_on } = view.employment
  const hired = firstDay(hired_on)
  if (hired_on === undefined || hired === undefined)
    return { point: 'Tenure', text: `Day of hire not recorded: ${BLANK}`, letter: 'not used' }
  const exact = isDay(hired_on)
  const text = `Hired ${dateIn(view, hired_on)}: ${exact ? '' : 'about '}${tenureWords(hired, view.as_of)}${exact ? anniversary(view, hired) : ''}`
  return { point: 'Tenure', text, letter: 'hire date' }
}

/** "4 years 11 months". */
function tenureWords(from: Day, to: Day): string {
  const parts = (day: Day): number[] => day.split('-').map(Number)
  const [y1 = 0, m1 = 0, d1 = 0] = parts(from)
  const [y2 = 0, m2 = 0, d2 = 0] = parts(to)
  const months = Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0))
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const words = [
    ...(years === 0 ? [] : [`${years} ${years === 1 ? 'year' : 'years'}`]),
    ...(rest === 0 ? [] : [`${rest} ${rest === 1 ? 'month' : 'months'}`]),
  ]
  return words.length === 0 ? 'less than a month' : words.join(' ')
}

/** A whole year that is reached within the time to consider may count for more. */
function anniversary(view: View, hired: Day): string {
  const last = lastDayToConsider(view)
  if (last === undefined) return ''
  const on = [view.as_of, last]
    .map((day) => `${day.slice(0, 4)}${hired.slice(4)}`)
    .find((day) => day > view.as_of && day <= last)
  if (on === undefined || !isDay(on)) return ''
  const years = Number(on.slice(0, 4)) - Number(hired.slice(0, 4))
  return `; ${counted(years, 'year')} on ${dayIn(view, on)}, within the time to consider`
}

function jobRow(view: View): PositionRow[] {
  const { job_title } = view.employment
  const role = job_title ?? view.people.find(({ id }) => id === view.plan.employee)?.role
  const base = view.severance?.weekly_base
  const parts = [
    ...(role === undefined ? [] : [role]),
    ...(base === undefined ? [`pay a week not recorded: ${BLANK}`] : [`${moneyIn(view, base)} a week`]),
  ]
  return [{ point: 'Job and pay', text: capital(parts.join('; ')), letter: base === undefined ? 'job' : 'job, totals' }]
}

function historyRow(view: View): PositionRow {
  const last = (kind: string) =>
    view.employment.rows.filter((row) => row.kind === kind).sort((a, b) => (a.on < b.on ? 1 : -1))[0]
  const shown = [last('review'), last('compensation')].flatMap((row) => (row === undefined ? [] : [row]))
  const discipline = view.employment.rows.filter(({ kind }) => kind === 'discipline')
  const used = shown.some((row) => isGoodRow(row))
  const parts = [
    ...shown.map(({ on, text, evidence }) => `${dateIn(view, on)}: ${withoutStop(text)}${cited(evidence)}`),
    discipline.length === 0
      ? `${shown.length === 0 ? 'No review, raise or discipline' : 'No discipline'} is in the record`
      : `${capital(counted(discipline.length, 'step'))} of discipline, the last on ${dateIn(view, discipline.at(-1)?.on ?? '')}`,
  ]
  return { point: 'Review, raise', text: `${parts.join('. ')}`, letter: used ? 'yes' : 'not used' }
}

function leaveRows(view: View): PositionRow[] {
  return view.employment.leave.map(({ from, to, approved_on, protected: marked, evidence }) => {
    const exact = isDay(from) && to !== undefined && isDay(to)
    const parts = [
      to === undefined ? `From ${dateIn(view, from)}` : dateIn(view, from === to ? from : `${from}/${to}`),
      ...(exact ? [counted(daysInclusive(from, to), 'day')] : []),
      ...(approved_on === undefined ? ['no approval recorded'] : [`approved ${dateIn(view, approved_on)}`]),
      ...(marked === true ? ['marked protected'] : marked === 'candidate' ? ['whether it is protected is open'] : []),
    ]
    return { point: 'Leave', text: `${parts.join(', ')}${cited(evidence)}`, letter: 'no: leave' }
  })
}

const OUTCOMES: Readonly<Record<string, string>> = {
  completed_met: 'met',
  completed_not_met: 'not met',
  cancelled: 'cancelled',
  ended_early: 'ended early',
  paused: 'paused',
  extended: 'extended',
}

function planRow(view: View): PositionRow {
  const { effective_from: from, effective_to: to, status } = view.plan
  const outcome = OUTCOMES[status ?? '']
  const text = `${periodIn(view, from, to)}, ${daysInclusive(from, to)} days${outcome === undefined ? '' : `; recorded outcome: ${outcome}`}`
  return { point: 'Plan', text, letter: 'dates' }
}

function resultsRow(view: View): PositionRow {
  const areas = view.plan.areas.map((area) => resultOf(view, area))
  const more = areas.length - MOST_AREAS
  const text = areas.slice(0, MOST_AREAS).join('. ')
  return {
    point: 'Results',
    text: more > 0 ? `${text}. ${capital(counted(more, 'more area'))} in the record` : text,
    letter: 'summary',
  }
}

function resultOf(view: View, { id, measure }: ViewArea): string {
  const metric = view.metrics.find((each) => each.area === id && each.target_source === 'plan')
  const last = metric?.readings.at(-1)
  const rated = view.check_ins.findLast(({ held, assessments }) => held && assessments[id] !== undefined)
  const rating = rated?.assessments[id]
  const words =
    metric === undefined || last === undefined
      ? measure === undefined
        ? 'no measure in the plan'
        : 'no readings'
      : `${shortReading(last, metric)}, target ${targetInWords(metric, view)}${met(last) === true ? ', reached' : ''}`
  const said =
    rating === undefined || rated === undefined
      ? ''
      : `; ${rating === 'not_assessed' ? '' : 'rated '}${RATING_WORDS[rating]} on ${dayIn(view, rated.scheduled_for)}`
  return `${id}: ${words}${said}`
}

/** Only where the periods of a release may depend on it. */
function ageRow(view: View): PositionRow[] {
  const known = view.severance?.bottom_line?.age_40_plus ?? view.employment.age_40_plus
  const isUS = view.plan.jurisdiction?.startsWith('US') === true
  if (known === undefined && !isUS) return []
  const text =
    known === undefined
      ? `Not recorded, and may decide the periods of a release: ${BLANK}`
      : known
        ? '40 or over'
        : 'under 40'
  return [{ point: 'Age', text: capital(text), letter: 'no' }]
}

/** How it ends can decide a claim: what is not recorded stands here as a blank. */
function separationRow(view: View): PositionRow {
  const { unemployment, severance } = view
  const reason = severance?.bottom_line?.reason_for_separation ?? unemployment?.reason_given_at_discharge
  const known = [
    ...(unemployment?.separated_on === undefined ? [] : [`Separated ${dateIn(view, unemployment.separated_on)}`]),
    ...(reason === undefined ? [] : [`reason: ${withoutStop(reason)}`]),
  ]
  const open = [
    'notice period',
    ...(unemployment?.separated_on === undefined ? ['separation date'] : []),
    ...(reason === undefined ? ['reason for separation'] : []),
  ]
  return {
    point: 'Separation',
    text: capital([...known, `${listed(open)} not recorded: ${BLANK}`].join('; ')),
    letter: 'no',
  }
}
