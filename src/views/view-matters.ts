import { hasUsualPeriods } from '../deadlines/release-periods.ts'
import type { Day } from '../record/dates.ts'
import { EMPLOYER } from '../record/employer-relations.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { Grievance } from '../record/schema/grievance.ts'
import type { Severance } from '../record/schema/severance.ts'
import type { Unemployment } from '../record/schema/unemployment.ts'
import type { ContentClass } from './audiences.ts'
import { markClasses, personClasses } from './classes.ts'
import { type Gate, keptBack, type Passed } from './gate.ts'
import { bottomLine } from './view-bottom-line.ts'

export type ViewSeverance = ReturnType<typeof viewSeverance> & Passed
export type ViewUnemployment = ReturnType<typeof viewUnemployment> & Passed
export type ViewGrievance = ReturnType<typeof viewGrievance> & Passed

/** The matters that have a file of their own: a settlement, an unemployment claim, a grievance. */
export type ViewMatters = {
  readonly severance: ViewSeverance | undefined
  readonly unemployment: ViewUnemployment | undefined
  readonly grievance: ViewGrievance | undefined
  /** How and when the employment ended, without the claim: for those who act for the employee. */
  readonly ended: Pick<Unemployment, 'separation' | 'separated_on'> | undefined
  /** The last day of the employment, once it has come: the employer knows it as well as the employee. */
  readonly separated_on: Day | undefined
  /** For a reader of claims: the classes for which the record's claim stays behind all the same. */
  readonly claim_kept_for: readonly ContentClass[]
}

/** These matters, each for those whom it concerns. */
export function viewMatters(record: PlannedRecord, gate: Gate, day: Day): ViewMatters {
  const { severance, unemployment, grievance } = record
  const separated = unemployment?.separated_on
  const kept = (file: string) => ({ what: file, title: file.replace('.yaml', ''), words: [], people: [], file })
  if (severance !== undefined && !gate.sees(['bottom_line'])) keepBottomLineBack(severance, gate)
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
        ...viewUnemployment(unemployment, record, gate),
        ...passed,
      }))[0],
    grievance:
      grievance &&
      gate.pass(['grievance', ...markClasses(grievance)], kept(grievance.file), (passed) => ({
        ...viewGrievance(grievance, gate),
        ...passed,
      }))[0],
    ended:
      unemployment !== undefined && gate.sees(['grievance', ...markClasses(unemployment)])
        ? { separation: unemployment.separation, separated_on: unemployment.separated_on }
        : undefined,
    separated_on: separated !== undefined && separated <= day ? separated : undefined,
    claim_kept_for:
      unemployment !== undefined && gate.sees(['unemployment'])
        ? markClasses(unemployment).filter((each) => !gate.sees([each]))
        : [],
  }
}

/** Fewer words, as in "12 weeks", may stand in any letter. */
const TELLING_WORDS = 3

/** What is wanted at the least is listed as withheld, and its words are searched for. */
function keepBottomLineBack(
  { file, floor, walk_away, leverage = [] }: Severance & { readonly file: string },
  gate: Gate,
) {
  const points = leverage.flatMap((point) => (typeof point === 'string' ? [point] : [point.text, point.weakness]))
  const words = [floor, walk_away, ...points].filter((each) => typeof each === 'string')
  if (words.length === 0) return
  gate.withheld.push({
    ...keptBack(file, `${file} floor, walk_away, leverage`, 'the bottom line', []),
    words: words.filter((each) => each.trim().split(/\s+/).length >= TELLING_WORDS),
    rules: ['bottom_line'],
  })
}

/** What the other side knows or is told; beside it, for self and the attorney alone, what is wanted at the least. */
function viewSeverance(severance: Severance, record: PlannedRecord, gate: Gate) {
  return {
    /** Who made the offer: the author of the latest paper of the settlement that the employer wrote. */
    offered_by: offeredBy(record, gate),
    /** Whether the employment is over: a letter does not say that it goes on. */
    employment_ended: record.unemployment?.separated_on !== undefined,
    /** Whether the periods for a release that are usual in the US from an age on are to be asked for. The age stays behind. */
    usual_periods: hasUsualPeriods(severance.age_40_plus ?? record.employment?.age_40_plus, record),
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

function viewUnemployment(claim: Unemployment & { readonly file: string }, record: PlannedRecord, gate: Gate) {
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
    appealed_by: claim.appealed_by,
    appeal_days: claim.appeal_days,
    appeal_due_on: claim.appeal_due_on,
    appeal_filed_on: claim.appeal_filed_on,
    good_cause_if_late: said(claim.good_cause_if_late),
    hearing: claim.hearing && {
      date: claim.hearing.date,
      mode: claim.hearing.mode,
      officer: claim.hearing.officer,
      parties: claim.hearing.parties?.map(gate.person),
    },
    issues: claim.issues ?? [],
    witnesses: (claim.witnesses ?? []).flatMap((witness, i) =>
      gate.pass(
        // Without a name, what somebody knows and a telephone still tell who it is.
        ['unemployment', ...markClasses(witness), ...classesOfPerson(witness.person, record)],
        keptBack(claim.file, `unemployment.yaml witness ${i + 1}`, witness.knows ?? '', [
          witness.knows ?? '',
          witness.telephone ?? '',
        ]),
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

function classesOfPerson(id: string, record: PlannedRecord): ContentClass[] {
  return record.people.filter((person) => person.id === id).flatMap((person) => personClasses(person, record))
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
  const said = (words: string | undefined): string | undefined => (words === undefined ? undefined : gate.text(words))
  return {
    grievance_no: grievance.grievance_no,
    date_filed: grievance.date_filed,
    time_limit: grievance.time_limit,
    grievant: grievance.grievant,
    who: said(grievance.who),
    what: said(grievance.what),
    where: said(grievance.where),
    when: said(grievance.when),
    why: said(grievance.why),
    how: said(grievance.how),
    articles_violated: grievance.articles_violated ?? [],
    past_practice: said(grievance.past_practice),
    management_position: said(grievance.management_position),
    management_present: (grievance.management_present ?? []).map(gate.person),
    remedy: said(grievance.remedy),
    steps: (grievance.steps ?? []).flatMap((step, i) =>
      gate.pass(
        ['grievance', ...markClasses(step)],
        keptBack(grievance.file, `grievance.yaml step ${i + 1}`, step.step),
        (passed) => ({
          step: step.step,
          on: step.on,
          result: said(step.result),
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
        : [{ name, result: test.result, text: said(test.text), evidence: gate.exhibits(test.evidence) }]
    }),
  }
}
