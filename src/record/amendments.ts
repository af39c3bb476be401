/** The plan as it was in force on a day: plan.yaml holds it as issued, and each change with its day. */
import { cadenceOf, cadenceText } from './cadence-words.ts'
import { type Day, isDay } from './dates.ts'
import { areaTarget } from './measures.ts'
import type { Area, Plan } from './schema/plan.ts'

type Amendment = NonNullable<Plan['amendments']>[number]
type Value = NonNullable<Amendment['to']>

/** Whether a changed value is one that its field can hold. */
type Fits<T extends Value> = (value: unknown) => value is T

const isText: Fits<string> = (value) => typeof value === 'string'
const isFlag: Fits<boolean> = (value) => typeof value === 'boolean'
const isDate = (value: unknown): value is Day => isText(value) && isDay(value)
const isDayOrNone = (value: unknown): value is string => value === 'none' || isDate(value)
const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
const isCadence = (value: unknown): value is string => isText(value) && cadenceOf(value) !== undefined
const isControl: Fits<NonNullable<Area['control']>> = (value) =>
  value === 'within' || value === 'partial' || value === 'outside'

/** The fields of the whole plan that a change can be applied to, and what each has to hold. */
const OF_PLAN = {
  kind: isText,
  title: isText,
  reason: isText,
  consequence: isText,
  effective_from: isDate,
  effective_to: isDate,
  response_due_on: isDayOrNone,
  early_termination_clause: isFlag,
  policy_minimum_days: isWhole,
  check_in_cadence: isCadence,
} as const

/** Those of an area; its target is read by `areaTarget`. */
const OF_AREA = {
  title: isText,
  deficiency: isText,
  expectation: isText,
  measure: isText,
  failure_threshold: isText,
  baseline: isText,
  source_standard: isText,
  data_source: isText,
  assessed_by: isText,
  control: isControl,
} as const

/**
 * The plan with everything but its targets as in force on the day. Targets are not touched: a reading is compared with the
 * target of its own day (`areaTarget`). A change whose value its field cannot hold is left out; `faultOf` names it.
 */
export function amendedPlan<P extends Plan>(plan: P, day: Day): P {
  if (plan.amendments === undefined || plan.amendments.length === 0) return plan
  const asked: Asked = { changes: inOrder(plan.amendments), day }
  const { early_termination_clause, policy_minimum_days, check_in_cadence } = plan
  const cadence = inForce(asked, 'check_in_cadence', cadenceText(check_in_cadence), isCadence)
  return {
    ...plan,
    kind: inForce(asked, 'kind', plan.kind, isText),
    title: inForce(asked, 'title', plan.title, isText),
    reason: inForce(asked, 'reason', plan.reason, isText),
    consequence: inForce(asked, 'consequence', plan.consequence, isText),
    effective_from: inForce(asked, 'effective_from', plan.effective_from, isDate),
    effective_to: inForce(asked, 'effective_to', plan.effective_to, isDate),
    response_due_on: inForce(asked, 'response_due_on', plan.response_due_on, isDayOrNone),
    early_termination_clause: inForce(asked, 'early_termination_clause', early_termination_clause, isFlag),
    policy_minimum_days: inForce(asked, 'policy_minimum_days', policy_minimum_days, isWhole),
    // What was never changed keeps its own form.
    check_in_cadence: cadence === cadenceText(check_in_cadence) ? check_in_cadence : cadenceOf(cadence ?? ''),
    areas: plan.areas.map((area) => amendedArea({ ...asked, area: area.id }, area)),
  }
}

/** Until when the plan may be answered; undefined where it names no day, or nobody has looked yet. */
export function answerDue({ response_due_on: due }: Pick<Plan, 'response_due_on'>): Day | undefined {
  return due === 'none' ? undefined : due
}

/** The plan as it was in force on the day, its targets too. For the words and figures of that day alone: readings of earlier days have the targets of theirs. */
export function planOn<P extends Plan>(plan: P, day: Day): P {
  const version = amendedPlan(plan, day)
  return {
    ...version,
    areas: version.areas.map((area) => ({ ...area, target: areaTarget(plan, area, day) })),
    amendments: plan.amendments?.filter(({ on }) => on <= day),
  }
}

/** Why a change is applied to nothing; undefined for one that can be. Words in place of a target are a change, of which nothing can be computed. */
export function faultOfAmendment({ area, field, to }: Amendment): string | undefined {
  const isTarget = field === 'target' || field.startsWith('target.')
  if (isTarget) return faultOfTarget({ area, field, to })
  const fits = area === undefined ? fitsOf(OF_PLAN, field) : fitsOf(OF_AREA, field)
  if (fits === undefined && area === undefined && fitsOf(OF_AREA, field) !== undefined)
    return `${field} is of an area, and it does not say of which`
  if (fits === undefined && area !== undefined && fitsOf(OF_PLAN, field) !== undefined)
    return `${field} is of the whole plan, and not of ${area}`
  if (fits === undefined)
    return `${area === undefined ? 'the plan has' : 'an area has'} no field "${field}" that can be changed`
  if (to === undefined) return `it does not say what ${field} was changed to`
  return fits(to) ? undefined : `${field} cannot be "${String(to)}"`
}

function faultOfTarget({ area, field, to }: Pick<Amendment, 'area' | 'field' | 'to'>): string | undefined {
  if (area === undefined) return 'a target is of an area, and it does not say of which'
  if (!['target', 'target.value', 'target.op', 'target.unit', 'target.per'].includes(field))
    return `a target has no field "${field}"`
  if (to === undefined) return `it does not say what ${field} was changed to`
  const isWrong = field === 'target.value' ? typeof to !== 'number' : field !== 'target' && !isText(to)
  return isWrong || typeof to === 'boolean' ? `${field} cannot be "${String(to)}"` : undefined
}

function fitsOf(fields: Readonly<Record<string, Fits<Value>>>, name: string): Fits<Value> | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

type Asked = { readonly changes: readonly Amendment[]; readonly day: Day; readonly area?: string }

function amendedArea(asked: Asked, area: Area): Area {
  return {
    ...area,
    title: inForce(asked, 'title', area.title, isText),
    deficiency: inForce(asked, 'deficiency', area.deficiency, isText),
    expectation: inForce(asked, 'expectation', area.expectation, isText),
    measure: inForce(asked, 'measure', area.measure, isText),
    failure_threshold: inForce(asked, 'failure_threshold', area.failure_threshold, isText),
    baseline: inForce(asked, 'baseline', area.baseline, isText),
    source_standard: inForce(asked, 'source_standard', area.source_standard, isText),
    data_source: inForce(asked, 'data_source', area.data_source, isText),
    assessed_by: inForce(asked, 'assessed_by', area.assessed_by, isText),
    control: inForce(asked, 'control', area.control, isControl),
  }
}

/**
 * The value of a field on the day: that of the last change up to it, else as issued. Where plan.yaml was edited in place, so
 * that it holds what a later change made of it, the value as issued is what that first change was from.
 */
function inForce<T extends Value, I extends Value | undefined>(
  { changes, day, area }: Asked,
  field: string,
  issued: I,
  fits: Fits<T>,
): T | I {
  const own = changes.filter((change) => change.field === field && change.area === area)
  const last = own.findLast(({ on, to }) => on <= day && fits(to))?.to
  if (fits(last)) return last
  const first = own.find(({ on }) => on > day)
  const isEdited = own.some(({ to }) => isSame(to, issued))
  return isEdited && fits(first?.from) ? first.from : issued
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  const plain = (value: Value | undefined): string => String(value).replace(/\s+/g, ' ').trim()
  return one !== undefined && other !== undefined && plain(one) === plain(other)
}

/** By their days; of two of one day the later in the file is the later change. */
function inOrder(changes: readonly Amendment[]): readonly Amendment[] {
  return [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
