/** The flags of `init` as answers: what follows --area or --allegation belongs to it. */
import type { Draft } from '../record/answers.ts'
import type { PlanQuestion } from '../record/plan-question.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedAnswer } from './init-answer.ts'

/** A flag with its value, in the order of typing. */
export type GivenFlag = { readonly question: PlanQuestion; readonly typed: string }

/** The first flag of each list, by the list's name: it starts a new item. */
const STARTS: Readonly<Record<string, string>> = { areas: 'areas.#.title', allegations: 'allegations.#.text' }

/** Throws a UserError that names the flag whose value cannot be read, or that belongs to nothing. */
export async function draftFrom(terminal: Terminal, given: readonly GivenFlag[]): Promise<Draft> {
  const draft: Record<string, string> = {}
  const counts: Record<string, number> = {}
  for (const { question, typed } of given) {
    const key = keyFor(question, counts)
    const answer = await answerOf(terminal, question, typed)
    const before = draft[key]
    if (before !== undefined && question.form !== 'several')
      throw new UserError(`${nameOf(question.flag)} was given twice; leave one of the two out`)
    draft[key] = question.form === 'several' && before !== undefined ? `${before},${answer}` : answer
  }
  return draft
}

/** The place of the answer with its numbers. `counts` holds how many there are of each list so far. */
function keyFor({ field, flag }: PlanQuestion, counts: Record<string, number>): string {
  const [list = ''] = field.split('.')
  const start = STARTS[list]
  if (start === undefined) return field
  const count = counts[list] ?? 0
  if (field === start) {
    counts[list] = count + 1
    return field.replace('#', String(count))
  }
  if (count === 0)
    throw new UserError(`${nameOf(flag)} belongs to the --${list.slice(0, -1)} before it; put that first`)
  const key = field.replace('#', String(count - 1))
  if (!key.includes('#')) return key
  const inner = counts[key] ?? 0
  counts[key] = inner + 1
  return key.replace('#', String(inner))
}

async function answerOf(terminal: Terminal, question: PlanQuestion, typed: string): Promise<string> {
  const flag = nameOf(question.flag)
  if (typed.trim() === '') throw new UserError(`${flag} is empty; write the answer, or leave it out`)
  try {
    return await typedAnswer(terminal, question, typed)
  } catch (cause) {
    if (cause instanceof UserError) throw new UserError(`${flag}: ${cause.message}`)
    throw cause
  }
}

function nameOf(flag: string): string {
  return flag.split(' ', 1)[0] ?? flag
}
