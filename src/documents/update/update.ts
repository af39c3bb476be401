/** The data of the weekly status to the manager (domain research 2 d): this week against target, help needed, questions, next date. */
import { addDays, type Day, dayOf, daysBetween, weekdayName } from '../../record/dates.ts'
import { UserError } from '../../user-error.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { daysToCome } from '../phrases/check-ins-to-come.ts'
import { dayIn, dayWithWeekday, longDayIn, onDate, periodIn } from '../phrases/dates-in-words.ts'
import { isReported, missingIn, shortReading } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { dayOfPlan } from '../phrases/plan-name.ts'
import { names } from '../phrases/progress.ts'
import { idsBesideSupport, questionParts, supportRequest, unanswered } from '../phrases/questions.ts'
import { marked, readerMark, wholePassage } from '../phrases/reader-mark.ts'
import { capital, inSentence, quoted, withoutStop, withStop } from '../phrases/words.ts'
import { planMeasures } from '../rebuttal/rebuttal-opening.ts'
import type { UpdateData } from './update-data.ts'
import {
  contextRows,
  overall,
  readingOf,
  reported,
  rows,
  sinceStart,
  state,
  weekEnding,
  weeksOfPlan,
} from './update-measures.ts'

/** The data that templates/update.md sees. */
export function update(view: View, readers: readonly Audience[]): UpdateData {
  if (view.as_of < view.plan.issued_on)
    throw new UserError(`the plan was issued on ${view.plan.issued_on}; a status cannot be dated before it`)
  const { plan } = view
  const week = weekEnding(view)
  const whole = (text: string): string => wholePassage(view, text, readers)
  return {
    week: Math.min(weeksOfPlan(view), Math.max(1, Math.floor(daysBetween(plan.effective_from, view.as_of) / 7) + 1)),
    weeks: weeksOfPlan(view),
    week_ending: `${weekdayName(week)}, ${longDayIn(view, week)}`,
    to: nameOf(view, plan.issued_by),
    from: nameOf(view, plan.employee),
    plan_period: periodIn(view, plan.effective_from, plan.effective_to),
    day_of_plan: dayOfPlan(view),
    overall: overall(view, week),
    rows: rows(view, week, readers),
    context: contextRows(view, week, readers),
    proposed: view.metrics.some((metric) => isReported(metric) && metric.target_source === 'proposed_by_employee'),
    since_start: [sinceStart(view), ...planMeasures(view)].filter((text) => text !== '').join(' '),
    done: done(view, week).map(whole),
    next_week: nextWeek(view).map(whole),
    help: help(view).map(whole),
    questions: questions(view, readers),
    check_ins: whole(checkIns(view)),
  }
}

/** Steps of this week, action items done, and the largest change of the week. */
function done(view: View, week: Day): string[] {
  const inWeek = (day: string | undefined): boolean => day !== undefined && day > addDays(week, -7) && day <= week
  const steps = view.plan.areas.flatMap((area) =>
    area.steps_taken.filter(({ on }) => inWeek(on)).map(({ text }) => `${area.id}: ${withStop(text)}`),
  )
  const items = view.check_ins.flatMap(({ action_items }) =>
    action_items
      .filter(({ owner, done_on }) => owner === view.plan.employee && inWeek(done_on))
      .map(({ text }) => withStop(text)),
  )
  const firsts = reported(view).flatMap((metric) => {
    const now = readingOf(metric, week)
    const before = readingOf(metric, addDays(week, -7))
    if (now === undefined || before === undefined || state(metric, now) !== 'met, first time') return []
    return [
      `${capital(inSentence(metric.name))} went from ${shortReading(before, metric)} to ${shortReading(now, metric)} and met the target for the first time.`,
    ]
  })
  return [...steps, ...items, ...firsts]
}

function nextWeek(view: View): string[] {
  const items = view.check_ins.flatMap(({ action_items }) =>
    action_items.filter(
      ({ owner, done_on, due }) =>
        owner === view.plan.employee && done_on === undefined && (due === undefined || due >= view.as_of),
    ),
  )
  if (items.length === 0 && view.as_of < view.plan.effective_to)
    return [
      `I will work to the same measures and report again on ${dayWithWeekday(view, addDays(weekEnding(view), 7))}.`,
    ]
  return items.map(({ text, due }) => `${withoutStop(text)}${due === undefined ? '' : `, by ${dayIn(view, due)}`}.`)
}

function help(view: View): string[] {
  return view.plan.areas.flatMap((area) =>
    area.support
      .filter(({ delivered_on }) => delivered_on === undefined)
      .map(({ text, promised_on }) => {
        const asked = supportRequest(view, area.id, { promised_on })
        const promised = promised_on === undefined ? 'named in the plan' : `promised ${onDate(view, promised_on)}`
        const waited =
          asked === undefined
            ? ''
            : `, asked for on ${dayIn(view, asked.sent_on)} (${days(daysBetween(asked.sent_on, view.as_of))})`
        return `${area.id}: ${inSentence(withoutStop(text))}, ${promised}${waited}.`
      }),
  )
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** Questions to the manager that have no answer, with the days that have passed; support asked for stands under help. */
function questions(view: View, readers: readonly Audience[]): string[] {
  const supports = idsBesideSupport(view)
  return unanswered(view)
    .filter(({ to, id }) => (to === undefined || to === view.plan.issued_by) && !supports.includes(id))
    .map((request) => {
      const asked = `Asked ${dayIn(view, request.sent_on)} (${days(daysBetween(request.sent_on, view.as_of))})`
      return marked(`${asked}: ${quoted(request.text)}${followUp(view, request)}`, readerMark(request, readers))
    })
}

/** Where a reply to a recap named an area that has no measure, the question goes on from there. */
function followUp(view: View, request: View['requests'][number]): string {
  const areas = questionParts(view, request).map(({ area }) => area)
  const bare = view.plan.areas.filter((area) => areas.includes(area.id) && missingIn(area).includes('measure'))
  const replies = view.check_ins.flatMap(({ recap }) =>
    recap?.correction !== undefined && bare.some(({ id }) => names(recap.correction ?? '', id)) ? [recap] : [],
  )
  const last = replies.at(-1)
  return last === undefined
    ? ''
    : ` You replied to my recap of ${dayIn(view, dayOf(last.sent))}: ${quoted(last.correction ?? '')} By when, and on what measure?`
}

function checkIns(view: View): string {
  const today = view.check_ins.find(({ scheduled_for }) => scheduled_for === view.as_of)
  const last = view.check_ins.findLast(({ held, scheduled_for }) => held && scheduled_for < view.as_of)
  const next = view.check_ins.find(({ upcoming }) => upcoming)?.scheduled_for ?? daysToCome(view)[0]
  const ofToday = today === undefined || today.moved ? [] : [todayWords(today)]
  const ofLast = last === undefined ? [] : [`Last: ${dayIn(view, last.scheduled_for)}.`]
  const ofNext = next === undefined ? [] : [`Next: ${dayWithWeekday(view, next)}.`]
  const calledOff = view.check_ins
    .filter(({ called_off }) => called_off)
    .map((checkIn) => calledOffWords(view, checkIn))
  return [...ofToday, ...ofLast, ...calledOff, ...ofNext].join(' ')
}

function calledOffWords(view: View, { scheduled_for, by_employee, reason_given }: View['check_ins'][number]): string {
  const why = reason_given === undefined ? '' : ` (reason given: "${reason_given}")`
  return `That of ${dayWithWeekday(view, scheduled_for)} will not take place${by_employee ? ' at my request' : ''}${why}.`
}

function todayWords({ held, outcome_open, reason_given }: View['check_ins'][number]): string {
  if (held) return "Thank you for today's."
  if (outcome_open) return 'One is set for today.'
  return `Today's did not take place${reason_given === undefined ? '' : ` (reason given: "${reason_given}")`}.`
}
