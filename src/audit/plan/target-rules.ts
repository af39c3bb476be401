/** Targets of the plan beside what others reach and what was reached before. */
import { daysInclusive } from '../../record/dates.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { counted, numberWord } from '../../record/plain-words.ts'
import type { Target } from '../../record/schema/plan.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { type Limits, notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { isSet, targetInSigns, targetInWords, targetOf } from './area-measures.ts'

export const targetRules: readonly Rule[] = [
  rule({
    id: 'PQ-10',
    title: 'target stricter than what others reach',
    severity: 'high',
    reads: 'target in force of each measure of the plan or a policy, and its comparison',
    why: 'One standard is meant for everybody in the role. If the plan asks you for more than the group reaches on average, you can ask why. An average is not a rule: some of the group reach more.',
    sources: ['EQ-NZ', 'discussion', 'Offbook'],
    advice: "Write down where the group's figure comes from. Then ask how your target was set.",
    command: 'onrecord ask "…"',
    judge: (view) => view.metrics.filter(isSet).flatMap((metric) => stricter(view, metric)),
  }),
  rule({
    id: 'PQ-16',
    title: 'far more than before the plan, or in less time than the work takes',
    severity: 'high',
    reads:
      'target in force of each measure of the plan or a policy, its before_plan and cycle_days, the days of the plan',
    limits: {
      times: {
        usual: 1.5,
        unit: 'times the rate before the plan',
        why: 'OnRecord chose it: half as much again is a large step',
      },
    },
    why: 'A target far above what was reached before, or a plan shorter than one piece of the work takes, can be missed by anybody. If you ask early, a longer period or a stage on the way can still be agreed.',
    sources: ['Offbook', 'own'],
    advice: 'Show the rate before the plan, and how long the work takes. Propose a step that fits the period.',
    command: 'onrecord ask "…"',
    judge: (view, limits) =>
      view.metrics.filter(isSet).flatMap((metric) => [...rateOf(view, metric, limits), ...cycleOf(view, metric)]),
  }),
]

const AVERAGES = [
  ['team_average', 'the average of the team'],
  ['unit_mean', 'the mean of the unit'],
] as const

/** With two averages it says of each whether the target is stricter. A target to be hit exactly has no direction. */
function stricter(view: View, metric: ViewMetric): Shown[] {
  const target = targetOf(metric)
  const { id, comparison } = metric
  if (target === undefined || target.op === '=' || comparison === undefined) return []
  // Nothing says whether an average is of a week or of the time of the target: where it matters, it may be.
  const week = weekly(view, metric, target) ?? target.value
  const compared = AVERAGES.flatMap(([key, words]) => {
    const average = comparison[key]
    if (average === undefined) return []
    const [whole, spread] = [isStricter(target, average), isStricter({ ...target, value: week }, average)]
    return [{ key, words, average, hit: whole || spread, certain: whole && spread }]
  })
  const hits = compared.filter(({ hit }) => hit)
  if (hits.length === 0) return []
  const others = compared.filter(({ hit }) => !hit).map(({ words, average }) => `, and not than ${words}, ${average}`)
  const may = !hits.some(({ certain }) => certain)
  const spread = may
    ? `; in a week the target is ${rounded(week)}, and for which time the average is is not recorded`
    : ''
  const source = comparison.source === undefined ? '; where the average comes from is not recorded' : ''
  return [
    shown(
      spot(id, 'comparison'),
      `The target of ${id}, ${targetInWords(target)}, ${may ? 'may be' : 'is'} stricter than ${hits.map(({ words, average }) => `${words}, ${average}`).join(', and than ')}${others.join('')}.`,
      `Target in force ${targetInSigns(target)}; ${compared.map(({ key, average }) => `${key} ${average}`).join(', ')}${spread}${source}.`,
      { todo: `onrecord ask "How was the target of ${metric.area ?? id} set?"`, ...(may ? { may } : {}) },
    ),
  ]
}

/** Whether somebody who reaches just the average misses the target. */
function isStricter({ op, value }: Target, average: number): boolean {
  if (op === '>') return value >= average
  if (op === '<') return value <= average
  return op === '>=' ? value > average : value < average
}

const PER_WEEK: Readonly<Record<string, number>> = { day: 5, week: 1, month: 12 / 52, quarter: 4 / 52, year: 1 / 52 }

/** The target for one week: that of a running total and of the whole plan is spread over its weeks. Undefined for a period that is not known. */
function weekly({ plan }: View, metric: ViewMetric, { value, per }: Target): number | undefined {
  const weeks = daysInclusive(plan.effective_from, plan.effective_to) / 7
  // An end before the start is a slip, which `check` names.
  const aWeek = weeks > 0 ? value / weeks : undefined
  if (per !== undefined) {
    const times = PER_WEEK[per.toLowerCase().trim()]
    if (times !== undefined) return isShare(metric) ? value : value * times
    return /\b(plan|period)\b/i.test(per) ? aWeek : undefined
  }
  return isRunningTotal(metric) ? aWeek : value
}

/** A share or a mean is the same over any period. */
function isShare({ form, unit }: ViewMetric): boolean {
  return form === 'ratio' || form === 'mean' || unit === 'percent'
}

function rateOf(view: View, metric: ViewMetric, { times = 1.5 }: Limits): Verdict[] {
  const { id, before_plan: before } = metric
  const target = targetOf(metric)
  if (target === undefined || target.op === '=') return []
  const at = spot(id, 'before_plan')
  if (before === undefined)
    return [notKnown(at, `what was ${id} in an average week before the plan?`, `onrecord set ${id} before_plan …`)]
  const required = weekly(view, metric, target)
  if (required === undefined) return []
  const isLeast = target.op.startsWith('>')
  const isFar = isLeast ? required > times * before : before > times * required
  if (before < 0 || !isFar) return []
  const [more, less] = isLeast ? [required, before] : [before, required]
  const ratio = less === 0 ? '' : ` = ${rounded(more / less)} times`
  const spread = required === target.value ? '' : ` (${targetInSigns(target)} spread over the weeks)`
  return [
    shown(
      at,
      `${id} asks for ${isLeast ? 'at least' : 'at most'} ${amount(metric, required)}; before the plan it was ${amount(metric, before)} on average.`,
      `${rounded(more)} against ${rounded(less)}${ratio}; limit ${times}${spread}.`,
    ),
  ]
}

function cycleOf({ plan }: View, { id, cycle_days: cycle }: ViewMetric): Shown[] {
  const days = daysInclusive(plan.effective_from, plan.effective_to)
  if (cycle === undefined || cycle <= days || days < 1) return []
  return [
    shown(
      spot(id, 'cycle_days'),
      `One piece of the work of ${id} takes ${counted(cycle, 'day')} from start to end; the plan has ${numberWord(days)}.`,
      `cycle_days ${cycle} of ${id}; ${plan.effective_from} to ${plan.effective_to} is ${days} days with both counted.`,
    ),
  ]
}

/** "3.5 a week", "95 percent", "4 hours". */
function amount(metric: ViewMetric, value: number): string {
  const { form, unit = '' } = metric
  const said = form === 'ratio' ? 'percent' : unit === 'count' ? '' : unit
  // Hours of a measure whose form is not known may be those of one answer.
  const isCount = form === 'count' || unit === '' || unit === 'count'
  return [rounded(value), said, isCount ? 'a week' : ''].filter((part) => part !== '').join(' ')
}

/** At most two decimals. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
