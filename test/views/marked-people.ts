/** Who is who, what came before the plan, and the matters with a file of their own, each text with a word of its own. */
import type { Mark, Rule } from './oracle.ts'

/** Whose address stands in the head of a letter. */
const ADDRESSES: Readonly<Record<string, Rule>> = { piet: 'address of the manager', hedda: 'address of HR' }

export function markedPeople(mark: Mark): object {
  const person = (id: string, relation: string, ...rules: readonly Rule[]) => ({
    id,
    name: `${mark(`name of ${id}`, ...rules)} Vos`,
    role: mark(`role of ${id}`, ...rules),
    department: mark(`department of ${id}`, ...rules),
    relation,
    stance: 'unfavorable',
    first_hand_knowledge: mark(`knowledge of ${id}`, 'represents', ...rules),
    // Where a letter goes is read out of it for those to whom letters go.
    contact: `Desk ${mark(`contact of ${id}`, 'represents', ...rules)}, ${mark(`address of ${id}`, ADDRESSES[id] ?? 'represents', ...rules)}@example.org`,
    interests: [mark(`interests of ${id}`, 'private')],
    good_at: [mark(`strengths of ${id}`, 'private')],
    dislikes: [mark(`dislikes of ${id}`, 'private')],
    notes: mark(`notes about ${id}`, 'private'),
  })
  return {
    people: [
      person('ana', 'employee', 'plan'),
      person('piet', 'supervisor', 'plan'),
      person('hedda', 'hr_representative', 'plan'),
      person('ulla', 'union_representative', 'work'),
      person('wim', 'witness', 'work'),
      person('theo', 'comparator', 'comparator_name'),
      person('carla', 'other_manager', 'comparator_name'),
      person('lex', 'attorney', 'own'),
      { ...person('thea', 'witness', 'health'), sensitivity: 'health' },
      person('bram', 'decision_maker', 'plan'),
      person('gwen', 'witness', 'health'),
    ],
  }
}

export function markedEmployment(mark: Mark): object {
  const row = (field: string, ...rules: readonly Rule[]) => ({ on: '2023-06-01', text: mark(field, 'job', ...rules) })
  return {
    hired_on: '2019-05-13',
    job_title: mark('job title', 'job_title'),
    // Only its paper is used: the text is nobody's.
    job_description: { text: mark('job description', 'job'), dated: '2019-05-13', evidence: ['E-20'] },
    reviews: [
      { on: '2023-06-01', text: mark('review', 'job_latest'), rating: mark('rating', 'job_latest') },
      { ...row('review of health', 'health'), sensitivity: 'health' },
    ],
    compensation: [
      { ...row('raise'), kind: 'merit_increase' },
      { on: '2023-07-01', kind: mark('kind of pay', 'job_latest') },
    ],
    leave: [
      {
        from: '2023-11-01',
        to: '2023-12-10',
        kind: mark('kind of leave', 'health'),
        approved_on: '2023-10-20',
        evidence: ['E-20'],
      },
    ],
    discipline: [{ on: '2023-05-01', step: mark('step of discipline', 'job') }],
    comparators: [
      {
        person: 'carla',
        value: mark('value of comparator', 'comparators'),
        treatment: mark('treatment of comparator', 'comparators'),
        known_how: mark('how known', 'comparators'),
        evidence: ['E-21'],
      },
    ],
    events: [
      row('event'),
      { ...row('event of family', 'health'), sensitivity: 'family', evidence: ['E-22'] },
      { ...row('event, protected', 'protected_activity'), about: ['protected_activity'] },
      { ...row('event, authorship', 'authorship'), about: ['authorship'] },
      { ...row('event, weak point', 'weak_points'), about: ['weak_point'] },
      { ...row('event, comparator', 'comparators'), about: ['comparator'] },
      { ...row('event of two classes', 'authorship', 'weak_points'), about: ['authorship', 'weak_point'] },
    ],
    age_40_plus: true,
    bargaining_unit: mark('bargaining unit', 'job'),
  }
}

/** The fields of a settlement that are for the person and the attorney, though they are no bottom line. */
const BOTTOM_LINE = [
  'benefits_continuation',
  'bonus_commission_due',
  'equity_vesting',
  'pto_payout',
  'confidentiality',
  'non_disparagement',
  'restrictive_covenants',
  'legal_fees',
] as const

export function markedSeverance(mark: Mark): object {
  return {
    offered_on: '2024-03-10',
    offer_weeks: 8,
    weekly_base: 1500,
    currency: 'USD',
    ask_weeks: 20,
    offer_terms: [mark('offer terms', 'settlement')],
    ask_terms: [mark('ask terms', 'settlement')],
    terms_sought: [mark('terms sought', 'settlement')],
    announcement_wording: mark('announcement', 'own', 'settlement'),
    reason_for_separation: mark('reason for separation', 'own', 'settlement'),
    release_scope: mark('release', 'own', 'settlement'),
    reference: mark('reference', 'own', 'settlement'),
    floor: mark('floor', 'own'),
    walk_away: mark('walk-away', 'own'),
    ...Object.fromEntries(BOTTOM_LINE.map((field) => [field, mark(`bottom line, ${field}`, 'own', 'settlement')])),
    leverage: [
      { text: mark('leverage', 'own'), weakness: mark('weakness of leverage', 'own') },
      mark('leverage alone', 'own'),
    ],
  }
}

export function markedUnemployment(mark: Mark): object {
  return {
    claim_filed_on: '2024-03-12',
    employer_account_no: mark('account', 'unemployment'),
    case_number: mark('case number', 'unemployment'),
    final_incident: mark('final incident', 'unemployment'),
    reason_given_at_discharge: mark('reason at discharge', 'unemployment'),
    reason_given_to_agency: mark('reason to agency', 'unemployment'),
    separation: 'discharged',
    separated_on: '2024-03-12',
    decision_mailed_on: '2024-03-13',
    appeal_days: 14,
    appeal_filed_on: '2024-03-14',
    good_cause_if_late: mark('good cause', 'unemployment'),
    issues: [mark('issue', 'unemployment')],
    witnesses: [
      {
        person: 'wim',
        knows: mark('what a witness knows', 'unemployment'),
        telephone: mark('telephone', 'unemployment'),
      },
      {
        person: 'gwen',
        knows: mark('what a witness of health knows', 'unemployment', 'health'),
        telephone: mark('telephone of a witness of health', 'unemployment', 'health'),
        sensitivity: 'health',
      },
    ],
    hearing: {
      date: '2024-04-20T10:30-07:00',
      mode: mark('mode of hearing', 'unemployment'),
      officer: mark('officer', 'unemployment'),
      parties: [mark('party', 'unemployment'), 'theo'],
    },
  }
}

const FACT_SHEET = ['grievant', 'who', 'where', 'when', 'why', 'how', 'past_practice'] as const

export function markedGrievance(mark: Mark): object {
  return {
    grievance_no: mark('grievance number', 'grievance'),
    date_filed: '2024-03-11',
    time_limit: '2024-04-10',
    ...Object.fromEntries(FACT_SHEET.map((field) => [field, mark(`grievance ${field}`, 'grievance')])),
    articles_violated: [mark('article', 'grievance')],
    management_present: ['piet', 'theo'],
    what: mark('grievance what', 'grievance'),
    remedy: mark('remedy', 'grievance'),
    management_position: mark('management position', 'grievance'),
    steps: [{ step: mark('grievance step', 'grievance'), result: mark('grievance result', 'grievance') }],
    seven_tests: { notice: { result: 'fail', text: mark('test of notice', 'grievance') } },
  }
}
