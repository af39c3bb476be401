/** A record of an unemployment claim: a dispatcher who was told to do one thing and to reach another, and was discharged. */
import { PEOPLE, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

/** Ninety days of a plan, with one directive and one result. */
export const CLAIM_PLAN = `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
jurisdiction: US-CA
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-05
document: E-01
reason: Mail and log entries are late.
check_in_cadence: {every: two_weeks, on: monday}
areas:
  - id: A1
    title: Answering mail
    deficiency: Mail is left for days.
    expectation: Answer mail in two working days.
    expectation_type: outcome
    measure: Mail answered in two working days
    target: {op: ">=", value: 90, unit: percent}
    control: partial
    support:
      - {text: A second screen, promised_on: 2024-01-08}
      - {text: Training on the mail system, promised_on: 2024-01-08, delivered_on: 2024-01-22, evidence: [E-03]}
    steps_taken:
      - {text: Set aside the first hour of each day for mail, on: 2024-01-15}
  - id: A2
    title: Shift log
    deficiency: The shift log is not kept.
    expectation: Write the shift log at the end of each shift.
    expectation_type: directive
    measure: Shift logs written
    target: {op: ">=", value: 5, unit: count, per: week}
    control: within
  - id: A3
    title: Working with drivers
    expectation: Be the person whom drivers turn to.
    expectation_type: outcome
    control: outside
`

export const UNEMPLOYMENT = `claim_filed_on: 2024-03-25
employer_account_no: 4410-22
case_number: 24-0117
separation: discharged
separated_on: 2024-03-22
final_incident: >-
  At 4 p.m. Piet Vos handed me a letter and asked for my badge. I had answered the mail of the day.
reason_given_at_discharge: Not meeting the expectations of the plan.
reason_given_to_agency: Repeatedly disregarded instructions.
decision_mailed_on: 2024-04-15
appeal_days: 30
appeal_filed_on: 2024-04-29
hearing:
  date: 2024-05-28T10:30-07:00
  mode: by telephone
  officer: J. Alvarez
  parties: [Ana Duarte, Harbour Freight Tools]
issues: [Whether the claimant was discharged for misconduct connected with the work.]
witnesses:
  - {person: tom, knows: Sat beside me and saw the shift logs written., telephone: 555 0144, evidence: [E-04]}
weeks_certified: [2024-03-30, 2024-04-06, 2024-04-13]
`

const WEEKS = ['2024-01-19', '2024-01-26', '2024-02-02', '2024-02-09'] as const

/** The readings of four weeks; of a week that was missed, what prevented it. */
export const SHIFT_LOGS = `id: M2
area: A2
name: Shift logs written
definition: Logs written at the end of a shift, out of five shifts a week.
form: count
target_source: plan
control: within
readings:
  - {week_ending: ${WEEKS[0]}, value: 5}
  - {week_ending: ${WEEKS[1]}, value: 4, note: "The log system was down on 24 January; I wrote the log on paper."}
  - {week_ending: ${WEEKS[2]}, value: 5}
  - {week_ending: ${WEEKS[3]}, value: 5}
`

export const CLAIM_FILES: Readonly<Record<string, string>> = {
  'plan.yaml': CLAIM_PLAN,
  'people.yaml': `${PEOPLE}  - {id: tom, name: Tom Reyes, role: Dispatcher, relation: witness, will_testify: true}\n`,
  'unemployment.yaml': UNEMPLOYMENT,
  'employment.yaml': `hired_on: 2019-05-13
job_title: Dispatcher
reviews:
  - {on: 2023-06-30, rating: meets expectations, text: Annual review 2023, evidence: [E-02]}
compensation: [{on: 2023-07-15, kind: merit_increase, text: Raise of 3 percent}]
`,
  'allegations/AL-1.yaml': `id: AL-1
area: A1
text: Left a customer's mail for six days in December.
occurred: 2023-12
response: admitted
reply: One mail of 11 December was answered on 17 December; I was the only dispatcher that week.
evidence: [E-05]
`,
  'metrics/M1.yaml': `id: M1
area: A1
name: Mail answered in two working days
definition: Answered in time divided by received.
form: ratio
target_source: plan
control: partial
readings:
${[13, 15, 17, 18].map((answered, i) => `  - {week_ending: ${WEEKS[i]}, value: [${answered}, 20]}`).join('\n')}
`,
  'metrics/M2.yaml': SHIFT_LOGS,
  'check-ins/2024-01-22.yaml':
    'scheduled_for: 2024-01-22\nstatus: held\nattendees: [ana, piet]\nassessments: {A1: partially_met, A2: met}\n',
  'check-ins/2024-02-05.yaml':
    'scheduled_for: 2024-02-05\nstatus: cancelled_by_manager\nrequested_on: 2024-02-02\nreason_given: inventory\n',
  'requests/R-01.yaml':
    'id: R-01\nkind: support\nsent_on: 2024-01-29\nto: piet\ntext: "The second screen promised for A1"\n',
  ...exhibit('E-01', '2024-01-08', 'document', 'The plan as issued', 'obtained: delivered_to_me'),
  ...exhibit('E-02', '2023-06-30', 'review', 'Annual review 2023', 'obtained: delivered_to_me'),
  ...exhibit('E-03', '2024-01-22', 'calendar', 'Training on the mail system', 'obtained: received_by_me'),
  ...exhibit('E-04', '2024-02-09', 'system_log', 'Shift logs of four weeks', 'obtained: described_only\nareas: [A2]'),
  ...exhibit('E-05', '2023-12-17', 'email', 'Answer to a customer', 'obtained: sent_by_me\nauthor: ana'),
  ...exhibit('E-06', '2024-02-01', 'note', 'Talk about the parking lot', 'obtained: own_note\nauthor: ana'),
  ...exhibit('E-07', '2024-03-22', 'letter', 'Letter of 22 March', 'obtained: delivered_to_me\nauthor: piet'),
}

function exhibit(...[id, happened, kind, title, rest]: readonly [string, string, string, string, string]) {
  return { [`evidence/${id}.yaml`]: `id: ${id}\nhappened: ${happened}\nkind: ${kind}\ntitle: ${title}\n${rest}\n` }
}

/** The day of these appeals. */
const TODAY = '2024-05-01'

/** An appeal of the record in `dir`, as Markdown. */
export async function render(dir: string, ...flags: readonly string[]) {
  return await run('-C', dir, 'render', 'appeal', '--today', TODAY, '--format', 'md', '--out', '-', ...flags)
}

/** What the agency gets of the record with these files added or replaced. */
export async function forAgency(
  files: Readonly<Record<string, string>> = {},
  ...flags: readonly string[]
): Promise<string> {
  return (await render(recordOf({ ...CLAIM_FILES, ...files }), '--for', 'agency', ...flags)).out
}

/** The claim with one line changed. */
export const claim = (from: string, to: string) => ({ 'unemployment.yaml': UNEMPLOYMENT.replace(from, to) })
