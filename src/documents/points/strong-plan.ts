/** What the plan's targets show: one that was raised, one that is stricter than for others, one that was met. */

import { questionParts, unanswered } from '../../audit/questions.ts'
import { daysBetween, daysInclusive } from '../../record/dates.ts'
import { wantsMore } from '../../record/measures.ts'
import { counted, listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { currentTarget, met, reachedOn, shortReading, targetOfReading } from '../phrases/measures-in-words.ts'
import { changeWords } from '../phrases/progress.ts'
import { capital, figure, inSentence } from '../phrases/words.ts'
import { admittedWeakness, exhibitWeaknesses, inOrder, metricWeaknesses, requestExhibits } from './strong-exhibits.ts'
import type { FoundPoint } from './strong-point.ts'

type Change = View['plan']['amendments'][number]

/** Fields whose change makes another plan of it (PQ-37). */
const TERMS = /^(?:target|measure|expectation|effective_to)/

/** A term that was made harder after the start (PQ-37, PQ-38). A target that became easier is no point. */
export function changedPlan(view: View): FoundPoint[] {
  return view.plan.amendments
    .filter((change) => TERMS.test(change.field) && change.on > change.in_force.from && isHarder(view, change))
    .map((change) => {
      const metric = planMetric(view, change.area)
      const asked = reasonAsked(view, change)
      const exhibits = inOrder([
        view.plan.document,
        ...change.evidence,
        ...(asked === undefined ? [] : requestExhibits(view, asked)),
      ])
      const reason =
        asked === undefined
          ? []
          : [
              `The reason was asked for on ${dayIn(view, asked.sent_on)}, with no answer in ${counted(daysBetween(asked.sent_on, view.as_of), 'day')}.`,
            ]
      return {
        text: [changeSentence(view, change), ...atTheChange(view, change, metric), ...reason].join(' '),
        exhibits,
        weaknesses: changeWeaknesses(view, change, metric),
        classes: ['plan'],
      }
    })
}

function isHarder(view: View, { area, field, from, to }: Change): boolean {
  if (field === 'effective_to') return typeof to === 'string' && typeof from === 'string' && to < from
  if (typeof from !== 'number' || typeof to !== 'number') return true
  const more = wantsMore(view.plan.areas.find(({ id }) => id === area)?.target)
  return more === undefined || (more ? to > from : to < from)
}

function changeSentence(view: View, change: Change): string {
  const { on, area, in_force, re_acknowledged } = change
  const left =
    on > in_force.to
      ? 'after the plan had ended'
      : `with ${daysBetween(on, in_force.to)} of the plan's ${daysInclusive(in_force.from, in_force.to)} days left`
  const again =
    re_acknowledged === true
      ? ''
      : re_acknowledged === false
        ? '; it was not acknowledged again'
        : '; no new acknowledgement is recorded'
  return `${capital(changeWords(view, change))}${area === undefined ? '' : ` for ${area}`}, ${left}${again}.`
}

/** The measure of an area that has the plan's own target. */
function planMetric(view: View, area: string | undefined): ViewMetric | undefined {
  return view.metrics.find((metric) => metric.area === area && metric.target_source === 'plan')
}

function atTheChange(view: View, { on, area, field, from }: Change, metric: ViewMetric | undefined): string[] {
  const target = view.plan.areas.find(({ id }) => id === area)?.target
  if (metric === undefined || target === undefined || typeof from !== 'number' || !field.startsWith('target')) return []
  const then = metric.readings.findLast(({ week_ending }) => week_ending <= on)
  const reached = reachedOn(metric, { ...target, value: from })
  const was = then === undefined ? [] : [`the latest reading was then ${shortReading(then, metric)}`]
  const first = reached === undefined ? [] : [`${figure(from)} was reached in the week ending ${dayIn(view, reached)}`]
  const parts = [...was, ...first]
  return parts.length === 0 ? [] : [`${capital(parts.join('; '))}.`]
}

function reasonAsked(view: View, { area, on }: Change) {
  return unanswered(view).find(
    (request) =>
      request.kind === 'reason_for_change' ||
      (request.sent_on >= on &&
        /\b(?:chang|reason|raise|amend)/i.test(request.text) &&
        questionParts(view, request).some((part) => part.area === area)),
  )
}

function changeWeaknesses(view: View, change: Change, metric: ViewMetric | undefined): string[] {
  const last = metric?.readings.at(-1)
  return [
    ...(metric !== undefined && last !== undefined && last.week_ending >= change.on && met(last) === false
      ? [`The target in force was not reached: ${readingOfWeek(view, last, metric)}.`]
      : []),
    ...(metric === undefined ? [] : metricWeaknesses(view, metric)),
    ...(change.re_acknowledged === true ? ['I acknowledged the change.'] : []),
    ...exhibitWeaknesses(view, change.evidence).map((words) =>
      words === 'No exhibit.' ? 'No paper of the change is in the record.' : words,
    ),
  ]
}

function readingOfWeek(view: View, reading: ViewReading, metric: ViewMetric): string {
  return `${shortReading(reading, metric)} in the week ending ${dayIn(view, reading.week_ending)}, against ${targetOfReading(reading, metric)}`
}

/** The plan asks for more than others reach (PQ-10). */
export function stricterThanOthers(view: View): FoundPoint[] {
  return view.metrics.flatMap((metric) => {
    const target = currentTarget(metric)
    const others = metric.comparison?.team_average ?? metric.comparison?.unit_mean
    const more = wantsMore(target)
    if (metric.target_source !== 'plan' || target === undefined || others === undefined || more === undefined) return []
    if (more ? target.value <= others : target.value >= others) return []
    const source = metric.comparison?.source
    return [
      {
        text: `The plan asks for ${figure(target.value)} in ${inSentence(metric.name)} (${metric.id}); the figure for the others is ${figure(others)}${source === undefined ? '' : ` (${source})`}.`,
        exhibits: inOrder([view.plan.document]),
        weaknesses: source === undefined ? ['No source is recorded for the figure of the others.'] : [],
        classes: ['plan'],
      },
    ]
  })
}

/** A target of the plan that the latest reading meets. */
export function targetsMet(view: View): FoundPoint[] {
  return view.metrics.flatMap((metric) => {
    const last = metric.readings.at(-1)
    if (metric.target_source !== 'plan' || metric.area === undefined || last === undefined || met(last) !== true)
      return []
    const ofOthers = view.allegations.filter(({ area }) => area !== metric.area).map(({ id }) => id)
    return [
      {
        text: `${metric.area}: ${inSentence(metric.name)} met the target of ${targetOfReading(last, metric)} at ${timesMet(metric)}; the latest is ${shortReading(last, metric)}.`,
        exhibits: inOrder(last.evidence),
        weaknesses: [...below(metric), ...metricWeaknesses(view, metric), ...admittedWeakness(view, ofOthers)],
        classes: ['plan'],
      },
    ]
  })
}

function timesMet({ readings }: ViewMetric): string {
  const results = readings.map(met)
  const run = results.length - 1 - results.lastIndexOf(false)
  if (run === 1) return results.length === 1 ? 'the one reading' : 'the latest reading'
  return run === results.length ? `all ${numberWord(run)} readings` : `the last ${numberWord(run)} readings`
}

/** More readings than these in a sentence are not read. */
const MOST_READINGS = 4

function below(metric: ViewMetric): string[] {
  const short = metric.readings.filter((reading) => met(reading) === false)
  if (short.length === 0) return []
  const shown =
    short.length > MOST_READINGS ? '' : ` (${listed(short.map((reading) => shortReading(reading, metric)))})`
  return [`${capital(counted(short.length, 'earlier reading'))} did not${shown}.`]
}
