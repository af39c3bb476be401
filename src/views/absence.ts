/** Leave without its kind: for a reader who may not know of health, "parental leave" is "an absence". */

/** Bounded: nobody names more kinds of one leave, and an endless run of them would take endless time. */
const KIND =
  "(?:(?:parental|maternity|paternity|adoption|medical|sick|family|disability|bereavement|compassionate|stress|caregiver|carer'?s?|fmla|cfra|pfml|intermittent|protected|extended|paid|unpaid)(?:[ _-]|,? and ))"
const NOUN = '(?:leaves?[ _-]of[ _-]absence|leaves|leave)'
const EDGE = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
/** "That leave" is the noun only where no object follows: "changes that leave no time" is not about a leave. */
const NO_OBJECT = `(?=\\s+leave\\s*(?:[.,;:!?)]|$|(?:was|is|has|had|in|from|until|to|as|and|or|ended|began)${END}))`
const POINTED = `(?:this|that|days|weeks|months)${NO_OBJECT}`
/** Stands before "leave" when it is the noun, and takes no article: "my leave", "the leave", "two weeks' leave". */
const OWNED =
  "the|my|her|his|their|our|any|such|prior|recent|approved|an?|(?!let['’]s)[a-z]+['’]s|(?:days|weeks|months)['’]"
/** Stands before it as well, but then "an" is wanted: "on leave" is "on an absence". */
const BARE =
  'on|from|of|for|during|after|before|since|until|under|take|takes|taken|taking|took|request|requested|requesting|granted'

const LEAVE = new RegExp(
  [
    `${EDGE}(?<before>(?:${POINTED}|${OWNED}|${BARE})\\s+)(?:approved )?(?<kind>${KIND}{0,6})${NOUN}${END}`,
    `${EDGE}(?<named>${KIND}{1,6})${NOUN}${END}`,
    `${EDGE}leaves?[ _-]of[ _-]absence${END}`,
    `(?<!${EDGE}to )${EDGE}leave(?=\\s+(?:approval|request|form|period|dates?|entitlement|balance|days?|started|began|ended|was)${END})`,
  ].join('|'),
  'giu',
)

/** Leave.com and a leave-behind brochure are other things; "leave-related" is not, nor is a full stop without a space. */
const OTHER_THING = /^(?:\.\p{Ll}|-(?!related|taking)\p{L})/u

/** What stood in a text, and what stands there now, with a word or two around it. */
export type Reworded = { readonly from: string; readonly to: string; readonly within: string }

/** The words of a text that still name a leave as such: "my parental leave". */
export function leaveIn(text: string): readonly string[] {
  return [...text.matchAll(LEAVE)].filter((match) => isLeave(match, text)).map(([words]) => words)
}

/** The text with every leave called an absence: "an approved absence" when the record has a date of approval. */
export function withAbsence(text: string, approved: boolean): { text: string; reworded: readonly Reworded[] } {
  const absence = approved ? 'approved absence' : 'absence'
  const reworded: Reworded[] = []
  const kept: string[] = []
  let from = 0
  for (const match of text.matchAll(LEAVE)) {
    if (!isLeave(match, text)) continue
    const [words] = match
    const to = inPlaceOf(words, match.groups?.before, absence)
    const ahead = text.slice(from, match.index)
    const behind = text.slice(match.index + words.length)
    kept.push(ahead, to)
    const [lead = ''] = /[\p{L}\p{N}]*\s?$/u.exec(ahead.slice(-NEAR)) ?? []
    const [tail = ''] = /^\s?[\p{L}\p{N}]*/u.exec(behind.slice(0, NEAR)) ?? []
    reworded.push({ from: words, to, within: `${lead}${to}${tail}` })
    from = match.index + words.length
  }
  return { text: [...kept, text.slice(from)].join(''), reworded }
}

/** Enough for the word beside. */
const NEAR = 30

function isLeave({ 0: words, index = 0, groups = {} }: RegExpMatchArray, text: string): boolean {
  const isNamed = (groups.kind ?? groups.named ?? '') !== '' || /absence$/i.test(words)
  return isNamed || !OTHER_THING.test(text.slice(index + words.length, index + words.length + NEAR))
}

function inPlaceOf(words: string, before: string | undefined, absence: string): string {
  if (before === undefined) return likeIn(words, absence)
  const word = before.trim().toLowerCase()
  if (word === 'approved') return likeIn(before, absence)
  if (word === 'a' || word === 'an') return likeIn(before, `an ${absence}`)
  return BARE.split('|').includes(word) ? `${before}an ${absence}` : `${before}${absence}`
}

/** With a capital where the words that it stands for had one. */
function likeIn(words: string, text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) || /^A\s/.test(words) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text
}
