/** The statement of an appeal in five parts. It says what the record shows; what it means is for the hearing. */
import { firstDay, isDay } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { dateIn, dayIn, longDayIn, periodIn } from '../phrases/dates-in-words.ts'
import { nameAndRole } from '../phrases/people-in-words.ts'
import { planName } from '../phrases/plan-name.ts'
import { cited } from '../phrases/progress.ts'
import { marked, passageMark, wholePassage } from '../phrases/reader-mark.ts'
import { withStop } from '../phrases/words.ts'
import { type Claim, separationSentence } from './appeal-claim.ts'
import type { ReasonRow, StatementPart } from './appeal-data.ts'
import { couldAndCouldNot, effort } from './appeal-effort.ts'

/** The parts that the record has something for, in their order. */
export function statement(view: View, claim: Claim, readers: readonly Audience[]): StatementPart[] {
  const parts: readonly StatementPart[] = [
    { heading: 'My job and how long I had it', paragraphs: job(view, claim, readers) },
    { heading: 'What the employer says', paragraphs: saidByEmployer(view, claim, readers) },
    { heading: 'What happened on the last day', paragraphs: lastDayOfWork(view, claim, readers) },
    { heading: 'What I did to meet the plan', paragraphs: effort(view, claim, readers) },
    {
      heading: 'What I could do and what I could not',
      paragraphs: [...couldAndCouldNot(view, readers), ...afterThePlan(view, claim, readers)],
    },
  ]
  return parts.filter(({ paragraphs }) => paragraphs.length > 0)
}

// ---- the job ---------------------------------------------------------------------------------------------------

function job(view: View, claim: Claim, readers: readonly Audience[]): string[] {
  const { plan } = view
  const areas = counted(plan.areas.length, 'area')
  const by = nameAndRole(view, plan.issued_by)
  const issued = `On ${longDayIn(view, plan.issued_on)} ${by}${by.includes(', ') ? ',' : ''} gave me ${planWithArticle(view)} with ${areas}, in effect ${periodIn(view, plan.effective_from, plan.effective_to)}${cited(plan.document === undefined ? [] : [plan.document])}.`
  const before = history(view, claim, readers)
  return [
    `${jobSentence(view, claim)} ${separationSentence(claim).join(' ')}`.trim(),
    ...(before.length === 0 ? [] : [`Reviews, pay and discipline in that time, as recorded. ${before.join(' ')}`]),
    wholePassage(view, issued, readers),
  ]
}

/** "a performance improvement plan": its name without the day, which stands beside it. */
function planWithArticle(view: View): string {
  const dated = planName(view)
  const name = dated.slice(0, dated.lastIndexOf(' of '))
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}

function jobSentence(view: View, { separated_on }: Claim): string {
  const { hired_on } = view.employment
  const job_title = view.employment.job_title ?? view.people.find(({ id }) => id === view.plan.employee)?.role
  const as = job_title === undefined ? '' : ` as ${job_title}`
  const from =
    hired_on === undefined
      ? ''
      : isDay(hired_on)
        ? ` from ${longDayIn(view, hired_on)}`
        : ` from ${dateIn(view, hired_on)}`
  const to = separated_on === undefined ? '' : `${from === '' ? ' until' : ' to'} ${longDayIn(view, separated_on)}`
  const long =
    hired_on !== undefined && separated_on !== undefined && isDay(hired_on) ? lengthOf(hired_on, separated_on) : ''
  const verb = separated_on === undefined ? (from === '' ? 'I work' : 'I have worked') : 'I worked'
  return `${verb} for ${view.plan.employer}${as}${verb === 'I have worked' ? from.replace(' from ', ' since ') : from}${to}${long === '' ? '' : `, ${long}`}.`
}

/** "four years and 11 months"; "three months"; empty for less than a month. */
function lengthOf(from: string, to: string): string {
  const [[y1 = 0, m1 = 0, d1 = 0], [y2 = 0, m2 = 0, d2 = 0]] = [from.split('-').map(Number), to.split('-').map(Number)]
  const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const parts = [...(years < 1 ? [] : [counted(years, 'year')]), ...(rest < 1 ? [] : [counted(rest, 'month')])]
  return months < 1 ? '' : listed(parts)
}

/** What followed the plan, up to the end of the employment: when a plan was met, what came after it counts. */
function afterThePlan(view: View, { separated_on }: Claim, readers: readonly Audience[]): string[] {
  const rows = view.employment.rows.filter(({ kind, on }) => {
    const day = firstDay(on) ?? ''
    return kind === 'event' && day >= view.plan.effective_to && (separated_on === undefined || day <= separated_on)
  })
  const said = rows.map((row) => {
    const text = `${dateIn(view, row.on)}: ${withoutStop(row.text)}${cited(row.evidence)}.`
    return marked(text, passageMark(view, row, text, readers))
  })
  return said.length === 0 ? [] : [`From the last day of the plan on, as recorded. ${said.join(' ')}`]
}

const MOST_ROWS = 8

/** Reviews, pay and discipline, good and bad, up to the end; of many the latest. */
function history(view: View, { separated_on }: Claim, readers: readonly Audience[]): string[] {
  return view.employment.rows
    .filter(({ kind }) => kind !== 'event')
    .filter(({ on }) => separated_on === undefined || (firstDay(on) ?? '') <= separated_on)
    .sort((a, b) => (firstDay(a.on) ?? '').localeCompare(firstDay(b.on) ?? ''))
    .slice(-MOST_ROWS)
    .map((row) => {
      const said = `${dateIn(view, row.on)}: ${withoutStop(row.text)}${cited(row.evidence)}.`
      return marked(said, passageMark(view, row, said, readers))
    })
}

// ---- what the employer says ------------------------------------------------------------------------------------

const MOST_AREAS = 6

function saidByEmployer(view: View, claim: Claim, readers: readonly Audience[]): string[] {
  const { reason_given_at_discharge: told, reason_given_to_agency: agency } = claim
  const given = [
    ...(told === undefined ? [] : [`When the employment ended, the reason given was: "${withoutStop(told)}".`]),
    ...(agency === undefined ? [] : [`To the agency the reason given was: "${withoutStop(agency)}".`]),
  ].join(' ')
  const plan = planSentence(view)
  return [...(given === '' ? [] : [given]), ...(plan === '' ? [] : [wholePassage(view, plan, readers)])]
}

/** "The plan gives as its reason "…". It says of A1 Answering mail "…"."; empty where the plan says nothing of the kind. */
function planSentence(view: View): string {
  const { reason, areas, more } = planWords(view)
  const said = areas.map(({ area, words }) => `of ${area} "${words}"`)
  return [
    ...(reason === undefined ? [] : [`The plan gives as its reason "${reason}".`]),
    ...(said.length === 0 ? [] : [`${reason === undefined ? 'The plan' : 'It'} says ${listed(said)}.`]),
    ...(more > 0 ? [`It says something of ${counted(more, 'more area')}.`] : []),
  ].join(' ')
}

/** The plan's own reason, and what it says of each area; of many areas the first. */
function planWords({ plan: { reason, areas } }: View) {
  const said = areas.flatMap(({ id, title, deficiency }) =>
    deficiency === undefined ? [] : [{ area: `${id} ${title}`, words: withoutStop(deficiency) }],
  )
  return {
    reason: reason === undefined ? undefined : withoutStop(reason),
    areas: said.slice(0, MOST_AREAS),
    more: said.length - MOST_AREAS,
  }
}

/** The reasons that were given, each with its date, not compared. Empty unless there are two. */
export function reasonsGiven(view: View, claim: Claim): ReasonRow[] {
  const { reason_given_at_discharge: told, reason_given_to_agency: agency, separated_on, claim_filed_on } = claim
  const { reason, areas } = planWords(view)
  const plan = [
    ...(reason === undefined ? [] : [`"${reason}"`]),
    ...areas.map(({ area, words }) => `${area}: "${words}"`),
  ]
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['The plan', longDayIn(view, view.plan.issued_on), plan.length === 0 ? undefined : plan.join('; ')],
    ['When the employment ended', separated_on === undefined ? '–' : longDayIn(view, separated_on), told],
    [
      'To the agency',
      claim_filed_on === undefined ? '–' : `after the claim of ${longDayIn(view, claim_filed_on)}`,
      agency,
    ],
  ]
  const given = rows.flatMap(([where, date, words]) =>
    words === undefined ? [] : [{ where, date, words: where === 'The plan' ? words : `"${withoutStop(words)}"` }],
  )
  return given.length < 2 ? [] : given
}

// ---- the last day ----------------------------------------------------------------------------------------------

function lastDayOfWork(view: View, { final_incident, separated_on }: Claim, readers: readonly Audience[]): string[] {
  const that = separated_on === undefined ? [] : view.evidence.filter(({ happened }) => happened === separated_on)
  const exhibits = that.map((entry) => {
    const said = `${withoutStop(entry.title)} (${entry.id})`
    return marked(said, passageMark(view, entry, said, readers))
  })
  return [
    ...(final_incident === undefined ? [] : final_incident.split(/\n\s*\n/).map(withStop)),
    ...(exhibits.length === 0 || separated_on === undefined
      ? []
      : [`In my record from that day, ${dayIn(view, separated_on)}: ${exhibits.join('; ')}.`]),
  ]
}
