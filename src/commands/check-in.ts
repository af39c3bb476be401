import { type Day, dayOf, instantOf, typedDay } from '../record/dates.ts'
import { mappingOf, withKeys, withScalar } from '../record/edit.ts'
import { textToEdit } from '../record/file-text.ts'
import { checkInsOf, resolveId } from '../record/known-ids.ts'
import { locked } from '../record/lock.ts'
import { typedAction, typedQuote } from '../record/typed-words.ts'
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
  readonly second?: boolean
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

/** What is written down of one meeting. */
type Meeting = { readonly day: Day; readonly status: string; readonly values: Readonly<Record<string, unknown>> }

/** Writes a check-in down, held or not, or completes the one that was scheduled for that day; prints its id. */
export function checkIn(terminal: Terminal, dir: string, typed: string | undefined, flags: CheckInFlags): number {
  const now = instantOf(terminal.clock())
  const day = typed === undefined ? dayOf(now) : typedDay(typed)
  const status = statusOf(flags)
  if (day > dayOf(now) && status !== 'scheduled')
    throw new UserError(
      `${day} is still to come; set it with: onrecord check-in ${day}, and say how it went afterwards`,
    )
  const meeting = { day, status, values: { ...valuesOf(dir, flags), recorded: now } }
  const id = locked(dir, () => store(dir, meeting, flags.second === true))
  terminal.line(id)
  terminal.note(`check-in of ${day}: ${inWords(status)}; to change it, edit check-ins/${id}.yaml`)
  return 0
}

/** What was said, rated or agreed shows that the meeting was held. */
function statusOf({ held, missed, rating, said, action }: CheckInFlags): string {
  if (held === true && missed !== undefined)
    throw new UserError('a check-in is held or missed; take one of --held and --missed')
  if (missed === undefined)
    return held === true || [rating, said, action].some((given) => given !== undefined) ? 'held' : 'scheduled'
  const status = MISSED[missed]
  if (status === undefined)
    throw new UserError(`--missed takes one of ${Object.keys(MISSED).join(', ')}; this is "${missed}"`)
  if (rating !== undefined)
    throw new UserError('a rating is given in a check-in that was held; leave one of --rating and --missed out')
  return status
}

function inWords(status: string): string {
  return status.replaceAll('_', ' ')
}

function valuesOf(dir: string, flags: CheckInFlags): Record<string, unknown> {
  const { attendee, rating, said, action, reason, requested } = flags
  return {
    ...(requested === undefined ? {} : { requested_on: typedDay(requested) }),
    ...(reason === undefined ? {} : { reason_given: reason }),
    ...(attendee === undefined ? {} : { attendees: attendee.map((id) => resolveId(dir, 'person', id)) }),
    ...(rating === undefined ? {} : { assessments: Object.fromEntries(rating.map((each) => ratingOf(dir, each))) }),
    ...(said === undefined ? {} : { quotes: said.map((words) => typedQuote(dir, words)) }),
    ...(action === undefined ? {} : { action_items: action.map((words) => typedAction(dir, words)) }),
  }
}

function ratingOf(dir: string, typed: string): [string, string] {
  const [area = '', rating = '', more] = typed.split('=')
  const value = rating.replaceAll('-', '_')
  if (more !== undefined || !RATINGS.some((each) => each === value))
    throw new UserError(`write a rating as A1=met, one of ${RATINGS.join(', ')}; this is "${typed}"`)
  return [resolveId(dir, 'area', area), value]
}

/** Completes a scheduled check-in of the day, or creates one. Another one on a day that has one has to be asked for. */
function store(dir: string, meeting: Meeting, isSecond: boolean): string {
  const there = checkInsOf(dir, meeting.day)
  const open = (isSecond ? there.slice(1) : there).find((id) => statusIn(dir, fileOf(id)) === 'scheduled')
  if (open !== undefined && meeting.status !== 'scheduled') return complete(dir, open, meeting)
  const inTheWay = open ?? (isSecond ? undefined : there[0])
  if (inTheWay !== undefined) throw thereAlready(dir, inTheWay, isSecond)
  if (there.length === 0 && isSecond)
    throw new UserError(`there is no check-in on ${meeting.day} yet; leave --second out`)
  return create(dir, freeId(meeting.day, there), meeting)
}

/** The day; `2022-02-11-3` behind `2022-02-11` and `2022-02-11-2`. */
function freeId(day: Day, there: readonly string[]): string {
  if (there.length === 0) return day
  return `${day}-${Math.max(...there.map((id) => Number(id.slice(day.length + 1) || 1))) + 1}`
}

function thereAlready(dir: string, id: string, isSecond: boolean): UserError {
  const status = statusIn(dir, fileOf(id))
  const what = typeof status === 'string' ? `${fileOf(id)} (${inWords(status)})` : fileOf(id)
  return new UserError(
    isSecond
      ? `there is another check-in on that day already: ${what}; say first how that one went`
      : `there is a check-in on that day already: ${what}; change it there, or add --second for another one`,
  )
}

function create(dir: string, id: string, { day, status, values }: Meeting): string {
  if (createFile(dir, fileOf(id), entryText({ scheduled_for: day, status, ...values }))) return id
  throw new UserError(`${fileOf(id)} was written by another program just now; run the command again`)
}

function complete(dir: string, id: string, meeting: Meeting): string {
  const text = textToEdit(dir, fileOf(id))
  replaceFile(dir, fileOf(id), text, completed(text, fileOf(id), meeting))
  return id
}

function fileOf(id: string): string {
  return `check-ins/${id}.yaml`
}

function statusIn(dir: string, file: string): unknown {
  return mappingOf(textToEdit(dir, file), file).status
}

/** The text of a scheduled check-in with its outcome. What a person wrote there before is never replaced. */
function completed(text: string, file: string, { status, values }: Meeting): string {
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
