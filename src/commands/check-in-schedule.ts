import { amendedPlan } from '../record/amendments.ts'
import { change } from '../record/change.ts'
import { fileOf } from '../record/check-in-request.ts'
import { addDays, type Day, dayOf, instantOf } from '../record/dates.ts'
import { entryText } from '../record/entry-text.ts'
import { loadRecord } from '../record/load.ts'
import { cadenceDays, wasMoved } from '../record/meetings.ts'
import { planIn } from '../record/plan-of.ts'
import type { Plan } from '../record/schema/plan.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/**
 * Sets every check-in of the plan's cadence from a day (else today) to the end of the plan, leaving out days that have one;
 * prints their ids.
 */
export function scheduleCheckIns(terminal: Terminal, dir: string, from: Day | undefined): number {
  const now = instantOf(terminal.clock())
  const first = from ?? dayOf(now)
  const { days, last } = change({ dir, at: now }, (desk) => {
    const plan = amendedPlan(planIn(desk.text('plan.yaml')), dayOf(now))
    const days = openDays(dir, plan, first)
    for (const day of days)
      desk.create(fileOf(day), entryText({ scheduled_for: day, status: 'scheduled', recorded: now }))
    return { result: { days, last: plan.effective_to }, words: `check-in --schedule: ${inWords(days)}` }
  })
  if (days.length > 0) terminal.wrote(days, `check-ins set: ${inWords(days)}`)
  else terminal.note(`every check-in of the plan from ${first} to ${last} is set already; nothing was written`)
  return 0
}

/** The days of the cadence that have no check-in. Throws a UserError when the plan does not say the days. */
function openDays(dir: string, plan: Plan, first: Day): Day[] {
  const fault = faultOfCadence(plan, first)
  if (fault !== undefined) throw new UserError(fault)
  const { record, unread } = loadRecord(dir)
  const set = record.checkIns.filter((checkIn) => !wasMoved(checkIn)).map(({ scheduled_for }) => scheduled_for)
  // A file that cannot be read is there all the same.
  const taken = new Set([...record.checkIns.map(({ scheduled_for }) => scheduled_for), ...unread.map(dayOf)])
  const ids = new Set(record.checkIns.map(({ id }) => id))
  const days = cadenceDays(plan, set, addDays(first, -1))
  return days.filter((day) => !taken.has(day) && !ids.has(day))
}

/** What the plan does not say; undefined when it says enough. */
function faultOfCadence({ check_in_cadence: cadence, effective_to }: Plan, first: Day): string | undefined {
  if (cadence === undefined)
    return 'the plan says no cadence; write it into plan.yaml, such as check_in_cadence: {every: week, on: friday}'
  if (/month/.test(cadence.every))
    return `the plan says every ${cadence.every.replaceAll('_', ' ')}, and not on which days; set each one with: onrecord check-in DATE`
  if (cadence.on === undefined)
    return `the plan says every ${cadence.every.replaceAll('_', ' ')}, and not on which weekday; write it into plan.yaml, such as check_in_cadence: {every: ${cadence.every}, on: friday}`
  return first > effective_to ? `the plan ends on ${effective_to}; there is nothing to set from ${first}` : undefined
}

function inWords(days: readonly Day[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)]
  return days.length === 1 ? first : `${days.length}, from ${first} to ${last}`
}
