/** What the record marks as protected: leave, accommodation requests, complaints and the like. */
import { addDays, firstDay, lastDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { capital, inSentence, withoutStop } from '../phrases/words.ts'

/** One protected act. `until` is the date from which days are counted: of a leave, the return. */
export type ProtectedAct = {
  readonly kind: 'leave' | 'request' | 'entry' | 'event' | 'grievance'
  readonly on: string
  readonly until: string
  /** "Leave (parental)", "R-05, request for an accommodation", in the words of the record. */
  readonly what: string
  readonly exhibits: readonly string[]
  /** Whether whose act it is, or whether it is protected, is open. */
  readonly candidate: boolean
}

/** "leave (parental), 20 November 2023 to 11 February 2024"; "R-05 of 4 March 2024". */
export function actWords(view: View, { what, on, until, kind }: ProtectedAct): string {
  const exact = firstDay(until) === lastDay(until)
  const last = kind === 'leave' && exact ? addDays(until, -1) : until
  const date = kind === 'leave' && last !== on ? `${on}/${last}` : on
  return `${inSentence(what)} (${dateIn(view, date)})`
}

/** In the order of their first days. What others said that is marked protected_activity is in it too: who wrote it shows. */
export function protectedActs(view: View): readonly ProtectedAct[] {
  return [...leaves(view), ...requests(view), ...marked(view), ...grievance(view)].toSorted((a, b) =>
    (firstDay(a.on) ?? '9').localeCompare(firstDay(b.on) ?? '9'),
  )
}

function leaves({ employment }: View): ProtectedAct[] {
  return employment.leave
    .filter((row) => row.protected !== false && row.protected !== undefined)
    .map(({ from, to = from, kind, evidence, ...row }) => {
      const exact = firstDay(to) === lastDay(to)
      return {
        kind: 'leave' as const,
        on: from,
        until: exact ? addDays(lastDay(to) ?? to, 1) : to,
        what: leaveName(kind, row.approved || row.protected === true),
        exhibits: evidence,
        candidate: row.protected === 'candidate',
      }
    })
}

/** Kinds that are said before the word: "parental leave". The others stand behind it: "absence (illness)". */
const BEFORE =
  /^(?:parental|maternity|paternity|adoption|medical|sick|family|bereavement|military|disability|caregiver|FMLA|CFRA|PFML)$/i

/** "Parental leave", "Absence (illness)": it is called a leave where the record has it approved or protected. */
function leaveName(kind: string | undefined, isLeave: boolean): string {
  const noun = isLeave ? 'leave' : 'absence'
  if (kind === undefined) return capital(noun)
  return BEFORE.test(kind) ? capital(`${kind} ${noun}`) : `${capital(noun)} (${kind})`
}

function requests(view: View): ProtectedAct[] {
  return view.requests
    .filter(({ kind }) => kind === 'accommodation')
    .map(({ id, sent_on, evidence }) => ({
      kind: 'request' as const,
      on: sent_on,
      until: sent_on,
      what: `${id}, request for an accommodation`,
      exhibits: evidence,
      candidate: false,
    }))
}

/** What the user marked, in evidence and in events. */
function marked(view: View): ProtectedAct[] {
  const { evidence, employment, requests: asked, plan } = view
  const isMarked = ({ classes = [] }: { readonly classes?: readonly string[] }): boolean =>
    classes.includes('protected_activity')
  const byAccommodation = asked.filter(({ kind }) => kind === 'accommodation').flatMap((each) => each.evidence)
  const entries = evidence
    .filter((each) => isMarked(each) && !byAccommodation.includes(each.id) && isMine(each, plan.employee))
    .map((entry) => ({
      kind: 'entry' as const,
      on: entry.happened,
      until: entry.happened,
      what: withoutStop(tellingTitle(view, entry)),
      exhibits: [entry.id],
      candidate: false,
    }))
  const cites = entries.flatMap(({ exhibits }) => exhibits)
  const events = employment.rows
    .filter((row) => isMarked(row) && !row.evidence.some((id) => cites.includes(id)))
    .map(({ on, text, evidence: exhibits }) => ({
      kind: 'event' as const,
      on,
      until: on,
      what: withoutStop(text),
      exhibits,
      candidate: false,
    }))
  return [...entries, ...events]
}

/** What somebody else wrote is no act of the employee; it is told among what followed. */
function isMine({ author }: { readonly author: string | undefined }, employee: string): boolean {
  return author === undefined || author === employee
}

function grievance({ grievance: filed }: View): ProtectedAct[] {
  if (filed?.date_filed === undefined) return []
  return [
    {
      kind: 'grievance',
      on: filed.date_filed,
      until: filed.date_filed,
      what: 'Grievance filed',
      exhibits: [],
      candidate: false,
    },
  ]
}
