/** The days that count: to consider, to revoke, and what else of the record is still to come. */

import { holidayOn, offDay, workingDay } from '../../deadlines/holidays.ts'
import { considerUntil, isAnswered, revokeUntil } from '../../deadlines/last-days.ts'
import { USUAL_CONSIDER_DAYS, USUAL_GROUP_DAYS, USUAL_REVOKE_DAYS } from '../../deadlines/release-periods.ts'
import { addDays, type Day, dayOf, weekdayName } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { appealDue } from '../handover/dues.ts'
import { dayIn, longDayIn } from '../phrases/dates-in-words.ts'
import { isCutShort } from '../phrases/plan-cut-short.ts'
import { periodsBelowUsual, recordHas } from './release-periods.ts'

export type Deadline = {
  /** the day in words, or from when it is counted */
  readonly day: string
  /** what is due */
  readonly what: string
  /** how the day was found */
  readonly how: string
}

/** The last day to consider, as `offered_on` and `consider_days` give it; undefined without both. */
export function lastDayToConsider(view: View): Day | undefined {
  const { offered_on, consider_days } = view.severance ?? {}
  return considerUntil({ offered_on, consider_days }, view, false)?.on
}

/** Every deadline that the record gives: the days of the talks, and before and after them what else is due. */
export function deadlines(view: View): Deadline[] {
  const last = lastDayToConsider(view)
  const rest = others(view)
  const before = rest.filter(({ on }) => last !== undefined && on < last)
  const after = rest.filter((due) => !before.includes(due))
  return [...rows(view, before), ...considering(view), ...revoking(view), ...usual(view), ...rows(view, after)]
}

function full(view: View, day: Day): string {
  return `${weekdayName(day)}, ${longDayIn(view, day)}`
}

/** "3 March (a Sunday)": a day on which nothing may be answered says so. */
function dayWithRest(view: View, day: Day): string {
  const off = offDay(view, day)
  return `${dayIn(view, day)}${off === undefined ? '' : ` (${holidayOn(view, day) ?? `a ${off}`})`}`
}

function considering(view: View): Deadline[] {
  const { offered_on, consider_days } = view.severance ?? {}
  const last = lastDayToConsider(view)
  if (last === undefined || offered_on === undefined || isAnswered(view.severance?.bottom_line ?? {})) return []
  const how = `${dayIn(view, offered_on)} + ${consider_days} days`
  if (last < view.as_of) return [{ day: full(view, last), what: 'Last day to consider: this day has passed', how }]
  if (offDay(view, last) === undefined) return [{ day: full(view, last), what: 'Last day to consider', how }]
  const before = workingDay(view, last, -1)
  const early =
    before < view.as_of ? [] : [{ day: full(view, before), what: 'Work to this date', how: 'last working day before' }]
  const why = holidayOn(view, last) ?? `a ${weekdayName(last)}`
  return [
    ...early,
    {
      day: full(view, last),
      what: `Last day to consider; ${why}: ask in writing whether ${dayIn(view, workingDay(view, last, 1))} is in time`,
      how,
    },
  ]
}

function revoking(view: View): Deadline[] {
  const { revoke_days: days } = view.severance ?? {}
  const signed = view.severance?.bottom_line?.signed_on
  if (days === undefined || days === 0) return []
  if (signed !== undefined) {
    const last = revokeUntil({ signed_on: dayOf(signed), revoke_days: days }, view, false)?.on
    if (last === undefined) return []
    const past = last < view.as_of ? ': this day has passed' : ''
    return [
      {
        day: full(view, last),
        what: `Last day to revoke${past}`,
        how: `signed on ${dayIn(view, signed)} + ${days} days`,
      },
    ]
  }
  const last = lastDayToConsider(view)
  const examples =
    last === undefined || last < view.as_of
      ? ''
      : [...new Set([offDay(view, last) === undefined ? last : workingDay(view, last, -1), last])]
          .filter((day) => day >= view.as_of)
          .map((day) => `${dayWithRest(view, addDays(day, days))} if signed on ${dayIn(view, day)}`)
          .join(', ')
  return [
    {
      day: `Signing + ${days} ${days === 1 ? 'day' : 'days'}`,
      what: `Last day to revoke${examples === '' ? '' : `: ${examples}`}`,
      how: 'as recorded',
    },
  ]
}

/** Where the record has less, or nothing: the periods that are usual in the US for employees of 40 or over. */
function usual(view: View): Deadline[] {
  const { consider, revoke } = periodsBelowUsual(view)
  const { offered_on, consider_days, revoke_days } = view.severance ?? {}
  const who = 'usual for employees of 40 or over in the US'
  const how = '29 U.S.C. 626(f): verify'
  return [
    ...(consider
      ? [
          {
            day:
              offered_on === undefined
                ? `Offer + ${USUAL_CONSIDER_DAYS} days`
                : full(view, addDays(offered_on, USUAL_CONSIDER_DAYS)),
            what: `${USUAL_CONSIDER_DAYS} days to consider are ${who}, ${USUAL_GROUP_DAYS} in a group. ${recordHas(consider_days)}`,
            how,
          },
        ]
      : []),
    ...(revoke
      ? [
          {
            day: `Signing + ${USUAL_REVOKE_DAYS} days`,
            what: `${USUAL_REVOKE_DAYS} days to revoke are ${who}. ${recordHas(revoke_days)}`,
            how,
          },
        ]
      : []),
  ]
}

type Due = { readonly on: Day; readonly what: string; readonly how: string }

/** What else is due: the response to the plan, the end of the plan, an appeal, the payment. */
function others(view: View): Due[] {
  const { plan, unemployment, severance } = view
  const dates: readonly (readonly [Day | undefined, string, string])[] = [
    [plan.response_due_on, 'Response to the plan', 'plan'],
    [isCutShort(view) ? undefined : plan.effective_to, 'The plan ends', 'plan'],
    [appealDue(view), 'Unemployment appeal; verify it on the decision', 'claim'],
    [unemployment?.hearing?.date?.slice(0, 10), 'Unemployment hearing', 'claim'],
    [severance?.bottom_line?.payment_date, 'Payment', 'record'],
  ]
  return dates
    .flatMap(([day, what, how]) => (day === undefined || day < view.as_of ? [] : [{ on: day, what, how }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

function rows(view: View, dues: readonly Due[]): Deadline[] {
  return dues.map(({ on, what, how }) => ({ day: full(view, on), what, how }))
}
