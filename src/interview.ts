/** Several questions in a row: it is told how to go back, and whoever goes back finds the answers that were given. */
import { type Answer, BACK, type Prompts, promptsOn, SKIPPED } from './prompts.ts'
import type { Terminal } from './terminal.ts'

/** Prompts of which each question has its own words: one that is asked again offers what was answered. */
export function interviewOn(terminal: Terminal): Prompts {
  const prompts = promptsOn(terminal)
  const texts = new Map<string, string>()
  const picked = new Map<string, string | typeof SKIPPED>()
  const lists = new Map<string, readonly string[]>()
  let last: string | undefined
  let isTold = false
  const isAgainAtOnce = (question: string): boolean => question === last
  const asked = (question: string, isBack: boolean): void => {
    last = isBack ? '' : question
  }
  const tell = (): void => {
    if (last !== undefined && !isTold) terminal.note({ text: 'Enter skips a question, < goes back', style: 'dim' })
    isTold ||= last !== undefined
  }
  const typed = async <T extends { readonly question: string; readonly standing?: string | undefined }>(
    asking: T,
    ask: (asking: T) => Promise<Answer<string>>,
  ): Promise<Answer<string>> => {
    const { question } = asking
    tell()
    // What was typed and is asked for again at once was not taken.
    if (isAgainAtOnce(question)) texts.delete(question)
    const before = texts.get(question) ?? asking.standing
    const answer = await ask(before === undefined ? asking : { ...asking, standing: before })
    if (typeof answer === 'string') texts.set(question, answer)
    else if (answer === SKIPPED) texts.delete(question)
    asked(question, answer === BACK)
    return answer
  }
  return {
    ...prompts,
    text: (asking) => typed(asking, prompts.text),
    lines: (asking) => typed(asking, prompts.lines),
    choice: async (question, choices, otherwise = undefined, standing = undefined) => {
      const before = picked.get(question)
      const again = before === SKIPPED ? SKIPPED : choices.find(({ value }) => value === before)?.value
      const answer = await prompts.choice(question, choices, otherwise, again ?? standing)
      if (answer !== BACK) picked.set(question, answer)
      asked(question, answer === BACK)
      return answer
    },
    several: async (question, choices, standing = []) => {
      const before = lists.get(question) ?? standing
      const again = choices.map(({ value }) => value).filter((value) => before.includes(value))
      const answer = await prompts.several(question, choices, again)
      if (typeof answer !== 'symbol') lists.set(question, answer)
      asked(question, answer === BACK)
      return answer
    },
  }
}

/** Puts an answer where it belongs. One that is skipped after it was given is taken out; going back changes nothing. */
export function keepAnswer<T extends object, K extends keyof T>(
  answers: T,
  key: K,
  answer: Answer<Exclude<T[K], undefined>>,
): void {
  if (answer === BACK) return
  if (answer === SKIPPED) Reflect.deleteProperty(answers, key)
  else answers[key] = answer
}
