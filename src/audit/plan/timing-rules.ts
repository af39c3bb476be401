/** What lies near the plan in time, or inside what it counts: leave and other protected acts. For a lawyer or a steward alone. */
import { addDays, firstDay } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { type Gap, gapOf, gapWords } from '../day-gaps.ts'
import { countsLeave, overlapWith } from '../leave-overlap.ts'
import { actsOf, type ProtectedAct } from '../protected-acts.ts'
import { type Limits, notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, exhibitsIn, yesOrNo } from '../words.ts'

const COUNSEL = 'onrecord render handover --for attorney'

export const timingRules: readonly Rule[] = [
  rule({
    id: 'PQ-41',
    title: 'plan or another step soon after a protected act',
    severity: 'medium',
    counsel: true,
    reads:
      'leave, requests for an accommodation, a grievance and what is marked protected_activity; issued_on of the plan, discipline, the end of the employment',
    limits: {
      days: {
        usual: 90,
        unit: 'days',
        why: 'OnRecord chose it: a step within about three months is what is usually shown to a lawyer.',
      },
    },
    why: 'Two things close together in time are worth showing to somebody who knows the law. Timing is circumstantial: it does not show why anybody did anything. Time limits may already run.',
    sources: ['EEOC-ret', 'mblegal', 'etclaims', 'own'],
    advice:
      'Show this to a lawyer or a steward soon, with the dates and with who knew of it. Keep it out of every text for your employer.',
    command: COUNSEL,
    judge: (view, limits) => actsOf(view).flatMap((act) => timed(view, limits, act)),
    together: (findings) => {
      const said = findings.map(({ text }) => text.replace(` ${TIMING_ONLY}`, ''))
      return `${said.join(' ')} Timing only.`
    },
  }),
  rule({
    id: 'PQ-42',
    title: 'leave counted against you',
    severity: 'high',
    counsel: true,
    reads: 'occurred of each allegation; from, to and protected of each leave',
    why: 'Work that you did not do during a leave is not work that was done badly. Whether the leave may be counted at all is a question of the law of your place.',
    sources: ['LeaveRights'],
    advice:
      'Show this to a lawyer or a steward before you answer. The answer itself can be plain: which days you were away, and what you did on the others.',
    command: COUNSEL,
    judge: (view) => view.allegations.flatMap((allegation) => counted(view, allegation)),
    together: (findings, view) => findings.map((found) => withoutDates(view, found)).join(' '),
  }),
]

const TIMING_ONLY = 'Timing alone does not show why.'

type Step = { readonly on: string; readonly name: string; readonly gap: Gap }

/** What the act and the steps after it come to. */
function timed(view: View, { days = 0 }: Limits, act: ProtectedAct): Verdict[] {
  const near = stepsAfter(view, act).filter(({ gap }) => gap.most >= 0 && gap.least <= days)
  if (near.length === 0) return []
  const what = `${act.what} (${dateFor(view, periodOf(act))})`
  if (act.protection !== 'yes') {
    const after = listed(near.map(({ name, gap }) => `${name} came ${gapWords(gap)} after it`)).replace(/^t/, 'T')
    const question = `Is it protected by law: ${inSentence(what)}? ${after}.`
    return [notKnown(act.at, question, yesOrNo(`employment '${fieldOf(act)}'`))]
  }
  const certain = near.some(({ gap }) => gap.least >= 0 && gap.most <= days)
  const said = near.map(({ name, gap }) => `${gapWords(gap)} before ${name}`)
  return [
    shown(
      act.at,
      `${what}, ${listed(said)}${certain ? '' : ', which may be longer ago or not before it'}${exhibitsIn(act.exhibits)}. ${TIMING_ONLY}`,
      near.map(({ on, gap }) => `From ${act.until} to ${on}: ${gapWords(gap)}; limit ${days}.`).join(' '),
      certain ? {} : { may: true },
    ),
  ]
}

/** "absence (illness)" in the middle of a sentence; an id keeps its capital. */
function inSentence(what: string): string {
  return /^\p{Lu}\p{Ll}/u.test(what) ? `${what.charAt(0).toLowerCase()}${what.slice(1)}` : what
}

/** The days of a leave, not the return from which days are counted. */
function periodOf({ kind, on, until }: ProtectedAct): string {
  if (kind !== 'leave' || on === until) return on
  const exact = firstDay(until) === until
  return `${on}/${exact ? addDays(until, -1) : until}`
}

/** Steps that came after the act began; of a leave that still runs the gap is none. */
function stepsAfter(view: View, { kind, on, until }: ProtectedAct): Step[] {
  return steps(view).flatMap((step) => {
    const [gap, began] = [gapOf(until, step.on), gapOf(on, step.on)]
    if (gap === undefined || began === undefined || began.most < 0) return []
    const during = kind === 'leave' && gap.most < 0
    return [{ ...step, gap: during ? { least: 0, most: 0 } : gap }]
  })
}

function steps({ plan, employment, ended }: View): Omit<Step, 'gap'>[] {
  const separated = ended?.separation === 'quit' ? undefined : ended?.separated_on
  return [
    { on: plan.issued_on, name: 'the plan' },
    ...employment.rows
      .filter(({ kind }) => kind === 'discipline')
      .map(({ on, sort }) => ({
        on,
        name: `the discipline of ${dateFor({ plan }, on)}${sort === undefined ? '' : ` (${sort})`}`,
      })),
    ...(separated === undefined ? [] : [{ on: separated, name: 'the end of the employment' }]),
  ]
}

/** The finding without the date of the statement, which a document has beside it. */
function withoutDates(view: View, { text, at }: Shown): string {
  const occurred = view.allegations.find(({ id }) => id === at.of)?.occurred ?? ''
  return text.replace(` (${dateFor(view, occurred)})`, '')
}

/** 'leave[1].protected': counted from 1, as `set` wants it. */
function fieldOf({ at }: ProtectedAct): string {
  const [list, index] = at.path
  return `${list}[${Number(index) + 1}].protected`
}

/** The leave that a statement counts: one finding for all that is protected, a question for each that may be. */
function counted(view: View, { id, occurred }: View['allegations'][number]): Verdict[] {
  const touched = view.employment.leave.filter((leave) => countsLeave(leave, occurred) !== 'no')
  const known = touched.filter((leave) => leave.protected === true)
  if (known.length > 0) return [overlap(view, { id, occurred }, known)]
  return touched
    .filter((leave) => leave.protected !== false)
    .map((leave) =>
      notKnown(
        spot('employment', ...leave.place, 'protected'),
        `Is the absence of ${dateFor(view, leave.to === undefined || leave.to === leave.from ? leave.from : `${leave.from}/${leave.to}`)} protected by law? What ${id} says is about that time.`,
        yesOrNo(`employment 'leave[${Number(leave.place[1]) + 1}].protected'`),
      ),
    )
}

function overlap(
  view: View,
  { id, occurred }: Pick<View['allegations'][number], 'id' | 'occurred'>,
  known: View['employment']['leave'],
): Shown {
  const at = spot(id, 'occurred')
  const dates = known.map(({ from, to }) => (to === undefined ? `from ${from}` : `${from} to ${to}`)).join(', ')
  const how = `"occurred" of ${id} is ${occurred}; the leave is ${dates}.`
  const certain = known.some((leave) => countsLeave(leave, occurred) === 'yes')
  const days = overlapWith(known, occurred)
  if (!certain || days === undefined)
    return shown(at, `The time of ${id} (${dateFor(view, occurred)}) may lie in a leave.`, how, { may: true })
  const text =
    days.of === 1
      ? `The day of ${id} (${dateFor(view, occurred)}) lies in a leave.`
      : `${days.days} of the ${days.of} days of ${id} (${dateFor(view, occurred)}) lie in a leave.`
  return shown(at, text, `${how} Days of leave in it: ${days.days} of ${days.of}.`)
}
