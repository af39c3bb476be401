/** Work that passes through stages: how much of each goes on to the next, and where most of it is lost. */
import { isRunningTotal, percentOf, stagesOf, standing } from './measures.ts'
import type { Metric } from './schema/metric.ts'

/** From one stage to the next: how many there were of both, and the share that went on, in percent with one decimal; undefined of none. */
export type Passage = {
  readonly from: string
  readonly to: string
  readonly before: number
  readonly after: number
  readonly percent: number | undefined
}

export type Funnel = {
  /** Over all readings: their sums, or the latest reading of a running total. */
  readonly passages: readonly Passage[]
  /** Where the smallest share goes on; undefined where nothing is lost. Of two alike the earlier. */
  readonly most_lost: Passage | undefined
}

/** The stages over all readings that stand. Undefined for a measure that has none, or no reading of as many figures as it has stages. */
export function funnelOf(metric: Metric): Funnel | undefined {
  const { stages = [] } = metric
  const rows = standing(metric).flatMap(({ value }) => {
    const counts = stagesOf(value)
    return counts?.length === stages.length ? [counts] : []
  })
  if (stages.length === 0 || rows.length === 0) return undefined
  const counted = isRunningTotal(metric) ? rows.slice(-1) : rows
  return funnel(
    stages,
    stages.map((_, i) => counted.reduce((sum, row) => sum + (row[i] ?? 0), 0)),
  )
}

function funnel(stages: readonly string[], counts: readonly number[]): Funnel {
  const passages = stages.slice(1).map((to, i): Passage => {
    const [before = 0, after = 0] = counts.slice(i)
    return { from: stages[i] ?? '', to, before, after, percent: percentOf(after, before) }
  })
  const losing = passages.filter(({ before, after }) => after < before)
  const share = ({ before, after }: Passage): number => after / before
  const most_lost = losing.reduce<Passage | undefined>(
    (most, each) => (most === undefined || share(each) < share(most) ? each : most),
    undefined,
  )
  return { passages, most_lost }
}
