/** The questions of `reply`: the words of the allegation first, then the answer, the reply, the exhibits and the room. */
import type { Reply } from '../commands/reply.ts'
import { interviewOn, keepAnswer } from '../interview.ts'
import { type Choice, promptsOn } from '../prompts.ts'
import { resolveId } from '../record/known-ids.ts'
import { loadRecord } from '../record/load.ts'
import type { PlanRecord } from '../record/model.ts'
import type { Allegation } from '../record/schema/allegation.ts'
import type { RESPONSES, WEIGHTS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { inTurn } from './questions.ts'

const RESPONSE_CHOICES: readonly Choice<(typeof RESPONSES)[number]>[] = [
  { value: 'admitted', name: 'it is true', note: 'to admit what is true makes the rest of what you say stronger' },
  {
    value: 'admitted_in_part',
    name: 'a part of it is true',
    note: 'the reply says which part is true, and what is not',
  },
  { value: 'denied', name: 'it is not true', note: 'nothing of it is true, and the reply says what is' },
  {
    value: 'denied_in_part',
    name: 'a part of it is not true',
    note: 'the rest is true; the reply says which part is wrong',
  },
  { value: 'lacks_information', name: 'I cannot tell', note: 'it gives no dates, names or examples; you ask for them' },
]

const WEIGHT_CHOICES: readonly Choice<(typeof WEIGHTS)[number]>[] = [
  { value: 'lead', name: 'all of it', note: 'it would matter if it were true' },
  { value: 'note', name: 'one line', note: 'it is small, and you do not want to dwell on it' },
  { value: 'omit', name: 'none', note: 'it stays in your record, and out of what a manager or HR gets' },
]

/** Asks for an answer, step by step. Throws a UserError when the allegation is not there or cannot be read. */
export async function askReply(terminal: Terminal, dir: string, typedId: string): Promise<Reply> {
  const { record } = loadRecord(dir)
  const allegation = found(record, resolveId(dir, 'allegations', typedId))
  const prompts = interviewOn(terminal)
  const answers: { -readonly [K in keyof Reply]: Reply[K] } = { id: allegation.id }
  const exhibits = exhibitChoices(record, allegation)
  terminal.note(`${allegation.id}, the plan says:\n${allegation.text}`)
  if (allegation.reply !== undefined) terminal.note(`your reply is now:\n${allegation.reply}`)
  await inTurn(terminal, [
    async () => {
      const answer = await prompts.choice('What is true of it?', RESPONSE_CHOICES)
      keepAnswer(answers, 'response', answer)
      return answer
    },
    async () => {
      const keeps = allegation.reply === undefined ? '' : ' (Enter keeps the one above)'
      const answer = await prompts.lines({
        question: `Your reply, one to three sentences: facts, dates, exhibits${keeps}`,
      })
      keepAnswer(answers, 'reply', answer)
      return answer
    },
    async () => {
      if (exhibits.length === 0) return undefined
      const answer = await prompts.several('Which exhibits show it?', exhibits)
      keepAnswer(answers, 'evidence', answer)
      return answer
    },
    async () => {
      const answer = await prompts.choice('How much room should it get in a document?', WEIGHT_CHOICES)
      keepAnswer(answers, 'weight', answer)
      return answer
    },
  ])
  if (Object.keys(answers).length === 1 || (Object.keys(answers).length === 2 && answers.evidence?.length === 0))
    throw new UserError(`nothing was answered, and ${allegation.id} stays as it is`)
  return answers
}

/** A reply that may be written, and whether it takes the place of the one that is there. */
export type Agreed = { readonly asked: Reply; readonly replace: boolean }

/** Asks whether the words of a reply that is there may go. If not, they stay, and the rest is still written. */
export async function agreed(terminal: Terminal, dir: string, asked: Reply): Promise<Agreed> {
  const { reply: fresh, ...rest } = asked
  const there = found(loadRecord(dir).record, resolveId(dir, 'allegations', asked.id)).reply
  if (there === undefined || fresh === undefined || there.trim() === fresh.trim()) return { asked, replace: false }
  terminal.note(`the reply that is there:\n${there}`)
  if (await promptsOn(terminal).yes('Put the new one in its place?', false)) return { asked, replace: true }
  terminal.note(`the reply stays; your new one, so that it is not lost:\n${fresh}`)
  return { asked: rest, replace: false }
}

function found({ allegations }: PlanRecord, id: string): Allegation {
  const allegation = allegations.find((each) => each.id === id)
  if (allegation === undefined) throw new UserError(`allegations/${id}.yaml has a fault; see: onrecord check`)
  return allegation
}

/** The evidence that is not named yet: what names this allegation first, then what names its area, then the rest. */
function exhibitChoices({ evidence }: PlanRecord, allegation: Allegation): Choice<string>[] {
  const rank = ({ allegations, areas }: (typeof evidence)[number]): number => {
    if (allegations?.includes(allegation.id) === true) return 0
    return allegation.area !== undefined && areas?.includes(allegation.area) === true ? 1 : 2
  }
  return evidence
    .filter(({ id, withdrawn }) => withdrawn === undefined && allegation.evidence?.includes(id) !== true)
    .map((each, i) => ({ each, i, rank: rank(each) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ each: { id, title } }) => ({ value: id, name: `${id}  ${title}` }))
}
