/** Requests and what they are about: the parts of a question that name an area, and what is still unanswered. */
import { firstDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'

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

type Promised = Pick<ViewArea['support'][number], 'promised_on'> & { readonly text?: string }

/** The request with which a support of an area was asked for: what was sent before it was promised asked for something else. */
export function supportRequest(view: View, area: string, item: Promised): ViewRequest | undefined {
  const promised = firstDay(item.promised_on) ?? ''
  const others = view.plan.areas.find(({ id }) => id === area)?.support.filter(({ text }) => text !== item.text) ?? []
  const asked = supportRequests(view, area).filter(({ sent_on }) => sent_on >= promised)
  if (item.text === undefined) return asked[0]
  // Where the plan names several, a request that has the words of one does not ask for another.
  const byName = asked.find((request) => shareWord(request.text, item.text ?? ''))
  return byName ?? asked.find((request) => !others.some(({ text }) => shareWord(request.text, text)))
}

function shareWord(one: string, other: string): boolean {
  const long = (text: string): string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const words = long(other)
  return long(one).some((word) => words.includes(word))
}

/** Ids of the requests that stand beside the support that they ask for. */
export function idsBesideSupport(view: View): string[] {
  return view.plan.areas.flatMap(({ id, support }) =>
    support.flatMap((item) => supportRequest(view, id, item)?.id ?? []),
  )
}

function supportRequests(view: View, area: string): ViewRequest[] {
  return view.requests.filter(
    (request) => request.kind === 'support' && questionParts(view, request).some((part) => part.area === area),
  )
}
