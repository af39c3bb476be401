import { amendedPlan } from '../record/amendments.ts'
import { change } from '../record/change.ts'
import { type Day, dateInWords, dayOf, daysBetween, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { withItem } from '../record/edit.ts'
import { resolveId } from '../record/known-ids.ts'
import { loadRecord } from '../record/load.ts'
import { areaTarget } from '../record/measures.ts'
import { nearestField, PLAN_FIELDS, type PlanField, planField, valueOn } from '../record/plan-fields.ts'
import { planIn } from '../record/plan-of.ts'
import { quoted } from '../record/problem.ts'
import { type Plan, planSchema, type Target } from '../record/schema/plan.ts'
import { isFigure, noTarget, targetOf } from '../record/target-text.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

type Amendment = NonNullable<Plan['amendments']>[number]
type Value = NonNullable<Amendment['to']>

/** A change of the plan, in the keys of its row. `on` is today when absent, `from` the value in force on that day. */
export type NewAmendment = Omit<Amendment, 'on' | 'to'> & { readonly on?: Day | undefined; readonly to: Value }

/** Later than any change of a plan. */
const EVERY_DAY = '9999-12-31'

/** Writes down that the plan was changed; the plan as issued stays as it is. Prints `plan` once. */
export function amend(terminal: Terminal, dir: string, all: readonly NewAmendment[]): number {
  const now = instantOf(terminal.clock())
  const said = change({ dir, at: now }, (desk) => {
    const done = all.map((each) => append(desk, dir, each, dayOf(now)))
    return { result: done, words: `amend ${done.map(({ what }) => what).join('; ')}` }
  })
  terminal.wrote(['plan'], said.map(({ what }) => what).join('\n'))
  for (const { notes } of said) for (const note of notes) terminal.note(note)
  return 0
}

/** What was changed, in words, and since when it counts and what it means for the days of the plan. */
type Said = { readonly what: string; readonly notes: readonly string[] }

function append(desk: Desk, dir: string, given: NewAmendment, today: Day): Said {
  const text = desk.text('plan.yaml')
  const plan = planIn(text)
  const row = rowOf(dir, plan, given, today)
  const after = { ...plan, amendments: [...(plan.amendments ?? []), row] }
  refuseWrongDays(after, row)
  const edited = withItem(text, 'plan.yaml', ['amendments'], present(row))
  desk.edit('plan.yaml', validText(edited, 'plan.yaml', planSchema, text))
  const effect = daysInWords(plan, after, row, today)
  return {
    what: inWords(row),
    notes: [...notYet(row, today), ...(effect === undefined ? [] : [effect]), ...lateCheckIns(dir, after, row)],
  }
}

function rowOf(dir: string, plan: Plan, given: NewAmendment, today: Day): Amendment {
  const field = fieldOf(given.field)
  const area = areaOf(dir, plan, field, given.area)
  const on = given.on ?? today
  if (on < plan.issued_on)
    throw new UserError(`the plan was issued on ${plan.issued_on}; a change of ${on} is before it, correct the date`)
  const whole = plan.areas.find(({ id }) => id === area)
  const target = whole === undefined ? undefined : areaTarget(plan, whole, on)
  const [name, to] = typedValue(field, target, given.to)
  const stored = name === field.name ? field : fieldOf(name)
  const from = given.from === undefined ? valueOn(plan, stored, on, area) : typedValue(stored, target, given.from)[1]
  if (from === to && given.from === undefined)
    throw new UserError(
      `${name}${area === undefined ? '' : ` of ${area}`} is ${quoted(String(to))} already; nothing was written`,
    )
  return {
    on,
    area,
    field: name,
    from,
    to,
    by: given.by === undefined ? undefined : resolveId(dir, 'person', given.by),
    evidence: given.evidence?.map((each) => resolveId(dir, 'evidence', each)),
    re_acknowledged: given.re_acknowledged,
    sensitivity: given.sensitivity,
    about: given.about,
  }
}

function fieldOf(typed: string): PlanField {
  const field = planField(typed)
  if (field !== undefined) return field
  const near = nearestField(typed)
  const remedy =
    near === undefined ? `there is ${PLAN_FIELDS.map(({ name }) => name).join(', ')}` : `did you mean "${near}"?`
  throw new UserError(`the plan has no field "${typed}" that can be amended; ${remedy}`)
}

/** The area that the change is of: the only one when nobody says which. */
function areaOf(dir: string, plan: Plan, { name, ofArea }: PlanField, typed: string | undefined): string | undefined {
  if (!ofArea) {
    if (typed === undefined) return undefined
    throw new UserError(`${name} is of the whole plan; leave --area out`)
  }
  const [only, ...others] = plan.areas
  if (typed === undefined) {
    if (only !== undefined && others.length === 0) return only.id
    throw new UserError(`${name} is of one area; say which with --area ${plan.areas.map(({ id }) => id).join(' or ')}`)
  }
  return resolveId(dir, 'area', typed)
}

/** The value as the field wants it, and the name of the field that it goes to. */
function typedValue(field: PlanField, target: Target | undefined, to: Value): [string, Value] {
  if (field.holds === 'flag') return [field.name, flagOf(field.name, to)]
  if (field.holds === 'target') return targetValue(target, to)
  if (field.holds !== 'number') return [field.name, String(to)]
  if (target !== undefined) return [field.name, figureOf(to)]
  throw new UserError(
    'there is no target yet that could get another figure; write the whole of it: onrecord amend target ">= 90 percent"',
  )
}

/** A target with the sign and the unit that stand already changes its figure only; anything else is kept as it was typed. */
function targetValue(target: Target | undefined, to: Value): [string, Value] {
  const text = String(to).trim()
  const wanted =
    targetOf(text) ?? (target !== undefined && FIGURE.test(text) ? { ...target, value: Number(text) } : undefined)
  // Words may be what the employer wrote; a figure that nobody can compare with is a slip.
  if (wanted === undefined && (isFigure(text) || /^[<>=≤≥]/.test(text))) throw new UserError(noTarget(text))
  const isSame =
    wanted !== undefined &&
    wanted.op === target?.op &&
    [undefined, target.unit].includes(wanted.unit) &&
    [undefined, target.per].includes(wanted.per)
  return isSame ? ['target.value', wanted.value] : ['target', text]
}

const FIGURE = /^-?\d{1,15}(\.\d{1,9})?$/

function figureOf(to: Value): number {
  if (typeof to === 'number') return to
  if (typeof to === 'string' && FIGURE.test(to.trim())) return Number(to)
  throw new UserError(
    `target.value takes a number such as 12 or 4.5; this is "${String(to)}"; a whole target is: target ">= 12"`,
  )
}

function flagOf(name: string, to: Value): boolean {
  if (typeof to === 'boolean') return to
  if (['true', 'yes'].includes(String(to).toLowerCase())) return true
  if (['false', 'no'].includes(String(to).toLowerCase())) return false
  throw new UserError(`${name} is yes or no; this is "${String(to)}"`)
}

/** A plan that would end before it starts is refused, as `check` would. */
function refuseWrongDays(plan: Plan, { field }: Amendment): void {
  const { effective_from, effective_to } = amendedPlan(plan, EVERY_DAY)
  if (!['effective_from', 'effective_to'].includes(field) || effective_to >= effective_from) return
  throw new UserError(`the plan would end on ${effective_to}, before it starts on ${effective_from}; correct the date`)
}

/** Without the keys that nothing is known of. */
function present(row: Amendment): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

/** `target.value of A1 from 8 to 12, on 5 April 2024`. */
function inWords({ field, area, from, to, on, by }: Amendment): string {
  const value = (each: Value): string => (typeof each === 'string' && /\s/.test(each) ? quoted(each) : String(each))
  const was = from === undefined ? '' : ` from ${value(from)}`
  const is = to === undefined ? '' : ` to ${value(to)}`
  return `${field}${area === undefined ? '' : ` of ${area}`}${was}${is}, on ${dateInWords(on)}${by === undefined ? '' : ` by ${by}`}`
}

/** What is written down ahead of its day changes nothing before it. */
function notYet({ on }: Amendment, today: Day): string[] {
  if (on <= today) return []
  return [
    `${dateInWords(on)} is still to come: it counts from then, and until then the plan is shown as it is; the plan of that day: onrecord plan --as-of ${on}`,
  ]
}

/** Check-ins that are set for days behind the new last one: nobody expects them there. */
function lateCheckIns(dir: string, after: Plan, { field }: Amendment): string[] {
  if (field !== 'effective_to') return []
  const { effective_to } = amendedPlan(after, EVERY_DAY)
  const ids = loadRecord(dir)
    .record.checkIns.filter(({ status, withdrawn }) => status === 'scheduled' && withdrawn === undefined)
    .filter(({ scheduled_for }) => scheduled_for > effective_to)
    .map(({ id }) => id)
  const [first] = ids
  if (first === undefined) return []
  return [
    `set for later than that: ${ids.join(', ')}; take out what will not be held: onrecord withdraw ${first} --because "The plan ends earlier"`,
  ]
}

/** "the plan now ends on 12 April 2024; 7 more days". */
function daysInWords(before: Plan, after: Plan, { field, on }: Amendment, today: Day): string | undefined {
  if (field !== 'effective_from' && field !== 'effective_to') return undefined
  const was = amendedPlan(before, EVERY_DAY)[field]
  const is = amendedPlan(after, EVERY_DAY)[field]
  const days = field === 'effective_to' ? daysBetween(was, is) : daysBetween(is, was)
  const size = `${Math.abs(days)} ${days < 0 ? 'fewer' : 'more'} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return `the plan ${on > today ? 'then' : 'now'} ${field === 'effective_to' ? 'ends' : 'starts'} on ${dateInWords(is)}; ${days === 0 ? 'as many days as before' : size}`
}
