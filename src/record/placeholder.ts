import { UserError } from '../user-error.ts'

/** Refuses what stands for a person's own words in a command that is shown, when it was typed as it is shown. */
export function refusePlaceholder(typed: string): void {
  if (/^["'“”]?(?:…|\.\.\.)["'“”]?$/.test(typed.trim()))
    throw new UserError(`"${typed.trim()}" stands for words of your own; type them in its place`)
}
