/** The questions of `amend`: what was changed, in which area, to what, and since when. */
import type { NewAmendment } from '../commands/amend.ts'
import { interviewOn, keepAnswer } from '../interview.ts'
import type { Choice } from '../prompts.ts'
import { PLAN_FIELDS, planField } from '../record/plan-fields.ts'
import type { Terminal } from '../terminal.ts'
import { areaChoices, askDay, inTurn } from './questions.ts'

/** A change of which something may still be missing. */
export type TypedChange = Partial<NewAmendment>

const AGAIN: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', name: 'yes, and I did' },
  { value: 'no', name: 'no, it was not acknowledged again' },
]

/** Asks for what is missing; the day and the acknowledgement only when no field was named. */
export async function askChange(terminal: Terminal, dir: string, typed: TypedChange): Promise<TypedChange> {
  const prompts = interviewOn(terminal)
  const areas = await areaChoices(dir)
  const answers: { -readonly [K in keyof TypedChange]: TypedChange[K] } = { ...typed }
  const field = () => (answers.field === undefined ? undefined : planField(answers.field))
  const isWhole = typed.field === undefined
  await inTurn(terminal, [
    async () => {
      if (typed.field !== undefined) return undefined
      const answer = await prompts.choice(
        'What was changed?',
        PLAN_FIELDS.map(({ name, words }) => ({ value: name, name: words, note: name })),
      )
      keepAnswer(answers, 'field', answer)
      return answer
    },
    async () => {
      if (typed.area !== undefined || field()?.ofArea !== true || areas.length < 2) return undefined
      const answer = await prompts.choice('In which area?', areas)
      keepAnswer(answers, 'area', answer)
      return answer
    },
    async () => {
      const holds = field()?.holds
      if (typed.to !== undefined || holds === undefined) return undefined
      // With the field in it: what was answered for another is no answer to this one.
      const of = [answers.area, answers.field].filter((part) => part !== undefined).join(' ')
      const answer =
        holds === 'day'
          ? await askDay(prompts, terminal, `Which day is it now? (${of})`, 'future')
          : await prompts.text({ question: `${QUESTIONS[holds]} (${of})` })
      keepAnswer(answers, 'to', answer)
      return answer
    },
    async () => {
      if (!isWhole || typed.on !== undefined || answers.to === undefined) return undefined
      const answer = await askDay(prompts, terminal, 'When was it changed? (Enter for today)', 'past')
      keepAnswer(answers, 'on', answer)
      return answer
    },
    async () => {
      if (!isWhole || typed.re_acknowledged !== undefined || answers.to === undefined) return undefined
      const answer = await prompts.choice('Were you asked to acknowledge the plan again?', AGAIN)
      keepAnswer(answers, 're_acknowledged', typeof answer === 'string' ? answer === 'yes' : answer)
      return answer
    },
  ])
  // An area that was chosen for another field, before going back, is no part of this one.
  if (field()?.ofArea === false && typed.area === undefined) delete answers.area
  return answers
}

const QUESTIONS = {
  text: 'What does it say now, word for word?',
  number: 'What is the figure now?',
  target: 'What is the target now, such as >= 90 percent?',
  flag: 'Is it so now, yes or no?',
} as const
