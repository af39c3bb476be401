/** Words of the plan that still have the figure of a target that was changed since. */
import type { Day } from './dates.ts'
import type { Target } from './schema/plan.ts'
import { targetOf } from './target-text.ts'

/** A change of the target of one area; `was` as the change or the plan says it. */
type TargetChange = { readonly on: Day; readonly field: string; readonly was: string | number | boolean | undefined }

/**
 * Since which day the target is another than the words say: they have a figure that the target was changed from, and not the
 * one in force. Undefined where they do not. `changes` are those of the area up to the day of `target`.
 */
export function oldFigureSince(
  words: string,
  target: Target | undefined,
  changes: readonly TargetChange[],
): Day | undefined {
  if (target === undefined || hasFigure(words, target.value, target)) return undefined
  const ofFigure = changes
    .filter(({ field }) => field === 'target' || field === 'target.value')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const isOld = ofFigure.some(({ was }) => {
    const figure = typeof was === 'string' ? targetOf(was)?.value : was
    return typeof figure === 'number' && hasFigure(words, figure, target)
  })
  return isOld ? ofFigure.at(-1)?.on : undefined
}

/** Of a percentage with its sign or its word: the 5 of "within 5 days" is no 5%. */
function hasFigure(words: string, figure: number, { unit }: Target): boolean {
  const number = String(figure).replace('.', '\\.')
  const after = unit === 'percent' ? '\\s*(?:%|per ?cent)' : '(?![\\d%]|[.,]\\d)'
  return new RegExp(`(?<![\\d.,-])${number}${after}`, 'i').test(words)
}
