import { oldFigureSince } from '../../record/old-figure.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { dayIn } from './dates-in-words.ts'
import { targetWords } from './words.ts'

/** "the target has been 98% or more since 20 November 2026", where the words of an area still have the figure before; else empty. */
export function targetChanged(view: View, { id, expectation, target_now: target }: ViewArea): string {
  const changes = view.plan.amendments
    .filter(({ area, on }) => area === id && on <= view.as_of)
    .map(({ on, field, from }) => ({ on, field, was: from }))
  const since = oldFigureSince(expectation, target, changes)
  if (since === undefined || target === undefined) return ''
  return `the target has been ${targetWords(target, target.unit === 'percent' ? 'percent' : 'pieces')} since ${dayIn(view, since)}`
}
