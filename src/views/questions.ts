/** Requests and what they are about: the parts of a question that name an area, and what is still unanswered. */
import type { View } from './view.ts'
import type { ViewRequest } from './view-requests.ts'

/** One part of a request: the area that it names, and its words. */
export type QuestionPart = { readonly area: string; readonly words: string }

export function unanswered(view: View): ViewRequest[] {
  return view.requests.filter((request) => request.answered_on === undefined)
}

/**
 * The parts of a request by area: "A1: within how many hours? A4: which behaviours?" is two. A text that names an area
 * without a colon is one part for each area named; one that gives the two values of a change is about that change's area.
 */
export function questionParts(view: View, { text }: Pick<ViewRequest, 'text'>): QuestionPart[] {
  const ids = view.plan.areas.map(({ id }) => id)
  const split = text.split(new RegExp(`(?<![\\w-])(${ids.join('|')}):\\s*`))
  if (split.length > 1) {
    const parts: QuestionPart[] = []
    for (let i = 1; i < split.length; i += 2) parts.push({ area: split[i] ?? '', words: (split[i + 1] ?? '').trim() })
    return parts
  }
  const named = ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))
  if (named.length > 0) return named.map((area) => ({ area, words: text }))
  const change = view.plan.amendments.find(({ from, to }) =>
    [from, to].every(
      (value) => value !== undefined && new RegExp(`(?<![\\w.])${forPattern(String(value))}(?![\\w.])`).test(text),
    ),
  )
  return change?.area === undefined ? [] : [{ area: change.area, words: text }]
}

function forPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The request with which a support that was promised for an area was asked for. */
export function supportRequest(view: View, area: string): ViewRequest | undefined {
  return view.requests.find(
    (request) => request.kind === 'support' && questionParts(view, request).some((part) => part.area === area),
  )
}
