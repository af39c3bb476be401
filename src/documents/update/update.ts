/** The data of the weekly status to the manager (domain research 2 d): this week against target, help needed, questions, next date. */
import { UserError } from '../../user-error.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import { proposedTargets } from '../agenda/agenda-areas.ts'
import { refuseAfterEmployment } from '../phrases/after-employment.ts'
import { periodIn } from '../phrases/dates-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { wholePassage } from '../phrases/reader-mark.ts'
import { planMeasures } from '../rebuttal/rebuttal-opening.ts'
import { help, questions } from './update-asks.ts'
import { checkInLine } from './update-check-ins.ts'
import type { UpdateData } from './update-data.ts'
import { overall, sinceStart } from './update-measures.ts'
import { areaTable } from './update-table.ts'
import { standing, updateHeading, weekEnding, weekEndingIn, weekOfPlan } from './update-week.ts'
import { done, nextWeek } from './update-work.ts'

/** The data that templates/update.md sees. */
export function update(view: View, readers: readonly Audience[]): UpdateData {
  if (view.as_of < view.plan.issued_on)
    throw new UserError(`the plan was issued on ${view.plan.issued_on}; a status cannot be dated before it`)
  refuseAfterEmployment(view, 'there is no further week to report on')
  const { plan } = view
  const week = weekEnding(view)
  const whole = (text: string): string => wholePassage(view, text, readers)
  return {
    heading: updateHeading(view),
    ...weekOfPlan(view),
    week_ending: weekEndingIn(view),
    to: nameOf(view, plan.issued_by),
    from: nameOf(view, plan.employee),
    plan_period: periodIn(view, plan.effective_from, plan.effective_to),
    day_of_plan: standing(view),
    overall: overall(view, week),
    ...areaTable(view, week, readers),
    proposed: proposedTargets(view, plan.areas),
    since_start: [sinceStart(view, week), ...planMeasures(view)].filter((text) => text !== '').join(' '),
    done: done(view, week).map(whole),
    next_week: nextWeek(view).map(whole),
    help: help(view).map(whole),
    questions: questions(view, readers),
    check_ins: whole(checkInLine(view)),
  }
}
