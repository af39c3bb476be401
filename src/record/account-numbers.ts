/** Numbers of bank accounts and cards, told from other numbers by what is computed into them. */

/** How long the numbers of each country are (ISO 13616, IBAN registry). */
const IBAN_LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'

/** The IBAN at the start of a text, which may go on with other words; undefined when there is none. */
export function accountNumber(text: string): string | undefined {
  const characters = text.replaceAll(' ', '')
  const [, digits] = new RegExp(`${characters.slice(0, 2)}(\\d\\d)(?: |$)`).exec(IBAN_LENGTHS) ?? []
  const length = Number(digits ?? 0)
  if (length === 0 || characters.length < length) return undefined
  const iban = characters.slice(0, length)
  // Where it ends, a word ends: a longer run of letters and digits is something else.
  const rest = text.replace(new RegExp(`^(?: ?[A-Z0-9]){${length}}`), '')
  return /^[A-Z0-9]/.test(rest) || remainder(iban) !== 1 ? undefined : iban
}

/** ISO 7064, mod 97-10: letters are numbers from 10, and the first four characters stand last. */
function remainder(iban: string): number {
  const digits = [...`${iban.slice(4)}${iban.slice(0, 4)}`].map((each) => Number.parseInt(each, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

/** Visa, Mastercard, American Express, Discover: how they begin, and how many digits they have. */
const ISSUERS = [/^4\d{15}$/, /^(?:5[1-5]|2[2-7])\d{14}$/, /^3[47]\d{13}$/, /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/]
/** As cards are printed and typed; other groups are other numbers. */
const GROUPS = /^(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})$/

/** The digits of a card when the text is one; undefined when it is another number. */
export function cardNumber(text: string): string | undefined {
  const digits = text.replace(/\D/g, '')
  const isCard = GROUPS.test(text) && ISSUERS.some((issuer) => issuer.test(digits)) && !/^(\d)\1+$/.test(digits)
  return isCard && isLuhn(digits) ? digits : undefined
}

/** ISO/IEC 7812-1, annex B: every second digit from the right counts twice. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
