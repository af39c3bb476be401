import { asOf } from '../record/as-of.ts'
import type { Day } from '../record/dates.ts'
import { type RecordRead, readRecord } from '../record/record-index.ts'
import { statusOf, unfinishedStatusOf } from '../record/status.ts'
import { type Unanswered, unansweredIn } from '../record/unanswered.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { statusLines, unfinishedLines } from './status-lines.ts'

/** Shows where the plan stands as of a day, on one screen; of a plan that is not complete, what it lacks and what can be counted. */
export async function status(terminal: Terminal, dir: string, day: Day, asJson: boolean): Promise<number> {
  const read = await readRecord(dir)
  const open = unansweredIn({ ...(read.record.plan ?? read.unfinished) }, read.record)
  const { current, unanswered_questions, lines } = shown(read, open, day)
  if (asJson) terminal.line(jsonText({ ...current, unanswered_questions }))
  else for (const pieces of lines(terminal.width)) terminal.line(...pieces)
  const missing = read.record.plan === undefined ? open.filter(({ required }) => required).length : 0
  const faults = read.faults - missing
  if (faults > 0)
    terminal.note({
      text: `${faults} ${faults === 1 ? 'problem' : 'problems'} in the record; see: onrecord check`,
      style: 'yellow',
    })
  return 0
}

type Shown = {
  readonly current: object
  readonly unanswered_questions: readonly Unanswered[]
  readonly lines: (width: number) => ReturnType<typeof statusLines>
}

function shown({ record, unfinished }: RecordRead, open: readonly Unanswered[], day: Day): Shown {
  const { plan } = record
  if (plan !== undefined) {
    const current = statusOf(asOf({ ...record, plan }, day), day)
    // Once the plan is over, nothing is due by a day of it.
    const rest = open.filter(({ field }) => !(field === 'response_due_on' && current.plan.ended))
    return { current, unanswered_questions: rest, lines: (width) => statusLines(current, rest, width) }
  }
  if (unfinished === undefined || !open.some(({ required }) => required))
    throw new UserError('plan.yaml has a fault, and without the plan there is no status; see: onrecord check')
  const current = unfinishedStatusOf(record, day)
  return { current, unanswered_questions: open, lines: (width) => unfinishedLines(current, open, width) }
}
