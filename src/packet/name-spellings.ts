/** How else a name is written where a keyboard or a system has no letters with dots: "Müller" is also "Mueller". */

const IN_TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** In short names, and in "Michael", "Samuel" and "Joel", the second letter is a vowel of its own. */
const IN_ONE = /(?<=[bcdfghjklmnpqrstvwxz])([aou])e(?=[bcdfghjkmnpqrstvwxz]|ll)/giu
const SHORTEST = 5

function inTwoLetters(letter: string): string {
  const two = IN_TWO_LETTERS[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? two : two.replace(/^./, (first) => first.toUpperCase())
}

/** The other spellings of a typed name; none for most. Without its dots a letter is found anyway. */
export function otherSpellings(name: string): string[] {
  const composed = name.normalize('NFC')
  const long = composed.replace(/[äöüåø]/giu, inTwoLetters)
  const short = composed.replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.length < SHORTEST ? word : word.replace(IN_ONE, (_, vowel: string) => vowel),
  )
  return [...new Set([long, short])].filter((each) => each !== composed)
}
