/** How each area is measured: its measure, its target, how many misses fail, where the figures come from. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { type NotKnown, notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { givenMetric, notStatedCommand, ofAreas, type Statable, stated, targetInSigns } from './area-measures.ts'
import { countsErrors } from './telling-words.ts'

const ids = (findings: readonly Shown[]): string[] => [...new Set(findings.map(({ at }) => at.of))]

export const measureRules: readonly Rule[] = [
  rule({
    id: 'PQ-01',
    title: 'area without a measure',
    severity: 'high',
    reads: 'measure of each area',
    why: 'Without a measure nobody can show that you met it, and it can be judged by impression. "On time every day" can be measured, "improve your attitude" cannot.',
    sources: ['SHRM-THR', 'Schaefer'],
    advice: 'Ask in writing how it will be measured, and propose a measure yourself.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: (view) =>
      view.plan.areas
        .filter((area) => area.measure === undefined && givenMetric(view, area) === undefined)
        .map(({ id }) =>
          shown(
            spot(id, 'measure'),
            `${id} has no measure.`,
            `${id} has no key "measure", or it is null; no measure with a target of the plan or a policy is kept for it.`,
          ),
        ),
    together: (findings) => ofAreas(ids(findings), 'has no measure', 'have no measure'),
  }),
  rule({
    id: 'PQ-02',
    title: 'area without a target',
    severity: 'high',
    reads: 'target of each area, with the changes that the plan had',
    why: 'A measure alone does not say how much is enough. Without a figure, the same work can be called enough or too little.',
    sources: ['KeyIssues'],
    advice: 'Ask in writing for the figure and its date. Or propose one, and work to it.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: withoutTarget,
    together: (findings) => ofAreas(ids(findings), 'has no target', 'have no target'),
  }),
  rule({
    id: 'PQ-03',
    title: 'not said how many misses fail',
    severity: 'high',
    reads: 'target and failure_threshold of each area',
    why: 'Where mistakes are counted, you need to know how many are too many, and over what time. One plan of a federal agency did not stand because it left this out. A maximum of 0 says it: one is too many.',
    sources: ['FELTG-Feesago'],
    advice:
      'Look in the plan for the number of misses, or of weeks, at which the area is not met. If it is not there, ask for it in writing.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: ({ plan }) => plan.areas.flatMap(withoutThreshold),
    together: (findings) => `The record does not say how many misses fail in ${listed(ids(findings))}.`,
  }),
  rule({
    id: 'PQ-08',
    title: 'not said where the figures come from, or who assesses',
    severity: 'medium',
    reads: 'data_source, assessed_by and not_stated of each area; source_system of its measures',
    why: 'A figure can be checked when you know which list or system it comes from, and who reads it. Otherwise two people can count the same week and get two results.',
    sources: ['KeyIssues', 'Leapsome'],
    advice: 'Ask where the figures come from, and who assesses the area. Keep your own count by the same rule.',
    command: 'onrecord ask "…"',
    judge: (view) => view.plan.areas.flatMap((area) => sourceAndAssessor(view, area)),
    together: (findings) => findings.map(({ text }) => text).join(' '),
  }),
]

function withoutTarget(view: View): Shown[] {
  return view.plan.areas
    .filter((area) => area.target_now === undefined && givenMetric(view, area) === undefined)
    .map((area) => {
      const words = area.target === undefined ? '' : `; the target as issued was ${targetInSigns(area.target)}`
      return shown(
        spot(area.id, 'target'),
        area.measure === undefined ? `${area.id} has no target.` : `${area.id} has a measure and no target.`,
        `${area.id} has no key "target" with a sign and a figure, or it is null${words}.`,
      )
    })
}

/** A maximum of time or money is reached or not: nothing is counted that one could miss. */
const AMOUNT =
  /^(?:seconds?|sec|minutes?|min|hours?|hrs?|h|days?|weeks?|months?|working days|business days|usd|eur|gbp|dollars?|euros?|pounds?|[$€£]|km|miles?|kwh)$/i

/** Errors and complaints are what the rule is about; of another maximum it is asked. */
function withoutThreshold(area: ViewArea): Verdict[] {
  const { id, measure = '', target_now: target } = area
  const known = stated(area, 'failure_threshold')
  if (known === 'stated') return []
  const at = spot(id, 'failure_threshold')
  if (known === 'not stated')
    return [
      shown(
        at,
        `The plan does not say for ${id} how many misses fail.`,
        `"not_stated" of ${id} has failure_threshold.`,
      ),
    ]
  // Of a maximum of 0 one is too many, and nobody has to ask.
  if (target !== undefined && (!target.op.startsWith('<') || target.value <= 0)) return []
  const most = target === undefined ? 'it has no target' : `its target is ${targetInSigns(target)}`
  if (countsErrors(`${measure} ${target?.unit ?? ''}`))
    return [
      shown(
        at,
        `The record does not say for ${id} how many misses fail.`,
        `The measure "${measure}" counts what went wrong; ${most}, and ${id} has no key "failure_threshold".`,
      ),
    ]
  if (target === undefined || AMOUNT.test(target.unit?.trim() ?? '')) return []
  return [
    notKnown(
      at,
      `does the plan say how many misses fail in ${id}, where at most ${target.value} is asked for?`,
      `onrecord set ${id} failure_threshold …; where it does not say: ${notStatedCommand(area, ['failure_threshold'])}`,
    ),
  ]
}

const WORDS: Readonly<Record<'data_source' | 'assessed_by', string>> = {
  data_source: 'where the figures come from',
  assessed_by: 'who assesses it',
}

const ASKED: typeof WORDS = {
  data_source: 'where are the figures taken from',
  assessed_by: 'who assesses it',
}

/** What the plan leaves out as a finding, what is not noted either way as a question. Without a measure there are no figures to ask about. */
function sourceAndAssessor(view: View, area: ViewArea): Verdict[] {
  const given = givenMetric(view, area)
  const isMeasured = area.measure !== undefined || given !== undefined
  const isRead = given?.source_system !== undefined
  const keys = (['data_source', 'assessed_by'] as const).filter((key) => !(key === 'data_source' && isRead))
  const missing = keys.filter((key) => stated(area, key) === 'not stated')
  const open = keys.filter((key) => stated(area, key) === 'not known' && (isMeasured || key === 'assessed_by'))
  return [...(missing.length === 0 ? [] : [leftOut(area, missing)]), ...(open.length === 0 ? [] : [asked(area, open)])]
}

type Asked = keyof typeof WORDS & Statable

function leftOut({ id }: ViewArea, keys: readonly Asked[]): Shown {
  return shown(
    spot(id, 'not_stated'),
    `The plan does not say, for ${id}, ${listed(keys.map((key) => WORDS[key]))}.`,
    `"not_stated" of ${id} has ${listed(keys)}.`,
    { todo: `onrecord ask "${id}: ${listed(keys.map((key) => ASKED[key]))}?"` },
  )
}

function asked(area: ViewArea, keys: readonly Asked[]): NotKnown {
  const [first = 'data_source'] = keys
  return notKnown(
    spot(area.id, first),
    `does the plan say, for ${area.id}, ${listed(keys.map((key) => WORDS[key]))}?`,
    `${keys.map((key) => `onrecord set ${area.id} ${key} …`).join('; ')}; where it does not say: ${notStatedCommand(area, keys)}`,
  )
}
