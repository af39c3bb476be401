/** The plan's own words for what somebody is like, taken over by the person of whom they are said. */
import type { Span } from './masked.ts'

const WANTING =
  '(?:lack of|bad|poor|low|negative|weak|missing|wrong|insufficient|inadequate|problems? with|issues? with|failings? in)'

/**
 * Where a text in plain letters says of its writer what the plan says: "my lack of commitment", "I had no presence". That
 * one has commitment may be said.
 */
export function traitsIn(text: string, traits: readonly string[]): Span[] {
  const words = traits.filter((word) => /^[a-z][a-z -]*$/.test(word)).map((word) => word.replaceAll(' ', '\\s+'))
  if (words.length === 0) return []
  const trait = `(?:${words.join('|')})`
  const pattern = new RegExp(
    `\\bmy (?:own )?${WANTING} (?:in )?(?:my )?${trait}\\b|\\bmy ${trait} (?:is|was|has been|had been) (?:a |the |an |my )?(?:poor|bad|problem|issue|wrong|negative|not|lacking|weak|low)\\b|\\bi (?:lack|lacked|(?:am|was) lacking|had no|have no|showed no|(?:did not|didn't|do not|don't) (?:show|have)|(?:should have|could have) shown|need|needed)(?: (?:enough|the|any|more|better|a better))? ${trait}\\b`.replaceAll(
      ' ',
      '\\s+',
    ),
    'gi',
  )
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
