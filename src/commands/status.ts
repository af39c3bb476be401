import { asOf } from '../record/as-of.ts'
import type { Day } from '../record/dates.ts'
import { readRecord } from '../record/record-index.ts'
import { statusOf } from '../record/status.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { statusLines } from './status-lines.ts'

/** Shows where the plan stands as of a day, on one screen. */
export async function status(terminal: Terminal, dir: string, day: Day, asJson: boolean): Promise<number> {
  const { record, faults } = await readRecord(dir)
  const { plan } = record
  if (plan === undefined)
    throw new UserError('plan.yaml has a fault, and without the plan there is no status; see: onrecord check')
  const current = statusOf(asOf({ ...record, plan }, day), day)
  if (asJson) terminal.line(jsonText(current))
  else for (const pieces of statusLines(current, terminal.width)) terminal.line(...pieces)
  if (faults > 0)
    terminal.note({
      text: `${faults} ${faults === 1 ? 'problem' : 'problems'} in the record; see: onrecord check`,
      style: 'yellow',
    })
  return 0
}
