import type { View } from '../views/view.ts'
import type { DocumentName } from './documents.ts'
import { missedCheckIn } from './missed-check-in/which-check-in.ts'
import { meeting } from './recap/recap-meeting.ts'

/** The id of the check-in that a document tells of, named or not; undefined for a document that is about none. */
export function checkInOf(document: DocumentName, view: View, named: string | undefined): string | undefined {
  if (document === 'recap') return meeting(view, named).id
  return document === 'missed-check-in' ? missedCheckIn(view, named).id : named
}
