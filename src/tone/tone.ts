/**
 * Words that hurt their writer, found in a text and each with a better phrase. The rules are data (domain research, section 4);
 * what somebody else said, between quotation marks or known word for word, is not the writer's and is left alone.
 */
import { isOfWorkplace, NO_WORKPLACE, type Workplace } from '../record/workplace-words.ts'
import { passagesIn, withoutOthers } from './masked.ts'
import { inPlainLetters } from './plain-letters.ts'
import { levelFor, type TextKind, type ToneLevel, type ToneRule } from './rule.ts'
import { MIXED, RULES } from './rules.ts'
import { sentenceAt } from './sentences.ts'
import { FORM_RULES, type FormRule, type Shape } from './structure.ts'
import { traitsIn } from './traits.ts'
import { type Found, wordsFound } from './word-search.ts'

/** One hit: line and column are counted from 1, `start` and `end` are offsets in the text. */
export type ToneHit = {
  /** T-01 … */
  readonly rule: string
  readonly level: ToneLevel
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly words: string
  /** Why it hurts, in one plain sentence. */
  readonly why: string
  /** A better phrase, or what to do. */
  readonly better: string
  /** Whether taking the words out is all that is needed. */
  readonly deletable: boolean
  /** Of a hit that is routed: the sentence as it stands. `better` is then a sentence of facts in its place. */
  readonly sentence?: string
}

export type ToneAbout = {
  readonly kind: TextKind
  /** How firm the writer chose to be; conciliatory when absent. */
  readonly register?: 'conciliatory' | 'firm'
  /** An adviser, such as one's own attorney, may read what an employer may not; the employer when absent. */
  readonly reader?: 'employer' | 'adviser'
  /** Words of others that the text has word for word: the plan's sentences, quotes. */
  readonly exempt?: readonly string[]
  /** Names and words in capitals that the record knows: of people, of the employer, of systems. */
  readonly names?: readonly string[]
  /** Words about what somebody is like that the plan has: "attitude". */
  readonly traits?: readonly string[]
  /** Words of health that are the workplace's own: in a hospital "hospital" is none of the writer's. */
  readonly workplace?: Workplace
  /** Whether it is a whole document: then its length, beginning and end are looked at too. */
  readonly whole?: boolean
  /** Whether exhibits belong to the text, beside those that it names. */
  readonly hasExhibits?: boolean
}

/** The rule of words of health. */
const HEALTH = 'T-63'

/** Every hit in a text, plain or Markdown, in the order of the text. Never throws. */
export function toneOf(text: string, about: ToneAbout): readonly ToneHit[] {
  if (text.trim() === '') return []
  const {
    kind,
    register = 'conciliatory',
    reader = 'employer',
    exempt = [],
    names = [],
    traits = [],
    workplace = NO_WORKPLACE,
    whole = false,
    hasExhibits = false,
  } = about
  const judgedAs = reader === 'adviser' && kind !== 'note' ? 'handover' : kind
  const plain = inPlainLetters(text)
  const passages = passagesIn(plain, exempt.map(inPlainLetters))
  const own = inPlainLetters(withoutOthers(text, passages, { quotes: true }))
  const quoting = inPlainLetters(withoutOthers(text, passages, { quotes: false }))
  const found = wordsFound(
    { own, quoting },
    {
      kind: judgedAs,
      isFirm: register === 'firm',
      names: new Set(names.map(inPlainLetters)),
    },
  )
  const words = found.filter((each) => each.rule.id !== HEALTH || !isOfWorkplace(plain, each, workplace))
  const shape = { kind, plain, own, isWhole: whole, hasExhibits }
  const form = FORM_RULES.flatMap((rule) => formsFound(rule, shape))
  const lines = lineStarts(text)
  return [...words, ...form, ...traitsFound(own, traits, judgedAs, words), ...mixedIn(words, kind)]
    .map((found) => hitOf(text, found, kind, lines))
    .sort(inOrder)
}

function formsFound(rule: FormRule, shape: Shape): Found[] {
  const level = levelFor(rule, shape.kind)
  if (level === undefined) return []
  return rule.find(shape).map(({ why, ...span }) => ({
    rule: why === undefined ? rule : { ...rule, why },
    level,
    ...span,
    better: rule.better,
    isDeletable: false,
  }))
}

/** The plan's words for a trait, where the rule of the words has not found them. */
function traitsFound(own: string, traits: readonly string[], kind: TextKind, words: readonly Found[]): Found[] {
  const rule = RULES.find(({ id }) => id === 'T-70')
  const level = rule && levelFor(rule, kind)
  if (rule === undefined || level === undefined) return []
  const known = words.filter((each) => each.rule.id === 'T-70')
  return traitsIn(own, traits)
    .filter(({ start, end }) => !known.some((each) => each.start < end && start < each.end))
    .map((span) => ({ rule, level, ...span, better: rule.better, isDeletable: false }))
}

/** One for the whole text, at the first word that is routed. */
function mixedIn(words: readonly Found[], kind: TextKind): Found[] {
  const level = levelFor(MIXED, kind)
  const routed = words.filter((each) => each.level === 'route').sort((a, b) => a.start - b.start)
  const [first] = routed
  return first === undefined || level === undefined ? [] : [{ ...first, rule: MIXED, level, better: MIXED.better }]
}

function hitOf(text: string, found: Found, kind: TextKind, lines: readonly number[]): ToneHit {
  const { rule, level, start, end, better, isDeletable } = found
  const row = rowOf(lines, start)
  return {
    rule: rule.id,
    level,
    line: row + 1,
    column: start - (lines[row] ?? 0) + 1,
    start,
    end,
    words: text.slice(start, end),
    why: whyOf(rule, kind),
    better,
    deletable: isDeletable,
    ...(level === 'route' && { sentence: sentenceIn(text, start) }),
  }
}

function whyOf({ why }: ToneRule, kind: TextKind): string {
  return kind === 'note' ? `this may be read one day: ${why}` : why
}

function sentenceIn(text: string, at: number): string {
  const { start, end } = sentenceAt(text, at)
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)]
}

/** The last line that starts at or before a place. */
function rowOf(lines: readonly number[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function inOrder(a: ToneHit, b: ToneHit): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
