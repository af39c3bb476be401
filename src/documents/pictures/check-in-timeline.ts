/** The check-ins on a time line: held, not held, still to come. By whom one was not held stands there only for those who may read it. */
import { addDays, type Day, daysInclusive } from '../../record/dates.ts'
import { counted } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { statusWords } from '../phrases/check-ins-missed.ts'
import { daysToCome } from '../phrases/check-ins-to-come.ts'
import { columnDayIn, dateIn, dayIn, daysIn, periodIn } from '../phrases/dates-in-words.ts'
import { capital } from '../phrases/words.ts'

type Sign = 'filled' | 'hollow' | 'crossed' | 'dotted'
type Mark = { readonly at: number; readonly label: string }

/** `at` is in days from the first day, which is 0; `days` the length. A lane holds the check-ins of one outcome. */
export type CheckInTimeline = {
  readonly kind: 'lanes'
  readonly id: 'check-ins'
  readonly title: string
  readonly days: number
  readonly months: readonly (Mark & { readonly short: string })[]
  readonly now: Mark | null
  readonly lanes: readonly { readonly label: string; readonly sign: Sign; readonly marks: readonly Mark[] }[]
  readonly alt: string
}

/** Fewer check-ins than these are told faster in a sentence. */
const FEWEST = 3

/** The time line over the period of the plan, longer where a check-in lies outside; none for fewer than three check-ins. */
export function checkInTimeline(view: View): CheckInTimeline | undefined {
  if (view.check_ins.length < FEWEST) return undefined
  const lanes = lanesOf(view)
  const { effective_from, effective_to } = view.plan
  const all = [effective_from, effective_to, ...lanes.flatMap(({ on }) => on)].sort()
  const [first = effective_from, last = effective_to] = [all[0], all.at(-1)]
  const at = (day: Day): number => daysInclusive(first, day) - 1
  const isWithin = first <= view.as_of && view.as_of <= last
  return {
    kind: 'lanes',
    id: 'check-ins',
    title: `Check-ins held, not held and to come, ${periodIn(view, first, last)}${markFor(view)}`,
    days: daysInclusive(first, last),
    months: startsOfMonths(first, last).map((day) => ({
      at: at(day),
      label: dateIn(view, day.slice(0, 7)),
      short: columnDayIn(view, day),
    })),
    now: isWithin ? { at: at(view.as_of), label: dayIn(view, view.as_of) } : null,
    lanes: lanes.map(({ label, sign, on }) => ({
      label: `${shortLabel(label)} (${on.length})`,
      sign,
      marks: on.map((day) => ({ at: at(day), label: String(Number(day.slice(8, 10))) })),
    })),
    alt: altOf(view, lanes),
  }
}

type Lane = { readonly label: string; readonly sign: Sign; readonly on: readonly Day[] }

/** One lane for each outcome that there is, the good ones first. */
function lanesOf(view: View): Lane[] {
  const lanes = new Map<string, { readonly sign: Sign; readonly on: Day[] }>([['Held', { sign: 'filled', on: [] }]])
  for (const checkIn of view.check_ins.toSorted(inOrder)) {
    const { label, sign } = outcomeOf(checkIn)
    const lane = lanes.get(label) ?? { sign, on: [] }
    lane.on.push(checkIn.scheduled_for)
    lanes.set(label, lane)
  }
  const set = lanes.get(TO_COME)?.on ?? []
  const toCome = [...new Set([...set, ...daysToCome(view)])].sort()
  lanes.delete(TO_COME)
  if (toCome.length > 0) lanes.set(TO_COME, { sign: 'hollow', on: toCome })
  return [...lanes].map(([label, lane]) => ({ label, ...lane }))
}

const TO_COME = 'To come'

function inOrder(a: ViewCheckIn, b: ViewCheckIn): number {
  return a.scheduled_for < b.scheduled_for ? -1 : 1
}

function outcomeOf(checkIn: ViewCheckIn): { readonly label: string; readonly sign: Sign } {
  if (checkIn.held) return { label: 'Held', sign: 'filled' }
  if (checkIn.upcoming) return { label: TO_COME, sign: 'hollow' }
  if (checkIn.outcome_open) return { label: 'Outcome not recorded', sign: 'dotted' }
  if (checkIn.moved) return { label: 'Moved to another day', sign: 'dotted' }
  const who = statusWords(checkIn)
  const what = checkIn.called_off ? 'Will not take place' : 'Did not take place'
  return { label: who === undefined ? what : `${what}: ${who}`, sign: 'crossed' }
}

/** The sign says that it did not take place; where it is known why, there is room for that alone. */
function shortLabel(label: string): string {
  return capital(label.replace(/^Did not take place: /, ''))
}

/** Who of the readers gets the picture without the names. */
function markFor(view: View): string {
  const isTold = view.check_ins.some((checkIn) => !checkIn.held && statusWords(checkIn) !== undefined)
  return view.audience === 'self' && isTold ? ' [by whom: not for HR]' : ''
}

/** Ten years: with a slip in the year of a check-in the months would be too many to name, and of the last one none follows. */
const MOST_MONTHS = 120

/** The first day of all, and the first of each month behind it. */
function startsOfMonths(first: Day, last: Day): Day[] {
  const days: Day[] = []
  // Four days after the 28th, it is the next month.
  const next = (day: Day): Day => `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`
  for (let day = first; day <= last && days.length < MOST_MONTHS; day = next(day)) days.push(day)
  return days
}

/** "Held: 4 and 18 February (two). Did not take place: …": the days of every lane. */
function altOf(view: View, lanes: readonly Lane[]): string {
  const told = lanes
    .filter(({ on }) => on.length > 0)
    .map(({ label, on }) => `${label}: ${counted(on.length, 'check-in')}, ${daysIn(view, on)}`)
  const none = lanes.some(({ label, on }) => label === 'Held' && on.length === 0) ? ['Held: none'] : []
  return `Time line of the check-ins as of ${dayIn(view, view.as_of)}. ${[...none, ...told].join('. ')}.`
}
