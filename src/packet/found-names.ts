/** Which names of the user's list were found in a packet, and of which only a part: those may be spelt differently there. */
import { foldedText } from './folded-text.ts'
import { type NamePatterns, namePatterns } from './listed-names.ts'

/** A name as typed in the list, and those of its words that were found alone. */
export type NameInPart = { readonly name: string; readonly found: readonly string[] }

export type NamesFound = {
  readonly notFound: readonly string[]
  /** Names of several words of which a word stands nowhere, nor does the whole name. */
  readonly inPart: readonly NameInPart[]
}

/** Not among the signs that may stand between the words of one name. */
const APART = ' ; '

/** `hidden` are the texts that were hidden as names, as they stood in the packet. */
export function namesFound(names: readonly string[], hidden: Iterable<string>): NamesFound {
  const { text } = foldedText([...hidden].join(APART))
  const all = names.map((name) => ({ name, spellings: namePatterns(name) }))
  const looked = all.map(({ name, spellings }) => ({ name, ...lookFor(spellings, text) }))
  return {
    notFound: looked.filter(({ isWhole, found }) => !isWhole && found.length === 0).map(({ name }) => name),
    inPart: looked
      .filter(({ isWhole, found, missing }) => !isWhole && found.length > 0 && missing > 0)
      .map(({ name, found }) => ({ name, found })),
  }
}

function lookFor(
  spellings: readonly NamePatterns[],
  text: string,
): { readonly isWhole: boolean; readonly found: readonly string[]; readonly missing: number } {
  const isWhole = spellings.some(({ whole }) => whole.some((pattern) => pattern.test(text)))
  const places = new Set(
    spellings.flatMap(({ words }) => words.filter(({ pattern }) => pattern.test(text)).map(({ at }) => at)),
  )
  const [typed] = spellings
  const words = typed?.words ?? []
  const found = words.filter(({ at }) => places.has(at)).map(({ word }) => word)
  return { isWhole, found, missing: words.length - found.length }
}
