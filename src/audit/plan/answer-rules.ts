/** What the answers to the plan's statements come to: statements without a date, denials, and what had been directed or taught. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { exhibitsIn, whenCommand } from '../words.ts'

const TOLD: readonly string[] = ['instructed_otherwise', 'conflicting_instructions']
const UNTAUGHT = 'no_training'

export const answerRules: readonly Rule[] = [
  rule({
    id: 'PQ-07',
    title: 'statement without a date',
    severity: 'high',
    reads: 'occurred of each allegation',
    why: 'Without a day nobody can look up what happened, who was there, or where you were. Who, what, when and where is the least that a plan should say.',
    sources: ['KeyIssues', 'UPSEU'],
    advice: 'Ask in writing for the date, the place and an example. Answer the statement when you have them.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: ({ allegations }) => allegations.flatMap(withoutDate),
    together: (findings) => `The plan gives no date for ${listed(findings.map(({ at }) => at.of))}.`,
  }),
  rule({
    id: 'PQ-34',
    title: 'statement that you deny, with exhibits',
    severity: 'high',
    reads: 'response and evidence of each allegation; the plan itself is no such exhibit',
    why: 'A statement that a paper shows to be wrong is the clearest thing to correct. It also makes a reader look twice at the others.',
    sources: ['MHsueh'],
    advice:
      'Look at each exhibit again: does it say so itself, is it of that time, can you show it? Then ask in one calm sentence that the statement be corrected.',
    command: 'onrecord render rebuttal --for hr',
    outgoing: true,
    judge: ({ allegations, plan }) =>
      allegations
        // What the plan says is no paper against it.
        .map((each) => ({ ...each, evidence: each.evidence.filter((id) => id !== plan.document) }))
        .filter(({ response, evidence }) => response === 'denied' && evidence.length > 0)
        .map(({ id, evidence }) =>
          shown(
            spot(id, 'response'),
            `${id} is denied, with ${listed(evidence)}.`,
            `The response to ${id} is "denied", and it names ${evidence.length === 1 ? 'one exhibit' : `${evidence.length} exhibits`}. What they show was not read.`,
          ),
        ),
  }),
  rule({
    id: 'PQ-35',
    title: 'blamed for what had been directed',
    severity: 'high',
    reads: 'grounds of each allegation: instructed_otherwise, conflicting_instructions',
    why: 'If you did what you were told, or were told two things at once, that is not carelessness. A reader has to see who gave the instruction, and when.',
    sources: ['discussion'],
    advice: 'Write down who gave the instruction, when and how, and what shows it. Ask which one holds from now on.',
    command: 'onrecord render clarification --for manager',
    judge: (view) => view.allegations.flatMap((allegation) => grounded(allegation, TOLD)),
  }),
  rule({
    id: 'PQ-36',
    title: 'blamed for what nobody taught',
    severity: 'medium',
    reads: 'grounds of each allegation: no_training; evidence of job_description in employment.yaml',
    why: 'When a task was new, in no job description, and nobody taught it, the question is what help there was, and not whether you tried.',
    sources: ['Shoosmiths', 'discussion'],
    advice: 'Ask for the training in writing, and say by when you need it. Keep what you did to teach yourself.',
    command: 'onrecord ask "Training for …" --kind support',
    judge: (view) => view.allegations.flatMap((allegation) => untaught(view, allegation)),
  }),
]

/** A finding where it was written down that there is no date; nobody looked yet where nothing is. */
function withoutDate({ id, occurred, says_when }: ViewAllegation): Verdict[] {
  if (occurred !== 'unknown') return []
  const at = spot(id, 'occurred')
  if (says_when) return [shown(at, `The plan gives no date for ${id}.`, `"occurred" of ${id} is unknown.`)]
  return [notKnown(at, `when does the plan say that ${id} happened?`, whenCommand(id))]
}

/** "AL-3 is answered with "instructed otherwise" (E-08, E-16)." */
function grounded({ id, grounds, evidence }: ViewAllegation, wanted: readonly string[]): Shown[] {
  const named = grounds.filter((ground) => wanted.includes(ground))
  if (named.length === 0) return []
  const words = listed(named.map((ground) => `"${ground.replaceAll('_', ' ')}"`))
  const exhibits = evidence.length === 0 ? ', without an exhibit' : exhibitsIn(evidence)
  return [
    shown(
      spot(id, 'grounds'),
      `${id} is answered with ${words}${exhibits}.`,
      `The grounds of ${id} have ${named.join(' and ')}${evidence.length === 0 ? ', and it names no exhibit' : ''}.`,
    ),
  ]
}

/** The job description among the exhibits of the answer says that the task was not in it; anything else has to be asked. */
function untaught({ employment }: View, allegation: ViewAllegation): Verdict[] {
  const { id, evidence } = allegation
  const [found] = grounded(allegation, [UNTAUGHT])
  if (found === undefined) return []
  const { job_description: description } = employment
  if (description === undefined)
    return [
      notKnown(
        spot('employment', 'job_description'),
        `Is there a job description, and does it ask for what ${id} is about?`,
        'onrecord set employment job_description.evidence …',
      ),
    ]
  const cited = description.evidence.filter((each) => evidence.includes(each))
  if (cited.length === 0)
    return [
      notKnown(
        spot(id, 'evidence'),
        `Does the job description ask for what ${id} is about? If it does not, name it among the exhibits of ${id}.`,
        `onrecord set ${id} evidence ${[...evidence, ...description.evidence].join(',') || '…'}`,
      ),
    ]
  return [
    {
      ...found,
      text: `${found.text.replace(/\.$/, '')}; the job description is ${listed(cited)}.`,
      how: `${found.how} The exhibits of ${id} include the job description (${cited.join(', ')}); what it says was not read.`,
    },
  ]
}
