/** A target as a line of text, as it is typed and as an amendment holds one: `>= 90 percent`, `at most 2 errors a week`. */

import { UserError } from '../user-error.ts'
import { quoted } from './problem.ts'
import type { Target } from './schema/plan.ts'

const SIGNS: Readonly<Record<string, Target['op']>> = {
  '>=': '>=',
  '≥': '>=',
  'at least': '>=',
  '<=': '<=',
  '≤': '<=',
  'at most': '<=',
  'no more than': '<=',
  'up to': '<=',
  '>': '>',
  'more than': '>',
  '<': '<',
  'less than': '<',
  '=': '=',
  exactly: '=',
}
const NUMBER = '-?\\d{1,15}(?:\\.\\d{1,9})?'
const UNIT = '%|(?!(?:per|an?|each)\\b)[^\\d\\s][^\\n]*?'
const PERIOD = 'per\\s+(\\S[^\\n]*)|(?:an?|each)\\s+((?:working )?(?:hour|day|week|month|quarter|year|shift|sprint))'
const AMOUNT = `(${NUMBER})\\s*(${UNIT})?(?:\\s+(?:${PERIOD}))?`
const TARGET = new RegExp(`^(${Object.keys(SIGNS).join('|')})\\s*${AMOUNT}$`, 'i')
const WITHOUT_SIGN = new RegExp(`^${AMOUNT}$`, 'i')

/** The target that the text is, or undefined when it is other words. */
export function targetOf(text: string): Target | undefined {
  const [, sign = '', value, unit, per, period] = TARGET.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  const op = SIGNS[sign.toLowerCase()]
  if (op === undefined || value === undefined) return undefined
  const each = per ?? period
  return {
    op,
    value: Number(value),
    ...(unit === undefined ? {} : { unit: unit === '%' ? 'percent' : unit }),
    ...(each === undefined ? {} : { per: each }),
  }
}

/** The sign of a target: `>=`, or in words `at least`. Undefined for other text. */
export function signOf(text: string): Target['op'] | undefined {
  const sign = text.trim().toLowerCase()
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined
}

/** The target that was typed. Throws a UserError with the ways to write it when it is none. */
export function typedTarget(typed: string): Target {
  const target = targetOf(typed)
  if (target === undefined) throw new UserError(noTarget(typed))
  return target
}

/** Why a text is no target, and how one is written; a figure alone may be meant either way. */
export function noTarget(typed: string): string {
  const rest = typed.trim().replace('%', ' percent').replace(/\s+/g, ' ')
  return isFigure(typed)
    ? `${quoted(typed)} does not say which way; write ">= ${rest}" for at least, or "<= ${rest}" for at most`
    : `${quoted(typed)} is not a target; write it as ">= 90 percent per week", or "at most 2 errors"`
}

/** Whether it is a figure with or without a unit, and no sign. */
export function isFigure(text: string): boolean {
  return WITHOUT_SIGN.test(text.trim())
}

/** `>= 90 percent`, `<= 2 per week`. */
export function targetText({ op, value, unit, per }: Target): string {
  return [op, String(value), ...(unit === undefined ? [] : [unit]), ...(per === undefined ? [] : [`per ${per}`])].join(
    ' ',
  )
}
