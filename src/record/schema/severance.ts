import { z } from 'zod'
import { day, entry, exhibits, flag, list, listOf, number, oneOf, row, text } from './values.ts'

const term = () => z.union([text(), number(), flag()], { error: 'expected text, a number, true or false' })

/** severance.yaml: what was offered, what is asked for, and the private bottom line (domain 1.14). */
export const severanceSchema = entry({
  offered_on: day().optional(),
  offer_weeks: number().optional(),
  offer_lump_sum: number().optional(),
  offer_terms: list(text()).optional(),
  ask_weeks: number().optional(),
  ask_lump_sum: number().optional(),
  ask_terms: list(text()).optional(),
  weekly_base: number().optional(),
  currency: text().optional(),
  age_40_plus: flag().optional(),
  consider_days: number().optional(),
  revoke_days: number().optional(),
  signed_on: day().optional(),
  answered_on: day().optional().describe('When you answered the offer'),
  answer: oneOf(['accepted', 'declined', 'countered']).optional().describe('What you answered'),
  terms_sought: list(text()).optional(),
  payment_date: day().optional(),
  benefits_continuation: term().optional(),
  bonus_commission_due: term().optional(),
  equity_vesting: term().optional(),
  pto_payout: term().optional(),
  reference: term().optional(),
  announcement_wording: text().optional(),
  reason_for_separation: text().optional(),
  unemployment_no_contest: flag().optional(),
  records_correction: flag().optional(),
  rehire: flag().optional(),
  release_scope: text().optional(),
  confidentiality: text().optional(),
  non_disparagement: text().optional(),
  restrictive_covenants: text().optional(),
  legal_fees: term().optional(),
  floor: term().optional().describe('For you and your attorney only'),
  floor_weeks: number().optional().describe('For you and your attorney only'),
  walk_away: term().optional().describe('For you and your attorney only'),
  leverage: listOf(
    z.union([row({ text: text(), evidence: exhibits().optional(), weakness: text().optional() }), text()], {
      error: 'expected text, or text with evidence and weakness',
    }),
  )
    .optional()
    .describe('For you and your attorney only'),
}).meta({
  title: 'Severance',
  description: 'severance.yaml: what was offered, what is asked for, the private bottom line',
})

export type Severance = z.output<typeof severanceSchema>
