/** A record on which every rule on the plan has something to say: as a finding, or as a question. */
export const HOLED: Readonly<Record<string, string>> = {
  'plan.yaml': `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
sector: public
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-06
reason: Late mail
status: active
areas:
  - {id: A1, title: Mail, expectation: Improve the mail., measure: Errors a week, target: {op: "<=", value: 2}, contradicts: [A2], support: [{text: A course}]}
  - {id: A2, title: Bearing, expectation: Show a better attitude.}
  - {id: A3, title: Rosters, expectation: Publish them., measure: Changes, target: {op: "<=", value: 9}}
  - {id: A4, title: Calls, expectation: Take calls., measure: Calls, target: {op: ">=", value: 9}}
amendments:
  - {on: 2024-03-12, area: A4, field: target.value, from: 9, to: 12}
`,
  'evidence/E-01.yaml':
    'id: E-01\nkind: document\nhappened: 2023-11-02\ntitle: The list of mail\nabout: [authorship]\n',
  'allegations/AL-1.yaml':
    'id: AL-1\narea: A2\ntext: Mail was left for days.\nresponse: denied\nevidence: [E-01]\ngrounds: [no_training, instructed_otherwise]\nraised_on: unknown\n',
  'allegations/AL-2.yaml': 'id: AL-2\narea: A1\ntext: Mail was lost.\noccurred: 2023-10-04\n',
  'metrics/M1.yaml':
    'id: M1\narea: A4\nname: Calls\nform: count\ntarget_source: plan\ncomparison: {team_average: 4}\nreadings:\n  - {week_ending: 2024-03-01, value: 4}\n',
  'requests/R-01.yaml': 'id: R-01\nkind: accommodation\nto: piet\ntext: A quiet room\nsent_on: 2024-02-01\n',
  'requests/R-02.yaml': 'id: R-02\nkind: clarification\nto: piet\ntext: Which mails?\nsent_on: 2024-02-01\n',
  'check-ins/2024-02-05.yaml':
    'scheduled_for: 2024-02-05\nstatus: held\ninvestigatory: true\nrepresentation_requested: true\nassessments: {A2: met}\n',
  'check-ins/2024-02-12.yaml': 'scheduled_for: 2024-02-12\nstatus: held\n',
  'check-ins/2024-02-19.yaml': 'scheduled_for: 2024-02-19\nstatus: held\n',
  'check-ins/2024-02-26.yaml': 'scheduled_for: 2024-02-26\nstatus: scheduled\n',
  'check-ins/2024-03-11.yaml': 'scheduled_for: 2024-03-11\nstatus: held\nfinal: true\nassessments: {A2: not_met}\n',
  'employment.yaml': `reviews: [{on: unknown, rating: "4 of 5"}, {on: 2023-06, rating: "3"}]
compensation: [{on: 2023-11-01, kind: merit_increase, text: Merit raise}, {on: unknown, kind: bonus}]
leave: [{from: 2023-10-02, to: 2023-10-06}]
discipline: [{on: 2024-02-20, step: suspension}]
comparators: [{person: piet}, {person: piet, same_role: true}, {person: piet, same_role: true, same_measure: true}]
`,
  'unemployment.yaml': 'separation: discharged\nseparated_on: 2024-03-14\nclaim_filed_on: 2024-03-15\n',
}
