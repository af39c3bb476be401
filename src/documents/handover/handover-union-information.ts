/** What a steward asks the employer for, computed from what the record lacks, and what was asked for already. */
import { firstDay } from '../../record/dates.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { dateIn, dayIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { changeWords } from '../phrases/progress.ts'
import { inSentence, quoted } from '../phrases/words.ts'
import type { HandoverUnionData } from './handover-union-data.ts'

/** More of one kind go into one line. */
const MOST = 6

/** The information request list. What was asked for already says when, and what came of it. */
export function informationList(view: View): string[] {
  return [
    ...described(view),
    ...particulars(view),
    ...measures(view),
    ...changes(view),
    ...personnelFile(view),
    ...policies(view),
    ...meetings(view),
    comparators(view),
  ]
}

/** Documents that the grievant has seen and does not hold. */
function described(view: View): string[] {
  const held = view.evidence.filter(({ obtained }) => obtained === 'described_only')
  const shown = held
    .slice(0, MOST)
    .map(
      ({ id, title, happened }) =>
        `The document that I have seen and described as ${id}: ${withoutStop(title)} (${dateIn(view, happened)}).`,
    )
  const rest = held.slice(MOST).map(({ id }) => id)
  return [
    ...shown,
    ...(rest.length === 0 ? [] : [`The documents described as ${listed(rest)} in the list of exhibits.`]),
  ]
}

/** Dates, names and documents of statements that cannot be answered without them. */
function particulars(view: View): string[] {
  const open = view.allegations.filter(
    ({ response, occurred }) => response === 'lacks_information' || firstDay(occurred) === undefined,
  )
  const shown = open
    .slice(0, MOST)
    .map(({ id, text }) => `The dates, names and documents behind ${id}: ${quoted(text)}`)
  const rest = open.slice(MOST).map(({ id }) => id)
  return [
    ...shown,
    ...(rest.length === 0
      ? []
      : [
          `The same for ${rest.length > MOST ? `${rest.slice(0, MOST).join(', ')} and the other statements without particulars` : listed(rest)}.`,
        ]),
  ]
}

function measures(view: View): string[] {
  const bare = view.plan.areas.filter(({ measure }) => measure === undefined).map(({ id }) => id)
  const errors = view.plan.areas.filter(({ measure, target }) => measure !== undefined && target === undefined)
  return [
    ...(bare.length === 0
      ? []
      : [
          `The criteria by which ${listed(bare)} ${bare.length === 1 ? 'is' : 'are'} assessed, by whom, and the notes of each assessment.`,
        ]),
    ...(errors.length === 0 ? [] : [`The figure that meets ${listed(errors.map(({ id }) => id))}.`]),
    ...(view.allegations.length === 0 ? [] : ['The data from which the statements of the plan were made.']),
  ]
}

function changes(view: View): string[] {
  return view.plan.amendments
    .filter(({ on, in_force }) => on > in_force.from)
    .slice(0, MOST)
    .map(
      (change) =>
        `The documents on this change and its reason: ${inSentence(changeWords(view, change))}${change.area === undefined ? '' : ` for ${change.area}`}.`,
    )
}

function personnelFile(view: View): string[] {
  const asked = view.requests.filter(({ kind }) => kind === 'records')
  if (asked.some(({ answer }) => answer === 'full')) return []
  const last = asked.at(-1)
  const when = last === undefined ? '' : ` (asked for on ${dayIn(view, last.sent_on)}: ${answerWords(view, last)})`
  return [`The complete personnel file${when}.`]
}

function policies(view: View): string[] {
  const cited = view.plan.areas.flatMap(({ id, source_standard }) =>
    source_standard === undefined ? [] : [`The rule that ${id} cites: "${withoutStop(source_standard)}".`],
  )
  const description = view.employment.job_description
  return [
    ...cited.slice(0, MOST),
    'The policy on performance plans and on discipline, as in force when the plan was issued.',
    ...(description === undefined || description.evidence.length === 0 ? ['The job description in force.'] : []),
  ]
}

function meetings(view: View): string[] {
  const held = view.check_ins.some((checkIn) => checkIn.held)
  return [`All notes and messages on the making of the plan${held ? ', and the notes of its check-ins' : ''}.`]
}

/** By role: no name of a colleague is in the sheet. */
function comparators(view: View): string {
  const { job_title } = view.employment
  const role = job_title === undefined ? 'in the same role' : `with the title ${job_title}`
  return `Of every employee ${role} under the same supervisor, by role and without names: the figures on the same measures, and each plan or discipline of the last two years.`
}

// ---- asked and answered ----------------------------------------------------------------------------------------

const MOST_REQUESTS = 12

/** Everything that was asked for in writing but representation; of many the latest. */
export function askedLines(view: View): HandoverUnionData['asked'] {
  return view.requests
    .filter(({ kind }) => kind !== 'representation')
    .slice(-MOST_REQUESTS)
    .map((request) => ({
      id: request.id,
      date: dayIn(view, request.sent_on),
      of: request.to === undefined ? '–' : nameOf(view, request.to),
      what: request.text,
      answer: answerWords(view, request),
    }))
}

function answerWords(view: View, { answered_on, answer }: ViewRequest): string {
  if (answered_on === undefined) return 'no answer'
  const on = `on ${dayIn(view, answered_on)}`
  const words = {
    full: `answered in full ${on}`,
    partial: `answered in part ${on}`,
    refused: `declined ${on}`,
    none: `answered ${on}, nothing provided`,
  }
  return answer === undefined ? `answered ${on}` : words[answer]
}

/** Representation: at which meetings and in which requests it was asked for, and whether it was granted. */
export function representationSentences(view: View): string[] {
  const meetings = view.check_ins
    .filter(({ representation_requested }) => representation_requested === true)
    .map(({ scheduled_for, investigatory, representation_granted: granted }) => {
      const came =
        granted === undefined ? 'whether it was granted is not recorded' : granted ? 'granted' : 'not granted'
      return `${investigatory ? 'Investigatory meeting' : 'Meeting'} of ${dayIn(view, scheduled_for)}: representation asked for, ${came}.`
    })
  const alone = view.check_ins
    .filter(({ investigatory, representation_requested }) => investigatory && representation_requested !== true)
    .map(
      ({ scheduled_for }) =>
        `Investigatory meeting of ${dayIn(view, scheduled_for)}: no request for representation is recorded.`,
    )
  const letters = view.requests
    .filter(({ kind }) => kind === 'representation')
    .map(
      (request) =>
        `${request.id} of ${dayIn(view, request.sent_on)}: "${withoutStop(request.text)}"; ${answerWords(view, request)}.`,
    )
  return [...meetings, ...alone, ...letters]
}
