/** What the record has less of than the periods for a release that are usual. */
import { USUAL_CONSIDER_DAYS, USUAL_REVOKE_DAYS } from '../../deadlines/release-periods.ts'
import { counted } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { hasOffer } from '../phrases/money.ts'

/** Which of the two periods the record has as less than usual, or not at all; an agreement that is signed has only the second. */
export function periodsBelowUsual(view: View): { readonly consider: boolean; readonly revoke: boolean } {
  const { usual_periods = false, consider_days = 0, revoke_days = 0, bottom_line } = view.severance ?? {}
  const applies = usual_periods && hasOffer(view)
  return {
    consider: applies && bottom_line?.signed_on === undefined && consider_days < USUAL_CONSIDER_DAYS,
    revoke: applies && revoke_days < USUAL_REVOKE_DAYS,
  }
}

/** "The record has 10 days", "The record has none". */
export function recordHas(days: number | undefined): string {
  return `The record has ${days === undefined ? 'none' : counted(days, 'day')}`
}
