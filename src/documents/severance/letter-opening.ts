/** The opening of the letter: thanks, tenure and contributions, as far as the record shows them. */
import { type Day, firstDay } from '../../record/dates.ts'
import { exactValue, isRunningTotal } from '../../record/measures.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { agreementName } from '../phrases/agreement-name.ts'
import { dateIn, dayIn, longDayIn } from '../phrases/dates-in-words.ts'
import { improved, met, shortReading } from '../phrases/measures-in-words.ts'
import { hasOffer } from '../phrases/money.ts'
import { capital, inSentence, isExact } from '../phrases/words.ts'
import { isGoodRow } from '../points/strong-history.ts'

/** More results than these make no opening. */
const MOST_RESULTS = 3

/** Thanks for the offer where there is one, the day of hire, the last good review and raise, the results of the plan. */
export function letterOpening(view: View): string {
  return [thanks(view), ...tenure(view), ...reviews(view), ...results(view)].join(' ')
}

function thanks(view: View): string {
  const { severance, as_of } = view
  if (!hasOffer(view)) return 'I write to you about the terms on which we could agree.'
  if (severance?.offered_on === undefined) return `Thank you for the offer of a ${agreementName(view)}.`
  const day = severance.offered_on === as_of ? longDayIn(view, as_of) : dayIn(view, severance.offered_on)
  return `Thank you for the ${agreementName(view)} of ${day}.`
}

function tenure(view: View): string[] {
  const { hired_on, job_title } = view.employment
  const { employer } = view.plan
  if (hired_on === undefined || firstDay(hired_on) === undefined)
    return job_title === undefined ? [] : [`I work for ${employer} as ${job_title}.`]
  return [`I joined ${employer} ${isExact(hired_on) ? 'on' : 'in'} ${dateIn(view, hired_on)}.`]
}

/** What was said of the work before the plan: never a review or a pay cut that speaks against it. */
function reviews(view: View): string[] {
  const rows = view.employment.rows.filter((row) => (firstDay(row.on) ?? '9') < view.plan.issued_on && isGoodRow(row))
  const parts = rows.map(
    ({ kind, on, text }) =>
      `the ${kind === 'review' ? 'review' : 'change of pay'} of ${dateIn(view, on)} ("${withoutStop(text)}")`,
  )
  if (parts.length === 0) return []
  return [`My record before the plan has ${listed(parts)}.`]
}

/** Measures of the plan that met their target or came nearer to it; the day once, where it is the same for all. */
function results(view: View): string[] {
  const found = view.metrics
    .filter((metric) => metric.target_source === 'plan')
    .flatMap(resultWords)
    .slice(0, MOST_RESULTS)
  const [first] = found
  if (first === undefined) return []
  if (found.every(({ on }) => on === first.on))
    return [`By ${dayIn(view, first.on)}, ${listed(found.map(({ words }) => words))}.`]
  return [`In the plan period ${listed(found.map(({ words, on }) => `${words} by ${dayIn(view, on)}`))}.`]
}

function resultWords(metric: ViewMetric): { readonly words: string; readonly on: Day }[] {
  const [first] = metric.readings
  const last = metric.readings.at(-1)
  if (first === undefined || last === undefined || exactValue(last) === undefined) return []
  const better = improved(metric) === true
  if (!better && met(last) !== true) return []
  const name = inSentence(metric.name.replace(/,?\s*\(?(?:cumulative|running total|to date)\)?$/i, ''))
  const now = shortReading(last, metric)
  const on = last.week_ending
  if (isRunningTotal(metric)) return [{ words: `${name} came to ${now}`, on }]
  return better
    ? [{ words: `${name} went from ${shortReading(first, metric)} to ${now}`, on }]
    : [{ words: `${name} stood at ${now}`, on }]
}

/** "Senior Account Executive": what stands beside a name in the head of a letter. */
export function withRole(name: string, role: string | undefined, employer = ''): string {
  return [name, ...(role === undefined ? [] : [capital(role)]), ...(employer === '' ? [] : [employer])].join(', ')
}
