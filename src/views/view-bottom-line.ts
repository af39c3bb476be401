/** The part of a settlement that is for self and the attorney. */
import type { Severance } from '../record/schema/severance.ts'
import type { Gate } from './gate.ts'

/** What is wanted at the least, what was answered, and the terms that are still talked about. */
export function bottomLine(severance: Severance, gate: Gate) {
  return {
    floor: severance.floor,
    floor_weeks: severance.floor_weeks,
    walk_away: severance.walk_away,
    leverage: (severance.leverage ?? []).map((point) =>
      typeof point === 'string'
        ? { text: point, evidence: [], weakness: undefined }
        : { text: point.text, evidence: gate.exhibits(point.evidence), weakness: point.weakness },
    ),
    age_40_plus: severance.age_40_plus,
    signed_on: severance.signed_on,
    answered_on: severance.answered_on,
    answer: severance.answer,
    payment_date: severance.payment_date,
    benefits_continuation: severance.benefits_continuation,
    bonus_commission_due: severance.bonus_commission_due,
    equity_vesting: severance.equity_vesting,
    pto_payout: severance.pto_payout,
    reference: severance.reference,
    announcement_wording: severance.announcement_wording,
    reason_for_separation: severance.reason_for_separation,
    unemployment_no_contest: severance.unemployment_no_contest,
    records_correction: severance.records_correction,
    rehire: severance.rehire,
    release_scope: severance.release_scope,
    confidentiality: severance.confidentiality,
    non_disparagement: severance.non_disparagement,
    restrictive_covenants: severance.restrictive_covenants,
    legal_fees: severance.legal_fees,
  }
}
