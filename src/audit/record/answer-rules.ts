/** What the answers to the plan's allegations rest on. */

import { contemporaneityOf } from '../../record/contemporaneity.ts'
import { lastDay } from '../../record/dates.ts'
import { isLateNote, isOwnNote, LATE_AFTER_DAYS } from '../../record/late-notes.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { notKnown, type Rule, rule, shown, spot, type Verdict } from '../rule.ts'
import { dateFor } from '../words.ts'
import { exhibitsOn, isAdmitted, isCorrectedSince, isDisputed, stepSince, stepsWords } from './own-record.ts'

export const answerRules: readonly Rule[] = [
  rule({
    id: 'RW-04',
    title: 'allegation denied without an exhibit',
    severity: 'high',
    reads: 'response and evidence of each allegation, allegations of each exhibit',
    why: 'A denial with a dated paper behind it can change a mind; one without is a word against a word. The plan itself does not count: it is what is denied.',
    sources: ['MHsueh', 'NTU', 'Davis'],
    advice:
      'Look for one paper of that time that shows it. If you know of one that you do not hold, describe it: what it is, where it is, who has it.',
    command: 'onrecord log "…" --kind document --obtained described_only',
    judge: (view) =>
      view.allegations
        .filter((each) => isDisputed(each) && exhibitsOn(view, each).length === 0)
        .map(({ id, response }) =>
          shown(
            spot(id, 'evidence'),
            `${id} is denied${response === 'denied' ? '' : ' in part'}, and no exhibit is on record for it.`,
            `response of ${id} is "${response}"; no exhibit but the plan names it.`,
            { todo: `onrecord log "…" --allegation ${id}` },
          ),
        ),
  }),
  rule({
    id: 'RW-05',
    title: 'allegation not answered yet',
    severity: 'high',
    reads: 'response of each allegation',
    why: 'What you never answer is easily taken for admitted, and it stays in the file like that. An answer can be short: "I do not have the dates yet" is one.',
    sources: ['Davis', 'FRCP8'],
    advice: 'Answer it now as far as you can: admitted, denied, either in part, or that you lack the information.',
    command: 'onrecord reply',
    judge: ({ allegations, plan }) =>
      allegations
        .filter(({ response }) => response === undefined)
        .map(({ id }) =>
          shown(
            spot(id, 'response'),
            `${id} is not answered yet.`,
            `${id} has no key "response"${plan.response_due_on === undefined ? '' : `; the response to the plan is due on ${plan.response_due_on}`}.`,
            { todo: `onrecord reply ${id}` },
          ),
        ),
  }),
  rule({
    id: 'RW-06',
    title: 'told only by a late note',
    severity: 'medium',
    reads: 'exhibits of each allegation: kind, obtained, happened, recorded',
    why: `A note written more than ${LATE_AFTER_DAYS} days after the event is the weakest kind of paper. It still counts, and every document says when it was written, so nobody can say that it was hidden.`,
    sources: ['employlaw.ai'],
    advice:
      'Look for something made at the time that says the same: a mail, a calendar entry, a message, a log. Keep your note as it is.',
    command: 'onrecord attach',
    judge: (view) => view.allegations.flatMap((each) => lateOnly(view, each)),
  }),
  rule({
    id: 'RW-11',
    title: 'admitted, and nothing told since',
    severity: 'medium',
    reads: 'response, grounds, reply and occurred of each allegation, steps_taken of its area',
    why: 'To own one thing makes the rest more credible, as long as it comes with what you changed. An admission alone is all that will be quoted.',
    sources: ['Bernstein', 'ucmj5'],
    advice: 'Put down what you did about it since, with its date. If it was put right, say so in your answer as well.',
    command: 'onrecord log "…" --area AREA --step',
    judge: (view) => view.allegations.filter(isAdmitted).flatMap((each) => admittedOnly(view, each)),
  }),
]

function lateOnly(view: View, allegation: ViewAllegation): Verdict[] {
  // What is admitted need not be shown.
  if (allegation.response === 'admitted') return []
  const exhibits = exhibitsOn(view, allegation)
  const late = exhibits.filter(isLateNote)
  if (exhibits.length === 0 || !exhibits.every(mayBeLate)) return []
  const may = late.length < exhibits.length
  const ids = listed(exhibits.map(({ id }) => id))
  const one = exhibits.length === 1
  return [
    shown(
      spot(allegation.id, 'evidence'),
      `On ${allegation.id} the only ${one ? 'exhibit' : 'exhibits'} ${may ? 'may be' : one ? 'is' : 'are'} ${one ? 'a late note' : 'late notes'}: ${ids}.`,
      `${exhibits.map((entry) => `${entry.id} ${contemporaneityOf(entry).words}`).join('; ')}; a note is late after ${LATE_AFTER_DAYS} days.`,
      may ? { may: true } : {},
    ),
  ]
}

/** A note of one's own that was late if it happened on the first day that its date may mean. */
function mayBeLate(entry: ViewEvidence): boolean {
  return isOwnNote(entry) && (contemporaneityOf(entry).days?.most ?? 0) > LATE_AFTER_DAYS
}

/** Words with which an answer tells what is done in another way by now. */
const TELLS_OF_CHANGE =
  /\b(?:since(?: then)?|from then on|from now on|by now|now|put right|corrected|changed|fixed|made up for|completed)\b/i

function admittedOnly(view: View, allegation: ViewAllegation): Verdict[] {
  if (isCorrectedSince(allegation)) return []
  const { id, occurred, response } = allegation
  const area = view.plan.areas.find((each) => each.id === allegation.area)
  const since = lastDay(occurred) ?? view.plan.issued_on
  const step = area === undefined ? 'no' : stepSince(area, since)
  if (step === 'yes') return []
  const at = spot(id, 'response')
  const todo = `onrecord log "…" --area ${area?.id ?? 'AREA'} --step`
  if (step === 'undated')
    return [notKnown(at, `Was a step in ${area?.id} taken after what ${id} is about? Its steps have no date.`, todo)]
  const inPart = response === 'admitted' ? '' : ' in part'
  const told = TELLS_OF_CHANGE.exec(allegation.reply ?? '')?.[0]
  if (told !== undefined)
    return [
      shown(
        at,
        `${id} is admitted${inPart}; its answer may say what changed since, and no dated step shows it.`,
        `"${told}" stands in the reply; grounds without "corrected_since"; ${area === undefined ? 'it names no area' : stepsWords(area, dateFor(view, since))}.`,
        { todo, may: true },
      ),
    ]
  return [
    shown(
      at,
      `${id} is admitted${inPart}; ${step === 'may' ? 'it may be that ' : ''}no step since is on record, and "corrected since" is not among its grounds.`,
      `grounds of ${id}: ${allegation.grounds.length === 0 ? 'none' : allegation.grounds.join(', ')}; ${area === undefined ? 'it names no area' : stepsWords(area, dateFor(view, since))}.`,
      { todo, ...(step === 'may' && { may: true as const }) },
    ),
  ]
}
