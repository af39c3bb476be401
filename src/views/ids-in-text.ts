/** Ids in a text as people write them: "E17", "E-017", "e-17", "E 17", "E-17a" and "Exhibit 17" are all E-17. */
import { idKey } from '../record/ids.ts'

/** With a blank only in capitals: "a 4 page report" is no area. */
const LETTERS =
  /(?<![\p{L}\p{N}])(?:(?<close>[eE]|[aA][lL]|[rRmMaA])[-_]?|(?<apart>E|AL|R) )#?(?<digits>\d{1,12})[a-zA-Z]?(?![\p{L}\p{N}])/gu

const NOUN =
  'exhibit|exh|ex(?=s?\\.)|allegation|(?<!(?:pull|merge|change|service|feature|support) )request|measure|metric|area'
const NUMBERS = '\\d{1,12}[a-z]?(?:(?:, ?| ?(?:and|or|&|to|-|/) ?|, (?:and|or) )#?\\d{1,12}[a-z]?){0,30}'
const NOUNS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<noun>${NOUN})(?<plural>s?)\\.?[ _-]?(?:(?:nos?|nr)\\.? ?|#)?(?<numbers>${NUMBERS})(?![\\p{L}\\p{N}])`,
  'giu',
)

const PREFIXES: Readonly<Record<string, string>> = {
  exhibit: 'e',
  exh: 'e',
  ex: 'e',
  allegation: 'al',
  request: 'r',
  measure: 'm',
  metric: 'm',
  area: 'a',
}

/** An id that a text has: its key, which all spellings share, and how it is written there. */
export type FoundId = { readonly key: string; readonly words: string }

/** Whether the text is an id as entries and areas have them. The ids of check-ins are dates, which tell nothing. */
export function isEntryId(text: string): boolean {
  return /^(?:E-|AL-|R-|M|A)\d+$/.test(text)
}

/** Every id in a text. Of "Exhibits 15, 16 and 17" all three, of "Exhibit 15 and 16 tickets" the first. */
export function idsInText(text: string): FoundId[] {
  const byLetters = [...text.matchAll(LETTERS)].map(({ 0: words, groups = {} }) => ({
    key: idKey(`${groups.close ?? groups.apart}${groups.digits}`),
    words,
  }))
  const byNoun = [...text.matchAll(NOUNS)].flatMap(({ 0: words, groups = {} }) => {
    const numbers = [...(groups.numbers ?? '').matchAll(/\d+/g)].map(([digits]) => digits)
    const prefix = PREFIXES[(groups.noun ?? '').toLowerCase()] ?? ''
    if (groups.plural !== '') return numbers.map((digits) => ({ key: idKey(`${prefix}${digits}`), words }))
    const [first = ''] = numbers
    return [{ key: idKey(`${prefix}${first}`), words: words.slice(0, words.indexOf(first) + first.length) }]
  })
  return [...byLetters, ...byNoun]
}
