/** What the employee did in the week of a status, and what comes next. */
import { addDays, type Day } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { promise, withoutOwner } from '../phrases/action-items.ts'
import { dayIn, dayWithWeekday } from '../phrases/dates-in-words.ts'
import { shortReading } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { capital, inSentence, withStop } from '../phrases/words.ts'
import { readingOf, reported, state } from './update-measures.ts'
import { isBefore, isOver, weekEnding } from './update-week.ts'

/** Steps of this week, action items done, and measures that met their target for the first time. */
export function done(view: View, week: Day): string[] {
  const inWeek = (day: string | undefined): boolean => day !== undefined && day > addDays(week, -7) && day <= week
  const steps = view.plan.areas.flatMap((area) =>
    area.steps_taken.filter(({ on }) => inWeek(on)).map(({ text }) => `${area.id}: ${withStop(text)}`),
  )
  const items = ownItems(view)
    .filter(({ done_on }) => inWeek(done_on))
    .map(({ text }) => `Done: ${taskWords(view, text)}.`)
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

/** What was promised, what is late, and the next report, as long as one comes before the end of the plan. */
export function nextWeek(view: View): string[] {
  const open = ownItems(view).filter(({ done_on }) => done_on === undefined)
  const late = open.flatMap(({ text, due }) =>
    due !== undefined && due < view.as_of && !isOver(view)
      ? [`Still to do, due on ${dayIn(view, due)}: ${taskWords(view, text)}.`]
      : [],
  )
  const coming = open
    .filter(({ due }) => (due === undefined ? !isOver(view) : due >= view.as_of))
    .map((item) => promise(view, item, view.plan.issued_by))
  return [...coming, ...late, ...nextReport(view, coming.length + late.length > 0)]
}

function nextReport(view: View, hasItems: boolean): string[] {
  const { effective_from, effective_to } = view.plan
  const day = addDays(weekEnding(isBefore(view) ? { as_of: addDays(effective_from, -7) } : view), 7)
  if (day > effective_to) return []
  const again = `report again on ${dayWithWeekday(view, day)}`
  if (isBefore(view)) return [`I will work to the plan from ${dayIn(view, effective_from)} and ${again}.`]
  if (hasItems) return [`I will ${again}.`]
  const work = view.metrics.length === 0 ? 'continue with the plan as written' : 'work to the same measures'
  return [`I will ${work} and ${again}.`]
}

function ownItems(view: View) {
  return view.check_ins.flatMap(({ action_items }) => action_items.filter(({ owner }) => owner === view.plan.employee))
}

function taskWords(view: View, text: string): string {
  return inSentence(withoutStop(withoutOwner(text, nameOf(view, view.plan.employee))))
}
