/** What of an agreement is written down in severance.yaml, and what is not. */

import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { hasOffer, moneyIn } from '../phrases/money.ts'
import { termsOf } from '../phrases/terms.ts'

type BottomLine = NonNullable<NonNullable<View['severance']>['bottom_line']>

/** A field of severance.yaml, what it is called, and the labels of the terms that are about the same. */
const FIELDS: readonly (readonly [key: keyof BottomLine, name: string, labels: readonly string[]])[] = [
  ['release_scope', 'scope of the release', ['Release']],
  ['payment_date', 'payment and its date', ['Payment']],
  ['benefits_continuation', 'benefits', ['Benefits']],
  ['bonus_commission_due', 'bonus and commission', ['Bonus', 'Commission']],
  ['confidentiality', 'confidentiality', ['Confidentiality']],
  ['non_disparagement', 'non-disparagement', ['Non-disparagement']],
  ['restrictive_covenants', 'later work', ['Restrictions on later work']],
  ['equity_vesting', 'equity', ['Equity']],
  ['pto_payout', 'unused time off', ['Unused time off']],
  ['reference', 'reference', ['Reference']],
  ['reason_for_separation', 'reason given', ['Reason for separation']],
  ['announcement_wording', 'announcement', ['Announcement']],
  ['unemployment_no_contest', 'unemployment claim', ['Unemployment benefits']],
  ['records_correction', 'correction of the record', ['Personnel record']],
  ['rehire', 'rehire', ['Rehire']],
  ['legal_fees', 'cost of advice', ['Cost of advice']],
]

/** "benefits: 6 months": what is written down of the terms. */
export function notedTerms(view: View): string[] {
  const noted = view.severance?.bottom_line
  if (noted === undefined) return []
  return FIELDS.flatMap(([key, name]) => {
    const value = noted[key]
    if (value === undefined || typeof value === 'object') return []
    return [`${name}: ${valueWords(view, key, value)}`]
  })
}

function valueWords(view: View, key: keyof BottomLine, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return moneyIn(view, value)
  return key === 'payment_date' ? dayIn(view, value) : withoutStop(value)
}

/** What is neither written down nor among the terms that are sought: to be looked for in the agreement. */
export function termsNotRecorded(view: View): string[] {
  const sought = new Set(termsOf(view).map(({ label }) => label))
  const noted = view.severance?.bottom_line
  return FIELDS.filter(
    ([key, , labels]) => noted?.[key] === undefined && !labels.some((label) => sought.has(label)),
  ).map(([, name]) => name)
}

export type MissingField = {
  /** what is missing */
  readonly what: string
  /** the command that notes it, with a value to be replaced; the first one makes severance.yaml */
  readonly command: string
}

/** What the worksheet and the letter need and severance.yaml does not have. */
export function missingFields(view: View): MissingField[] {
  const { severance, as_of } = view
  const offered = hasOffer(view)
  // Elsewhere an agreement that is signed is rarely open to be revoked.
  const mayRevoke = view.plan.jurisdiction?.startsWith('US') !== false
  const field = (what: string, key: string, value: string): MissingField => ({
    what,
    command: `onrecord set severance ${key} ${value}`,
  })
  const has = (value: unknown): boolean => value !== undefined
  return [
    ...(offered ? [] : [field('the day of an offer, when there is one', 'offered_on', as_of)]),
    ...(has(severance?.offer_weeks) || has(severance?.offer_lump_sum)
      ? []
      : [field('weeks of pay that are offered', 'offer_weeks', '8')]),
    ...(has(severance?.weekly_base) ? [] : [field('your pay for a week', 'weekly_base', '1000')]),
    ...(has(severance?.ask_weeks) || has(severance?.ask_lump_sum)
      ? []
      : [field('weeks of pay that you ask for', 'ask_weeks', '16')]),
    ...((severance?.terms_sought ?? []).length > 0
      ? []
      : [field('the other terms that you seek', 'terms_sought', 'neutral_reference')]),
    ...(offered && !has(severance?.consider_days)
      ? [field('how many days you have to consider', 'consider_days', '21')]
      : []),
    ...(offered && !has(severance?.revoke_days) && mayRevoke
      ? [field('how many days you may revoke after signing', 'revoke_days', '7')]
      : []),
  ]
}
