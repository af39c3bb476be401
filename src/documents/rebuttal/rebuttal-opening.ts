/** The opening of a response: receipt, what was reached, the plan's own measures, the last ratings, thanks. */
import { daysInclusive } from '../../record/dates.ts'
import { exactValue } from '../../record/measures.ts'
import { listed, numberWord } from '../../record/plain-words.ts'
import type { Rating } from '../../record/schema/check-in.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { thanks } from '../phrases/check-ins-in-words.ts'
import { dayIn, longDayIn } from '../phrases/dates-in-words.ts'
import {
  currentTarget,
  improved,
  isReported,
  met,
  reachedOn,
  shortReading,
  targetOfReading,
} from '../phrases/measures-in-words.ts'
import { isClosed, isCutShort } from '../phrases/plan-cut-short.ts'
import { capital, figure, inSentence, quoted, RATING_WORDS } from '../phrases/words.ts'

/** Positive first, and nothing in it that the record does not show. */
export function opening(view: View): string {
  return [
    receipt(view),
    ...highlights(view),
    ...firstTargets(view),
    ...planMeasures(view),
    ...offTarget(view),
    ...ratingSummary(view),
    thanks(view),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function receipt(view: View): string {
  const { plan } = view
  const { acknowledgement: signed } = plan
  const commitment = commitmentWords(view)
  const received = `I received the plan on ${longDayIn(view, plan.issued_on)}`
  if (signed?.signed_on === undefined)
    return signed?.refused === true
      ? `${received}, did not sign it, and ${commitment}.`
      : `${received} and ${commitment}.`
  if (signed.annotation !== undefined) {
    return `${received} and ${commitment}. I signed it on ${dayIn(view, signed.signed_on)} with this note beside the signature: ${quoted(signed.annotation)}`
  }
  const how = signed.kind === 'receipt' ? 'signed for receipt' : 'signed it'
  const when = signed.signed_on === plan.issued_on ? '' : ` on ${dayIn(view, signed.signed_on)}`
  return `${received}, ${how}${when}, and ${commitment}.`
}

function commitmentWords(view: View): string {
  const { plan, as_of, separated_on } = view
  if (separated_on !== undefined && separated_on < plan.effective_to)
    return separated_on >= plan.effective_from
      ? `worked to it until my employment ended on ${dayIn(view, separated_on)}`
      : `my employment ended on ${dayIn(view, separated_on)}, before the plan began`
  if (as_of >= plan.effective_to)
    return `have worked to it for its ${daysInclusive(plan.effective_from, plan.effective_to)} days`
  return isCutShort(view) ? 'worked to it while it ran' : 'am committed to meeting it'
}

/** How measures moved, those first that have reached their target, else those that have come nearer to it; three at most, the plan's own first, then those within control. */
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
  return [`From the first reading to the latest, ${listed(shown.map(fromTo))}.`]
}

/** "tickets answered in time rose from 64.0% to 94.1%": "rose" and "fell" fit one thing and many. A target is the plan's or is not named. */
function fromTo(metric: ViewMetric): string {
  const [first, last] = [metric.readings[0], metric.readings.at(-1)]
  if (first === undefined || last === undefined) return inSentence(metric.name)
  const rose = (exactValue(last) ?? 0) > (exactValue(first) ?? 0)
  const target = metric.target_source === 'plan' ? ` (the plan's target: ${targetOfReading(last, metric)})` : ''
  const now = shortReading(last, metric)
  // "from 2 to 0 revisions": the unit is said once.
  const before = now.includes(' ') ? shortReading(first, metric).replace(/ .*$/, '') : shortReading(first, metric)
  return `${inSentence(metric.name)} ${rose ? 'rose' : 'fell'} from ${before} to ${now}${target}`
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
      const not = isClosed(view) ? 'was not reached' : 'has not been reached so far'
      return [
        `${capital(metric.name)}: the plan's first target of ${change.from} was reached in the week ending ${dayIn(view, on)}; the target of ${figure(target.value)}, set on ${dayIn(view, change.on)}, ${not}: ${shortReading(last, metric)} in the week ending ${dayIn(view, last.week_ending)}.`,
      ]
    })
}

/** The plan's own measures whose latest reading is off its target, but for those that `firstTargets` tells of: said outright. */
function offTarget(view: View): string[] {
  const told = firstTargets(view).join(' ')
  const off = view.metrics.filter(({ target_source, readings, name }) => {
    const last = readings.at(-1)
    return target_source === 'plan' && last !== undefined && met(last) === false && !told.includes(capital(name))
  })
  if (off.length === 0) return []
  const shown = off.flatMap((metric) => {
    const last = metric.readings.at(-1)
    return last === undefined
      ? []
      : [`${inSentence(metric.name)} (${shortReading(last, metric)}; target ${targetOfReading(last, metric)})`]
  })
  return [
    `${isClosed(view) ? "Off the plan's target at the latest reading" : "Not yet at the plan's target"}: ${listed(shown)}.`,
  ]
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

/** "At the last check-in with ratings, on 25 March, three of the four areas were rated met; A4 has not been assessed yet." */
function ratingSummary(view: View): string[] {
  const last = rated(view).at(-1)
  if (last === undefined) return []
  const areas = view.plan.areas.map(({ id }) => id)
  const unrated = areas.filter((id) => isUnrated(last.assessments[id]))
  const never = unrated.filter((id) => rated(view).every(({ assessments }) => isUnrated(assessments[id])))
  const ratings = (['met', 'partially_met', 'not_met'] as const).flatMap((rating) => {
    const count = areas.filter((id) => last.assessments[id] === rating).length
    return count === 0 ? [] : [{ count, words: `rated ${RATING_WORDS[rating]}` }]
  })
  const skipped = unrated.length - never.length
  const parts = [...ratings, ...(skipped === 0 ? [] : [{ count: skipped, words: 'not assessed' }])]
  const first = parts[0]
  const day = dayIn(view, last.scheduled_for)
  if (first === undefined) return [`No area has been assessed yet; the last check-in with ratings was on ${day}.`]
  const others = parts.slice(1).map(({ count, words }) => `${numberWord(count)} ${was(count)} ${words}`)
  const start = `${shareOf(first.count, areas.length)} ${was(first.count)} ${first.words}`
  const open =
    never.length === 0 ? '' : `; ${listed(never)} ${never.length === 1 ? 'has' : 'have'} not been assessed so far`
  return [`At the last check-in with ratings, on ${day}, ${listed([start, ...others])}${open}.`]
}

function isUnrated(rating: Rating | undefined): boolean {
  return rating === undefined || rating === 'not_assessed'
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were'
}

/** "the area", "both areas", "all four areas", "three of the four areas". */
function shareOf(count: number, all: number): string {
  if (count < all) return `${numberWord(count)} of the ${numberWord(all)} areas`
  return all === 1 ? 'the area' : all === 2 ? 'both areas' : `all ${numberWord(all)} areas`
}

/** The check-ins held at which ratings were given. */
export function rated(view: View): View['check_ins'] {
  return view.check_ins.filter(({ held, assessments }) => held && Object.keys(assessments).length > 0)
}
