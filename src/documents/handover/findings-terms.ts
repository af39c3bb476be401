/** The terms of the plan: its length, its end, its acknowledgement, its changes. */
import { type Day, daysBetween, daysInclusive, isWeekend, weekdayName } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { changeWords, cited } from '../phrases/progress.ts'
import { counted } from '../phrases/words.ts'
import { type Finding, shows } from './finding.ts'

const MOST_AREAS = 3
const FEWEST_DAYS = 30
/** What says that the plan may end at any time. */
const EARLY = /at any time|prior to (?:the end|\d+ days)|before the end of/i

/** What the plan says of itself, and how it was changed. */
export function termFindings(view: View): Finding[] {
  const { plan } = view
  const { effective_from: from, effective_to: to, areas } = plan
  const days = daysInclusive(from, to)
  const early = plan.early_termination_clause === true || EARLY.test(plan.consequence ?? '')
  const words = plan.consequence === undefined || !EARLY.test(plan.consequence) ? '' : `: "${plan.consequence}"`
  return [
    ...shows(['PQ-14'], days < FEWEST_DAYS ? `The plan runs for ${counted(days, 'day')}.` : ''),
    ...sizeFinding(areas.length, to),
    ...shows(['PQ-17'], early ? `The plan may be ended before its last day${words}` : ''),
    ...shows(
      ['PQ-28'],
      plan.consequence === undefined ? 'The record has no statement of what follows when the plan is not met.' : '',
    ),
    ...shows(
      ['PQ-29'],
      plan.acknowledgement?.kind === 'agreement'
        ? 'The plan asks me to sign that I agree, not that I received it.'
        : '',
    ),
    ...changeFindings(view),
  ]
}

/** More areas than anybody can work on at once, and a last day on a weekend: each is little by itself. */
function sizeFinding(areas: number, to: Day): Finding[] {
  const many = areas > MOST_AREAS ? `The plan has ${counted(areas, 'area')}.` : ''
  const end = isWeekend(to) ? `It ends on a ${weekdayName(to)}.` : ''
  const rules = [...(many === '' ? [] : ['PQ-11']), ...(end === '' ? [] : ['PQ-15'])]
  return shows(
    rules,
    [many, many === '' ? end.replace(/^It/, 'The plan') : end].filter((part) => part !== '').join(' '),
  )
}

/** Changes after the start: again acknowledged or not, and how much of the time was left when a target was tightened. */
function changeFindings(view: View): Finding[] {
  return view.plan.amendments
    .filter(({ on }) => on > view.plan.effective_from)
    .flatMap((change) => {
      const { from, to } = change.in_force
      const left = daysBetween(change.on, to)
      const all = daysInclusive(from, to)
      const again = change.re_acknowledged === true ? '' : ' No new acknowledgement is recorded.'
      const inTime = change.on <= to ? `, with ${left} of ${all} days left` : ''
      const tighter = isTighter(view, change) && left < all / 2
      if (change.re_acknowledged === true && !tighter) return []
      return shows(
        tighter ? ['PQ-37', 'PQ-38'] : ['PQ-37'],
        `${changeWords(view, change)}${inTime}${cited(change.evidence)}.${again}`,
      )
    })
}

function isTighter({ plan }: View, { area, field, from, to }: View['plan']['amendments'][number]): boolean {
  const target = plan.areas.find(({ id }) => id === area)?.target
  if (target === undefined || !field.startsWith('target') || typeof from !== 'number' || typeof to !== 'number')
    return false
  return target.op.startsWith('<') ? to < from : to > from
}
