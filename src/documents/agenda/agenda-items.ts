/** The action items of an agenda: what is open, and what was done of the last check-in's. */

import { withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewCheckIn } from '../../views/view-check-ins.ts'
import { withoutOwner } from '../phrases/action-items.ts'
import { columnDayIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { marked, passageMark } from '../phrases/reader-mark.ts'
import type { Detail } from './agenda-areas.ts'

export type ActionRow = {
  /** What is to be done. */
  readonly text: string
  /** Who does it; empty when nobody is named. */
  readonly owner: string
  /** The day of the check-in at which it was noted. */
  readonly noted: string
  /** By when; empty when no day is set. */
  readonly due: string
  /** "open", or "done 30 Mar". */
  readonly state: string
}

/** The page has room for so many; the latest are shown. */
const MOST_ITEMS = { whole: 6, short: 4 }

export function actionRows(view: View, detail: Detail, audiences: readonly Audience[]): ActionRow[] {
  const held = view.check_ins.filter((checkIn) => checkIn.held)
  const last = held.at(-1)
  return held
    .flatMap((checkIn) =>
      checkIn.action_items
        .filter(({ done_on }) => done_on === undefined || checkIn === last)
        .map((item) => actionRow(view, checkIn, item, audiences)),
    )
    .slice(-MOST_ITEMS[detail])
}

function actionRow(
  view: View,
  { scheduled_for, hidden_from }: ViewCheckIn,
  item: ViewCheckIn['action_items'][number],
  audiences: readonly Audience[],
): ActionRow {
  const { text, owner, due, done_on } = item
  const both = { hidden_from: [...hidden_from, ...item.hidden_from] }
  return {
    text: marked(
      withoutStop(withoutOwner(text, owner === undefined ? '' : nameOf(view, owner))),
      passageMark(view, both, text, audiences),
    ),
    owner: owner === undefined ? '' : nameOf(view, owner),
    noted: columnDayIn(view, scheduled_for),
    due: due === undefined ? '' : columnDayIn(view, due),
    state: done_on === undefined ? 'open' : `done ${columnDayIn(view, done_on)}`,
  }
}
