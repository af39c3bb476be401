/** Words as a search compares them: without case and accents, each with its place in the text. */

export type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** What is asked for: one word, by its beginning, or several that must follow each other. */
export type Term = {
  readonly typed: string
  readonly words: readonly string[]
  /** Words that stand for a single word that was misspelt. */
  readonly instead: readonly string[]
}

/** Scripts without blanks between words: every sign is a word, and a word of several signs is searched as a phrase. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const SPACED_WORD = /[\p{L}\p{N}\p{M}]+/gu
const ANY_WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** Letters that Unicode does not take apart, as people type them without the key for it. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

/** The text without case and accents: "Émile" is "emile". */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  // Nearly every text is of these signs alone.
  if (!/[^ -~\s]/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words = text.matchAll(HAS_UNSPACED.test(text) ? ANY_WORD : SPACED_WORD)
  return [...words].map(({ 0: word, index }) => ({ folded: folded(word), start: index, end: index + word.length }))
}

/** A term from what was typed; undefined when there is no letter or digit in it. */
export function termOf(typed: string): Term | undefined {
  const words = wordsOf(typed).flatMap((word) => (word.folded === '' ? [] : [word.folded]))
  return words.length === 0 ? undefined : { typed, words, instead: [] }
}

/** How many words of the text, from the one at `at`, the term takes up; 0 when it is not there. The last may go on. */
export function lengthAt(words: readonly Word[], at: number, { words: wanted, instead }: Term): number {
  const last = wanted.length - 1
  const isThere = wanted.every((word, i) => {
    const here = words[at + i]?.folded
    if (here === undefined) return false
    return here === word || (i === last && begins(here, word))
  })
  if (isThere) return wanted.length
  return instead.some((word) => words[at]?.folded === word) ? 1 : 0
}

/** Whether a word begins with what was typed. One letter alone begins nothing. */
function begins(word: string, typed: string): boolean {
  return typed.length > 1 && word.startsWith(typed)
}

/** Whether two words differ by one slip: a letter too many, too few, another one, or two that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  let from = 0
  while (from < short && a[from] === b[from]) from++
  let behind = 0
  while (behind < short - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  const left = a.slice(from, a.length - behind)
  const right = b.slice(from, b.length - behind)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
