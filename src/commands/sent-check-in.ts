/** What a check-in gains when a document about it is sent: the day of the recap, or of the notice that it did not take place. */
import { fileOf } from '../record/check-in-request.ts'
import { store } from '../record/check-in-store.ts'
import { dayOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf } from '../record/edit.ts'
import type { Registered } from '../record/register-documents.ts'
import { UserError } from '../user-error.ts'

type Gained = { readonly written: readonly string[]; readonly untouched: readonly string[] }

const NOTHING: Gained = { written: [], untouched: [] }

/** Which key of the check-in says that the document was sent. */
const KEYS: Readonly<Record<string, 'recap' | 'notice_sent'>> = { recap: 'recap', 'missed-check-in': 'notice_sent' }

/** Writes it into the check-in, where it does not say so yet; when that cannot be, says why and leaves the check-in alone. */
export function checkInAfter(
  desk: Desk,
  { dir, now }: { readonly dir: string; readonly now: string },
  { document, check_in: id }: Registered,
  on: string,
): Gained {
  const key = KEYS[document]
  if (key === undefined || id === undefined || !desk.exists(fileOf(id))) return NOTHING
  try {
    if (mappingOf(desk.text(fileOf(id)), fileOf(id))[key] != null) return NOTHING
    const values = key === 'recap' ? { recap: { sent: on } } : { notice_sent: on }
    store({ desk, dir, now, made: [] }, { day: dayOf(id), id, values })
    return { written: [`check-in ${id} says so too`], untouched: [] }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return { written: [], untouched: [`check-in ${id} was left as it is: ${cause.message}`] }
  }
}
