/** The fields of the plan that an employer changes while it runs, and the value that is in force on a day. */
import { cadenceText } from './cadence-words.ts'
import type { Day } from './dates.ts'
import { areaTarget } from './measures.ts'
import { nearest } from './nearest.ts'
import type { Plan } from './schema/plan.ts'
import { targetText } from './target-text.ts'
import { valueAt } from './values-at.ts'

/** What stands in a field, and whether it belongs to one area. */
export type PlanField = {
  readonly name: string
  readonly holds: 'day' | 'text' | 'number' | 'target' | 'flag'
  readonly ofArea: boolean
  /** For the person who chooses it from a list. */
  readonly words: string
}

export const PLAN_FIELDS: readonly PlanField[] = [
  { name: 'effective_to', holds: 'day', ofArea: false, words: 'the day on which the plan ends' },
  { name: 'effective_from', holds: 'day', ofArea: false, words: 'the day on which the plan starts' },
  { name: 'response_due_on', holds: 'day', ofArea: false, words: 'the day by which a response is due' },
  { name: 'target.value', holds: 'number', ofArea: true, words: 'the figure of the target of an area' },
  { name: 'target', holds: 'target', ofArea: true, words: 'the whole target of an area, or a first one' },
  { name: 'expectation', holds: 'text', ofArea: true, words: 'what is expected in an area' },
  { name: 'measure', holds: 'text', ofArea: true, words: 'how an area is measured' },
  { name: 'deficiency', holds: 'text', ofArea: true, words: 'what the plan says is wanting in an area' },
  { name: 'failure_threshold', holds: 'text', ofArea: true, words: 'how many misses fail in an area' },
  { name: 'check_in_cadence', holds: 'text', ofArea: false, words: 'how often check-ins are held' },
  { name: 'consequence', holds: 'text', ofArea: false, words: 'what follows when the plan is not met' },
  { name: 'reason', holds: 'text', ofArea: false, words: 'the reason for the plan' },
  { name: 'early_termination_clause', holds: 'flag', ofArea: false, words: 'whether the plan may end early' },
]

/** The field that was typed, in any case, with hyphens or blanks for underscores. */
export function planField(typed: string): PlanField | undefined {
  const name = plain(typed)
  return PLAN_FIELDS.find((field) => field.name === name)
}

/** The name of the field that was most likely meant. */
export function nearestField(typed: string): string | undefined {
  return nearest(
    plain(typed),
    PLAN_FIELDS.map(({ name }) => name),
  )
}

function plain(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/** The value of a field on a day: as issued, with the amendments up to that day. Undefined when the plan does not say. */
export function valueOn(
  plan: Plan,
  field: PlanField,
  day: Day,
  areaId?: string,
): string | number | boolean | undefined {
  const area = areaId === undefined ? undefined : plan.areas.find(({ id }) => id === areaId)
  if (area !== undefined && ['target', 'number'].includes(field.holds)) {
    const target = areaTarget(plan, area, day)
    if (field.holds === 'number') return target?.value
    return target === undefined ? latest(plan, field, day, areaId) : targetText(target)
  }
  const issued = valueAt(area ?? plan, [field.name])
  return latest(plan, field, day, areaId) ?? asPlain(plan, issued)
}

function latest(plan: Plan, { name }: PlanField, day: Day, area?: string): string | number | boolean | undefined {
  return (plan.amendments ?? [])
    .filter((change) => change.field === name && change.area === area && change.on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1)?.to
}

/** A cadence is a mapping in the plan, and a line of text in an amendment. */
function asPlain(plan: Plan, value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === plan.check_in_cadence ? cadenceText(plan.check_in_cadence) : undefined
}
