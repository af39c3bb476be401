/** What an agenda asks for: ratings, support, answers, targets, each to be answered in a sentence. */

import { questionParts } from '../../audit/questions.ts'
import { dayOf } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { dayIn, daysIn } from '../phrases/dates-in-words.ts'
import { isReported, missingIn } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { names } from '../phrases/progress.ts'
import { marked, passageMark } from '../phrases/reader-mark.ts'
import type { Group } from '../phrases/room.ts'
import { openRequests, type Readers, requestGroup, restGroup, supportOwed } from '../phrases/still-open.ts'
import { inSentence, quoted, withStop } from '../phrases/words.ts'
import { rated } from '../rebuttal/rebuttal-opening.ts'

/** The points in order: ratings, support, questions and measures area by area, other requests. */
export function points(view: View, readers: Readers, isOver: boolean): Group[] {
  return [
    alone(assessmentPoints(view, readers)),
    // After the plan nothing can help to meet it any more.
    ...(isOver ? [] : [supportOwed(view, readers)]),
    questionGroup(view, readers),
    alone(measurePoint(view, readers, isOver)),
    requestGroup(view, otherRequests(view, readers), readers),
    restGroup(view, readers),
  ]
}

/** At most one passage, as short as it can be. */
function alone(passages: readonly string[]): Group {
  return { passages, together: passages.join(' ') }
}

function questionGroup(view: View, readers: Readers): Group {
  const passages = view.plan.areas.flatMap((area) => questionsOf(view, area, readers))
  const requests = openQuestions(view, readers.ids).filter((request) => questionParts(view, request).length > 0)
  const areas = view.plan.areas.filter((area) => questionsOf(view, area, readers).length > 0).map(({ id }) => id)
  const asked =
    requests.length === 0
      ? ''
      : `, as asked on ${daysIn(
          view,
          requests.map(({ sent_on }) => sent_on),
        )}`
  const noun = passages.length === 1 ? 'question' : 'questions'
  const hidden_from = requests.flatMap((request) => request.hidden_from)
  const text = `My ${noun} on ${listed(areas)}${asked}.`
  return { passages, together: marked(text, passageMark(view, { hidden_from }, text, readers.audiences)) }
}

/** Requests that are answered with words about the plan: they stand under the areas that they name. */
export function openQuestions(view: View, ids: readonly string[]): ViewRequest[] {
  return openRequests(view, { ids }).filter(({ kind }) => kind === 'clarification' || kind === 'reason_for_change')
}

/** The areas that were not assessed at the last two rated check-ins or more. */
export function neverAssessed(view: View): string[] {
  const last = rated(view).slice(-2)
  if (last.length < 2) return []
  return view.plan.areas
    .filter(({ id }) => last.every(({ assessments }) => assessments[id] === 'not_assessed'))
    .map(({ id }) => id)
}

function assessmentPoints(view: View, { ids, audiences }: Readers): string[] {
  const { areas } = view.plan
  const bare = neverAssessed(view)
  const request = openRequests(view, { ids }).find(({ kind }) => kind === 'assessment')
  const [only] = areas
  if (request === undefined) {
    if (bare.length === 0) return []
    const were = bare.length === 1 ? 'it was' : 'they were'
    return [
      `${listed(bare)}: a rating today, or what is needed for one; ${were} not assessed at the last two check-ins with ratings.`,
    ]
  }
  const whose = areas.length === 1 && only !== undefined ? only.id : 'All areas'
  const included = bare.length === 0 || areas.length === 1 ? '' : `, ${listed(bare)} included,`
  const text = `${whose}: a rating today${included} and in writing, as asked on ${dayIn(view, request.sent_on)}.`
  return [marked(text, passageMark(view, request, text, audiences))]
}

function questionsOf(view: View, area: ViewArea, readers: Readers): string[] {
  const reply = replyOn(view, area)
  const proposed = hasProposed(view, area) ? ' The targets marked *, as proposed or changed.' : ''
  const asked = openQuestions(view, readers.ids).flatMap((request) =>
    questionParts(view, request)
      .filter((part) => part.area === area.id)
      .map((part) => ({ request, words: part.words })),
  )
  const passages = asked.map(({ request, words }, i) => {
    const isQuestion = words.trim().endsWith('?')
    const lead = `${area.id}, asked ${isQuestion ? '' : 'for '}on ${dayIn(view, request.sent_on)}`
    const more = i === asked.length - 1 ? `${proposed}${reply.text}` : ''
    const full = `${lead}: ${isQuestion ? quoted(words) : withStop(inSentence(words))}${more}`
    const hidden_from = [...request.hidden_from, ...area.hidden_from, ...reply.hidden_from]
    return marked(full, passageMark(view, { hidden_from }, full, readers.audiences))
  })
  const alone =
    asked.length > 0 || `${proposed}${reply.text}` === ''
      ? []
      : [`${area.id}:${proposed.replace(' The', ' the')}${reply.text}`]
  return [
    ...passages,
    ...alone.map((text) =>
      marked(
        text,
        passageMark(view, { hidden_from: [...area.hidden_from, ...reply.hidden_from] }, text, readers.audiences),
      ),
    ),
    ...area.open_questions.map((question) => {
      const text = `${area.id}: ${withStop(question.text)}`
      return marked(
        text,
        passageMark(view, { hidden_from: [...area.hidden_from, ...question.hidden_from] }, text, readers.audiences),
      )
    }),
  ]
}

function hasProposed(view: View, { id }: ViewArea): boolean {
  return view.metrics.some(
    (metric) => metric.area === id && isReported(metric) && metric.target_source === 'proposed_by_employee',
  )
}

/** A reply to a recap that names an area without a measure leaves a question: on what measure, and by when. */
function replyOn(view: View, area: ViewArea): Passed & { readonly text: string } {
  const last = missingIn(area).includes('measure')
    ? view.check_ins.findLast(({ recap }) => recap?.correction !== undefined && names(recap.correction, area.id))
    : undefined
  if (last?.recap?.correction === undefined) return { text: '', hidden_from: [] }
  const { attendees, hidden_from } = last
  const { sent, correction } = last.recap
  const { employee, issued_by } = view.plan
  const other = attendees.find((id) => id !== employee)
  const who = other === undefined || attendees.includes(issued_by) ? 'You' : nameOf(view, other)
  return {
    text: ` ${who} replied to my recap of ${dayIn(view, dayOf(sent))}: ${quoted(correction)} On what measure, and by when?`,
    hidden_from,
  }
}

/** One line for all areas that nothing measures and that nobody has asked about. */
function measurePoint(view: View, { ids, audiences }: Readers, isOver: boolean): string[] {
  const asked = openQuestions(view, ids).flatMap((request) => questionParts(view, request).map(({ area }) => area))
  const bare = view.plan.areas.filter(
    (area) =>
      area.measure === undefined &&
      !asked.includes(area.id) &&
      replyOn(view, area).text === '' &&
      !view.metrics.some((metric) => metric.area === area.id && isReported(metric)),
  )
  if (bare.length === 0) return []
  const what = isOver ? 'how the result was measured' : 'a measure, and the result that would be satisfactory'
  const text = `${listed(bare.map(({ id }) => id))}: ${what}; the plan states no measure.`
  const hidden_from = bare.flatMap((area) => area.hidden_from)
  return [marked(text, passageMark(view, { hidden_from }, text, audiences))]
}

/** Requests that no area is about. */
function otherRequests(view: View, readers: Readers): ViewRequest[] {
  const underAreas = new Set(
    openQuestions(view, readers.ids)
      .filter((request) => questionParts(view, request).length > 0)
      .map(({ id }) => id),
  )
  return openRequests(view, readers).filter(({ id, kind }) => kind !== 'assessment' && !underAreas.has(id))
}
