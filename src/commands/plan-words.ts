/** Fields and values of a plan in words, and the lines that `plan` prints. */
import { targetWords } from '../documents/phrases/words.ts'
import { isDay, longDay } from '../record/dates.ts'
import type { PlanChange } from '../record/plan-version.ts'
import type { Target } from '../record/schema/plan.ts'
import type { Piece } from '../terminal.ts'

export type Line = readonly Piece[]
export type Names = ReadonlyMap<string, string>

/** "8", "30 April 2022", words in quotation marks. */
export function valueInWords(value: string | number | boolean | undefined): string {
  if (value === undefined) return 'not said'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (isDay(value)) return longDay(value)
  return /\s/.test(value) ? `"${value.replace(/\s+/g, ' ')}"` : value
}

/** "90% or more", "12 or more a week". */
export function targetInWords(target: Target): string {
  const { unit } = target
  if (unit === 'percent') return targetWords(target, 'percent')
  const isPieces = unit === undefined || unit === 'count'
  return `${targetWords(target, isPieces ? 'pieces' : 'amount')}${isPieces ? '' : ` (${unit})`}`
}

const FIELDS: Readonly<Record<string, string>> = {
  effective_from: 'first day',
  effective_to: 'last day',
  response_due_on: 'response due',
  check_in_cadence: 'check-ins',
  early_termination_clause: 'may end early',
  'target.value': 'target',
  'target.op': 'sign of the target',
  'target.unit': 'unit of the target',
  'target.per': 'period of the target',
}

export function fieldInWords(field: string): string {
  return FIELDS[field] ?? field.replaceAll(/[._]/g, ' ')
}

/** "by Colin Marsh (E-02)"; what is not known is left out. */
export function whoInWords({ by, evidence }: Pick<PlanChange, 'by' | 'evidence'>, names: Names): string {
  const who = by === undefined ? '' : `by ${names.get(by) ?? by}`
  const cited = evidence.length === 0 ? '' : `(${evidence.join(', ')})`
  return [who, cited].filter((part) => part !== '').join(' ')
}
