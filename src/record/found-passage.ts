/** Where in an entry the words that were looked for stand nearest to each other, and the text around them. */
import type { Passage } from './passages.ts'
import { folded, lengthAt, type Term, type Word, wordsOf } from './search-words.ts'

/** A piece of the text around what was found; `isHit` for the words that were looked for. */
export type ContextPiece = { readonly text: string; readonly isHit: boolean }

export type FoundPassage = {
  readonly passage: Passage
  readonly line: number
  /** One line, at most as long as was asked for, with "…" where the text goes on. */
  readonly context: readonly ContextPiece[]
}

/** How many characters of context there is room for. */
export type Room = (passage: Passage) => number

type Hit = { readonly term: number; readonly from: number; readonly to: number }
type Place = {
  readonly passage: Passage
  readonly words: readonly Word[]
  readonly hits: readonly Hit[]
  readonly first: Hit
}

/** Words that stand farther apart do not belong to each other. */
const NEAR_WORDS = 15

/** Whether a passage has the term: the word, or the words one after the other. */
export function hasTerm({ text }: Passage, term: Term): boolean {
  // To take every text apart would cost more than the whole rest.
  const whole = folded(text)
  if (!term.words.every((word) => whole.includes(word))) return false
  const words = wordsOf(text)
  return words.some((_, at) => lengthAt(words, at, term) > 0)
}

/** The best place: most of the terms, nearest together; the first of equals. Undefined when no term is there at all. */
export function foundPassage(
  passages: readonly Passage[],
  terms: readonly Term[],
  room: Room,
): FoundPassage | undefined {
  let best: (Place & { readonly worth: number }) | undefined
  for (const passage of passages) {
    const words = wordsOf(passage.text)
    const hits = hitsIn(words, terms)
    for (const [i, first] of hits.entries()) {
      const worth = worthOf(hits, i)
      if (best === undefined || worth > best.worth) best = { passage, words, hits, first, worth }
    }
  }
  if (best === undefined) return undefined
  const start = best.words[best.first.from]?.start ?? 0
  return { passage: best.passage, line: best.passage.lineAt(start), context: contextOf(best, room(best.passage)) }
}

function hitsIn(words: readonly Word[], terms: readonly Term[]): Hit[] {
  return words.flatMap((_, at) =>
    terms.flatMap((each, term) => {
      const length = lengthAt(words, at, each)
      return length === 0 ? [] : [{ term, from: at, to: at + length - 1 }]
    }),
  )
}

/** More for each term that follows near by, less for the words between them. */
function worthOf(hits: readonly Hit[], at: number): number {
  const [first] = hits.slice(at, at + 1)
  if (first === undefined) return 0
  const near = hits.slice(at, at + NEAR_WORDS).filter(({ from }) => from - first.from < NEAR_WORDS)
  const seen = new Set<number>()
  let span = 0
  for (const { term, to } of near) {
    if (!seen.has(term)) span = to - first.from
    seen.add(term)
  }
  return seen.size * 100 - span
}

function contextOf({ passage: { text }, words, hits, first }: Place, longest: number): ContextPiece[] {
  const hitStart = words[first.from]?.start ?? 0
  // Near its end, a text has more in front of what was found.
  const earliest = Math.min(hitStart - Math.floor(longest / 4), text.length - longest)
  const from = earliest <= 0 ? 0 : (words.find(({ start }) => start >= earliest)?.start ?? hitStart)
  const latest = from + longest
  const isEnd = text.length <= latest
  const to = isEnd ? text.length : (words.findLast(({ end }) => end <= latest)?.end ?? from)
  // A word longer than a line has no end in sight.
  const until = to > hitStart ? to : latest
  const pieces = [{ text: from > 0 ? '…' : '', isHit: false }, ...cut(text, { from, until }, words, hits)]
  return [...pieces, { text: until < text.length ? '…' : '', isHit: false }].flatMap((piece, i, all) => {
    const line = piece.text.replace(/\s+/g, ' ')
    const trimmed = i === 1 ? line.trimStart() : i === all.length - 2 ? line.trimEnd() : line
    return trimmed === '' ? [] : [{ ...piece, text: trimmed }]
  })
}

function cut(
  text: string,
  { from, until }: { readonly from: number; readonly until: number },
  words: readonly Word[],
  hits: readonly Hit[],
): ContextPiece[] {
  const pieces: ContextPiece[] = []
  let done = from
  for (const hit of hits) {
    const start = words[hit.from]?.start ?? 0
    const end = Math.min(words[hit.to]?.end ?? 0, until)
    // Two terms can meet in one word.
    if (start < done || start >= until) continue
    pieces.push({ text: text.slice(done, start), isHit: false }, { text: text.slice(start, end), isHit: true })
    done = end
  }
  return [...pieces, { text: text.slice(done, until), isHit: false }]
}
