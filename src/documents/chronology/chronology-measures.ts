/** The chronology's rows of the measures: readings are none, what was corrected in them is. */

import { withoutStop } from '../../record/plain-words.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewCorrection } from '../../views/view-corrections.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { type ChronologyRow, row } from './chronology-row.ts'

/** A row for each correction of a measure and of a reading, on the day on which it was made. */
export function measureRows(view: View): ChronologyRow[] {
  return view.metrics.flatMap((metric) => [
    ...metric.corrections.map((each) => correctionRow(metric, metric, each, metric.name)),
    ...metric.readings.flatMap((reading) =>
      reading.corrections.map((each) =>
        correctionRow(metric, reading, each, `${metric.name}, week ending ${reading.week_ending}`),
      ),
    ),
  ])
}

function correctionRow(metric: ViewMetric, of: Passed, { on, text }: ViewCorrection, what: string): ChronologyRow {
  return row(
    { hidden_from: [...new Set([...metric.hidden_from, ...of.hidden_from])] },
    {
      date: on,
      fact: `My figures were corrected (${metric.id}, ${what}): ${withoutStop(text)}`,
      written: 'written the same day',
      kind: 'measure',
      areas: metric.area === undefined ? [] : [metric.area],
      rank: 8,
      id: metric.id,
    },
  )
}
