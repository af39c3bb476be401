/** How the plan was carried out: support, questions, check-ins. */
import { addDays, type Day, daysBetween, lastDay, workingDaysAfter } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { dayIn, onDate, periodIn } from '../phrases/dates-in-words.ts'
import { unanswered } from '../phrases/questions.ts'
import { capital, counted, listed, numberWord, withoutStop } from '../phrases/words.ts'
import { type Finding, shows } from './finding.ts'

/** Days after which a promised support counts as owed, working days after which a question counts as open. */
const SUPPORT_DAYS = 14
const OPEN_WORKING_DAYS = 5
/** Of the check-ins due, so many have to be held; and no more than so many cadences may lie between two. */
const HELD_SHARE = 0.8
const LONGEST_GAP = 1.5

/** Support promised and not delivered, questions open. */
export function supportFindings(view: View): Finding[] {
  const [end = view.as_of] = [view.as_of, view.plan.effective_to].toSorted()
  const owed = view.plan.areas.flatMap(({ id, support }) =>
    support.flatMap(({ text, promised_on, delivered_on }) => {
      const promised = lastDay(promised_on)
      if (promised_on === undefined || promised === undefined || delivered_on !== undefined) return []
      const days = daysBetween(promised, end)
      if (days <= SUPPORT_DAYS) return []
      return [
        `${id}: "${withoutStop(text)}", promised ${onDate(view, promised_on)}, no delivery recorded in ${counted(days, 'day')}.`,
      ]
    }),
  )
  const open = unanswered(view)
    .filter(({ kind }) => kind !== 'accommodation' && kind !== 'records')
    .map((request) => ({ id: request.id, days: workingDaysAfter(request.sent_on, view.as_of) }))
    .filter(({ days }) => days > OPEN_WORKING_DAYS)
  const ids = open.map(({ id }) => id)
  return [
    ...shows(['PQ-19'], owed.join(' ')),
    ...shows(
      ['PQ-20'],
      open.length === 0
        ? ''
        : `${listed(ids)} ${ids.length === 1 ? 'has' : 'have'} been open for ${listed(open.map(({ days }) => String(days)))} working days.`,
    ),
  ]
}

/** The check-ins that were held of those due, the longest time without one, areas that stayed unassessed. */
export function checkInFindings(view: View): Finding[] {
  return [...heldFinding(view), ...unassessedFinding(view), ...laterLower(view)]
}

function heldFinding(view: View): Finding[] {
  const { check_in_cadence: cadence } = view.plan
  const due = view.check_ins.filter((checkIn) => checkIn.due && !checkIn.outcome_open)
  const held = due.filter((checkIn) => checkIn.held)
  const step = { day: 1, week: 7, two_weeks: 14, month: 31 }[cadence?.every ?? ''] ?? 7
  const longest = longestGap(held)
  const far = longest !== undefined && longest.days > LONGEST_GAP * step
  const few = due.length > 0 && held.length / due.length < HELD_SHARE
  const apart = far
    ? ` Longest time between two held: ${counted(longest.days, 'day')} (${periodIn(view, longest.from, longest.to)}).`
    : ''
  return [
    ...shows(['PQ-21'], cadence === undefined ? 'The record has no rhythm of check-ins that the plan sets.' : ''),
    ...shows(['PQ-22'], few || far ? `${heldWords(due)}${apart}` : ''),
  ]
}

/** "Four of the nine check-ins due were held; of the others, five on the manager's side." */
function heldWords(due: readonly ViewCheckIn[]): string {
  const held = due.filter((checkIn) => checkIn.held).length
  const missed = due.filter((checkIn) => !checkIn.held)
  const theirs = missed.filter(({ not_held_by_manager }) => not_held_by_manager).length
  const mine = missed.filter(({ by_employee }) => by_employee).length
  const lead =
    due.length === 1
      ? 'The one check-in due'
      : `${held === 0 ? 'None' : capital(numberWord(held))} of the ${counted(due.length, 'check-in')} due`
  const what = due.length === 1 && held === 0 ? 'was not held' : held > 1 ? 'were held' : 'was held'
  const who = [
    ...(theirs === 0 ? [] : [`${numberWord(theirs)} not held for reasons on the manager's side`]),
    ...(mine === 0 ? [] : [`${numberWord(mine)} missed by me`]),
  ]
  return `${lead} ${what}${who.length === 0 ? '' : `; ${listed(who)}`}.`
}

function longestGap(held: readonly ViewCheckIn[]): { days: number; from: Day; to: Day } | undefined {
  const days = held.map(({ scheduled_for }) => scheduled_for)
  return days
    .slice(1)
    .map((to, i) => ({ from: days[i] ?? to, to, days: daysBetween(days[i] ?? to, to) }))
    .toSorted((a, b) => b.days - a.days)[0]
}

/** Areas without an assessment at two or more held check-ins in a row. */
function unassessedFinding(view: View): Finding[] {
  const held = view.check_ins.filter((checkIn) => checkIn.held && Object.keys(checkIn.assessments).length > 0)
  const rows = view.plan.areas.flatMap(({ id }) => {
    const run = longestRun(held, id)
    if (run.length < 2) return []
    return [
      run.length === held.length
        ? `${id} was not assessed at ${run.length === 2 ? 'either of the two' : `any of the ${numberWord(run.length)}`} check-ins with ratings.`
        : `${id} was not assessed at ${numberWord(run.length)} check-ins in a row (${listed(run.map((day) => dayIn(view, day)))}).`,
    ]
  })
  return shows(['PQ-23'], rows.join(' '))
}

function longestRun(held: readonly ViewCheckIn[], area: string): Day[] {
  let [best, run]: [Day[], Day[]] = [[], []]
  for (const { assessments, scheduled_for } of held) {
    run = (assessments[area] ?? 'not_assessed') === 'not_assessed' ? [...run, scheduled_for] : []
    if (run.length > best.length) best = run
  }
  return best
}

const ORDER: readonly (string | undefined)[] = ['not_met', 'partially_met', 'met']

/** A final rating that is lower than the one before, with no dated statement between. */
function laterLower(view: View): Finding[] {
  const held = view.check_ins.filter((checkIn) => checkIn.held)
  const last = held.find(({ final }) => final)
  if (last === undefined) return []
  const lower = view.plan.areas.flatMap(({ id }) => {
    const before = held.findLast(
      ({ assessments, scheduled_for }) =>
        scheduled_for < last.scheduled_for && (assessments[id] ?? 'not_assessed') !== 'not_assessed',
    )
    const [now, then] = [last.assessments[id], before?.assessments[id]]
    if (before === undefined || ORDER.indexOf(now) < 0 || ORDER.indexOf(now) >= ORDER.indexOf(then)) return []
    const between = view.allegations.some(
      ({ area, occurred }) => area === id && (lastDay(occurred) ?? '') >= addDays(before.scheduled_for, 1),
    )
    return between ? [] : [id]
  })
  return shows(
    ['PQ-25'],
    lower.length === 0
      ? ''
      : `The final rating of ${listed(lower)} on ${dayIn(view, last.scheduled_for)} is lower than the one before, and no statement is dated between.`,
  )
}
