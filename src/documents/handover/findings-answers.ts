/** What the answers to the plan's statements come to, by their grounds. */
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import { listed } from '../phrases/words.ts'
import { type Finding, shows } from './finding.ts'
import { groundWords } from './ground-words.ts'

/** Statements without a date, denied with exhibits, or answered with what had been directed or taught. */
export function answerFindings(view: View): Finding[] {
  const { allegations } = view
  const undated = allegations.filter(({ occurred }) => occurred === 'unknown').map(({ id }) => id)
  const denied = allegations
    .filter(({ response, evidence }) => response === 'denied' && evidence.length > 0)
    .map(({ id, evidence }) => `${id} is denied, with ${evidence.join(', ')}.`)
  return [
    ...shows(['PQ-07'], undated.length === 0 ? '' : `The plan gives no date for ${listed(undated)}.`),
    ...shows(['PQ-34'], denied.join(' ')),
    ...shows(['PQ-35'], grounded(allegations, ['instructed_otherwise', 'conflicting_instructions'])),
    ...shows(['PQ-36'], grounded(allegations, ['no_training'])),
  ]
}

/** "AL-3: instructed otherwise (E-08, E-16)." */
function grounded(allegations: readonly ViewAllegation[], wanted: readonly string[]): string {
  return allegations
    .filter(({ grounds }) => grounds.some((ground) => wanted.includes(ground)))
    .map(({ id, grounds, evidence }) => {
      const words = groundWords(grounds.filter((ground) => wanted.includes(ground)))
      return `${id}: ${words}${evidence.length === 0 ? ', without an exhibit' : ` (${evidence.join(', ')})`}.`
    })
    .join(' ')
}
