import type { PlannedRecord } from '../record/model.ts'
import type { Grievance } from '../record/schema/grievance.ts'
import type { Severance } from '../record/schema/severance.ts'
import type { Unemployment } from '../record/schema/unemployment.ts'
import { EMPLOYER, markClasses } from './classes.ts'
import { type Gate, keptBack, type Passed } from './gate.ts'

export type ViewSeverance = ReturnType<typeof viewSeverance> & Passed
export type ViewUnemployment = ReturnType<typeof viewUnemployment> & Passed
export type ViewGrievance = ReturnType<typeof viewGrievance> & Passed

/** The matters that have a file of their own: a settlement, an unemployment claim, a grievance. */
export type ViewMatters = {
  readonly severance: ViewSeverance | undefined
  readonly unemployment: ViewUnemployment | undefined
  readonly grievance: ViewGrievance | undefined
}

/** These matters, each for those whom it concerns. */
export function viewMatters(record: PlannedRecord, gate: Gate): ViewMatters {
  const { severance, unemployment, grievance } = record
  const kept = (file: string) => ({ what: file, title: file.replace('.yaml', ''), words: [], people: [], file })
  return {
    severance:
      severance &&
      gate.pass(['settlement', ...markClasses(severance)], kept(severance.file), (passed) => ({
        ...viewSeverance(severance, record, gate),
        ...passed,
      }))[0],
    unemployment:
      unemployment &&
      gate.pass(['unemployment', ...markClasses(unemployment)], kept(unemployment.file), (passed) => ({
        ...viewUnemployment(unemployment, gate),
        ...passed,
      }))[0],
    grievance:
      grievance &&
      gate.pass(['grievance', ...markClasses(grievance)], kept(grievance.file), (passed) => ({
        ...viewGrievance(grievance, gate),
        ...passed,
      }))[0],
  }
}

/** What the other side knows or is told; beside it, for self and the attorney alone, what is wanted at the least. */
function viewSeverance(severance: Severance, record: PlannedRecord, gate: Gate) {
  return {
    /** Who made the offer: the author of the latest paper of the settlement that the employer wrote. */
    offered_by: offeredBy(record, gate),
    /** Whether the employment is over: a letter does not say that it goes on. */
    employment_ended: record.unemployment?.separated_on !== undefined,
    offered_on: severance.offered_on,
    offer_weeks: severance.offer_weeks,
    offer_lump_sum: severance.offer_lump_sum,
    offer_terms: severance.offer_terms ?? [],
    ask_weeks: severance.ask_weeks,
    ask_lump_sum: severance.ask_lump_sum,
    ask_terms: severance.ask_terms ?? [],
    weekly_base: severance.weekly_base,
    currency: severance.currency,
    consider_days: severance.consider_days,
    revoke_days: severance.revoke_days,
    terms_sought: severance.terms_sought ?? [],
    /** For self and the attorney. */
    bottom_line: gate.sees(['bottom_line']) ? bottomLine(severance, gate) : undefined,
  }
}

function offeredBy({ evidence, people }: PlannedRecord, gate: Gate): string | undefined {
  const known = new Set(people.filter(({ relation }) => EMPLOYER.includes(relation)).map(({ id }) => id))
  const author = evidence
    .filter((entry) => entry.confidentiality === 'settlement')
    .sort((a, b) => (a.happened < b.happened ? -1 : 1))
    .findLast((entry) => entry.author !== undefined && known.has(entry.author))?.author
  return author === undefined ? undefined : gate.person(author)
}

function bottomLine(severance: Severance, gate: Gate) {
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

function viewUnemployment(claim: Unemployment & { readonly file: string }, gate: Gate) {
  const said = (words: string | undefined): string | undefined => (words === undefined ? undefined : gate.text(words))
  return {
    claim_filed_on: claim.claim_filed_on,
    employer_account_no: claim.employer_account_no,
    case_number: claim.case_number,
    separation: claim.separation,
    separated_on: claim.separated_on,
    final_incident: said(claim.final_incident),
    reason_given_at_discharge: said(claim.reason_given_at_discharge),
    reason_given_to_agency: said(claim.reason_given_to_agency),
    decision_mailed_on: claim.decision_mailed_on,
    appeal_days: claim.appeal_days,
    appeal_due_on: claim.appeal_due_on,
    appeal_filed_on: claim.appeal_filed_on,
    good_cause_if_late: said(claim.good_cause_if_late),
    hearing: claim.hearing,
    issues: claim.issues ?? [],
    witnesses: (claim.witnesses ?? []).flatMap((witness, i) =>
      gate.pass(
        ['unemployment', ...markClasses(witness)],
        keptBack(claim.file, `unemployment.yaml witness ${i + 1}`, witness.knows ?? '', [witness.knows ?? '']),
        (passed) => ({
          person: gate.person(witness.person),
          knows: said(witness.knows),
          telephone: witness.telephone,
          evidence: gate.exhibits(witness.evidence),
          ...passed,
        }),
      ),
    ),
    weeks_certified: claim.weeks_certified ?? [],
  }
}

const TESTS = [
  'notice',
  'reasonable_rule',
  'investigation',
  'fair_investigation',
  'proof',
  'equal_treatment',
  'penalty',
] as const

/** The fact sheet, as it was written for the union. */
function viewGrievance(grievance: Grievance & { readonly file: string }, gate: Gate) {
  const { seven_tests = {} } = grievance
  return {
    grievance_no: grievance.grievance_no,
    date_filed: grievance.date_filed,
    time_limit: grievance.time_limit,
    grievant: grievance.grievant,
    who: grievance.who,
    what: grievance.what,
    where: grievance.where,
    when: grievance.when,
    why: grievance.why,
    how: grievance.how,
    articles_violated: grievance.articles_violated ?? [],
    past_practice: grievance.past_practice,
    management_position: grievance.management_position,
    management_present: (grievance.management_present ?? []).map(gate.person),
    remedy: grievance.remedy,
    steps: (grievance.steps ?? []).flatMap((step, i) =>
      gate.pass(
        ['grievance', ...markClasses(step)],
        keptBack(grievance.file, `grievance.yaml step ${i + 1}`, step.step),
        (passed) => ({
          step: step.step,
          on: step.on,
          result: step.result,
          evidence: gate.exhibits(step.evidence),
          ...passed,
        }),
      ),
    ),
    seven_tests: TESTS.flatMap((name) => {
      const test = seven_tests[name]
      if (test === undefined) return []
      return typeof test === 'string'
        ? [{ name, result: test, text: undefined, evidence: [] }]
        : [{ name, result: test.result, text: test.text, evidence: gate.exhibits(test.evidence) }]
    }),
  }
}
