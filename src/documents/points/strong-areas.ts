/** Areas of the plan that cannot be measured, or that went unassessed. */

import { questionParts, unanswered } from '../../audit/questions.ts'
import { daysBetween, workingDaysAfter } from '../../record/dates.ts'
import { listed, numberWord } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { areaNamed } from '../phrases/check-ins-in-words.ts'
import { dayIn, daysIn } from '../phrases/dates-in-words.ts'
import { missingIn } from '../phrases/measures-in-words.ts'
import { capital, quoted, RATING_WORDS } from '../phrases/words.ts'
import { inOrder } from './strong-exhibits.ts'
import type { FoundPoint } from './strong-point.ts'

/** Working days after which a question counts as open (PQ-20). */
const QUESTION_WORKING_DAYS = 5
/** Check-ins without an assessment of an area (PQ-23). */
const NOT_ASSESSED = 2
/** An area without measure or target, or one that went unassessed (PQ-01, PQ-02, PQ-20, PQ-23). */
export function unmeasuredAreas(view: View): FoundPoint[] {
  return view.plan.areas.flatMap((area) => {
    const missing = missingIn(area)
    const open = meetingsWith(view, area, 'not_assessed')
    const bare = missing.some((what) => what !== 'support')
    if (!bare && open.length < NOT_ASSESSED) return []
    const states = bare
      ? [
          `The plan states no ${missing.length === 1 ? missing[0] : listed(missing).replace(' and ', ' or ')} for ${area.id}.`,
        ]
      : []
    const notAssessed =
      open.length < NOT_ASSESSED
        ? []
        : [`${area.id} was not assessed at ${numberWord(open.length)} of the check-ins held (${daysIn(view, open)}).`]
    const said = wordsOn(view, area)
    return [
      {
        text: [...states, ...notAssessed, ...questionsOn(view, area), ...said.map(({ text }) => text)].join(' '),
        exhibits: inOrder([view.plan.document, ...said.flatMap(({ exhibits }) => exhibits)]),
        weaknesses: [...ratingWeakness(view, area), ...said.flatMap(({ weaknesses }) => weaknesses)],
        classes: ['plan'],
      },
    ]
  })
}

function meetingsWith(view: View, { id }: ViewArea, rating: keyof typeof RATING_WORDS): string[] {
  return view.check_ins
    .filter(({ held, assessments }) => held && assessments[id] === rating)
    .map(({ scheduled_for }) => scheduled_for)
}

function questionsOn(view: View, { id }: ViewArea): string[] {
  return unanswered(view)
    .filter(
      (request) =>
        request.kind === 'clarification' &&
        workingDaysAfter(request.sent_on, view.as_of) > QUESTION_WORKING_DAYS &&
        questionParts(view, request).some(({ area }) => area === id),
    )
    .map(
      ({ sent_on }) =>
        `My question of ${dayIn(view, sent_on)} on it has been open for ${daysBetween(sent_on, view.as_of)} days.`,
    )
}

/** The latest words of somebody else at a check-in that are about this area alone. */
function wordsOn(view: View, { id }: ViewArea) {
  const said = view.check_ins
    .filter(({ held }) => held)
    .flatMap((checkIn) => checkIn.quotes.map((quote) => ({ ...quote, checkIn })))
    .findLast(({ who, words }) => who !== view.plan.employee && areaNamed(view, words).join() === id)
  if (said === undefined) return []
  const { recap, evidence, scheduled_for } = said.checkIn
  const day = dayIn(view, scheduled_for)
  const exhibits = inOrder([...evidence, ...(recap?.evidence ?? [])])
  const unanswered = recap === undefined || recap.reply === undefined || recap.reply === 'none'
  return [
    {
      text: `${capital(day)}: ${quoted(said.words)}`,
      exhibits,
      weaknesses:
        exhibits.length > 0
          ? []
          : [
              `No exhibit for the words of ${day}${recap === undefined ? '; no recap was sent' : unanswered ? '; the recap of that day had no reply' : ''}.`,
            ],
    },
  ]
}

function ratingWeakness(view: View, area: ViewArea): string[] {
  const days = meetingsWith(view, area, 'not_met')
  return days.length === 0 ? [] : [`${area.id} was rated ${RATING_WORDS.not_met} on ${daysIn(view, days)}.`]
}
