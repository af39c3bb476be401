/** A private note is for its writer alone, until somebody may ask for it. */
import { toneOf } from './tone.ts'

const MOST_WORDS = 3

/** What is said of a private text whose words would hurt if it were read one day; undefined of any other. */
export function readOneDay(text: string): string | undefined {
  const words = [...new Set(toneOf(text, { kind: 'note' }).map((hit) => hit.words.replace(/\s+/g, ' ')))]
  if (words.length === 0) return undefined
  const shown = words.slice(0, MOST_WORDS).map((each) => `"${each}"`)
  return `this may be read one day: ${shown.join(', ')}${words.length > MOST_WORDS ? ' …' : ''}; a plain fact says as much`
}
