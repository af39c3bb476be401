/** What the employee wrote: every passage of the record in their own words, with its place. */
import { isOwnNote } from '../../record/late-notes.ts'
import type { View } from '../../views/view.ts'
import type { ViewCorrection } from '../../views/view-corrections.ts'
import { type Spot, spot } from '../rule.ts'

type OwnText = { readonly at: Spot; readonly text: string }

/** The employee's own words, in the order of the record. What others said, and a correction of a recap by the manager, are not theirs. */
export function ownTexts(view: View): readonly OwnText[] {
  return [...answers(view), ...exhibits(view), ...meetings(view), ...plan(view), ...rest(view)].flatMap(
    ({ at, text }) => (text === undefined ? [] : [{ at, text }]),
  )
}

type Passage = { readonly at: Spot; readonly text: string | undefined }

function answers({ allegations }: View): Passage[] {
  return allegations.flatMap(({ id, reply, corrections }) => [
    { at: spot(id, 'reply'), text: reply },
    ...corrected(id, corrections),
  ])
}

function exhibits({ evidence, plan: { employee } }: View): Passage[] {
  return evidence.flatMap((entry) => [
    { at: spot(entry.id, 'title'), text: isOwnNote(entry) ? entry.title : undefined },
    { at: spot(entry.id, 'detail'), text: entry.detail },
    ...entry.quotes.flatMap(({ who, words }, i) =>
      who === employee ? [{ at: spot(entry.id, 'quotes', i, 'words'), text: words }] : [],
    ),
    ...corrected(entry.id, entry.corrections),
  ])
}

function meetings({ check_ins, plan: { employee } }: View): Passage[] {
  return check_ins.flatMap(({ id, by_employee, reason_given, quotes, corrections }) => [
    { at: spot(id, 'reason_given'), text: by_employee ? reason_given : undefined },
    ...quotes.flatMap(({ who, words }, i) =>
      who === employee ? [{ at: spot(id, 'quotes', i, 'words'), text: words }] : [],
    ),
    ...corrected(id, corrections),
  ])
}

function plan({ plan: { areas, corrections } }: View): Passage[] {
  return [
    ...areas.flatMap(({ id, steps_taken, open_questions }) => [
      ...steps_taken.map(({ text }, i) => ({ at: spot(id, 'steps_taken', i), text })),
      ...open_questions.map(({ text }, i) => ({ at: spot(id, 'open_questions', i), text })),
    ]),
    ...corrected('plan', corrections),
  ]
}

function rest({ requests, metrics }: View): Passage[] {
  return [
    ...requests.flatMap(({ id, text, corrections }) => [{ at: spot(id, 'text'), text }, ...corrected(id, corrections)]),
    ...metrics.flatMap(({ id, readings, corrections }) => [
      ...readings.flatMap((reading, i) => [
        { at: spot(id, 'readings', i, 'note'), text: reading.note },
        ...reading.corrections.map(({ text }, j) => ({ at: spot(id, 'readings', i, 'corrections', j), text })),
      ]),
      ...corrected(id, corrections),
    ]),
  ]
}

function corrected(of: string, corrections: readonly ViewCorrection[]): Passage[] {
  return corrections.map(({ text }, i) => ({ at: spot(of, 'corrections', i), text }))
}
