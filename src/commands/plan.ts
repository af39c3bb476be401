import { asOf } from '../record/as-of.ts'
import { type Day, dayOf, instantOf, longDay } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import { planChanges, planVersion } from '../record/plan-version.ts'
import { readRecord } from '../record/record-index.ts'
import { typedAs } from '../shown-command.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { changeLines } from './plan-changes.ts'
import { planLines } from './plan-lines.ts'
import type { Names } from './plan-words.ts'

export type PlanLook = {
  /** The day whose version is shown. */
  readonly day: Day
  /** The changes in place of the plan. */
  readonly isDiff: boolean
  /** Of the changes only those after this day. */
  readonly from: Day | undefined
  readonly asJson: boolean
}

/** Shows the plan as it was in force on a day, or how it was changed up to then. */
export async function plan(terminal: Terminal, dir: string, look: PlanLook): Promise<number> {
  const record = await plannedRecord(terminal, dir)
  const { issued_on } = record.plan
  if (look.day < issued_on)
    throw new UserError(`the plan was issued on ${issued_on}; there is no version of ${look.day}, which is before it`)
  if (look.isDiff) showChanges(terminal, record, look)
  else showVersion(terminal, dir, record, look)
  return 0
}

function showChanges(terminal: Terminal, { plan, people }: PlannedRecord, { day, from, asJson }: PlanLook): void {
  const changes = planChanges(plan).filter(({ on }) => on <= day && (from === undefined || on > from))
  if (asJson) terminal.line(jsonText({ as_of: day, from: from ?? null, changes }))
  else
    for (const line of changeLines(changes, { names: namesOf(people), day, from, room: roomOf(terminal) }))
      terminal.line(...line)
}

function showVersion(terminal: Terminal, dir: string, record: PlannedRecord, { day, asJson }: PlanLook): void {
  const version = planVersion(record.plan, asOf(record, day).plan, day)
  if (asJson) {
    terminal.line(jsonText(version))
    return
  }
  for (const line of planLines(version, namesOf(record.people), roomOf(terminal))) terminal.line(...line)
  const isOpen = version.areas.some(({ measure, target }) => measure === undefined || target === undefined)
  if (isOpen && version.state !== 'ended') {
    const command = typedAs(terminal, dir, 'onrecord render clarification --for manager')
    terminal.note(`what is not stated can be asked for: ${command}`)
  }
  sayLater(terminal, dir, record, day)
}

/** That what is shown is not the latest. Changes that are still to come are shown only with a day that is late enough. */
function sayLater(terminal: Terminal, dir: string, { plan }: PlannedRecord, day: Day): void {
  const later = planChanges(plan).filter(({ on }) => on > day)
  const [first] = later
  const last = later.at(-1)
  if (first === undefined || last === undefined) return
  const today = dayOf(instantOf(terminal.clock()))
  const until = last.on > today ? ` --as-of ${last.on}` : ''
  const command = typedAs(terminal, dir, `onrecord plan --diff${until}`)
  const what = first.on > today ? 'to be changed' : 'changed since'
  terminal.note({ text: `${what}, on ${longDay(first.on)}: ${command}`, style: 'dim' })
}

function namesOf(people: PlannedRecord['people']): Names {
  return new Map(people.map(({ id, name }) => [id, name]))
}

function roomOf({ width }: Terminal): number {
  return Math.min(width, 100)
}

async function plannedRecord(terminal: Terminal, dir: string): Promise<PlannedRecord> {
  const { record, unfinished } = await readRecord(dir)
  if (record.plan !== undefined) return { ...record, plan: record.plan }
  if (unfinished !== undefined)
    throw new UserError(
      `the plan is not complete yet; what it lacks, each with its command: ${typedAs(terminal, dir, 'onrecord status --open')}`,
    )
  throw new UserError(`plan.yaml has a fault and cannot be shown; see: ${typedAs(terminal, dir, 'onrecord check')}`)
}
