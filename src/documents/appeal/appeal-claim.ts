/** The claim as the appeal has it: the cover, the appeal in one line, and when it is due. */
import { offDay } from '../../deadlines/holidays.ts'
import { appealDay } from '../../deadlines/last-days.ts'
import type { Period } from '../../deadlines/periods.ts'
import { type Day, dayOf, daysBetween, isWeekend, weekdayName } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import { UserError } from '../../user-error.ts'
import { AUDIENCE_NAMES, hasCondition } from '../../views/audiences.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewUnemployment } from '../../views/view-matters.ts'
import { dayIn, longDayIn, timeIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { capital, withStop } from '../phrases/words.ts'

export type Claim = Omit<ViewUnemployment, keyof Passed>

const NO_CLAIM: Claim = {
  claim_filed_on: undefined,
  employer_account_no: undefined,
  case_number: undefined,
  separation: undefined,
  separated_on: undefined,
  final_incident: undefined,
  reason_given_at_discharge: undefined,
  reason_given_to_agency: undefined,
  decision_mailed_on: undefined,
  appealed_by: undefined,
  appeal_days: undefined,
  appeal_due_on: undefined,
  appeal_filed_on: undefined,
  good_cause_if_late: undefined,
  hearing: undefined,
  issues: [],
  witnesses: [],
  weeks_certified: [],
}

/** The claim; without one, an empty claim for a draft of one's own. Throws a UserError when it would be sent to somebody. */
export function claimOf(view: View): Claim {
  if (view.unemployment !== undefined) return view.unemployment
  if (view.audience === 'self') return NO_CLAIM
  throw new UserError(view.claim_kept_for.length > 0 ? whyKept(view) : noClaim(view))
}

/** Before there is a claim an attorney has the handover: an appeal without one would say what is not so. */
function noClaim({ audience }: View): string {
  const instead =
    audience === 'attorney' ? '; for an attorney before there is a claim: onrecord render handover --for attorney' : ''
  return `the record has no unemployment claim yet; write down what the letters say, such as: onrecord set unemployment decision_mailed_on 2024-06-03; what else is needed: onrecord render appeal${instead}`
}

function whyKept({ audience, claim_kept_for: classes }: View): string {
  const names = listed(classes.map((each) => `"${each}"`))
  const open = classes.every((each) => hasCondition(each, audience))
  const include = `if it is the issue, add ${classes.map((each) => `--include ${each}`).join(' ')} --because "…"; else `
  return `unemployment.yaml has a mark that keeps the claim from ${AUDIENCE_NAMES[audience]}: ${names}; ${open ? include : ''}take the mark off that file (sensitivity, about) and mark only what it is true of`
}

export function coverRows(view: View, claim: Claim): { readonly label: string; readonly value: string }[] {
  const { hearing } = claim
  const day = (on: Day | undefined): string | undefined => (on === undefined ? undefined : longDayIn(view, on))
  const account = claim.employer_account_no === undefined ? '' : `, account no. ${claim.employer_account_no}`
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Claimant', nameOf(view, view.plan.employee)],
    ['Employer', `${view.plan.employer}${account}`],
    ['Case number', claim.case_number],
    ['Employment ended', day(claim.separated_on)],
    ['Claim filed', day(claim.claim_filed_on)],
    ['Determination mailed', day(claim.decision_mailed_on)],
    ['Hearing', hearingWords(view, claim)],
    ['Hearing officer', hearing?.officer],
    ['Parties', hearing?.parties?.map((party) => nameOf(view, party)).join('; ')],
  ]
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}

function hearingWords(view: View, { hearing }: Claim): string | undefined {
  if (hearing?.date === undefined) return hearing?.mode === undefined ? undefined : capital(hearing.mode)
  const on = dayOf(hearing.date)
  // As on the notice, which has the time of the place and no offset.
  const time = hearing.date.length > 10 ? `, ${timeIn(view, hearing.date).replace(/ \(UTC.*\)$/, '')}` : ''
  const mode = hearing.mode === undefined ? '' : `, ${hearing.mode}`
  return `${weekdayName(on)}, ${longDayIn(view, on)}${time}${mode}`
}

/** "I disagree with the determination mailed on 3 June 2024 and ask for a hearing."; where the employer appealed, that I agree with it. */
export function appealLine(view: View, { decision_mailed_on, appealed_by }: Claim): string {
  const which = decision_mailed_on === undefined ? 'on my claim' : `mailed on ${longDayIn(view, decision_mailed_on)}`
  if (appealed_by === 'employer')
    return `The employer appealed the determination ${which}. I agree with the determination and ask that it stand.`
  return `I disagree with the determination ${which} and ask for a hearing.`
}

// ---- when it is due --------------------------------------------------------------------------------------------

type Deadline = {
  readonly due: Day
  /** The day that the days for an appeal come to, where both are recorded. */
  readonly counted: Day | undefined
  readonly recorded: boolean
  readonly late: boolean
  /** The state's period, where the record has no number of days. */
  readonly period: Period | undefined
}

/** When an appeal was or is due; undefined when nothing says it. */
export function deadlineOf(view: View, claim: Claim): Deadline | undefined {
  const last = appealDay(claim, view)
  if (last === undefined) return undefined
  const { on: due, period } = last
  const { decision_mailed_on, appeal_days, appeal_due_on, appeal_filed_on } = claim
  const counted = appeal_days === undefined ? undefined : appealDay({ decision_mailed_on, appeal_days }, view)?.on
  const late = (appeal_filed_on ?? view.as_of) > due
  return { due, counted, recorded: appeal_due_on !== undefined, late, period }
}

/** When the appeal was due and when it was filed; when that is late, the reason. */
export function deadlineSentences(view: View, claim: Claim): string[] {
  if (claim.appealed_by === 'employer') return []
  const deadline = deadlineOf(view, claim)
  const { appeal_filed_on: filed, good_cause_if_late: cause } = claim
  // A last day that nobody wrote down is for me to verify, and is told to nobody.
  if (deadline === undefined || deadline.period !== undefined)
    return filed === undefined ? [] : [`I filed this appeal on ${dayIn(view, filed)}.`]
  const { due, late } = deadline
  const day = `${dayIn(view, due)}${isWeekend(due) ? `, a ${weekdayName(due)}` : ''}`
  const after = late ? `, ${counted(daysBetween(due, filed ?? view.as_of), 'day')} after it` : ''
  const mine =
    filed === undefined ? `this one is dated ${dayIn(view, view.as_of)}` : `I filed mine on ${dayIn(view, filed)}`
  const due_by = `An appeal ${view.as_of > due || filed !== undefined ? 'was' : 'is'} due by ${day}; ${mine}${after}.`
  return [due_by, ...(late && cause !== undefined ? [`The reason for the delay: ${withStop(cause)}`] : [])]
}

/** What to check about the last day, for those who can. */
export function deadlineChecks(view: View, claim: Claim): string[] {
  if (claim.appealed_by === 'employer')
    return [
      'The employer appealed, so no appeal of mine is due. The notice of hearing says by when papers and witnesses have to be named; verify it there.',
    ]
  const deadline = deadlineOf(view, claim)
  if (deadline === undefined)
    return [
      'The last day to appeal is not in the record. It stands on the determination, runs from the day of mailing, and in some states is only 14 days.',
    ]
  const { due, recorded, counted: end, period } = deadline
  const left = daysBetween(view.as_of, due)
  const mailed = claim.decision_mailed_on
  const how =
    recorded || mailed === undefined
      ? `The last day, ${dayIn(view, due)}, is as you recorded it`
      : `The last day, ${dayIn(view, due)}, is counted: ${counted(daysBetween(mailed, due), 'day')} from the mailing on ${dayIn(view, mailed)}`
  return [
    ...(claim.appeal_filed_on === undefined && left >= 0
      ? [`${capital(counted(left, 'day')).replace(/^No days/, 'No day')} left to appeal.`]
      : []),
    `${how}; verify it on the determination itself, because the days differ from state to state.`,
    ...(period === undefined
      ? []
      : [
          `The record has no number of days: ${period.days} is that of ${period.source} (${period.address}), as read on ${longDayIn(view, period.checked_on)}.`,
        ]),
    ...closedWords(view, due),
    ...(recorded && end !== undefined && end !== due
      ? [
          `The days for an appeal come to ${dayIn(view, end)}${isWeekend(end) ? `, a ${weekdayName(end)}` : ''}, and the record has ${dayIn(view, due)}: verify which of them is right.`,
        ]
      : []),
  ]
}

/** What to do about a last day on which the agency may be closed. */
function closedWords(view: View, due: Day): string[] {
  const off = offDay(view, due)
  if (off === undefined) return []
  const day = off === weekdayName(due) ? `a ${off}` : off
  return [
    `${capital(dayIn(view, due))} is ${day}: some agencies take an appeal on the next working day, others do not; verify, or send it before.`,
  ]
}

const SEPARATION_WORDS = {
  discharged: 'I was discharged',
  quit: 'I left the job',
  forced_resignation: 'I left the job when I was asked to resign',
  layoff: 'I was laid off',
} as const

/** "I was discharged on that day."; empty where nothing more is known of the end than its day. */
export function separationSentence({ separation, separated_on }: Claim): string[] {
  return separation === undefined
    ? []
    : [`${SEPARATION_WORDS[separation]}${separated_on === undefined ? '' : ' on that day'}.`]
}
