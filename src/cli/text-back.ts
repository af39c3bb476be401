import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What `work` gives; when it cannot be done, the text that was typed is printed back, not lost. */
export async function orTextBack<T>(terminal: Terminal, text: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof UserError && !['', '-'].includes(text))
      terminal.note(`your text, so that it is not lost:\n${text}`)
    throw cause
  }
}
