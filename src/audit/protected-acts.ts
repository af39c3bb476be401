/** What the record marks as protected: leave, accommodation requests, complaints and the like. */
import { addDays, firstDay, lastDay } from '../record/dates.ts'
import { withoutStop } from '../record/plain-words.ts'
import type { View } from '../views/view.ts'
import { type Spot, spot } from './rule.ts'

/** One act that is protected, or may be. `until` is the date from which days are counted: of a leave, the return. */
export type ProtectedAct = {
  readonly kind: 'leave' | 'request' | 'entry' | 'event' | 'grievance'
  readonly at: Spot
  readonly on: string
  readonly until: string
  /** "Parental leave", "R-05, request for an accommodation", in the words of the record. */
  readonly what: string
  readonly exhibits: readonly string[]
  /** Whether it is marked as protected; `candidate` and `not said` are for somebody else to settle. */
  readonly protection: 'yes' | 'candidate' | 'not said'
}

/** In the order of their first days. What others said that is marked protected_activity is no act of the employee. */
export function actsOf(view: View): readonly ProtectedAct[] {
  return [...leaves(view), ...requests(view), ...marked(view), ...grievance(view)].toSorted((a, b) =>
    (firstDay(a.on) ?? '9').localeCompare(firstDay(b.on) ?? '9'),
  )
}

function leaves({ employment }: View): ProtectedAct[] {
  return employment.leave
    .filter((row) => row.protected !== false)
    .map(({ from, to = from, kind, evidence, place, ...row }) => {
      const last = lastDay(to)
      const isExact = last !== undefined && firstDay(to) === last
      return {
        kind: 'leave' as const,
        at: spot('employment', ...place),
        on: from,
        until: isExact ? addDays(last, 1) : to,
        what: leaveName(kind, row.approved || row.protected === true),
        exhibits: evidence,
        protection: protectionOf(row.protected),
      }
    })
}

function protectionOf(marked: boolean | 'candidate' | undefined): ProtectedAct['protection'] {
  if (marked === 'candidate') return 'candidate'
  return marked === true ? 'yes' : 'not said'
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

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function requests(view: View): ProtectedAct[] {
  return view.requests
    .filter(({ kind }) => kind === 'accommodation')
    .map(({ id, sent_on, evidence }) => ({
      kind: 'request' as const,
      at: spot(id, 'sent_on'),
      on: sent_on,
      until: sent_on,
      what: `${id}, request for an accommodation`,
      exhibits: evidence,
      protection: 'yes' as const,
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
    .map(({ id, happened, title }) => ({
      kind: 'entry' as const,
      at: spot(id, 'happened'),
      on: happened,
      until: happened,
      what: withoutStop(title),
      exhibits: [id],
      protection: 'yes' as const,
    }))
  const cites = entries.flatMap(({ exhibits }) => exhibits)
  const events = employment.rows
    .filter((row) => isMarked(row) && !row.evidence.some((id) => cites.includes(id)))
    .map(({ on, text, evidence: exhibits, place }) => ({
      kind: 'event' as const,
      at: spot('employment', ...place),
      on,
      until: on,
      what: withoutStop(text),
      exhibits,
      protection: 'yes' as const,
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
      at: spot('grievance', 'date_filed'),
      on: filed.date_filed,
      until: filed.date_filed,
      what: 'Grievance filed',
      exhibits: [],
      protection: 'yes',
    },
  ]
}
