/**
 * The periods for a release that are usual for employees of 40 or over in the US: to consider, to consider in a group, to
 * revoke. They are to be verified, never taken as what applies.
 */
import type { Placed } from './holidays.ts'
import { PERIODS, type PeriodKind } from './periods.ts'

const usualDays = (kind: PeriodKind): number => PERIODS.find((period) => period.kind === kind)?.days ?? 0

export const USUAL_CONSIDER_DAYS = usualDays('consider')
export const USUAL_GROUP_DAYS = usualDays('consider_group')
export const USUAL_REVOKE_DAYS = usualDays('revoke')

/** Whether they are to be asked for: in the US, from an age on that no reader but self and the attorney is told. */
export function hasUsualPeriods(age_40_plus: boolean | undefined, { plan: { jurisdiction = '' } }: Placed): boolean {
  return age_40_plus === true && /^US(?:-|$)/i.test(jurisdiction)
}
