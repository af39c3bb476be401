/** What each area rests on: a figure from before, a dated example, a standard that the plan cites. */
import { firstDay } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { type NotKnown, notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { whenCommand } from '../words.ts'
import { notStatedCommand, stated } from './area-measures.ts'

const ids = (findings: readonly Shown[]): string[] => [...new Set(findings.map(({ at }) => at.of))]

export const groundRules: readonly Rule[] = [
  rule({
    id: 'PQ-06',
    title: 'no figure from before and no dated example',
    severity: 'medium',
    reads: 'baseline and deficiency of each area, and the dates of its allegations',
    why: 'What is said can be checked only against a figure or a day. Without one nobody knows where you began, and progress is hard to show.',
    sources: ['SHRM-THR', 'Paycor'],
    advice:
      'Ask for the figure from before the plan, or for one dated example. Keep your own first reading either way.',
    command: 'onrecord ask "…"',
    judge: (view) =>
      view.allegations.length === 0 ? examplesAsked(view) : view.plan.areas.flatMap((area) => groundOf(view, area)),
    together: (findings) =>
      `For ${listed(ids(findings))} the record has no figure from before the plan and no dated statement.`,
  }),
  rule({
    id: 'PQ-09',
    title: 'not said on which standard it rests',
    severity: 'medium',
    reads: 'source_standard and not_stated of each area',
    why: 'What comes from the job description or a policy was known before the plan, and holds for everybody. What stands in neither may be new, or for one person alone.',
    sources: ['SHRM-THR', 'docsbay-memo', 'FEDweek'],
    advice: 'Ask which clause of the job description or policy it rests on, and for a copy of it.',
    command: 'onrecord ask "…"',
    judge: ({ plan }) => plan.areas.flatMap(standardOf),
    together: (findings) => `The plan names no clause of a job description or policy for ${listed(ids(findings))}.`,
  }),
  rule({
    id: 'PQ-49',
    title: 'outcomes alone, and no example',
    severity: 'information',
    reads: 'expectation_type of every area, and whether the record has an allegation',
    why: 'Some advisers tell employers to leave earlier examples out, so that there is less to answer. That is no fault by itself. It means that you answer by results, week by week.',
    sources: ['FELTG-noex'],
    advice:
      'Put your work into readings and exhibits for each area. If an example is named later, write down when it was first raised.',
    command: 'onrecord measure',
    judge: outcomesAlone,
  }),
]

/** Whether an example is in the plan is known once what it says was written down. */
function examplesAsked({ plan }: View): NotKnown[] {
  const open = plan.areas.filter((area) => area.baseline === undefined && !hasFigure(area))
  if (open.length === 0) return []
  return [
    notKnown(
      spot('plan'),
      `does the plan, or what came with it, say what was wrong and when, for ${listed(open.map(({ id }) => id))}?`,
      'onrecord allegation',
    ),
  ]
}

/** A figure or a day in what the plan says is wanting: "12 mails older than two days", "twice in November". */
const FIGURE =
  /\d|\b(?:once|twice|two|three|four|five|six|seven|eight|nine|ten|dozen)\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:in|since|from|during|until|of) (?:March|May)\b/

function hasFigure({ deficiency = '' }: ViewArea): boolean {
  return FIGURE.test(deficiency)
}

function groundOf({ allegations }: View, area: ViewArea): Verdict[] {
  const { id, baseline } = area
  if (baseline !== undefined || hasFigure(area)) return []
  const own = allegations.filter((allegation) => allegation.area === id)
  if (own.some(isDated)) return []
  const at = spot(id, 'baseline')
  const [undated] = own.filter(({ says_when }) => !says_when)
  if (undated !== undefined)
    return [notKnown(at, `when is ${undated.id} said to have happened?`, whenCommand(undated.id))]
  const [loose] = allegations.filter((allegation) => allegation.area === undefined && isDated(allegation))
  if (loose !== undefined)
    return [
      notKnown(
        at,
        `which area is ${loose.id} about? ${id} has no dated example so far`,
        `onrecord set ${loose.id} area …`,
      ),
    ]
  const dates =
    own.length === 0
      ? `no allegation is about ${id}`
      : `the date of ${listed(own.map((allegation) => allegation.id))} is unknown`
  return [
    shown(
      at,
      `For ${id} the record has no figure from before the plan and no dated statement.`,
      `${id} has no key "baseline" and no figure in "deficiency"; ${dates}.`,
      { todo: `onrecord ask "${id}: which figure or which example, with its date, is meant?"` },
    ),
  ]
}

function isDated({ occurred }: ViewAllegation): boolean {
  return firstDay(occurred) !== undefined
}

function standardOf(area: ViewArea): Verdict[] {
  const { id } = area
  const known = stated(area, 'source_standard')
  if (known === 'stated') return []
  if (known === 'not stated')
    return [
      shown(
        spot(id, 'not_stated'),
        `The plan names no clause of a job description or policy for ${id}.`,
        `"not_stated" of ${id} has source_standard.`,
        { todo: `onrecord ask "${id}: which clause of the job description or policy does it rest on?"` },
      ),
    ]
  return [
    notKnown(
      spot(id, 'source_standard'),
      `does the plan name a clause of the job description or a policy for ${id}?`,
      `onrecord set ${id} source_standard …; where it does not: ${notStatedCommand(area, ['source_standard'])}`,
    ),
  ]
}

function outcomesAlone({ plan, allegations }: View): Shown[] {
  const { areas } = plan
  const isEach = areas.length > 0 && areas.every(({ expectation_type }) => expectation_type === 'outcome')
  if (!isEach || allegations.length > 0) return []
  return [
    shown(
      spot('plan', 'areas'),
      'Every area asks for an outcome, and the record has no statement of what was wrong before.',
      `"expectation_type" is outcome in ${listed(areas.map(({ id }) => id))}; the record has 0 allegations.`,
    ),
  ]
}
