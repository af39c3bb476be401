/** Which check-in is meant: one that is there, or a new one. */

import { UserError } from '../user-error.ts'
import { type CheckInRequest, fileOf, idsOf, type Writing } from './check-in-request.ts'
import { type Day, dayOf } from './dates.ts'
import { mappingOf } from './edit.ts'
import type { CheckInStatus } from './schema/check-in.ts'

/**
 * The id of the check-in that the request is about. Another one on a day that has one has to be asked for. `meant` is the
 * status that the request says or shows.
 */
export function placeOf(writing: Writing, request: CheckInRequest, meant: CheckInStatus | undefined): string {
  const { day, id, isSecond } = request
  const ids = idsOf(writing, day)
  if (id !== undefined) return named(id, day, ids)
  const statusOf = (each: string): unknown => mappingOf(writing.desk.text(fileOf(each)), fileOf(each)).status
  const open = (isSecond === true ? ids.slice(1) : ids).find((each) => statusOf(each) === 'scheduled')
  if (open !== undefined && meant !== undefined && meant !== 'scheduled') return open
  if (isSecond === true) return secondPlace(day, ids, open)
  const first = open ?? ids[0]
  if (first === undefined) return newPlace(day, request)
  const { status, recap } = request.values
  if (status !== undefined || Object.keys(request.values).length === 0)
    throw open !== undefined && status === undefined && day <= dayOf(writing.now)
      ? noOutcomeYet(open, day)
      : thereAlready(first, statusOf(first), status)
  const held = recap === undefined ? [] : ids.filter((each) => statusOf(each) === 'held')
  return theOneMeant(held.length === 0 ? ids : held, ids)
}

function named(id: string, day: Day, ids: readonly string[]): string {
  if (ids.includes(id) || id === freeId(day, ids)) return id
  throw new UserError(
    `there is no check-in "${id}"; there is ${ids.length === 0 ? `none on ${day} yet` : ids.join(', ')}`,
  )
}

function secondPlace(day: Day, ids: readonly string[], open: string | undefined): string {
  if (ids.length === 0) throw new UserError(`there is no check-in on ${day} yet; leave --second out`)
  if (open === undefined) return freeId(day, ids)
  throw new UserError(
    `there is another check-in on that day already: ${fileOf(open)} (scheduled); say first how that one went`,
  )
}

/** A recap is of a meeting that is written down: alone it makes no entry. */
function newPlace(day: Day, { values }: CheckInRequest): string {
  if (values.recap === undefined || values.status !== undefined) return day
  throw new UserError(
    `there is no check-in on ${day}; name the day of the meeting, or write it down first: onrecord check-in ${day} --held`,
  )
}

function theOneMeant([one, another]: readonly string[], ids: readonly string[]): string {
  if (one !== undefined && another === undefined) return one
  throw new UserError(`there are several check-ins on that day; name the one that is meant: ${ids.join(', ')}`)
}

/** The day; `2022-02-11-3` behind `2022-02-11` and `2022-02-11-2`. */
function freeId(day: Day, there: readonly string[]): string {
  if (there.length === 0) return day
  return `${day}-${Math.max(...there.map((id) => Number(id.slice(day.length + 1) || 1))) + 1}`
}

function noOutcomeYet(id: string, day: Day): UserError {
  return new UserError(
    `say how the check-in of ${day} went: onrecord check-in ${id} --held, or --missed cancelled; another one of that day: --second`,
  )
}

function thereAlready(id: string, status: unknown, meant: CheckInStatus | undefined): UserError {
  const what = typeof status === 'string' ? `${fileOf(id)} (${status.replaceAll('_', ' ')})` : fileOf(id)
  const remedy =
    meant !== undefined && meant === status
      ? `to add to it, leave ${meant === 'held' ? '--held' : '--missed'} out; for another one add --second`
      : 'change it there, or add --second for another one'
  return new UserError(`there is a check-in on that day already: ${what}; ${remedy}`)
}
