/** Weeks of the plan, as readings count them: from Saturday to Friday. */
import { addDays, type Day, daysInclusive, firstDay, isWeekend, lastDay, onOrAfter } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'

/** The part of a week that lies within the plan; `ending` is its Friday. */
type Week = { readonly ending: Day; readonly first: Day; readonly last: Day }

/** How the weeks stand that are over: none of them has evidence, or only such of which the day is not known exactly. */
export type BareWeeks = { readonly over: number; readonly bare: readonly Day[]; readonly perhaps: readonly Day[] }

/** Ten years of weeks: a plan with a slip in its year must not be counted to the end of time. */
const MOST_WEEKS = 520

/**
 * The weeks of the plan that were over by the day of the View and have no evidence. A week with fewer working days in the plan
 * than `fewest`, and one that lies in a leave or absence, is not counted.
 */
export function bareWeeks(view: View, fewest: number): BareWeeks {
  const weeks = weeksOver(view).filter((week) => workingDays(week).length >= fewest && !isAway(view, week))
  const [certain, possible] = [new Set<Day>(), new Set<Day>()]
  for (const { happened } of view.evidence) {
    const [first, last] = [firstDay(happened), lastDay(happened)]
    if (first === undefined || last === undefined) continue
    const [from, to] = [onOrAfter(first, 'friday'), onOrAfter(last, 'friday')]
    if (from === to) certain.add(from)
    else for (const { ending } of weeks) if (ending >= from && ending <= to) possible.add(ending)
  }
  const without = weeks.map(({ ending }) => ending).filter((ending) => !certain.has(ending))
  return {
    over: weeks.length,
    bare: without.filter((ending) => !possible.has(ending)),
    perhaps: without.filter((ending) => possible.has(ending)),
  }
}

function weeksOver({ plan, separated_on, as_of }: View): Week[] {
  const { effective_from: from, effective_to } = plan
  const to = earlier(effective_to, separated_on ?? effective_to)
  const weeks: Week[] = []
  let ending = onOrAfter(from, 'friday')
  for (let count = 0; count < MOST_WEEKS; count++) {
    const first = later(from, addDays(ending, -6))
    const last = earlier(to, ending)
    if (first > to || last >= as_of) break
    weeks.push({ ending, first, last })
    ending = addDays(ending, 7)
  }
  return weeks
}

function workingDays({ first, last }: Week): Day[] {
  const days = Array.from({ length: daysInclusive(first, last) }, (_, i) => addDays(first, i))
  return days.filter((day) => !isWeekend(day))
}

/** Whether the employee was, or may have been, away on all of its working days. */
function isAway({ employment }: View, week: Week): boolean {
  return workingDays(week).every((day) =>
    employment.leave.some(({ from, to }) => {
      // A leave without its last day may still run.
      const [start, end] = [firstDay(from), to === undefined ? day : (lastDay(to) ?? day)]
      return start !== undefined && day >= start && day <= end
    }),
  )
}

/** Whether the first week of the plan is over: before that nothing can be said to be missing from it. */
export function isFirstWeekOver({ plan, as_of }: View): boolean {
  return as_of > addDays(plan.effective_from, 6)
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
