/** Finds the phrases of the rules in a text in plain letters. */
import type { Span } from './masked.ts'
import { isInHeading, isName } from './names.ts'
import { levelFor, type Phrase, type TextKind, type ToneLevel, type ToneRule, type WordRule } from './rule.ts'
import { WORD_RULES } from './rules.ts'
import { sentenceAt } from './sentences.ts'

export type Found = Span & {
  readonly rule: ToneRule
  readonly level: ToneLevel
  readonly better: string
  readonly isDeletable: boolean
}

/** The writer's own words; `quoting` with what stands between quotation marks. Both in plain letters. */
export type Searched = { readonly own: string; readonly quoting: string }

export type Search = { readonly kind: TextKind; readonly isFirm: boolean; readonly names: ReadonlySet<string> }

/** What is searched for a rule: the text, the same with its capitals, and the level of a hit. */
type Place = Search & { readonly text: string; readonly cased: string; readonly level: ToneLevel }

type Compiled = {
  readonly phrases: readonly Phrase[]
  readonly pattern: RegExp
  readonly isExact: boolean
  readonly isQuoting: boolean
}

/** More of one rule say nothing new. */
const MOST_HITS = 1000

/** Made when they are first asked for. */
const compiled = new Map<string, readonly Compiled[]>()

/** What those of the rules find that count for this kind of text. */
export function wordsFound(searched: Searched, search: Search, rules: readonly WordRule[] = WORD_RULES): Found[] {
  const lower = { own: searched.own.toLowerCase(), quoting: searched.quoting.toLowerCase() }
  return rules.flatMap((rule) => {
    const level = levelFor(rule, search.kind)
    if (level === undefined) return []
    return compiledOf(rule).flatMap((each) => {
      const of = each.isQuoting ? 'quoting' : 'own'
      const place = { ...search, level, text: each.isExact ? searched[of] : lower[of], cased: searched[of] }
      return foundIn(place, rule, each)
    })
  })
}

function compiledOf(rule: WordRule): readonly Compiled[] {
  const known = compiled.get(rule.id)
  if (known !== undefined) return known
  const groups = new Map<string, Phrase[]>()
  for (const phrase of rule.phrases) {
    const key = `${phrase.isExact === true} ${phrase.isQuoting === true}`
    groups.set(key, [...(groups.get(key) ?? []), phrase])
  }
  const made = [...groups.values()].map((phrases) => ({
    phrases,
    pattern: new RegExp(`\\b(?:${phrases.map(({ words }) => `(${inSigns(words)})`).join('|')})(?![A-Za-z0-9_])`, 'gm'),
    isExact: phrases[0]?.isExact === true,
    isQuoting: phrases[0]?.isQuoting === true,
  }))
  compiled.set(rule.id, made)
  return made
}

/** Blanks and apostrophes outside of brackets, as a pattern. */
function inSigns(words: string): string {
  return words.replace(/\[[^\]]*\]| |'/g, (part) => (part === ' ' ? '(?:[\\s-]+)' : part === "'" ? "'?" : part))
}

function foundIn(place: Place, rule: WordRule, { phrases, pattern }: Compiled): Found[] {
  const found: Found[] = []
  for (const match of place.text.matchAll(pattern)) {
    const phrase = phrases.find((_, i) => match[i + 1] !== undefined)
    const span = { start: match.index, end: match.index + match[0].length }
    if (phrase === undefined || isLeft(place, rule, phrase, span)) continue
    found.push(foundAt(place, rule, phrase, span))
    if (found.length === MOST_HITS) break
  }
  return found
}

/** Whether words are no hit for where they stand, or for whose they are. */
function isLeft({ text, cased, isFirm, names }: Place, rule: WordRule, phrase: Phrase, span: Span): boolean {
  if (isFirm && phrase.isFirm === true) return true
  if (isNear(text, span.start, phrase.unlessNear)) return true
  if (phrase.isExact === true && (isInHeading(cased, span.start) || isName(cased, span, names))) return true
  return rule.isNameable === true && isName(cased, span, names)
}

function foundAt({ text, level }: Place, rule: WordRule, { better, eased, isOpener }: Phrase, span: Span): Found {
  const isEased = level === 'error' && isNear(text, span.start, eased?.near)
  return {
    ...span,
    rule,
    level: isEased ? 'warning' : level,
    better: (isEased ? eased?.better : better) ?? rule.better,
    isDeletable: isOpener === true && opens(text, span),
  }
}

/** Whether the sentence has something of a pattern; blanks in it may be line ends. */
function isNear(text: string, at: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return false
  const { start, end } = sentenceAt(text, at)
  return new RegExp(`\\b(?:${inSigns(pattern)})\\b`).test(text.slice(start, end))
}

/** Whether a sentence begins with it and goes on after it, on the same line. */
function opens(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const isFirst = /(?:^|[\r\n]\s*|[.!?]["')\]]*\s+)(?:[-*] +|\d+\. +)?$/.test(before)
  return isFirst && /^[ \t]+["'(]?[a-z0-9]/i.test(text.slice(end, end + 12))
}
