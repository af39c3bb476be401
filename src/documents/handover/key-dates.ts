/** The dates that a lawyer wants on the first page, chosen by rule. */

import { gapOf, liesWithin } from '../../audit/day-gaps.ts'
import { firstDay } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import { agreementName } from '../phrases/agreement-name.ts'
import { shortDateIn } from '../phrases/dates-in-words.ts'
import { changeWords, cited } from '../phrases/progress.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { capital, inSentence, quoted } from '../phrases/words.ts'
import { protectedActs } from './protected-acts.ts'

/** A date of the summary. */
export type KeyDate = {
  /** `12 November 2021` */
  readonly date: string
  /** what happened, with exhibit or statement */
  readonly text: string
}

type Dated = { readonly on: string; readonly text: string; readonly weight: number }

const MOST = 9
const SOON_DAYS = 90

/** In order of time: those of the least weight fall away first where there are too many. */
export function keyDates(view: View): KeyDate[] {
  const rows = [...planDates(view), ...actDates(view), ...payDates(view), ...healthDates(view), ...statementDates(view)]
    .filter(({ on }) => (firstDay(on) ?? '9') <= view.as_of)
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, MOST)
  return rows
    .toSorted((a, b) => (firstDay(a.on) ?? '').localeCompare(firstDay(b.on) ?? '') || a.weight - b.weight)
    .map(({ on, text }) => ({ date: capital(shortDateIn(view, on)), text }))
}

function planDates(view: View): Dated[] {
  const { plan, severance, unemployment, as_of } = view
  return [
    { on: plan.issued_on, text: 'the plan', weight: 0 },
    ...plan.amendments.map((change) => ({
      on: change.on,
      text: `${changeWords(view, change).replace(/^On (?:\d{1,2} \p{L}+|\p{L}+ \d{1,2})(?:,? \d{4})? /u, '')}${cited(change.evidence)}`,
      weight: 1,
    })),
    ...(plan.effective_to <= as_of ? [{ on: plan.effective_to, text: 'last day of the plan', weight: 6 }] : []),
    ...(severance?.offered_on === undefined
      ? []
      : [{ on: severance.offered_on, text: `${agreementName(view)} offered`, weight: 1 }]),
    ...(unemployment?.separated_on === undefined
      ? []
      : [{ on: unemployment.separated_on, text: 'separation', weight: 1 }]),
  ]
}

function actDates(view: View): Dated[] {
  return protectedActs(view).flatMap(({ kind, on, until, what, exhibits }) => {
    const words = inSentence(what)
    if (kind !== 'leave' || firstDay(until) !== until) return [{ on, text: `${words}${cited(exhibits)}`, weight: 2 }]
    return [
      { on, text: `${words} begins${cited(exhibits)}`, weight: 2 },
      { on: until, text: 'first day after it', weight: 5 },
    ]
  })
}

function payDates({ employment }: View): Dated[] {
  return employment.rows
    .filter(({ kind }) => kind !== 'event')
    .map(({ on, text, evidence, kind }) => ({
      on,
      text: `${inSentence(withoutStop(text))}${cited(evidence)}`,
      weight: kind === 'discipline' ? 1 : 3,
    }))
}

/** What is about health or family shortly before the plan, with the date of its exhibit where that is more exact. */
function healthDates(view: View): Dated[] {
  const { employment, evidence, plan } = view
  const inLeave = employment.leave.flatMap((leave) => leave.evidence)
  return evidence
    .filter(({ id, classes = [] }) => classes.includes('health') && !inLeave.includes(id))
    .filter(({ happened }) => {
      const gap = gapOf(happened, plan.issued_on)
      return gap !== undefined && gap.most >= 0 && gap.least <= SOON_DAYS
    })
    .map((entry) => ({
      on: entry.happened,
      text: `${inSentence(withoutStop(tellingTitle(view, entry)))} (${entry.id})`,
      weight: 4,
    }))
}

/** For an admitted statement its own date, for the others their first exhibit of the stated period. */
function statementDates(view: View): Dated[] {
  return view.allegations
    .filter(({ weight, response }) => weight === 'lead' && response !== undefined)
    .flatMap((allegation) => statementDate(view, allegation))
}

function statementDate(view: View, { id, occurred, response, text, evidence }: ViewAllegation): Dated[] {
  if (response === 'admitted')
    return [{ on: occurred, text: `${id}, which I admit: ${quoted(text)}`.replace(/[.]?"\.?$/, '"'), weight: 4 }]
  const first = view.evidence
    .filter((entry) => evidence.includes(entry.id) && liesWithin(entry.happened, occurred) === true)
    .toSorted((a, b) => (firstDay(a.happened) ?? '').localeCompare(firstDay(b.happened) ?? ''))[0]
  if (first === undefined) return []
  return [
    {
      on: first.happened,
      text: `${inSentence(withoutStop(tellingTitle(view, first)))} (${first.id}, ${id})`,
      weight: response === 'denied' ? 4 : 7,
    },
  ]
}
