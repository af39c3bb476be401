/** E-mail addresses, phone numbers and numbers of people and accounts in a folded text; dates, ids and figures are none. */
import { numbersAndKeys } from '../record/private-content.ts'

type Span = { readonly from: number; readonly to: number }

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])(?:mailto:)?[\p{L}\p{N}_%+'.-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/giu

/** What stands before a number of so many digits when it is one to call. */
const CALLED =
  '(?:tele)?phone|tel|mobile|mob|cell|call|called|calling|ring|rang|fax|text|texted|whatsapp|sms|landline|pager'

const PHONES: readonly RegExp[] = [
  // NANP: (415) 555-0142, 415-555-0142, 415.555.0142, with or without +1 and an extension.
  /(?<![\p{L}\p{N}#_-]|\d[.,])(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\)[ -]?|[2-9]\d{2}([-.]))[2-9]\d{2}[-. ]\d{4}(?![\p{L}\p{N}]|-\d|\.\d)/gu,
  /(?<![\p{L}\p{N}#_-])\+?1[-. ][2-9]\d{2}[-. ][2-9]\d{2}[-. ]\d{4}(?![\p{L}\p{N}]|-\d|\.\d)/gu,
  // ITU E.164, however it is grouped: +44 (0)20 7946 0123, 0049 30 1234567; not the page DW-001000 before a figure.
  /(?<![\p{L}\p{N}]|\d[.,])(?:\+|(?<!\p{Lu}-(?=00\d{4}(?!\d)))00)[1-9](?:[ ()./-]{0,3}\d){7,14}(?![\p{L}\p{N}])/gu,
  // National numbers that begin with 0: 020 7946 0123, 07700 900123, (0161) 496 0000, 030/1234567.
  /(?<![\p{L}\p{N}#_.-]|\d,)\(?0[1-9]\d{1,4}\)?[ /-]\d{3,8}(?:[ -]\d{2,6}){0,2}(?![\p{L}\p{N}]|[-.:/]\d)/gu,
  /(?<![\p{L}\p{N}#_.-]|\d,)07\d{9}(?![\p{L}\p{N}]|-\d)/gu,
  // French and Belgian: 06 12 34 56 78.
  /(?<![\p{L}\p{N}#_.-]|\d,)0[1-9](?:([ .])\d{2})(?:\1\d{2}){3}(?![\p{L}\p{N}]|[-.:/]\d)/gu,
]

/** Too much like another number, unless somebody says that it is to be called. */
const CALLED_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${CALLED})(?:[ -]?(?:number|no|me|us|him|her|them|at|on|is|was|to|#|home|work|office)){0,4}[.:)]{0,2}[ \\n]{0,3}(?<value>\\(?\\d(?:[ ().-]{0,2}\\d){6,13})(?![\\p{L}\\p{N}]|-\\d)`,
  'giu',
)
const EXTENSION = /^[ ,]{0,3}(?:x|ext\.?|extension)[ .:]{0,2}\d{1,6}(?![\p{L}\p{N}])/iu

const NUMBERS: readonly RegExp[] = [
  // IRS: taxpayer numbers of people without a social security number.
  /(?<![\w.-])9\d{2}-[5-9]\d-\d{4}(?![\w-])/g,
  // HMRC, NIM39110: national insurance numbers.
  /(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])/g,
  // What is said to be an account.
  /(?<![\p{L}])(?:account|acct|a\/c|routing|sort[ -]?code|passport|social security|ssn|tax id|ein)[.]?(?:[ -]?(?:number|num|no|code|#|is|was|nr)\b[.]?){0,3}[ :=#]{0,4}(?<value>\d(?:[ -]?\d){5,20})(?![\p{L}\p{N}]|[-/:]\d)/giu,
]

/** E-mail addresses, also those that a link opens. */
export function addressesIn(text: string): Span[] {
  return spans(text, [ADDRESS])
}

export function phonesIn(text: string): Span[] {
  return spans(text, [...PHONES, CALLED_NUMBER])
    .filter(({ from, to }) => isPhone(text.slice(from, to)))
    .map(({ from, to }) => ({ from, to: to + (EXTENSION.exec(text.slice(to, to + 20))?.[0].length ?? 0) }))
}

/** Numbers of people, accounts and cards, and keys that open something. */
export function numbersIn(text: string): Span[] {
  const known = [...new Set(numbersAndKeys(text).map(({ words }) => words))].filter((words) => words !== '')
  return [
    ...known.flatMap((words) => everywhere(text, words)),
    ...keys(text),
    ...spans(text, NUMBERS).filter(isNoDate(text)),
  ]
}

function spans(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => {
      const value = groups?.value ?? found
      const from = index + found.length - value.length
      return { from, to: from + value.length }
    }),
  )
}

const ISO_DATE = /(?:^|\D)(?:19|20)\d{2}-[01]\d(?:-[0-3]\d)?(?:\D|$)/

/** Seven to fifteen digits, and no date of any form. */
function isPhone(words: string): boolean {
  const digits = words.replace(/\D/g, '').length
  return digits >= 7 && digits <= 15 && !ISO_DATE.test(words)
}

function isNoDate(text: string): (span: Span) => boolean {
  return ({ from, to }) => !ISO_DATE.test(text.slice(from, to)) && !/^(?:19|20)\d{6}$/.test(text.slice(from, to))
}

/** The whole of a private key, not only the line that says what it is. */
function keys(text: string): Span[] {
  return spans(text, [
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,20}-----[^-]{0,20000}(?:-----END [A-Z0-9 ]{0,60}-----)?/g,
  ])
}

function everywhere(text: string, words: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    found.push({ from: at, to: at + words.length })
  return found
}
