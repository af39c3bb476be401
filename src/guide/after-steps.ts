/** Steps of the time after the employment has ended: benefits, and a word with somebody who knows the periods. */
import { addDays, type Day, daysBetween, longDay, onOrAfter, shortDay } from '../record/dates.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** Half a year: after it a claim, its weeks, or a first word with a lawyer are no next step any more. */
const WATCHED_DAYS = 183
/** Most states ask for each week or for every second one. */
const CERTIFIED_DAYS = 14

/** What begins with the last day of work. Empty as long as that day is not written down. */
export function afterSteps(facts: Facts): Step[] {
  const { record, day } = facts
  const ended = record.unemployment?.separated_on
  if (ended === undefined || ended > day || daysBetween(ended, day) > WATCHED_DAYS) return []
  return [...claimStep(facts, ended), ...certifyStep(facts), ...adviceStep(facts, ended)]
}

function claimStep({ record }: Facts, ended: Day): Step[] {
  if (record.unemployment?.claim_filed_on !== undefined) return []
  return [
    {
      kind: 'claim',
      do: 'claim unemployment benefits, and write down the day',
      why: `the last day of work was ${longDay(ended)}; in many places benefits count from the claim, not from that day`,
      by: null,
      loss: LOSS.right_at_once,
      command: 'onrecord set unemployment claim_filed_on DATE',
    },
  ]
}

/** In the US each week is certified for, also while a decision or an appeal is open. */
function certifyStep({ record, day }: Facts): Step[] {
  const { claim_filed_on: filed, weeks_certified: weeks = [] } = record.unemployment ?? {}
  const isUS = /^US(?:-|$)/.test(record.plan.jurisdiction ?? 'US')
  if (filed === undefined || !isUS) return []
  const known = weeks.filter((week) => week <= day).toSorted()
  const last = known.at(-1) ?? filed
  if (daysBetween(last, day) < CERTIFIED_DAYS) return []
  return [
    {
      kind: 'certify',
      do: 'certify your weeks for benefits, and write them down',
      why: `${known.length === 0 ? 'none is written down yet' : `the last is that of ${shortDay(last)}`}; it goes on while a decision or an appeal is open, and a week that is left out may not be paid`,
      by: null,
      loss: LOSS.same_day,
      command: `onrecord set unemployment weeks_certified ${[...known, lastSaturday(day)].join(',')}`,
    },
  ]
}

/** A week of benefits ends on a Saturday. */
function lastSaturday(day: Day): Day {
  return onOrAfter(addDays(day, -6), 'saturday')
}

function adviceStep({ record }: Facts, ended: Day): Step[] {
  if (record.sent?.some(({ document }) => document === 'handover')) return []
  return [
    {
      kind: 'handover',
      do: 'make the handover, and speak to a lawyer or a steward once',
      why: `periods run from ${longDay(ended)}, and some are weeks`,
      by: null,
      loss: LOSS.right,
      command: 'onrecord render handover --for attorney',
    },
  ]
}
