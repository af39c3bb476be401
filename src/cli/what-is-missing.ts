import type { Terminal } from '../terminal.ts'

/** An entry and what is to be said about it; the text is empty while nothing is said. */
type Said = { readonly id: string | undefined; readonly text: string }

/** Asks for the entry and for the text, where one is missing. */
export async function askWhatIsMissing(
  terminal: Terminal,
  given: Said,
  questions: { readonly id: string; readonly text: string },
): Promise<Said> {
  const [{ promptsOn }, { inTurn }] = await Promise.all([import('../prompts.ts'), import('./questions.ts')])
  const prompts = promptsOn(terminal)
  let { id, text } = given
  await inTurn([
    async () => {
      if (given.id !== undefined) return undefined
      const answer = await prompts.text({ question: questions.id })
      if (typeof answer === 'string') id = answer
      return answer
    },
    async () => {
      if (given.text.trim() !== '') return undefined
      const answer = await prompts.lines({ question: questions.text })
      if (typeof answer === 'string') text = answer
      return answer
    },
  ])
  return { id, text }
}
