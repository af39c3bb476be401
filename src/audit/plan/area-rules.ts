/** What stands in the way of an area: another area, what is outside the employee's control, no support. */

import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { ofAreas } from './area-measures.ts'

const ids = (findings: readonly Shown[]): string[] => [...new Set(findings.map(({ at }) => at.of))]

export const areaRules: readonly Rule[] = [
  rule({
    id: 'PQ-12',
    title: 'two areas that cannot both be met',
    severity: 'high',
    reads: 'contradicts of each area, which the user sets',
    why: 'If you are told to act without asking, and to ask before acting, you miss one of the two whatever you do. This is easier to settle while the plan runs.',
    sources: ['jobadvisor'],
    advice: 'Ask in writing which of the two comes first, with one example of a day on which both applied.',
    command: 'onrecord ask "…"',
    judge: contradictions,
  }),
  rule({
    id: 'PQ-13',
    title: "area outside the employee's control",
    severity: 'high',
    reads: 'control of each area and of its measures',
    why: 'A result that depends on other people says little about your work. Show beside it what was within your reach and what you did. If others in your conditions do reach it, the point is weak: look at that first.',
    sources: ['SkloverReceipt', 'Employ-law', 'BPP'],
    advice:
      'Propose a measure of the part that you can influence. Keep count, week by week, of what came from outside.',
    command: 'onrecord measure --new "…" --area A1 --form count',
    judge: (view) => view.plan.areas.flatMap((area) => outside(view, area)),
    together: (findings) =>
      ofAreas(ids(findings), "is outside the employee's control", "are outside the employee's control"),
  }),
  rule({
    id: 'PQ-18',
    title: 'area without support',
    severity: 'high',
    reads: 'support of each area',
    why: "A plan is meant to help you meet it: training, time, access, somebody to ask. Employers' own forms have a field for it. A plan without any reads more like a warning.",
    sources: ['UWL', 'EQ-NZ', 'FEDweek'],
    advice:
      'Ask in writing for one or two things that would help in this area. Say what they are for, and by when you need them.',
    command: 'onrecord ask "…" --kind support',
    outgoing: true,
    judge: ({ plan }) =>
      plan.areas
        .filter(({ support }) => support.length === 0)
        .map(({ id }) =>
          shown(spot(id, 'support'), `${id} names no support.`, `"support" of ${id} is empty or absent.`, {
            todo: `onrecord ask "${id}: …" --kind support`,
          }),
        ),
    together: (findings) => ofAreas(ids(findings), 'names no support', 'name no support'),
  }),
]

/** One finding for a pair, whichever of the two names the other, and however often. */
function contradictions({ plan }: View): Shown[] {
  const { areas } = plan
  return areas.flatMap((area, i) =>
    areas
      .slice(i + 1)
      .filter((other) => area.contradicts.includes(other.id) || other.contradicts.includes(area.id))
      .map((other) => {
        const by = area.contradicts.includes(other.id) ? area : other
        return shown(
          spot(by.id, 'contradicts'),
          `${area.id} and ${other.id} are marked as contradictory: "${withoutStop(area.expectation)}" and "${withoutStop(other.expectation)}".`,
          `"contradicts" of ${by.id} has ${by === area ? other.id : area.id}.`,
          { todo: `onrecord ask "Where ${area.id} and ${other.id} both apply, which comes first?"` },
        )
      }),
  )
}

/** Outside by itself, or because every measure of it is; a question where neither the area nor a measure says. */
function outside({ metrics }: View, { id, control }: ViewArea): Verdict[] {
  const measures = metrics.filter(({ area }) => area === id)
  const areMeasuresOutside = measures.length > 0 && measures.every((metric) => metric.control === 'outside')
  const at = spot(id, 'control')
  const todo = `onrecord measure --new "…" --area ${id} --form count`
  const text = `${id} is marked as outside the employee's control.`
  if (control === 'outside') return [shown(at, text, `"control" of ${id} is outside.`, { todo })]
  if (areMeasuresOutside)
    return [
      shown(
        at,
        `${measures.length === 1 ? 'The one measure' : 'Every measure'} of ${id} is marked as outside the employee's control.`,
        `"control" of ${listed(measures.map((metric) => metric.id))} is outside; that of ${id} is ${control ?? 'not set'}.`,
        { todo },
      ),
    ]
  if (control !== undefined || measures.some((metric) => metric.control !== undefined)) return []
  return [notKnown(at, `is ${id} within your control, partial, or outside?`, `onrecord set ${id} control …`)]
}
