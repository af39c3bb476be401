/** Which check-in a recap is of, who was there, and what the record held on its evening. */
import { type Day, firstDay } from '../../record/dates.ts'
import { UserError } from '../../user-error.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'

const NOTICE = 'for one that did not take place: onrecord render missed-check-in'

/** The check-in with this id, else the latest one held by the day of the document. Throws a UserError when it was not held. */
export function meeting(view: View, id: string | undefined): ViewCheckIn {
  if (id !== undefined) return heldOne(view, id)
  const last = view.check_ins.findLast(({ held, scheduled_for }) => held && scheduled_for <= view.as_of)
  if (last === undefined)
    throw new UserError(`no check-in was held by ${view.as_of}, so there is nothing to recap; ${NOTICE}`)
  return last
}

function heldOne(view: View, id: string): ViewCheckIn {
  const found = view.check_ins.find((checkIn) => checkIn.id === id)
  if (found === undefined)
    throw new UserError(`the check-in ${id} is not for this reader; for yourself leave --for out`)
  if (found.upcoming || found.called_off)
    throw new UserError(`the check-in ${id} is still to come on ${view.as_of}; for its agenda: onrecord render agenda`)
  if (found.outcome_open)
    throw new UserError(`nobody wrote down yet how the check-in ${id} went; first: onrecord check-in ${id} --held`)
  if (!found.held) throw new UserError(`the check-in ${id} was not held; ${NOTICE} --check-in ${id}`)
  return found
}

/** Ids of those to whom a recap goes: the manager first, then everybody else who was there; the manager when nobody is named. */
export function addressees(view: View, { attendees }: ViewCheckIn): string[] {
  const { employee, issued_by } = view.plan
  const known = new Set(view.people.map(({ id }) => id))
  const there = [...new Set(attendees)].filter((id) => id !== employee && known.has(id))
  if (there.length === 0) return [issued_by]
  return there.toSorted((a, b) => Number(b === issued_by) - Number(a === issued_by))
}

/** The View without what came after a day, and without what was asked for or promised on that day: what was open before. */
export function openBefore(view: View, day: Day): View {
  const isLater = (date: string | undefined): boolean => (firstDay(date) ?? '') > day
  return {
    ...view,
    requests: view.requests
      .filter(({ sent_on }) => sent_on < day)
      .map((each) => (isLater(each.answered_on) ? { ...each, answered_on: undefined, answer: undefined } : each)),
    check_ins: view.check_ins
      .filter(({ scheduled_for }) => scheduled_for < day)
      .map((checkIn) => ({
        ...checkIn,
        action_items: checkIn.action_items.map((item) =>
          isLater(item.done_on) ? { ...item, done_on: undefined } : item,
        ),
      })),
    plan: {
      ...view.plan,
      areas: view.plan.areas.map((area) => ({
        ...area,
        support: area.support
          .filter(({ promised_on }) => (firstDay(promised_on) ?? '') < day)
          .map((item) => (isLater(item.delivered_on) ? { ...item, delivered_on: undefined } : item)),
      })),
    },
  }
}
