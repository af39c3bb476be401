/** What is said of a text at the moment it is written down: a few calm lines, and nothing is refused. */
import { type ToneAbout, type ToneHit, toneOf } from './tone.ts'

const MOST_LINES = 5

/**
 * One line for each hit, five at most, each word once, and one of what to do about a legal word. `whole` is the command
 * that names all of them.
 */
export function atOnce(text: string, about: ToneAbout, whole: string, without: readonly string[] = []): string[] {
  const seen = new Set<string>()
  const all = toneOf(text, about)
  const hits = all.filter(({ rule, words }) => {
    const key = `${rule} ${words.toLowerCase()}`
    const isNew = !seen.has(key) && rule !== 'T-50' && !without.includes(rule)
    seen.add(key)
    return isNew
  })
  const shown = hits.length > MOST_LINES ? hits.slice(0, MOST_LINES - 1) : hits
  const left = hits.length - shown.length
  const apart = all.filter(({ rule }) => rule === 'T-50').map(({ why, better }) => `${why}; ${better}`)
  return [...shown.map(inWords), ...(left > 0 ? [`${left} more like this: ${whole}`] : []), ...apart]
}

function inWords({ level, words, why, better }: ToneHit): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const short = line.length > 60 ? `${line.slice(0, 60)}…` : line
  return `"${short}": ${why}; ${level === 'route' ? 'talk to a lawyer first, and say here what was done and when' : better}`
}
