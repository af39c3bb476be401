/** What the plan promised and the record shows as open: check-ins and support. */

import { supportRequest } from '../../audit/questions.ts'
import { offDay } from '../../deadlines/holidays.ts'
import { type Day, daysBetween, firstDay } from '../../record/dates.ts'
import { exactValue } from '../../record/measures.ts'
import { counted, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { statusWords } from '../phrases/check-ins-missed.ts'
import { dayIn, daysIn, onDate } from '../phrases/dates-in-words.ts'
import { capital, figure, inSentence } from '../phrases/words.ts'
import { inOrder, sharedWords } from './strong-exhibits.ts'
import type { FoundPoint } from './strong-point.ts'

/** Of the check-ins due, the share below which the schedule counts as not kept (PQ-22). */
const HELD_SHARE = 0.8
/** Days after which promised support counts as late (PQ-19). */
const SUPPORT_DAYS = 14
/** More reasons than these in a sentence are not read. */
const MOST_REASONS = 6

/** Check-ins that did not take place, and not because of the employee (PQ-22). */
export function missedCheckIns(view: View): FoundPoint[] {
  const { due, held } = view.check_in_count
  const theirs = view.check_ins.filter((checkIn) => checkIn.due && checkIn.not_held_by_manager)
  if (due === 0 || held / due >= HELD_SHARE || theirs.length === 0) return []
  const days = theirs.map(({ scheduled_for }) => scheduled_for)
  const reasons = theirs.map(({ scheduled_for, reason_given, ...checkIn }) => {
    const status = statusWords({ ...checkIn, scheduled_for, reason_given })
    const why = reason_given === undefined ? '' : ` ("${withoutStop(reason_given)}")`
    return `${dayIn(view, scheduled_for)}${status === undefined ? '' : ` ${status}`}${why}`
  })
  const which = theirs.length > MOST_REASONS ? `not held: ${daysIn(view, days)}` : reasons.join(', ')
  return [
    {
      text: `Check-ins: ${held} of ${due} held; ${which}.`,
      exhibits: inOrder(theirs.flatMap(({ evidence }) => evidence)),
      weaknesses: [...restWeakness(view, days), ...proofWeakness(view, theirs), ...ownWeakness(view)],
      classes: ['plan', 'not_held'],
    },
  ]
}

/** A check-in that was called off on a public holiday says little. */
function restWeakness(view: View, days: readonly Day[]): string[] {
  const off = days.filter((day) => offDay(view, day) !== undefined)
  if (off.length === 0) return []
  return [
    `${capital(daysIn(view, off))} ${off.length === 1 ? 'was on a weekend or a public holiday' : 'were on weekends or public holidays'}.`,
  ]
}

function proofWeakness(view: View, theirs: readonly ViewCheckIn[]): string[] {
  const told = theirs.filter(({ requested_on, notice_sent }) => requested_on !== undefined || notice_sent !== undefined)
  const bare = told.filter(({ evidence }) => evidence.length === 0)
  const silent = theirs.filter((checkIn) => !told.includes(checkIn)).map(({ scheduled_for }) => scheduled_for)
  return [
    ...(bare.length === 0 ? [] : ['My requests and notices are dated, but are no exhibits.']),
    ...(silent.length === 0 ? [] : [`No request or notice of mine is recorded for ${daysIn(view, silent)}.`]),
  ]
}

function ownWeakness(view: View): string[] {
  return view.check_ins
    .filter(({ by_employee, moved, due }) => by_employee && (due || moved))
    .map(({ scheduled_for, moved_to, status }) => {
      const day = dayIn(view, scheduled_for)
      if (moved_to !== undefined) return `I moved that of ${day} to ${dayIn(view, moved_to)}.`
      return status === 'employee_no_show' ? `I did not attend that of ${day}.` : `I cancelled that of ${day}.`
    })
}

/** Support that was promised and is not recorded as given (PQ-19). */
export function owedSupport(view: View): FoundPoint[] {
  return view.plan.areas.flatMap((area) =>
    area.support
      .filter(({ delivered_on }) => delivered_on === undefined)
      .flatMap((item) => {
        const from = firstDay(item.promised_on ?? view.plan.issued_on)
        if (from === undefined || daysBetween(from, view.as_of) <= SUPPORT_DAYS) return []
        const figures = figuresOf(view, area, item.text)
        const when = item.promised_on === undefined ? 'named in the plan' : `promised ${onDate(view, item.promised_on)}`
        const owed = `Support for ${area.id}, ${when}: "${withoutStop(item.text)}", with no delivery recorded by ${dayIn(view, view.as_of)}.`
        const asked = supportRequest(view, area.id, item)
        return [
          {
            text: [owed, ...figures.map(({ text }) => text)].join(' '),
            exhibits: inOrder([view.plan.document, ...item.evidence]),
            weaknesses: [
              ...(asked === undefined ? ['No request of mine for it is recorded.'] : []),
              ...figures.flatMap(({ weaknesses }) => weaknesses),
            ],
            classes: ['plan'],
          },
        ]
      }),
  )
}

/** A measure of the area that counts what was promised, beside the figure of the others. */
function figuresOf(view: View, { id }: ViewArea, promised: string) {
  return view.metrics
    .filter(
      (metric) =>
        metric.area === id && metric.comparison?.team_average !== undefined && sharedWords(metric.name, promised) > 0,
    )
    .flatMap((metric) => {
      const words = averageWords(metric)
      if (words === undefined) return []
      const bare = metric.readings.every(({ evidence }) => evidence.length === 0)
      return [
        {
          text: `${words}; the team average is ${figure(metric.comparison?.team_average ?? 0)} (${metric.id}).`,
          weaknesses: [
            ...(metric.comparison?.source === undefined ? ['No source is recorded for the team average.'] : []),
            ...(bare ? [`The counts of ${metric.id} have no exhibit.`] : []),
          ],
        },
      ]
    })
}

function averageWords({ name, form, readings }: ViewMetric): string | undefined {
  const values = readings.map(exactValue).filter((value) => value !== undefined)
  if (form !== 'count' || values.length === 0) return undefined
  const sum = values.reduce((before, value) => before + value, 0)
  const title = `${name.charAt(0).toUpperCase()}${inSentence(name).slice(1)}`
  return `${title}: ${figure(sum)} in ${counted(values.length, 'week')}, ${figure(sum / values.length)} a week`
}
