import { change } from '../record/change.ts'
import { type Day, dayOf, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { entryText } from '../record/entry-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { areaTarget } from '../record/measures.ts'
import { planOf } from '../record/plan-of.ts'
import { quoted } from '../record/problem.ts'
import { type Metric, metricSchema } from '../record/schema/metric.ts'
import type { Target } from '../record/schema/plan.ts'
import { targetText } from '../record/target-text.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { exampleOf } from './measure-words.ts'

/** A measure as it is asked to be made: its id and the time of writing are given here. */
export type NewMeasure = Omit<Partial<Metric>, 'id'> & Pick<Metric, 'name'>

/** Makes new measures, all of them or none; prints their ids. */
export function makeMeasures(terminal: Terminal, dir: string, all: readonly NewMeasure[]): number {
  const now = instantOf(terminal.clock())
  const made = change({ dir, at: now }, (desk) => {
    const metrics = all.map((each) => create(desk, dir, each, now))
    return { result: metrics, words: `measure ${metrics.map(({ id, name }) => `${id} ${quoted(name)}`).join(', ')}` }
  })
  terminal.wrote(
    made.map(({ id }) => id),
    made.map(({ id, area, name }) => `${id}${area === undefined ? '' : `, ${area}`}: ${quoted(name)}`).join('\n'),
  )
  const [first, another] = made
  if (first === undefined || another !== undefined) return 0
  const { invocation } = terminal
  const plans = planTarget(dir, first, dayOf(now))
  if (plans !== undefined)
    terminal.note(
      `the plan has a target for ${first.area ?? ''}, ${targetText(plans)}; to use it (with --new: --source plan): ${invocation} set ${first.id} target_source plan`,
    )
  terminal.note(
    first.definition === undefined
      ? `next: say what is counted, out of what, and what is left out: ${invocation} set ${first.id} definition "…"`
      : `next: ${invocation} measure ${first.id} ${exampleOf(first)}`,
  )
  return 0
}

/** The target of the plan that a measure could be compared with, when nothing says whether it is. */
function planTarget(dir: string, { area, target, target_source }: Metric, day: Day): Target | undefined {
  if (area === undefined || target !== undefined || target_source !== undefined) return undefined
  const plan = planOf(dir)
  const whole = plan?.areas.find(({ id }) => id === area)
  return plan === undefined || whole === undefined ? undefined : areaTarget(plan, whole, day)
}

function create(desk: Desk, dir: string, given: NewMeasure, now: string): Metric {
  const id = desk.nextId('metrics')
  const { area, name, definition, unit, form, stages, cumulative, target, target_source, control } = given
  const { comparison, readings, source_system, before_plan, cycle_days } = given
  const metric: Metric = {
    id,
    area: area === undefined ? undefined : resolveId(dir, 'area', area),
    name,
    definition,
    unit: unit ?? (form === 'ratio' ? 'percent' : undefined),
    form,
    stages,
    cumulative,
    target,
    target_source,
    control,
    source_system,
    before_plan,
    cycle_days,
    comparison,
    sensitivity: given.sensitivity,
    about: given.about,
    corrections: given.corrections,
    withdrawn: given.withdrawn,
    // When a reading was written down is now, whatever another record says.
    readings: readings?.map((reading) => ({ ...reading, recorded: now })),
    recorded: now,
  }
  const file = `metrics/${id}.yaml`
  desk.create(file, validText(entryText(metric), file, metricSchema))
  return metric
}
