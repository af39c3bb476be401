/** Check-ins counted: which were due, which took place, which did not and by whom (design, "Counting"). */
import { addDays, type Day, daysBetween, onOrAfter, type Weekday } from './dates.ts'
import type { Entry, PlannedRecord } from './model.ts'
import { isAtRest } from './plan-rest.ts'
import type { CheckIn, CheckInStatus } from './schema/check-in.ts'
import type { Plan } from './schema/plan.ts'

/** The statuses with which a meeting did not take place and the employee did not cause it. */
const NOT_HELD_BY_MANAGER: readonly CheckInStatus[] = [
  'cancelled_by_manager',
  'refused_by_manager',
  'manager_no_show',
  'no_response',
]

/** Moved to another day: that day's meeting counts, this one does not. */
export function wasMoved({ status, rescheduled_to }: CheckIn): boolean {
  return status === 'rescheduled' || (status === 'cancelled_by_employee' && rescheduled_to !== undefined)
}

/** Scheduled on or before the day and not moved. */
export function isDue(checkIn: CheckIn, day: Day): boolean {
  return checkIn.scheduled_for <= day && !wasMoved(checkIn)
}

export function notHeldByManager({ status }: CheckIn): boolean {
  return NOT_HELD_BY_MANAGER.includes(status)
}

/**
 * The days on which the plan's cadence sets a check-in, after `day` and up to the end of the plan. Every second week
 * needs a first one: it is counted from the latest of the `set` days that fall on the weekday, else from the plan's start.
 */
export function cadenceDays(
  plan: Pick<Plan, 'check_in_cadence' | 'effective_from' | 'effective_to'>,
  set: readonly Day[],
  day: Day,
): Day[] {
  const { check_in_cadence: cadence, effective_from, effective_to } = plan
  const weekdays = cadence?.on
  if (cadence === undefined || weekdays === undefined) return []
  const step = stepDays(cadence.every)
  if (step === undefined) return []
  const days = weekdays.flatMap((weekday: Weekday) => {
    const anchor =
      step > 7
        ? set
            .filter((each) => onOrAfter(each, weekday) === each)
            .sort()
            .at(-1)
        : undefined
    const first = anchor ?? onOrAfter(effective_from, weekday)
    // Back from the one that is known to the first one in the plan.
    const before = Math.max(0, Math.floor(daysBetween(effective_from, first) / step))
    return series(addDays(first, -before * step), step, effective_to)
  })
  return days.filter((each) => each > day).sort()
}

/** Two years of every day: a plan with a slip in its year must not be counted to the end of time. */
const LONGEST_SERIES = 731

function series(first: Day, step: number, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && days.length < LONGEST_SERIES; day = addDays(day, step)) days.push(day)
  return days
}

/** Days from one check-in to the next; undefined for a cadence by months, which has no fixed number of days. */
export function stepDays(every: string): number | undefined {
  if (every === 'week') return 7
  if (every === 'day') return 1
  const [, count = '', unit] = /^(\w+)[ _](days|weeks)$/.exec(every) ?? []
  const number = { two: 2, three: 3, four: 4 }[count] ?? Number(count)
  if (unit === undefined || !Number.isInteger(number) || number < 1) return undefined
  return unit === 'weeks' ? number * 7 : number
}

/** The next check-in: one that is set, else the next day of the cadence that was not called off. Undefined after the plan, and of one that rests. */
export function nextCheckIn(
  record: PlannedRecord,
  day: Day,
): { readonly on: Day; readonly entry?: Entry<CheckIn> } | undefined {
  const entry = record.checkIns
    .filter(({ status, scheduled_for }) => status === 'scheduled' && scheduled_for > day)
    .sort((a, b) => (a.scheduled_for < b.scheduled_for ? -1 : 1))[0]
  if (entry !== undefined) return { on: entry.scheduled_for, entry }
  if (isAtRest(record, day)) return undefined
  const told = new Set(
    record.checkIns.filter(({ status }) => status !== 'scheduled').map(({ scheduled_for }) => scheduled_for),
  )
  const on = cadenceDays(record.plan, datesSet(record.checkIns), day).find((each) => !told.has(each))
  return on === undefined ? undefined : { on }
}

/**
 * The days of the cadence between the plan's first day and `day`, both left out, for which no check-in is written down. A
 * check-in stands for the day of the cadence that is nearest to its own: a meeting of Tuesday may be that of Monday. A
 * cadence that is not by weeks names no days, and every second week needs one check-in to count from. After the employment
 * nobody asks.
 */
export function daysNotRecorded({ plan, checkIns, unemployment }: PlannedRecord, day: Day): Day[] {
  const set = datesSet(checkIns)
  const step = stepDays(plan.check_in_cadence?.every ?? '') ?? 0
  if (step === 0 || step % 7 !== 0 || (step > 7 && set.length === 0)) return []
  const days = cadenceDays(plan, set, plan.effective_from)
  const written = new Set(checkIns.map(({ scheduled_for }) => scheduled_for))
  const stoodFor = new Set([...written].flatMap((each) => nearest(days, each)))
  // How often they were before the cadence was changed is not asked any more.
  const changed = (plan.amendments ?? []).filter(({ field, on }) => field === 'check_in_cadence' && on <= day)
  const since =
    changed
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? ''
  const until = unemployment?.separated_on ?? day
  return days.filter((each) => each >= since && each < day && each <= until && !stoodFor.has(each))
}

/** The nearest of the days; two where it is as far to both. */
function nearest(days: readonly Day[], day: Day): Day[] {
  const distances = days.map((each) => Math.abs(daysBetween(each, day)))
  const least = Math.min(...distances)
  return days.filter((_, i) => distances[i] === least)
}

/** The days for which check-ins were set, those that were moved not counted. */
function datesSet(checkIns: readonly CheckIn[]): Day[] {
  return checkIns.filter((checkIn) => !wasMoved(checkIn)).map(({ scheduled_for }) => scheduled_for)
}
