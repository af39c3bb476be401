/** What a claim does not have yet, and the command that writes each of it down. */
import { isDirective, isExplained } from '../../audit/could-not.ts'
import { couldNotQuestions } from '../../audit/could-not-questions.ts'
import { daysBetween } from '../../record/dates.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { type Claim, deadlineOf } from './appeal-claim.ts'
import type { MissingRow } from './appeal-data.ts'
import { measured, weeksOf } from './appeal-expectations.ts'

/** A field of unemployment.yaml in words, and a value such as the letters have. */
const FIELDS: readonly (readonly [keyof Claim, string, string])[] = [
  ['separated_on', 'the last day of the employment', 'separated_on 2024-05-10'],
  ['separation', 'how it ended (discharged, quit, forced_resignation or layoff)', 'separation discharged'],
  ['reason_given_at_discharge', 'the reason given at the end, in its exact words', 'reason_given_at_discharge "…"'],
  ['final_incident', 'what happened on the last day, in order, as you saw it', 'final_incident "…"'],
  ['claim_filed_on', 'the day on which you filed the claim', 'claim_filed_on 2024-05-13'],
  [
    'reason_given_to_agency',
    'the reason the employer gave the agency, in its exact words',
    'reason_given_to_agency "…"',
  ],
  ['decision_mailed_on', 'the mailing date of the determination', 'decision_mailed_on 2024-06-03'],
  ['case_number', 'the case number', 'case_number 24-0117'],
  ['employer_account_no', "the employer's account number, where the letter has it", 'employer_account_no 4410'],
  ['hearing', 'the date of the hearing, once it is set', 'hearing.date 2024-07-09T10:30-04:00'],
]

/** In the order in which the letters come; then what the exhibits and the figures lack. An attorney gets the words without the commands. */
export function missingInClaim(view: View, claim: Claim, cited: readonly ViewEvidence[]): MissingRow[] {
  const fields = FIELDS.filter(([key]) => claim[key] === undefined).map(([, what, typed]) => ({ what, typed }))
  const lists = [
    ...(claim.issues.length > 0
      ? []
      : [{ what: 'the issues, word for word from the notice of hearing', typed: `issues '["…"]'` }]),
    ...(claim.witnesses.length > 0 ? [] : [witnesses(view)]),
  ]
  const inClaim = [
    ...fields.slice(0, 7),
    ...deadline(view, claim),
    ...fields.slice(7),
    ...lists,
    ...untold(claim, view),
  ].map(({ what, typed }) => ({ what, command: `onrecord set unemployment ${typed}` }))
  const elsewhere = [
    ...hired(view),
    ...(view.unemployment === undefined
      ? []
      : [...copies(cited), ...unexplained(view), ...unjudged(view), ...later(view, claim)]),
  ]
  return [...inClaim, ...elsewhere].map(({ what, command }) => ({
    what,
    command: view.audience === 'self' ? command : '',
  }))
}

function hired({ employment: { hired_on } }: View): MissingRow[] {
  return hired_on === undefined
    ? [{ what: 'the day on which you were hired', command: 'onrecord set employment hired_on 2019-05-13' }]
    : []
}

/** An exhibit that is listed has to be handed in. */
function copies(cited: readonly ViewEvidence[]): MissingRow[] {
  const bare = cited.filter(
    ({ obtained, files, files_kept_back }) => obtained !== 'described_only' && files.length === 0 && !files_kept_back,
  )
  const [first] = bare
  if (first === undefined) return []
  const what = `${bare.length === 1 ? 'a copy' : 'copies'} of ${listed(bare.map(({ id }) => id))} to hand in`
  return [{ what, command: `onrecord attach ${first.id} FILE` }]
}

/** Of what the plan told the employee to do, the weeks in which it was not done and nothing says why. */
function unexplained(view: View): MissingRow[] {
  return view.plan.areas.filter(isDirective).flatMap((area) =>
    measured(view, area).flatMap((metric) =>
      weeksOf(metric)
        .missed.filter((reading) => !isExplained(area, reading))
        .map(({ week_ending }) => ({
          what: `what prevented "${withoutStop(metric.name)}" in the week ending ${dayIn(view, week_ending)}${view.audience === 'self' ? ` (as the note of that reading, in metrics/${metric.id}.yaml)` : ''}`,
          command: '',
        })),
    ),
  )
}

/** What is asked of "could not or would not", in the words of a list. */
const ASKED: Readonly<Record<string, (area: string) => string>> = {
  expectation_type: (area) => `whether ${area} asks for a result or tells you to do something`,
  followed: (area) => `whether what ${area} tells you to do was followed each time, and what shows it or prevented it`,
  control: (area) => `how far the result of ${area} is in your hands`,
  steps_taken: (area) => `what you did for ${area}`,
}

function unjudged(view: View): MissingRow[] {
  return couldNotQuestions(view).flatMap(({ at, todo }) => {
    const what = ASKED[String(at.path[0])]?.(at.of)
    return what === undefined ? [] : [{ what, command: todo }]
  })
}

/** Weeks without a reading at the end of the plan are asked about. */
const SILENT_DAYS = 14

function later(view: View, { separated_on }: Claim): MissingRow[] {
  const { effective_to } = view.plan
  const end = separated_on !== undefined && separated_on < effective_to ? separated_on : effective_to
  const last = view.metrics
    .flatMap(({ readings }) => readings.map(({ week_ending }) => week_ending))
    .sort()
    .at(-1)
  return last === undefined || daysBetween(last, end) <= SILENT_DAYS
    ? []
    : [
        {
          what: `the readings of the weeks from ${dayIn(view, last)} to ${dayIn(view, end)}`,
          command: 'onrecord measure M1 VALUE --week DATE',
        },
      ]
}

type Missing = { readonly what: string; readonly typed: string }

function deadline(view: View, claim: Claim): Missing[] {
  if (claim.appealed_by === 'employer') return []
  const known = deadlineOf(view, claim)
  const last = { what: 'the last day to appeal, as the determination has it', typed: 'appeal_due_on 2024-07-03' }
  if (known === undefined) return [last]
  return [
    ...(known.period === undefined ? [] : [last]),
    ...(claim.appeal_filed_on === undefined
      ? [{ what: 'the day on which you file the appeal', typed: 'appeal_filed_on 2024-06-20' }]
      : []),
    ...(known.late && claim.good_cause_if_late === undefined
      ? [{ what: 'why the appeal is late', typed: 'good_cause_if_late "…"' }]
      : []),
  ]
}

/** With the names of those who the record says saw something themselves. */
function witnesses(view: View): Missing {
  const known = view.people.filter(
    ({ id, first_hand_knowledge, relation }) =>
      id !== view.plan.employee && (first_hand_knowledge !== undefined || relation === 'witness'),
  )
  const names = known.length === 0 ? '' : ` (in the record: ${known.map(({ name }) => name).join(', ')})`
  return {
    what: `witnesses who saw it themselves${names}`,
    typed: `witnesses '[{person: ${known[0]?.id ?? 'ID'}, knows: "…", telephone: "…"}]'`,
  }
}

function untold({ witnesses: named }: Claim, view: View): Missing[] {
  return named.flatMap(({ person, telephone }, i) =>
    telephone === undefined
      ? [{ what: `the telephone of ${nameOf(view, person)}`, typed: `witnesses[${i}].telephone "…"` }]
      : [],
  )
}
