/** The last two parts of the statement: what was done, and what could and could not be done. Facts alone. */
import { couldNotRows } from '../../audit/could-not.ts'
import { exactValue } from '../../record/measures.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { checkInSentences } from '../phrases/check-ins-in-words.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { improved, isReported, met } from '../phrases/measures-in-words.ts'
import { changeWords, cited } from '../phrases/progress.ts'
import { marked, passageMark, wholePassage } from '../phrases/reader-mark.ts'
import { capital, inSentence, RATING_WORDS, withStop } from '../phrases/words.ts'
import type { Claim } from './appeal-claim.ts'
import { areaIds } from './appeal-expectations.ts'

/** What I did to meet the plan: figures in sum, steps, what was asked for, check-ins. */
export function effort(view: View, { separated_on }: Claim, readers: readonly Audience[]): string[] {
  const sums = figureSentences(view)
  const figures = [...sums, ...whereSentence(view, sums.length > 0)].join(' ')
  // As the agency reads them: what HR would read of them is no matter here.
  const as_of = separated_on !== undefined && separated_on < view.as_of ? separated_on : view.as_of
  const meetings = checkInSentences({ ...view, audience: 'agency', as_of })
  return [
    ...(figures === '' ? [] : [wholePassage(view, figures, readers)]),
    ...requestParagraph(view, readers),
    ...(meetings.length === 0 ? [] : [wholePassage(view, `Check-ins. ${meetings.join(' ')}`, readers)]),
  ]
}

/** "Of the five measures with a target, four were at target in the last week measured." And whose target it was. */
function figureSentences(view: View): string[] {
  const metrics = view.metrics.filter((metric) => isReported(metric) && latest(metric)?.target !== undefined)
  if (metrics.length === 0) return []
  const near = metrics.filter((metric) => improved(metric) === true).length
  const far = metrics.filter((metric) => improved(metric) === false).length
  const moved = [
    ...(near === 0 ? [] : [`${counted(near, 'measure')} ${was(near)} nearer to the target than in the first week`]),
    ...(far === 0 ? [] : [`${counted(far, 'measure')} ${was(far)} further from it`]),
  ]
  return [
    atTarget(view, metrics),
    ...proposedSentence(metrics),
    ...(moved.length === 0 ? [] : [`${capital(moved.join(', '))}.`]),
  ]
}

function atTarget(view: View, metrics: readonly ViewMetric[]): string {
  const at = metrics.filter((metric) => isMet(metric) === true).length
  const which = lastWeek(view, metrics)
  if (metrics.length === 1) return `The one measure with a target was ${at === 1 ? 'at' : 'not at'} target in ${which}.`
  if (at === metrics.length)
    return `${at === 2 ? 'Both' : `All ${numberWord(at)}`} measures with a target were at target in ${which}.`
  return `Of the ${numberWord(metrics.length)} measures with a target, ${at === 0 ? 'none' : numberWord(at)} ${at === 0 ? 'was' : was(at)} at target in ${which}.`
}

/** "the last week measured, which ended on 1 April"; of measures that stop at different weeks, that of each. */
function lastWeek(view: View, metrics: readonly ViewMetric[]): string {
  const [week, ...others] = new Set(metrics.map((metric) => latest(metric)?.week_ending))
  return week === undefined || others.length > 0
    ? 'the last week in which each was measured'
    : `the last week measured, which ended on ${dayIn(view, week)}`
}

function proposedSentence(metrics: readonly ViewMetric[]): string[] {
  const mine = metrics.filter(({ target_source }) => target_source === 'proposed_by_employee').length
  if (mine === 0) return []
  const all = mine === metrics.length
  const which = all
    ? mine === 1
      ? 'That target'
      : 'These targets'
    : `${capital(numberWord(mine))} of these ${numberWord(metrics.length)} targets`
  return [`${which} ${was(mine)} proposed by me; the plan does not state ${mine === 1 ? 'it' : 'them'}.`]
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were'
}

function latest(metric: ViewMetric): ViewMetric['readings'][number] | undefined {
  return metric.readings.findLast((reading) => exactValue(reading) !== undefined)
}

function isMet(metric: ViewMetric): boolean | undefined {
  const reading = latest(metric)
  return reading === undefined ? undefined : met(reading)
}

/** Where the figures and the steps are: the table of expectations has both. */
function whereSentence(view: View, figures: boolean): string[] {
  const count = view.plan.areas.reduce((sum, { steps_taken }) => sum + steps_taken.length, 0)
  const of = areaIds(view.plan.areas.filter(({ steps_taken }) => steps_taken.length > 0))
  const steps = count === 0 ? [] : [`${counted(count, 'step')} that I took (${of})`]
  const parts = [...(figures ? ['the figures'] : []), ...steps]
  if (parts.length === 0) return []
  return [`${capital(listed(parts))} ${parts.length === 1 && count === 1 ? 'is' : 'are'} in the table of expectations.`]
}

const MOST_REQUESTS = 6
const TIMES: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' }

/** What I asked for in writing, each with its answer; of many the latest. */
function requestParagraph(view: View, readers: readonly Audience[]): string[] {
  const asked = view.requests.filter(({ kind }) => kind !== 'records' && kind !== 'representation')
  if (asked.length === 0) return []
  const shown = asked.slice(-MOST_REQUESTS)
  const more = asked.length > shown.length ? `, the latest ${numberWord(shown.length)} of them these` : ''
  const sentences = shown.map((request) => {
    const { sent_on, answered_on, answer, text, evidence } = request
    const came =
      answered_on === undefined
        ? 'no answer is in my record'
        : `answered${answer === undefined ? '' : answer === 'none' ? ' with no result' : answer === 'partial' ? ' in part' : ` (${answer})`} on ${dayIn(view, answered_on)}`
    const said = `${dayIn(view, sent_on)}: "${withoutStop(text)}"; ${came}${cited(evidence)}.`
    return marked(said, passageMark(view, request, said, readers))
  })
  return [
    `I asked in writing ${TIMES[asked.length] ?? `${numberWord(asked.length)} times`}${more}. ${sentences.join(' ')}`,
  ]
}

// ---- what could and could not be done -------------------------------------------------------------------------

/** What was in my hands, what I was told to do and did, what others had to bring, and how I was rated. */
export function couldAndCouldNot(view: View, readers: readonly Audience[]): string[] {
  const control = [...controlSentence(view), ...measureSentence(view)].join(' ')
  const directives = directiveSentences(view).join(' ')
  const changes = [...changeSentences(view), ...supportSentence(view)].join(' ')
  const ratings = ratingSentence(view)
  return [control, directives, changes, ratings]
    .filter((text) => text !== '')
    .map((text) => wholePassage(view, text, readers))
}

/** "Of what the plan asked, A3 was within my control, A1 was so only in part and A2 was outside it." */
function controlSentence({ plan: { areas } }: View): string[] {
  const said = CONTROL.flatMap(({ control, first, next }) => {
    const those = areas.filter((area) => area.control === control)
    return those.length === 0 ? [] : [{ who: `${areaIds(those)} ${was(those.length)}`, first, next }]
  })
  const parts = said.map(({ who, first, next }, i) => `${who} ${i === 0 ? first : next}`)
  return parts.length === 0 ? [] : [`Of what the plan asked, ${listed(parts)}.`]
}

const CONTROL = [
  { control: 'within', first: 'within my control', next: 'within it' },
  { control: 'partial', first: 'within my control only in part', next: 'so only in part' },
  { control: 'outside', first: 'outside my control', next: 'outside it' },
]

function measureSentence({ plan: { areas } }: View): string[] {
  const without = areas.filter(({ measure }) => measure === undefined)
  return without.length === 0 ? [] : [`The plan states no measure for ${areaIds(without)}.`]
}

/** Of what the plan told me to do, what the weekly readings show. */
function directiveSentences(view: View): string[] {
  const rows = couldNotRows(view).filter((row) => row.kind === 'directive')
  return rows.map(({ area, state, weeks, by }) => {
    const lead = `${area} told me what to do`
    if (weeks === undefined && state === 'followed') return `${lead}, and I followed it each time${cited(by)}.`
    if (weeks === undefined && state === 'could_not')
      return `${lead}; what prevented it is in the table of expectations.`
    if (weeks === undefined) return `${lead}; my record has no weekly count of it.`
    const all = weeks.of
    const missed = all - weeks.done
    if (missed === 0) return `${lead}, and every weekly reading in my record shows it done (${all} of ${all}).`
    return `${lead}; ${numberWord(all - missed).replace(/^no$/, 'none')} of ${counted(all, 'weekly reading')} ${all - missed < 2 ? 'shows' : 'show'} it done, and the table of expectations has what my record says of the ${missed === 1 ? 'other one' : 'others'}.`
  })
}

function changeSentences(view: View): string[] {
  return view.plan.amendments
    .filter(({ on, in_force }) => on > in_force.from)
    .map(
      (change) =>
        `${changeWords(view, change)}${change.area === undefined ? '' : ` for ${change.area}`}${cited(change.evidence)}.`,
    )
}

function supportSentence({ plan: { areas } }: View): string[] {
  const owed = areas.flatMap(({ id, support }) =>
    support
      .filter(({ delivered_on }) => delivered_on === undefined)
      .map(({ text }) => `${inSentence(withoutStop(text))} for ${id}`),
  )
  return owed.length === 0
    ? []
    : [withStop(`Support named in the plan of which my record shows no delivery: ${listed(owed)}`)]
}

/** The latest ratings of all areas, the bad ones too. */
function ratingSentence(view: View): string {
  const last = view.check_ins.findLast(({ held, assessments }) => held && Object.keys(assessments).length > 0)
  if (last === undefined) return ''
  const ratings = Object.entries(last.assessments).map(([area, rating]) => `${area} ${RATING_WORDS[rating]}`)
  return `The last ratings in my record, of ${dayIn(view, last.scheduled_for)}: ${listed(ratings)}.`
}
