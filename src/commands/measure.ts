import { withExhibits } from '../record/add-exhibits.ts'
import { change } from '../record/change.ts'
import { addDays, type Day, dayOf, instantOf, isWeekend, onOrAfter } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { withItem, withValue } from '../record/edit.ts'
import { entryIn } from '../record/entry-in.ts'
import { resolveId } from '../record/known-ids.ts'
import { isBeforePlan } from '../record/measure-figures.ts'
import { resultOf, stagesOf } from '../record/measures.ts'
import { planOf } from '../record/plan-of.ts'
import { type Metric, metricSchema, type Reading } from '../record/schema/metric.ts'
import type { Plan } from '../record/schema/plan.ts'
import { validText } from '../record/valid-text.ts'
import { typedAs } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { beforePlanCommand, exampleOf, figures, inWords, parts } from './measure-words.ts'

/** A reading as it is asked to be written down; without `week_ending` it is for the week of `Measured`. */
type NewReading = Pick<Reading, 'value' | 'note' | 'sensitivity' | 'about'> & {
  readonly week_ending?: Day | undefined
  readonly evidence?: readonly string[] | undefined
}

/** Readings of one measure. */
export type Measured = {
  readonly id: string
  /** A day of the week; without one it is this week, at a weekend the one that has just ended. */
  readonly week: Day | undefined
  /** Whether the weeks have a reading, whose value is to be replaced. */
  readonly isCorrection: boolean
  readonly readings: readonly NewReading[]
}

/** Adds readings to a measure, or corrects the value of those that are there; prints the measure's id. */
export function measure(terminal: Terminal, dir: string, measured: Measured): number {
  const id = resolveId(dir, 'metrics', measured.id)
  const now = instantOf(terminal.clock())
  const { week, isCorrection, readings } = measured
  const thisWeek = week === undefined ? weekJustNow(dayOf(now)) : onOrAfter(week, 'friday')
  // Read before anything is written: a fault of the disk afterwards must not look like one of the writing.
  const plan = planOrNothing(dir)
  const metric = change({ dir, at: now }, (desk) => {
    const writing = { desk, dir, id, now }
    for (const each of readings) {
      const reading = { ...each, week_ending: each.week_ending ?? thisWeek }
      if (isCorrection) correct(writing, reading)
      else add(writing, reading)
    }
    const weeks = readings.map(({ week_ending = thisWeek, value }) => `${parts(value)}, week ending ${week_ending}`)
    return {
      result: metricIn(desk, id),
      words: `measure ${id} ${isCorrection ? 'corrected, ' : ''}${weeks.join('; ')}`,
    }
  })
  terminal.wrote(
    [id],
    readings.map(({ week_ending = thisWeek, value }) => inWords(plan, metric, { week_ending, value })).join('\n'),
  )
  if (plan !== undefined && readings.some(({ week_ending = thisWeek }) => isBeforePlan(plan, week_ending)))
    sayBeforePlan(terminal, dir, plan, metric)
  return 0
}

/** A week before the plan is in no figure of `show`; what such weeks came to has a place of its own. */
function sayBeforePlan(terminal: Terminal, dir: string, plan: Plan, metric: Metric): void {
  const command = beforePlanCommand(plan, metric)
  const kept = command === undefined ? '' : `; to keep it as before_plan: ${typedAs(terminal, dir, command)}`
  terminal.note(`weeks, weeks met and trend leave out what lies before the plan${kept}`)
}

/** A fault of plan.yaml does not stop a reading from being written down; then only its target is not told. */
function planOrNothing(dir: string): Plan | undefined {
  try {
    return planOf(dir)
  } catch (cause) {
    if (cause instanceof UserError) return undefined
    throw cause
  }
}

/** The week that the day belongs to; at a weekend the one that has just ended. */
function weekJustNow(day: Day): Day {
  return onOrAfter(isWeekend(day) ? addDays(day, -2) : day, 'friday')
}

type Writing = { readonly desk: Desk; readonly dir: string; readonly id: string; readonly now: string }
type Dated = NewReading & { readonly week_ending: Day }

function metricIn(desk: Desk, id: string): Metric {
  const file = fileOf(id)
  return entryIn(desk.text(file), file, metricSchema)
}

function fileOf(id: string): string {
  return `metrics/${id}.yaml`
}

function add({ desk, dir, id, now }: Writing, reading: Dated): void {
  const metric = metricIn(desk, id)
  const { week_ending, value, note, evidence, sensitivity, about } = reading
  refuse(metric, reading, dayOf(now))
  const there = metric.readings?.[indexOf(metric, week_ending)]
  if (there !== undefined)
    throw new UserError(
      `${id} has a reading for the week ending ${week_ending} already: ${figures(there.value)}; to correct it, add --correct`,
    )
  const item = {
    week_ending,
    value,
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence: evidence.map((each) => resolveId(dir, 'evidence', each)) }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(about === undefined ? {} : { about }),
    recorded: now,
  }
  write(desk, id, (text, file) => withItem(text, file, ['readings'], item))
}

/** Replaces the value and keeps the old one in a dated line. */
function correct({ desk, dir, id, now }: Writing, reading: Dated): void {
  const metric = metricIn(desk, id)
  const { week_ending, value, note, evidence = [] } = reading
  refuse(metric, reading, dayOf(now))
  const index = indexOf(metric, week_ending)
  const there = metric.readings?.[index]
  if (there === undefined)
    throw new UserError(`${id} has no reading for the week ending ${week_ending}; leave --correct out`)
  if (parts(there.value) === parts(value))
    throw new UserError(`${id} has ${parts(value)} for the week ending ${week_ending} already; nothing was changed`)
  if (note !== undefined && there.note !== undefined && there.note !== note)
    throw new UserError(
      `the reading of the week ending ${week_ending} has a note already; nothing was changed, to change it: onrecord set ${id} readings.${index}.note "…"`,
    )
  const path = ['readings', index] as const
  write(desk, id, (text, file) => {
    const right = withValue(text, file, [...path, 'value'], value)
    const noted = note === undefined ? right : withValue(right, file, [...path, 'note'], note)
    const exhibits = evidence.map((each) => resolveId(dir, 'evidence', each))
    const shown = withExhibits(noted, file, [...path, 'evidence'], exhibits)
    return withItem(shown, file, [...path, 'corrections'], { at: now, text: `was ${parts(there.value)}` })
  })
}

function write(desk: Desk, id: string, edit: (text: string, file: string) => string): void {
  const file = fileOf(id)
  const before = desk.text(file)
  desk.edit(file, validText(edit(before, file), file, metricSchema, before))
}

/** Where the reading of a week stands that was not withdrawn; -1 when there is none. */
function indexOf({ readings = [] }: Metric, week: Day): number {
  return readings.findIndex(({ week_ending, withdrawn }) => week_ending === week && withdrawn === undefined)
}

function refuse(metric: Metric, { value, week_ending }: Dated, today: Day): void {
  const { id, form } = metric
  refuseOtherForm(metric, value)
  if (form === 'count' && !(Number.isInteger(value) && Number(value) >= 0))
    throw new UserError(
      `${id} counts how many there were, which is a whole number from 0, not ${String(value)}; an average is a measure of its own: onrecord measure --new "…" --form mean`,
    )
  const result = resultOf(value)
  const [part, whole] = Array.isArray(result) ? result : [0, 0]
  if (part > whole) throw new UserError(`${id}: the part, ${part}, is larger than the whole, ${whole}`)
  if (addDays(week_ending, -6) > today)
    throw new UserError(`the week ending ${week_ending} is still to come; give a day of the week that it is for`)
}

/** Refuses one number for several, and as many parts or stages as the measure does not have. */
function refuseOtherForm(metric: Metric, value: Reading['value']): void {
  const { id, form, stages = [] } = metric
  const example = `onrecord measure ${id} ${exampleOf(metric)}`
  const given = stagesOf(value)
  if (form === 'stages') {
    if (given?.length === stages.length) return
    throw new UserError(`${id} has ${stages.length} stages (${stages.join(', ')}); write a number for each: ${example}`)
  }
  if (given !== undefined) throw new UserError(`${id} has no stages; write its value, such as: ${example}`)
  if (form === 'ratio' && !Array.isArray(value))
    throw new UserError(`${id} is a ratio; write its parts, such as: ${example}`)
  if (form !== 'ratio' && Array.isArray(value))
    throw new UserError(`${id} is not a ratio; write one number, such as: ${example}`)
}
