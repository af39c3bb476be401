/** Requests and what they are about: the parts of a question that name an area, and what is still unanswered. */
import { firstDay } from '../record/dates.ts'
import type { View } from '../views/view.ts'
import type { ViewArea } from '../views/view-plan.ts'
import type { ViewRequest } from '../views/view-requests.ts'

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

type Support = Pick<ViewArea['support'][number], 'text' | 'promised_on' | 'delivered_on'>

/**
 * The request with which a support of an area was asked for: one that names the area, else one that has its words, else the
 * only one there is where no other support is open. What was sent before it was promised asked for something else.
 */
export function supportRequest(view: View, area: string, item: Support): ViewRequest | undefined {
  const promised = firstDay(item.promised_on) ?? ''
  const all = view.requests.filter(({ kind }) => kind === 'support')
  const asked = all.filter(({ sent_on }) => sent_on >= promised)
  const naming = asked.filter((request) => areasOf(view, request).includes(area))
  const others = view.plan.areas.find(({ id }) => id === area)?.support.filter(({ text }) => text !== item.text) ?? []
  // Where the plan names several, a request that has the words of one does not ask for another.
  const named =
    naming.find((request) => shareWord(request.text, item.text)) ??
    naming.find((request) => !others.some(({ text }) => shareWord(request.text, text)))
  const inWords = asked.find((request) => isInItsWords(view, request, area, item))
  return named ?? inWords ?? (all.length === 1 ? onlyOne(view, asked[0], item) : undefined)
}

function areasOf(view: View, request: ViewRequest): string[] {
  return questionParts(view, request).map(({ area }) => area)
}

/** Fewer words in common may be chance. */
const TELLING_WORDS = 2

/** Whether a request that names this area or none shares words with this support of it, and with no other support more. */
function isInItsWords(view: View, request: ViewRequest, area: string, item: Support): boolean {
  const named = areasOf(view, request)
  const shared = sharedWords(request.text, item.text)
  const supports = view.plan.areas.flatMap(({ support }) => support)
  const most = Math.max(...supports.map(({ text }) => sharedWords(request.text, text)))
  return shared >= TELLING_WORDS && shared === most && (named.length === 0 || named.includes(area))
}

function onlyOne(view: View, request: ViewRequest | undefined, item: Support): ViewRequest | undefined {
  const open = view.plan.areas
    .flatMap(({ support }) => support)
    .filter(({ delivered_on }) => delivered_on === undefined)
  const isOnly = open.length === 1 && item.delivered_on === undefined
  return request !== undefined && isOnly && areasOf(view, request).length === 0 ? request : undefined
}

function shareWord(one: string, other: string): boolean {
  return sharedLongWords(one, other, 5).length > 0
}

/** Words of many requests that do not tell one from another. */
const COMMON =
  /^(?:please|could|would|will|support|provide|provided|promised|named|plan|have|with|that|this|from|your|asked|request|need|send|give)$/

function sharedWords(one: string, other: string): number {
  return sharedLongWords(one, other, 4).filter((word) => !COMMON.test(word)).length
}

function sharedLongWords(one: string, other: string, letters: number): string[] {
  const long = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= letters)
  const words = new Set(long(other))
  return [...new Set(long(one))].filter((word) => words.has(word))
}

/** Ids of the requests that stand beside the support that they ask for, and of those that have its words too. */
export function idsBesideSupport(view: View): string[] {
  return view.plan.areas.flatMap(({ id: area, support }) =>
    support.flatMap((item) => {
      const first = supportRequest(view, area, item)
      const again = view.requests.filter(
        (request) =>
          first !== undefined &&
          request.kind === 'support' &&
          request.sent_on >= (firstDay(item.promised_on) ?? '') &&
          isInItsWords(view, request, area, item),
      )
      return [...(first === undefined ? [] : [first.id]), ...again.map(({ id }) => id)]
    }),
  )
}
