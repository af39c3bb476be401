/** One rule of words alone: the audit asks it of every passage of a record. */
import { withoutOthers } from './masked.ts'
import { inPlainLetters } from './plain-letters.ts'
import { WORD_RULES } from './rules.ts'
import { wordsFound } from './word-search.ts'

/** The words that one rule (T-60 …) finds in a private text, as they stand and in their order; none when there is no such rule. */
export function wordsOf(id: string, text: string): string[] {
  const rules = WORD_RULES.filter((rule) => rule.id === id)
  const isQuoting = rules.some(({ phrases }) => phrases.some((phrase) => phrase.isQuoting === true))
  const own = inPlainLetters(withoutOthers(text, [], { quotes: true }))
  const quoting = isQuoting ? inPlainLetters(withoutOthers(text, [], { quotes: false })) : own
  return wordsFound({ own, quoting }, { kind: 'note', isFirm: false, names: new Set() }, rules)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => text.slice(start, end))
}
