/** The only change that is ever made to a text: a phrase that says nothing is taken out of the beginning of its sentence. */
import type { ToneHit } from './tone.ts'

/** The text without the deletable phrases that were found in it; what follows begins with a capital. */
export function withoutOpeners(text: string, hits: readonly ToneHit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of hits.filter(({ deletable }) => deletable)) {
    if (start < done) continue
    const [blanks = ''] = /^[ \t]*/.exec(text.slice(end, end + 200)) ?? []
    const next = end + blanks.length
    pieces.push(text.slice(done, start), text.slice(next, next + 1).toUpperCase())
    done = next + 1
  }
  return [...pieces, text.slice(done)].join('')
}
