/** What the rules on the record itself share. */
import { firstDay, lastDay } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import { cellFor } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { Rule } from '../rule.ts'

/** The rules for those who may know of weak points; for others what was kept back would look as if it were missing. */
export function forThemselves(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((each) => ({
    ...each,
    judge: (view, limits) => (cellFor('weak_points', view.audience, []) === 'yes' ? each.judge(view, limits) : []),
  }))
}

/** The exhibits on an allegation, in the order of the record; the plan, which makes it, is no exhibit on it. */
export function exhibitsOn({ evidence, plan }: View, allegation: ViewAllegation): ViewEvidence[] {
  const places = placesIn(evidence)
  return [...new Set(allegation.evidence)]
    .flatMap((id) => (id === plan.document ? [] : (places.get(id) ?? [])))
    .sort((a, b) => a - b)
    .flatMap((place) => evidence[place] ?? [])
}

/** Where each exhibit stands in its list: to look through the whole list for every allegation grows with both. */
const placesByList = new WeakMap<readonly ViewEvidence[], ReadonlyMap<string, number>>()

function placesIn(evidence: readonly ViewEvidence[]): ReadonlyMap<string, number> {
  const places = placesByList.get(evidence) ?? new Map(evidence.map(({ id }, place) => [id, place]))
  placesByList.set(evidence, places)
  return places
}

/** Denied, wholly or in part. */
export function isDisputed({ response }: ViewAllegation): boolean {
  return response === 'denied' || response === 'denied_in_part'
}

/** Admitted, wholly or in part. */
export function isAdmitted({ response }: ViewAllegation): boolean {
  return response === 'admitted' || response === 'admitted_in_part'
}

/** Whether the answer says that it was put right. */
export function isCorrectedSince({ grounds }: ViewAllegation): boolean {
  return grounds.includes('corrected_since')
}

/** What is held of the employer's own papers; what was only described is not held. */
export function employerCopies({ evidence }: View): ViewEvidence[] {
  return evidence.filter(({ employer_owned, obtained }) => employer_owned === true && obtained !== 'described_only')
}

/** Whether nobody wrote down how an exhibit was obtained; of a note of one's own there is nothing to ask. */
export function isWithoutOrigin({ kind, obtained }: ViewEvidence): boolean {
  return kind !== 'note' && (obtained === undefined || obtained === 'unknown')
}

/** So many are named in a finding; the others are counted. */
const MOST_NAMED = 8

/** "E-01, E-02 and E-05"; of many the first, and how many more there are. */
export function firstOf(items: readonly string[]): string {
  if (items.length <= MOST_NAMED) return listed(items)
  const named = items.slice(0, MOST_NAMED - 1)
  return `${named.join(', ')} and ${items.length - named.length} more`
}

/** Whether an entry or a row is marked as a weak point (`about: [weak_point]`). */
export function isMarkedWeak({ classes = [] }: { readonly classes?: readonly string[] | undefined }): boolean {
  return classes.includes('weak_points')
}

/**
 * Whether a step of an area is dated on or after a day: `may` when an inexact date could be either, `undated` when there is
 * only one without a date.
 */
export function stepSince({ steps_taken }: ViewArea, day: string): 'yes' | 'may' | 'undated' | 'no' {
  const dated = steps_taken.filter(({ on }) => firstDay(on) !== undefined)
  if (dated.some(({ on }) => (firstDay(on) ?? '') >= day)) return 'yes'
  if (dated.some(({ on }) => (lastDay(on) ?? '') >= day)) return 'may'
  return dated.length < steps_taken.length ? 'undated' : 'no'
}

/** "no step of A2 is on record", "two steps of A2, none surely since 4 March 2022". */
export function stepsWords({ id, steps_taken }: ViewArea, since: string): string {
  if (steps_taken.length === 0) return `no step of ${id} is on record`
  return `${counted(steps_taken.length, 'step')} of ${id}, none surely since ${since}`
}
