/** What the record does not say of "could not or would not", as questions with the command that answers each. */

import { listed } from '../record/plain-words.ts'
import type { View } from '../views/view.ts'
import { type CouldNotRow, couldNotRows, type DirectiveRow, type OutcomeRow } from './could-not.ts'
import { type NotKnown, notKnown, spot } from './rule.ts'
import { dateFor, yesOrNo } from './words.ts'

/** In the order of the areas. */
export function couldNotQuestions(view: View): readonly NotKnown[] {
  return couldNotRows(view).flatMap((row) => asked(view, row))
}

function asked(view: View, row: CouldNotRow): NotKnown[] {
  if (row.kind === 'directive') return ofDirective(view, row)
  if (row.kind === 'outcome') return ofOutcome(row)
  return [
    notKnown(
      spot(row.area, 'expectation_type'),
      `Does ${row.area} ask for a result, or does it tell you to do something?`,
      `onrecord set ${row.area} expectation_type …`,
    ),
  ]
}

/** Weeks that are named one by one; of more the first and the last. */
const MOST_WEEKS = 6

function ofDirective(view: View, { area, state, weeks, by }: DirectiveRow): NotKnown[] {
  if (state !== 'not_shown') return []
  const open = weeks?.open ?? []
  const [first = '', last = ''] = [open[0], open.at(-1)]
  if (open.length > 0) {
    const days = open.map((day) => dateFor(view, day))
    const when =
      open.length > MOST_WEEKS
        ? `${open.length} weeks from ${dateFor(view, first)} to ${dateFor(view, last)}`
        : `${open.length === 1 ? 'the week' : 'the weeks'} ending ${listed(days)}`
    return [
      notKnown(
        spot(area, 'hindered_by'),
        `What prevented ${area} in ${when}?`,
        `onrecord set ${area} hindered_by '[{text: "…", on: ${first}}]'`,
      ),
    ]
  }
  if (view.plan.areas.some(({ id, followed }) => id === area && followed === true))
    return [
      notKnown(
        spot(area, 'followed'),
        `What shows that ${area} was followed each time?`,
        `onrecord log "…" --area ${area} --step`,
      ),
    ]
  const shown = by.length === 0 ? 'What shows it, or what prevented it?' : 'What prevented it, where it was not?'
  return [
    notKnown(
      spot(area, 'followed'),
      `Was what ${area} tells you to do followed each time? ${shown}`,
      yesOrNo(`${area} followed`),
    ),
  ]
}

function ofOutcome({ area, state, ability, effort }: OutcomeRow): NotKnown[] {
  if (state !== 'missed') return []
  return [
    ...(ability.control === undefined
      ? [
          notKnown(
            spot(area, 'control'),
            `How far is the result of ${area} in your hands?`,
            `onrecord set ${area} control …`,
          ),
        ]
      : []),
    ...(effort.steps === 0
      ? [
          notKnown(
            spot(area, 'steps_taken'),
            `What did you do for ${area}? No step is written down.`,
            `onrecord log "…" --area ${area} --step`,
          ),
        ]
      : []),
  ]
}
