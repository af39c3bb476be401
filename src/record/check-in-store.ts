/** Puts what is said of a check-in where it belongs: a new file, the one that was scheduled, or one that has its outcome already. */

import { UserError } from '../user-error.ts'
import { withAdded } from './check-in-added.ts'
import { refuseUnfit } from './check-in-fit.ts'
import { placeOf } from './check-in-place.ts'
import { type CheckInRequest, type CheckInValues, fileOf, idsOf, type Writing } from './check-in-request.ts'
import { withDatedLine } from './dated-line.ts'
import { type Day, dayOf } from './dates.ts'
import { mappingOf, withValue } from './edit.ts'
import { entryIn } from './entry-in.ts'
import { entryText } from './entry-text.ts'
import { type CheckIn, type CheckInStatus, checkInSchema } from './schema/check-in.ts'
import { validText } from './valid-text.ts'

/** What was written: every id, the check-in as it is now, and in words what was done. */
export type Stored = {
  readonly id: string
  readonly ids: readonly string[]
  readonly checkIn: CheckIn
  readonly what: string
}

/** Writes what is said of one check-in. Throws a UserError when that cannot be, or would replace what is there. */
export function store(writing: Writing, request: CheckInRequest): Stored {
  const { desk, now } = writing
  const values = given(request.values)
  const meant = statusMeant(values)
  const id = placeOf(writing, { ...request, values }, meant)
  const file = fileOf(id)
  const before = desk.exists(file) ? desk.text(file) : undefined
  if (before === undefined && meant === undefined && request.day <= dayOf(now)) throw noOutcome(request.day)
  const text =
    before === undefined
      ? entryText({ scheduled_for: request.day, status: meant ?? 'scheduled', ...withoutStatus(values), recorded: now })
      : edited(before, { file, values, meant, now })
  if (text === before) throw new UserError(`${file} says that already; nothing was changed`)
  if (values.recap !== undefined && !hasSent(mappingOf(text, file).recap))
    throw new UserError('say when the recap was sent, such as: --recap-sent today')
  const checkIn = checked(text, file, before)
  refuseUnfit(id, checkIn, { values, today: dayOf(now) })
  if (before === undefined) {
    desk.create(file, text)
    writing.made.push(id)
  } else desk.edit(file, text)
  const moved = values.rescheduled_to === undefined ? [] : alsoSet(writing, values.rescheduled_to)
  return { id, ids: [id, ...moved], checkIn, what: `${inWords(before, text, file)}${movedWords(checkIn, moved)}` }
}

/** A day that has come without a word of how it went would look as if it was only set. */
function noOutcome(day: Day): UserError {
  return new UserError(
    `say how the check-in of ${day} went: --held, or --missed cancelled; when it was only set so far: --scheduled`,
  )
}

function given(values: CheckInValues): CheckInValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function hasSent(recap: unknown): boolean {
  return typeof recap === 'object' && recap !== null && 'sent' in recap
}

function withoutStatus({ status: _, ...values }: CheckInValues): CheckInValues {
  return values
}

/** What was rated, said or agreed shows that it was held, a new day that it was moved. Undefined when nothing shows it. */
function statusMeant(values: CheckInValues): CheckInStatus | undefined {
  const { status, assessments, quotes, action_items, rescheduled_to } = values
  if (status !== undefined) return status
  if ([assessments, quotes, action_items].some((each) => each !== undefined)) return 'held'
  return rescheduled_to === undefined ? undefined : 'rescheduled'
}

type Edit = {
  readonly file: string
  readonly values: CheckInValues
  readonly meant: CheckInStatus | undefined
  readonly now: string
}

function edited(text: string, { file, values, meant, now }: Edit): string {
  const there = mappingOf(text, file)
  if (values.status !== undefined && values.status !== there.status && there.status !== 'scheduled')
    throw new UserError(
      `${file} is written down as ${String(there.status).replaceAll('_', ' ')}, which stays; say what was wrong with: onrecord correct ${file.slice('check-ins/'.length, -'.yaml'.length)} "…"`,
    )
  const added = (to: string): string => withAdded(to, file, withoutStatus(values))
  if (there.status !== 'scheduled') return withNote(text, added(text), file, now)
  if (meant === undefined || meant === 'scheduled') return added(text)
  // The outcome is written down now, and not on the day when the meeting was set.
  return withValue(added(withValue(text, file, ['status'], meant)), file, ['recorded'], now)
}

/** What carries a day of its own, so that nobody takes it for written down with the rest. */
const DATED: readonly string[] = ['recap', 'notice_sent', 'rescheduled_to', 'corrections', 'withdrawn']

/** Names of fields that say more than the key. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  assessments: "the manager's ratings",
  self_assessments: 'own assessment',
  quotes: 'exact words',
  action_items: 'what is to be done',
  attendees: 'who was there',
  reason_given: 'the reason given',
  requested_on: 'the day on which it was asked for',
  rescheduled_to: 'the new day',
  notice_sent: 'the notice',
}

/** What comes later than the entry says so in a dated line: `recorded`, if it is there, speaks only of what was written down then. */
function withNote(before: string, after: string, file: string, now: string): string {
  const late = changedKeys(before, after, file).filter((key) => !DATED.includes(key))
  if (late.length === 0) return after
  return withDatedLine(after, file, { at: now, text: `Added: ${late.map(fieldWords).join(', ')}` })
}

function fieldWords(key: string): string {
  return FIELD_WORDS[key] ?? key.replaceAll('_', ' ')
}

function changedKeys(before: string, after: string, file: string): string[] {
  const [old, now] = [mappingOf(before, file), mappingOf(after, file)]
  return Object.keys(now).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
}

function checked(text: string, file: string, before: string | undefined): CheckIn {
  return entryIn(validText(text, file, checkInSchema, before), file, checkInSchema)
}

/** "held", "cancelled by manager", "exact words added". */
function inWords(before: string | undefined, after: string, file: string): string {
  const status = String(mappingOf(after, file).status).replaceAll('_', ' ')
  const keys = before === undefined ? [] : changedKeys(before, after, file)
  if (before === undefined || keys.includes('status')) return status
  const fields = keys.filter((key) => !['recorded', 'corrections'].includes(key))
  return `${fields.map(fieldWords).join(', ')} added`
}

/** Sets the day to which it was moved, when it has no check-in yet. */
function alsoSet(writing: Writing, day: Day): string[] {
  if (idsOf(writing, day).length > 0) return []
  writing.desk.create(fileOf(day), entryText({ scheduled_for: day, status: 'scheduled', recorded: writing.now }))
  writing.made.push(day)
  return [day]
}

function movedWords({ rescheduled_to }: CheckIn, moved: readonly string[]): string {
  if (rescheduled_to === undefined || moved.length === 0) return ''
  return `; set for ${rescheduled_to}`
}
