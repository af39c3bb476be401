/** Texts as they are searched: the same words, however they are typed or marked up. */

/** A text in one of the ways in which it is read; `lower` for what is searched in any case. */
export type Form = {
  readonly text: string
  readonly lower: string
  /** With its line ends: "Measure" at the end of one line and "1" on the next are not "Measure 1". */
  readonly lines: string
  /** Where each word of `lower` begins; counted out when it is first asked for. */
  readonly words: () => ReadonlyMap<string, readonly number[]>
}

/**
 * The text, and as it is read without markup: "cou**nsel**ing" and "coun<b>sel</b>ing" are one word. Where words are divided
 * at the end of a line, quoted in a mail or spaced out, also as they are read then.
 */
export function formsOf(text: string): readonly Form[] {
  const lines = asLines(text)
  const joined = [text.replace(DIVIDED, ''), text.replace(DIVIDED, '-'), text.replace(QUOTE_SIGNS, '')]
  const closed = text.replace(SPACED, (word) => word.replace(/\s/gu, ''))
  const others = new Set([...joined, closed].filter((each) => each !== text))
  return [lines, lines.replace(MARKUP, ''), ...[...others].map(asLines)].map(formOf)
}

function asLines(text: string): string {
  return text.split('\n').map(searchable).join('\n')
}

/** A hyphen, seen or soft, at the end of a line, and the signs of a quoted mail at the start of the next. */
const DIVIDED = /(?<=[\p{L}\p{N}])[-\u00AD\u2010\u2011] {0,4}\r?\n[ >]{0,16}(?=[\p{L}\p{N}])/gu
const QUOTE_SIGNS = /^[ >]*>[ >]*/gmu
/** "M A R I S O L": letters that stand apart, as headings have them; two spaces part words. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00A0\u2009\u200A]\p{L}){3,}(?![\p{L}\p{N}])/gu

const MARKUP = /<[^<>]*>|[\\*_`~|[\]]/gu

function formOf(lines: string): Form {
  const text = lines.replaceAll('\n', ' ')
  const lower = text.toLowerCase()
  let words: ReadonlyMap<string, readonly number[]> | undefined
  return {
    text,
    lower,
    lines,
    words: () => {
      words ??= wordsOf(lower)
      return words
    },
  }
}

/** Whether the words stand in a text, however either is typed. */
export function standsIn(forms: readonly Form[], words: string): boolean {
  const wanted = searchable(words).toLowerCase()
  return forms.some(({ lower }) => contains(lower, wanted))
}

export function contains(text: string, wanted: string): boolean {
  return everyPlace(text, wanted).next().done !== true
}

/** Where it stands as a whole word: "ana" is not in "banana". */
function* everyPlace(text: string, wanted: string): Generator<number> {
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isWhole(text, at, wanted.length)) yield at
  }
}

/**
 * The offsets in `lower` where a phrase in lower case stands as whole words. It is looked for only where its rarest word is: a
 * long text is not gone through again for each of a thousand phrases.
 */
export function placesOf({ lower, words }: Form, phrase: string): number[] {
  const inText = words()
  const rare = [...phrase.matchAll(WORD)].reduce<Rare | undefined>((rarest, { 0: word, index }) => {
    const places = inText.get(word) ?? []
    return rarest === undefined || places.length < rarest.places.length ? { places, index } : rarest
  }, undefined)
  // Of signs alone there is no word.
  if (rare === undefined) return [...everyPlace(lower, phrase)]
  return rare.places
    .map((place) => place - rare.index)
    .filter((at) => lower.startsWith(phrase, at) && isWhole(lower, at, phrase.length))
}

type Rare = { readonly places: readonly number[]; readonly index: number }

/** What `isLetter` takes for letters, so that where a word ends is the same for both. */
const WORD = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu

function wordsOf(lower: string): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, number[]>()
  for (const { 0: word, index } of lower.matchAll(WORD)) {
    const places = words.get(word)
    if (places === undefined) words.set(word, [index])
    else places.push(index)
  }
  return words
}

function isWhole(text: string, at: number, length: number): boolean {
  return !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + length))
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character)
}

/**
 * The text with a space wherever one of the phrases stands as whole words; phrases in lower case, the longest first. What
 * one has taken is no part of another. They may be many and long: the text is put together once, and a pattern made of
 * them would be refused as too large.
 */
export function without(form: Form, phrases: readonly string[]): string {
  const { text, lower } = form
  const isTaken = new Uint8Array(lower.length)
  for (const phrase of phrases) {
    const last = phrase.length - 1
    for (const at of placesOf(form, phrase)) {
      // No shorter one has been before, so what it could overlap with reaches over one of its ends.
      if (isTaken[at] === 0 && isTaken[at + last] === 0) isTaken.fill(1, at, at + phrase.length)
    }
  }
  // A few letters are of another length in lower case; then the places are those of the text in lower case alone.
  return untaken(lower.length === text.length ? text : lower, isTaken)
}

function untaken(text: string, isTaken: Uint8Array): string {
  const kept: string[] = []
  let from = 0
  for (let start = isTaken.indexOf(1); start !== -1; start = isTaken.indexOf(1, from)) {
    kept.push(text.slice(from, start))
    const end = isTaken.indexOf(0, start)
    from = end === -1 ? text.length : end
  }
  return [...kept, text.slice(from)].join(' ')
}

/** The same words however they are typed: wide letters, accents, spaces, quotes, invisible characters. */
export function searchable(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\uFFFD]|(?!\s)\p{Cc}/gu, '')
      .replace(/[‘’‚‛′]/gu, "'")
      .replace(/[“”„‟″]/gu, '"')
      .replace(/[‐‑‒–—−]/gu, '-')
      // "--" is how a dash is typed; more of them are a line.
      .replace(/(?<!-)--(?!-)/gu, '-')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}
