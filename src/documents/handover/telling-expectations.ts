/** Words of an expectation that nobody can count (rules PQ-04 and PQ-05 of domain research 3). */

const VAGUE =
  /(?<![\p{L}-])(timely|appropriate(?:ly)?|as needed|improve[ds]?|improving|better|proactive(?:ly)?|initiative|ownership|professional(?:ly|ism)?|communication|regular(?:ly)?|prompt(?:ly)?)(?![\p{L}-])/giu

const TRAIT =
  /(?<![\p{L}-])(attitude|presence|fit|confiden(?:t|ce)|energy|commit(?:ted|ment)|passion(?:ate)?)(?![\p{L}-])/giu

/** "timely", "appropriately", in the order in which they stand, each once. */
export function vagueWordsIn(text: string): string[] {
  return wordsIn(text, VAGUE)
}

/** "attitude", "presence". */
export function traitWordsIn(text: string): string[] {
  return wordsIn(text, TRAIT)
}

function wordsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))]
}
