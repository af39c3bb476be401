import { UserError } from '../user-error.ts'

const ELLIPSIS = /^["'“”]?(?:A\d+: ?)?(?:…|\.\.\.)["'“”]?$/
/** Words in capitals that stand for something in the commands that we show. */
const STAND_IN = /^(?:DATE|DAYS|VALUE|PART\/WHOLE|HOW|WHY|WHAT|WORDS|WEEKDAY|PERSON|NAME|AREA|RATING|FILE)$/

/** Refuses what stands for a person's own words in a command that is shown, when it was typed as it is shown. */
export function refusePlaceholder(typed: string): void {
  const text = typed.trim()
  // In a list or a mapping it stands between other words.
  const isInside = /^[[{]/.test(text) && text.includes('…')
  if (ELLIPSIS.test(text) || STAND_IN.test(text) || isInside)
    throw new UserError(`${isInside ? '"…"' : `"${text}"`} stands for words of your own; type them in its place`)
}

/** Searches take any word: they write nothing. */
const READING: readonly string[] = ['find', 'help']

/** The same for every word of a command line, values of options written with `=` too. */
export function refusePlaceholders(argv: readonly string[]): void {
  if (argv.some((word) => READING.includes(word))) return
  for (const word of argv) {
    const typed = /^--[a-z-]+=([\s\S]*)$/.exec(word)?.[1] ?? word
    // Three full stops are not what our commands show, and somebody may mean them.
    if (typed.trim() !== '...') refusePlaceholder(typed)
  }
}
