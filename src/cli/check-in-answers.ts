/** Answers that a check-in asks for many times: a rating in a word, and lines until there are no more. */
import { type Answer, BACK, type Prompts, SKIPPED, type TextQuestion } from '../prompts.ts'
import type { Rating } from '../record/schema/check-in.ts'
import { RATINGS } from '../record/vocabulary.ts'
import { UserError } from '../user-error.ts'

/** The ratings as they are typed in a hurry, by their first letters. */
const WORDS: Readonly<Record<Rating, string>> = {
  met: 'met',
  partially_met: 'partly met',
  not_met: 'not met',
  not_assessed: 'not assessed',
}

/** How a rating is answered, for the line above the questions. */
export const RATING_HELP = 'met, partly, not or not assessed; Enter skips one, < goes back'

/**
 * Asks for a rating in words: to press Enter must never write down that something was met, as it would in a list whose
 * first line is chosen already. `before` is what was answered when the question is asked again.
 */
export async function askRating(
  prompts: Prompts,
  question: string,
  before: Rating | undefined,
): Promise<Answer<Rating>> {
  const answer = await prompts.text({
    question,
    standing: before && WORDS[before],
    fault: (typed) => (ratingIn(typed) === undefined ? 'write met, partly, not or not assessed' : undefined),
  })
  return typeof answer === 'symbol' ? answer : (ratingIn(answer) ?? SKIPPED)
}

/** `m`, `p` and `not` are enough; `not_met` as in the file is taken too. */
function ratingIn(typed: string): Rating | undefined {
  const plain = typed.toLowerCase().replaceAll(/[_-]/g, ' ').trim()
  if (['n', 'no', 'not'].includes(plain)) return 'not_met'
  return RATINGS.find((rating) => [WORDS[rating], rating.replaceAll('_', ' ')].some((word) => word.startsWith(plain)))
}

type Lines = {
  readonly question: string
  /** What was answered before, when the question is asked again. */
  readonly before: readonly string[]
  readonly fault?: (typed: string) => string | undefined
  /** Gets all lines whenever one is added, changed or left out. */
  readonly keep: (lines: string[]) => void
}

/** Asks until there are no more. `<` goes back through them, so that each can be changed, then to the question before. */
export async function askEach(
  { text }: Pick<Prompts, 'text'>,
  { question, before, fault, keep }: Lines,
): Promise<readonly string[] | typeof BACK> {
  const lines = [...before]
  const asking = fault === undefined ? {} : { fault }
  for (let at = lines.length; ; ) {
    const answer = await text({ question: `${question} (${howAt(lines, at)})`, ...asking, ...standingAt(lines, at) })
    if (answer === SKIPPED && at === lines.length) return lines
    if (answer === BACK) {
      if (at === 0) return BACK
      at -= 1
    } else {
      const kept = answer === SKIPPED ? [] : [answer]
      lines.splice(at, 1, ...kept)
      keep(lines)
      at += kept.length
    }
  }
}

function howAt(lines: readonly string[], at: number): string {
  const { length } = lines
  const isEditable = standingAt(lines, at).isEditable === true
  if (at < length) return `${at + 1} of ${length}; ${isEditable ? 'rub it out to leave it out' : 'Enter keeps it'}`
  return length === 0 ? 'Enter: none' : `${length} so far; Enter: no more`
}

function standingAt(lines: readonly string[], at: number): Pick<TextQuestion, 'standing' | 'isEditable'> {
  const standing = lines[at]
  // Of several lines the line of a question would show the last alone.
  return standing === undefined ? {} : { standing, isEditable: !standing.includes('\n') }
}

/** What a UserError says, as the fault of an answer. */
export function faultOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (cause) {
    if (cause instanceof UserError) return cause.message
    throw cause
  }
}
