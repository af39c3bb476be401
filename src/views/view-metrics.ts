import type { Day } from '../record/dates.ts'
import { resultOf, stagesOf, targetOn } from '../record/measures.ts'
import type { Entry, PlannedRecord } from '../record/model.ts'
import type { Metric, Reading } from '../record/schema/metric.ts'
import type { Plan } from '../record/schema/plan.ts'
import { markClasses } from './classes.ts'
import { type Gate, keptBack, type Passed } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

export type ViewMetric = ReturnType<typeof viewMetric>
export type ViewReading = ViewMetric['readings'][number]

/** The measures with their readings, each with the target in force on its day; in a summary without words, papers and how they are counted. */
export function viewMetrics({ plan, metrics }: PlannedRecord, gate: Gate, day: Day): ViewMetric[] {
  return metrics.flatMap((metric) =>
    gate.pass(
      ['plan', ...markClasses(metric), ...gate.areaClasses(metric.area)],
      keptBack(metric.file, metric.id, metric.name, [metric.id, metric.name]),
      (passed) => viewMetric({ plan, day }, metric, gate, passed),
    ),
  )
}

type AsOf = { readonly plan: Plan; readonly day: Day }

function viewMetric({ plan, day }: AsOf, metric: Entry<Metric>, gate: Gate, passed: Passed) {
  const summary = gate.form('plan') === 'summary'
  return {
    id: metric.id,
    area: metric.area,
    name: metric.name,
    definition: summary ? undefined : metric.definition,
    unit: metric.unit,
    form: metric.form,
    cumulative: metric.cumulative,
    /** Its own; absent when it is that of the area. */
    target: metric.target,
    /** Its own or that of the area, as in force on the day of the document. */
    target_now: targetOn(plan, metric, day),
    target_source: metric.target_source,
    control: metric.control,
    source_system: summary || !gate.sees(['grievance']) ? undefined : metric.source_system,
    before_plan: summary ? undefined : metric.before_plan,
    cycle_days: summary ? undefined : metric.cycle_days,
    comparison:
      metric.comparison === undefined || summary
        ? undefined
        : {
            team_average: metric.comparison.team_average,
            unit_mean: metric.comparison.unit_mean,
            source: metric.comparison.source === undefined ? undefined : gate.text(metric.comparison.source),
          },
    readings: (metric.readings ?? []).flatMap((reading) =>
      gate.pass(
        ['plan', ...markClasses(reading)],
        keptBack(metric.file, `${metric.id} reading of ${reading.week_ending}`, reading.note ?? '', [
          reading.note ?? '',
        ]),
        (inner) => ({
          week_ending: reading.week_ending,
          value: resultOf(reading.value),
          /** Of a measure of stages all of them, by their names; the last is the value. */
          stages: summary ? [] : namedStages(metric, reading.value),
          note: reading.note === undefined || summary ? undefined : gate.text(reading.note),
          recorded: reading.recorded,
          evidence: summary ? [] : gate.exhibits(reading.evidence),
          target: targetOn(plan, metric, reading.week_ending),
          corrections: summary ? [] : viewCorrections(reading, gate),
          ...inner,
        }),
      ),
    ),
    corrections: summary ? [] : viewCorrections(metric, gate),
    ...passed,
  }
}

function namedStages(
  { stages = [] }: Metric,
  value: Reading['value'],
): { readonly name: string; readonly count: number }[] {
  return (stagesOf(value) ?? []).flatMap((count, i) => {
    const name = stages[i]
    return name === undefined ? [] : [{ name, count }]
  })
}
