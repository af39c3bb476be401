import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, instantOf, typedDay } from '../record/dates.ts'
import { mappingOf, withKeys, withScalar } from '../record/edit.ts'
import { resolveId } from '../record/known-ids.ts'
import { locked } from '../record/lock.ts'
import { RATINGS } from '../record/vocabulary.ts'
import { createFile, entryText, replaceFile } from '../record/write.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What `check-in` takes from the command line, as it was typed. */
export type CheckInFlags = {
  readonly held?: boolean
  readonly missed?: string
  readonly rating?: readonly string[]
  readonly said?: readonly string[]
  readonly action?: readonly string[]
  readonly reason?: string
  readonly requested?: string
  readonly attendee?: readonly string[]
}

/** What was typed after --missed, and the status that it means. */
const MISSED: Readonly<Record<string, string>> = {
  cancelled: 'cancelled_by_manager',
  refused: 'refused_by_manager',
  'no-show': 'manager_no_show',
  'no-answer': 'no_response',
  'cancelled-by-me': 'cancelled_by_employee',
  'my-no-show': 'employee_no_show',
}

/** Writes a check-in down, held or not, or completes the one that was scheduled for that day; prints its id. */
export function checkIn(terminal: Terminal, dir: string, typed: string | undefined, flags: CheckInFlags): number {
  const now = instantOf(terminal.clock())
  const day = typed === undefined ? dayOf(now) : typedDay(typed)
  const status = statusOf(flags)
  const values = { ...valuesOf(dir, flags), recorded: now }
  const id = locked(dir, () => store(dir, day, status, values))
  terminal.line(id)
  terminal.note(`check-in of ${day}: ${status.replaceAll('_', ' ')}; to change it, edit check-ins/${id}.yaml`)
  return 0
}

function statusOf({ held, missed, rating }: CheckInFlags): string {
  if (held === true && missed !== undefined)
    throw new UserError('a check-in is held or missed; take one of --held and --missed')
  if (missed !== undefined) {
    const status = MISSED[missed]
    if (status === undefined)
      throw new UserError(`--missed takes one of ${Object.keys(MISSED).join(', ')}; this is "${missed}"`)
    return status
  }
  return held === true || rating !== undefined ? 'held' : 'scheduled'
}

function valuesOf(dir: string, flags: CheckInFlags): Record<string, unknown> {
  const { attendee, rating, said, action, reason, requested } = flags
  return {
    ...(requested === undefined ? {} : { requested_on: typedDay(requested) }),
    ...(reason === undefined ? {} : { reason_given: reason }),
    ...(attendee === undefined ? {} : { attendees: attendee.map((id) => resolveId(dir, 'person', id)) }),
    ...(rating === undefined ? {} : { assessments: Object.fromEntries(rating.map((each) => ratingOf(dir, each))) }),
    ...(said === undefined ? {} : { quotes: said.map((words) => quoteOf(dir, words)) }),
    ...(action === undefined ? {} : { action_items: action.map((text) => ({ text })) }),
  }
}

function ratingOf(dir: string, typed: string): [string, string] {
  const [area = '', rating = ''] = typed.split('=')
  const value = rating.replaceAll('-', '_')
  if (!RATINGS.some((each) => each === value))
    throw new UserError(`write a rating as A1=met, one of ${RATINGS.join(', ')}; this is "${typed}"`)
  return [resolveId(dir, 'area', area), value]
}

function quoteOf(dir: string, typed: string): { who: string; words: string } {
  const [, who, words] = /^([^:]+):\s*([\s\S]+)$/.exec(typed) ?? []
  if (who === undefined || words === undefined)
    throw new UserError(`write what was said as "who: words"; this is "${typed}"`)
  return { who: resolveId(dir, 'person', who.trim()), words: words.trim() }
}

/** Completes the scheduled check-in of the day, or creates one; a second one on a day gets `-2`. */
function store(dir: string, day: string, status: string, values: Record<string, unknown>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? day : `${day}-${n}`
    const file = `check-ins/${id}.yaml`
    if (createFile(dir, file, entryText({ scheduled_for: day, status, ...values }))) return id
    if (status === 'scheduled') throw new UserError(`there is a check-in on ${day} already: ${file}`)
    const text = readFileSync(join(dir, file), 'utf8')
    if (mappingOf(text, file).status !== 'scheduled') continue
    replaceFile(dir, file, text, completed(text, file, status, values))
    return id
  }
}

/** The text of a scheduled check-in with its outcome. What a person wrote there before is never replaced. */
function completed(text: string, file: string, status: string, values: Record<string, unknown>): string {
  const there = mappingOf(text, file)
  const { recorded, ...added } = values
  const twice = Object.keys(added).find((key) => key in there)
  if (twice !== undefined)
    throw new UserError(`${file} has "${twice}" already; nothing was changed, complete it there by hand`)
  const outcome = withScalar(text, file, 'status', status)
  // The outcome is written down now, and not on the day when the meeting was set.
  return 'recorded' in there
    ? withKeys(withScalar(outcome, file, 'recorded', String(recorded)), file, added)
    : withKeys(outcome, file, values)
}
