/** The chronology: every dated entry of every kind is a row; readings are not. There is no second place to write a fact down. */
import { firstDay, lastDay } from '../../record/dates.ts'
import { byId } from '../../record/ids.ts'
import { withoutStop } from '../../record/plain-words.ts'
import { allegationsCiting, allegationsOf } from '../../views/cited.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { wordsBehindTitle } from '../phrases/telling-title.ts'
import { capital, kindWords, OBTAINED_WORDS } from '../phrases/words.ts'
import { measureRows } from './chronology-measures.ts'
import { checkInRows, requestRows } from './chronology-meetings.ts'
import { allegationRows, planRows } from './chronology-plan.ts'
import { type ChronologyRow, inSentences, OPEN, row, withCorrections, writtenDown } from './chronology-row.ts'

/** All rows in order of their first possible day, the less exact date first, then kind and id. */
export function chronology(view: View): ChronologyRow[] {
  const rows = [
    ...employmentRows(view),
    ...allegationRows(view),
    ...evidenceRows(view),
    ...planRows(view),
    ...measureRows(view),
    ...checkInRows(view),
    ...requestRows(view),
    ...matterRows(view),
  ]
  // A date is read once, and not for each comparison.
  return rows
    .map((each) => ({ each, first: firstDay(each.date) ?? '9999', last: lastDay(each.date) ?? '9999' }))
    .sort(inOrder)
    .map(({ each }) => each)
}

type Dated = { readonly each: ChronologyRow; readonly first: string; readonly last: string }

function inOrder(a: Dated, b: Dated): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  if (a.last !== b.last) return a.last > b.last ? -1 : 1
  return a.each.rank - b.each.rank || byId(a.each, b.each)
}

function employmentRows(view: View): ChronologyRow[] {
  const { employment } = view
  const hired =
    employment.hired_on === undefined
      ? []
      : [
          row(OPEN, {
            date: employment.hired_on,
            fact: `Hired by ${view.plan.employer}`,
            kind: 'employment',
            rank: 0,
            id: 'hired',
          }),
        ]
  const rows = employment.rows.map((item, i) =>
    row(item, {
      date: item.on,
      fact: capital(withoutStop(item.text)),
      exhibits: item.evidence,
      kind: 'employment',
      rank: 0,
      id: `${item.kind}-${i}`,
    }),
  )
  const leave = employment.leave.map((item, i) => {
    const noun = item.kind === undefined ? (item.approved ? 'Approved absence' : 'Absence') : `Leave (${item.kind})`
    const claim =
      item.protected === 'candidate'
        ? '; whether it is protected is to be checked'
        : item.protected === true
          ? '; protected'
          : ''
    const date = item.to === undefined || item.to === item.from ? item.from : `${item.from}/${item.to}`
    return row(item, {
      date,
      fact: `${noun}${claim}`,
      exhibits: item.evidence,
      kind: 'employment',
      rank: 0,
      id: `leave-${i}`,
    })
  })
  return [...hired, ...rows, ...leave]
}

function evidenceRows(view: View): ChronologyRow[] {
  return view.evidence
    .filter(({ id }) => id !== view.plan.document)
    .map((item) => {
      const by =
        item.author === undefined ? [] : [item.author === view.plan.employee ? 'mine' : nameOf(view, item.author)]
      const how =
        item.obtained === 'described_only' || item.obtained === 'third_party' ? [OBTAINED_WORDS[item.obtained]] : []
      const said = item.quotes.map(({ who, words }) => `${nameOf(view, who)}: "${words}"`)
      const title = `${withoutStop(item.title)} (${[kindWords(item.kind), ...by, ...how].join(', ')})`
      const behind = wordsBehindTitle(view, item)
      const facts = inSentences([title, ...(behind === '' ? [] : [behind]), ...said])
      return row(item, {
        date: item.happened,
        fact: withCorrections(facts, item.corrections),
        exhibits: [item.id],
        ...writtenDown(item),
        kind: 'evidence',
        areas: areasOf(view, item),
        rank: 2,
        id: item.id,
      })
    })
}

/** The areas that the entry names, and those of the statements that it answers. */
function areasOf(view: View, { id, areas, allegations }: ViewEvidence): string[] {
  const answered = [...allegationsOf(view, allegations), ...allegationsCiting(view, [id])]
  const known = new Set([...areas, ...answered.flatMap(({ area }) => area ?? [])])
  return view.plan.areas.map((area) => area.id).filter((area) => known.has(area))
}

/** Dates of a settlement, a claim and a grievance, for those who may read of them. */
function matterRows({ severance, unemployment, grievance }: View): ChronologyRow[] {
  const dated: readonly (readonly [string | undefined, string, Passed | undefined])[] = [
    [
      severance?.offered_on,
      `Separation agreement offered${severance?.offer_weeks === undefined ? '' : `: ${severance.offer_weeks} weeks of pay`}`,
      severance,
    ],
    [
      unemployment?.separated_on,
      `Employment ended${unemployment?.separation === undefined ? '' : ` (${unemployment.separation.replaceAll('_', ' ')})`}`,
      unemployment,
    ],
    [unemployment?.claim_filed_on, 'Unemployment claim filed', unemployment],
    [unemployment?.decision_mailed_on, 'Decision on the claim mailed', unemployment],
    [unemployment?.appeal_filed_on, 'Appeal filed', unemployment],
    [
      grievance?.date_filed,
      `Grievance${grievance?.grievance_no === undefined ? '' : ` ${grievance.grievance_no}`} filed`,
      grievance,
    ],
  ]
  return dated.flatMap(([date, fact, matter = OPEN]) =>
    date === undefined ? [] : [row(matter, { date, fact, kind: 'matter', rank: 8, id: fact })],
  )
}
