/** What the plan says of its areas: measure, target, words that cannot be measured, control, support. */

import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { currentTarget } from '../phrases/measures-in-words.ts'
import { figure, listed } from '../phrases/words.ts'
import { type Finding, shows } from './finding.ts'
import { traitWordsIn, vagueWordsIn } from './telling-expectations.ts'

/** The areas' own faults, as they were issued and amended. */
export function areaFindings(view: View): Finding[] {
  const { areas } = view.plan
  return [
    ...measureFindings(areas),
    ...wordFindings(areas),
    ...strictFindings(view),
    ...shows(
      ['PQ-13'],
      sentence(
        areas.filter((area) => isOutside(view, area)),
        'is outside my control',
        'are outside my control',
      ),
    ),
    ...shows(
      ['PQ-18'],
      sentence(
        areas.filter(({ support }) => support.length === 0),
        'names no support',
        'name no support',
      ),
    ),
  ]
}

/** "A1 and A4 are outside my control."; '' for none. */
function sentence(areas: readonly ViewArea[], one: string, many: string): string {
  return areas.length === 0 ? '' : `${idsOf(areas)} ${areas.length === 1 ? one : many}.`
}

function idsOf(areas: readonly ViewArea[]): string {
  return listed(areas.map(({ id }) => id))
}

function measureFindings(areas: readonly ViewArea[]): Finding[] {
  const bare = areas.filter(({ measure, target }) => measure === undefined && target === undefined)
  const noMeasure = areas.filter(({ measure, target }) => measure === undefined && target !== undefined)
  const noTarget = areas.filter(({ measure, target }) => measure !== undefined && target === undefined)
  return [
    ...shows(['PQ-01', 'PQ-02'], sentence(bare, 'has no measure and no target', 'have no measure and no target')),
    ...shows(['PQ-01'], sentence(noMeasure, 'has a target and no measure', 'have a target and no measure')),
    ...shows(['PQ-02'], sentence(noTarget, 'has a measure and no target', 'have a measure and no target')),
  ]
}

function wordFindings(areas: readonly ViewArea[]): Finding[] {
  const quotedIn = (words: readonly string[]): string => listed(words.map((word) => `"${word}"`))
  const vague = areas.map(({ id, expectation }) => ({ id, words: vagueWordsIn(expectation) }))
  const trait = areas.map(({ id, expectation }) => ({ id, words: traitWordsIn(expectation) }))
  const line = (rows: typeof vague): string =>
    rows
      .filter(({ words }) => words.length > 0)
      .map(({ id, words }) => `${id} ${quotedIn(words)}`)
      .join('; ')
  const [open, personal] = [line(vague), line(trait)]
  return [
    ...shows(['PQ-04'], open === '' ? '' : `Words that give no figure: ${open}.`),
    ...shows(['PQ-05'], personal === '' ? '' : `Words about a person's manner: ${personal}.`),
  ]
}

/** Outside by itself, or because every measure of it is. */
function isOutside({ metrics }: View, { id, control }: ViewArea): boolean {
  const measured = metrics.filter(({ area }) => area === id)
  return control === 'outside' || (measured.length > 0 && measured.every((metric) => metric.control === 'outside'))
}

/** A target of the plan that is stricter than the average of others. */
function strictFindings({ metrics }: View): Finding[] {
  return metrics.flatMap((metric) => {
    const target = currentTarget(metric)
    const average = metric.comparison?.team_average ?? metric.comparison?.unit_mean
    if (target === undefined || average === undefined || metric.target_source !== 'plan') return []
    const stricter = target.op.startsWith('<') ? target.value < average : target.value > average
    if (!stricter) return []
    return shows(
      ['PQ-10'],
      `The target of ${metric.id} (${figure(target.value)}) is stricter than the average of others (${figure(average)}).`,
    )
  })
}
