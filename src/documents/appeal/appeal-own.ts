/** What the agency does not get: questions for the employer's witness, a worksheet of the exhibits, what is missing. */

import { unanswered } from '../../audit/questions.ts'
import { contemporaneityOf } from '../../record/contemporaneity.ts'
import { daysBetween } from '../../record/dates.ts'
import { counted, withoutStop } from '../../record/plain-words.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dayIn, daysIn, onDate } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { changeWords } from '../phrases/progress.ts'
import { capital, inSentence, OBTAINED_WORDS, RESPONSE_WORDS } from '../phrases/words.ts'
import { type Claim, deadlineChecks } from './appeal-claim.ts'
import type { OwnPart, WorksheetRow } from './appeal-data.ts'
import { areaIds } from './appeal-expectations.ts'
import { missingInClaim } from './appeal-missing.ts'

const NOTHING: OwnPart = {
  shown: false,
  deadline: [],
  questions: [],
  worksheet: [],
  weeks: [],
  missing: [],
  left_out: [],
}

/** For self and an attorney; for the agency nothing. `cited` are the exhibits of the document. */
export function ownPart(view: View, claim: Claim, cited: readonly ViewEvidence[]): OwnPart {
  if (view.audience !== 'self' && view.audience !== 'attorney') return NOTHING
  return {
    shown: true,
    deadline: deadlineChecks(view, claim),
    questions: questionsForEmployer(view, claim),
    worksheet: cited.map((entry) => worksheetRow(view, claim, entry)),
    weeks: weekSentences(view, claim),
    missing: missingInClaim(view, claim, cited),
    left_out: leftOut(view),
  }
}

// ---- questions -------------------------------------------------------------------------------------------------

/** More are not asked at one hearing. */
const MOST_QUESTIONS = 14

/** Questions that the record itself raises. One whose answer the record does not know is not asked. */
function questionsForEmployer(view: View, claim: Claim): string[] {
  return [...aboutTheEnd(claim), ...aboutThePlan(view), ...aboutMeetings(view), ...aboutHistory(view)].slice(
    0,
    MOST_QUESTIONS,
  )
}

function aboutTheEnd(claim: Claim): string[] {
  const { final_incident, reason_given_at_discharge, reason_given_to_agency, separation } = claim
  const differ = reason_given_at_discharge !== undefined && reason_given_to_agency !== undefined
  return [
    ...(final_incident === undefined
      ? []
      : ['What did you see or hear yourself on the last day, and who else was there?']),
    ...(differ
      ? [
          `At the end the reason given was "${withoutStop(reason_given_at_discharge)}", and to the agency "${withoutStop(reason_given_to_agency)}". Which of them decided it, and who decided?`,
        ]
      : []),
    ...(reason_given_to_agency === undefined
      ? []
      : [
          `"${withoutStop(reason_given_to_agency)}": what happened, on which days, and which of it did you see yourself?`,
        ]),
    ...(separation === 'forced_resignation' ? ['Who decided that I was to resign, and on which day?'] : []),
    'Which written rule was it about, and when was I given it?',
  ]
}

function aboutThePlan(view: View): string[] {
  const { areas, amendments } = view.plan
  const bare = areas.filter(({ measure }) => measure === undefined)
  const owed = areas.flatMap(({ id, support }) =>
    support
      .filter(({ delivered_on }) => delivered_on === undefined)
      .map(
        ({ text, promised_on }) =>
          `When was "${withoutStop(text)}" for ${id}${promised_on === undefined ? '' : `, promised ${onDate(view, promised_on)},`} provided?`,
      ),
  )
  return [
    ...(bare.length === 0
      ? []
      : [`By what measure ${bare.length === 1 ? 'was' : 'were'} ${areaIds(bare)} assessed, and by whom?`]),
    ...amendments.map(
      (change) =>
        `${capital(changeWords(view, change))}${change.area === undefined ? '' : ` for ${change.area}`}: what was the reason?`,
    ),
    ...owed,
    ...unanswered(view).map(
      ({ sent_on, text }) =>
        `What answer was given to what I asked on ${dayIn(view, sent_on)}: "${withoutStop(text)}"?`,
    ),
  ]
}

function aboutMeetings(view: View): string[] {
  const missed = view.check_ins.filter(({ not_held_by_manager, due }) => not_held_by_manager && due)
  if (missed.length === 0) return []
  const days = daysIn(
    view,
    missed.map(({ scheduled_for }) => scheduled_for),
  )
  return [`Why did the ${missed.length === 1 ? 'check-in' : 'check-ins'} of ${days} not take place?`]
}

/** A review or raise before the plan: what changed since. */
function aboutHistory(view: View): string[] {
  const last = view.employment.rows.findLast(
    ({ kind, on }) => (kind === 'review' || kind === 'compensation') && on < view.plan.issued_on,
  )
  return last === undefined
    ? []
    : [
        `What changed between "${withoutStop(last.text)}" (${onDate(view, last.on).replace(/^(?:on|in) /, '')}) and the plan?`,
      ]
}

// ---- worksheet -------------------------------------------------------------------------------------------------

function worksheetRow(view: View, claim: Claim, entry: ViewEvidence): WorksheetRow {
  const { id, title, author, obtained } = entry
  const by = author === undefined ? '' : author === view.plan.employee ? 'me' : nameOf(view, author)
  return {
    exhibit: `${id} ${title}`,
    prepared: [by, contemporaneityOf(entry).words].filter((part) => part !== '').join('; '),
    source: obtained === undefined ? '–' : capital(OBTAINED_WORDS[obtained]),
    helps: helpsWith(view, claim, entry).join('; '),
  }
}

/** What the record says that an exhibit is about; how it helps is for the claimant to write. */
function helpsWith(view: View, claim: Claim, { id, areas, obtained }: ViewEvidence): string[] {
  const { plan, allegations, requests } = view
  const cites = ({ evidence }: { readonly evidence: readonly string[] }): boolean => evidence.includes(id)
  const knows = claim.witnesses.filter(cites).map(({ person }) => `what ${nameOf(view, person)} knows`)
  const supported = plan.areas.filter(({ support }) => support.some(cites)).map((area) => `support for ${area.id}`)
  const answers = allegations
    .filter(cites)
    .map(
      (each) =>
        `${each.id} (${each.response === undefined ? 'not answered yet' : inSentence(RESPONSE_WORDS[each.response])})`,
    )
  return [
    ...(plan.document === id ? ['the plan itself'] : []),
    ...(areas.length === 0 ? [] : [areas.join(', ')]),
    ...answers,
    ...supported,
    ...(plan.amendments.some(cites) ? ['a change of the plan'] : []),
    ...requests.filter(cites).map((request) => `${request.id}, a request`),
    ...(view.employment.rows.some(cites) ? ['my job before the plan'] : []),
    ...knows,
    ...(obtained === 'described_only'
      ? ['not held: ask the hearing office how the employer can be made to bring it']
      : []),
  ]
}

// ---- weeks and what is left out --------------------------------------------------------------------------------

function weekSentences(view: View, { weeks_certified: weeks, claim_filed_on }: Claim): string[] {
  const days = [...weeks].sort()
  const last = days.at(-1)
  const go = 'Certify each week while the appeal runs: a week that was not certified is as a rule not paid later.'
  if (last === undefined) return claim_filed_on === undefined ? [] : ['No certified week is in the record.', go]
  const since = daysBetween(last, view.as_of)
  return [
    `${capital(counted(days.length, 'week'))} certified, the last of them ${dayIn(view, last)}.`,
    ...gapsIn(view, days),
    ...(since > 14 ? [`Nothing is in the record for the ${counted(since, 'day')} since.`] : []),
    go,
  ]
}

function gapsIn(view: View, days: readonly string[]): string[] {
  return days.flatMap((day, i) => {
    const before = days[i - 1]
    return before !== undefined && daysBetween(before, day) > 14
      ? [`Between ${dayIn(view, before)} and ${dayIn(view, day)} no week is in the record.`]
      : []
  })
}

const CONDITIONAL = ['allegations', 'health', 'protected_activity'] as const
const LEFT_OUT = {
  allegations: 'The statements of the plan with the answers to them',
  health: 'What concerns health or a leave',
  protected_activity: 'What concerns a complaint or another protected act',
} as const

/** The parts that the agency gets only if they are the issue, where the record has some; for oneself with how. */
function leftOut(view: View): string[] {
  const rows: readonly Passed[] = [...view.evidence, ...view.employment.rows, ...view.requests, ...view.plan.areas]
  return CONDITIONAL.filter(
    (each) =>
      (each === 'allegations' && view.allegations.some(({ response }) => response !== undefined)) ||
      rows.some(({ classes = [] }) => classes.includes(each)) ||
      (each === 'health' && view.employment.leave.length > 0),
  ).map(
    (each) =>
      `${LEFT_OUT[each]}: only if the notice names it as an issue${view.audience === 'self' ? `, with --include ${each} --because "…"` : ''}`,
  )
}
