/** What was most likely meant by a word that is not known: the value of an option, or a command. */
import { type Command, InvalidArgumentError } from 'commander'
import { nearest } from '../record/nearest.ts'

/** For an option with a closed list of words, a slip is told with the word that is near it, and else with the list. */
export function offerNearWords(command: Command): void {
  for (const option of command.options) {
    const { parseArg, argChoices } = option
    if (parseArg === undefined || argChoices === undefined) continue
    option.argParser((typed: string, before: unknown): unknown => {
      try {
        return parseArg(typed, before)
      } catch (cause) {
        const near = nearest(typed, argChoices)
        if (!(cause instanceof InvalidArgumentError) || near === undefined) throw cause
        throw new InvalidArgumentError(`Did you mean "${near}"?`)
      }
    })
  }
}

const CHANGE = 'onrecord set E-05 detail "…"'
const TAKE_OUT = 'onrecord withdraw E-05 --because "…"'
const NEW_RECORD = 'onrecord init'
const WRITE_DOWN = 'onrecord log "what happened"'

/** Commands that other programs have. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  edit: `to change something: ${CHANGE}`,
  change: `to change something: ${CHANGE}`,
  delete: `nothing is deleted; to take an entry out of use: ${TAKE_OUT}`,
  rm: `nothing is deleted; to take an entry out of use: ${TAKE_OUT}`,
  remove: `nothing is deleted; to take an entry out of use: ${TAKE_OUT}`,
  new: `to make a record: ${NEW_RECORD}; to write something down: ${WRITE_DOWN}`,
  add: `to write something down: ${WRITE_DOWN}`,
}

/** What to type instead of a command that is only known elsewhere; undefined for every other word. */
export function insteadOf(typed = ''): string | undefined {
  const word = typed.toLowerCase()
  return Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined
}
