/** A text as it is searched for names and numbers, and where each of its characters stood. */

type FoldedText = {
  /** No accents, straight quotes, plain hyphens and spaces; case and line ends as they were. */
  readonly text: string
  /** The places of the text as typed that `from` and `to` of the folded text stand for. */
  readonly place: (from: number, to: number) => { readonly from: number; readonly to: number }
}

/** Dashes, quotes and spaces that look like the plain ones; letters that no decomposition takes apart. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212'].map((c): [string, string] => [c, '-']),
  ...[...'\u2018\u2019\u201B\u02BC\u00B4\u2032`'].map((c): [string, string] => [c, "'"]),
  ...[...'\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t'].map(
    (c): [string, string] => [c, ' '],
  ),
  ...[...'\r\u0085\u2028\u2029\v\f'].map((c): [string, string] => [c, '\n']),
  ...Object.entries({ ß: 'ss', ẞ: 'SS', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', æ: 'ae', Æ: 'AE', œ: 'oe' }),
  ...Object.entries({ Œ: 'OE', ı: 'i', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' }),
])

/** Marks on letters, and signs that nobody sees. */
const NOT_SEEN = /\p{M}|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
const IS_NOT_SEEN = new RegExp(`^(?:${NOT_SEEN.source})+$`, 'u')

export function foldedText(typed: string): FoldedText {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of typed) {
    const next = at + character.length
    for (const unit of folding(character, typed.charAt(next)).split('')) {
      folded.push(unit)
      starts.push(at)
      ends.push(next)
    }
    at = next
  }
  return {
    text: folded.join(''),
    place: (from, to) => ({ from: starts[from] ?? typed.length, to: withMarks(typed, ends[to - 1] ?? typed.length) }),
  }
}

/** The folded form of a character; nothing for what is not seen, such as the backslash of Markdown before a sign. */
function folding(character: string, next: string): string {
  if (character === '\\' && /^[!-/:-@[-`{-~]$/.test(next)) return ''
  const alike = ALIKE.get(character)
  if (alike !== undefined) return alike
  if (/^[ -~\n]$/.test(character)) return character
  return character.normalize(/^\p{L}$/u.test(character) ? 'NFKD' : 'NFD').replace(NOT_SEEN, '')
}

/** An accent that is typed as a sign of its own goes with its letter. */
function withMarks(typed: string, to: number): number {
  let end = to
  for (const character of typed.slice(to, to + 16)) {
    if (!IS_NOT_SEEN.test(character)) return end
    end += character.length
  }
  return end
}
