/** Leave without its kind: for a reader who may not know of health, "parental leave" is "an absence". */

const KIND =
  "(?:(?:parental|maternity|paternity|adoption|medical|sick|family|disability|bereavement|compassionate|stress|caregiver|carer'?s?|fmla|cfra|pfml|intermittent|protected|extended|paid|unpaid)(?:[ -]|,? and ))"
const NOUN = '(?:leaves of absence|leave of absence|leaves|leave)'
/** Stands before "leave" when it is the noun, and takes no article: "my leave", "the leave", "two weeks' leave". */
const OWNED =
  "the|my|her|his|their|our|any|such|prior|recent|approved|an?|(?!let['’]s)[a-z]+['’]s|(?:days|weeks|months)['’]?"
/** Stands before it as well, but then "an" is wanted: "on leave" is "on an absence". */
const BARE =
  'on|from|of|for|during|after|before|since|until|under|take|takes|taken|taking|took|request|requested|requesting|granted'
/** "That leave" is the noun only where no object follows: "changes that leave no time" is not about a leave. */
const POINTED = 'this|that(?=\\s+leave\\s*(?:[.,;:!?)]|$|(?:was|is|has|had|in|from|until|to|as|and|or|ended|began)\\b))'

const LEAVE = new RegExp(
  [
    `\\b(?<before>(?:${POINTED}|${OWNED}|${BARE})\\s+)(?:approved )?${KIND}*${NOUN}\\b`,
    `\\b${KIND}+${NOUN}\\b`,
    '\\bleaves? of absence\\b',
    '(?<!\\bto )\\bleave(?=\\s+(?:approval|request|form|period|dates?|entitlement|balance|days?|started|began|ended|was)\\b)',
  ].join('|'),
  'giu',
)

/** The words of a text that still name a leave as such: "my parental leave". */
export function leaveIn(text: string): readonly string[] {
  return [...text.matchAll(LEAVE)].map(([words]) => words)
}

/** The text with every leave called an absence: "an approved absence" when the record has a date of approval. */
export function withAbsence(text: string, approved: boolean): string {
  const absence = approved ? 'approved absence' : 'absence'
  return text.replace(LEAVE, (...found) => {
    const [words, groups]: unknown[] = [found[0], found.at(-1)]
    const before = typeof groups === 'object' && groups !== null && 'before' in groups ? groups.before : undefined
    if (typeof before !== 'string') return likeIn(String(words), absence)
    const word = before.trim().toLowerCase()
    if (word === 'approved') return likeIn(before, absence)
    if (word === 'a' || word === 'an') return likeIn(before, `an ${absence}`)
    return BARE.split('|').includes(word) ? `${before}an ${absence}` : `${before}${absence}`
  })
}

/** With a capital where the words that it stands for had one. */
function likeIn(words: string, text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) || /^A\s/.test(words) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text
}
