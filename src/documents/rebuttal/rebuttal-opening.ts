/** The opening of a response: receipt, what was reached, the plan's own measures, the last ratings, thanks. */
import { daysInclusive } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { thanks } from '../phrases/check-ins-in-words.ts'
import { dayIn, longDayIn } from '../phrases/dates-in-words.ts'
import { currentTarget, improved, isReported, met, reachedOn, shortReading } from '../phrases/measures-in-words.ts'
import { capital, counted, inSentence, listed, numberWord, quoted, RATING_WORDS } from '../phrases/words.ts'

/** Positive first, and nothing in it that the record does not show. */
export function opening(view: View): string {
  return [
    receipt(view),
    ...highlights(view),
    ...firstTargets(view),
    ...planMeasures(view),
    ...ratingSummary(view),
    thanks(view),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function receipt(view: View): string {
  const { plan, as_of } = view
  const { acknowledgement: signed } = plan
  const over = as_of >= plan.effective_to
  const commitment = over
    ? `have worked to it for its ${daysInclusive(plan.effective_from, plan.effective_to)} days`
    : 'am committed to meeting it'
  const received = `I received the plan on ${longDayIn(view, plan.issued_on)}`
  if (signed?.signed_on === undefined) return `${received} and ${commitment}.`
  if (signed.annotation !== undefined) {
    return `${received} and ${commitment}. I signed it on ${dayIn(view, signed.signed_on)} with this note beside the signature: ${quoted(signed.annotation)}`
  }
  const how = signed.kind === 'receipt' ? 'signed for receipt' : 'signed it'
  const when = signed.signed_on === plan.issued_on ? '' : ` on ${dayIn(view, signed.signed_on)}`
  return `${received}, ${how}${when}, and ${commitment}.`
}

/** Measures that have reached their target, else those that have come nearer to it; three at most, the plan's own first, then those within control. */
function highlights(view: View): string[] {
  const rank = { within: 0, partial: 1, outside: 2 }
  const moved = view.metrics
    .filter((metric) => isReported(metric) && improved(metric) === true)
    .sort(
      (a, b) =>
        Number(b.target_source === 'plan') - Number(a.target_source === 'plan') ||
        rank[a.control ?? 'partial'] - rank[b.control ?? 'partial'],
    )
  const reached = moved.filter(
    ({ readings }) =>
      readings[0] !== undefined &&
      met(readings[0]) === false &&
      readings.some((reading, i) => i === readings.length - 1 && met(reading) === true),
  )
  const shown = (reached.length > 0 ? reached : moved).slice(0, 3)
  if (shown.length === 0) return []
  const verb =
    reached.length > 0
      ? `reached ${shown.length === 1 ? 'its target' : 'their targets'}`
      : `come nearer to ${shown.length === 1 ? 'its target' : 'their targets'}`
  return [
    `Since it began, ${counted(shown.length, 'measure')} ${shown.length === 1 ? 'has' : 'have'} ${verb}: ${listed(shown.map(fromTo))}.`,
  ]
}

function fromTo(metric: ViewMetric): string {
  const [first, last] = [metric.readings[0], metric.readings.at(-1)]
  const figures =
    first === undefined || last === undefined
      ? ''
      : ` (from ${shortReading(first, metric)} to ${shortReading(last, metric)})`
  return `${inSentence(metric.name)}${figures}`
}

/** A target of the plan that was reached as it was first set, and changed before or after. */
function firstTargets(view: View): string[] {
  return view.metrics
    .filter(({ target_source }) => target_source === 'plan')
    .flatMap((metric) => {
      const change = view.plan.amendments.find(({ area, field }) => area === metric.area && field.startsWith('target'))
      const target = currentTarget(metric)
      const last = metric.readings.at(-1)
      if (typeof change?.from !== 'number' || target === undefined || last === undefined || met(last) === true)
        return []
      const on = reachedOn(metric, { ...target, value: change.from })
      if (on === undefined) return []
      return [
        `${capital(metric.name)}: the plan's first target of ${change.from} was reached in the week ending ${dayIn(view, on)}; the target was changed on ${dayIn(view, change.on)}, and the latest reading is ${shortReading(last, metric)} of ${target.value}.`,
      ]
    })
}

/** Those of the plan's own measures that were met every week. */
export function planMeasures(view: View): string[] {
  const always = view.metrics.filter(
    ({ target_source, readings }) =>
      target_source === 'plan' && readings.length > 1 && readings.every((reading) => met(reading) === true),
  )
  if (always.length === 0) return []
  const areas = listed([...new Set(always.flatMap(({ area }) => area ?? []))])
  const weeks = new Set(always.map(({ readings }) => readings.length))
  const when = weeks.size === 1 ? `in each of the ${numberWord([...weeks][0] ?? 0)} weeks` : 'in every week'
  return [
    `The ${always.length === 1 ? 'measure' : `${numberWord(always.length)} measures`} that the plan itself states${areas === '' ? '' : ` for ${areas}`} ${always.length === 1 ? 'was' : 'were'} met ${when}.`,
  ]
}

/** "At the last check-in, on 25 March, three of the four areas were rated met and one was not assessed." */
function ratingSummary(view: View): string[] {
  const last = rated(view).at(-1)
  if (last === undefined) return []
  const given = view.plan.areas.flatMap(({ id }) => last.assessments[id] ?? [])
  const parts = (['met', 'partially_met', 'not_met', 'not_assessed'] as const).flatMap((rating) => {
    const count = given.filter((each) => each === rating).length
    return count === 0
      ? []
      : [{ count, words: rating === 'not_assessed' ? RATING_WORDS[rating] : `rated ${RATING_WORDS[rating]}` }]
  })
  const [first, ...rest] = parts
  if (first === undefined) return []
  const all = view.plan.areas.length
  const verb = (count: number): string => (count === 1 ? 'was' : 'were')
  const start =
    first.count === all
      ? all === 1
        ? 'the area'
        : `all ${numberWord(all)} areas`
      : `${numberWord(first.count)} of the ${numberWord(all)} areas`
  const others = rest.map(({ count, words }) => `${numberWord(count)} ${verb(count)} ${words}`)
  return [
    `At the last check-in with ratings, on ${dayIn(view, last.scheduled_for)}, ${listed([`${start} ${verb(first.count)} ${first.words}`, ...others])}.`,
  ]
}

/** The check-ins held at which ratings were given. */
export function rated(view: View): View['check_ins'] {
  return view.check_ins.filter(({ held, assessments }) => held && Object.keys(assessments).length > 0)
}
