/** In a self draft, who else would not see a passage; in every other document nothing. */

import { withoutStop } from '../../record/plain-words.ts'
import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '../../views/audiences.ts'
import type { Passed } from '../../views/gate.ts'
import type { View } from '../../views/view.ts'
import { wordsBehindTitle } from './telling-title.ts'

/** "not for HR or the union": those of the document's readers from whom the passage is hidden. Empty for other audiences. */
export function readerMark({ hidden_from }: Passed, readers: readonly Audience[]): string {
  const names = readers.filter((reader) => hidden_from.includes(reader)).map((reader) => AUDIENCE_NAMES[reader])
  const last = names.at(-1)
  if (last === undefined) return ''
  return `not for ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`}`
}

/** The passage with its mark behind it, for a place that has no room of its own for one. */
export function marked(text: string, mark: string): string {
  return mark === '' ? text : `${text} [${mark}]`
}

/** The mark of a passage and, for words in it that fewer people may read than the passage: "in part not for HR". */
export function passageMark(view: View, passed: Passed, text: string, readers: readonly Audience[]): string {
  if (view.audience !== 'self' || readers.length === 0) return ''
  const folded = text.toLowerCase()
  const inside = partsOf(view).filter(({ words }) => folded.includes(words))
  const also = readers.filter(
    (reader) => !passed.hidden_from.includes(reader) && inside.some(({ hidden_from }) => hidden_from.includes(reader)),
  )
  const part = readerMark({ hidden_from: also }, readers)
  return [readerMark(passed, readers), part === '' ? '' : `in part ${part}`].filter((mark) => mark !== '').join('; ')
}

type Part = Passed & { readonly words: string }

/** A view never changes, and each of its passages asks for the same parts. */
const PARTS = new WeakMap<View, readonly Part[]>()

/** Words, in small letters, that stand inside the passages of other entries, and from whom they are hidden. */
function partsOf(view: View): readonly Part[] {
  const known = PARTS.get(view)
  if (known !== undefined) return known
  const parts = partsIn(view).map((part) => ({ ...part, words: withoutStop(part.words).toLowerCase() }))
  PARTS.set(view, parts)
  return parts
}

function partsIn(view: View): Part[] {
  const lines = view.plan.areas.flatMap(({ support, steps_taken, open_questions }) => [
    ...support,
    ...steps_taken,
    ...open_questions,
  ])
  return [
    ...view.people.map(({ name, hidden_from }) => ({ words: name, hidden_from })),
    ...view.evidence.flatMap(({ quotes }) => quotes),
    ...view.check_ins.flatMap(({ quotes }) => quotes),
    ...view.check_ins.flatMap(({ reason_given, reason_hidden_from }) =>
      reason_given === undefined ? [] : [{ words: reason_given, hidden_from: reason_hidden_from }],
    ),
    ...lines.map(({ text, hidden_from }) => ({ words: text, hidden_from })),
    ...view.evidence.flatMap((entry) => {
      const words = wordsBehindTitle(view, entry)
      return words === '' ? [] : [{ words, hidden_from: AUDIENCES.filter((each) => each !== 'attorney') }]
    }),
  ].filter(({ hidden_from }) => hidden_from.length > 0)
}

/** A passage that is made of many entries, with a mark for those of its words that fewer people may read. */
export function wholePassage(view: View, text: string, readers: readonly Audience[]): string {
  return marked(text, passageMark(view, { hidden_from: [] }, text, readers))
}
