/**
 * The last look: after layout, everything that would leave is searched for what was withheld. It is the second lock
 * behind the filter, for what a person typed into a text that is allowed.
 */
import { idKey } from '../record/ids.ts'
import { numbersAndKeys } from '../record/private-content.ts'
import { healthWordsIn, workplaceIn } from '../record/workplace-words.ts'
import { leaveIn } from './absence.ts'
import { idsInText, isEntryId } from './ids-in-text.ts'
import {
  type Form,
  formsOf,
  type Phrase,
  phraseOf,
  placesOf,
  searchable,
  standsAsTyped,
  without,
} from './searchable.ts'
import type { Seen } from './view.ts'

/** Words that may not leave and were found. */
export type Hit = { readonly words: string; readonly because: string }

/** Finds something that may not leave. */
export type Forbidden = (form: Form) => readonly Hit[]

/** Shorter words are too common to tell anything. */
const SHORTEST = 5

/** What the last look searches for, for one audience. */
export function forbiddenWords(seen: Seen, mayReadHealth: boolean): Forbidden[] {
  const { view, withheld, forbidden_names, forbidden_ids } = seen
  if (view.audience === 'self') return []
  const open = new Set(
    view.evidence.flatMap(({ title, files }) => [title, ...files.map(({ name }) => name)]).map(searchable),
  )
  const reasons = withheld.flatMap(({ words, what, rules }) =>
    words.map((each) => ({ words: each, because: `${what} is withheld (${rules.join(', ')})` })),
  )
  const phrases = reasons
    // "mail.eml" of an exhibit that stays behind is no secret where another exhibit has a file of that name.
    .filter(({ words }) => !isEntryId(words) && words.trim().length >= SHORTEST && !open.has(searchable(words)))
    .map(({ words, because }) => phrase(words, because))
  const allowed = view.people.map(({ name }) => name)
  const names = forbidden_names.flatMap((name) => [
    phrase(name, `${name} may not be named`),
    // "M A R I S O L V E G A" has no spaces once its letters are put together.
    phrase(name.replace(/\s/gu, ''), `${name} may not be named`),
    ...nameParts(name, allowed).map((part) => partOfName(part, `${name} may not be named`)),
    inAddress(name, allowed),
  ])
  const people = forbidden_ids
    .filter((id) => !ORDINARY.has(id.toLowerCase()))
    .map((id) => idOfPerson(id, `${id} may not be named`))
  const ids = reasons.filter(({ words }) => isEntryId(words))
  const numbers = view.audience === 'attorney' ? [] : [accountNumbers]
  return [
    ...(ids.length > 0 ? [anyId(ids)] : []),
    ...phrases,
    ...names,
    ...people,
    telling(seen, !mayReadHealth),
    ...numbers,
  ]
}

/** The forbidden words that stand in a text, each once, with the first reason. */
export function lastLook(text: string, forbidden: readonly Forbidden[]): Hit[] {
  const forms = formsOf(text)
  const hits = new Map<string, Hit>()
  for (const find of forbidden) {
    for (const hit of forms.flatMap(find)) {
      if (!hits.has(hit.words.toLowerCase())) hits.set(hit.words.toLowerCase(), hit)
    }
  }
  return [...hits.values()]
}

function phrase(words: string, because: string): Forbidden {
  const wanted = phraseOf(searchable(words).toLowerCase())
  return (form) => (placesOf(form, wanted).length > 0 ? [{ words, because }] : [])
}

/**
 * Ids of people that are words of every document as well: as an id of "may" or "met" nobody could tell one from the other.
 * The names of these people are looked for all the same.
 */
const ORDINARY: ReadonlySet<string> = new Set(
  `met note notes held plan area day week work will may mark grant art bill rich frank sue pat drew chase hope faith grace joy
  june april august dawn rose max page case lane dale read hunter cook hr me i boss lead manager supervisor director employee employer
  colleague coworker peer team witness union steward agency attorney lawyer counsel person other others somebody nobody`.split(
    /\s+/,
  ),
)

/** Ids are typed as they are: "june" may be one, "June" is a month. */
function idOfPerson(id: string, because: string): Forbidden {
  const wanted = phraseOf(searchable(id))
  return (form) => (standsAsTyped(form, wanted) ? [{ words: id, because }] : [])
}

/**
 * Parts of names are looked for with their capitals: "Grant" is a name, "grant" is not. Nobody types all of their signs:
 * "O'Neill" and "ONeill", "Anne-Marie" and "Anne Marie", "Müller" and "Mueller".
 */
function partOfName(part: string, because: string): Forbidden {
  const typed = [part, part.replace(/['’-]/gu, ''), part.replaceAll('-', ' '), part.replace(/[äöüÄÖÜ]/gu, withE)]
  const spellings = [...new Set(typed.map(searchable).flatMap((each) => [each, each.toUpperCase()]))].map(phraseOf)
  return (form) => (spellings.some((each) => standsAsTyped(form, each)) ? [{ words: part, because }] : [])
}

function withE(letter: string): string {
  return `${searchable(letter)}e`
}

/** A person by their address: "vega@", "m.vega@", "mvega@" and "marisolvega@" are Marisol Vega. */
function inAddress(name: string, allowed: readonly string[]): Forbidden {
  const parts = nameParts(name, allowed)
    .map(asAddressed)
    .filter((part) => part !== '')
  const last = parts.at(-1)
  const words = searchable(name).split(/[\s.,]+/)
  // Who shares the last name with somebody who may be named is not told by it.
  if (last === undefined || last.length < 3 || asAddressed(words.at(-1) ?? '') !== last) return () => []
  const first = asAddressed(words[0] ?? '')
  const forms = new Set([...parts, `${first}${last}`, `${first.charAt(0)}${last}`, `${last}${first.charAt(0)}`])
  return ({ addressees }) =>
    addressees().flatMap((addressee) => {
      const named = [...addressee.split(/[._+-]/), addressee.replace(/[^a-z]/g, '')]
      return named.some((each) => forms.has(each)) ? [{ words: addressee, because: `${name} may not be named` }] : []
    })
}

function asAddressed(word: string): string {
  return searchable(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** Ids, as anybody may write them. */
function anyId(ids: readonly Hit[]): Forbidden {
  const reasons = new Map(ids.map(({ words, because }) => [idKey(words), because]))
  return ({ lines }) =>
    idsInText(lines).flatMap(({ key, words }) => {
      const because = reasons.get(key)
      return because === undefined ? [] : [{ words, because }]
    })
}

/** Numbers of people and accounts, and keys. The form with its lines: two rows of a table are not one number. */
function accountNumbers({ lines }: Form): Hit[] {
  return numbersAndKeys(lines).map(({ what, words }) => ({ words, because: `an account number or key (${what})` }))
}

/** Words of health and of leave in what is not the employer's own text: that tells the employer nothing. */
function telling(seen: Seen, hidesHealth: boolean): Forbidden {
  const plan = wordsOfThePlan(seen)
  const hidesLeave = seen.hides_leave
  const { employer, areas } = seen.view.plan
  // No more of its text than its name and what it expects: what it alleges may be about somebody's health.
  const workplace = workplaceIn([employer, ...areas.flatMap(({ title, expectation }) => [title, expectation])])
  return (form) => {
    if (!hidesHealth && !hidesLeave) return []
    const text = without(form, plan)
    const health = hidesHealth ? healthWordsIn(text, workplace) : []
    const leave = hidesLeave ? leaveIn(text) : []
    return [
      ...health.map((words) => ({ words: words.toLowerCase(), because: 'a word of health' })),
      ...leave.map((words) => ({ words: words.toLowerCase(), because: 'a leave is printed as an absence' })),
    ]
  }
}

/** How many words of the plan are its own: "Medication orders" may be anybody's, and so may a role or the title of a job. */
const OWN_WORDS = 3

/** The id before it says whose title it is: "A1 Medication scanning". */
const AREA_WITH_TITLE = /^a\d+ \S/

/** The words of the employer: its name, and the plan as it was issued. The longest first: a title may be a part of a longer sentence. */
function wordsOfThePlan({ own_words, view: { plan } }: Seen): Phrase[] {
  const texts = own_words
    .map(asSearched)
    .filter((text) => text.split(' ').length >= OWN_WORDS || AREA_WITH_TITLE.test(text))
  const employer = plan.employer === undefined ? [] : [asSearched(plan.employer)]
  return [...new Set([...texts, ...employer])]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .map(phraseOf)
}

function asSearched(text: string): string {
  return searchable(text).trim().replace(/\.$/, '').toLowerCase()
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
