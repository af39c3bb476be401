/** Steps about what the record of these days lacks: evidence, figures, answers. */
import { addDays, type Day, daysBetween, firstDay, onOrAfter, shortDay } from '../record/dates.ts'
import type { Facts, Step } from './step.ts'
import { LOSS } from './step.ts'

/** So long without a line, and the week is hard to remember. */
const QUIET_DAYS = 7

/** What to write down now: a line of this week, its figures, answers to the plan. */
export function weekSteps(facts: Facts): Step[] {
  return [...logStep(facts), ...readingStep(facts), ...replyStep(facts)]
}

function logStep({ record, day }: Facts): Step[] {
  const { plan, evidence } = record
  if (day < addDays(plan.effective_from, QUIET_DAYS) || day > plan.effective_to) return []
  const last = evidence
    .map(({ happened }) => firstDay(happened) ?? '')
    .filter((on) => on <= day)
    .sort()
    .at(-1)
  if (last !== undefined && last !== '' && daysBetween(last, day) < QUIET_DAYS) return []
  return [
    {
      kind: 'log',
      do: 'write down one thing of this week',
      why:
        last === undefined || last === ''
          ? 'the record has no evidence yet'
          : `the last is of ${shortDay(last)}; a week without a line is a gap`,
      by: null,
      loss: LOSS.week,
      command: 'onrecord log "…"',
    },
  ]
}

/** The figures of the last week that is over, of measures that are still counted. */
function readingStep({ record, day }: Facts): Step[] {
  const { plan, metrics } = record
  const last = lastFriday(day)
  if (last < plan.effective_from || last > addDays(plan.effective_to, QUIET_DAYS)) return []
  const missing = metrics.filter(({ readings = [] }) => !readings.some(({ week_ending }) => week_ending >= last))
  const [first] = missing
  if (first === undefined) return []
  return [
    {
      kind: 'readings',
      do: `add the figures of the week to ${shortDay(last)}: ${missing.map(({ id }) => id).join(', ')}`,
      why: 'a bad week belongs in it as much as a good one',
      by: null,
      loss: LOSS.week,
      command: `onrecord measure ${first.id} ${first.form === 'ratio' ? 'PART/WHOLE' : 'VALUE'} --week ${last}`,
    },
  ]
}

/** The last Friday on or before the day. */
function lastFriday(day: Day): Day {
  const next = onOrAfter(day, 'friday')
  return next === day ? day : addDays(next, -7)
}

function replyStep({ record }: Facts): Step[] {
  const open = record.allegations.filter(({ response }) => response === undefined).map(({ id }) => id)
  const [first] = open
  if (first === undefined) return []
  return [
    {
      kind: 'reply',
      do: `answer ${open.length === 1 ? first : `${first} and ${open.length - 1} more`}`,
      why: 'until then no document for others has it',
      by: null,
      loss: LOSS.early,
      command: `onrecord reply ${first}`,
    },
  ]
}
