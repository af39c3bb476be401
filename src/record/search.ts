/** A search through the whole record. MiniSearch ranks what was found; which words are there is decided in `search-words.ts`. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { hasTerm } from './found-passage.ts'
import { type SearchedEntry, searchedEntry } from './passages.ts'
import { folded, isOneSlip, type Term, termOf, wordsOf } from './search-words.ts'
import { type EntryTexts, entryTexts, type PassedOver } from './searchable.ts'

/** An entry that was found, and how well it fits: more is better. */
export type Found = { readonly entry: SearchedEntry; readonly score: number }

/** `how`: all terms are there; all are once slips are taken for the words that are there; only most of them. */
export type Search = {
  readonly how: 'all' | 'slips' | 'most'
  /** What was found for what was asked for: with the words that a misspelt one was taken for, or word by word. */
  readonly terms: readonly Term[]
  readonly found: readonly Found[]
  readonly passedOver: PassedOver
}

/** Shorter words have too many neighbours. */
const SHORTEST_SLIP = 4

/** Searches the record for every term, each one word or several that follow each other. Best first. */
export function search(dir: string, asked: readonly Term[]): Search {
  const passedOver: PassedOver = { unreadable: new Set(), tooLarge: new Set() }
  const attempt = (how: Search['how'], terms: readonly Term[]): Search => {
    const found = ranked(entriesWith(entryTexts(dir, passedOver), terms), terms, how !== 'most')
    return { how, terms, found, passedOver }
  }
  const all = attempt('all', asked)
  if (all.found.length > 0) return all
  const corrected = withoutSlips(entryTexts(dir, passedOver), asked)
  const near = corrected === undefined ? all : attempt('slips', corrected)
  if (near.found.length > 0) return near
  // The "e" of "E-99" alone is everywhere.
  const words = asked.flatMap((term) =>
    term.words.flatMap((word) => (/^[a-z]$/.test(word) ? [] : (termOf(word) ?? []))),
  )
  return words.length > 1 ? attempt('most', words) : all
}

/** The entries that have one of the words at least: the others need not be taken apart. */
function entriesWith(texts: Iterable<EntryTexts>, terms: readonly Term[]): SearchedEntry[] {
  const words = terms.flatMap(({ words: own, instead }) => [...own, ...instead])
  const entries: SearchedEntry[] = []
  for (const each of texts) if (mayHave(each, words)) entries.push(searchedEntry(each))
  return entries
}

function mayHave({ own, attached }: EntryTexts, words: readonly string[]): boolean {
  // An escape in a text, or a mail in another coding, may hide a word.
  return [own, ...attached].some((each) => {
    if (each === undefined) return false
    if (/\\|^content-transfer-encoding:|=\?|&/im.test(each.text)) return true
    const text = folded(each.text)
    return words.some((word) => text.includes(word))
  })
}

function ranked(entries: readonly SearchedEntry[], terms: readonly Term[], isWhole: boolean): Found[] {
  const index = new MiniSearch<{ id: number; name: string; title: string; text: string; attached: string }>({
    fields: ['name', 'title', 'text', 'attached'],
    tokenize: (text) => wordsOf(text).map((word) => word.folded),
    processTerm: (word) => (word === '' ? null : word),
    searchOptions: {
      boost: { name: 5, title: 3, attached: 0.5 },
      tokenize: (word) => [word],
      processTerm: (word) => word,
    },
  })
  index.addAll(entries.map(({ id: name, title, passages }, id) => ({ id, name, title, ...textsOf(passages) })))
  const results = index.search({ combineWith: isWhole ? 'AND' : 'OR', queries: terms.map(queryFor) })
  // Of equals, the one that stands first in the record.
  results.sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id))
  return best(results, entries, terms, isWhole)
}

function textsOf(passages: SearchedEntry['passages']): { text: string; attached: string } {
  const textOf = (isOwn: boolean): string =>
    passages.flatMap(({ file, text }) => (file.startsWith('files/') === isOwn ? [] : [text])).join('\n')
  return { text: textOf(true), attached: textOf(false) }
}

function queryFor({ words, instead }: Term): Query {
  const exact = words.slice(0, -1)
  const last = words.slice(-1)
  return {
    combineWith: 'OR',
    queries: [
      {
        combineWith: 'AND',
        queries: [
          ...exact.map((word) => ({ queries: [word], prefix: false })),
          { queries: last, prefix: (word: string) => word.length > 1 },
        ],
      },
      { combineWith: 'OR', queries: [...instead], prefix: false },
    ],
  }
}

/** Those that have every term as it must be there, or, where not all are asked for, those with most of them. */
function best(
  results: readonly SearchResult[],
  entries: readonly SearchedEntry[],
  terms: readonly Term[],
  isWhole: boolean,
): Found[] {
  const counted = results.flatMap(({ id, score, queryTerms }) => {
    const entry = entries[Number(id)]
    if (entry === undefined) return []
    const had = new Set(queryTerms)
    // Whether words follow each other, the index does not know.
    const count = terms.filter((term) =>
      term.words.length === 1
        ? [...term.words, ...term.instead].some((word) => had.has(word))
        : entry.passages.some((passage) => hasTerm(passage, term)),
    ).length
    return [{ entry, score, count }]
  })
  const wanted = isWhole ? terms.length : counted.reduce((most, { count }) => Math.max(most, count), 1)
  return counted.filter(({ count }) => count === wanted)
}

/** The terms with words that differ by one slip from those that are nowhere; undefined when there are none to take. */
function withoutSlips(texts: Iterable<EntryTexts>, terms: readonly Term[]): Term[] | undefined {
  const known = new Set<string>()
  for (const { id, own, attached } of texts) {
    const passages = searchedEntry({ id, attached }).passages
    for (const { text } of [...(own === undefined ? [] : [own]), ...passages])
      for (const word of wordsOf(text)) known.add(word.folded)
  }
  const all = [...known]
  let isChanged = false
  const corrected = terms.map((term) => {
    const [word = '', ...more] = term.words
    if (more.length > 0 || word.length < SHORTEST_SLIP || all.some((each) => each.startsWith(word))) return term
    const instead = all.filter((each) => isMeant(word, each))
    isChanged ||= instead.length > 0
    return { ...term, instead }
  })
  return isChanged ? corrected : undefined
}

/** Whether a word of the record, or its beginning, is what was meant by a misspelt one. */
function isMeant(typed: string, word: string): boolean {
  if (Math.abs(word.length - typed.length) <= 1 && isOneSlip(typed, word)) return true
  return [-1, 0, 1].some((more) => {
    const length = typed.length + more
    return length > SHORTEST_SLIP && word.length > length && isOneSlip(typed, word.slice(0, length))
  })
}
