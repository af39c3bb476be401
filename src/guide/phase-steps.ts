/** Steps that belong to a part of the plan: halfway, its last two weeks, the day after, and the time when it is over. */
import { addDays, daysBetween, firstDay, longDay } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { Rating } from '../record/schema/check-in.ts'
import { phaseOf } from './phase.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** After a plan that was met a later slip is judged harder: for half a year the record goes on, a line a month. */
const WATCH_DAYS = 183
const QUIET_DAYS = 30

const READ_MORE = 'onrecord help phases'

/** What this part of the plan asks for. */
export function phaseSteps(facts: Facts): Step[] {
  const { plan } = facts.record
  if (plan.status === 'draft') return []
  if (plan.status === 'paused' && facts.day <= plan.effective_to) return pausedStep(facts)
  switch (phaseOf(facts.record.plan, facts.day)) {
    case 'first_days':
      return auditStep()
    case 'halfway':
      return [...assessmentStep(facts, LOSS.early), ...goalsStep(facts), ...auditStep()]
    case 'last_weeks':
      return [...assessmentStep(facts, LOSS.end), ...finalStep(facts), ...responseStep(facts), ...papersStep(facts)]
    case 'just_ended':
      return [...resultStep(facts), ...assessmentStep(facts, LOSS.end)]
    case 'over':
      return [...watchStep(facts), ...endedStep(facts)]
    default:
      return []
  }
}

/** Areas whose last rating is not "met", or that have none, unless an assessment was asked for since. */
function assessmentStep({ record, day }: Facts, loss: number): Step[] {
  const ids = record.plan.areas.map(({ id }) => id).filter((id) => lastRating(record, id) !== 'met')
  const isAsked = record.requests.some(
    ({ kind, sent_on }) => kind === 'assessment' && daysBetween(sent_on, day) <= QUIET_DAYS,
  )
  if (ids.length === 0 || isAsked) return []
  const isOver = record.plan.effective_to < day
  return [
    {
      kind: 'assessment',
      do: `ask for a written assessment of ${ids.join(', ')}, and what would be satisfactory`,
      why: isOver
        ? 'what is said of the end, you can still answer'
        : 'what you hear of before the end, you can still put right',
      by: isOver ? null : record.plan.effective_to,
      loss,
      command: 'onrecord ask "…" --kind assessment',
    },
  ]
}

function lastRating({ checkIns }: PlannedRecord, area: string): Rating | undefined {
  return checkIns
    .filter(({ status }) => status === 'held')
    .map(({ assessments }) => assessments?.[area])
    .findLast((rating) => rating !== undefined)
}

/** Nothing shows that it was looked at: it ends with the days for it. */
function auditStep(): Step[] {
  return [
    {
      kind: 'audit',
      do: 'see what is weak in the plan, and in your own record',
      why: 'what is asked about early is easier to put right',
      by: null,
      loss: LOSS.whole,
      command: 'onrecord audit',
    },
  ]
}

function goalsStep({ record }: Facts): Step[] {
  if ((record.plan.goals ?? []).length > 0) return []
  return [
    {
      kind: 'goals',
      do: 'decide what you are after: the job, a corrected record, a severance',
      why: `halfway is early enough to ask a lawyer or a steward once; what to decide: ${READ_MORE}`,
      by: null,
      loss: LOSS.early,
      command: 'onrecord set plan goals keep_job,correct_record',
    },
  ]
}

/** A last meeting, once the end is near. */
function finalStep({ record, day }: Facts): Step[] {
  if (record.checkIns.some(({ final }) => final === true)) return []
  const { effective_to } = record.plan
  return [
    {
      kind: 'final',
      do: 'ask for a day for the last meeting, and a result in writing',
      why: 'a result that is only spoken can change',
      by: effective_to > day ? effective_to : null,
      loss: LOSS.end,
      command: 'onrecord check-in DATE --scheduled --final',
    },
  ]
}

/** An answer to the plan with what was reached, unless a day for it is a step already, or one was sent. */
function responseStep({ record, deadlines, day }: Facts): Step[] {
  const isDue = deadlines.some(({ kind, on }) => kind === 'response' && daysBetween(on, day) <= QUIET_DAYS)
  if (isDue || record.sent?.some(({ document }) => document === 'rebuttal')) return []
  return [
    {
      kind: 'response',
      do: 'make your response to the plan, with your progress by area',
      why: 'nothing shows that one was sent, and it says what was reached',
      by: record.plan.effective_to,
      loss: LOSS.end,
      command: 'onrecord render rebuttal --for hr',
    },
  ]
}

/** What is easier to have before the last day than after it. */
function papersStep({ record }: Facts): Step[] {
  return [
    {
      kind: 'handover',
      do: 'make the handover, and speak to a lawyer or a steward once',
      why: `some rights end days after a decision; what else these weeks are for: ${READ_MORE}`,
      by: record.plan.effective_to,
      loss: LOSS.end,
      command: 'onrecord render handover --for attorney',
    },
  ]
}

function resultStep({ record }: Facts): Step[] {
  return [
    {
      kind: 'result',
      do: `write down how the plan ended on ${longDay(record.plan.effective_to)}: completed_met or completed_not_met`,
      why: `keep the letter that says so; what now: ${READ_MORE}`,
      by: null,
      loss: LOSS.result,
      command: 'onrecord set plan status RESULT',
    },
  ]
}

/** The plan is over and was met: a line a month is enough. */
function watchStep({ record, day }: Facts): Step[] {
  const { plan, evidence, unemployment } = record
  const ended = unemployment?.separated_on !== undefined || plan.status !== 'completed_met'
  if (ended || day > addDays(plan.effective_to, WATCH_DAYS)) return []
  const isQuiet = !evidence.some(({ happened }) => {
    const on = firstDay(happened) ?? ''
    return on <= day && on > addDays(day, -QUIET_DAYS)
  })
  if (!isQuiet) return []
  return [
    {
      kind: 'log',
      do: 'go on with a line a month, good or bad',
      why: `after a plan a later slip is judged harder; until ${longDay(addDays(plan.effective_to, WATCH_DAYS))}`,
      by: null,
      loss: LOSS.week,
      command: 'onrecord log "…"',
    },
  ]
}

/** While a plan rests nothing of it is due, and its last day may move without a word. */
function pausedStep({ record, day }: Facts): Step[] {
  const isAsked = record.requests.some(({ sent_on }) => daysBetween(sent_on, day) <= QUIET_DAYS)
  if (isAsked) return []
  return [
    {
      kind: 'paused',
      do: 'ask in writing when the plan goes on, and what its last day is then',
      why: 'days that it rests may count, or may not; note a new last day with onrecord amend',
      by: null,
      loss: LOSS.early,
      command: 'onrecord ask "…" --kind clarification',
    },
  ]
}

/** After a plan that was not met, or was stopped: what comes of it is not in the record yet. */
function endedStep({ record, day }: Facts): Step[] {
  const { status, effective_to } = record.plan
  const isOpen = status === 'completed_not_met' || status === 'ended_early'
  if (!isOpen || record.unemployment?.separated_on !== undefined || day > addDays(effective_to, QUIET_DAYS)) return []
  return [
    {
      kind: 'separated',
      do: 'if your employment has ended, or ends, write down its last day',
      why: `periods run from it; before you sign anything, speak to a lawyer or a steward: ${READ_MORE}`,
      by: null,
      loss: LOSS.end,
      command: 'onrecord set unemployment separated_on DATE',
    },
  ]
}
