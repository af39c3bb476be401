/** What in a text is not its writer's own: quotes, code, links, and passages that are known word for word. */

/** From its first sign to the one behind its last. */
export type Span = { readonly start: number; readonly end: number }

/** Stands for a sign of a passage that is left alone. */
const HIDDEN = '\u0002'

/** Code, addresses and tags; lines that quote an earlier mail or another document. */
const NOT_PROSE: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}\1)[^\n]*\n?)*/gm,
  /`[^`\n]{1,500}`/g,
  /\]\([^()\n]{0,500}\)/g,
  /<[a-z/!][^<>\n]{0,500}>/gi,
  /\b(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  /^ {0,3}>[^\n]*$/gm,
]

/**
 * Text between quotation marks, in one paragraph. A straight mark opens in front of a word and closes behind one; so an
 * apostrophe and the sign of an inch are none.
 */
const QUOTES: readonly RegExp[] = [
  /\u201c(?:(?!\n\s*\n)[^\u201c\u201d]){1,2000}\u201d/g,
  /\u201e(?:(?!\n\s*\n)[^\u201e\u201c\u201d]){1,2000}[\u201c\u201d]/g,
  /\u00ab(?:(?!\n\s*\n)[^\u00ab\u00bb]){1,2000}\u00bb/g,
  /(?<![\w"])"(?=[^\s"])(?:(?!\n\s*\n)[^"]){0,2000}(?<=\S)"(?![\w"])/g,
  /(?<![\w\u00c0-\u1fff\u2c00-\udfff'\u2018\u2019])[\u2018](?=\S)(?:(?!\n\s*\n)[^\u2018]){0,500}?\u2019(?![\w\u00c0-\u1fff\u2c00-\udfff])/g,
  /(?<![\w\u00c0-\u1fff\u2c00-\udfff'])'(?!(?:tis|twas|em|cause|til|n)\b|[\s\d'])[^'\n]{0,300}(?:'(?=[\w\u00c0-\u1fff\u2c00-\udfff])[^'\n]{0,300}){0,6}'(?![\w\u00c0-\u1fff\u2c00-\udfff])/g,
]

/** Marks of Markdown around a word say how it is set, and are no part of it. */
const EMPHASIS =
  /(?<![\w\u00c0-\u1fff\u2c00-\udfff*_])[*_]{1,3}(?=[\w\u00c0-\u1fff\u2c00-\udfff"'\u201c\u2018])|(?<=[\w\u00c0-\u1fff\u2c00-\udfff.,:;!?"'])[*_]{1,2}(?![\w\u00c0-\u1fff\u2c00-\udfff*_#@])/g

/** What is not prose and what is exempt, hidden; with `quotes`, what stands between quotation marks too. */
export function withoutOthers(text: string, exempt: readonly Span[], { quotes }: { readonly quotes: boolean }): string {
  const blanks = text.replace(EMPHASIS, (marks) => ' '.repeat(marks.length))
  const bare = NOT_PROSE.reduce((before, pattern) => before.replace(pattern, hidden), spansHidden(blanks, exempt))
  return quotes ? QUOTES.reduce((before, pattern) => before.replace(pattern, hidden), bare) : bare
}

/** Line ends stay, so that a paragraph ends where it did. */
function hidden(passage: string): string {
  return passage.replace(/[^\r\n]/g, HIDDEN)
}

function spansHidden(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue
    const from = Math.max(start, done)
    pieces.push(text.slice(done, from), hidden(text.slice(from, end)))
    done = end
  }
  return [...pieces, text.slice(done)].join('')
}

/**
 * Where these passages stand in the text, word for word, with whatever blanks and marks between the words. All are in plain
 * letters. A passage of one word is passed over: it would silence a rule everywhere.
 */
export function passagesIn(text: string, passages: readonly string[]): Span[] {
  const known = startOf(passages)
  if (known.next.size === 0) return []
  const words = [...text.toLowerCase().matchAll(WORD)]
  return words.flatMap(({ index: start }, at) => {
    const count = wordsOfPassage(known, words, at)
    const last = words[at + count - 1]
    return count === 0 || last === undefined ? [] : [{ start, end: last.index + last[0].length }]
  })
}

const WORD = /[a-z0-9]+/g

/** Passages word by word, those that begin alike as one: thousands of them are gone through at once. */
type Start = { readonly next: Map<string, Start>; isPassage: boolean }

function startOf(passages: readonly string[]): Start {
  const start: Start = { next: new Map(), isPassage: false }
  for (const passage of passages) {
    const words = passage.toLowerCase().match(WORD) ?? []
    if (words.length < 2) continue
    let here = start
    for (const word of words) {
      const next: Start = here.next.get(word) ?? { next: new Map(), isPassage: false }
      here.next.set(word, next)
      here = next
    }
    here.isPassage = true
  }
  return start
}

/** How many words the longest passage has that begins with the word `at`; 0 for none. */
function wordsOfPassage(start: Start, words: readonly RegExpExecArray[], at: number): number {
  let longest = 0
  let here: Start | undefined = start
  for (let count = 1; here !== undefined; count++) {
    here = here.next.get(words[at + count - 1]?.[0] ?? '')
    if (here?.isPassage === true) longest = count
  }
  return longest
}
