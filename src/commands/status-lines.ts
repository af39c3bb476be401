import type { NextSteps } from '../guide/next-steps.ts'
import { type Day, longDay, shortDay, weekdayName } from '../record/dates.ts'
import type { AreaStatus, MetricStatus, Status, UnfinishedStatus } from '../record/status.ts'
import type { Unanswered } from '../record/unanswered.ts'
import type { Piece, Style } from '../terminal.ts'
import { clip, wrap } from './status-lines-text.ts'
import { stepLines } from './status-steps.ts'

type Line = readonly Piece[]

const RATINGS: Readonly<Record<string, string>> = {
  met: 'met',
  partially_met: 'partly met',
  not_met: 'not met',
  not_assessed: 'not assessed',
}
const STATUSES: Readonly<Record<string, string>> = {
  cancelled_by_manager: 'cancelled by the manager',
  cancelled_by_employee: 'cancelled by you',
  refused_by_manager: 'declined by the manager',
  manager_no_show: 'manager did not attend',
  employee_no_show: 'you did not attend',
  no_response: 'no answer',
  scheduled: 'outcome not recorded',
}

const strong = (text: string): Piece => ({ text, style: 'bold' })
const faint = (text: string): Piece => ({ text, style: 'dim' })

/** What is not answered yet, and how a command is to be typed. */
type Open = { readonly unanswered: readonly Unanswered[]; readonly typed: (command: string) => string }

/** What is to be done next, the most urgent first. */
type Ahead = Open & { readonly steps: NextSteps }

/** Lists all that is not answered. */
const MORE = 'onrecord status --open'

/** The status as lines of at most `width` columns, with what to do next at the end; commands stay whole. */
export function statusLines(status: Status, { unanswered, steps, typed }: Ahead, width: number): Line[] {
  const room = Math.min(width, 100)
  return [
    ...planLines(status, room),
    [],
    ...checkInLines(status, room),
    ...notRecordedLines(status.check_ins.not_recorded, room, typed),
    [],
    ...status.areas.flatMap((area) => areaLines(area, room)),
    ...openLines(status, room),
    ...openQuestionsLine(unanswered, typed(MORE), room),
    [],
    ...stepLines(steps, room, typed),
  ]
}

/** How many questions of the plan are open: they can wait for a quiet hour. */
function openQuestionsLine(unanswered: readonly Unanswered[], more: string, room: number): Line[] {
  if (unanswered.length === 0) return []
  const count = `${unanswered.length} ${unanswered.length === 1 ? 'question' : 'questions'} of the plan: `
  const first: Line = [strong('Unanswered'.padEnd(13)), count]
  // A command stays in one piece: it is there to be copied.
  return 13 + count.length + more.length <= room ? [[...first, faint(more)]] : [first, ['     ', faint(more)]]
}

/** The status of a plan that is not complete: first what it lacks, each with the command to type, then what can be counted. */
export function unfinishedLines(status: UnfinishedStatus, { unanswered, typed }: Open, width: number): Line[] {
  const room = Math.min(width, 100)
  const required = unanswered.filter((each) => each.required)
  const others = unanswered.filter((each) => !each.required)
  return [
    [strong('The plan is not complete yet'), faint(`   as of ${longDay(status.as_of)}`)],
    ['Days are counted, and documents are made, once these are answered:'],
    ...questionLines(required, room),
    [],
    ...checkInLines(status, room),
    ...openLines({ ...status, support: { not_delivered: [] } }, room),
    ...unansweredLines(others, typed(MORE)),
  ]
}

/** More lines would push what matters today off the screen. */
const MOST = 6

/** What may stay open, by the commands that answer it, which say what it is; `more` is the command that lists all of it. */
function unansweredLines(unanswered: readonly Unanswered[], more: string): Line[] {
  const isCut = unanswered.length > MOST
  const shown = isCut ? unanswered.slice(0, MOST - 1) : unanswered
  const lines: Line[] = [
    ...shown.map(({ command }): Line => [faint(command)]),
    ...(isCut ? [[`and ${unanswered.length - shown.length} more: `, faint(more)]] : []),
  ]
  return lines.map((line, i): Line => {
    const title = (i === 0 ? 'Unanswered' : '').padEnd(13)
    return [i === 0 ? { text: title, style: 'bold' } : title, ...line]
  })
}

/** Each question in lines of at most `room` columns, and below it its command, which stays whole. */
export function questionLines(unanswered: readonly Unanswered[], room: number): Line[] {
  return unanswered.flatMap(({ question, command }): Line[] => [
    ...wrap(question, room - 2).map((line): Line => [`  ${line}`]),
    ['     ', faint(command)],
  ])
}

function planLines({ as_of, plan }: Status, room: number): Line[] {
  const when = plan.ended
    ? `ended on ${longDay(plan.effective_to)}`
    : `day ${plan.day} of ${plan.days}, ${plan.days_left} left (to ${shortDay(plan.effective_to)})`
  const first = `${clip(plan.kind, 20)}: ${when}`
  const from = `as of ${longDay(as_of)}`
  return first.length + 3 + from.length <= room
    ? [[strong(first), faint(`   ${from}`)]]
    : [[strong(first)], [faint(from)]]
}

function checkInLines(
  { check_ins: { due, held, not_held_by_manager, by_status, next } }: Pick<Status, 'check_ins'>,
  room: number,
): Line[] {
  const others = Object.entries(by_status).filter(([status]) => status !== 'held')
  const missed = others.map(([status, count]) => `${count} ${STATUSES[status] ?? status}`).join(', ')
  const nextLine: Line[] = next === null ? [] : [['  next: ', strong(`${weekdayName(next)}, ${shortDay(next)}`)]]
  return [
    [
      strong('Check-ins'),
      `  ${due} due, ${held} held, `,
      { text: `${not_held_by_manager} not held by the manager`, style: not_held_by_manager > 0 ? 'yellow' : 'dim' },
    ],
    ...(missed === '' ? [] : wrap(missed, room - 2).map((line) => [`  ${line}`])),
    ...nextLine,
  ]
}

/** More days than these are not read: the others are counted. */
const LATEST_DAYS = 3

/** Days of the plan's cadence of which nothing is written down, with the command for the last of them. */
function notRecordedLines(days: readonly Day[], room: number, typed: Open['typed']): Line[] {
  const last = days.at(-1)
  if (last === undefined) return []
  const shown = days
    .slice(-LATEST_DAYS)
    .map((day) => shortDay(day))
    .join(', ')
  const rest = days.length - LATEST_DAYS
  const words = `no word yet of: ${shown}${rest > 0 ? ` and ${rest} earlier` : ''}; say it with --held or --missed cancelled:`
  return [
    ...wrap(words, room - 2).map((line): Line => [`  ${line}`]),
    ['     ', faint(typed(`onrecord check-in ${last} --held`))],
  ]
}

function areaLines(area: AreaStatus, room: number): Line[] {
  const rating = area.assessment === null ? 'no rating' : (RATINGS[area.assessment] ?? area.assessment)
  const style: Style = area.assessment === 'met' ? 'green' : area.assessment === 'not_met' ? 'red' : 'yellow'
  return [
    [strong(clip(`${area.id} ${area.title}`, room - 16)), '  ', { text: rating, style }],
    ...wrap(`"${area.expectation}"`, room - 3)
      .slice(0, 2)
      .map((line): Line => ['   ', faint(line)]),
    ...area.metrics.map((metric) => metricLine(metric, room)),
  ]
}

function metricLine(metric: MetricStatus, room: number): Line {
  const percent = metric.unit === 'percent' ? '%' : ''
  const latest = metric.latest === null ? 'no reading' : `${Math.round(metric.latest * 10) / 10}${percent}`
  const target = metric.target === null ? 'no target' : `target ${metric.target.op} ${metric.target.value}${percent}`
  const weeks = metric.weeks === 0 ? '' : ` (${metric.weeks_met} of ${metric.weeks} weeks)`
  const figures = `${latest}, ${target}${metric.met === null ? '' : ', '}`
  const met = metInWords(metric, room - 6 - metric.id.length - metric.name.length - figures.length - weeks.length)
  const name = clip(metric.name, Math.max(12, room - 6 - metric.id.length - figures.length - met.length - weeks.length))
  return [
    `   ${metric.id} ${name}: ${figures}`,
    { text: met, style: metric.met === true ? 'green' : 'yellow' },
    faint(weeks),
  ]
}

/** "met since 4 March" where that is news and there is room for it; else "met", "not yet", or nothing. */
function metInWords({ met, met_since, weeks, weeks_met }: MetricStatus, room: number): string {
  if (met !== true) return met === false ? 'not yet' : ''
  const since = met_since === null || weeks_met === weeks ? '' : `met since ${shortDay(met_since)}`
  return since !== '' && since.length <= room ? since : 'met'
}

type Counted = Pick<Status, 'allegations' | 'requests' | 'evidence' | 'support'>

function openLines({ allegations, requests, evidence, support }: Counted, room: number): Line[] {
  const answers = Object.entries(allegations.by_response).map(
    ([response, count]) => `${count} ${response.replaceAll('_', ' ')}`,
  )
  const waiting = requests.waiting.map(
    ({ id, working_days, overdue }) =>
      `${id} (${working_days} working ${working_days === 1 ? 'day' : 'days'}${overdue ? ', overdue' : ''})`,
  )
  return [
    [],
    ...block(
      'Allegations',
      `${allegations.total}${answers.length === 0 ? '' : `: ${answers.join(', ')}`}${allegations.unanswered.length === 0 ? '' : `; not answered: ${allegations.unanswered.join(', ')}`}`,
      room,
    ),
    ...block(
      'Requests',
      waiting.length === 0 ? `${requests.total}, none unanswered` : `unanswered: ${waiting.join(', ')}`,
      room,
    ),
    ...(support.not_delivered.length === 0
      ? []
      : block('Support', `promised and not delivered: ${support.not_delivered.join(', ')}`, room)),
    ...block(
      'Evidence',
      `${evidence.total}, ${evidence.this_week} this week${evidence.late_notes.length === 0 ? '' : `; late notes: ${evidence.late_notes.join(', ')}`}`,
      room,
    ),
  ]
}

/** A title of twelve letters at most, and the text beside it. */
function block(title: string, text: string, room: number): Line[] {
  return wrap(text, room - 13).map(
    (line, i): Line => (i === 0 ? [strong(title.padEnd(13)), line] : [' '.repeat(13), line]),
  )
}
