/** What the plan says of each area: its measure, its target, its words, its support. */
import { type Rule, rule, shown, spot } from '../rule.ts'

export const areaRules: readonly Rule[] = [
  rule({
    id: 'PQ-01',
    title: 'area without a measure',
    severity: 'high',
    reads: 'measure of each area',
    why: 'Without a measure nobody can show that the expectation was met, and it can be judged by impression. "On time every day" can be measured, "improve your attitude" cannot.',
    sources: ['SHRM-THR', 'Schaefer'],
    advice: 'Ask in writing how it will be measured, and propose a measure yourself.',
    command: 'onrecord render clarification --for manager',
    outgoing: true,
    judge: ({ plan }) =>
      plan.areas
        .filter(({ measure }) => measure === undefined)
        .map(({ id }) =>
          shown(spot(id, 'measure'), `${id} has no measure.`, `${id} has no key "measure", or it is null.`),
        ),
  }),
]
