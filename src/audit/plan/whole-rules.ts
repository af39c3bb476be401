/** The plan as a whole: what came before a federal one, and the questions that several signs together raise. */
import { daysBetween, firstDay, lastDay } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { checkInCount } from '../check-in-count.ts'
import { gapOf } from '../day-gaps.ts'
import { RECENT_DAYS, raiseOf, reviewOf } from '../good-history.ts'
import { owedSupport } from '../owed-support.ts'
import { type Rule, rule, type Shown, shown, spot } from '../rule.ts'
import { givenMetric } from './area-measures.ts'

export const wholeRules: readonly Rule[] = [
  rule({
    id: 'PQ-48',
    title: 'federal plan, and nothing dated before it',
    severity: 'medium',
    counsel: true,
    reads: 'sector of the plan; dates of the allegations, baselines, measures before the plan, discipline, reviews',
    why: 'For federal employees, one decision of a court asks what showed unacceptable performance before the plan began. Whether that applies to you is for somebody who knows that law.',
    sources: ['LevineFed'],
    advice:
      'Show this to a lawyer or a steward before the plan ends, with the dates of everything that the plan cites.',
    command: 'onrecord render handover --for attorney',
    judge: nothingBefore,
  }),
  rule({
    id: 'PQ-50',
    title: 'several questions about the plan as a whole',
    severity: 'information',
    reads:
      'measures, support and control of the areas, check-ins held, prior_counselling, reviews and pay, changes of targets, an offer',
    limits: {
      signs: { usual: 3, unit: 'questions', why: 'one or two are found in many plans; our choice' },
    },
    why: 'A lawyer for employees lists signs by which to ask whether a plan is meant to be passed. Each has ordinary explanations. Together they are questions, not an answer.',
    sources: ['SkloverFraud', 'own'],
    advice: 'Read them calmly, and take them to a lawyer or a steward. Go on doing what the plan asks for.',
    command: 'onrecord render handover --for attorney',
    judge: (view, { signs: fewest = 0 }) => {
      const asked = signs(view)
      return asked.length < fewest || asked.length === 0
        ? []
        : [
            shown(
              spot('plan'),
              `Questions about the plan as a whole: ${asked.map(({ question }) => question).join(' ')}`,
              `${asked.map(({ because }) => because).join('; ')}; ${asked.length} questions, limit ${fewest}.`,
            ),
          ]
    },
  }),
]

/** What could show how the work was before the plan: a dated statement of the plan itself is enough. */
function nothingBefore(view: View): Shown[] {
  const { plan, employment, metrics, allegations } = view
  if (plan.sector !== 'federal') return []
  const isBefore = (date: string): boolean => (lastDay(date) ?? '9') < plan.issued_on
  const isOpen = (date: string): boolean => !isBefore(date) && (firstDay(date) ?? '') < plan.issued_on
  const rows = employment.rows.filter(
    (row) => row.kind === 'discipline' || (row.kind === 'review' && reviewOf(row) !== 'yes'),
  )
  const dates = [...allegations.map(({ occurred }) => occurred), ...rows.map(({ on }) => on)]
  const undated = (plan.prior_counselling ?? []).length > 0 || plan.areas.some(({ baseline }) => baseline !== undefined)
  if (undated || dates.some(isBefore) || metrics.some((metric) => metric.before_plan !== undefined)) return []
  const may = dates.some(isOpen)
  const text = may
    ? 'There may be nothing on the record, dated before the plan, of how the work was then.'
    : 'Nothing on the record, dated before the plan, says how the work was then.'
  const how = `sector federal; no allegation, discipline or low review dated before ${plan.issued_on}, no prior_counselling, no baseline, no measure with before_plan.`
  return [shown(spot('plan', 'sector'), text, how, may ? { may: true } : {})]
}

type Sign = { readonly question: string; readonly because: string }

function signs(view: View): Sign[] {
  return [...signsOfAreas(view), ...signsOfCourse(view), ...signsOfHistory(view)]
}

/** How long a promised support may take, and how many check-ins have to have been due before they are few. */
const FIRST_DAYS = 14
const FEWEST_DUE = 3

function signsOfAreas(view: View): Sign[] {
  const { areas } = view.plan
  const owed = owedSupport(view)
  const unmeasured = areas
    .filter((area) => area.measure === undefined && givenMetric(view, area) === undefined)
    .map(({ id }) => id)
  // In its first days nothing that was promised can have come.
  const isLate = daysBetween(view.plan.effective_from, view.as_of) > FIRST_DAYS
  const isOwed = ({ id, support }: ViewArea): boolean =>
    isLate && owed.filter(({ area }) => area.id === id).length === support.length
  const alone = areas.filter(({ support }) => support.length === 0).map(({ id }) => id)
  const waiting = areas.filter((area) => area.support.length > 0 && isOwed(area)).map(({ id }) => id)
  const outside = areas.filter(({ control }) => control === 'outside').map(({ id }) => id)
  return [
    ...sign(unmeasured, (ids) => `How will ${ids} be measured?`, 'no measure'),
    ...helpSign(alone, waiting),
    ...sign(outside, (ids) => `What of ${ids} can the employee bring about?`, 'control outside'),
  ]
}

function sign(ids: readonly string[], question: (ids: string) => string, because: string): Sign[] {
  return ids.length === 0 ? [] : [{ question: question(listed(ids)), because: `${because}: ${ids.join(', ')}` }]
}

/** One sign, whether no help is named or what is named did not come: the areas of each stay apart, as PQ-18 and PQ-19 have them. */
function helpSign(alone: readonly string[], waiting: readonly string[]): Sign[] {
  const [named] = sign(alone, (ids) => `What help is there for ${ids}?`, 'no support')
  const [owed] = sign(waiting, (ids) => `When does the help named for ${ids} come?`, 'no support delivered')
  if (named === undefined || owed === undefined) return [named, owed].filter((each) => each !== undefined)
  return [{ question: `${named.question} ${owed.question}`, because: `${named.because}, and ${owed.because}` }]
}

function signsOfCourse(view: View): Sign[] {
  const { plan, severance } = view
  const { due, held, own } = checkInCount(view)
  const open = due.length - own.length
  const offered = severance?.offered_on
  const isOffered = offered !== undefined && offered >= plan.issued_on && offered <= plan.effective_to
  const raised = plan.amendments.filter(({ on, field, in_force }) => field.startsWith('target') && on > in_force.from)
  return [
    ...(open >= FEWEST_DUE && held.length * 2 < open
      ? [{ question: 'Why were few of the check-ins held?', because: `${held.length} held of ${due.length} due` }]
      : []),
    ...(raised.length > 0
      ? [
          {
            question: 'Why was a target changed on the way?',
            because: `target changed on ${raised.map(({ on }) => on).join(', ')}`,
          },
        ]
      : []),
    ...(isOffered
      ? [{ question: 'Why was a separation offered while the plan was running?', because: `offer of ${offered}` }]
      : []),
  ]
}

function signsOfHistory({ plan, employment }: View): Sign[] {
  const good = employment.rows.filter((row) => {
    if (row.kind !== 'review' && row.kind !== 'compensation') return false
    const gap = gapOf(row.on, plan.issued_on)
    const isRecent = gap !== undefined && gap.least > 0 && gap.most <= RECENT_DAYS[row.kind]
    return isRecent && (row.kind === 'review' ? reviewOf(row) : raiseOf(row)) === 'yes'
  })
  return [
    ...((plan.prior_counselling ?? []).length === 0
      ? [{ question: 'When was this first said, before the plan?', because: 'no prior_counselling' }]
      : []),
    ...(good.length > 0
      ? [
          {
            question: `What changed since the ${good.some(({ kind }) => kind === 'review') ? 'good review' : 'raise'}?`,
            because: `${good.map(({ kind, on }) => `${kind} of ${on}`).join(', ')}`,
          },
        ]
      : []),
  ]
}
