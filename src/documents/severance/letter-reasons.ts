/** Why the plan is not accepted as an accurate account: at most three sentences, picked by rule from what a summary has. */
import { daysBetween, daysInclusive } from '../../record/dates.ts'
import { exactValue, meets, wantsMore } from '../../record/measures.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { met, reachedOn, shortReading, targetOfReading } from '../phrases/measures-in-words.ts'
import { capital, figure } from '../phrases/words.ts'
import type { StrongPoint } from '../points/strong-points.ts'

/** A sentence, and the strong points that it makes use of. */
type Reason = { readonly kinds: readonly StrongPoint['kind'][]; readonly text: string }

/** Domain research 2 (f): "why in three sentences". */
const MOST_REASONS = 3
/** Of the check-ins due, the share below which it is said how many took place (PQ-22). */
const HELD_SHARE = 0.8

/** The reasons in their order: a changed target, what cannot be measured and what was met, the count of the check-ins. */
export function letterReasons(view: View): Reason[] {
  return [...changeReasons(view), ...measureReason(view), ...countReason(view)].slice(0, MOST_REASONS)
}

type Change = View['plan']['amendments'][number]

function titleOf(view: View, area: string | undefined): string | undefined {
  const title = view.plan.areas.find(({ id }) => id === area)?.title
  return title === undefined ? undefined : titleWords(title)
}

/** In quotation marks: a title may be a sentence of its own. */
function titleWords(title: string): string {
  return `"${withoutStop(title)}"`
}

/** The last change that made a target harder and was not acknowledged again (PQ-37). */
function changeReasons(view: View): Reason[] {
  const change = view.plan.amendments.findLast((each) => isHarderTarget(view, each))
  const title = titleOf(view, change?.area)
  if (change === undefined || title === undefined) return []
  const { on, from, to, in_force } = change
  const left =
    on > in_force.to
      ? 'after the plan had ended'
      : `with ${daysBetween(on, in_force.to)} of the plan's ${daysInclusive(in_force.from, in_force.to)} days left`
  const results = resultsOf(view, change)
  const said = `The target for ${title} was ${String(from)} and was changed to ${String(to)} on ${dayIn(view, on)}, ${left}`
  return [{ kinds: ['plan changed'], text: `${said}${results === '' ? '' : `; ${results}`}.` }]
}

function isHarderTarget(view: View, { area, field, from, to, on, in_force, re_acknowledged }: Change): boolean {
  const target = view.plan.areas.find(({ id }) => id === area)?.target
  const more = wantsMore(target)
  if (re_acknowledged === true || on <= in_force.from || !field.startsWith('target') || more === undefined) return false
  return typeof from === 'number' && typeof to === 'number' && (more ? to > from : to < from)
}

/** "8 had been reached by 26 April and 9 by 3 May": what the readings show of the first target, and where they stand. */
function resultsOf(view: View, { area, from }: Change): string {
  const metric = planMetric(view, area)
  const last = metric?.readings.at(-1)
  if (metric === undefined || last?.target === undefined || typeof from !== 'number') return ''
  const first = reachedOn(metric, { ...last.target, value: from })
  if (first === undefined) return ''
  const now = exactValue(last)
  const more = now === undefined || last.week_ending === first || now === from
  const latest = more ? '' : ` and ${shortReading(last, metric)} by ${dayIn(view, last.week_ending)}`
  return `${figure(from)} had been reached by ${dayIn(view, first)}${latest}`
}

function planMetric(view: View, area: string | undefined): ViewMetric | undefined {
  return view.metrics.find((metric) => metric.area === area && metric.target_source === 'plan')
}

/** Areas that the plan gives no measure for (PQ-01), beside those whose target was met. */
function measureReason(view: View): Reason[] {
  const changed = view.plan.amendments.filter((each) => isHarderTarget(view, each)).map(({ area }) => area)
  const bare = view.plan.areas.filter(({ measure }) => measure === undefined).map(({ title }) => titleWords(title))
  const reached = view.plan.areas
    .filter(({ id }) => !changed.includes(id))
    .flatMap(({ id, title }) => {
      const metric = planMetric(view, id)
      const times = metric === undefined ? undefined : timesMet(metric)
      return times === undefined ? [] : [`for ${titleWords(title)} ${times}`]
    })
    .slice(0, MOST_AREAS)
  const parts = [
    ...(bare.length === 0 ? [] : [`for ${listed(bare.slice(0, MOST_AREAS))} the plan states no measure`]),
    ...reached,
  ]
  if (parts.length === 0) return []
  const kinds = [
    ...(bare.length === 0 ? [] : (['no measure'] as const)),
    ...(reached.length === 0 ? [] : (['target met'] as const)),
  ]
  return [{ kinds, text: `${capital(parts.join(', and '))}.` }]
}

/** More areas than these make no sentence. */
const MOST_AREAS = 3

/** "the target of 95% or more was met at each of the last six readings"; undefined when the latest does not meet it. */
function timesMet(metric: ViewMetric): string | undefined {
  const last = metric.readings.at(-1)
  const value = last === undefined ? undefined : exactValue(last)
  if (last?.target === undefined || value === undefined || !meets(value, last.target)) return undefined
  const results = metric.readings.map(met)
  const run = results.length - 1 - results.lastIndexOf(false)
  const target = `the target of ${targetOfReading(last, metric)} was met`
  if (run === 1) return `${target} at the latest reading`
  return `${target} at each of the ${run === results.length ? '' : 'last '}${numberWord(run)} readings`
}

/** Only the count, where it is known of all how they went, and others than the employee kept most of them from taking place. */
function countReason({ check_in_count: { due, held, by_employee, open } }: View): Reason[] {
  if (due === 0 || open > 0 || held / due >= HELD_SHARE || by_employee * 2 >= due - held) return []
  const took = `${numberWord(held)} took place`
  const own = by_employee === 0 ? '' : `; ${counted(by_employee, 'other')} did not at my request`
  return [{ kinds: ['check-ins'], text: `Of ${counted(due, 'check-in')} due, ${took}${own}.` }]
}
