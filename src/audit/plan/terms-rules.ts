/** The terms of the plan: how much it asks for, how long it runs, when and how it may end. */
import { daysInclusive, isWeekend, weekdayName } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { notKnown, type Rule, rule, shown, spot, type Verdict } from '../rule.ts'
import { counted, dateFor } from '../words.ts'

export const termsRules: readonly Rule[] = [
  rule({
    id: 'PQ-11',
    title: 'many areas at once',
    severity: 'information',
    reads: 'areas of the plan',
    limits: {
      areas: {
        usual: 3,
        unit: 'areas',
        why: 'one form for such plans allows up to three; the figure as a limit is ours',
      },
    },
    why: 'Many things to improve at once leave little time for each. By itself this is no fault of a plan; it helps to explain why some areas went faster than others.',
    sources: ['Berkeley', 'own'],
    advice: 'Ask in writing which area comes first, and keep the answer.',
    command: 'onrecord ask "Which of the areas comes first?" --kind clarification',
    judge: ({ plan: { areas } }, { areas: most = 0 }) =>
      areas.length > most
        ? [
            shown(
              spot('plan', 'areas'),
              `The plan has ${counted(areas.length, 'area')}.`,
              `${areas.length} areas (${areas.map(({ id }) => id).join(', ')}); limit ${most}.`,
            ),
          ]
        : [],
  }),
  rule({
    id: 'PQ-14',
    title: 'short plan',
    severity: 'medium',
    reads: 'effective_from and effective_to of the plan, policy_minimum_days',
    limits: {
      days: { usual: 30, unit: 'days', why: '30, 60 or 90 days are usual; that fewer than 30 are few is our choice' },
    },
    why: "A plan is meant to give a real opportunity to improve. When it is shorter than plans usually are, or than the employer's own policy allows, that is worth a question while there is still time to extend it.",
    sources: ['Berkeley', 'Leapsome', '5CFR432', 'own'],
    advice:
      "Look up in the employer's policy how long a plan has to be, and ask in writing for an extension if it is shorter.",
    command: 'onrecord ask "Please extend the plan to …" --kind extension',
    judge: (view, { days: fewest = 0 }) => shortPlan(view, fewest),
  }),
  rule({
    id: 'PQ-15',
    title: 'the plan ends on a weekend',
    severity: 'information',
    reads: 'effective_to of the plan',
    why: 'Nobody may be at work on that day. Then it is open whether what was asked for is due before it or after it, and when the closing talk is.',
    sources: ['own', 'discussion'],
    advice: 'Ask in writing which working day counts as the last one.',
    command: 'onrecord ask "Which working day counts as the last day of the plan?" --kind clarification',
    outgoing: true,
    judge: ({ plan: { effective_to: to } }) =>
      isWeekend(to)
        ? [
            shown(
              spot('plan', 'effective_to'),
              `The plan ends on a ${weekdayName(to)}.`,
              `${to} is a ${weekdayName(to)}; public holidays are not looked at.`,
            ),
          ]
        : [],
  }),
  rule({
    id: 'PQ-17',
    title: 'the plan may be ended early',
    severity: 'medium',
    reads: 'early_termination_clause and consequence of the plan',
    why: 'The time that the plan names is then not promised. What was done has to be on the record week by week and not only at the end.',
    sources: ['studylib-PIP2021'],
    advice: 'Write down each week what was done, send a short update, and do not wait for the last weeks.',
    command: 'onrecord render update --for manager',
    judge: earlyEnd,
  }),
  rule({
    id: 'PQ-28',
    title: 'what follows is not said',
    severity: 'information',
    reads: 'consequence of the plan',
    why: 'Notice of what can follow is one of the tests that a steward applies, and forms for such plans have a line for it.',
    sources: ['UFWW', 'TXST'],
    advice:
      'Look for it in the plan once more. If it is not there, note it and leave it: there is no need to ask for it.',
    command: 'onrecord set plan consequence "…"',
    judge: (view) =>
      view.plan.consequence === undefined
        ? [
            shown(
              spot('plan', 'consequence'),
              'The record has no statement of what follows when the plan is not met.',
              'plan.yaml has no key "consequence", or it is null.',
            ),
          ]
        : [],
  }),
]

function shortPlan(view: View, fewest: number): Verdict[] {
  const { effective_from: from, effective_to: to, policy_minimum_days: policy } = view.plan
  const days = daysInclusive(from, to)
  const runs = `The plan runs for ${counted(days, 'day')}`
  const at = spot('plan', 'effective_to')
  const how = `${from} to ${to}, both counted, is ${counted(days, 'day')}`
  if (policy !== undefined && days < policy)
    return [
      shown(
        at,
        `${runs}; a policy of the employer allows no fewer than ${policy}.`,
        `${how}; policy_minimum_days ${policy}.`,
      ),
    ]
  if (days < fewest) return [shown(at, `${runs}.`, `${how}; limit ${fewest}.`)]
  if (policy !== undefined) return []
  return [
    notKnown(
      spot('plan', 'policy_minimum_days'),
      'does a policy of the employer say how many days a plan has to run at the least?',
      'onrecord set plan policy_minimum_days 30',
    ),
  ]
}

/** What says that the plan may end before its last day. */
const EARLY =
  /\bat any (?:time|point)\b|\b(?:prior to|before) (?:the )?(?:\d+[ -]days?|end\b|completion\b|expir\w*|conclusion\b)|\bbefore (?:its|the) last day\b|\bearl(?:y|ier) terminat\w*|\bterminat\w+ early\b/i
/** What, before such words, says the opposite: "will not be ended before the end". */
const NOT_ENDED = /\b(?:not|never) (?:be )?(?:end|terminat|dismiss|discharg|clos|cut)\w*\b[^.;]*$/i

/** The words of a consequence that let the plan end early; undefined without any. */
function earlyWords(consequence: string | undefined): string | undefined {
  const found = EARLY.exec(consequence ?? '')
  return found === null || NOT_ENDED.test(found.input.slice(0, found.index)) ? undefined : found[0]
}

function earlyEnd(view: View): Verdict[] {
  const { early_termination_clause: clause, consequence } = view.plan
  const words = earlyWords(consequence)
  if (clause === false) return []
  if (words !== undefined)
    return [
      shown(
        spot('plan', 'consequence'),
        `The plan may be ended before its last day: "${consequence}"`,
        `consequence has the words "${words}".`,
      ),
    ]
  if (clause === true)
    return [
      shown(
        spot('plan', 'early_termination_clause'),
        `The plan may be ended before its last day, ${dateFor(view, view.plan.effective_to)}.`,
        'early_termination_clause is true.',
      ),
    ]
  if (consequence !== undefined) return []
  return [
    notKnown(
      spot('plan', 'early_termination_clause'),
      'does the plan say that it may be ended before its last day?',
      'onrecord set plan early_termination_clause true',
    ),
  ]
}
