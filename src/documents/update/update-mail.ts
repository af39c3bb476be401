/** To whom a weekly status goes by e-mail, and its subject line. */
import type { View } from '../../views/view.ts'
import type { Mail } from '../document-kind.ts'
import { update } from './update.ts'

export function updateMail(view: View): Mail {
  const { week, weeks, week_ending } = update(view, [])
  return {
    to: [view.plan.issued_by],
    cc: [],
    subject: `${view.plan.kind} status, week ${week} of ${weeks}: week ending ${week_ending}`,
  }
}
