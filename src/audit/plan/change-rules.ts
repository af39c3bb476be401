/** Changes after the start: of what is asked for, of the time for it, of what the plan says against somebody. */
import { daysBetween, daysInclusive, firstDay, isDay, lastDay } from '../../record/dates.ts'
import { counted } from '../../record/plain-words.ts'
import type { Target } from '../../record/schema/plan.ts'
import { targetOf } from '../../record/target-text.ts'
import type { View } from '../../views/view.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, dayFor, exhibitsIn, yesOrNo } from '../words.ts'

export const changeRules: readonly Rule[] = [
  rule({
    id: 'PQ-37',
    title: 'change after the start without a new acknowledgement',
    severity: 'high',
    reads: 'amendments of the plan: expectation, measure, target, the last day, and whether it was acknowledged again',
    why: 'What counts was changed while you worked on it. Software for such plans asks for a new acknowledgement then. Without one it is open which version holds.',
    sources: ['15Five-life', 'FEDweek', 'OPM-FAQ'],
    advice: 'Ask in writing for the reason, and for a new version of the plan. Keep both versions.',
    command: 'onrecord ask "Reason for the change of … from … to …" --kind reason_for_change',
    outgoing: true,
    judge: (view) =>
      afterTheStart(view)
        .filter(({ field }) => MATTERS.test(field))
        .flatMap((change) => unacknowledged(view, change)),
  }),
  rule({
    id: 'PQ-38',
    title: 'target tightened late',
    severity: 'high',
    reads: 'amendments of a target, and the days that were left',
    limits: {
      share: { usual: 0.5, unit: 'of the time of the plan', why: 'with less than half of the time left; our choice' },
    },
    why: 'A higher target takes time to reach. What counts is both targets, the day of the change, and the days that were left.',
    sources: ['15Five-life', 'FEDweek', 'own'],
    advice: 'Write down your result against both targets. Ask for the reason, and for more time.',
    command: 'onrecord ask "Please extend the plan to …" --kind extension',
    outgoing: true,
    judge: (view, { share = 0 }) => afterTheStart(view).flatMap((change) => tightened(view, change, share)),
  }),
  rule({
    id: 'PQ-39',
    title: 'statement first raised after the start',
    severity: 'medium',
    reads: 'raised_on of each allegation',
    why: 'New reasons on the way make a plan harder to meet. Which statement came when is best shown by dates alone.',
    sources: ['NTU', 'BostonPretext'],
    advice: 'Answer the new statement like the others, and say on which day it was first raised.',
    command: 'onrecord reply AL-1',
    judge: raisedLater,
  }),
]

type Change = View['plan']['amendments'][number]
/** A change with its place in the list of them. */
type Placed = Change & { readonly index: number }

const MATTERS = /^(?:expectation|measure|target(?:\..+)?|effective_to)$/

function afterTheStart({ plan }: View): Placed[] {
  return plan.amendments.map((change, index) => ({ ...change, index })).filter(({ on, in_force }) => on > in_force.from)
}

function unacknowledged(view: View, change: Placed): Verdict[] {
  const at = spot('plan', 'amendments', change.index, 're_acknowledged')
  if (change.re_acknowledged === true) return []
  if (change.re_acknowledged === undefined)
    return [
      notKnown(
        at,
        `were you asked to acknowledge the plan again after the change of ${dayFor(view, change.on)}?`,
        yesOrNo(`plan 'amendments[${change.index + 1}].re_acknowledged'`),
      ),
    ]
  return [
    shown(
      at,
      `${changed(view, change)}${timeLeft(change)}${exhibitsIn(change.evidence)}. No new acknowledgement is recorded.`,
      `${howOf(change)} re_acknowledged is false.`,
    ),
  ]
}

function tightened(view: View, change: Placed, share: number): Shown[] {
  const { from, to } = change.in_force
  const left = Math.max(0, daysBetween(change.on, to))
  const all = daysInclusive(from, to)
  const before = change.from ?? standingBefore(view, change)
  if (!isTighter(view, { ...change, from: before }) || left >= all * share) return []
  return [
    shown(
      spot('plan', 'amendments', change.index, 'to'),
      `The target of ${change.area} was tightened from ${before} to ${change.to}${timeLeft(change)}${exhibitsIn(change.evidence)}.`,
      `${howOf(change)} ${left} of ${all} = ${(left / all).toFixed(2)}; limit ${share}.`,
    ),
  ]
}

/** "On 5 April Colin Marsh changed the target of A1 from 8 to 12"; without a name it "was changed". */
function changed(view: View, { on, by, area, field, from, to }: Change): string {
  const of = area === undefined ? '' : ` of ${area}`
  const was = from === undefined ? '' : ` from ${valueFor(view, from)}`
  const who = view.people.find(({ id }) => id === by)?.name
  const what = `${nameOf(field)}${of}`
  return `On ${dayFor(view, on)} ${who === undefined ? `${what} was changed` : `${who} changed ${what}`}${was}${to === undefined ? '' : ` to ${valueFor(view, to)}`}`
}

function nameOf(field: string): string {
  if (field === 'effective_to') return 'the last day of the plan'
  return field.startsWith('target') ? 'the target' : `the ${field}`
}

function valueFor(view: View, value: string | number | boolean): string {
  if (typeof value === 'string' && isDay(value)) return dayFor(view, value)
  return typeof value === 'string' && /\s/.test(value) ? `"${value}"` : String(value)
}

/** ", with 28 of 61 days left"; nothing after the last day. */
function timeLeft({ on, in_force: { from, to } }: Change): string {
  return on > to ? '' : `, with ${daysBetween(on, to)} of ${counted(daysInclusive(from, to), 'day')} left`
}

function howOf({ on, field, area, from, to, in_force }: Change): string {
  const was = `${String(from ?? 'not said')} to ${String(to ?? 'not said')}`
  return `${area === undefined ? '' : `${area} `}${field} on ${on}: ${was}; plan in force ${in_force.from} to ${in_force.to}.`
}

/** The target that a change of it without a "from" changed: that of the change before it, else of the plan as issued. */
function standingBefore({ plan }: View, { area, field, on }: Change): Change['from'] {
  const earlier = plan.amendments
    .filter((each) => each.area === area && each.field === field && each.on < on && each.to !== undefined)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const issued = plan.areas.find(({ id }) => id === area)?.target
  return earlier.at(-1)?.to ?? (field === 'target.value' ? issued?.value : undefined)
}

/** Whether the new target asks for more. A target of another kind cannot be compared. */
function isTighter({ plan }: View, { area, field, from, to }: Change): boolean {
  if (!/^target(?:\.value)?$/.test(field)) return false
  const op = plan.areas.find(({ id }) => id === area)?.target?.op
  const [before, after] = [targetFrom(from, op), targetFrom(to, op)]
  if (before === undefined || after === undefined || before.op !== after.op || before.unit !== after.unit) return false
  if (before.op === '=') return false
  return before.op.startsWith('<') ? after.value < before.value : after.value > before.value
}

function targetFrom(value: Change['to'], op: Target['op'] | undefined): Target | undefined {
  if (typeof value === 'string') return targetOf(value)
  return typeof value === 'number' && op !== undefined ? { op, value } : undefined
}

function raisedLater(view: View): Verdict[] {
  const { effective_from: start } = view.plan
  return view.allegations.flatMap(({ id, raised_on }): Verdict[] => {
    if (raised_on === undefined) return []
    const at = spot(id, 'raised_on')
    const [first, last] = [firstDay(raised_on), lastDay(raised_on)]
    if (first === undefined || last === undefined)
      return [notKnown(at, `when was ${id} first raised?`, `onrecord set ${id} raised_on …`)]
    if (last <= start) return []
    const how = `raised_on ${raised_on}; effective_from ${start}.`
    const text = (was: string): string =>
      `${id} ${was} first raised after the start of the plan (${dateFor(view, raised_on)}).`
    const todo = `onrecord reply ${id}`
    return first > start
      ? [shown(at, text('was'), how, { todo })]
      : [shown(at, text('may have been'), how, { todo, may: true })]
  })
}
