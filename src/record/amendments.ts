/** The plan's days as they were changed: plan.yaml holds them as issued, and each change with its day. */
import { type Day, isDay } from './dates.ts'
import type { Plan } from './schema/plan.ts'

/**
 * The plan with the changes of its start and end up to a day. Targets are not touched: a reading is compared with the
 * target of its own day (`areaTarget`). Words stay as issued: a document tells the change beside them.
 */
export function amendedPlan<P extends Plan>(plan: P, day: Day): P {
  const changes = (plan.amendments ?? []).filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1))
  const latest = (field: string): Day | undefined =>
    changes
      .flatMap((change) =>
        change.field === field && typeof change.to === 'string' && isDay(change.to) ? [change.to] : [],
      )
      .at(-1)
  return {
    ...plan,
    effective_from: latest('effective_from') ?? plan.effective_from,
    effective_to: latest('effective_to') ?? plan.effective_to,
  }
}
