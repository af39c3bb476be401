/** The look at what a command is about to write, whichever command it is: is there anything in it that should not be kept? */
import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import type { Context } from './context.ts'
import { findingsIn, textsIn } from './private-findings.ts'

export type Asking = {
  readonly terminal: Terminal
  /** Whether a question may be asked. */
  readonly mayAsk: boolean
  /** Whether the person has said already that private content is to be kept. */
  readonly isSure: boolean
}

/** What is about to be written: the values, and the paths of files that come with them. */
export type Written = { readonly values: unknown; readonly files?: readonly string[] | undefined }

/** Longer texts are documents. */
const LONGEST_TEXT = 1_000_000

/**
 * Points out private content before it is written; at a terminal it asks, else it notes. Throws a UserError when the person
 * does not go on, or when a text is too long to be one.
 */
export async function showPrivate(
  { terminal, mayAsk, isSure }: Asking,
  { values, files = [] }: Written,
): Promise<void> {
  const texts = textsIn(values)
  if (texts.some(({ text }) => text.length > LONGEST_TEXT))
    throw new UserError(
      'a text of more than a million characters is a document, and nothing was written; keep it as a file: onrecord log "what it is" --attach FILE',
    )
  const lines = findingsIn(texts, files)
  if (lines.length === 0) return
  for (const line of lines) terminal.note(line)
  if (isSure) return
  if (!mayAsk) {
    terminal.note(
      'it is written down as it stands; to take it out: onrecord set ID detail "…", then delete the folder .onrecord; a password is safe once it is changed',
    )
    return
  }
  const { promptsOn } = await import('../prompts.ts')
  if (await promptsOn(terminal).yes('Keep it all the same?', false)) return
  throw new UserError('nothing was written; take it out, or keep it with --yes')
}

/** The same for a command with the option YES of context.ts. */
export async function lookOver(
  { terminal, canAsk }: Pick<Context, 'terminal' | 'canAsk'>,
  command: Command,
  written: Written,
): Promise<void> {
  const isSure = command.opts<{ readonly yes?: boolean }>().yes === true
  await showPrivate({ terminal, mayAsk: canAsk(command), isSure }, written)
}
