/** What the people of the examples wrote down after the plan: a claim, and a grievance. */
import type { ExampleName } from '../record-folder.ts'

/** The claim of each example, dated after its plan. */
export const EXAMPLE_CLAIMS: Readonly<Record<ExampleName, string>> = {
  'city-erp': `claim_filed_on: 2022-05-09
employer_account_no: 944-0112-7
case_number: 22-08817
separation: discharged
separated_on: 2022-05-06
final_incident: >-
  At 3:10 p.m. Marisol Vega and Denise Aoki met with me in Room 2 and gave me a letter. It says that the
  plan was not completed. I asked which area was meant and was told that the letter speaks for itself. That morning I
  had sent the weekly status report and closed four tickets. I handed in my badge and left at 3:40 p.m.
reason_given_at_discharge: The Performance Improvement Plan was not successfully completed.
reason_given_to_agency: Claimant disregarded repeated instructions to respond to trouble tickets and to finish assigned work.
decision_mailed_on: 2022-05-27
appeal_days: 30
appeal_due_on: 2022-06-27
appeal_filed_on: 2022-06-08
hearing:
  date: 2022-07-12T09:30-07:00
  mode: by telephone
  officer: R. Castellanos, Administrative Law Judge
  parties: [Dana Whitfield, City of Alder]
issues:
  - Was the claimant discharged for misconduct connected with the most recent work? (UI Code section 1256)
witnesses:
  - {person: okafor, knows: Held the training session of 15 February and saw that the report could not be completed with the tools at hand., telephone: 555-0142, evidence: [E-13]}
  - {person: brandt, knows: Said of the SSRS report in the meeting that it was very complex.}
weeks_certified: [2022-05-14, 2022-05-21, 2022-05-28, 2022-06-04]
`,
  'sales-leave': `claim_filed_on: 2024-05-13
case_number: B-2024-117203
separation: discharged
separated_on: 2024-05-10
final_incident: >-
  At 9 a.m. Colin Marsh and Hana Petrov called me by video. Colin Marsh read a letter out that ends my employment
  because the plan was not met. I had nine qualified opportunities at that time. I asked for the notes on A2 and was
  told that they would not be shared. My access was closed at 9:20 a.m.
reason_given_at_discharge: Failure to meet the performance improvement plan.
reason_given_to_agency: Discharged for not meeting sales targets and for lack of effort in creating pipeline.
decision_mailed_on: 2024-06-10
appeal_days: 10
appeal_filed_on: 2024-06-17
issues:
  - Whether the claimant was discharged for deliberate misconduct in wilful disregard of the employer's interest
  - Whether the separation was attributable to a knowing violation of a reasonable and uniformly enforced rule
witnesses:
  - {person: june, knows: Keeps the CRM reports; saw the Friday snapshots and how inbound leads were routed., evidence: [E-11]}
weeks_certified: [2024-05-18, 2024-05-25, 2024-06-01, 2024-06-08]
`,
}

/** A grievance over the first example's plan, at its second step. */
export const EXAMPLE_GRIEVANCE = `grievance_no: 22-031
date_filed: 2022-05-13
time_limit: 2022-06-17
articles_violated: [Article 12 Discipline for just cause, Article 14 Evaluations]
past_practice: Two earlier plans in the department had a written measure for each area.
management_position: The plan was explained and weekly meetings were offered.
management_present: [marisol, denise]
remedy: Reinstatement, removal of the plan and of the letter of 6 May from the personnel file, and to be made whole.
steps:
  - {step: Step 1, on: 2022-05-20, result: Denied by the Applications Manager.}
  - {step: Step 2, on: 2022-06-03, result: Meeting with the Director of IT held; answer due on 17 June.}
seven_tests:
  notice: {result: pass, text: The plan is in writing and says what may follow., evidence: [E-01]}
  reasonable_rule: {result: fail, text: Two of four areas have no measure.}
  fair_investigation: unknown
  equal_treatment: unknown
`
