/** How several questions are asked one after the other, and the sorts of question that more than one command asks. */
import type { Answer, Choice, Prompts } from '../prompts.ts'
import type { Day } from '../record/dates.ts'
import type { Lean } from '../record/possible-days.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedDateFrom, typedDayFrom } from './typed-date.ts'

/** Asks one question and keeps the answer; undefined when there was nothing to ask. */
export type Question = () => Promise<Answer<unknown> | undefined>

/** Asks in order; an answer of "go back" asks the question before again. */
export async function inTurn(terminal: Terminal, questions: readonly Question[]): Promise<void> {
  const { BACK } = await import('../prompts.ts')
  let i = 0
  let step = 1
  while (i < questions.length) {
    const answer = await questions[i]?.()
    // One that had nothing to ask is passed over in the direction that was taken, and there is nothing before the first.
    if (answer !== undefined) step = answer === BACK ? -1 : 1
    if (i + step >= 0) i += step
    else {
      step = 1
      terminal.note('this is the first question')
    }
  }
}

/** Asks for a day until it is one, nothing, or "go back". Natural dates are taken as on the command line. */
export function askDay(prompts: Prompts, terminal: Terminal, question: string, lean: Lean): Promise<Answer<Day>> {
  return askUntil(prompts, terminal, question, (typed) => typedDayFrom(terminal, typed, lean))
}

/** Asks for a date as the record has them: `2021-11` and `unknown` are answers too. */
export function askDate(prompts: Prompts, terminal: Terminal, question: string): Promise<Answer<string>> {
  return askUntil(prompts, terminal, question, (typed) => typedDateFrom(terminal, typed))
}

async function askUntil(
  prompts: Prompts,
  terminal: Terminal,
  question: string,
  read: (typed: string) => Promise<string>,
): Promise<Answer<string>> {
  for (;;) {
    const answer = await prompts.text({ question })
    if (typeof answer === 'symbol') return answer
    try {
      return await read(answer)
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      terminal.note(cause.message)
    }
  }
}

/** The areas of the plan to choose from; empty when plan.yaml cannot be read. */
export async function areaChoices(dir: string): Promise<Choice<string>[]> {
  const { planOf } = await import('../record/plan-of.ts')
  return (planOf(dir)?.areas ?? []).map(({ id, title }) => ({ value: id, name: `${id}  ${title}` }))
}
