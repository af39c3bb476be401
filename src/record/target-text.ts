/** A target as a line of text, as an amendment holds one: `>= 90 percent`, `<= 2 per week`. */
import type { Target } from './schema/plan.ts'

const TARGET = /^(>=|<=|=|>|<)\s*(-?\d{1,15}(?:\.\d{1,9})?)\s*(%|(?!per\b)[^\d\s][^\n]*?)?(?:\s+per\s+(\S[^\n]*))?$/

/** The target that the text is, or undefined when it is other words. */
export function targetOf(text: string): Target | undefined {
  const [, sign, value, unit, per] = TARGET.exec(text.trim()) ?? []
  const op = (['>=', '<=', '=', '>', '<'] as const).find((each) => each === sign)
  if (op === undefined || value === undefined) return undefined
  return {
    op,
    value: Number(value),
    ...(unit === undefined ? {} : { unit: unit === '%' ? 'percent' : unit }),
    ...(per === undefined ? {} : { per }),
  }
}

/** `>= 90 percent`, `<= 2 per week`. */
export function targetText({ op, value, unit, per }: Target): string {
  return [op, String(value), ...(unit === undefined ? [] : [unit]), ...(per === undefined ? [] : [`per ${per}`])].join(
    ' ',
  )
}
