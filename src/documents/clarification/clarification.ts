/** The data of a clarification (domain research 2 i): what the plan leaves open, as points that are answered with a tick or a figure. */
import { weekdayName } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import { UserError } from '../../user-error.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { Mail, Wanted } from '../document-kind.ts'
import { refuseAfterEmployment } from '../phrases/after-employment.ts'
import { dayWithWeekday, longDayIn } from '../phrases/dates-in-words.ts'
import { firstNameOf, nameOf } from '../phrases/people-in-words.ts'
import { dayOfPlan } from '../phrases/plan-name.ts'
import { marked, readerMark, wholePassage } from '../phrases/reader-mark.ts'
import { targetChanged } from '../phrases/target-changed.ts'
import { withStop } from '../phrases/words.ts'
import type { ClarificationArea, ClarificationData } from './clarification-data.ts'
import {
  type AnswerKind,
  assessedWords,
  laterWords,
  missingWords,
  repeatedWords,
  replyWords,
  requestWords,
  untilWords,
} from './clarification-letter.ts'
import { type AllPoints, blankRow, type Points, pointsOf, readingHead } from './clarification-points.ts'
import { MOST_SUPPORT, owedSupport, supportAnswer, supportHead, supportText } from './clarification-support.ts'
import { type Unclear, unclearAreas } from './unclear-areas.ts'

const MANY_AREAS = 3

/** Throws a UserError when there is nothing to ask, before the plan was issued and after it has ended. */
export function clarification(view: View, { readers, register }: Wanted): ClarificationData {
  const { plan } = view
  const { unclear, owed } = asked(view)
  const points = pointsOf(view, unclear, owed.length > 0, readers)
  const count = countOf(points)
  const parts = points.parts.map(({ part }) => part)
  const shown = owed.slice(0, MOST_SUPPORT)
  return {
    subject: clarificationSubject(view),
    to: nameOf(view, plan.issued_by),
    dear: firstNameOf(view, plan.issued_by),
    from: nameOf(view, plan.employee),
    signed: firstNameOf(view, plan.employee),
    date: `${weekdayName(view.as_of)}, ${longDayIn(view, view.as_of)}`,
    day_of_plan: dayOfPlan(view),
    opening: openingWords(view),
    request: requestWords(count + (owed.length > 0 ? 1 : 0), answerKind(points), register),
    repeated: repeatedWords(view, parts),
    areas: points.parts.map((part) => areaData(view, part, parts.length > MANY_AREAS, readers)),
    support_head: owed.length === 0 ? '' : supportHead(view, shown),
    support:
      owed.length === 0
        ? []
        : [blankRow(wholePassage(view, supportText(view, shown), readers), count + 1, supportAnswer(shown))],
    later: laterWords(points, owed.slice(MOST_SUPPORT)),
    assessed: assessedWords(view, parts),
    reply: replyWords(view, register),
    until: untilWords(points.parts.flatMap(({ proposals }) => proposals.map(({ number }) => number))),
  }
}

/** "Plan of 31 January 2022: how A1 and A4 will be measured", or what else is asked. */
export function clarificationSubject(view: View): string {
  const { unclear, owed } = asked(view)
  const plan = `Plan of ${longDayIn(view, view.plan.issued_on)}`
  const ids = (some: readonly Unclear[]): string[] => some.flatMap(({ area }) => area?.id ?? [])
  const measured = ids(unclear.filter(({ missing }) => missing.length > 0))
  if (measured.length > 4) return `${plan}: how the areas will be measured`
  if (measured.length > 0) return `${plan}: how ${listed(measured)} will be measured`
  const others = ids(unclear)
  if (others.length > 0) return `${plan}: ${others.length === 1 ? 'a question' : 'questions'} on ${listed(others)}`
  if (unclear.length > 0) return `${plan}: a question`
  return `${plan}: support for ${listed([...new Set(owed.map(({ area }) => area.id))])}`
}

export function clarificationMail(view: View): Mail {
  return { to: [view.plan.issued_by], cc: [], subject: clarificationSubject(view) }
}

function asked(view: View) {
  const { plan, as_of } = view
  if (as_of < plan.issued_on)
    throw new UserError(`the plan was issued on ${plan.issued_on}; a clarification cannot be dated before it`)
  if (as_of > plan.effective_to)
    throw new UserError(
      `the plan ended on ${plan.effective_to}; a clarification asks how it is to be met, so date it before`,
    )
  refuseAfterEmployment(view, 'a clarification asks how the plan is to be met')
  const unclear = unclearAreas(view)
  const owed = owedSupport(view)
  if (unclear.length === 0 && owed.length === 0)
    throw new UserError(
      'there is nothing to ask: every area has a measure and a target, all support came or has a date, and no question of yours is open; to add one: onrecord ask',
    )
  return { unclear, owed }
}

function answerKind({ parts }: AllPoints): AnswerKind {
  if (parts.some(({ proposals }) => proposals.length > 0)) return 'tick'
  return parts.some(({ blanks }) => blanks.length > 0) ? 'line' : 'date'
}

function countOf({ parts }: AllPoints): number {
  return parts.reduce((sum, { proposals, blanks }) => sum + proposals.length + blanks.length, 0)
}

function openingWords(view: View): string {
  const last = view.check_ins.findLast(({ held, scheduled_for }) => held && scheduled_for <= view.as_of)
  if (last === undefined) return 'I have read the plan and want to meet every part of it.'
  const day = last.scheduled_for === view.as_of ? 'today' : `on ${dayWithWeekday(view, last.scheduled_for)}`
  return `Thank you for the check-in ${day}. I want to meet every part of the plan.`
}

function areaData(
  view: View,
  { part, proposals, blanks }: Points,
  isOneOfMany: boolean,
  readers: Wanted['readers'],
): ClarificationArea {
  const { area, questions, missing } = part
  const shown = part.proposals.slice(0, proposals.length)
  const own = questions.map(({ words, request }) =>
    marked(withStop(words), request === undefined ? '' : readerMark(request, readers)),
  )
  return {
    heading: area === undefined ? 'The plan as a whole' : `${area.id} ${area.title}`,
    expectation: area === undefined ? '' : marked(statedWords(view, area, own), readerMark(area, readers)),
    // The blanks say the same, and many areas must fit on a page.
    missing: own.length > 0 || isOneOfMany ? '' : missingWords(missing),
    question:
      own.length === 0
        ? ''
        : `My ${own.length === 1 ? 'question' : 'questions'}: ${wholePassage(view, own.join(' '), readers)}`,
    reading_head: readingHead(view, shown),
    proposals,
    blanks,
  }
}

/** What the plan states of an area; where its target was changed and neither these words nor a question says it, with the target. */
function statedWords(view: View, area: ViewArea, questions: readonly string[]): string {
  const changed = targetChanged(view, { ...area, expectation: [area.expectation, ...questions].join(' ') })
  return `"${area.expectation}"${changed === '' ? '' : ` (${changed}).`}`
}
