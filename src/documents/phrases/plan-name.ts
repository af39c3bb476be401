/** How a document names the plan, and where it stands in it. */

import { daysBetween, daysInclusive } from '../../record/dates.ts'
import { counted } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { longDayIn } from './dates-in-words.ts'

const PLAN_NAMES: Readonly<Record<string, string>> = {
  PIP: 'performance improvement plan',
  PEP: 'performance enhancement plan',
  PAP: 'performance action plan',
  PDP: 'performance development plan',
}

/** "performance improvement plan of 31 January 2022". */
export function planName(view: View): string {
  const { plan } = view
  return `${plan.title ?? PLAN_NAMES[plan.kind] ?? plan.kind} of ${longDayIn(view, plan.issued_on)}`
}

/** "day 62 of 90 of the plan"; "3 days after the end of the plan", or "… after the employment ended" where that was before it. */
export function dayOfPlan({ plan, as_of, separated_on }: View): string {
  if (separated_on !== undefined && separated_on < plan.effective_to)
    return as_of === separated_on
      ? 'the day on which the employment ended'
      : `${counted(daysBetween(separated_on, as_of), 'day')} after the employment ended`
  const days = daysInclusive(plan.effective_from, plan.effective_to)
  if (as_of > plan.effective_to)
    return `${counted(daysBetween(plan.effective_to, as_of), 'day')} after the end of the plan`
  if (as_of < plan.effective_from)
    return `${counted(daysBetween(as_of, plan.effective_from), 'day')} before the plan starts`
  return `day ${daysInclusive(plan.effective_from, as_of)} of ${days} of the plan`
}
