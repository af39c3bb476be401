import { longDay, shortDay, weekdayName } from '../record/dates.ts'
import type { AreaStatus, MetricStatus, Status } from '../record/status.ts'
import type { Piece, Style } from '../terminal.ts'

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

/** The status as lines of at most `width` columns. */
export function statusLines(status: Status, width: number): Line[] {
  const room = Math.min(width, 100)
  return [
    ...planLines(status, room),
    [],
    ...checkInLines(status, room),
    [],
    ...status.areas.flatMap((area) => areaLines(area, room)),
    ...openLines(status, room),
  ]
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
  { check_ins: { due, held, not_held_by_manager, by_status, next } }: Status,
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
  const met = metric.met === null ? '' : metric.met ? 'met' : 'not yet'
  const weeks = metric.weeks === 0 ? '' : ` (${metric.weeks_met} of ${metric.weeks} weeks)`
  const figures = `${latest}, ${target}${met === '' ? '' : ', '}`
  const name = clip(metric.name, Math.max(12, room - 6 - metric.id.length - figures.length - met.length - weeks.length))
  return [
    `   ${metric.id} ${name}: ${figures}`,
    { text: met, style: metric.met === true ? 'green' : 'yellow' },
    faint(weeks),
  ]
}

function openLines({ allegations, requests, evidence, support }: Status, room: number): Line[] {
  const answers = Object.entries(allegations.by_response).map(
    ([response, count]) => `${count} ${response.replaceAll('_', ' ')}`,
  )
  const waiting = requests.waiting.map(
    ({ id, working_days, overdue }) =>
      `${id} (${working_days} working ${working_days === 1 ? 'day' : 'days'}${overdue ? ', overdue' : ''})`,
  )
  const block = (title: string, text: string): Line[] =>
    wrap(text, room - 13).map((line, i): Line => (i === 0 ? [strong(title.padEnd(13)), line] : [' '.repeat(13), line]))
  return [
    [],
    ...block(
      'Allegations',
      `${allegations.total}${answers.length === 0 ? '' : `: ${answers.join(', ')}`}${allegations.unanswered.length === 0 ? '' : `; not answered: ${allegations.unanswered.join(', ')}`}`,
    ),
    ...block(
      'Requests',
      waiting.length === 0 ? `${requests.total}, none unanswered` : `unanswered: ${waiting.join(', ')}`,
    ),
    ...(support.not_delivered.length === 0
      ? []
      : block('Support', `promised and not delivered: ${support.not_delivered.join(', ')}`)),
    ...block(
      'Evidence',
      `${evidence.total}, ${evidence.this_week} this week${evidence.late_notes.length === 0 ? '' : `; late notes: ${evidence.late_notes.join(', ')}`}`,
    ),
  ]
}

function clip(text: string, room: number): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= room ? letters.join('') : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`
}

/** The text in lines of at most `room` characters, broken at spaces; a longer word is cut. */
function wrap(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const fits = last !== undefined && [...last].length + [...word].length + 1 <= room
    if (fits) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clip(word, room))
  }
  return lines
}
