/** How the areas were rated from check-in to check-in: left open again and again, or lower at the end. */
import { addDays, type Day, firstDay, lastDay, parseDate } from '../../record/dates.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { checkInCount } from '../check-in-count.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dayFor } from '../words.ts'

export const assessmentRules: readonly Rule[] = [
  rule({
    id: 'PQ-23',
    title: 'area not assessed again and again',
    severity: 'high',
    reads: 'assessments of the check-ins that were held',
    limits: {
      check_ins: {
        usual: 2,
        unit: 'check-ins in a row',
        why: 'once may be for lack of time; twice is our choice of a limit',
      },
    },
    why: 'What is never assessed on the way can be a surprise at the end. Asking each time, in writing, shows that you wanted to know while there was time.',
    sources: ['discussion', 'beefed'],
    advice: 'Ask for a rating of this area before the next check-in. If there is none, write "not assessed" down.',
    command: 'onrecord render agenda --for manager',
    outgoing: true,
    judge: (view, { check_ins: fewest = 0 }) => [...unassessed(view, fewest), ...ratingsToAsk(view, fewest)],
  }),
  rule({
    id: 'PQ-25',
    title: 'final rating lower than the one before',
    severity: 'high',
    reads: 'assessments of the final check-in and of those before; dates of the allegations',
    why: 'A rating that falls at the end, with nothing dated in between, is hard to follow. Your record should say what it was before, when, and by whom.',
    sources: ['discussion', 'BostonPretext'],
    advice: 'Ask in writing what changed since the last rating, with dates. Keep both ratings together.',
    command: 'onrecord ask "What changed since the rating of …?" --kind clarification',
    judge: lowerAtTheEnd,
  }),
]

/** What a check-in says of an area: rated, said to be not assessed, left out among other ratings, or no ratings at all. */
type Said = 'rated' | 'not' | 'left out' | 'no ratings'

function saidOf({ assessments }: ViewCheckIn, area: string): Said {
  const rating = assessments[area]
  if (rating !== undefined) return rating === 'not_assessed' ? 'not' : 'rated'
  return Object.keys(assessments).length > 0 ? 'left out' : 'no ratings'
}

/** The first longest run of check-ins of which `is` holds. */
function longestRun(checkIns: readonly ViewCheckIn[], is: (checkIn: ViewCheckIn) => boolean): ViewCheckIn[] {
  let best: ViewCheckIn[] = []
  let run: ViewCheckIn[] = []
  for (const checkIn of checkIns) {
    run = is(checkIn) ? [...run, checkIn] : []
    if (run.length > best.length) best = run
  }
  return best
}

function unassessed(view: View, fewest: number): Shown[] {
  const { held } = checkInCount(view)
  const rated = held.filter(({ assessments }) => Object.keys(assessments).length > 0)
  return view.plan.areas.flatMap(({ id }) => {
    const at = spot(id, 'assessments')
    const how = `${rated.map((each) => `${each.id}: ${saidOf(each, id)}`).join(', ')}; limit ${fewest} in a row.`
    const certain = longestRun(held, (each) => saidOf(each, id) === 'not')
    if (certain.length >= fewest && certain.length > 0) {
      const isAll = certain.length === rated.length
      return [
        shown(at, isAll ? allWords(id, certain.length) : `${id} was not assessed at ${runWords(view, certain)}.`, how),
      ]
    }
    // A rating that nobody wrote down may have been given.
    const possible = longestRun(held, (each) => saidOf(each, id) !== 'rated')
    const told = possible.filter((each) => saidOf(each, id) !== 'no ratings')
    if (told.length < fewest || told.length === 0) return []
    return [
      shown(at, `${id} may not have been assessed at ${runWords(view, told)}.`, how, {
        may: true,
        todo: `onrecord check-in ${told.at(-1)?.scheduled_for}`,
      }),
    ]
  })
}

function allWords(area: string, count: number): string {
  if (count === 1) return `${area} was not assessed at the one check-in with ratings.`
  const which = count === 2 ? 'either of the two' : `any of the ${numberWord(count)}`
  return `${area} was not assessed at ${which} check-ins with ratings.`
}

function runWords(view: View, run: readonly ViewCheckIn[]): string {
  const days = listed(run.map(({ scheduled_for }) => dayFor(view, scheduled_for)))
  return `${counted(run.length, 'check-in')} in a row (${days})`
}

/** Held check-ins without any rating: whether one was given is not known. */
function ratingsToAsk(view: View, fewest: number): Verdict[] {
  if (view.plan.areas.length === 0) return []
  const without = checkInCount(view).held.filter(({ assessments }) => Object.keys(assessments).length === 0)
  const [first] = without
  const { held } = checkInCount(view)
  const isOpen = view.plan.areas.some(({ id }) => {
    const run = longestRun(held, (each) => saidOf(each, id) !== 'rated')
    return run.length >= fewest && run.some((each) => saidOf(each, id) === 'no ratings')
  })
  if (first === undefined || !isOpen) return []
  const days = listed(without.map(({ scheduled_for }) => dayFor(view, scheduled_for)))
  return [
    notKnown(
      spot(first.id, 'assessments'),
      `which areas were assessed at the check-${without.length === 1 ? 'in' : 'ins'} of ${days}, and how?`,
      `onrecord check-in ${first.scheduled_for}`,
    ),
  ]
}

const ORDER: readonly (string | undefined)[] = ['not_met', 'partially_met', 'met']

function lowerAtTheEnd(view: View): Shown[] {
  const { held } = checkInCount(view)
  const last = held.findLast(({ final }) => final)
  if (last === undefined) return []
  return view.plan.areas.flatMap(({ id }) => {
    const before = held.findLast((each) => each.scheduled_for < last.scheduled_for && saidOf(each, id) === 'rated')
    const [now, then] = [last.assessments[id], before?.assessments[id]]
    if (before === undefined || ORDER.indexOf(now) < 0 || ORDER.indexOf(now) >= ORDER.indexOf(then)) return []
    const between = incidents(view, id, { after: before.scheduled_for, upTo: last.scheduled_for })
    if (between === 'yes') return []
    const lower = `The final rating of ${id} on ${dayFor(view, last.scheduled_for)} is lower than the one of ${dayFor(view, before.scheduled_for)}`
    const how = `${id}: ${before.id} ${then}, ${last.id} ${now} (final); allegations dated between: ${between === 'no' ? 'none' : 'perhaps one'}.`
    const at = spot(last.id, 'assessments', id)
    return between === 'no'
      ? [shown(at, `${lower}, and no statement is dated between.`, how)]
      : [shown(at, `${lower}, and there may be no statement dated between.`, how, { may: true })]
  })
}

/** Whether a statement about the area is dated between two days: an inexact date, or one of no area, may be. */
function incidents(
  view: View,
  area: string,
  time: { readonly after: Day; readonly upTo: Day },
): 'yes' | 'no' | 'maybe' {
  const from = addDays(time.after, 1)
  const dated = view.allegations
    .filter((each) => each.area === area || each.area === undefined)
    .map((each) => {
      const [first, last] = [firstDay(each.occurred), lastDay(each.occurred)]
      if (first === undefined || last === undefined) return 'maybe'
      if (last < from || first > time.upTo) return 'no'
      const isWithin = (first >= from && last <= time.upTo) || parseDate(each.occurred)?.precision === 'range'
      return isWithin && each.area === area ? 'yes' : 'maybe'
    })
  return dated.includes('yes') ? 'yes' : dated.includes('maybe') ? 'maybe' : 'no'
}
