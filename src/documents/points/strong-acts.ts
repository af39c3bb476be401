/** Complaints, requests for an accommodation and the like, and what stands in time beside them. Timing is timing. */
import { daysBetween, lastDay } from '../../record/dates.ts'
import { counted, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn, dayIn } from '../phrases/dates-in-words.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { capital, inSentence, isExact } from '../phrases/words.ts'
import { exhibitWeaknesses, inOrder } from './strong-exhibits.ts'
import { SOON_DAYS, TIMING_ONLY } from './strong-leave.ts'
import type { FoundPoint } from './strong-point.ts'

/** A complaint, a request for an accommodation or the like in the same time before the plan (PQ-41). */
export function protectedActs(view: View): FoundPoint[] {
  const { issued_on, employee, document } = view.plan
  const days = (date: string): number | undefined => {
    const last = lastDay(date)
    const between = last === undefined ? undefined : daysBetween(last, issued_on)
    return between === undefined || between < 0 || between > SOON_DAYS ? undefined : between
  }
  // The paper of a request is told with the request.
  const asked = view.requests.filter(({ kind }) => kind === 'accommodation').flatMap(({ evidence }) => evidence)
  const mine = view.evidence
    .filter(
      ({ id, classes, author }) =>
        classes?.includes('protected_activity') === true && author === employee && !asked.includes(id),
    )
    .map((entry) => ({
      on: entry.happened,
      what: tellingTitle(view, entry),
      ids: [entry.id],
      classes: entry.classes ?? [],
    }))
  const requests = view.requests
    .filter(({ kind }) => kind === 'accommodation')
    .map(({ sent_on, evidence, classes = [] }) => ({
      on: sent_on,
      what: 'I asked for an accommodation',
      ids: evidence,
      classes,
    }))
  const acts = [...mine, ...requests].map(({ on }) => on)
  return [...mine, ...requests].flatMap(({ on, what, ids, classes }) => {
    const before = days(on)
    if (before === undefined) return []
    const warned = disciplineAfter(view, on, acts)
    const soon = isExact(on) ? `, ${counted(before, 'day')} before the plan` : ', before the plan'
    return [
      {
        text: `${capital(dateIn(view, on))}${soon}: ${inSentence(withoutStop(what))}.${warned.text}`,
        exhibits: inOrder([document, ...ids, ...warned.ids]),
        weaknesses: [TIMING_ONLY, ...exhibitWeaknesses(view, ids)],
        classes,
      },
    ]
  })
}

type Said = { readonly text: string; readonly ids: readonly string[] }
const NOTHING: Said = { text: '', ids: [] }

/** The first step of discipline within the same time after an act, told with the last act before it. */
function disciplineAfter(view: View, act: string, acts: readonly string[]): Said {
  if (!isExact(act)) return NOTHING
  const step = view.employment.rows.find(
    ({ kind, on }) => kind === 'discipline' && isExact(on) && on >= act && daysBetween(act, on) <= SOON_DAYS,
  )
  if (step === undefined || acts.some((other) => other > act && other <= step.on)) return NOTHING
  const days = daysBetween(act, step.on)
  const when = days === 0 ? 'on the same day' : `${counted(days, 'day')} after it`
  return {
    text: ` ${capital(dayIn(view, step.on))}, ${when}: ${inSentence(withoutStop(step.text))}.`,
    ids: step.evidence,
  }
}
