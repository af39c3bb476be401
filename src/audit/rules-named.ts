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
  const number = /^(pq|rw)[-_ ]?0*(\d+)$/i.exec(typed)
  if (number !== null) return nearestNumbers(number[1] ?? '', Number(number[2]))
  const ids = RULES.map(({ id }) => id)
  const near = nearest(typed, ids)
  if (near !== undefined) return `did you mean "${near}"?`
  const word = typed.toLowerCase()
  const about = word.length < 3 ? [] : RULES.filter(({ title }) => title.toLowerCase().includes(word))
  if (about.length > 0 && about.length <= 5) return `did you mean ${about.map(withTitle).join(' or ')}?`
  return 'they are listed by: onrecord help rules'
}

/** Another number is another rule: the two that are nearest, with what they are about. */
function nearestNumbers(series: string, number: number): string {
  const near = RULES.filter(({ id }) => id.startsWith(series.toUpperCase()))
    .toSorted((a, b) => Math.abs(numberOf(a) - number) - Math.abs(numberOf(b) - number))
    .slice(0, 2)
  return `the nearest are ${near.map(withTitle).join(' and ')}; all of them: onrecord help rules`
}

function numberOf({ id }: Rule): number {
  return Number(id.slice(3))
}

function withTitle({ id, title }: Rule): string {
  return `${id} (${title})`
}
