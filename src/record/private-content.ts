/**
 * What should be looked at twice before it is stored: secrets that open something, numbers of people and accounts, customers'
 * data. Rather too little is found than too much: whoever is warned for nothing does not read the next warning.
 */
import { accountNumber, cardNumber } from './account-numbers.ts'
import { peopleIn } from './people-data.ts'

/** One finding: `shown` is enough to know it by, and never the whole. `line` is counted from 1. */
export type PrivateContent = { readonly what: string; readonly line: number; readonly shown: string }

type Rule = {
  readonly what: string
  /** The group `value`, or all of what fits, is what is private. */
  readonly pattern: RegExp
  /** The private part of what fits; undefined when it is something else after all. */
  readonly real?: (value: string) => string | undefined
}

/** What has a form of its own: numbers of people and accounts, and what opens something. */
const NUMBERS_AND_KEYS: readonly Rule[] = [
  // RFC 7468 and, for PGP, RFC 4880.
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, real: () => '' },
  // AWS, "Unique identifiers": AKIA for keys that stay, ASIA for those of a session.
  { what: 'an access key of AWS', pattern: /(?<![A-Za-z0-9])A(?:KIA|SIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g },
  // GitHub, "Authentication token formats".
  { what: 'a token of GitHub', pattern: /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/g },
  // GitLab, "Token overview".
  { what: 'a token of GitLab', pattern: /(?<![\w-])gl(?:pat|rt|dt)-[\w-]{20,255}/g },
  // Slack, "Token types".
  { what: 'a token of Slack', pattern: /(?<![\w-])(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,255}/g },
  // Stripe, "API keys"; the test keys open nothing.
  { what: 'a key of Stripe', pattern: /(?<![\w-])[rs]k_live_[A-Za-z0-9]{16,255}/g },
  // Anthropic and OpenAI, "API keys".
  { what: 'a key of an AI service', pattern: /(?<![\w-])sk-[\w-]{20,255}/g, real: chosen },
  // Google Cloud, "API keys".
  { what: 'a key of Google', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  // RFC 7519: the first two parts are JSON, which begins with a brace.
  { what: 'a token that logs somebody in', pattern: /(?<![\w-])eyJ[\w-]{8,4096}\.eyJ[\w-]{8,8192}\.[\w-]{8,2048}/g },
  {
    what: 'a key or token',
    pattern:
      /(?<![a-z0-9])(?:api[_ -]?key|secret[_ -]?(?:access[_ -]?)?key|access[_ -]?token|auth[_ -]?token|client[_ -]?secret)["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[\w+/=.-]{16,255})/gi,
    real: chosen,
  },
  // The Social Security Administration never gave 000, 666, 9xx, group 00 or serial 0000.
  {
    what: 'a social security number',
    pattern: /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
  },
  {
    what: 'a social security number',
    pattern:
      /\b(?:ssn|social security)[^\n\d]{0,20}(?<value>(?!000|666|9)\d{3} ?(?!00)\d{2} ?(?!0000)\d{4})(?![\w-])/gi,
  },
  // ISO 13616.
  {
    what: 'a bank account (IBAN)',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,31}/g,
    real: accountNumber,
  },
  // ISO/IEC 7812.
  { what: 'the number of a card', pattern: /(?<![\w.#/=-])\d(?:[ -]?\d){13,18}(?![\w-])/g, real: cardNumber },
]

const PASSWORDS: readonly Rule[] = [
  // RFC 3986, 3.2.1: user and password in an address.
  {
    what: 'a password in an address',
    pattern: /[a-z]{2,10}:\/\/[^\s:/@]{1,64}:(?<value>[^\s:/@]{3,64})@[\w.-]+/gi,
    real: chosen,
  },
  // As people and configuration files write it, alone at the end of a line.
  {
    what: 'a password',
    pattern:
      /(?<![a-z0-9])(?:pass ?word|passwd|pwd?|passphrase|passwort|kennwort)\b["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[^\s"',;]{4,64})["']?(?=[ \t]*(?:$|[,;)(|]))/gim,
    real: chosen,
  },
  // In a sentence.
  {
    what: 'a password',
    pattern:
      /(?<![a-z0-9])(?:pass ?word|passwd|pwd?|passphrase|passwort|kennwort)["']?(?:\s{0,3}[:=]|\s{1,3}(?:is|was|ist|war|lautet)\b:?)\s{0,3}["'“„]?(?<value>[^\s"'“”,;]{4,64})/gi,
    real: chosenInSentence,
  },
]

/** Everything private in a text, in order of lines. */
export function privateContent(text: string): PrivateContent[] {
  const all = matches(text, [...NUMBERS_AND_KEYS, ...PASSWORDS]).map(({ what, at, value }) => ({
    what,
    at,
    shown: masked(value),
  }))
  // Two rules can find the same place.
  const found = [...new Map(all.map((each) => [`${each.what} ${each.at}`, each])).values()]
  const people = peopleIn(text).map((each) => ({ ...each, shown: '' }))
  return withLines(text, [...found, ...people])
}

/** A number of a person or an account, or a key, in the words in which it stands in the text. */
export type NumberOrKey = { readonly what: string; readonly words: string }

/** The numbers and keys in a text, which are for nobody else whoever reads it. */
export function numbersAndKeys(text: string): NumberOrKey[] {
  return matches(text, NUMBERS_AND_KEYS).map(({ what, value, typed }) => ({ what, words: asTyped(typed, value) }))
}

type Match = { readonly what: string; readonly at: number; readonly value: string; readonly typed: string }

function matches(text: string, rules: readonly Rule[]): Match[] {
  return rules.flatMap(({ what, pattern, real = (value: string) => value }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const typed = match.groups?.value ?? match[0]
      const value = real(typed)
      return value === undefined ? [] : [{ what, at: match.index, value, typed }]
    }),
  )
}

/** A number as it was typed: in groups, and without the words that follow it. */
function asTyped(typed: string, value: string): string {
  if (value === '' || typed.includes(value)) return value === '' ? typed : value
  return new RegExp([...value].join('[ -]?')).exec(typed)?.[0] ?? typed
}

type Found = { readonly what: string; readonly at: number; readonly shown: string }

/** Offsets as lines. The text is gone through once, however much was found in it. */
function withLines(text: string, found: readonly Found[]): PrivateContent[] {
  let line = 1
  let seen = 0
  return [...found]
    .sort((a, b) => a.at - b.at)
    .map(({ what, at, shown }) => {
      line += text.slice(seen, at).split('\n').length - 1
      seen = at
      return { what, line, shown }
    })
}

/** Not a word such as "reset", nor a sign for what is left out: it has letters and something else, as what is chosen has. */
function chosen(value: string): string | undefined {
  const isLeftOut = /^[<[{(%$*]|:\/\/|\*{3}|x{4}|\.{3}|…/i.test(value)
  const isMixed = /\p{L}/u.test(value) && /[\d!@#$%^&*?+=]/.test(value)
  return !isLeftOut && isMixed ? value : undefined
}

/** In a sentence, a number with a word behind it is a rule about passwords: "90-day", "12characters". */
function chosenInSentence(value: string): string | undefined {
  const word = value.replace(/[.!?:)]+$/, '')
  return word.length < 4 || /^\d+-?\p{L}+(?:-\p{L}+)*$/u.test(word) ? undefined : chosen(word)
}

function masked(value: string): string {
  return value === '' ? '' : `${value.slice(0, Math.min(4, Math.ceil(value.length / 4)))}…`
}
