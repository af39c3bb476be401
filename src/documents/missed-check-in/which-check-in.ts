/** Which check-in the note is about, and how it stands among the others. */
import { UserError } from '../../user-error.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { refuseAfterEmployment } from '../phrases/after-employment.ts'

/** The check-in with this id, else the latest that did not take place by the day of the document. Throws a UserError when there is none. */
export function missedCheckIn(view: View, id: string | undefined): ViewCheckIn {
  refuseAfterEmployment(view, 'there is no further check-in')
  if (id !== undefined) return namedOne(view, id)
  const found = notHeld(view).at(-1)
  if (found !== undefined) return found
  const due = view.check_ins.some((checkIn) => checkIn.due && !checkIn.outcome_open)
  const open = view.check_ins.find(({ outcome_open }) => outcome_open)
  if (open !== undefined)
    throw new UserError(`nobody wrote down yet how the check-in ${open.id} went; first: onrecord check-in ${open.id}`)
  throw new UserError(
    due
      ? `every check-in up to ${view.as_of} took place, so there is none to write about; for a recap: onrecord render recap`
      : `the record has no check-in up to ${view.as_of}; to write one down: onrecord check-in`,
  )
}

function namedOne(view: View, id: string): ViewCheckIn {
  const found = view.check_ins.find((checkIn) => checkIn.id === id)
  if (found === undefined)
    throw new UserError(`the check-in ${id} is not for this reader; for yourself leave --for out`)
  if (found.held)
    throw new UserError(`the check-in ${id} took place; for a recap: onrecord render recap --check-in ${id}`)
  if (found.moved)
    throw new UserError(`the check-in ${id} was moved to ${found.moved_to ?? 'another day'}; take that one`)
  if (found.outcome_open)
    throw new UserError(`nobody wrote down yet how the check-in ${id} went; first: onrecord check-in ${id}`)
  if (found.upcoming)
    throw new UserError(`the check-in ${id} is still to come on ${view.as_of}; for its agenda: onrecord render agenda`)
  return found
}

/** Those whose day has come and that did not take place, in order. */
function notHeld({ check_ins }: View): ViewCheckIn[] {
  return check_ins
    .filter(({ due, held, outcome_open }) => due && !held && !outcome_open)
    .toSorted((a, b) => (a.scheduled_for < b.scheduled_for ? -1 : 1))
}

/** Whether others kept this one and the one before it from taking place: then HR gets a copy. */
export function isSecondInARow(view: View, { id, scheduled_for, by_employee }: ViewCheckIn): boolean {
  const before = view.check_ins
    .filter((each) => each.id !== id && each.due && !each.outcome_open && each.scheduled_for <= scheduled_for)
    .toSorted((a, b) => (a.scheduled_for < b.scheduled_for ? -1 : 1))
    .at(-1)
  return !by_employee && before !== undefined && !before.held && !before.by_employee
}
