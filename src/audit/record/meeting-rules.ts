/** Check-ins and what followed them: recaps, ratings, readings. */
import { addDays, type Day, dayOf, daysBetween, lastDay } from '../../record/dates.ts'
import { exactValue, isRunningTotal, meets } from '../../record/measures.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor } from '../words.ts'
import { firstOf, isMarkedWeak, stepSince, stepsWords } from './own-record.ts'

export const meetingRules: readonly Rule[] = [
  rule({
    id: 'RW-07',
    title: 'check-in without a same-day recap',
    severity: 'medium',
    reads: 'recap of each check-in that was held',
    why: 'A short mail on the same day, "this is what I understood", is the best record of a talk. The other side has it too and can correct it. A day later it is still worth sending.',
    sources: ['joblobster', 'Garrison', 'Monaco', 'employlaw.ai'],
    advice:
      'Send a recap on the day of each check-in. For one that had none, send what you noted; do not date it back.',
    command: 'onrecord render recap',
    judge: recapsFound,
  }),
  rule({
    id: 'RW-10',
    title: 'weak point without an answer',
    severity: 'information',
    reads: 'what is marked about: [weak_point], steps_taken of its areas',
    why: 'You marked this as a weak point yourself. The other side will find it too. It weighs less when you tell it together with what you did since.',
    sources: ['Bernstein', 'Arkady-meet'],
    advice: 'Put down what you did about it since, and tell your lawyer or steward of it early.',
    command: 'onrecord log "…" --area AREA --step',
    judge: marked,
  }),
  rule({
    id: 'RW-12',
    title: 'rated not met, and no step since',
    severity: 'high',
    reads: 'assessments and self_assessments of the check-ins held, steps_taken of each area',
    why: 'The latest word on this area is "not met". What counts now is what came after it: one dated step shows that you heard it.',
    sources: ['Bernstein', 'pip-responder', 'GPFF'],
    advice: 'Take one step in this area, and put it down with its date. Ask in writing what would count as met.',
    command: 'onrecord log "…" --area AREA --step',
    limits: {
      days: { usual: 7, unit: 'days', why: 'so long there was to take a step and put it down; the figure is ours' },
    },
    judge: (view, { days = 0 }) => view.plan.areas.flatMap((area) => notMet(view, area, days)),
  }),
  rule({
    id: 'RW-13',
    title: 'reading below target without a note',
    severity: 'medium',
    reads: 'readings of each measure, the target in force on their day, note of each reading',
    why: 'A weak week with a reason beside it, written down at the time, is one fact among others. Without a reason it is only a weak week.',
    sources: ['discussion', 'employlaw.ai'],
    advice:
      'Add what that week was like, in plain facts: absence, a change of work, what you waited for. Nothing that you cannot show.',
    command: 'onrecord correct M0 --week DATE "…"',
    judge: (view) => view.metrics.flatMap((metric) => below(view, metric)),
  }),
]

/** When the recap of a check-in was sent: days after it, or that none is on record. */
export function recapGap({ recap, scheduled_for }: ViewCheckIn): number | undefined {
  return recap === undefined ? undefined : daysBetween(scheduled_for, dayOf(recap.sent))
}

/** More than these are one finding: nobody reads a long list of the same. */
const MOST_BY_THEMSELVES = 3

function recapsFound(view: View): Verdict[] {
  const found = view.check_ins.flatMap((each) => recapFound(view, each))
  const bare = found.filter(({ at }) => at.path.at(-1) === 'recap')
  const [first] = bare
  if (first === undefined || bare.length <= MOST_BY_THEMSELVES) return found
  const ids = bare.map(({ at }) => at.of)
  const days = firstOf(ids.map((id) => dateFor(view, id.slice(0, 10))))
  const last = ids.at(-1) ?? first.at.of
  return [
    shown(
      first.at,
      `No recap is on record of ${bare.length} check-ins: those of ${days}.`,
      `Held, and without a key "recap": ${ids.join(', ')}.`,
      { todo: `onrecord render recap --check-in ${last}` },
    ),
    ...found.filter((each) => !bare.includes(each)),
  ]
}

function recapFound(view: View, checkIn: ViewCheckIn): Shown[] {
  const { id, held, recap, scheduled_for: day } = checkIn
  const gap = recapGap(checkIn)
  // On the day itself there is still time.
  if (!held || gap === 0 || (gap === undefined && day >= view.as_of)) return []
  const of = `the check-in of ${dateFor(view, day)}`
  if (recap === undefined || gap === undefined)
    return [
      shown(spot(id, 'recap'), `No recap of ${of} is on record.`, `${id} was held and has no key "recap".`, {
        todo: `onrecord render recap --check-in ${id}`,
      }),
    ]
  const when = gap > 0 ? `${counted(gap, 'day')} later` : 'before the day of the check-in'
  return [
    shown(
      spot(id, 'recap', 'sent'),
      `The recap of ${of} was sent ${when}.`,
      `Held on ${day}; sent on ${dayOf(recap.sent)}.`,
    ),
  ]
}

function marked(view: View): Verdict[] {
  const entries = view.evidence
    .filter(isMarkedWeak)
    .map(({ id, areas, happened }) => ({ at: spot(id), areas, on: happened }))
  const rows = view.employment.rows
    .filter(isMarkedWeak)
    .map(({ on, kind }) => ({ at: spot('employment', ROWS[kind]), areas: [], on }))
  return [...entries, ...rows].flatMap(({ at, areas, on }) => {
    // What names no area can be met in any; of what has no date, any dated step may be the answer.
    const named = view.plan.areas.filter(({ id }) => areas.length === 0 || areas.includes(id))
    if (named.some((area) => stepSince(area, lastDay(on) ?? '') === 'yes')) return []
    const row = lastDay(on) === undefined ? 'A row without a date' : `The row of ${dateFor(view, on)}`
    const what = at.of === 'employment' ? row : at.of
    const how =
      areas.length === 0
        ? 'it names no area, and no step is dated after it'
        : `no step of ${listed(areas)} is dated after it`
    return [
      shown(at, `${what} is marked as a weak point, and no step since is on record.`, `Marked "weak_point"; ${how}.`),
    ]
  })
}

/** The lists of employment.yaml. */
const ROWS = { review: 'reviews', compensation: 'compensation', discipline: 'discipline', event: 'events' } as const

/** The latest check-in at which either side rated an area, where one of them said that it was not met. */
function notMet(view: View, area: ViewArea, days: number): Verdict[] {
  const last = view.check_ins
    .filter(({ held }) => held)
    .map((each) => ({ each, ratings: [each.assessments[area.id], each.self_assessments[area.id]] }))
    .findLast(({ ratings }) => ratings.some((rating) => rating !== undefined && rating !== 'not_assessed'))
  if (last === undefined || !last.ratings.includes('not_met')) return []
  if (addDays(last.each.scheduled_for, days) >= lastDayToAct(view)) return []
  const { id, scheduled_for: day } = last.each
  const step = stepSince(area, day)
  if (step === 'yes') return []
  const own = last.ratings[0] !== 'not_met'
  const at = spot(id, own ? 'self_assessments' : 'assessments', area.id)
  const todo = `onrecord log "…" --area ${area.id} --step`
  if (step === 'undated')
    return [notKnown(at, `Was a step in ${area.id} taken after ${dateFor(view, day)}? Its steps have no date.`, todo)]
  return [
    shown(
      at,
      `${area.id} was rated not met${own ? ' in the self-assessment' : ''} on ${dateFor(view, day)}, and ${step === 'may' ? 'it may be that ' : ''}no step since is on record.`,
      `The latest rating of ${area.id} is of ${day}; ${stepsWords(area, 'that day')}.`,
      { todo, ...(step === 'may' && { may: true as const }) },
    ),
  ]
}

/** After the end of the plan or of the employment no step is expected any more. */
function lastDayToAct({ as_of, separated_on, plan }: View): Day {
  return [as_of, plan.effective_to, separated_on ?? as_of].toSorted()[0] ?? as_of
}

/** Readings that missed the target in force. A running total is measured at its end, and a target of one's own is not the plan's. */
export function missedReadings(metric: ViewMetric): readonly ViewReading[] {
  if (metric.target_source === 'proposed_by_employee' || isRunningTotal(metric)) return []
  return metric.readings.filter((reading) => {
    const value = exactValue(reading)
    return reading.target !== undefined && value !== undefined && !meets(value, reading.target)
  })
}

function below(view: View, metric: ViewMetric): Verdict[] {
  const bare = missedReadings(metric).filter(({ note, corrections }) => note === undefined && corrections.length === 0)
  const [first] = bare
  if (first === undefined) return []
  const weeks = firstOf(bare.map(({ week_ending }) => dateFor(view, week_ending)))
  const one = bare.length === 1
  return [
    shown(
      spot(metric.id, 'readings', metric.readings.indexOf(first)),
      `${one ? 'A reading' : `${counted(bare.length, 'reading').replace(/^./, (letter) => letter.toUpperCase())}`} of ${metric.id} missed the target without a note: ${one ? 'the week' : 'the weeks'} ending on ${weeks}.`,
      `${missedReadings(metric).length} of ${counted(metric.readings.length, 'reading')} missed the target in force on the day; ${bare.length} without a note.`,
      { todo: `onrecord correct ${metric.id} --week ${first.week_ending} "…"` },
    ),
  ]
}
