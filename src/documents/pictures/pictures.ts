/** The pictures that a template may name as `![…](chart:<id>)`: one for each measure, `check-ins`, `evidence`. */
import type { View } from '../../views/view.ts'
import { type CheckInTimeline, checkInTimeline } from './check-in-timeline.ts'
import { type EvidenceByWeek, evidenceByWeek } from './evidence-by-week.ts'
import { type MeasurePicture, measureCharts } from './measure-charts.ts'

export type DocumentPicture = MeasurePicture | CheckInTimeline | EvidenceByWeek

/** All that there is enough to show of. How soon evidence was written down is between the employee and counsel. */
export function picturesOf(view: View): DocumentPicture[] {
  const counsel = view.audience === 'self' || view.audience === 'attorney'
  return [...measureCharts(view), checkInTimeline(view), counsel ? evidenceByWeek(view) : undefined].filter(
    (picture) => picture !== undefined,
  )
}
