/** Weak points of what happened during the plan: ratings, check-ins that the employee missed, steps, recaps, requests. */
import { recapGap } from '../../audit/record/meeting-rules.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { dayIn, daysIn } from '../phrases/dates-in-words.ts'
import { namesOf } from '../phrases/people-in-words.ts'
import { capital, RATING_WORDS } from '../phrases/words.ts'
import { requestExhibits } from './strong-exhibits.ts'
import type { WeakPart } from './weak-point.ts'

/** Areas whose latest rating is below "met", and those that were never met. */
export function ratingPoint(view: View): WeakPart[] {
  const held = view.check_ins.filter((checkIn) => checkIn.held)
  const rows = view.plan.areas.map(({ id }) => {
    const rated = held.flatMap(({ assessments, scheduled_for }) => {
      const rating = assessments[id]
      return rating === undefined || rating === 'not_assessed' ? [] : [{ rating, on: scheduled_for }]
    })
    return { id, rated, last: rated.at(-1)?.rating }
  })
  const below = rows.filter(({ last }) => last === 'not_met' || last === 'partially_met')
  if (below.length === 0) return []
  const notMet = below.flatMap(({ id, rated }) => {
    const days = rated.filter(({ rating }) => rating === 'not_met').map(({ on }) => on)
    return days.length === 0 ? [] : [`${id} was rated not met on ${daysIn(view, days)}.`]
  })
  const never = below.filter(({ rated }) => rated.every(({ rating }) => rating !== 'met')).map(({ id }) => id)
  const neverWords =
    never.length === 0 ? [] : [`${listed(never)} ${never.length === 1 ? 'was' : 'were'} rated met at no check-in.`]
  return [
    {
      title: `Latest ratings: ${listed(below.map(({ id, last = 'not_met' }) => `${id} ${RATING_WORDS[last]}`))}`,
      text: [...notMet, ...neverWords].join(' '),
      exhibits: [],
    },
  ]
}

/** Check-ins that did not take place because of the employee. */
export function missedByMePoint(view: View): WeakPart[] {
  const mine = view.check_ins.filter(({ due, by_employee, held, moved }) => due && by_employee && !held && !moved)
  if (mine.length === 0) return []
  const said = mine.map(({ scheduled_for, status, reason_given }) => {
    const what = status === 'employee_no_show' ? 'I did not attend' : 'I cancelled'
    return `${dayIn(view, scheduled_for)}: ${what}${reason_given === undefined ? ', no reason recorded' : ` ("${reason_given}")`}.`
  })
  return [
    {
      title: `${capital(counted(mine.length, 'check-in'))} did not take place because of me`,
      text: said.join(' '),
      exhibits: [],
    },
  ]
}

/** Check-ins that the employee moved. */
export function movedByMePoint(view: View): WeakPart[] {
  const moved = view.check_ins.filter((checkIn) => checkIn.by_employee && checkIn.moved)
  if (moved.length === 0) return []
  const days = daysIn(
    view,
    moved.map(({ scheduled_for }) => scheduled_for),
  )
  return [{ title: `I moved the ${moved.length === 1 ? 'check-in' : 'check-ins'} of ${days}`, text: '', exhibits: [] }]
}

const CONTROL_WORDS = {
  within: 'within my control',
  partial: 'partly in my control',
  outside: 'outside my control',
} as const

/** Areas whose control the record puts otherwise than that of their measures. */
export function controlPoint({ plan, metrics }: View): WeakPart[] {
  return plan.areas.flatMap(({ id, control }) => {
    const controls = [...new Set(metrics.filter(({ area }) => area === id).map((metric) => metric.control))]
    const [only] = controls
    if (control === undefined || only === undefined || controls.length > 1 || only === control) return []
    const count = metrics.filter(({ area }) => area === id).length
    return [
      {
        title: `${id} is marked as ${CONTROL_WORDS[control]}, its ${count === 1 ? 'one measure' : 'measures'} as ${CONTROL_WORDS[only]}`,
        text: '',
        exhibits: [],
      },
    ]
  })
}

/** Areas for which no step of the employee is written down. */
export function stepPoint({ plan: { areas } }: View): WeakPart[] {
  const without = areas.filter(({ steps_taken }) => steps_taken.length === 0).map(({ id }) => id)
  if (without.length === 0) return []
  const where = without.length === areas.length && areas.length > 1 ? 'any area' : listed(without)
  return [{ title: `No steps of mine are recorded for ${where}`, text: '', exhibits: [] }]
}

/** Recaps that are missing, late or without an answer: the ratings rest on them. */
export function recapPoint(view: View): WeakPart[] {
  const held = view.check_ins.filter((checkIn) => checkIn.held)
  const none = held.filter(({ recap }) => recap === undefined)
  const sent = held.filter(({ recap }) => recap !== undefined)
  const open = sent.filter(({ recap }) => recap?.reply === undefined || recap.reply === 'none')
  const days = (some: readonly ViewCheckIn[]): string =>
    daysIn(
      view,
      some.map(({ scheduled_for }) => scheduled_for),
    )
  const text = [
    none.length === 0 || sent.length === 0 ? '' : `No recap is recorded for ${days(none)}.`,
    open.length === 0 || open.length === sent.length ? '' : `Without an answer: ${days(open)}.`,
    ...disputedRecaps(view, sent),
    ...sent.filter((each) => recapGap(each) !== 0).map((each) => lateRecap(view, each)),
  ].filter((words) => words !== '')
  if (none.length + open.length + text.length === 0) return []
  const bare =
    sent.length > 0 && sent.every(({ evidence, recap }) => evidence.length + (recap?.evidence.length ?? 0) === 0)
  return [
    {
      title: recapTitle(sent, open),
      text: [...text, ...(bare ? ['No exhibit shows them.'] : [])].join(' '),
      exhibits: [],
    },
  ]
}

function recapTitle(sent: readonly ViewCheckIn[], open: readonly ViewCheckIn[]): string {
  if (sent.length === 0) return 'No recap of a check-in is recorded'
  const rests = sent.some(({ assessments }) => Object.keys(assessments).length > 0)
  const lead = rests ? 'The ratings rest on my recaps' : 'My recaps'
  if (open.length === sent.length)
    return rests ? `${lead}, and none of them has had an answer` : 'None of my recaps has had an answer'
  if (open.length === 0) return rests ? lead : 'My recaps leave something open'
  return rests
    ? `${lead}, of which ${numberWord(open.length)} of ${numberWord(sent.length)} had no answer`
    : `${capital(numberWord(open.length))} of my ${numberWord(sent.length)} recaps had no answer`
}

function disputedRecaps(view: View, sent: readonly ViewCheckIn[]): string[] {
  return sent
    .filter(({ recap }) => recap?.reply === 'disputed' || recap?.reply === 'corrected')
    .map(({ scheduled_for, recap }) => `That of ${dayIn(view, scheduled_for)} was ${recap?.reply}.`)
}

function lateRecap(view: View, checkIn: ViewCheckIn): string {
  const { scheduled_for, attendees } = checkIn
  const days = recapGap(checkIn) ?? 0
  const others = attendees.filter((id) => id !== view.plan.employee && id !== view.plan.issued_by)
  const also =
    others.length === 0 ? '' : `; ${namesOf(view, others)} ${others.length === 1 ? 'was' : 'were'} at that check-in`
  return `That of ${dayIn(view, scheduled_for)} was sent ${days > 0 ? `${counted(days, 'day')} later` : 'before the day of the check-in'}${also}.`
}

/** Requests that no exhibit shows. */
export function requestPoint(view: View): WeakPart[] {
  const bare = view.requests.filter((request) => requestExhibits(view, request).length === 0)
  const ids = bare.map(({ id }) => id)
  if (ids.length === 0) return []
  const answered = bare.filter(({ answered_on }) => answered_on !== undefined).map(({ id }) => id)
  const all = ids.length === view.requests.length && ids.length > 1
  return [
    {
      title: all
        ? 'None of my requests has an exhibit'
        : `${listed(ids)} ${ids.length === 1 ? 'has' : 'have'} no exhibit`,
      text: answered.length === 0 ? '' : `Nor has the answer to ${listed(answered)}.`,
      exhibits: [],
    },
  ]
}
