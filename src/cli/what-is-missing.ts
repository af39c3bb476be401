import type { Terminal } from '../terminal.ts'

/** An entry and what is to be said about it; the text is empty while nothing is said. */
type Said = { readonly id: string | undefined; readonly text: string }

/** Asks for the entry and for the text, where one is missing. */
export async function askWhatIsMissing(
  terminal: Terminal,
  given: Said,
  questions: { readonly id: string; readonly text: string },
): Promise<Said> {
  const [{ interviewOn, keepAnswer }, { inTurn }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
  ])
  const prompts = interviewOn(terminal)
  const said: { id?: string; text?: string } = {}
  await inTurn(terminal, [
    async () => {
      if (given.id !== undefined) return undefined
      const answer = await prompts.text({ question: questions.id })
      keepAnswer(said, 'id', answer)
      return answer
    },
    async () => {
      if (given.text.trim() !== '') return undefined
      const answer = await prompts.lines({ question: questions.text })
      keepAnswer(said, 'text', answer)
      return answer
    },
  ])
  return { id: said.id ?? given.id, text: said.text ?? given.text }
}
