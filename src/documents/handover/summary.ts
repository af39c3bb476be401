/** The page that a lawyer reads first: who, what, where it stands, aims, what comes next, what presses. */

import { gapOf, gapWords } from '../../audit/day-gaps.ts'
import { holidayOn, workingDay } from '../../deadlines/holidays.ts'
import { addDays, type Day, daysBetween, daysInclusive, isWeekend, weekdayName } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { daysAhead } from '../phrases/check-ins-to-come.ts'
import { dateIn, dayIn, daysIn, dayWithWeekday, longDayIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { isCutShort } from '../phrases/plan-cut-short.ts'
import { dayOfPlan, planName } from '../phrases/plan-name.ts'
import { capital, RATING_WORDS, withStop } from '../phrases/words.ts'
import { appealDue, dues, responseSent } from './dues.ts'
import { offerWords } from './offer-words.ts'
import { OUTCOME_WORDS } from './outcome-words.ts'
import { actWords, protectedActs } from './protected-acts.ts'

/** A line of the summary. */
export type SummaryRow = {
  /** `Who`, `What`, `Where it stands` … */
  readonly label: string
  /** what the record has of it */
  readonly text: string
}

export function summaryRows(view: View): SummaryRow[] {
  const rows = [
    { label: 'Who', text: whoWords(view) },
    { label: 'What', text: whatWords(view) },
    { label: 'Where it stands', text: standWords(view) },
    { label: 'Offer', text: offerWords(view) },
    { label: 'Aims', text: aimWords(view) },
    { label: 'Next dates', text: nextWords(view) },
    { label: 'Urgent', text: urgentWords(view) },
  ]
  return rows.filter(({ text }) => text !== '')
}

const SECTOR_WORDS: Readonly<Record<string, string>> = {
  public: 'public employer',
  private: 'private employer',
  federal: 'federal employer',
}
const UNION_WORDS: Readonly<Record<string, string>> = {
  none: 'No union.',
  member: 'Union member.',
  eligible: 'May join a union.',
}

function whoWords(view: View): string {
  const { plan, employment } = view
  const me = nameOf(view, plan.employee)
  const title = employment.job_title ?? view.people.find(({ id }) => id === plan.employee)?.role
  const about = [SECTOR_WORDS[plan.sector ?? ''], plan.jurisdiction].filter((part) => part !== undefined)
  const where = `${plan.employer}${about.length === 0 ? '' : ` (${about.join(', ')})`}`
  return [
    withStop([me, ...(title === undefined ? [] : [title]), where].join(', ')),
    employment.hired_on === undefined
      ? 'Date of hire: not in the record.'
      : `Hired: ${dateIn(view, employment.hired_on)}.`,
    UNION_WORDS[plan.union ?? ''] ?? 'Union: not known.',
    (employment.age_40_plus ?? view.severance?.bottom_line?.age_40_plus) === true ? 'Age 40 or over.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function whatWords(view: View): string {
  const { plan } = view
  const issuer = view.people.find(({ id }) => id === plan.issued_by)
  const boss =
    issuer?.relation === 'supervisor' ? ', my supervisor' : issuer?.role === undefined ? '' : `, ${issuer.role}`
  const days = daysInclusive(plan.effective_from, plan.effective_to)
  const end = isWeekend(plan.effective_to)
    ? dayWithWeekday(view, plan.effective_to)
    : longDayIn(view, plan.effective_to)
  return [
    `${capital(planName(view))}, issued by ${nameOf(view, plan.issued_by)}${boss}${afterLeave(view)}.`,
    `${capital(counted(plan.areas.length, 'area'))}, ${counted(days, 'day')} to ${end}.`,
    plan.consequence === undefined ? '' : `"${plan.consequence}"`,
    signedWords(view),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** How soon after a leave the plan came; '' beyond ninety days. */
const SOON_DAYS = 90

function afterLeave(view: View): string {
  const leave = protectedActs(view).findLast(({ kind, until, protection }) => {
    const gap = gapOf(until, view.plan.issued_on)
    return kind === 'leave' && protection === 'yes' && gap !== undefined && gap.least >= 0 && gap.least <= SOON_DAYS
  })
  const gap = leave === undefined ? undefined : gapOf(leave.until, view.plan.issued_on)
  return leave === undefined || gap === undefined
    ? ''
    : `, ${gapWords(gap)} after my return from ${actWords(view, leave)}`
}

function signedWords(view: View): string {
  const { acknowledgement } = view.plan
  if (acknowledgement === undefined) return ''
  const { kind, signed_on, refused, annotation } = acknowledgement
  if (refused === true) return 'I did not sign it.'
  if (signed_on === undefined) return kind === undefined ? '' : `Signature asked for as ${kind}; none is recorded.`
  const as = kind === 'agreement' ? 'The form asks for agreement. ' : ''
  const words = annotation === undefined ? '.' : `: "${annotation}"`
  return `${as}I signed${kind === 'receipt' ? ' for receipt' : ''} on ${dayIn(view, signed_on)}${words}`
}

function standWords(view: View): string {
  const { plan, as_of } = view
  const left =
    as_of >= plan.effective_from && as_of <= plan.effective_to
      ? `, ${counted(daysBetween(as_of, plan.effective_to), 'day')} left`
      : ''
  const outcome = OUTCOME_WORDS[plan.status ?? '']
  const separated = view.unemployment?.separated_on
  return [
    isCutShort(view)
      ? `The plan was to run to ${dayIn(view, plan.effective_to)}.`
      : `${capital(dayOfPlan(view))}${left}.`,
    outcome === undefined ? '' : `${capital(outcome)}.`,
    separated === undefined
      ? ''
      : `Separated on ${dayIn(view, separated)}${view.unemployment?.separation === undefined ? '' : ` (${view.unemployment.separation.replaceAll('_', ' ')})`}.`,
    ratedWords(view),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** "Rated on 25 March: A1, A2, A3 met; A4 not assessed." */
function ratedWords(view: View): string {
  const last = view.check_ins.findLast(({ held, assessments }) => held && Object.keys(assessments).length > 0)
  if (last === undefined) return view.as_of < view.plan.effective_from ? '' : 'No rating is recorded.'
  const groups = Object.entries(RATING_WORDS).flatMap(([rating, words]) => {
    const ids = view.plan.areas
      .filter(({ id }) => (last.assessments[id] ?? 'not_assessed') === rating)
      .map(({ id }) => id)
    return ids.length === 0 ? [] : [`${ids.join(', ')} ${words}`]
  })
  return `Last rated on ${dayIn(view, last.scheduled_for)}: ${groups.join('; ')}.`
}

const GOAL_WORDS: Readonly<Record<string, string>> = {
  keep_job: 'keep the job',
  correct_record: 'correct the record',
  severance: 'severance',
  unemployment: 'unemployment benefits',
  grievance: 'a grievance',
  claim: 'a claim',
}

function aimWords({ plan: { goals } }: View): string {
  return goals.length === 0 ? 'None recorded.' : `${capital(goals.map((goal) => GOAL_WORDS[goal] ?? goal).join('; '))}.`
}

function nextWords(view: View): string {
  const { plan, as_of, severance } = view
  const days = isCutShort(view) ? [] : daysAhead(view, as_of)
  const lastWorkday =
    plan.effective_to >= as_of && !isCutShort(view) && isWeekend(plan.effective_to)
      ? lastWeekday(plan.effective_to)
      : undefined
  const due = dues(view)
  const grievance = view.grievance?.time_limit
  const parts = [
    ...due.map(({ on, what }) => `${capital(dayWithWeekday(view, on))}: ${what}${restWords(view, on)}.`),
    due.length > 0 && severance?.revoke_days !== undefined && severance.bottom_line?.signed_on === undefined
      ? `After signing, ${counted(severance.revoke_days, 'day')} to revoke.`
      : '',
    grievance === undefined ? '' : `Time limit of the grievance: ${withStop(String(grievance))}`,
    days.length === 0 ? '' : `${days.length === 1 ? 'Check-in' : 'Check-ins'}: ${daysIn(view, days.slice(0, 5))}.`,
    lastWorkday === undefined ? '' : `Last weekday of the plan: ${dayIn(view, lastWorkday)}.`,
    due.some(({ firm }) => firm) ? '' : 'No other deadline is in the record.',
  ].filter((part) => part !== '')
  return parts.length === 1 && due.length === 0 && !due.some(({ firm }) => firm)
    ? 'No deadline is in the record.'
    : parts.join(' ')
}

/** " (Memorial Day; work to 24 May)", for a day on which nothing may be answered. */
function restWords(view: View, on: Day): string {
  const why = holidayOn(view, on) ?? (isWeekend(on) ? weekdayName(on) : undefined)
  const before = workingDay(view, on, -1)
  if (why === undefined) return ''
  return before < view.as_of ? ` (${why})` : ` (${why}; work to ${dayWithWeekday(view, before)})`
}

function lastWeekday(day: Day): Day {
  return isWeekend(day) ? lastWeekday(addDays(day, -1)) : day
}

/** A deadline within so many days presses. */
const PRESSING_DAYS = 7

function urgentWords(view: View): string {
  const { plan, as_of, evidence } = view
  const advice = evidence
    .filter(({ privileged, confidentiality }) => privileged || confidentiality === 'privileged')
    .map(({ id }) => id)
  const soon = dues(view).filter(({ on, firm }) => firm && daysBetween(as_of, on) <= PRESSING_DAYS)
  const late =
    plan.response_due_on !== undefined && plan.response_due_on < as_of && !responseSent(view)
      ? `The response to the plan was due on ${dayIn(view, plan.response_due_on)}.`
      : ''
  const appeal = appealDue(view)
  const lateAppeal =
    appeal !== undefined && appeal < as_of
      ? `The last day to appeal the decision on unemployment benefits was ${dayIn(view, appeal)}, and no appeal is recorded; verify it on the decision.`
      : ''
  const held = advice.length === 0 ? '' : ` It holds ${listed(advice)}, written for legal advice.`
  return [
    ...soon.map(
      ({ on, what }) =>
        `${capital(dayWithWeekday(view, on))}, ${on === as_of ? 'today' : `in ${counted(daysBetween(as_of, on), 'day')}`}: ${what}.`,
    ),
    lateAppeal,
    late,
    plan.employer_device === true ? `The record is marked as kept on the employer's device.${held}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
