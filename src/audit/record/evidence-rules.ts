/** What the exhibits of the record leave open: weeks, areas, where they come from. */

import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { type Rule, rule, type Shown, shown, spot } from '../rule.ts'
import { dateFor } from '../words.ts'
import { firstOf, isWithoutOrigin } from './own-record.ts'
import { bareWeeks, isFirstWeekOver } from './weeks.ts'

export const evidenceRules: readonly Rule[] = [
  rule({
    id: 'RW-01',
    title: 'week of the plan without evidence',
    severity: 'medium',
    reads: 'happened of each exhibit, the dates of the plan, leave',
    limits: {
      working_days: {
        usual: 3,
        unit: 'working days',
        why: 'a week at the edge of the plan with fewer is not counted; the figure is ours',
      },
    },
    why: 'A week without a paper of it is told by the other side alone. What you put down within days is believed far more readily than what you remember later.',
    sources: ['employlaw.ai', 'Batey', 'own'],
    advice:
      'Look into sent mail, your calendar and finished work of those weeks, and put down what they show, with its own date. A note that you write now says so, and still counts.',
    command: 'onrecord log "…" --on DATE',
    judge: (view, { working_days: fewest = 0 }) => weeksFound(view, fewest),
  }),
  rule({
    id: 'RW-02',
    title: 'area without a reading',
    severity: 'medium',
    reads: 'areas with a measure, readings of the measures',
    why: 'The plan says how this area is measured. Without your own figures there are only those that somebody else keeps, or an impression.',
    sources: ['pip-responder', 'USEL'],
    advice:
      'Write down the figure of each week, the weak ones too. A run of figures is stronger than the best of them.',
    command: 'onrecord measure',
    judge: (view) =>
      (isFirstWeekOver(view) ? view.plan.areas : []).flatMap((area) => {
        const metrics = view.metrics.filter((metric) => metric.area === area.id)
        const isMeasured = area.measure !== undefined || metrics.length > 0
        if (!isMeasured || metrics.some(({ readings }) => readings.length > 0)) return []
        const how =
          metrics.length === 0
            ? `${area.id} has a measure in the plan; no entry of metrics/ is for it.`
            : `${firstOf(metrics.map(({ id }) => id))} ${metrics.length === 1 ? 'is' : 'are'} for ${area.id}; no readings.`
        const todo =
          metrics.length === 0 ? 'onrecord measure --new "…" --form count' : `onrecord measure ${metrics[0]?.id}`
        return [
          shown(spot(area.id, 'measure'), `${area.id} is measured, and no reading of it is on record.`, how, { todo }),
        ]
      }),
  }),
  rule({
    id: 'RW-03',
    title: 'area without an exhibit',
    severity: 'medium',
    reads: 'areas of the exhibits, exhibits of steps, support, readings and allegations',
    why: 'So far this area rests on words alone. One dated mail, ticket or list of finished work is worth more than a page of explanation.',
    sources: ['USEL', 'Batey'],
    advice:
      'Keep one dated paper for each step in this area. Where you may not keep it, describe it: what it is, where it is, who has it.',
    command: 'onrecord log "…" --area AREA',
    judge: (view) =>
      (isFirstWeekOver(view) ? view.plan.areas : [])
        .filter((area) => !hasExhibit(view, area))
        .map(({ id }) =>
          shown(
            spot(id),
            `No exhibit on record is about ${id}.`,
            `No exhibit names ${id}, and none is at its steps, support, readings or allegations.`,
            { todo: `onrecord log "…" --area ${id}` },
          ),
        ),
  }),
  rule({
    id: 'RW-14',
    title: 'exhibit of unknown origin',
    severity: 'medium',
    reads: 'obtained of each exhibit',
    why: 'How a paper was obtained decides who may see it, and whether it helps or harms. Until it is written down, nobody who reads the list of exhibits can tell.',
    sources: ['NHLaw', 'FWLaw'],
    advice: 'Write down how you got it: received, delivered, sent, your own note, or only seen.',
    command: 'onrecord set E-00 obtained HOW',
    judge: (view) => originsFound(view.evidence.filter(isWithoutOrigin)),
  }),
]

/** More than these are one finding: nobody reads a long list of the same. */
const MOST_BY_THEMSELVES = 3

function originsFound(exhibits: readonly ViewEvidence[]): Shown[] {
  const [first] = exhibits
  if (first === undefined) return []
  if (exhibits.length <= MOST_BY_THEMSELVES)
    return exhibits.map(({ id, obtained }) =>
      shown(
        spot(id, 'obtained'),
        `How ${id} was obtained is not on record.`,
        obtained === undefined ? `${id} has no key "obtained".` : `obtained of ${id} is "unknown".`,
        { todo: `onrecord set ${id} obtained HOW` },
      ),
    )
  const ids = exhibits.map(({ id }) => id)
  return [
    shown(
      spot(first.id, 'obtained'),
      `How ${exhibits.length} exhibits were obtained is not on record: ${firstOf(ids)}.`,
      `No key "obtained", or "unknown": ${ids.join(', ')}.`,
      { todo: `onrecord set ${first.id} obtained HOW` },
    ),
  ]
}

function weeksFound(view: View, fewest: number): Shown[] {
  const { over, bare, perhaps } = bareWeeks(view, fewest)
  const days = (weeks: readonly string[]): string => weeksWords(view, weeks)
  const at = spot('plan', 'effective_from')
  const of = `of ${over} ${over === 1 ? 'week of the plan that is' : 'weeks of the plan that are'} over`
  return [
    ...(bare.length === 0
      ? []
      : [
          shown(
            at,
            `${bare.length === 1 ? 'A week' : `${capital(counted(bare.length, 'week'))}`} of the plan ${bare.length === 1 ? 'has' : 'have'} no exhibit: ${ending(bare)} ${days(bare)}.`,
            `${bare.length} ${of}; weeks run from Saturday to Friday.`,
          ),
        ]),
    ...(perhaps.length === 0
      ? []
      : [
          shown(
            at,
            `${ending(perhaps) === 'that ending on' ? 'A week' : `${capital(counted(perhaps.length, 'week'))}`} of the plan may have no exhibit: ${ending(perhaps)} ${days(perhaps)}.`,
            `${perhaps.length} ${of} can be meant by an exhibit without an exact day, and by no other.`,
            { may: true },
          ),
        ]),
  ]
}

/** More weeks than these are not named one by one. */
const MOST_WEEKS_NAMED = 5

function weeksWords(view: View, weeks: readonly string[]): string {
  const days = weeks.map((day) => dateFor(view, day))
  return weeks.length > MOST_WEEKS_NAMED ? `${days[0]}, and the last on ${days.at(-1)}` : listed(days)
}

function ending(weeks: readonly string[]): string {
  if (weeks.length > MOST_WEEKS_NAMED) return 'the first ended on'
  return weeks.length === 1 ? 'that ending on' : 'those ending on'
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Whether any exhibit is about it: by its own areas, or at something of the area. */
function hasExhibit({ evidence, metrics, allegations }: View, { id, steps_taken, support }: ViewArea): boolean {
  return (
    evidence.some(({ areas }) => areas.includes(id)) ||
    [...steps_taken, ...support].some((each) => each.evidence.length > 0) ||
    metrics.some(({ area, readings }) => area === id && readings.some((each) => each.evidence.length > 0)) ||
    allegations.some((each) => each.area === id && each.evidence.length > 0)
  )
}
