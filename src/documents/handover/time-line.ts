/** Protected activity and what followed: dates beside each other, and nothing concluded from them. */

import { gapOf, gapWords, liesWithin } from '../../audit/day-gaps.ts'
import type { ProtectedAct } from '../../audit/protected-acts.ts'
import { type Day, daysBetween, daysInclusive, firstDay, isDay, lastDay } from '../../record/dates.ts'
import { counted, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewLeave } from '../../views/view-employment.ts'
import { agreementName } from '../phrases/agreement-name.ts'
import { dateIn, dayIn, shortDateIn } from '../phrases/dates-in-words.ts'
import { nameOf, namesOf } from '../phrases/people-in-words.ts'
import { changeWords, cited } from '../phrases/progress.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { capital, inSentence, quoted, RATING_WORDS } from '../phrases/words.ts'
import { OUTCOME_WORDS } from './outcome-words.ts'
import { protectedActs } from './protected-acts.ts'

/** A row of the time line. */
export type TimeRow = {
  /** `14 February`, with the year where it is another than that of the document */
  readonly date: string
  /** days in the leave or since the protected act before it: `day 50 of the leave`, `return + 21` */
  readonly day: string
  /** what happened */
  readonly event: string
  /** exhibits, or where else it stands */
  readonly source: string
}

type Happening = { readonly on: string; readonly event: string; readonly source: string; readonly act: boolean }

/** Protected acts, and after the first of them the steps against the employee; empty when there is no act or no step after it. */
export function timeLine(view: View): TimeRow[] {
  const acts = protectedActs(view)
  const first = firstDay(acts[0]?.on)
  if (first === undefined) return []
  const after = steps(view).filter(({ on }) => (lastDay(on) ?? '') >= first)
  if (after.length === 0) return []
  const all = [...acts.flatMap((act) => actRows(view, act)), ...after]
  return all
    .toSorted((a, b) => (firstDay(a.on) ?? '9').localeCompare(firstDay(b.on) ?? '9') || Number(b.act) - Number(a.act))
    .map(({ on, event, source, act }) => ({
      date: shortDateIn(view, on),
      day: dayWords(view, on, act ? [] : acts),
      event,
      source: source === '' ? 'no exhibit' : source,
    }))
}

function actRows(view: View, { kind, on, until, what, exhibits, protection }: ProtectedAct): Happening[] {
  const source = exhibits.join(', ')
  const claim = protection === 'candidate' ? '; whether it is protected is to be checked' : ''
  if (kind !== 'leave') return [{ on, event: capital(what), source, act: true }]
  const leave = view.employment.leave.find(({ from }) => from === on)
  const approved = leave?.approved_on
  const author = view.evidence.find(({ id }) => exhibits.includes(id))?.author
  const by = author === undefined || author === view.plan.employee ? '' : ` (author ${nameOf(view, author)})`
  return [
    ...(approved === undefined ? [] : [{ on: approved, event: `${what} approved${by}`, source, act: true }]),
    { on, event: `${what}${isDay(until) ? ' began' : ''}${claim}`, source, act: true },
    ...(isDay(until) && leave?.to !== undefined && until <= view.as_of
      ? [{ on: until, event: 'First day after it', source: 'computed', act: true }]
      : []),
  ]
}

/** What was done to the employee, and what the plan counts: only what has a date. */
function steps(view: View): Happening[] {
  return [
    ...planSteps(view),
    ...rowSteps(view),
    ...matterSteps(view),
    ...othersWords(view),
    ...duringLeave(view),
  ].filter(({ on }) => (firstDay(on) ?? '9') <= view.as_of)
}

function step(on: string, event: string, exhibits: readonly string[]): Happening {
  return { on, event, source: exhibits.join(', '), act: false }
}

function planSteps(view: View): Happening[] {
  const { plan } = view
  const outcome = OUTCOME_WORDS[plan.status ?? '']
  const ended = plan.effective_to <= view.as_of
  return [
    step(plan.issued_on, 'Plan issued', plan.document === undefined ? [] : [plan.document]),
    ...plan.amendments.map((change) =>
      step(change.on, `${withoutDay(changeWords(view, change))}${sinceCheckIn(view, change)}`, change.evidence),
    ),
    ...(ended
      ? [
          {
            ...step(plan.effective_to, `Last day of the plan${outcome === undefined ? '' : `; ${outcome}`}`, []),
            source: 'plan',
          },
        ]
      : []),
  ]
}

/** Days between a check-in and a change of the plan within which the one is told beside the other. */
const SOON_AFTER_DAYS = 14

/** ", four days after the check-in of 1 April (Hana Petrov also present), which rated A1 partially met". */
function sinceCheckIn(view: View, { on, area }: View['plan']['amendments'][number]): string {
  const last = view.check_ins.findLast(({ held, scheduled_for }) => held && scheduled_for <= on)
  const days = last === undefined ? undefined : daysBetween(last.scheduled_for, on)
  if (last === undefined || days === undefined || days > SOON_AFTER_DAYS) return ''
  const others = last.attendees.filter((id) => id !== view.plan.employee && id !== view.plan.issued_by)
  const also = others.length === 0 ? '' : ` (${namesOf(view, others)} also present)`
  const rating = area === undefined ? undefined : last.assessments[area]
  const rated = rating === undefined || rating === 'not_assessed' ? '' : `, which rated ${area} ${RATING_WORDS[rating]}`
  const when = days === 0 ? 'on the day of' : `${counted(days, 'day')} after`
  return `, ${when} the check-in of ${dayIn(view, last.scheduled_for)}${also}${rated}`
}

/** "Colin Marsh changed …" of "On 5 April Colin Marsh changed …": the date has a column of its own. */
function withoutDay(words: string): string {
  return capital(words.replace(/^On (?:\d{1,2} \p{L}+|\p{L}+ \d{1,2})(?:,? \d{4})? /u, ''))
}

function rowSteps({ employment }: View): Happening[] {
  return employment.rows
    .filter(({ kind }) => kind === 'discipline')
    .map(({ on, text, evidence }) => step(on, withoutStop(text), evidence))
}

function matterSteps(view: View): Happening[] {
  const { severance, unemployment, evidence } = view
  const offered = severance?.offered_on
  const papers = evidence.filter(
    ({ confidentiality, happened }) => confidentiality === 'settlement' && happened === offered,
  )
  return [
    ...(offered === undefined
      ? []
      : [
          step(
            offered,
            `${capital(agreementName(view))} offered`,
            papers.map(({ id }) => id),
          ),
        ]),
    ...(unemployment?.separated_on === undefined
      ? []
      : [
          step(
            unemployment.separated_on,
            `Separation${unemployment.separation === undefined ? '' : ` (${unemployment.separation.replaceAll('_', ' ')})`}`,
            [],
          ),
        ]),
  ]
}

/** What others wrote that the user marked as bearing on a protected act. */
function othersWords(view: View): Happening[] {
  return view.evidence
    .filter(
      ({ classes = [], author }) =>
        classes.includes('protected_activity') && author !== undefined && author !== view.plan.employee,
    )
    .map((entry) => ({
      ...step(
        entry.happened,
        `${nameOf(view, entry.author ?? '')}: ${inSentence(withoutStop(tellingTitle(view, entry)))}`,
        [],
      ),
      source: `${entry.id}${entry.obtained === 'described_only' ? ', not held' : ''}`,
    }))
}

/** Events, and statements of the plan, that lie wholly in a leave. */
function duringLeave(view: View): Happening[] {
  const { employment, allegations } = view
  const within = (on: string): boolean =>
    employment.leave.some((leave) => isExactLeave(leave) && liesWithin(on, periodOf(leave)) === true)
  const described = (ids: readonly string[]): string[] =>
    ids.map((id) =>
      view.evidence.find((entry) => entry.id === id)?.obtained === 'described_only' ? `${id}, not held` : id,
    )
  return [
    ...employment.rows
      .filter(({ kind, on, classes = [] }) => kind === 'event' && within(on) && !classes.includes('health'))
      .map(({ on, text, evidence }) => step(on, withoutStop(text), described(evidence))),
    ...allegations
      .filter(({ occurred }) => within(occurred))
      .map(({ id, occurred, text }) => ({
        ...step(occurred, `The plan counts against me: ${quoted(text)}`, []),
        source: id,
      })),
  ]
}

/** A leave of which only the month is known has no days in which something else could lie. */
function isExactLeave({ from, to }: ViewLeave): boolean {
  return isDay(from) && to !== undefined && isDay(to)
}

function periodOf({ from, to = from }: ViewLeave): string {
  return from === to ? from : `${from.split('/')[0]}/${to.split('/').at(-1)}`
}

/** "day 50 of the leave", "return + 21", "R-05 + 12", "+ 0 to 30 days" where a date is not exact. */
function dayWords(view: View, on: string, acts: readonly ProtectedAct[]): string {
  if (acts.length === 0) return ''
  const leave = isDay(on) ? view.employment.leave.find((each) => covers(each, on)) : undefined
  if (leave !== undefined) return `day ${daysInclusive(leave.from, on)} of the leave`
  const before = acts
    .filter(({ until }) => (lastDay(until) ?? '9') <= (lastDay(on) ?? ''))
    .toSorted((a, b) => (lastDay(a.until) ?? '').localeCompare(lastDay(b.until) ?? ''))
    .at(-1)
  const gap = before === undefined ? undefined : gapOf(before.until, on)
  if (before === undefined || gap === undefined) return ''
  const label = {
    leave: 'return',
    request: before.exhibits[0] ?? 'request',
    entry: before.exhibits[0] ?? 'entry',
    event: 'event',
    grievance: 'grievance',
  }[before.kind]
  const from = before.kind === 'request' ? (before.what.split(',')[0] ?? label) : label
  return gap.least === gap.most ? `${from} + ${gap.most}` : `${gapWords(gap)} later`
}

function covers({ from, to }: ViewLeave, on: Day): boolean {
  return isDay(from) && to !== undefined && isDay(to) && from <= on && on <= to
}

/** Good reviews and raises that came before the first protected act, in sentences; '' when there are none. */
export function beforeIt(view: View): string {
  const first = firstDay(protectedActs(view)[0]?.on)
  if (first === undefined) return ''
  const rows = view.employment.rows
    .filter(({ kind, on }) => (kind === 'review' || kind === 'compensation') && (lastDay(on) ?? '9') < first)
    .map(({ on, text, evidence }) => `${dateIn(view, on)}, ${inSentence(withoutStop(text))}${cited(evidence)}`)
  return rows.length === 0 ? '' : `Before it: ${rows.join('; ')}.`
}
