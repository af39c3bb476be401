import { distance } from 'fastest-levenshtein'

/** Longer than any name of ours. Comparing costs the product of the lengths. */
const LONGEST = 60

/** The name nearest to what was typed, when it is near enough to be meant: one slip for three letters, two for five. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length < 3 || typed.length > LONGEST) return undefined
  const ranked = names
    .map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best !== undefined && best.far <= Math.floor((typed.length + 1) / 3) ? best.name : undefined
}
