import type { Day } from '../record/dates.ts'
import { byId } from '../record/ids.ts'
import { isDue, notHeldByManager, wasMoved } from '../record/meetings.ts'
import type { Entry, PlannedRecord } from '../record/model.ts'
import type { CheckIn } from '../record/schema/check-in.ts'
import { markClasses } from './classes.ts'
import type { Gate, Passed } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

export type ViewCheckIn = ReturnType<typeof viewCheckIn>

/** The check-ins that an audience may read. For a manager and HR one that was not held "did not take place"; the status code stays behind. */
export function viewCheckIns(record: PlannedRecord, gate: Gate, day: Day): ViewCheckIn[] {
  if (gate.form('plan') === 'summary') return []
  return record.checkIns.toSorted(byDay).flatMap((checkIn) => {
    const { id, file, scheduled_for, quotes = [], attendees = [] } = checkIn
    const kept = {
      what: `check-in ${id}`,
      title: `Check-in of ${scheduled_for}`,
      words: quotes.map(({ words }) => words),
      people: [...attendees, ...quotes.map(({ who }) => who)],
      file,
    }
    return gate.pass(['plan', ...markClasses(checkIn)], kept, (passed) => viewCheckIn(checkIn, gate, day, passed))
  })
}

/** The latest is the last, in whatever order the files were read. */
function byDay(a: Entry<CheckIn>, b: Entry<CheckIn>): number {
  if (a.scheduled_for !== b.scheduled_for) return a.scheduled_for < b.scheduled_for ? -1 : 1
  return byId(a, b)
}

function viewCheckIn(checkIn: Entry<CheckIn>, gate: Gate, day: Day, passed: Passed) {
  const full = gate.form('not_held') === 'yes'
  const { recap } = checkIn
  return {
    id: checkIn.id,
    scheduled_for: checkIn.scheduled_for,
    ...standing(checkIn, day),
    moved_to: wasMoved(checkIn) ? checkIn.rescheduled_to : undefined,
    by_employee: checkIn.status === 'cancelled_by_employee' || checkIn.status === 'employee_no_show',
    /** The employee did not come: that others know too, and it is not the same as a meeting moved at their request. */
    not_attended: checkIn.status === 'employee_no_show',
    not_held_by_manager: notHeldByManager(checkIn),
    /** The status code itself: only for those who get the full wording. */
    status: full ? checkIn.status : undefined,
    requested_on: checkIn.requested_on,
    reason_given: reasonFor(checkIn, gate),
    reason_hidden_from: isOwnReason(checkIn) ? gate.hiddenFrom(['own_reason']) : [],
    notice_sent: checkIn.notice_sent,
    attendees: (checkIn.attendees ?? []).map(gate.person),
    ad_hoc: checkIn.ad_hoc === true,
    final: checkIn.final === true,
    investigatory: full && checkIn.investigatory === true,
    manager_topic: checkIn.manager_topic === undefined ? undefined : gate.text(checkIn.manager_topic),
    self_assessments: ofAreas(checkIn.self_assessments, gate),
    assessments: ofAreas(checkIn.assessments, gate),
    quotes: (checkIn.quotes ?? []).flatMap((quote, i) =>
      gate.pass(
        ['plan', ...markClasses(quote)],
        {
          what: `check-in ${checkIn.id} quote ${i + 1}`,
          title: quote.words,
          words: [quote.words],
          people: [quote.who],
          file: checkIn.file,
        },
        (inner) => ({ who: gate.person(quote.who), words: quote.words, ...inner }),
      ),
    ),
    feedback_on: feedbackOn(checkIn, gate),
    action_items: viewActionItems(checkIn, gate),
    recap: recap && {
      sent: recap.sent,
      reply: recap.reply,
      correction: recap.correction === undefined ? undefined : gate.text(recap.correction),
      evidence: gate.exhibits(recap.evidence),
    },
    evidence: gate.exhibits(checkIn.evidence),
    representation_requested: full ? checkIn.representation_requested : undefined,
    representation_granted: full ? checkIn.representation_granted : undefined,
    recorded: checkIn.recorded,
    corrections: viewCorrections(checkIn, gate),
    ...passed,
  }
}

/**
 * How many were due and held by a day, how many the employee kept from taking place, and of how many that are over nobody
 * wrote down how they went (`open`, not among `due`): all that a reader of a summary learns of them.
 */
export function countCheckIns(
  { checkIns, unemployment }: PlannedRecord,
  day: Day,
): { readonly due: number; readonly held: number; readonly by_employee: number; readonly open: number } {
  const due = checkIns.filter((checkIn) => isDue(checkIn, day) && checkIn.status !== 'scheduled')
  const count = (...statuses: readonly CheckIn['status'][]): number =>
    due.filter(({ status }) => statuses.includes(status)).length
  const last = unemployment?.separated_on ?? day
  const open = checkIns.filter(
    ({ status, scheduled_for }) => status === 'scheduled' && scheduled_for < day && scheduled_for <= last,
  ).length
  return { due: due.length, held: count('held'), by_employee: count('cancelled_by_employee', 'employee_no_show'), open }
}

/** On which dates the manager wrote something about it: for those who represent the employee. */
function feedbackOn({ manager_feedback = [] }: CheckIn, gate: Gate): readonly string[] {
  return gate.sees(['grievance'])
    ? manager_feedback.map((item) => ('on' in item ? (item.on ?? 'unknown') : 'unknown'))
    : []
}

function viewActionItems(checkIn: Entry<CheckIn>, gate: Gate) {
  return (checkIn.action_items ?? []).flatMap((item, i) =>
    gate.pass(
      ['plan', ...markClasses(item)],
      {
        what: `check-in ${checkIn.id} action item ${i + 1}`,
        title: item.text,
        words: [item.text],
        people: [],
        file: checkIn.file,
      },
      (inner) => ({
        text: gate.text(item.text),
        owner: item.owner === undefined ? undefined : gate.person(item.owner),
        due: item.due,
        done_on: item.done_on,
        ...inner,
      }),
    ),
  )
}

/** The ratings of the areas that this audience may know of. */
function ofAreas(ratings: CheckIn['assessments'], gate: Gate): NonNullable<CheckIn['assessments']> {
  return Object.fromEntries(Object.entries(ratings ?? {}).filter(([area]) => gate.sees(gate.areaClasses(area))))
}

/** How it stands on a day. */
function standing(checkIn: CheckIn, day: Day) {
  const { status, scheduled_for } = checkIn
  const moved = wasMoved(checkIn)
  return {
    held: status === 'held',
    due: isDue(checkIn, day),
    upcoming: status === 'scheduled' && scheduled_for > day,
    outcome_open: status === 'scheduled' && scheduled_for <= day,
    /** It was written down ahead of its day that it will not take place. */
    called_off: status !== 'scheduled' && !moved && scheduled_for > day,
    moved,
  }
}

/** The manager's reason in their words; the employee's own reason for moving a meeting stays with self and attorney. */
function reasonFor(checkIn: Entry<CheckIn>, gate: Gate): string | undefined {
  const { reason_given, id, file } = checkIn
  if (reason_given === undefined) return undefined
  if (!isOwnReason(checkIn)) return gate.text(reason_given)
  return gate.pass(
    ['own_reason'],
    { what: `check-in ${id} reason_given`, title: reason_given, words: [reason_given], people: [], file },
    () => reason_given,
  )[0]
}

/** Nobody wrote down whose reason a moved meeting had: it is treated as the employee's own. */
function isOwnReason({ status }: CheckIn): boolean {
  return status === 'cancelled_by_employee' || status === 'employee_no_show' || status === 'rescheduled'
}
