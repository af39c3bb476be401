/** The sentences of a note on a check-in that did not take place: what, how many, what next; never why, beside words that were said. */

import { businessDayAfter } from '../../deadlines/holidays.ts'
import type { Day } from '../../record/dates.ts'
import { cadenceDays } from '../../record/meetings.ts'
import { listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import type { Register } from '../document-kind.ts'
import { daysSet } from '../phrases/check-ins-to-come.ts'
import { dayWithWeekday, oneOfDays } from '../phrases/dates-in-words.ts'
import { capital, quoted } from '../phrases/words.ts'

const TIMES_OFFERED = 3

/** "Our check-in set for today did not take place; the reason given was "conflict"." */
export function openingSentence(view: View, checkIn: ViewCheckIn): string {
  const { scheduled_for, by_employee, called_off, reason_given } = checkIn
  const day = scheduled_for === view.as_of ? 'today' : dayWithWeekday(view, scheduled_for)
  // The reader knows the reason, or the employee did not want it to be written down.
  if (by_employee) return `I ${called_off ? 'cannot attend' : 'missed'} our check-in set for ${day}.`
  const reason = reason_given === undefined ? '.' : `; the reason given was ${quoted(reason_given)}`
  return `Our check-in set for ${day} ${called_off ? 'will' : 'did'} not take place${reason}`
}

/** "The plan provides for one each Friday; three of the six so far were held." Counts what was held, and what the record has. */
export function planSentence(view: View): string {
  const cadence = cadenceWords(view)
  const held = heldWords(view)
  if (cadence === '') return held === '' ? '' : `${capital(held)}.`
  const provides = `The plan ${isOver(view) ? 'provided' : 'provides'} for one ${cadence}`
  return held === '' ? `${provides}.` : `${provides}; ${held}.`
}

function isOver({ as_of, plan }: View): boolean {
  return as_of > plan.effective_to
}

function cadenceWords({ plan: { check_in_cadence: cadence } }: View): string {
  if (cadence === undefined) return ''
  const every = cadence.every.replaceAll('_', ' ')
  const days = listed((cadence.on ?? []).map(capital))
  if (every === 'week') return `each ${days === '' ? 'week' : days}`
  if (every === 'day' || every === 'month') return `each ${every}${days === '' ? '' : `, on ${days}`}`
  return `every ${every}${days === '' ? '' : `, on ${days}`}`
}

/** Of one alone there is nothing to count, and of those before whose outcome nobody wrote down no count would be right. */
function heldWords(view: View): string {
  if (view.check_in_count.open > 0) return ''
  const due = view.check_ins.filter((checkIn) => checkIn.due && !checkIn.outcome_open)
  if (due.length < 2) return ''
  const held = due.filter((checkIn) => checkIn.held).length
  const set = cadenceDays(view.plan, daysSet(view), view.plan.effective_from).filter((day) => day <= view.as_of)
  const which = due.length < set.length ? ' in my notes' : isOver(view) ? '' : ' so far'
  const all = `the ${numberWord(due.length)}${which}`
  return `${held === 0 ? 'none' : numberWord(held)} of ${all} ${held < 2 ? 'was' : 'were'} held`
}

/** New times, a written rating in their place, and what goes on until then. */
export function nextWords(view: View, { by_employee, scheduled_for }: ViewCheckIn, register: Register): string {
  const times = timesWords(view, scheduled_for > view.as_of ? scheduled_for : view.as_of)
  const meet =
    register === 'firm' ? `Please confirm one of these days for a new time: ${times}.` : `Could we meet on ${times}?`
  const rating =
    register === 'firm'
      ? 'If none suits, please send me a short written rating of each area.'
      : `If not, a short written rating of each area would help me${by_employee ? ' too' : ''}.`
  // After its last day there is no plan to go on with.
  const until =
    view.as_of >= view.plan.effective_to
      ? []
      : ['Until then I will continue with the plan as written, unless you tell me otherwise.']
  return [meet, rating, ...until].join(' ')
}

/** "Monday 14, Tuesday 15 or Wednesday 16 March": days without hours, for the record holds no calendar. */
function timesWords(view: View, day: Day): string {
  const days = Array.from({ length: TIMES_OFFERED }, (_, i) => businessDayAfter(view, day, i + 1))
  return oneOfDays(view, days)
}
