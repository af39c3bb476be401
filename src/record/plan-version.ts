/** The plan as it stood on a day, and each change of it: what was, what is, and how much of the plan was left. */
import { amendedPlan, answerDue, faultOfAmendment, planOn } from './amendments.ts'
import { cadenceText } from './cadence-words.ts'
import { type Day, daysBetween, daysInclusive } from './dates.ts'
import type { Area, Plan } from './schema/plan.ts'
import { targetText } from './target-text.ts'
import { valueAt } from './values-at.ts'

type Amendment = NonNullable<Plan['amendments']>[number]
type Value = NonNullable<Amendment['to']>

/** One change. `was` and `is` are undefined where neither the change nor the plan says them. */
export type PlanChange = {
  readonly on: Day
  readonly area: string | undefined
  readonly field: string
  readonly was: Value | undefined
  readonly is: Value | undefined
  /** An id from people.yaml. */
  readonly by: string | undefined
  /** Days that the plan still had, as it was in force on that day, and all its days; undefined when it was not running. */
  readonly days_left: number | undefined
  readonly days: number
  readonly re_acknowledged: boolean | undefined
  readonly evidence: readonly string[]
  /** Why it changes nothing that is computed; undefined for one that does. */
  readonly not_applied: string | undefined
}

/** What `plan --json` prints. Days are counted with both ends, and from the first day of the plan. */
export type PlanVersion = {
  readonly as_of: Day
  readonly state: 'not_begun' | 'running' | 'ended'
  readonly day: number
  readonly days: number
  readonly days_left: number
  readonly kind: string
  readonly title: string | undefined
  readonly issued_on: Day
  readonly issued_by: string
  readonly approved_by: string | undefined
  readonly effective_from: Day
  readonly effective_to: Day
  readonly response_due_on: Day | undefined
  readonly document: string | undefined
  readonly reason: string | undefined
  readonly check_ins: string | undefined
  readonly consequence: string | undefined
  readonly early_termination_clause: boolean | undefined
  readonly acknowledgement: Plan['acknowledgement']
  readonly areas: readonly AreaVersion[]
  readonly changes: readonly PlanChange[]
}

export type AreaVersion = Pick<
  Area,
  'id' | 'title' | 'deficiency' | 'expectation' | 'measure' | 'target' | 'failure_threshold' | 'baseline' | 'control'
> & { readonly support: NonNullable<Area['support']> }

/**
 * The plan on the evening of the day. `known` is the record's plan as of that day, for what was signed, promised and delivered
 * by then; `issued` is plan.yaml as it is, for the words and the changes.
 */
export function planVersion(issued: Plan, known: Plan, day: Day): PlanVersion {
  const plan = planOn(issued, day)
  const { effective_from, effective_to } = plan
  const days = daysInclusive(effective_from, effective_to)
  const state = day < effective_from ? 'not_begun' : day > effective_to ? 'ended' : 'running'
  return {
    as_of: day,
    state,
    day: state === 'running' ? daysInclusive(effective_from, day) : state === 'ended' ? days : 0,
    days,
    days_left: state === 'running' ? daysBetween(day, effective_to) : state === 'ended' ? 0 : days,
    kind: plan.kind,
    title: plan.title,
    issued_on: plan.issued_on,
    issued_by: plan.issued_by,
    approved_by: plan.approved_by,
    effective_from,
    effective_to,
    response_due_on: answerDue(plan),
    document: plan.document,
    reason: plan.reason,
    check_ins: cadenceText(plan.check_in_cadence),
    consequence: plan.consequence,
    early_termination_clause: plan.early_termination_clause,
    acknowledgement: known.acknowledgement,
    areas: plan.areas.map((area) => areaVersion(area, known)),
    changes: planChanges(issued).filter(({ on }) => on <= day),
  }
}

function areaVersion(area: Area, known: Plan): AreaVersion {
  const { id, title, deficiency, expectation, measure, target, failure_threshold, baseline, control } = area
  const support = known.areas.find((each) => each.id === id)?.support ?? []
  return { id, title, deficiency, expectation, measure, target, failure_threshold, baseline, control, support }
}

/** Every change that was written down, in order of its day. */
export function planChanges(plan: Plan): PlanChange[] {
  return [...(plan.amendments ?? [])].sort(byDay).map((change) => {
    const { on, area, field, to, by, evidence = [], re_acknowledged } = change
    const { effective_from, effective_to } = amendedPlan(plan, on)
    const isRunning = on >= effective_from && on <= effective_to
    return {
      on,
      area,
      field,
      was: wasBefore(plan, change),
      is: to,
      by,
      days_left: isRunning ? daysBetween(on, effective_to) : undefined,
      days: daysInclusive(effective_from, effective_to),
      re_acknowledged,
      evidence,
      not_applied: faultOfAmendment(change) ?? unknownArea(plan, area),
    }
  })
}

function unknownArea({ areas }: Plan, area: string | undefined): string | undefined {
  return area === undefined || areas.some(({ id }) => id === area) ? undefined : `the plan has no area ${area}`
}

/**
 * What a field was before a change: as the change says; else what the change before made of it, or what plan.yaml says.
 * Undefined where that is not sure: plan.yaml holds what a change made of it, or another change was of the same target.
 */
export function wasBefore(plan: Plan, change: Amendment): Value | undefined {
  const { from, on, area, field } = change
  if (from !== undefined) return from
  const ofPart = [...(plan.amendments ?? [])].sort(byDay).filter((each) => each.area === area && isOfSame(each, field))
  const at = ofPart.indexOf(change)
  const last = ofPart.slice(0, at === -1 ? ofPart.filter((each) => each.on < on).length : at).at(-1)
  if (last !== undefined) return last.field === field ? last.to : undefined
  const whole = area === undefined ? plan : plan.areas.find(({ id }) => id === area)
  const value = plainValue(plan, valueAt(whole, field.split('.')))
  return ofPart.some(({ to }) => to === value) ? undefined : value
}

function byDay(a: Amendment, b: Amendment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

/** Whether a change is of the same field, or of another part of the same target. */
function isOfSame(change: Amendment, field: string): boolean {
  return change.field === field || (change.field.startsWith('target') && field.startsWith('target'))
}

function plainValue({ areas, check_in_cadence }: Plan, value: unknown): Value | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value === undefined) return undefined
  if (value === check_in_cadence) return cadenceText(check_in_cadence)
  const target = areas.find((area) => area.target === value)?.target
  return target === undefined ? undefined : targetText(target)
}
