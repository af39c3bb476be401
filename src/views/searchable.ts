/** Texts as they are searched: the same words, however they are typed or marked up. */

/** A text in one of the ways in which it is read; `lower` for what is searched in any case. */
export type Form = {
  readonly text: string
  readonly lower: string
  /** With its line ends: "Measure" at the end of one line and "1" on the next are not "Measure 1". */
  readonly lines: string
  /** Where each word of `lower` begins; counted out when it is first asked for. */
  readonly words: () => Places
  /** Where each word of `text` begins, with its capitals. */
  readonly typedWords: () => Places
  /** What stands in front of an @ in `lower`, each once. */
  readonly addressees: () => readonly string[]
}

/** The offsets at which each word begins. */
type Places = ReadonlyMap<string, readonly number[]>

/** What is looked for in many texts: its words are counted out once. */
export type Phrase = {
  readonly text: string
  readonly words: readonly { readonly word: string; readonly index: number }[]
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
  return {
    text,
    lower,
    lines,
    words: once(() => wordsOf(lower)),
    typedWords: once(() => wordsOf(text)),
    addressees: once(() => [...new Set(lower.match(ADDRESSEE))]),
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** What stands in front of the @. */
const ADDRESSEE = /[\w.+'-]{2,64}(?=@[\w-])/gu

/** Whether the words stand in a text, however either is typed. */
export function standsIn(forms: readonly Form[], words: string): boolean {
  const wanted = searchable(words).toLowerCase()
  return forms.some(({ lower }) => contains(lower, wanted))
}

function contains(text: string, wanted: string): boolean {
  return everyPlace(text, wanted).next().done !== true
}

/** Where it stands as a whole word: "ana" is not in "banana". */
function* everyPlace(text: string, wanted: string): Generator<number> {
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isWhole(text, at, wanted.length)) yield at
  }
}

/** A phrase as it is looked for; in lower case for `placesOf`, as it is typed for `standsAsTyped`. */
export function phraseOf(text: string): Phrase {
  return { text, words: [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index })) }
}

/** The offsets in `lower` where a phrase in lower case stands as whole words. */
export function placesOf({ lower, words }: Form, phrase: Phrase): number[] {
  return placesIn(lower, words(), phrase)
}

/** Whether a phrase stands in the text as whole words, with the capitals that it has. */
export function standsAsTyped({ text, typedWords }: Form, phrase: Phrase): boolean {
  return placesIn(text, typedWords(), phrase).length > 0
}

/** It is looked for only where its rarest word is: a long text is not gone through again for each of a thousand phrases. */
function placesIn(text: string, inText: Places, phrase: Phrase): number[] {
  let rare: Rare | undefined
  for (const { word, index } of phrase.words) {
    const places = inText.get(word)
    if (places === undefined) return []
    if (rare === undefined || places.length < rare.places.length) rare = { places, index }
  }
  // Of signs alone there is no word.
  if (rare === undefined) return [...everyPlace(text, phrase.text)]
  const { places, index } = rare
  return places
    .map((place) => place - index)
    .filter((at) => text.startsWith(phrase.text, at) && isWhole(text, at, phrase.text.length))
}

type Rare = { readonly places: readonly number[]; readonly index: number }

/** What `isLetter` takes for letters, so that where a word ends is the same for both. */
const WORD = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu

function wordsOf(text: string): Places {
  const words = new Map<string, number[]>()
  for (const { 0: word, index } of text.matchAll(WORD)) {
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
export function without(form: Form, phrases: readonly Phrase[]): string {
  const { text, lower } = form
  const isTaken = new Uint8Array(lower.length)
  for (const phrase of phrases) {
    const { length } = phrase.text
    for (const at of placesOf(form, phrase)) {
      // No shorter one has been before, so what it could overlap with reaches over one of its ends.
      if (isTaken[at] === 0 && isTaken[at + length - 1] === 0) isTaken.fill(1, at, at + length)
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
