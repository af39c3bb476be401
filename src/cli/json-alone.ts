import { UserError } from '../user-error.ts'

/** Refuses what was typed beside --json: it would be left out without a word. Ids that say what the JSON is for may stand. */
export function jsonAlone(text: string, flags: object): void {
  const others = Object.keys(flags).filter((key) => key !== 'json' && key !== 'yes')
  const named = others.map((key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  const beside = [...(text === '' ? [] : ['the text']), ...named]
  if (beside.length > 0) throw new UserError(`--json brings all values with it; leave out ${beside.join(', ')}`)
}
