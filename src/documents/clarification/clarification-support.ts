/** Support that the plan names without a date on which it comes: one point for all of it. */

import { supportRequest } from '../../audit/questions.ts'
import { isDay } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { dayIn, onDate } from '../phrases/dates-in-words.ts'

/** One thing that was not provided, and the area that it is for. */
export type Owed = { readonly area: ViewArea; readonly item: ViewArea['support'][number] }

/** What was not provided by the day, less what has a date that is still to come. */
export function owedSupport({ plan, as_of }: View): Owed[] {
  return plan.areas.flatMap((area) =>
    area.support
      .filter(({ delivered_on, due_on }) => delivered_on === undefined && !(due_on !== undefined && due_on > as_of))
      .map((item) => ({ area, item })),
  )
}

/** More than these in one point are not answered. */
export const MOST_SUPPORT = 6

/** "Promised on 31 January" where all of it was; "Named in the plan" otherwise. */
export function supportHead(view: View, owed: readonly Owed[]): string {
  const [day, ...others] = new Set(owed.map(({ item }) => item.promised_on))
  return day !== undefined && others.length === 0 && isDay(day) ? `Promised ${onDate(view, day)}` : 'Named in the plan'
}

/** "A2: Written list of environments. A3: Report Builder training." */
export function supportText(view: View, owed: readonly Owed[]): string {
  return owed
    .map(({ area, item }) => {
      const asked = supportRequest(view, area.id, item)
      const since =
        asked === undefined || asked.sent_on === view.as_of ? '' : ` (asked for on ${dayIn(view, asked.sent_on)})`
      return `${area.id}: ${withoutStop(item.text)}${since}.`
    })
    .join(' ')
}

/** "A2: __________ A3: __________" */
export function supportAnswer(owed: readonly Owed[]): string {
  return owed.length === 1 ? '__________' : owed.map(({ area }) => `${area.id}: __________`).join(' ')
}
