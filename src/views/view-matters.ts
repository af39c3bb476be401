import type { PlannedRecord } from '../record/model.ts'
import type { Severance } from '../record/schema/severance.ts'
import { markClasses } from './classes.ts'
import type { Gate, Passed } from './gate.ts'

/** The matters that have a file of their own: a settlement, an unemployment claim, a grievance. */
export type ViewMatters = {
  readonly severance: (ReturnType<typeof viewSeverance> & Passed) | undefined
  readonly unemployment: (ReturnType<typeof viewUnemployment> & Passed) | undefined
  readonly grievance: (ReturnType<typeof viewGrievance> & Passed) | undefined
}

/** The dates and terms of these matters that an audience may read; later documents name further fields here. */
export function viewMatters(record: PlannedRecord, gate: Gate): ViewMatters {
  const { severance, unemployment, grievance } = record
  const kept = (file: string) => ({ what: file, title: file.replace('.yaml', ''), words: [], people: [], file })
  return {
    severance:
      severance &&
      gate.pass(['settlement', ...markClasses(severance)], kept(severance.file), (passed) => ({
        ...viewSeverance(severance, gate),
        ...passed,
      }))[0],
    unemployment:
      unemployment &&
      gate.pass(['unemployment', ...markClasses(unemployment)], kept(unemployment.file), (passed) => ({
        ...viewUnemployment(unemployment),
        ...passed,
      }))[0],
    grievance:
      grievance &&
      gate.pass(['grievance', ...markClasses(grievance)], kept(grievance.file), (passed) => ({
        ...viewGrievance(grievance),
        ...passed,
      }))[0],
  }
}

function viewSeverance(severance: Severance, gate: Gate) {
  const bottomLine = gate.sees(['bottom_line'])
  return {
    offered_on: severance.offered_on,
    offer_weeks: severance.offer_weeks,
    ask_weeks: severance.ask_weeks,
    weekly_base: severance.weekly_base,
    consider_days: severance.consider_days,
    revoke_days: severance.revoke_days,
    terms_sought: severance.terms_sought ?? [],
    floor: bottomLine ? severance.floor : undefined,
    walk_away: bottomLine ? severance.walk_away : undefined,
  }
}

function viewUnemployment(claim: NonNullable<PlannedRecord['unemployment']>) {
  return {
    claim_filed_on: claim.claim_filed_on,
    separation: claim.separation,
    separated_on: claim.separated_on,
    decision_mailed_on: claim.decision_mailed_on,
    appeal_filed_on: claim.appeal_filed_on,
  }
}

function viewGrievance(grievance: NonNullable<PlannedRecord['grievance']>) {
  return { grievance_no: grievance.grievance_no, date_filed: grievance.date_filed }
}
