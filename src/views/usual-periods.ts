/** Whether periods for a release depend on an age that no reader but self and the attorney is told. */
import type { PlannedRecord } from '../record/model.ts'
import type { Severance } from '../record/schema/severance.ts'

/** In the US, for an employee of 40 or over (29 U.S.C. 626(f)); severance.yaml goes before employment.yaml. */
export function hasUsualPeriods({ age_40_plus }: Severance, { employment, plan }: PlannedRecord): boolean {
  return (age_40_plus ?? employment?.age_40_plus) === true && /^US(?:-|$)/i.test(plan.jurisdiction ?? '')
}
