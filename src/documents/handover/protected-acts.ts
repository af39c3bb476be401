/** What the record marks as protected, in the words of the handover. */
import { actsOf, type ProtectedAct } from '../../audit/protected-acts.ts'
import { addDays, firstDay, lastDay } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { inSentence } from '../phrases/words.ts'

/** "leave (parental), 20 November 2023 to 11 February 2024"; "R-05 of 4 March 2024". */
export function actWords(view: View, { what, on, until, kind }: ProtectedAct): string {
  const exact = firstDay(until) === lastDay(until)
  const last = kind === 'leave' && exact ? addDays(until, -1) : until
  const date = kind === 'leave' && last !== on ? `${on}/${last}` : on
  return `${inSentence(what)} (${dateIn(view, date)})`
}

/** Those that are protected or may be, in the order of their first days, each with a title that says something. */
export function protectedActs(view: View): readonly ProtectedAct[] {
  return actsOf(view)
    .filter(({ protection }) => protection !== 'not said')
    .map((act) => {
      const entry = act.kind === 'entry' ? view.evidence.find(({ id }) => id === act.at.of) : undefined
      return entry === undefined ? act : { ...act, what: withoutStop(tellingTitle(view, entry)) }
    })
}
