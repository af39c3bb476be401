/** The words of each expectation: those that give no figure, and those about what somebody is like. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { type Rule, rule, type Shown, shown, spot } from '../rule.ts'
import { traitWordsIn, vagueWordsIn } from './telling-words.ts'

export const wordRules: readonly Rule[] = [
  rule({
    id: 'PQ-04',
    title: 'words that give no figure',
    severity: 'medium',
    reads: 'expectation of each area, for English words such as timely, better, improve, communication',
    why: '"Respond within 4 business hours" can be shown. "Improve communication" means something else to everybody. Where a figure stands beside such a word, the figure is what counts.',
    sources: ['Employ-law', 'Schaefer', 'dev.to'],
    advice:
      'Ask for the figure or the date behind the word, and propose one. Leave the word itself alone: to argue about it reads as a complaint.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: (view) => withWords(view, { find: vagueWordsIn, about: 'gives no figure for', list: 'PQ-04' }),
    together: (findings, view) => `Words that give no figure: ${quotedByArea(findings, view, vagueWordsIn)}.`,
  }),
  rule({
    id: 'PQ-05',
    title: "words about a person's manner",
    severity: 'high',
    reads: 'expectation of each area, for English words such as attitude, presence, fit, confidence, commitment',
    why: 'Work can be seen and counted; what somebody is like can only be felt. "Make me feel confident in you" can never be shown. It helps to know what would be seen, how often, and by whom.',
    sources: ['SkloverPEP', 'EQ-NZ'],
    advice:
      'Ask what would be seen when it is met: which behaviour, in which meetings, who decides. Ask for one dated example.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: (view) => withWords(view, { find: traitWordsIn, about: "describes a person's manner in", list: 'PQ-05' }),
    together: (findings, view) => `Words about a person's manner: ${quotedByArea(findings, view, traitWordsIn)}.`,
  }),
]

type Find = (text: string) => readonly string[]
type Look = { readonly find: Find; readonly about: string; readonly list: string }

function withWords({ plan }: View, { find, about, list }: Look): Shown[] {
  return plan.areas.flatMap(({ id, expectation }) => {
    const words = find(expectation)
    if (words.length === 0) return []
    const quotes = quoted(words)
    const said = words.length === 1 ? `The word ${quotes} ${about} ${id}` : `The words ${quotes} ${plural(about)} ${id}`
    return [shown(spot(id, 'expectation'), `${said}.`, `Words of ${list} in "expectation" of ${id}: ${quotes}.`)]
  })
}

function plural(about: string): string {
  return about.replace('gives', 'give').replace('describes', 'describe')
}

/** `A1 "timely" and "appropriately"; A4 "better"`. */
function quotedByArea(findings: readonly Shown[], { plan }: View, find: Find): string {
  return findings
    .map(({ at }) => {
      const words = find(plan.areas.find(({ id }) => id === at.of)?.expectation ?? '')
      return `${at.of} ${quoted(words)}`
    })
    .join('; ')
}

function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `"${word}"`))
}
