import { deadlinesOf } from '../deadlines/deadlines.ts'
import { nextSteps } from '../guide/next-steps.ts'
import { phaseOf } from '../guide/phase.ts'
import type { Step } from '../guide/step.ts'
import { asOf } from '../record/as-of.ts'
import type { Day } from '../record/dates.ts'
import { type RecordRead, readRecord } from '../record/record-index.ts'
import { statusOf, unfinishedStatusOf } from '../record/status.ts'
import { type Unanswered, unansweredIn } from '../record/unanswered.ts'
import { typedAs } from '../shown-command.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { questionLines, statusLines, unfinishedLines } from './status-lines.ts'

export type StatusLook = {
  /** The day to look from. */
  readonly day: Day
  readonly asJson: boolean
  /** Only what is not answered yet, and all of it. */
  readonly isOpenOnly: boolean
}

/** Shows where the plan stands as of a day, on one screen; of a plan that is not complete, what it lacks and what can be counted. */
export async function status(terminal: Terminal, dir: string, look: StatusLook): Promise<number> {
  const read = await readRecord(dir)
  const open = unansweredIn({ ...(read.record.plan ?? read.unfinished) }, read.record).map((each) => ({
    ...each,
    command: typedAs(terminal, dir, each.command),
  }))
  const { current, unanswered, lines } = shown(read, open, look.day)
  if (look.asJson) terminal.line(jsonText({ ...current, unanswered_questions: unanswered }))
  else if (look.isOpenOnly) showOpen(terminal, unanswered)
  else
    for (const pieces of lines(terminal.width, (command) => typedAs(terminal, dir, command))) terminal.line(...pieces)
  const missing = read.record.plan === undefined ? open.filter(({ required }) => required).length : 0
  const faults = read.faults - missing
  if (faults > 0)
    terminal.note({
      text: `${faults} ${faults === 1 ? 'problem' : 'problems'} in the record; see: ${typedAs(terminal, dir, 'onrecord check')}`,
      style: 'yellow',
    })
  return 0
}

/** A step as JSON: its place in the order says how much waiting costs. */
function shownStep({ kind, do: what, why, by, command }: Step): object {
  return { kind, do: what, why, by, command }
}

function showOpen(terminal: Terminal, unanswered: readonly Unanswered[]): void {
  if (unanswered.length === 0) terminal.note('every question of the plan is answered')
  for (const pieces of questionLines(unanswered, Math.min(terminal.width, 100))) terminal.line(...pieces)
}

type Shown = {
  readonly current: object
  readonly unanswered: readonly Unanswered[]
  /** `typed` gives a command as it is to be typed. */
  readonly lines: (width: number, typed: (command: string) => string) => ReturnType<typeof statusLines>
}

function shown({ record, unfinished }: RecordRead, open: readonly Unanswered[], day: Day): Shown {
  const { plan } = record
  if (plan !== undefined) {
    const stood = asOf({ ...record, plan }, day)
    const current = { ...statusOf(stood, day), phase: phaseOf(stood.plan, day) }
    const steps = nextSteps({ record: stood, day, deadlines: deadlinesOf(stood, day) })
    // Once the plan is over, nothing is due by a day of it.
    const unanswered = open.filter(({ field }) => !(field === 'response_due_on' && current.plan.ended))
    return {
      current: { ...current, next_steps: steps.first.map(shownStep), more_steps: steps.more },
      unanswered,
      lines: (width, typed) => statusLines(current, { unanswered, steps, typed }, width),
    }
  }
  if (unfinished === undefined || !open.some(({ required }) => required))
    throw new UserError('plan.yaml has a fault, and without the plan there is no status; see: onrecord check')
  const current = unfinishedStatusOf(record, day)
  return {
    current,
    unanswered: open,
    lines: (width, typed) => unfinishedLines(current, { unanswered: open, typed }, width),
  }
}
