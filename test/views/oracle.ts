/**
 * Who may read what, written down a second time from the privacy rules and not taken from the program: the tests hold the
 * program's own table against this one. `if` means: only when the user includes the class and says why.
 */

export const READERS = ['self', 'manager', 'hr', 'union', 'agency', 'settlement', 'attorney'] as const
export type Reader = (typeof READERS)[number]

type Cell = 'yes' | 'no' | 'if'

/** One letter for each of READERS: y, n, or i for "if". */
const ROWS = {
  plan: 'yyyyyyy',
  work: 'yyyyyny', // readings, check-ins, requests, steps, evidence without a mark: a settlement letter has none of it
  job: 'ynyyyny', // reviews, pay, discipline, events
  job_latest: 'ynyyyyy', // the last review and the last raise: a settlement letter has no other
  measured: 'yyyyyyy', // what a measure is called, and its figures
  job_title: 'ynyyyyy',
  lead: 'yiyyiny', // an allegation of weight lead, as answered
  note: 'ynyyiny',
  omitted: 'ynnyiny',
  unanswered: 'ynnnnnn',
  health: 'ynniiny',
  comparators: 'ynnynny', // by role: see comparator_name
  comparator_name: 'ynnnnny',
  protected_activity: 'ynnyiiy',
  authorship: 'ynnynny',
  weak_points: 'ynninny',
  settlement: 'ynnnnyy',
  unemployment: 'ynnnyny',
  grievance: 'ynnynny',
  represents: 'ynnynny', // what a person knows, and how to reach them
  'address of the manager': 'yyyynny', // whoever a letter goes to has written it down themselves
  'address of HR': 'ynyynyy',
  own: 'ynnnnny', // privileged, trade secret, others' data, bottom line, own reasons, goals
  private: 'ynnnnnn', // notes about people; what was recorded without consent
  nowhere: 'nnnnnnn', // withdrawn
} as const satisfies Record<string, string>

export type Rule = keyof typeof ROWS

const CELLS: Readonly<Record<string, Cell>> = { y: 'yes', n: 'no', i: 'if' }

/** What `--include` calls the class, where it is not the rule's own name. */
const INCLUDED_AS: Partial<Record<Rule, string>> = { lead: 'allegations', note: 'allegations', omitted: 'allegations' }

/** Whether a text that falls under all of these rules may reach the reader, with these classes included. */
export function mayRead(reader: Reader, rules: readonly Rule[], included: readonly string[] = []): boolean {
  return rules.every((rule) => {
    const cell = CELLS[ROWS[rule].charAt(READERS.indexOf(reader))]
    return cell === 'yes' || (cell === 'if' && included.includes(INCLUDED_AS[rule] ?? rule))
  })
}

/** The documents, and who may have each beside the employee. */
export const DOCUMENTS: Readonly<Record<string, readonly Reader[]>> = {
  rebuttal: ['self', 'hr', 'union', 'attorney'],
  agenda: ['self', 'manager'],
  recap: ['self', 'manager'],
  update: ['self', 'manager'],
  clarification: ['self', 'manager'],
  'missed-check-in': ['self', 'manager', 'hr'],
  chronology: ['self', 'hr', 'union', 'agency', 'attorney'],
  severance: ['self', 'settlement', 'attorney'],
  appeal: ['self', 'agency', 'attorney'],
  handover: ['self', 'union', 'attorney'],
}

/** A word that stands in one field of a record and nowhere else. */
export type Marker = { readonly word: string; readonly field: string; readonly rules: readonly Rule[] }

/** Gives a new word for a field under these rules. */
export type Mark = (field: string, ...rules: readonly Rule[]) => string

export type Markers = {
  readonly mark: Mark
  readonly all: readonly Marker[]
}

/** Words such as "Zqaab": short enough for any column, and in no dictionary. */
export function markers(): Markers {
  const all: Marker[] = []
  const mark = (field: string, ...rules: readonly Rule[]): string => {
    const letter = (n: number): string => String.fromCharCode(97 + (n % 26))
    const word = `Zq${letter(all.length / 676)}${letter(all.length / 26)}${letter(all.length)}`
    all.push({ word, field, rules })
    return word
  }
  return { mark, all }
}

/** Fields whose word is in the text although the reader may not have it. */
export function leaked(
  text: string,
  all: readonly Marker[],
  reader: Reader,
  included: readonly string[] = [],
): string[] {
  const found = wordsIn(text)
  return all
    .filter(({ word, rules }) => found.has(word.toLowerCase()) && !mayRead(reader, rules, included))
    .map(({ field }) => field)
}

/** Fields of these names whose word is not in the text. */
export function missing(text: string, all: readonly Marker[], fields: readonly string[]): string[] {
  const found = wordsIn(text)
  return fields.filter((field) => {
    const marker = all.find((each) => each.field === field)
    if (marker === undefined) throw new Error(`no field "${field}" has a marker`)
    return !found.has(marker.word.toLowerCase())
  })
}

/** Every marker in the text, also one that a line end or a hyphen cuts. */
function wordsIn(text: string): ReadonlySet<string> {
  const joined = text.replace(/[\u00AD\u200B-\u200D\u2060]|-?\s*\n\s*/gu, '')
  return new Set(
    [...text.matchAll(/zq[a-z]{3}/gi), ...joined.matchAll(/zq[a-z]{3}/gi)].map(([word]) => word.toLowerCase()),
  )
}
