/** What is asked to be written down of a check-in, and where its file is. */

import type { Day } from './dates.ts'
import type { Desk } from './desk.ts'
import { checkInsOf } from './known-ids.ts'
import type { CheckIn, CheckInStatus } from './schema/check-in.ts'

/** What is said of a check-in, in the keys of its file. A recap that is there already may get its reply alone. */
export type CheckInValues = Omit<Partial<CheckIn>, 'scheduled_for' | 'status' | 'recorded' | 'recap'> & {
  readonly status?: CheckInStatus | undefined
  readonly recap?: Partial<NonNullable<CheckIn['recap']>> | undefined
}

/** A check-in as it is asked to be written down. */
export type CheckInRequest = {
  readonly day: Day
  /** When it is named by its id: one of several of the day. */
  readonly id?: string | undefined
  /** Another one on a day that has one. */
  readonly isSecond?: boolean | undefined
  readonly values: CheckInValues
}

/** The record while check-ins are written: `made` are the ids of new ones of this command. */
export type Writing = { readonly desk: Desk; readonly dir: string; readonly now: string; readonly made: string[] }

/** The ids of the day's check-ins, those among them that this command made. */
export function idsOf({ dir, made }: Writing, day: Day): string[] {
  return [...checkInsOf(dir, day), ...made.filter((id) => id.startsWith(day))]
}

export function fileOf(id: string): string {
  return `check-ins/${id}.yaml`
}
