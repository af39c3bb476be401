/** What is in a calendar file, for whoever made it. */
import { type DateOrder, longDay, shortDay, weekdayName } from '../record/dates.ts'
import type { Planned } from './calendar-events.ts'

/** Lines without their ends: check-ins in one, each deadline in one, the reminder in one. */
export function summaryLines(planned: readonly Planned[], isFull: boolean, order: DateOrder): string[] {
  if (planned.length === 0) return ['nothing is to come, so no calendar was written']
  const lines = [...checkInLine(planned, order), ...deadlineLines(planned, order), ...weeklyLine(planned, order)]
  const words = isFull
    ? 'the titles say what it is about; without --words full they are plain'
    : 'the titles are plain, so that nobody who sees your calendar learns what it is about; --words full says more'
  return ['in it:', ...lines.map((line) => `  ${line}`), words]
}

function checkInLine(planned: readonly Planned[], order: DateOrder): string[] {
  const all = planned.filter(({ of }) => of === 'check-in').map(({ event }) => event)
  const coming = all.filter(({ status }) => status !== 'CANCELLED')
  const open = coming.filter(({ status }) => status === 'TENTATIVE').length
  const off = all.length - coming.length
  const parts = [
    ...(coming.length === 0
      ? []
      : [`${counted(coming.length, 'check-in')}, the next on ${dayWords(coming[0]?.day ?? '', order)}`]),
    ...(open === 0 ? [] : [`${open} of them not set yet, by the rhythm of the plan`]),
    ...(off === 0 ? [] : [`${off} that ${off === 1 ? 'was' : 'were'} called off`]),
  ]
  return parts.length === 0 ? [] : [parts.join('; ')]
}

function deadlineLines(planned: readonly Planned[], order: DateOrder): string[] {
  return planned.flatMap(({ deadline }) => {
    if (deadline === undefined) return []
    const { on, what, counted: how, verify } = deadline
    return [`${longDay(on, order)}: ${[what, how, verify].filter((part) => part !== '').join('; ')}`]
  })
}

function weeklyLine(planned: readonly Planned[], order: DateOrder): string[] {
  return planned.flatMap(({ event: { time, weekly_until: until, day } }) =>
    time === undefined || until === undefined
      ? []
      : [`a weekly note on ${weekdayName(day)}s at ${time.at}, until ${longDay(until, order)}`],
  )
}

function dayWords(day: string, order: DateOrder): string {
  return `${weekdayName(day)}, ${shortDay(day, order)}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
