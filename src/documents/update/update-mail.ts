/** To whom a weekly status goes by e-mail, and its subject line. */
import type { View } from '../../views/view.ts'
import type { Mail } from '../document-kind.ts'
import { updateHeading } from './update-week.ts'

export function updateMail(view: View): Mail {
  return { to: [view.plan.issued_by], cc: [], subject: updateHeading(view) }
}
