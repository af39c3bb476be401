/** Whether a reading is of the form that its measure says: one number, the parts of a ratio, or a number for each stage. */
import { resultOf, stagesOf } from './measures.ts'
import type { Metric, Reading } from './schema/metric.ts'

/** Why the value does not fit its measure; undefined when it does. */
export function faultOfValue({ form, stages = [] }: Metric, { value, withdrawn }: Reading): string | undefined {
  const given = stagesOf(value)
  if (form === 'stages')
    return given?.length === stages.length || stages.length === 0
      ? undefined
      : `expected a number for each of the ${stages.length} stages, such as [${stages.map((_, i) => 40 - 13 * i).join(', ')}]`
  if (given !== undefined) return 'a list of numbers is for "form: stages"; correct one of the two'
  // A wrong number may be the reason why a reading was withdrawn, and is kept with it.
  return faultOfForm(value, form === 'ratio') ?? (withdrawn === undefined ? faultOfParts(value) : undefined)
}

function faultOfForm(value: Reading['value'], isRatio: boolean): string | undefined {
  if (Array.isArray(value) === isRatio) return undefined
  return isRatio
    ? 'a ratio is written as its parts, such as [16, 25]'
    : '[part, whole] is for "form: ratio"; correct one of the two'
}

function faultOfParts(value: Reading['value']): string | undefined {
  const result = resultOf(value)
  const [part, whole] = Array.isArray(result) ? result : [0, 0]
  return part > whole ? `the part, ${part}, is larger than the whole, ${whole}; correct one of the two` : undefined
}

/** Names of stages belong to the form of stages, and that to them. */
export function stageNameFaults({
  form,
  stages,
}: Metric): { readonly key: 'form' | 'stages'; readonly message: string }[] {
  if ((form === 'stages') === (stages !== undefined)) return []
  return stages === undefined
    ? [{ key: 'form', message: 'form: stages want their names, such as "stages: [Calls, Meetings, Offers]"' }]
    : [{ key: 'stages', message: 'stages: they are for "form: stages"; correct one of the two' }]
}

/** A stage with more than the one before it may be right, such as an offer of last week's meeting, and may be a slip. */
export function largerStage({ form, stages = [] }: Metric, { value, withdrawn }: Reading): string | undefined {
  const counts = stagesOf(value) ?? []
  const i = counts.findIndex((count, at) => count > (counts[at - 1] ?? count))
  if (form !== 'stages' || withdrawn !== undefined || i === -1) return undefined
  return `there is more in "${stages[i]}" (${counts[i]}) than in "${stages[i - 1]}" (${counts[i - 1]}) before it; correct it if it is a slip`
}
