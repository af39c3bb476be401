/** The exhibits to look at first, each with why, how I have it and when it was written or entered. */

import { gapOf, gapWords, liesWithin } from '../../audit/day-gaps.ts'
import { contemporaneityOf } from '../../record/contemporaneity.ts'
import { dayOf, lastDay } from '../../record/dates.ts'
import { daysLate } from '../../record/late-notes.ts'
import type { Audience } from '../../views/audiences.ts'
import { allegationsCiting } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { dateIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { readerMark } from '../phrases/reader-mark.ts'
import { tellingTitle } from '../phrases/telling-title.ts'
import { OBTAINED_WORDS, RESPONSE_WORDS } from '../phrases/words.ts'

/** One of the exhibits to look at first. */
export type KeyExhibit = {
  /** `E-03` */
  readonly id: string
  /** its title */
  readonly title: string
  /** its date */
  readonly date: string
  /** why it matters: `AL-2, denied` */
  readonly why: string
  /** `described only; entered 81 days later` */
  readonly source: string
  /** whether it was written down late */
  readonly late: boolean
  /** in a self draft, who would not see it */
  readonly mark: string
}

/** More of them are no longer the key ones. */
const MOST = 9
const SOON_DAYS = 90
const RAISE_DAYS = 183

type Reason = (view: View, entry: ViewEvidence) => string

/** In the order of their weight: of each exhibit the first two that hold are printed. */
const REASONS: readonly Reason[] = [
  ({ plan }, { id }) => (plan.document === id ? 'the plan itself' : ''),
  ({ plan }, { id }) => (plan.amendments.some(({ evidence }) => evidence.includes(id)) ? 'the change of the plan' : ''),
  (view, entry) => answered(view, entry, ['denied']),
  (_, { classes = [] }) => (classes.includes('protected_activity') ? 'marked as protected activity' : ''),
  ({ employment }, { id }) =>
    employment.leave.some(({ evidence }) => evidence.includes(id)) ? 'the leave or absence' : '',
  ({ severance }, { confidentiality, happened }) =>
    confidentiality === 'settlement' && severance?.offered_on === happened ? 'the offer' : '',
  (view, entry) => answered(view, entry, ['denied_in_part']),
  ({ employment }, { id }) =>
    employment.rows.some(({ kind, evidence }) => kind === 'discipline' && evidence.includes(id)) ? 'discipline' : '',
  payReason,
  ({ employment }, { id }) =>
    employment.comparators.some(({ evidence }) => evidence.includes(id)) ? 'comparison' : '',
  nearReason,
  sameDayReason,
]

export function keyExhibits(view: View, readers: readonly Audience[]): KeyExhibit[] {
  const rows = view.evidence.flatMap((entry) => {
    const found = REASONS.map((reason, i) => ({ words: reason(view, entry), i })).filter(({ words }) => words !== '')
    const [first] = found
    if (first === undefined) return []
    return [{ entry, weight: first.i, why: found.slice(0, 2).map(({ words }) => words) }]
  })
  return rows
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, MOST)
    .map(({ entry, why }) => ({
      id: entry.id,
      title: tellingTitle(view, entry),
      date: dateIn(view, entry.happened),
      why: [...new Set(why)].join('; '),
      source: sourceWords(view, entry),
      late: daysLate(entry) !== undefined,
      mark: readerMark(entry, readers),
    }))
}

function answered(view: View, { id, happened }: ViewEvidence, wanted: readonly string[]): string {
  const rows = allegationsCiting(view, [id]).filter(
    ({ response, weight }) => response !== undefined && wanted.includes(response) && weight !== 'omit',
  )
  return rows
    .map(({ id: number, response = 'denied', occurred }) => {
      const inTime = liesWithin(happened, occurred) === true ? ', of that time' : ''
      return `${number}, ${RESPONSE_WORDS[response].toLowerCase()}${inTime}`
    })
    .join('; ')
}

function payReason({ employment, plan }: View, { id }: ViewEvidence): string {
  const rows = employment.rows.filter(({ kind, on, evidence }) => {
    const gap = gapOf(on, plan.issued_on)
    const near = gap !== undefined && gap.most > 0 && gap.least <= (kind === 'review' ? 2 : 1) * RAISE_DAYS
    return (kind === 'compensation' || kind === 'review') && evidence.includes(id) && near
  })
  return rows.length === 0 ? '' : rows[0]?.kind === 'review' ? 'review before the plan' : 'pay before the plan'
}

/** What is about health or family, shortly before the plan. */
function nearReason({ plan }: View, { happened, classes = [] }: ViewEvidence): string {
  const gap = gapOf(happened, plan.issued_on)
  if (gap === undefined || gap.most < 0 || gap.least > SOON_DAYS || !classes.includes('health')) return ''
  return `${gapWords(gap)} before the plan`
}

/** A note of the day itself, from before anybody spoke of a plan. */
function sameDayReason({ plan, allegations }: View, { id, happened, recorded, obtained }: ViewEvidence): string {
  const day = recorded === undefined ? undefined : dayOf(recorded)
  const own = obtained === 'own_note' || obtained === 'own_record'
  if (!own || day === undefined || day !== lastDay(happened) || day >= plan.issued_on) return ''
  const about = allegations.find(({ evidence }) => evidence.includes(id))
  const answer = about?.response === undefined ? '' : `${about.id}, ${RESPONSE_WORDS[about.response].toLowerCase()}; `
  return `${answer}a same-day note from before the plan`
}

function sourceWords(view: View, entry: ViewEvidence): string {
  const { obtained, author } = entry
  const how = obtained === undefined ? 'how I have it is not recorded' : OBTAINED_WORDS[obtained]
  const by = author === undefined || author === view.plan.employee ? '' : `, author ${nameOf(view, author)}`
  return `${how}${by}; ${contemporaneityOf(entry).words}`
}
