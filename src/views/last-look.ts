/**
 * The last look: after layout, everything that would leave is searched for what was withheld. It is the second lock
 * behind the filter, for what a person typed into a text that is allowed.
 */
import { HEALTH_WORDS } from '../record/telling-words.ts'
import { leaveIn } from './absence.ts'
import type { Seen, View } from './view.ts'
import { withoutStop } from './words.ts'

/** Something that may not leave: why, and the words of it that stand in a text. */
export type Forbidden = { readonly because: string; readonly found: (text: string) => readonly string[] }

/** Words that may not leave and were found. */
export type Hit = { readonly words: string; readonly because: string }

/** Shorter words are too common to tell anything. */
const SHORTEST = 5

/** What the last look searches for, for one audience. */
export function forbiddenWords(seen: Seen, mayReadHealth: boolean): Forbidden[] {
  const { view, withheld, forbidden_names, hides_leave } = seen
  if (view.audience === 'self') return []
  const open = new Set(
    view.evidence.flatMap(({ title, files }) => [title, ...files.map(({ name }) => name)]).map(searchable),
  )
  const phrases = withheld.flatMap(({ words, what, rules }) =>
    words
      .filter((each) => isId(each) || each.trim().length >= SHORTEST)
      // "mail.eml" of an exhibit that stays behind is no secret where another exhibit has a file of that name.
      .filter((each) => isId(each) || !open.has(searchable(each)))
      .map((each) => phrase(each, `${what} is withheld (${rules.join(', ')})`)),
  )
  const allowed = view.people.map(({ name }) => name)
  const names = forbidden_names.flatMap((name) => [
    phrase(name, `${name} may not be named`),
    ...nameParts(name, allowed).map((part) => partOfName(part, `${name} may not be named`)),
  ])
  const plan = wordsOfThePlan(view)
  const leave = outside(plan, 'a leave is printed as an absence', leaveIn)
  const health = outside(plan, 'a word of health', (text) => [...text.matchAll(HEALTH_WORDS)].map(([word]) => word))
  return [...phrases, ...names, ...(mayReadHealth ? [] : [health]), ...(hides_leave ? [leave] : [])]
}

/** The forbidden words that stand in a text, each once, with the first reason. */
export function lastLook(text: string, forbidden: readonly Forbidden[]): Hit[] {
  const forms = formsOf(text)
  const hits = new Map<string, Hit>()
  for (const { found, because } of forbidden) {
    for (const words of forms.flatMap(found)) {
      if (!hits.has(words.toLowerCase())) hits.set(words.toLowerCase(), { words, because })
    }
  }
  return [...hits.values()]
}

/** Whether the words stand in a text, however either is typed. */
export function standsIn(text: string, words: string): boolean {
  const wanted = searchable(words).toLowerCase()
  return formsOf(text).some((form) => contains(form.toLowerCase(), wanted))
}

/** The text, and as it is read without markup: "cou**nsel**ing" and "coun<b>sel</b>ing" are one word. */
function formsOf(text: string): string[] {
  const plain = searchable(text)
  return [plain, plain.replace(/<[^<>]*>|[\\*_`~|[\]]/gu, '')]
}

function phrase(words: string, because: string): Forbidden {
  const wanted = searchable(words).toLowerCase()
  return { because, found: (text) => (contains(text.toLowerCase(), wanted) ? [words] : []) }
}

/** Parts of names are looked for with their capitals: "Grant" is a name, "grant" is not. */
function partOfName(part: string, because: string): Forbidden {
  const forms = [searchable(part), searchable(part).toUpperCase()]
  return { because, found: (text) => (forms.some((form) => contains(text, form)) ? [part] : []) }
}

/** Looks in what is not the employer's own words: those tell the employer nothing, and a hospital is called one. */
function outside(plan: readonly string[], because: string, find: (text: string) => readonly string[]): Forbidden {
  return { because, found: (text) => [...new Set(find(plan.reduce(without, text)).map((each) => each.toLowerCase()))] }
}

/** The text with a space wherever the words stand. They may be long: a pattern made of them is refused as too large. */
function without(text: string, words: string): string {
  const lower = text.toLowerCase()
  const source = lower.length === text.length ? text : lower
  const kept: string[] = []
  let from = 0
  for (const at of placesOf(lower, words)) {
    if (at < from) continue
    kept.push(source.slice(from, at))
    from = at + words.length
  }
  return [...kept, source.slice(from)].join(' ')
}

/** The words of the employer: its name, roles, and the plan as it was issued. The longest first: a title may be a part of a longer sentence. */
function wordsOfThePlan({ plan, people, employment, allegations }: View): string[] {
  const texts = [
    plan.employer,
    plan.title,
    employment.job_title,
    ...people.map(({ role }) => role),
    ...plan.areas.flatMap(({ title, deficiency, expectation, measure }) => [title, deficiency, expectation, measure]),
    ...allegations.map(({ text }) => text),
  ].flatMap((text) => (text === undefined ? [] : [withoutStop(searchable(text)).toLowerCase()]))
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length)
}

function contains(text: string, wanted: string): boolean {
  return placesOf(text, wanted).next().done !== true
}

/** Where it stands as a whole word: E-1 is not in E-17. */
function* placesOf(text: string, wanted: string): Generator<number> {
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + wanted.length))) yield at
  }
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character)
}

function isId(words: string): boolean {
  return /^(?:[A-Z]{1,2}-|[AM])\d+$/.test(words)
}

const NO_NAMES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Dr|Mr|Mrs|Ms|Mx|Prof|Sr|Jr|II|III|The|And|Inc|Ltd|LLC)$/

/** Each part of a name that begins as names do, and that no allowed person shares. */
function nameParts(name: string, allowed: readonly string[]): string[] {
  const parts = (whole: string): string[] => whole.split(/[\s.,]+/).filter((part) => part !== '')
  const others = new Set(allowed.flatMap(parts))
  return parts(name).filter(
    (part) =>
      part.length >= 2 && part !== name && /^[\p{Lu}\p{Lo}]/u.test(part) && !others.has(part) && !NO_NAMES.test(part),
  )
}

/** The same words however they are typed: wide letters, accents, spaces, quotes, invisible characters. */
function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\uFFFD]|(?!\s)\p{Cc}/gu, '')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
