import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { uncountedDeadlines } from '../deadlines/uncounted.ts'
import { asOf } from '../record/as-of.ts'
import { dateOrderFor } from '../record/date-order.ts'
import { type Day, daysBetween } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import { pathOutside } from '../record/outside.ts'
import { readRecord } from '../record/record-index.ts'
import { createFile } from '../record/write.ts'
import { typedAs } from '../shown-command.ts'
import { jsonText, type Style, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { wrapped } from '../wrapped-text.ts'
import { type CalendarWish, type Planned, plannedEvents } from './calendar-events.ts'
import { summaryLines } from './calendar-words.ts'

export type CalendarRequest = CalendarWish & {
  /** A file's path, `-` for stdout, or the record's own documents/ folder. */
  readonly out: string | undefined
  readonly asJson: boolean
}

/** Writes what is to come as a calendar file and prints its path; with JSON it only shows what would be in it. */
export async function calendar(terminal: Terminal, dir: string, request: CalendarRequest): Promise<number> {
  // A path that cannot be is said before anything else.
  if (request.out !== undefined && request.out !== '-') pathOutside(dir, request.out)
  const { record } = await readRecord(dir)
  const { plan } = record
  if (plan === undefined) throw new UserError('plan.yaml has a fault or is not complete; see: onrecord check')
  const stood = asOf({ ...record, plan }, request.day)
  const planned = plannedEvents(stood, request)
  const uncounted = uncountedDeadlines(stood).map(({ what, command }) => ({
    what,
    command: typedAs(terminal, dir, command),
  }))
  if (request.asJson) {
    terminal.line(jsonText({ as_of: request.day, events: planned.map(shown), not_counted: uncounted }))
    return 0
  }
  for (const line of summaryLines(planned, request.isFull, dateOrderFor(plan.jurisdiction))) tell(terminal, line)
  for (const { what, command } of uncounted) {
    tell(terminal, `not in it: ${what}; write it down:`)
    terminal.note(`  ${command}`)
  }
  if (planned.length === 0) return 0
  tellWhoMayRead(terminal, stood)
  const { calendarFile } = await import('../render/calendar-file.ts')
  const content = calendarFile(
    planned.map(({ event }) => event),
    versionOf(request.day),
  )
  if (request.out === '-') terminal.write(content)
  else
    terminal.line(
      request.out === undefined ? inDocuments(dir, request.day, content) : outside(dir, request.out, content),
    )
  return 0
}

/** A calendar that is made later takes the place of an earlier one. */
function versionOf(day: Day) {
  return { day, number: Math.max(0, daysBetween('2000-01-01', day)) }
}

function shown({ of, event, deadline }: Planned): object {
  return { of, ...event, ...(deadline === undefined ? {} : { deadline }) }
}

function tellWhoMayRead(terminal: Terminal, { plan }: PlannedRecord): void {
  if (plan.employer_device === false) return
  tell(
    terminal,
    'put it into a calendar of your own, on a device of your own: what is in a calendar of your work, your employer can read',
    'yellow',
  )
}

/** On a screen between words, and what goes on further in; a pipe gets a line whole. */
function tell(terminal: Terminal, line: string, style?: Style): void {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const width = terminal.screen === undefined ? Number.POSITIVE_INFINITY : Math.min(terminal.screen, 100)
  for (const [i, text] of wrapped(line.trimStart(), width - indent.length - 2).entries()) {
    const piece = `${indent}${i === 0 ? '' : '  '}${text}`
    terminal.note(style === undefined ? piece : { text: piece, style })
  }
}

/** The path of the file in documents/; one with other content is left alone, and the new one gets a number. */
function inDocuments(dir: string, day: Day, content: string): string {
  for (let n = 1; ; n++) {
    const file = `documents/${day}-calendar${n === 1 ? '' : `-${n}`}.ics`
    if (createFile(dir, file, content) || holds(join(dir, file), content)) return join(dir, file)
  }
}

function outside(dir: string, out: string, content: string): string {
  const path = pathOutside(dir, out)
  if (!createFile(dirname(path), basename(path), content) && !holds(path, content))
    throw new UserError(`${out} exists and is another file; it is not replaced, choose another name`)
  return path
}

function holds(path: string, content: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, 'utf8') === content
}
