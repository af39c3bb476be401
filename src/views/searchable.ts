/** Texts as they are searched: the same words, however they are typed or marked up. */

/** A text in one of the ways in which it is read; `lower` for what is searched in any case. */
export type Form = {
  readonly text: string
  readonly lower: string
  /** With its line ends: "Measure" at the end of one line and "1" on the next are not "Measure 1". */
  readonly lines: string
}

/** The text, and as it is read without markup: "cou**nsel**ing" and "coun<b>sel</b>ing" are one word. */
export function formsOf(text: string): readonly Form[] {
  const lines = text.split('\n').map(searchable).join('\n')
  return [lines, lines.replace(MARKUP, '')].map(formOf)
}

const MARKUP = /<[^<>]*>|[\\*_`~|[\]]/gu

export function formOf(lines: string): Form {
  const text = lines.replaceAll('\n', ' ')
  return { text, lower: text.toLowerCase(), lines }
}

/** Whether the words stand in a text, however either is typed. */
export function standsIn(forms: readonly Form[], words: string): boolean {
  const wanted = searchable(words).toLowerCase()
  return forms.some(({ lower }) => contains(lower, wanted))
}

export function contains(text: string, wanted: string): boolean {
  return placesOf(text, wanted).next().done !== true
}

/** Where it stands as a whole word: "ana" is not in "banana". */
export function* placesOf(text: string, wanted: string): Generator<number> {
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + wanted.length))) yield at
  }
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character)
}

/** The same words however they are typed: wide letters, accents, spaces, quotes, invisible characters. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\uFFFD]|(?!\s)\p{Cc}/gu, '')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
