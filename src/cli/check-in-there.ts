/** What is written down of a check-in before the questions about it are asked. */
import type { Day } from '../record/dates.ts'
import { entryIn } from '../record/entry-in.ts'
import { textToEdit } from '../record/file-text.ts'
import { checkInsOf } from '../record/known-ids.ts'
import { type CheckIn, checkInSchema } from '../record/schema/check-in.ts'

export type CheckInThere = {
  readonly id: string
  readonly status: CheckIn['status']
  /** The keys of its file that have a value. */
  readonly keys: readonly string[]
  /** The areas that have a rating. */
  readonly rated: Readonly<Record<'self_assessments' | 'assessments', readonly string[]>>
  readonly isInvestigationKnown: boolean
}

/** The check-in of this id, else of the day: the one that waits for its outcome, else the last. Undefined when there is none. */
export function checkInThere(dir: string, day: Day, id: string | undefined): CheckInThere | undefined {
  const all = checkInsOf(dir, day)
    .filter((each) => id === undefined || each === id)
    .map((each) => readCheckIn(dir, each))
  return all.find(({ status }) => status === 'scheduled') ?? all.at(-1)
}

function readCheckIn(dir: string, id: string): CheckInThere {
  const file = `check-ins/${id}.yaml`
  const checkIn = entryIn(textToEdit(dir, file), file, checkInSchema)
  return {
    id,
    status: checkIn.status,
    keys: Object.keys(checkIn),
    rated: {
      self_assessments: Object.keys(checkIn.self_assessments ?? {}),
      assessments: Object.keys(checkIn.assessments ?? {}),
    },
    isInvestigationKnown: checkIn.investigatory !== undefined,
  }
}
