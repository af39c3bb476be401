/** What came before the plan: talks, reviews, pay, and statements that are older than those. */
import { firstDay, lastDay, parseDate } from '../../record/dates.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { gapOf, gapWords } from '../day-gaps.ts'
import { RECENT_DAYS, type Row, raiseOf, reviewOf } from '../good-history.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, exhibitsIn } from '../words.ts'

export const historyRules: readonly Rule[] = [
  rule({
    id: 'PQ-26',
    title: 'no earlier talk or warning',
    severity: 'medium',
    reads: 'prior_counselling of the plan',
    why: 'A plan is usually not the first time that you hear of something. Employers are advised to talk informally first, and to name those talks in the plan.',
    sources: ['SHRM-Pace', 'Acas-thehrd', 'Randstad'],
    advice:
      'Think back honestly: was there a talk, a mail or a warning? Write down what there was. If there was nothing, say so once, plainly.',
    command: 'where there was one: onrecord set plan prior_counselling \'["…"]\'',
    outgoing: true,
    judge: noTalk,
  }),
  rule({
    id: 'PQ-31',
    title: 'good review shortly before the plan',
    severity: 'high',
    reads: 'reviews in employment.yaml, and the day on which the plan was issued',
    limits: { days: { usual: RECENT_DAYS.review, unit: 'days', why: 'the twelve months before the plan; our choice' } },
    why: 'Not long before, the same work was found good. That does not show that the plan is wrong. It raises the question of what changed, and when.',
    sources: ['SkloverReceipt', 'EmpOhio', 'own'],
    advice: 'Keep a copy of the review, quote its exact words, and ask what changed since.',
    command: 'onrecord render rebuttal --for hr',
    outgoing: true,
    judge: (view, { days = 0 }) => goodRows(view, 'review', days),
  }),
  rule({
    id: 'PQ-32',
    title: 'raise, bonus or promotion shortly before the plan',
    severity: 'high',
    reads: 'compensation in employment.yaml, and the day on which the plan was issued',
    limits: {
      days: { usual: RECENT_DAYS.compensation, unit: 'days', why: 'the six months before the plan; our choice' },
    },
    why: 'A raise for merit and a plan for poor work a few months later do not fit together easily. The exact words of the notice count: make no more of it than it says.',
    sources: ['discussion', 'BostonPretext', 'own'],
    advice: 'Keep a copy of the notice, and quote its exact words.',
    command: 'onrecord render rebuttal --for hr',
    outgoing: true,
    judge: (view, { days = 0 }) => goodRows(view, 'compensation', days),
  }),
  rule({
    id: 'PQ-33',
    title: 'statement older than the last review or raise',
    severity: 'high',
    reads: 'occurred of each allegation, reviews and compensation in employment.yaml',
    why: 'What happened before a review or a raise was known then, or could have been. It is a fair question why it is in the plan now.',
    sources: ['discussion', '22CCR1256-30'],
    advice: 'Give both dates and nothing more: when it happened, and when the review or the raise was.',
    command: 'onrecord reply AL-1',
    outgoing: true,
    judge: considered,
    together: (findings, view) => {
      const last = lastConsidered(view)
      const ids = findings.map(({ at }) => at.of)
      const dated = view.allegations
        .filter(({ id }) => ids.includes(id))
        .map(({ id, occurred }) => `${id} (${dateFor(view, occurred)})`)
      const may = findings.every(({ may: isOpen }) => isOpen === true)
      const are = may ? 'may be' : dated.length === 1 ? 'is' : 'are'
      return last === undefined ? '' : `${listed(dated)} ${are} older than ${rowWords(view, last)}.`
    },
  }),
]

function noTalk(view: View): Verdict[] {
  const { prior_counselling: talks, issued_on } = view.plan
  if ((talks ?? []).length > 0) return []
  const steps = view.employment.rows.filter(
    ({ kind, on }) => kind === 'discipline' && (firstDay(on) ?? '9') < issued_on,
  )
  const other = listed(steps.map(({ on, text }) => `"${withoutStop(text)}" (${dateFor(view, on)})`))
  return [
    shown(
      spot('plan', 'prior_counselling'),
      `The record has no earlier warning or talk that the plan cites${other === '' ? '' : `; under discipline it has ${other}`}.`,
      `prior_counselling ${talks === undefined ? 'is absent' : 'is an empty list'}; ${steps.length} under discipline before ${issued_on}.`,
    ),
  ]
}

const NAMES = {
  review: {
    list: 'reviews',
    none: 'was there a review in the twelve months before the plan, and what was the rating?',
    example: "'[{on: DATE, rating: …}]'",
  },
  compensation: {
    list: 'compensation',
    none: 'was there a raise, a bonus or a promotion in the six months before the plan?',
    example: "'[{on: DATE, kind: …}]'",
  },
} as const

/** Every row of the kind is judged by itself; without one, nothing is known. */
function goodRows(view: View, kind: 'review' | 'compensation', days: number): Verdict[] {
  const { list, none, example } = NAMES[kind]
  const rows = view.employment.rows.filter((row) => row.kind === kind)
  if (rows.length === 0) return [notKnown(spot('employment', list), none, `onrecord set employment ${list} ${example}`)]
  return rows.flatMap((row) => goodRow(view, { row, at: spot('employment', ...row.place) }, days))
}

type At = { readonly row: Row; readonly at: Shown['at'] }

function goodRow(view: View, { row, at }: At, days: number): Verdict[] {
  const gap = gapOf(row.on, view.plan.issued_on)
  const good = row.kind === 'review' ? reviewOf(row) : raiseOf(row)
  const todo = `onrecord set employment '${at.path[0]}[${Number(at.path[1]) + 1}]`
  if (good === 'no') return []
  if (gap === undefined) return [notKnown(at, `when was this: "${withoutStop(row.text)}"?`, `${todo}.on' …`)]
  if (gap.most <= 0 || gap.least > days) return []
  if (good === 'unclear')
    return [notKnown(at, ...(row.kind === 'review' ? meetsAsked(row, todo) : meritAsked(row, todo)))]
  const isSure = gap.least > 0 && gap.most <= days && parseDate(row.on)?.about !== true
  const how = `${row.on} to ${view.plan.issued_on} (issued_on): ${gapWords(gap)}; limit ${days}. Words: "${row.sort ?? row.text}".`
  const text = `${withoutStop(row.text)} (${dateFor(view, row.on)}, ${isSure ? '' : 'which may be '}${gapWords(gap)} before the plan)${exhibitsIn(row.evidence)}.`
  return [shown(at, text, how, isSure ? {} : { may: true })]
}

function meetsAsked({ text, sort }: Row, todo: string): [text: string, todo: string] {
  const beside = sort === undefined ? '' : `, written as "${sort} (meets)" or "${sort} (below)"`
  return [`was this "meets" or better: "${withoutStop(text)}"${beside}?`, `${todo}.rating' …`]
}

function meritAsked({ text }: Row, todo: string): [text: string, todo: string] {
  return [`was this for the employee's own work, or for everybody: "${withoutStop(text)}"?`, `${todo}.text' …`]
}

/** The last review or raise that was wholly before the plan. A cut, or a raise for everybody, considers nobody's work. */
function lastConsidered({ employment, plan }: View): Row | undefined {
  return employment.rows
    .filter((row) => row.kind === 'review' || (row.kind === 'compensation' && raiseOf(row) === 'yes'))
    .filter(({ on }) => (lastDay(on) ?? '9') < plan.issued_on)
    .toSorted((a, b) => (firstDay(a.on) ?? '').localeCompare(firstDay(b.on) ?? ''))
    .at(-1)
}

function rowWords(view: View, { kind, on }: Row): string {
  return `the last ${kind === 'review' ? 'review' : 'change of pay'} before the plan (${dateFor(view, on)})`
}

/** A period has to be over by then as a whole; of a month or a year, the day that is meant may be the first or the last. */
function considered(view: View): Shown[] {
  const last = lastConsidered(view)
  const span = parseDate(last?.on ?? '')
  if (last === undefined || span?.first === undefined || span.last === undefined) return []
  const { first, last: end } = span
  return view.allegations.flatMap(({ id, occurred }) => {
    const time = parseDate(occurred)
    if (time?.first === undefined || time.last === undefined) return []
    const isSure = time.last < first && !time.about && !span.about
    const earliest = time.precision === 'range' ? time.last : time.first
    if (!isSure && earliest >= end) return []
    const how = `${id} occurred ${occurred}; ${last.kind} of ${last.on}, plan issued ${view.plan.issued_on}.`
    const text = `${id} (${dateFor(view, occurred)}) ${isSure ? 'is' : 'may be'} older than ${rowWords(view, last)}.`
    return [
      shown(spot(id, 'occurred'), text, how, { todo: `onrecord reply ${id}`, ...(!isSure && { may: true as const }) }),
    ]
  })
}
