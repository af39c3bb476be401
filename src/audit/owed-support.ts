/** Support that has not come: the rule of what is overdue, and documents that ask for it, look here. */
import type { View } from '../views/view.ts'
import type { ViewArea } from '../views/view-plan.ts'

export type Support = ViewArea['support'][number]

/** Support of which no delivery is recorded, with its area and its place in the area's list. */
export type OwedSupport = { readonly area: ViewArea; readonly index: number; readonly item: Support }

export function owedSupport({ plan }: View): OwedSupport[] {
  return plan.areas.flatMap((area) =>
    area.support.flatMap((item, index) => (item.delivered_on === undefined ? [{ area, index, item }] : [])),
  )
}
