/** What is weak about the papers of a point. */
import { daysLate, isOwnNote } from '../../record/late-notes.ts'
import { listed } from '../../record/plain-words.ts'
import { evidenceOf } from '../../views/cited.ts'
import type { View } from '../../views/view.ts'
import type { ViewEvidence } from '../../views/view-evidence.ts'
import type { ViewMetric } from '../../views/view-metrics.ts'
import type { ViewRequest } from '../../views/view-requests.ts'

/** Ids without those that stand twice, by number. */
export function inOrder(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** More ids or dates than these in a sentence are not read. */
const MOST_NAMED = 6

/** "AL-1, AL-2 and AL-3"; of many the first, "and 12 more". */
export function namedInShort(items: readonly string[]): string {
  if (items.length <= MOST_NAMED) return listed(items)
  return listed([...items.slice(0, MOST_NAMED - 1), `${items.length - MOST_NAMED + 1} more`])
}

/** What the entries themselves say against them: not held, a note of one's own, late, with other people's data; or none. */
export function exhibitWeaknesses(view: View, ids: readonly string[]): string[] {
  const entries = evidenceOf(view, ids)
  const described = entries.filter(({ obtained }) => obtained === 'described_only')
  const own = entries.filter((entry) => isOwnNote(entry))
  const others = entries.filter(({ third_party_data }) => third_party_data)
  const are = (some: readonly ViewEvidence[]): string => (some.length === 1 ? 'is' : 'are')
  return [
    ...(ids.length === 0 ? ['No exhibit.'] : []),
    ...(described.length === 0 ? [] : [`${idsOf(described)} ${are(described)} described only, not held.`]),
    ...(own.length === 0 ? [] : [`${idsOf(own)} ${are(own)} my own ${own.length === 1 ? 'note' : 'notes'}.`]),
    ...lateWeaknesses(entries),
    ...(others.length === 0 ? [] : [`${idsOf(others)} ${others.length === 1 ? 'holds' : 'hold'} other people's data.`]),
  ]
}

function idsOf(entries: readonly ViewEvidence[]): string {
  return namedInShort(entries.map(({ id }) => id))
}

/** A paper that is held keeps its own date; of a note, and of what was only seen, the day of writing counts. */
function lateWeaknesses(entries: readonly ViewEvidence[]): string[] {
  const late = entries.flatMap((entry) => {
    const days = daysLate(entry)
    return days === undefined ? [] : [{ id: entry.id, days }]
  })
  const [first] = late
  if (first === undefined) return []
  if (late.length === 1) return [`${first.id} was written down ${first.days} days after its date.`]
  return [`Written down late: ${namedInShort(late.map(({ id, days }) => `${id} (${days} days)`))}.`]
}

/** Readings that rest on nothing but the employee's word, and a measure that is counted in other words than the plan's. */
export function metricWeaknesses(view: View, { id, area, name, definition = '', readings }: ViewMetric): string[] {
  const measure = view.plan.areas.find((each) => each.id === area)?.measure ?? ''
  const [, inBrackets = ''] = /\(([^)]+)\)/.exec(measure) ?? []
  const counted = `${name} ${definition}`.toLowerCase()
  const bare = readings.length > 0 && readings.every(({ evidence }) => evidence.length === 0)
  return [
    ...(bare ? [`The figures of ${id} are my own, with no exhibit.`] : []),
    ...(inBrackets === '' || counted.includes(inBrackets.toLowerCase())
      ? []
      : [`${id} does not say "${inBrackets}", as the plan does.`]),
  ]
}

/** Words that say what a text is about. */
function tellingWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}|\d+/gu) ?? [])
}

/** How many words two texts share that say what they are about. */
export function sharedWords(one: string, other: string): number {
  const known = tellingWords(one)
  return [...tellingWords(other)].filter((word) => known.has(word)).length
}

/** The paper of a request: its own exhibits, else the one letter or mail of mine of that day that is about the same. */
export function requestExhibits(view: View, { evidence, sent_on, text }: ViewRequest): readonly string[] {
  if (evidence.length > 0) return evidence
  const sent = view.evidence.filter(
    ({ obtained, happened, title }) =>
      obtained === 'sent_by_me' && happened === sent_on && sharedWords(title, text) > 1,
  )
  return sent.length === 1 ? sent.map(({ id }) => id) : []
}

/** "AL-3 is admitted." */
export function admittedWeakness({ allegations }: View, but: readonly string[] = []): string[] {
  const admitted = allegations.filter(({ id, response }) => response === 'admitted' && !but.includes(id))
  if (admitted.length === 0) return []
  return [`${namedInShort(admitted.map(({ id }) => id))} ${admitted.length === 1 ? 'is' : 'are'} admitted.`]
}
