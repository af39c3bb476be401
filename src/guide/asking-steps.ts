/** Steps about what was asked for, what was promised, and what the plan leaves open. */
import { addDays, type Day, daysBetween, shortDay, workingDaysAfter } from '../record/dates.ts'
import { waitFor } from '../record/support-wait.ts'
import { type Facts, LOSS, type Step } from './step.ts'

/** A question is asked again after so many working days, and support after so many days (domain research, PQ-19, PQ-20). */
const OPEN_WORKING_DAYS = 5
const SUPPORT_DAYS = 14
/** The longest usual time for an answer to a plan (domain research, document a). */
const ANSWER_DAYS = 30
/** A clarification is worth most in the first week. */
const CLARIFY_DAYS = 7

export function askingSteps(facts: Facts): Step[] {
  return [...answerDayStep(facts), ...clarifyStep(facts), ...againStep(facts), ...supportStep(facts)]
}

/** By when one may answer: some policies give ten working days, some fifteen days, some thirty. */
function answerDayStep({ record, day }: Facts): Step[] {
  const { issued_on, response_due_on } = record.plan
  if (response_due_on !== undefined || day > addDays(issued_on, ANSWER_DAYS)) return []
  return [
    {
      kind: 'answer_day',
      do: 'find out by when you may answer the plan',
      why: 'if the plan names a day, write it down; if it names none, type none in its place',
      by: null,
      loss: LOSS.early,
      command: 'onrecord set plan response_due_on DATE',
    },
  ]
}

/** Areas that cannot be shown to be met, while nobody has asked how they are judged. */
function clarifyStep({ record, day }: Facts): Step[] {
  const { plan, requests, sent = [] } = record
  const isAsked =
    requests.some(({ kind }) => kind === 'clarification') || sent.some(({ document }) => document === 'clarification')
  if (day > plan.effective_to || isAsked) return []
  const bare = plan.areas.filter(({ measure, target }) => measure === undefined || target === undefined)
  if (bare.length === 0) return []
  const isEarly = daysBetween(plan.issued_on, day) <= CLARIFY_DAYS
  return [
    {
      kind: 'clarification',
      do: `ask how ${bare.map(({ id }) => id).join(', ')} will be measured`,
      why: isEarly ? 'in the first days it reads as willingness' : 'without a measure nobody can show that it was met',
      by: isEarly ? addDays(plan.issued_on, CLARIFY_DAYS) : null,
      loss: LOSS.early,
      command: 'onrecord render clarification --for manager',
    },
  ]
}

/** The request that has waited longest, when nobody has asked again in the last days. */
function againStep({ record, day }: Facts): Step[] {
  const { plan } = record
  const waiting = record.requests
    .filter(({ answered_on }) => answered_on === undefined)
    .map(({ id, sent_on, follow_ups = [] }) => ({ id, asked: lastAsked(sent_on, follow_ups, day), sent_on }))
    .filter(({ asked }) => workingDaysAfter(asked, day) > OPEN_WORKING_DAYS)
    .sort((a, b) => (a.sent_on < b.sent_on ? -1 : 1))
  const [first, ...others] = waiting
  if (first === undefined) return []
  return [
    {
      kind: 'ask_again',
      do: `ask again about ${[first, ...others].map(({ id }) => id).join(', ')}, and note the day`,
      why: `${first.id} has waited ${workingDaysAfter(first.sent_on, day)} working days${day > plan.effective_to ? '' : '; the agenda has it too'}`,
      by: null,
      loss: LOSS.owed,
      command: `onrecord answered ${first.id} --followed-up today`,
    },
  ]
}

function lastAsked(sent_on: Day, follow_ups: readonly Day[], day: Day): Day {
  return [sent_on, ...follow_ups.filter((on) => on <= day)].sort().at(-1) ?? sent_on
}

/** Support that was promised and has not come, and nobody has asked for in writing since. */
function supportStep({ record, day }: Facts): Step[] {
  const { plan, requests } = record
  if (day > plan.effective_to) return []
  const owed = plan.areas.flatMap(({ id, support = [] }) =>
    support.flatMap((item) => {
      const wait = waitFor(item, day)
      const isLate = wait !== undefined && !wait.about && wait.least > (wait.from === 'due_on' ? 0 : SUPPORT_DAYS)
      return isLate && item.delivered_on === undefined ? [{ area: id, ...wait, since: addDays(day, -wait.least) }] : []
    }),
  )
  const [first] = owed
  if (first === undefined) return []
  if (requests.some(({ kind, sent_on }) => kind === 'support' && sent_on >= first.since)) return []
  return [
    {
      kind: 'support',
      do: `ask in writing for the support promised for ${[...new Set(owed.map(({ area }) => area))].join(', ')}`,
      why: `it was ${first.from === 'due_on' ? 'due' : 'promised'} by ${shortDay(first.since)}, and nothing shows that it came`,
      by: null,
      loss: LOSS.owed,
      command: 'onrecord ask "…" --kind support',
    },
  ]
}
