/** Finds the phrases of the rules in a text in plain letters. */
import type { Span } from './masked.ts'
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

export type Search = { readonly kind: TextKind; readonly isFirm: boolean }

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

/** What the rules find that count for this kind of text. */
export function wordsFound({ own, quoting }: Searched, { kind, isFirm }: Search): Found[] {
  const lower = { own: own.toLowerCase(), quoting: quoting.toLowerCase() }
  const found: Found[] = []
  for (const rule of WORD_RULES) {
    const level = levelFor(rule, kind)
    if (level === undefined) continue
    for (const each of compiledOf(rule)) {
      const text = each.isExact ? own : each.isQuoting ? lower.quoting : lower.own
      for (const hit of foundIn(text, rule, each, isFirm)) found.push({ ...hit, level })
    }
  }
  return found
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

function foundIn(
  text: string,
  rule: WordRule,
  { phrases, pattern }: Compiled,
  isFirm: boolean,
): Omit<Found, 'level'>[] {
  const found: Omit<Found, 'level'>[] = []
  for (const match of text.matchAll(pattern)) {
    const phrase = phrases.find((_, i) => match[i + 1] !== undefined)
    if (phrase === undefined || (isFirm && phrase.isFirm === true) || isNear(text, match.index, phrase)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const isDeletable = phrase.isOpener === true && opens(text, span)
    found.push({ ...span, rule, better: phrase.better ?? rule.better, isDeletable })
    if (found.length === MOST_HITS) break
  }
  return found
}

function isNear(text: string, at: number, { unlessNear }: Phrase): boolean {
  if (unlessNear === undefined) return false
  const { start, end } = sentenceAt(text, at)
  return new RegExp(`\\b(?:${unlessNear})\\b`).test(text.slice(start, end))
}

/** Whether a sentence begins with it and goes on after it, on the same line. */
function opens(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const isFirst = /(?:^|[\r\n]\s*|[.!?]["')\]]*\s+)(?:[-*] +|\d+\. +)?$/.test(before)
  return isFirst && /^[ \t]+["'(]?[a-z0-9]/i.test(text.slice(end, end + 12))
}
