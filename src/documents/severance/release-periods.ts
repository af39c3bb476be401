/**
 * The periods for a release that are usual for employees of 40 or over in the US: 21 days to consider, 45 in a group, and
 * 7 to revoke (29 U.S.C. 626(f)). They are to be verified, never taken as what applies.
 */
import type { View } from '../../views/view.ts'
import { hasOffer } from '../phrases/money.ts'
import { counted } from '../phrases/words.ts'

export const USUAL_CONSIDER_DAYS = 21
export const USUAL_GROUP_DAYS = 45
export const USUAL_REVOKE_DAYS = 7

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
