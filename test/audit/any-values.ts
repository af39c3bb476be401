/** The parts of records of every shape that the schemas take: plausible ones, and such as nobody means to write. */
import fc from 'fast-check'
import { WEEKDAYS } from '../../src/record/dates.ts'
import {
  ABOUT,
  CHECK_IN_STATUSES,
  CONFIDENTIALITIES,
  EVIDENCE_KINDS,
  OBTAINED,
  RATINGS,
  REQUEST_KINDS,
  RESPONSES,
  SENSITIVITIES,
} from '../../src/record/vocabulary.ts'

const near = fc
  .integer({ min: -40, max: 120 })
  .map((days) => new Date(Date.UTC(2024, 0, 8) + days * 86_400_000).toISOString().slice(0, 10))

/** A day, mostly in a plan of the spring of 2024, sometimes at the ends of what can be written. */
export const anyDay = fc.oneof(
  { weight: 12, arbitrary: near },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '0099-02-28', '9999-12-31', '9999-12-30', '2024-02-29') },
)
const date = fc.oneof(
  { weight: 6, arbitrary: anyDay },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2024-02', '2024-01~', '2024', '2024-01/2024-03', '2023-11', 'unknown', '2024-02-02~'),
  },
  { weight: 1, arbitrary: fc.constantFrom('0001', '9999-12', '0001-01-01/9999-12-31') },
)
const time = fc.oneof(
  anyDay,
  fc.tuple(anyDay, fc.constantFrom('T00:10+14:00', 'T23:50-11:00', 'T09:00Z')).map(([day, rest]) => `${day}${rest}`),
)
const words = fc.constantFrom(
  'Mail is answered in two days',
  'A1: which list? A2: by when?',
  'Improve attitude, timely and as needed; 5 to 8',
  'I ignored the second mail.',
  '"$(rm)" `x` {{ y }} $ \\ | <b> (A1',
  'ア 👩‍🚒 é',
)
const id = fc.constantFrom('A1', 'A2', 'A007', 'A99')
const ids = fc.uniqueArray(fc.constantFrom('E-0', 'E-1', 'E-07', 'E-900719925474099267', 'E-44'), { maxLength: 3 })
const marks = { sensitivity: fc.constantFrom(...SENSITIVITIES), about: fc.subarray([...ABOUT], { maxLength: 1 }) }
const some = <T>(of: fc.Arbitrary<T>, maxLength = 3) => fc.array(of, { maxLength })
const shape = <T, K extends keyof T & string>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, requiredKeys: K[]) =>
  fc.record(model, { requiredKeys })
const dated = shape({ text: words, on: date, evidence: ids, ...marks }, ['text'])
const figure = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constantFrom(0, 1e12, 0.1, -0))
const target = shape({ op: fc.constantFrom('>=', '<=', '=', '>', '<'), value: figure, per: words }, ['op', 'value'])
const corrections = some(fc.record({ at: time, text: words }), 2)

const area = shape(
  {
    title: words,
    expectation: words,
    deficiency: words,
    category: fc.constantFrom('performance', 'conduct', 'attendance'),
    expectation_type: fc.constantFrom('outcome', 'directive', 'both'),
    measure: words,
    target,
    failure_threshold: words,
    baseline: words,
    control: fc.constantFrom('within', 'partial', 'outside'),
    contradicts: some(id),
    support: some(shape({ text: words, promised_on: date, due_on: date, delivered_on: date, evidence: ids }, ['text'])),
    steps_taken: some(dated),
    hindered_by: some(dated),
    open_questions: some(dated),
    ...marks,
  },
  ['title', 'expectation'],
)
const amendment = shape(
  {
    on: anyDay,
    area: id,
    field: fc.constantFrom('target.value', 'effective_to', 'measure', 'expectation', 'no.such.field', 'areas'),
    from: fc.oneof(figure, words),
    to: fc.oneof(figure, words, anyDay),
    re_acknowledged: fc.boolean(),
  },
  ['on', 'field'],
)
export const plan = shape(
  {
    kind: fc.constantFrom('PIP', 'improvement note'),
    issued_on: anyDay,
    effective_from: anyDay,
    effective_to: anyDay,
    response_due_on: anyDay,
    document: fc.constantFrom('E-1', 'E-77'),
    jurisdiction: fc.constantFrom('US-CA', 'GB', 'DE'),
    employer_device: fc.constantFrom(true, false, 'unknown'),
    sector: fc.constantFrom('public', 'private', 'federal', 'unknown'),
    permanent_status: fc.constantFrom('permanent', 'at_will'),
    check_in_cadence: fc.record({
      every: fc.constantFrom('day', 'week', 'two_weeks', '99 weeks', 'month', '0 days'),
      on: fc.subarray([...WEEKDAYS], { maxLength: 2 }),
    }),
    consequence: words,
    early_termination_clause: fc.boolean(),
    acknowledgement: shape({ kind: fc.constantFrom('receipt', 'agreement'), signed_on: anyDay }, []),
    prior_counselling: some(dated),
    policy_minimum_days: fc.constantFrom(0, 30, 900),
    status: fc.constantFrom('draft', 'active', 'paused', 'completed_met', 'completed_not_met', 'cancelled'),
    areas: fc.array(area, { minLength: 1, maxLength: 3 }),
    amendments: some(amendment),
    corrections,
  },
  ['kind', 'issued_on', 'effective_from', 'effective_to', 'areas'],
)
export const evidence = shape(
  {
    happened: date,
    recorded: time,
    kind: fc.constantFrom(...EVIDENCE_KINDS),
    title: words,
    detail: words,
    quotes: some(fc.record({ who: fc.constantFrom('ana', 'piet', 'nobody'), words })),
    areas: some(id),
    allegations: some(fc.constantFrom('AL-1', 'AL-9')),
    obtained: fc.constantFrom(...OBTAINED),
    employer_owned: fc.boolean(),
    confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
    consent: fc.constantFrom('none', 'one_party', 'all'),
    privilege: fc.record({ purpose: words }),
    withdrawn: fc.record({ at: time, reason: words }),
    corrections,
    ...marks,
  },
  ['happened', 'kind', 'title'],
)
export const allegation = shape(
  {
    area: id,
    text: words,
    occurred: date,
    raised_on: date,
    response: fc.constantFrom(...RESPONSES),
    grounds: some(fc.constantFrom('corrected_since', 'instructed_otherwise', 'no_training', 'previously_considered')),
    reply: words,
    evidence: ids,
    weight: fc.constantFrom('lead', 'note', 'omit'),
    recorded: time,
    ...marks,
  },
  ['text'],
)
const ratings = fc.dictionary(id, fc.constantFrom(...RATINGS), { maxKeys: 2 })
export const checkIn = shape(
  {
    status: fc.constantFrom(...CHECK_IN_STATUSES),
    rescheduled_to: anyDay,
    reason_given: words,
    assessments: ratings,
    self_assessments: ratings,
    manager_feedback: some(dated),
    recap: shape({ sent: time, correction: words }, ['sent']),
    ad_hoc: fc.boolean(),
    final: fc.boolean(),
    investigatory: fc.boolean(),
    representation_requested: fc.boolean(),
    ...marks,
  },
  ['status'],
)
const reading = shape(
  {
    week_ending: anyDay,
    value: fc.oneof(figure, fc.tuple(fc.nat(9), fc.nat(9)), fc.constant([9, 4, 0])),
    note: words,
    evidence: ids,
    recorded: time,
    corrections,
  },
  ['week_ending', 'value'],
)
export const metric = shape(
  {
    area: id,
    name: words,
    form: fc.constantFrom('ratio', 'count', 'mean', 'stages'),
    cumulative: fc.boolean(),
    target,
    target_source: fc.constantFrom('plan', 'proposed_by_employee', 'policy', 'none'),
    control: fc.constantFrom('within', 'outside'),
    before_plan: figure,
    cycle_days: fc.nat(200),
    comparison: shape({ team_average: figure, unit_mean: figure }, []),
    readings: some(reading, 5),
  },
  ['name'],
)
export const request = shape(
  {
    kind: fc.constantFrom(...REQUEST_KINDS),
    sent_on: anyDay,
    text: words,
    due_on: anyDay,
    answered_on: anyDay,
    answer: fc.constantFrom('full', 'partial', 'refused', 'none'),
    follow_ups: some(anyDay),
    evidence: ids,
  },
  ['kind', 'sent_on', 'text'],
)
export const employment = shape(
  {
    reviews: some(shape({ on: date, rating: words, ...marks }, ['on'])),
    compensation: some(shape({ on: date, kind: fc.constantFrom('merit_increase', 'bonus', 'cut') }, ['on'])),
    leave: some(
      shape({ from: date, to: date, protected: fc.constantFrom(true, false, 'candidate'), approved_on: date }, [
        'from',
      ]),
    ),
    discipline: some(shape({ on: date, step: words, text: words, ...marks }, ['on'])),
    comparators: some(shape({ person: fc.constant('theo'), same_role: fc.boolean(), value: figure }, ['person'])),
    events: some(shape({ on: date, text: words, ...marks }, ['on', 'text'])),
  },
  [],
)

/** The offer, the claim and the grievance. */
export const matters = fc.record(
  {
    severance: shape(
      { offered_on: anyDay, signed_on: anyDay, consider_days: fc.constantFrom(0, 21, 1e6, -3, 2.5) },
      [],
    ),
    unemployment: shape(
      {
        separated_on: anyDay,
        claim_filed_on: anyDay,
        decision_mailed_on: anyDay,
        appeal_days: fc.constantFrom(0, 10, 1e7, -1, 0.5),
        reason_given_at_discharge: words,
        reason_given_to_agency: words,
      },
      [],
    ),
    grievance: shape({ time_limit: anyDay, date_filed: anyDay }, []),
  },
  { requiredKeys: [] },
)
