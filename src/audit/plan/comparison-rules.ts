/** A colleague in the same place who was treated in another way. For a lawyer or a steward alone. */
import { type Day, isDay } from '../../record/dates.ts'
import { exactValue, wantsMore } from '../../record/measures.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewComparator } from '../../views/view-employment.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import { notKnown, type Rule, rule, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, exhibitsIn } from '../words.ts'

export const comparisonRules: readonly Rule[] = [
  rule({
    id: 'PQ-43',
    title: 'colleague in the same place without a plan',
    severity: 'medium',
    counsel: true,
    reads: 'comparators in employment.yaml; readings of the measures that the plan sets',
    why: 'Somebody with the same role and the same measure did no better, and got no plan. There may be a good reason for it, and figures about colleagues are not yours to spread.',
    sources: ['BostonPretext', 'UFWW'],
    advice:
      'Show this to a lawyer or a steward, with how you know it. Do not ask colleagues for their papers, and name nobody to your employer before.',
    command: 'onrecord render handover --for attorney',
    judge: (view) => view.employment.comparators.flatMap((row) => compared(view, row)),
  }),
]

const WITHOUT_PLAN = /\b(?:no|not|without|never)\b.*\b(?:plan|pip|pep|warning|discipline)\b|^(?:no|none|nothing)\.?$/i

function compared(view: View, row: ViewComparator): Verdict[] {
  // Who gets a comparison by role gets none of its figures, and cannot judge it.
  if (row.role_only || row.same_role === false || row.same_measure === false) return []
  const open = openQuestion(row)
  if (open !== undefined) return [open]
  const { treatment = '', value, evidence } = row
  if (!WITHOUT_PLAN.test(treatment.trim())) return []
  if (typeof value !== 'number') return [ask(row, 'value', "What is the colleague's figure of the same measure?")]
  const noted = view.evidence.find(({ id }) => evidence.includes(id))?.happened
  const beside = besideIt(view, { value, noted })
  if (beside.length === 0) {
    return [
      ask(
        row,
        'value',
        `The value of a colleague, ${value}, cannot be set beside a reading of yours. Of what measure is it, and of when?`,
      ),
    ]
  }
  if (beside.every(({ noBetter }) => !noBetter)) return []
  // A figure without its day may be of another time.
  const isDated = noted !== undefined && isDay(noted)
  const certain = isDated && beside.every(({ noBetter }) => noBetter)
  const what = certain ? 'with a result that is no better' : 'with a result that may be no better'
  const at = noted === undefined ? '' : `, noted on ${dateFor(view, noted)}`
  return [
    shown(
      spot('employment', ...row.place),
      `A colleague with the same role and measure, ${what} (${value}${at}): ${withoutStop(treatment)}${exhibitsIn(evidence)}.`,
      `${beside.map(({ id, own, on }) => `${value} against ${own} of ${id} in the week ending ${on}.`).join(' ')}${beside.length > 1 ? ' Which of these measures the value is of is not recorded.' : ''}${isDated ? '' : ' Of which day it is is not recorded.'}`,
      certain ? {} : { may: true },
    ),
  ]
}

/** What is missing before two people can be compared. */
function openQuestion(row: ViewComparator): Verdict | undefined {
  if (row.same_role === undefined) return ask(row, 'same_role', 'Does the colleague have the same role?')
  if (row.same_measure === undefined) return ask(row, 'same_measure', 'Is the colleague measured by the same measure?')
  if (row.treatment === undefined) return ask(row, 'treatment', 'Did the colleague get a plan?')
  return undefined
}

function ask({ place }: ViewComparator, field: string, text: string): Verdict {
  const path = `comparators[${Number(place[1]) + 1}].${field}`
  return notKnown(spot('employment', ...place, field), text, `onrecord set employment '${path}' …`)
}

type Beside = { readonly id: string; readonly own: number; readonly on: Day; readonly noBetter: boolean }

/** The readings of the plan's measures at the time when the value was noted; the latest ones where that is not known. */
function besideIt(
  { metrics }: View,
  { value, noted }: { readonly value: number; readonly noted: string | undefined },
): Beside[] {
  const until = noted !== undefined && isDay(noted) ? noted : '9999-12-31'
  return metrics
    .filter(({ target_source }) => target_source === 'plan')
    .flatMap((metric: ViewMetric) => {
      const more = wantsMore(metric.target_now)
      const reading = metric.readings.findLast(({ week_ending }) => week_ending <= until)
      const own = reading === undefined ? undefined : exactValue(reading)
      if (more === undefined || reading === undefined || own === undefined) return []
      return [{ id: metric.id, own, on: reading.week_ending, noBetter: more ? value <= own : value >= own }]
    })
}
