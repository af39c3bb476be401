/** The strong points that stand on the first page: one of each kind before a second of any, each short enough to be read. */

import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { wordCount } from '../phrases/room.ts'
import { type StrongPoint, strongPoints } from '../points/strong-points.ts'

/** So many stand on the first page, each with no more words than these where its sentences allow it. */
const MOST = 5
const MOST_WORDS = 45

/** What a lawyer looks for first; kinds that are not here come behind, in the order of the points. */
const ORDER: readonly StrongPoint['kind'][] = [
  'plan changed',
  'soon after leave',
  'soon after a protected act',
  'statement',
  'reasons differ',
  'leave counted',
  'allegation answered',
  'no measure',
  'check-ins',
  'target met',
  'comparator',
  'raise or review',
]

export function strongest(view: View): string[] {
  const points = strongPoints(view)
  // Where it is open whether the leave is protected, other points are stronger.
  const settled = view.employment.leave.some((leave) => leave.protected === true)
  const weight = ({ kind }: StrongPoint): number => {
    const place = ORDER.indexOf(kind)
    return place < 0 || (kind === 'soon after leave' && !settled) ? ORDER.length : place
  }
  const firsts = ofEachKind(points).toSorted((a, b) => weight(a) - weight(b))
  const others = points.filter((point) => !firsts.includes(point))
  return [...firsts, ...others].slice(0, MOST).map(shortened)
}

/** The first of each kind; of areas without a measure the one of which most is to be said. */
function ofEachKind(points: readonly StrongPoint[]): StrongPoint[] {
  const kinds = [...new Set(points.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const same = points.filter((point) => point.kind === kind)
    const fullest = kind === 'no measure' ? same.toSorted((a, b) => wordCount(b.text) - wordCount(a.text)) : same
    return fullest.slice(0, 1)
  })
}

/** As many of its sentences as there is room for, and the exhibits within the last. */
function shortened({ text, exhibits }: StrongPoint): string {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const [first = text, ...rest] = sentences
  let kept = first
  for (const sentence of rest) {
    if (wordCount(`${kept}${sentence}`) > MOST_WORDS) break
    kept += sentence
  }
  return exhibits.length === 0 ? kept.trim() : `${withoutStop(kept)} (${exhibits.join(', ')}).`
}
