/** Why the employment ended, or the plan was issued, as the employer gave it in different places. */

import { withoutStop } from '../record/plain-words.ts'
import type { View } from '../views/view.ts'
import { type Spot, spot } from './rule.ts'

/** A reason where it was given. */
type GivenReason = {
  readonly at: Spot
  readonly where: 'in the plan' | 'at discharge' | 'to the agency'
  readonly text: string
}

/** Those that the record has, in the order in which they were given. */
export function reasonsGiven({ plan, unemployment }: View): readonly GivenReason[] {
  const rows = [
    { at: spot('plan', 'reason'), where: 'in the plan', text: plan.reason },
    {
      at: spot('unemployment', 'reason_given_at_discharge'),
      where: 'at discharge',
      text: unemployment?.reason_given_at_discharge,
    },
    {
      at: spot('unemployment', 'reason_given_to_agency'),
      where: 'to the agency',
      text: unemployment?.reason_given_to_agency,
    },
  ] as const
  return rows.flatMap(({ at, where, text }) => (text === undefined ? [] : [{ at, where, text }]))
}

/** Those of the end of the employment where they are not in the same words, but for capitals and the full stop; else none. */
export function differing(reasons: readonly GivenReason[]): readonly GivenReason[] {
  const plain = new Set(reasons.map(({ text }) => withoutStop(text).replaceAll(/\s+/g, ' ').toLowerCase()))
  return plain.size > 1 ? reasons : []
}
