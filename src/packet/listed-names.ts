/** The names that the user wants hidden, and where each stands in a text. */
import { foldedText } from './folded-text.ts'
import { otherSpellings } from './name-spellings.ts'

/** Where something stands in a folded text, and what stands there instead. */
export type Place = { readonly from: number; readonly to: number; readonly shown: string }

type Part = {
  /** As it is folded, as typed in the list. */
  readonly word: string
  /** Is a common word as well: it is a name only with a capital, and with no plural. */
  readonly isOrdinary: boolean
}

type Person = {
  readonly typed: string
  readonly shown: string
  readonly words: readonly string[]
  readonly parts: readonly Part[]
}

type Search = { readonly pattern: RegExp; readonly shown: string; readonly isMonth: boolean }

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec'
const IS_MONTH = new RegExp(`^(?:${MONTHS})$`, 'i')

/** Titles, suffixes and what many names of houses have: alone they are nobody's name. */
const NO_PARTS =
  /^(?:dr|mr|mrs|ms|mx|prof|sir|rev|sr|jr|ii|iii|iv|phd|md|rn|esq|the|and|of|for|inc|ltd|llc|llp|plc|gmbh|ag|corp|corporation|company|co|group|city|county|state|university|college|school|hospital|clinic|department|services?|center|centre|bank|north|south|east|west|new|st|saint)$/i
/** Within a name they are nobody's; in front of it, "Al" and "Van" are. */
const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ibn)$/i

/** Names that are words of every day as well. */
const ORDINARY: ReadonlySet<string> = new Set(
  `abbey ash autumn baker ball banks barber bell berry best bill bird bishop black bliss bloom blue bond booth bowman branch brook brooks
  brown bush butcher butler carpenter carter case cash chance chandler chapel charity chase cherry christian church clay coach cole cook cooper
  court cross crystal dale daisy dawn day dean dell destiny draper drew early east faith field fields finch fisher flower flowers forest foster
  fox frank free friend frost garden gardener gay gene gold good grace grant gray graves green greene grey guy hale hall hand hands harmony
  harper haven heather hill holiday holly home honey hood hook hope house hunt hunter iris ivory ivy jack jade jay jean jewel joy judge justice
  key king knight lake lane law lee light lily little long love low lucky major mark marks marsh mason may melody mercy miles mill miller mills moon
  moore moss nash neat noble north oak page park parker parks pat paige patience pearl pepper piper pitt plant poll pool pope porter potter power price
  pride prince proctor quick rain ray read reed reeves rich ridge ring river rivers rob robin rock rocky rose rowan ruby rush sage sailor sandy sawyer
  scott sharp shaw shepherd short sierra silver singer skinner sky small smart smith snow sparks spencer spring star steel sterling stern stone strong
  sue summer summers sun sunny swan swift tanner taylor terry thatcher thorn tucker turner van victor violet wade wagner walker wall wallace ward
  waters way weaver webb weeks well wells west wheeler white wild will willow wise wolf wood woods wren wright young`.split(
    /\s+/,
  ),
)

/** Between the words of a name: spaces, one line end, the signs of a quoted mail, of Markdown and of file names, an initial. */
const BETWEEN = '[ \\n>*_~.-]{0,8}(?:\\p{Lu}\\.?[ \\n>]{1,4})?'
/** Inside a word: it may be divided at the end of a line. */
const DIVIDED = '(?:-[ ]?\\n[ >]{0,8})?'
/** Of writing that has no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Finds the names of a list in a folded text; what one finds may overlap with what another finds, the whole names come first. */
export function nameFinder(names: readonly string[]): (text: string) => Place[] {
  const people = peopleOf(names).flatMap(withSpellings)
  const searches = [...people.flatMap(wholeNames), ...partsOf(people)]
  return (text) =>
    searches.flatMap(({ pattern, shown, isMonth }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
        const to = index + found.length
        return isOwnNumber(text, index, to) || (isMonth && isDate(text, index, to)) ? [] : [{ from: index, to, shown }]
      }),
    )
}

/** One for each person: a line of one word that belongs to exactly one longer name is the same person. */
function peopleOf(names: readonly string[]): Person[] {
  const lines = names.map((typed) => ({ typed, words: wordsOf(typed) })).filter(({ words }) => words.length > 0)
  const longer = (words: readonly string[]): number[] =>
    lines.flatMap((line, i) => (line.words.length > words.length && words.every((w) => has(line.words, w)) ? [i] : []))
  const own = lines.map(({ words }, i) => {
    const [only, ...more] = longer(words)
    const same = lines.findIndex((line) => line.words.join(' ').toLowerCase() === words.join(' ').toLowerCase())
    return only !== undefined && more.length === 0 ? only : Math.min(same, i)
  })
  const heads = [...new Set(own)].sort((a, b) => a - b)
  return lines.map(({ typed, words }, i) => {
    const letter = heads.length === 1 ? '' : ` ${letters(heads.indexOf(own[i] ?? i))}`
    return { typed, shown: `[name${letter}]`, words, parts: partsIn(words) }
  })
}

function partsIn(words: readonly string[]): Part[] {
  return words
    .filter((word, at) => isPart(word, at, words.length))
    .map((word) => ({ word, isOrdinary: isOrdinary(word) }))
}

/** The same person once for each way to write the name. */
function withSpellings(person: Person): Person[] {
  const others = otherSpellings(person.typed).map(wordsOf)
  return [person, ...others.map((words) => ({ ...person, words, parts: partsIn(words) }))]
}

/** A, B … Z, AA, AB … */
function letters(n: number): string {
  return `${n < 26 ? '' : letters(Math.floor(n / 26) - 1)}${String.fromCharCode(65 + (n % 26))}`
}

function has(words: readonly string[], word: string): boolean {
  return words.some((each) => each.toLowerCase() === word.toLowerCase())
}

/** The words of a name without titles in front of it. */
function wordsOf(name: string): string[] {
  return wordsIn(foldedText(name).text)
}

function wordsIn(name: string): string[] {
  const words = name
    .split(/[\s,]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
  const first = words.findIndex((word) => !/^(?:dr|mr|mrs|ms|mx|prof|sir|rev)$/i.test(word))
  return words.slice(Math.max(0, first))
}

/** One way to write a name: all of it, from the first to the last word, and each word that is somebody's, with its place. */
export type NamePatterns = {
  readonly whole: readonly RegExp[]
  /** `word` is as it was typed. */
  readonly words: readonly { readonly at: number; readonly word: string; readonly pattern: RegExp }[]
}

/** For folded text in which names were found: how each spelling of a name would stand in it, that which was typed first. */
export function namePatterns(name: string): NamePatterns[] {
  const typed = wordsIn(name.normalize('NFC'))
  return [name, ...otherSpellings(name)].map((spelt) => {
    const words = wordsOf(spelt)
    const last = words.at(-1)
    const initial = escaped([...(words[0] ?? '')][0] ?? '')
    return {
      whole: wholePatterns(words).map((pattern) => bounded(pattern, last ?? '', 'iu')),
      words: words.flatMap((word, at) => {
        if (!isSomebodys(word, at, words.length)) return []
        const before = at > 0 && word === last ? `(?:${initial}[._-]?)?` : ''
        return [{ at, word: typed[at] ?? word, pattern: bounded(`${before}${divided(word)}(?:e?s)?`, word, 'iu') }]
      }),
    }
  })
}

function isPart(word: string, at: number, count: number): boolean {
  return count === 1 || (isSomebodys(word, at, count) && /^[\p{Lu}\p{Lo}]/u.test(word))
}

function isSomebodys(word: string, at: number, count: number): boolean {
  return count === 1 || ([...word].length >= 2 && !NO_PARTS.test(word) && (at === 0 || !PARTICLES.test(word)))
}

function isOrdinary(word: string): boolean {
  return [...word].length < 4 || ORDINARY.has(word.toLowerCase()) || IS_MONTH.test(word)
}

/** In any case; and as the first letter and the last name: "dwhitfield". Last name first, the parts are found. */
function wholeNames({ words, shown }: Person): Search[] {
  const last = words.at(-1)
  const [first = ''] = words
  if (last === undefined || words.length < 2) return []
  const short = [...last].length >= 4 ? [`${escaped([...first][0] ?? '')}[._-]?${divided(last)}`] : []
  return [...wholePatterns(words), ...short].map((pattern) => ({
    pattern: bounded(pattern, last, 'giu'),
    shown,
    isMonth: false,
  }))
}

/** All the words, and the first with the last; none for a single word. */
function wholePatterns(words: readonly string[]): string[] {
  const whole = (all: readonly string[]): string => all.map(divided).join(BETWEEN)
  if (words.length < 2) return []
  return [whole(words), ...(words.length > 2 ? [whole([...words.slice(0, 1), ...words.slice(-1)])] : [])]
}

/** What two people share tells nobody which of them is meant. */
function partsOf(people: readonly Person[]): Search[] {
  const shown = new Map<string, string>()
  for (const person of people) {
    for (const { word } of person.parts) {
      const key = word.toLowerCase()
      const before = shown.get(key) ?? person.shown
      shown.set(key, before === person.shown ? before : '[name]')
    }
  }
  const parts = new Map(people.flatMap((person) => person.parts).map((part) => [part.word, part]))
  return [...parts.values()].map(({ word, isOrdinary }) => ({
    pattern: isOrdinary ? withCapital(word) : bounded(`${divided(word)}(?:e?s)?`, word, 'giu'),
    shown: shown.get(word.toLowerCase()) ?? '[name]',
    isMonth: IS_MONTH.test(word),
  }))
}

/** "Grant" and "GRANT", not "grant"; of two letters only "Jo", as "IT" and "US" are something else. */
function withCapital(word: string): RegExp {
  const lower = word.toLowerCase()
  const capital = `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`
  const forms = [word, capital, ...([...word].length > 2 ? [word.toUpperCase()] : [])]
  return bounded(`(?:${[...new Set(forms)].map(divided).join('|')})`, word, 'gu')
}

function divided(word: string): string {
  return [...word].map(escaped).join(DIVIDED)
}

function bounded(pattern: string, word: string, flags: string): RegExp {
  return UNSPACED.test(word) ? new RegExp(pattern, flags) : new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, flags)
}

/** Hyphen and dot may be typed or not: "Anne-Marie", "Anne Marie". */
function escaped(character: string): string {
  if (character === '-') return '[- \\n]{0,2}'
  if (character === "'" || character === '.') return `${character === '.' ? '\\.' : "'"}?`
  return character.replace(/[$()*+?[\\\]^{|}/]/, '\\$&')
}

/** "AL-2", "DW-000123", "LEE-2044": an id, the number of a page, a ticket. */
function isOwnNumber(text: string, from: number, to: number): boolean {
  const id = /^([A-Z]{1,10})-\d+/.exec(text.slice(from, from + 30))
  if (id === null || id[1] !== text.slice(from, to)) return false
  return to - from <= 3 || /-\d{6,}$/.test(id[0])
}

/** "2 April", "April 2022", "in April": a month, though somebody is called so. */
function isDate(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 20), from)
  const after = text.slice(to, to + 24)
  if (/^[\s,.-]{0,3}\d/.test(after) || /\d(?:st|nd|rd|th)?[\s,.-]{1,2}(?:of\s)?$/.test(before)) return true
  if (/\b(?:in|of|by|since|until|till|during|early|late|mid|last|next)[\s-]$/i.test(before)) return true
  return new RegExp(`^\\s(?:and|or|to|until|through|-)\\s(?:${MONTHS})\\b`, 'i').test(after)
}
