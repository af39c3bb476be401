/** The rules that somebody means by what they typed. */
import { nearest } from '../record/nearest.ts'
import { UserError } from '../user-error.ts'
import type { Rule } from './rule.ts'
import { RULES, ruleOf } from './rules.ts'

/** The rule of an id in any case and padding. Throws a UserError that names the rule that may be meant. */
export function ruleNamed(typed: string): Rule {
  const rule = ruleOf(typed)
  if (rule !== undefined) return rule
  throw new UserError(`there is no rule "${typed.trim()}"; ${remedyFor(typed.trim())}`)
}

/** The rules of ids, of whole series (`RW`), and of lists of both with commas; every rule when nothing was typed. */
export function rulesNamed(typed: readonly string[]): readonly Rule[] {
  if (typed.length === 0) return RULES
  const words = typed.flatMap((each) => each.split(',')).filter((word) => word.trim() !== '')
  const meant = new Set(words.flatMap((word) => seriesOf(word) ?? [ruleNamed(word)]))
  return RULES.filter((rule) => meant.has(rule))
}

function seriesOf(word: string): readonly Rule[] | undefined {
  const series = word.trim().toUpperCase().replace(/-$/, '')
  return series === 'PQ' || series === 'RW' ? RULES.filter(({ id }) => id.startsWith(series)) : undefined
}

function remedyFor(typed: string): string {
  const ids = RULES.map(({ id }) => id)
  // Another number is another rule; only the letters can be misspelt.
  const near = /^(pq|rw)[-_ ]?\d+$/i.test(typed) ? undefined : nearest(typed, ids)
  if (near !== undefined) return `did you mean "${near}"?`
  const word = typed.toLowerCase()
  const about = word.length < 3 ? [] : RULES.filter(({ title }) => title.toLowerCase().includes(word))
  if (about.length > 0 && about.length <= 5)
    return `did you mean ${about.map(({ id, title }) => `${id} (${title})`).join(' or ')}?`
  return 'they are listed by: onrecord help rules'
}
