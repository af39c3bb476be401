/** What in the record can do harm: papers, recordings, privileged notes, and words. */

import { counted } from '../../record/plain-words.ts'
import { wordsOf } from '../../tone/one-rule.ts'
import type { View } from '../../views/view.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { yesOrNo } from '../words.ts'
import { employerCopies, firstOf } from './own-record.ts'
import { ownTexts } from './own-texts.ts'

export const careRules: readonly Rule[] = [
  rule({
    id: 'RW-15',
    title: "employer's papers held",
    severity: 'information',
    reads: 'employer_owned and obtained of each exhibit',
    why: "Lawyers do not agree on this. Many courts accept copies that support a claim, and breaking the employer's rules on copies can still cost you later. What you need and were given is the safe part.",
    sources: ['NHLaw', 'FWLaw', 'law.com'],
    advice:
      'Keep what is about you and was sent or given to you. Describe the rest: what it is, where it is, who has it. Look up the rule on copies in the handbook.',
    command: 'onrecord list evidence',
    judge: (view) => copiesFound(view),
  }),
  rule({
    id: 'RW-16',
    title: "confidential paper of the employer's held",
    severity: 'high',
    counsel: true,
    reads: 'employer_owned, obtained and confidentiality of each exhibit',
    why: 'A copy of a confidential paper can be held against you, whatever it shows. That does not make it useless. It makes it a question for a lawyer before anybody else gets it.',
    sources: ['NHLaw', 'FWLaw', 'law.com'],
    advice:
      'Show this to a lawyer or steward before it is used. Do not copy more, do not send it on, and do not delete it. A lawyer can ask for it by name.',
    judge: (view) =>
      employerCopies(view).flatMap(({ id, confidentiality }) =>
        confidentiality === 'confidential' || confidentiality === 'trade_secret'
          ? [
              shown(
                spot(id, 'confidentiality'),
                `${id} is a paper of the employer's that is marked ${confidentiality === 'confidential' ? 'confidential' : 'a trade secret'}, and a copy is held.`,
                `employer_owned is true, confidentiality is "${confidentiality}", and obtained is not "described_only".`,
              ),
            ]
          : [],
      ),
  }),
  rule({
    id: 'RW-17',
    title: 'words that admit intent',
    severity: 'high',
    reads: 'your own words: replies, details, steps, requests, notes at readings, corrections',
    why: '"I decided not to" is what an agency looks for when it asks whether something was wilful. Mostly you mean something else: it could not be done, or something else came first.',
    sources: ['22CCR1256-30', 'UTCA', 'GPFF'],
    advice:
      'Say what prevented it, and what you did in its place. Change it while it is still yours alone. Where it was sent, add a correction and leave the first words.',
    command: 'onrecord correct ID "…"',
    judge: (view) => ownTexts(view).flatMap(({ at, text }) => intentFound(at, text)),
  }),
  rule({
    id: 'RW-18',
    title: 'recording without the consent of all',
    severity: 'high',
    counsel: true,
    reads: 'kind, obtained and consent of each exhibit',
    why: 'In some places a recording that not everybody agreed to is a crime, in others it is allowed. To be safe, it is listed for your attorney alone, and quoted nowhere.',
    sources: ['LevyVinick', 'salciulla', 'de-l'],
    advice:
      'Show this to a lawyer before anybody hears of it. Write down what was said as a note of your own; do not delete the recording.',
    judge: ({ evidence }) =>
      evidence
        .filter(({ classes = [] }) => classes.includes('recording'))
        .map(({ id, consent }) =>
          shown(
            spot(id, 'consent'),
            `${id} is a recording, and that all agreed to it is not on record.`,
            consent === undefined ? `${id} has no key "consent".` : `consent of ${id} is "${consent}".`,
          ),
        ),
  }),
  rule({
    id: 'RW-19',
    title: "privileged item on the employer's device",
    severity: 'high',
    counsel: true,
    reads: 'employer_device of the plan, privilege and confidentiality of each exhibit',
    why: "What is kept on an employer's computer can mostly be read by the employer. A note for a lawyer may lose its protection there.",
    sources: ['Addison', 'Holmes', 'Lexology-priv'],
    advice: 'Move the record to a device of your own, and tell your lawyer where it was.',
    judge: privilegedFound,
  }),
]

function copiesFound(view: View): Shown[] {
  const held = employerCopies(view)
  const [first] = held
  if (first === undefined) return []
  const given = held.filter(({ obtained }) => obtained === 'delivered_to_me' || obtained === 'received_by_me')
  const ids = firstOf(held.map(({ id }) => id))
  return [
    shown(
      spot(first.id, 'employer_owned'),
      `${held.length === 1 ? 'One paper that belongs' : `${held.length} papers that belong`} to the employer ${held.length === 1 ? 'is' : 'are'} held: ${ids}.`,
      `${held.length} with employer_owned: true and not only described; ${given.length} of them delivered or received.`,
    ),
  ]
}

function intentFound(at: Shown['at'], text: string): Shown[] {
  const [first, ...more] = wordsOf('T-60', text)
  if (first === undefined) return []
  const others = more.length === 0 ? '' : `, and ${counted(more.length, 'other place')}`
  return [
    shown(
      at,
      `${at.of === 'plan' ? 'A correction of the plan' : at.of} has the words "${first}".`,
      `T-60 found "${first}" in ${[at.of, ...at.path].join(' ')}${others}.`,
      // An area is a part of plan.yaml.
      { todo: `onrecord correct ${/^A\d/.test(at.of) ? 'plan' : at.of} "…"` },
    ),
  ]
}

function privilegedFound({ plan, evidence }: View): Verdict[] {
  const items = evidence.filter(({ classes = [], privileged }) => privileged || classes.includes('privileged'))
  const [first] = items
  if (first === undefined || plan.employer_device === false) return []
  const ids = firstOf(items.map(({ id }) => id))
  const are = items.length === 1 ? 'is' : 'are'
  if (plan.employer_device === true)
    return [
      shown(
        spot(first.id),
        `${ids} ${are} privileged, and the record is kept on a device of the employer's.`,
        `employer_device is true; ${ids} ${are} marked as privileged.`,
      ),
    ]
  return [
    notKnown(
      spot('plan', 'employer_device'),
      `Does this computer belong to the employer? ${ids} ${are} privileged.`,
      yesOrNo('plan employer_device'),
    ),
  ]
}
