/**
 * A text as the rules read it: of the same length, sign for sign, in plain letters. So a place in it is the place in the text,
 * and a rule need not know how many forms an apostrophe has.
 */

/** Stands for a sign that is no letter, no figure and no mark that a rule knows. */
const OTHER = '\u0001'

const MARKS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\uff07': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2026': '.',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\uff01': '!',
  '\uff1f': '?',
}

const known = new Map<string, string>(Object.entries(MARKS))

/** The text in signs of ASCII, with its capitals; of the same length. */
export function inPlainLetters(text: string): string {
  return text.replace(/[^\n -~]/g, (sign) => {
    const plain = known.get(sign) ?? plainSign(sign)
    known.set(sign, plain)
    return plain
  })
}

/** É is E; a letter that has no plain one is still a letter, so that no word ends at it. */
function plainSign(sign: string): string {
  if (/\s/.test(sign)) return ' '
  const [base = ''] = sign.normalize('NFKD')
  if (/^[a-z0-9]$/i.test(base)) return base
  // Half of a pair stands for a letter of another script, or for a picture; neither is a word of ours.
  return /[\p{L}\p{M}\p{N}]/u.test(sign) ? 'q' : OTHER
}
