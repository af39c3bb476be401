/** The check-ins in a line of a weekly status: today's, the last, those of the week that did not take place, the next. */
import { addDays } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { daysAhead } from '../phrases/check-ins-to-come.ts'
import { dayIn, daysIn, dayWithWeekday } from '../phrases/dates-in-words.ts'

export function checkInLine(view: View): string {
  const today = view.check_ins.find(({ scheduled_for }) => scheduled_for === view.as_of)
  const last = view.check_ins.findLast(({ held, scheduled_for }) => held && scheduled_for < view.as_of)
  const next = daysAhead(view, addDays(view.as_of, 1))[0]
  const calledOff = view.check_ins
    .filter(({ called_off }) => called_off)
    .map((checkIn) => calledOffWords(view, checkIn))
  return [
    ...(today === undefined || today.moved ? [] : [todayWords(today)]),
    ...(last === undefined ? [] : [`Last: ${dayIn(view, last.scheduled_for)}.`]),
    ...missedWords(view),
    ...calledOff,
    ...(next === undefined ? [] : [`Next: ${dayWithWeekday(view, next)}.`]),
  ].join(' ')
}

/** Those of the last seven days, other than today's. */
function missedWords(view: View): string[] {
  const missed = view.check_ins.filter(
    ({ due, held, outcome_open, scheduled_for }) =>
      due && !held && !outcome_open && scheduled_for > addDays(view.as_of, -7) && scheduled_for < view.as_of,
  )
  const own = missed.filter(({ by_employee }) => by_employee)
  const others = missed.filter(({ by_employee }) => !by_employee)
  const which = (some: readonly ViewCheckIn[]): string =>
    `${some.length === 1 ? 'that' : 'those'} of ${daysIn(
      view,
      some.map(({ scheduled_for }) => scheduled_for),
    )}`
  const [only, second] = others
  const reason = second === undefined ? reasonWords(only?.reason_given) : ''
  return [
    ...(others.length === 0 ? [] : [`T${which(others).slice(1)} did not take place${reason}.`]),
    ...(own.length === 0 ? [] : [`I missed ${which(own)}.`]),
  ]
}

function calledOffWords(view: View, { scheduled_for, by_employee, reason_given }: ViewCheckIn): string {
  return `That of ${dayWithWeekday(view, scheduled_for)} will not take place${by_employee ? ' at my request' : ''}${reasonWords(reason_given)}.`
}

function todayWords({ held, outcome_open, by_employee, reason_given }: ViewCheckIn): string {
  if (held) return "Thank you for today's."
  if (outcome_open) return 'One is set for today.'
  return by_employee ? "I missed today's." : `Today's did not take place${reasonWords(reason_given)}.`
}

function reasonWords(reason: string | undefined): string {
  return reason === undefined ? '' : ` (reason given: "${reason}")`
}
