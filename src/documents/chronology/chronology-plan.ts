/** The chronology's rows of the plan: its statements, issue, signature, support, steps, changes and end. */
import { howSoon } from '../../record/contemporaneity.ts'
import { isDay, isWeekend, parseDate, weekdayName } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea, ViewPlan } from '../../views/view-plan.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { fieldWords, valueWords } from '../phrases/progress.ts'
import { RESPONSE_WORDS } from '../phrases/words.ts'
import { type ChronologyRow, OPEN, row, withCorrections, writtenDown } from './chronology-row.ts'

/** One row for each statement of the plan, with the answer to it. */
export function allegationRows(view: View): ChronologyRow[] {
  const { issued_on, document } = view.plan
  return view.allegations.map((item) => {
    const answer =
      item.response === undefined ? 'Not answered yet.' : `My answer: ${RESPONSE_WORDS[item.response].toLowerCase()}.`
    const soon = parseDate(item.occurred)?.first === undefined ? '' : `, ${howSoon(item.occurred, issued_on)}`
    return row(item, {
      date: item.occurred,
      fact: withCorrections(`${item.id}. The plan states: "${item.text}" ${answer}`, item.corrections),
      exhibits: document === undefined ? [] : [document],
      answer: item.evidence.filter((id) => id !== document).sort(),
      written: `in the plan${soon}`,
      kind: 'statement',
      areas: item.area === undefined ? [] : [item.area],
      rank: 1,
      id: item.id,
    })
  })
}

/** The plan's own dates. */
export function planRows(view: View): ChronologyRow[] {
  const { plan } = view
  const document = view.evidence.find(({ id }) => id === plan.document)
  const cites = document === undefined ? [] : [document.id]
  return [
    row(document ?? OPEN, {
      date: plan.issued_on,
      fact: `Plan issued by ${nameOf(view, plan.issued_by)}${document === undefined ? '' : `: ${withoutStop(document.title)}`}${unsigned(view)}`,
      exhibits: cites,
      ...(document === undefined ? {} : writtenDown(document)),
      kind: 'plan',
      areas: 'all',
      rank: 3,
      id: '1',
    }),
    ...signedRow(view),
    ...plan.areas.flatMap((area) => area.support.flatMap((item) => supportRows(view, area, item, cites))),
    ...plan.areas.flatMap((area) => stepRows(area)),
    ...counsellingRows(view),
    ...plan.amendments.map((change) => amendmentRow(view, change)),
    ...plan.corrections.map(({ on, text }) =>
      row(OPEN, {
        date: on,
        fact: `What I had written of the plan was corrected: ${withoutStop(text)}`,
        written: 'written the same day',
        kind: 'plan',
        areas: 'all',
        rank: 9,
        id: '8',
      }),
    ),
    row(OPEN, {
      date: plan.effective_to,
      fact: `Last day of the plan${isWeekend(plan.effective_to) ? ` (a ${weekdayName(plan.effective_to)})` : ''}`,
      exhibits: cites,
      written: '',
      kind: 'plan',
      areas: 'all',
      rank: 9,
      id: '9',
    }),
  ]
}

/** That it was not signed has no day of its own. */
function unsigned({ plan: { acknowledgement: signed } }: View): string {
  return signed?.refused === true && signed.signed_on === undefined ? '; I did not sign it' : ''
}

function signedRow({ plan: { acknowledgement: signed } }: View): ChronologyRow[] {
  if (signed?.signed_on === undefined) return []
  const note = signed.annotation === undefined ? '' : `, with the note: "${signed.annotation}"`
  const fact = `Plan signed${signed.kind === 'receipt' ? ' for receipt' : ''}${note}`
  return [row(OPEN, { date: signed.signed_on, fact, kind: 'plan', areas: 'all', rank: 3, id: '2' })]
}

function supportRows(
  { plan }: View,
  { id }: ViewArea,
  item: ViewArea['support'][number],
  cites: readonly string[],
): ChronologyRow[] {
  const text = withoutStop(item.text)
  const owed = item.delivered_on === undefined ? ' (not delivered so far)' : ''
  const exhibits = [
    ...(item.promised_on === plan.issued_on ? cites : []),
    ...(item.delivered_on === undefined ? item.evidence : []),
  ]
  const promised =
    item.promised_on === undefined
      ? []
      : [
          row(item, {
            date: item.promised_on,
            fact: `Support promised for ${id}: ${text}${owed}`,
            exhibits,
            kind: 'support',
            areas: [id],
            rank: 4,
            id,
          }),
        ]
  const delivered =
    item.delivered_on === undefined
      ? []
      : [
          row(item, {
            date: item.delivered_on,
            fact: `Support delivered for ${id}: ${text}`,
            exhibits: item.evidence,
            kind: 'support',
            areas: [id],
            rank: 4,
            id,
          }),
        ]
  return [...promised, ...delivered]
}

function stepRows({ id, steps_taken }: ViewArea): ChronologyRow[] {
  return steps_taken.flatMap((step) =>
    step.on === undefined
      ? []
      : [
          row(step, {
            date: step.on,
            fact: `Step taken for ${id}: ${withoutStop(step.text)}`,
            exhibits: step.evidence,
            kind: 'step',
            areas: [id],
            rank: 4,
            id,
          }),
        ],
  )
}

function counsellingRows({ plan }: View): ChronologyRow[] {
  return (plan.prior_counselling ?? []).flatMap((item) =>
    item.on === undefined
      ? []
      : [
          row(item, {
            date: item.on,
            fact: `Prior counselling that the plan cites: ${withoutStop(item.text)}`,
            exhibits: item.evidence,
            kind: 'employment',
            rank: 0,
            id: 'c',
          }),
        ],
  )
}

/** Days stay as the column of dates has them. */
function valueInRow(view: View, value: string | number | boolean): string {
  return typeof value === 'string' && isDay(value) ? value : valueWords(view, value)
}

function amendmentRow(view: View, change: ViewPlan['amendments'][number]): ChronologyRow {
  const by = change.by === undefined ? '' : ` by ${nameOf(view, change.by)}`
  const what = `${fieldWords(change.field)}${change.area === undefined ? '' : ` of ${change.area}`}`
  const was = change.from === undefined ? '' : ` from ${valueInRow(view, change.from)}`
  const is = change.to === undefined ? '' : ` to ${valueInRow(view, change.to)}`
  const again = change.re_acknowledged === false ? ', not acknowledged again' : ''
  return row(change, {
    date: change.on,
    fact: `Plan changed${by}: ${what}${was}${is}${again}`,
    exhibits: change.evidence,
    kind: 'plan',
    areas: change.area === undefined ? 'all' : [change.area],
    rank: 3,
    id: '3',
  })
}
