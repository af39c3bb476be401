/** The terms of the plan: how much it asks for, how long it runs, when and how it may end. */
import { holidayOn } from '../../deadlines/holidays.ts'
import { daysInclusive, isWeekend, weekdayName } from '../../record/dates.ts'
import { counted } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, yesOrNo } from '../words.ts'

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
    why: 'Many areas at once leave little time for each. By itself this is no fault of a plan; it helps to explain why some areas went faster than others.',
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
    why: "A plan is meant to give you a real opportunity to improve. If it is shorter than usual, or than your employer's own policy says, ask while there is still time to extend it.",
    sources: ['Berkeley', 'Leapsome', '5CFR432', 'own'],
    advice: 'Look up in the policy how long a plan has to be. If this one is shorter, ask in writing for more time.',
    command: 'onrecord ask "Please extend the plan to …" --kind extension',
    judge: (view, { days: fewest = 0 }) => shortPlan(view, fewest),
  }),
  rule({
    id: 'PQ-15',
    title: 'the plan ends on a day off',
    severity: 'information',
    reads:
      'effective_to and jurisdiction of the plan: weekends, and the public holidays of the place where they are listed',
    why: 'Nobody may be at work on that day. Then it is open whether things are due before it or after it, and when the closing talk is.',
    sources: ['own', 'discussion'],
    advice: 'Ask in writing which working day counts as the last one.',
    command: 'onrecord ask "Which working day counts as the last day of the plan?" --kind clarification',
    outgoing: true,
    judge: lastDayOff,
  }),
  rule({
    id: 'PQ-17',
    title: 'the plan may be ended early',
    severity: 'medium',
    reads: 'early_termination_clause and consequence of the plan',
    why: 'You cannot count on all the time that the plan names. Your work has to be on the record every week, and not only at the end.',
    sources: ['studylib-PIP2021'],
    advice: 'Write down each week what you did, and send a short update. Do not wait for the last weeks.',
    command: 'onrecord render update --for manager',
    judge: earlyEnd,
  }),
  rule({
    id: 'PQ-28',
    title: 'what follows is not said',
    severity: 'information',
    reads: 'consequence of the plan',
    why: 'A steward asks whether you were told what can follow, and forms for such plans have a line for it.',
    sources: ['UFWW', 'TXST'],
    advice: 'Look for it in the plan once more. If it is not there, note that and leave it: there is no need to ask.',
    command: 'onrecord set plan consequence …',
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

/** A weekend first: many employers work on some of the public holidays. */
function lastDayOff(view: View): Shown[] {
  const { effective_to: to, jurisdiction } = view.plan
  const at = spot('plan', 'effective_to')
  const weekday = weekdayName(to)
  if (isWeekend(to)) return [shown(at, `The plan ends on a ${weekday}.`, `${to} is a ${weekday}.`)]
  const holiday = holidayOn(view, to)
  if (holiday === undefined) return []
  return [
    shown(
      at,
      `The plan ends on a public holiday (${weekday}, ${holiday}).`,
      `${to} is ${holiday} by the list of holidays of ${jurisdiction}; whether it is a day off at this employer is not known.`,
    ),
  ]
}

function shortPlan(view: View, fewest: number): Verdict[] {
  const { effective_from: from, effective_to: to, policy_minimum_days: policy } = view.plan
  const days = daysInclusive(from, to)
  // An end before the start is a slip, which `check` names.
  if (days < 1) return []
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
      'onrecord set plan policy_minimum_days …',
    ),
  ]
}

/** What may say that the plan can end before its last day. */
const EARLY =
  /\bat any (?:time|point)\b|\b(?:prior to|before) (?:the )?(?:\d+[ -]days?|end\b|completion\b|expir\w*|conclusion\b)|\bbefore (?:its|the) last day\b|\bearl(?:y|ier) terminat\w*|\bterminat\w+ early\b/i
/** What can end a plan or the employment. */
const ENDING =
  '(?:terminat|dismiss|discharg|separat|discontinu|disciplin|cancel|clos|end(?:ed|ing|s)?\\b|actions?\\b|steps?\\b)'
const ANY_ENDING = new RegExp(`\\b${ENDING}`, 'i')
/** That it can end by then, and not only that something is due by then: "goals not met before the end". */
const ENDED_BY = new RegExp(
  `\\b${ENDING}\\w*(?: (?!not|un\\w+|met|reach\\w+|achiev\\w+|complet\\w+|improv\\w+|if|unless)\\w+){0,3} $`,
  'i',
)
/** What, before such words, says the opposite: "will not be ended before the end". */
const NOT_ENDED = /\b(?:not|never) (?:be )?(?:end|terminat|dismiss|discharg|clos|cut)\w*\b[^.;]*$/i

type Early = { readonly words: string; readonly is: 'said' | 'perhaps' }

/** The words of a consequence that let the plan end early, and whether they say so; undefined without any. */
function earlyWords(consequence = ''): Early | undefined {
  const told = consequence.split(/(?<=[.;!?])\s+/).flatMap((sentence): Early[] => {
    const found = EARLY.exec(sentence)
    if (found === null) return []
    const [[words], before] = [found, sentence.slice(0, found.index)]
    if (NOT_ENDED.test(before) || !ANY_ENDING.test(sentence)) return []
    const isSaid = /^(?:prior|before)/i.test(words) ? ENDED_BY.test(before) : true
    return [{ words, is: isSaid ? 'said' : 'perhaps' }]
  })
  return told.find((each) => each.is === 'said') ?? told[0]
}

function earlyEnd(view: View): Verdict[] {
  const { early_termination_clause: clause, consequence } = view.plan
  const early = earlyWords(consequence)
  if (clause === false) return []
  if (early?.is === 'said')
    return [
      shown(
        spot('plan', 'consequence'),
        `The plan may be ended before its last day: "${consequence}"`,
        `consequence has the words "${early.words}".`,
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
  if (consequence !== undefined && early === undefined) return []
  return [
    notKnown(
      spot('plan', 'early_termination_clause'),
      'does the plan say that it may be ended before its last day?',
      yesOrNo('plan early_termination_clause'),
    ),
  ]
}
