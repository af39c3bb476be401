/** The register grows at its end whenever a document is made. That is no reason why an earlier note in it could not be taken back. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './file-text.ts'
import { REGISTER } from './register-documents.ts'
import { type Change, type Direction, isTextChange, type Step } from './step.ts'

/** The step as it has to be carried out now: what was added to the register since stays behind. The same step when nothing was. */
export function withGrownRegister(dir: string, step: Step, direction: Direction): Step {
  const changes = step.changes.map((change) => (change.file === REGISTER ? grown(dir, change, direction) : change))
  return changes.every((change, i) => change === step.changes[i]) ? step : { ...step, changes }
}

function grown(dir: string, change: Change, direction: Direction): Change {
  if (!isTextChange(change) || change.before === null || !existsSync(join(dir, change.file))) return change
  const { before, after } = change
  const left = direction === 'back' ? after : before
  const now = textOf(readFileSync(join(dir, change.file))) ?? ''
  const added = now.startsWith(left) ? now.slice(left.length) : ''
  return /^\n?- id: /.test(added) ? { ...change, before: `${before}${added}`, after: `${after}${added}` } : change
}
