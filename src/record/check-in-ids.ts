/** Ids in what is said of a check-in, as the record spells them. */

import type { CheckInValues } from './check-in-request.ts'
import { resolveId } from './known-ids.ts'

/** The values with every id as the record spells it. Throws a UserError for an id that nothing has. */
export function withKnownIds(dir: string, values: CheckInValues): CheckInValues {
  const { attendees, quotes, action_items, assessments, self_assessments, evidence, recap } = values
  const person = (id: string): string => resolveId(dir, 'person', id)
  const exhibit = (id: string): string => resolveId(dir, 'evidence', id)
  const areas = <T>(ratings: Readonly<Record<string, T>> | undefined): Record<string, T> | undefined =>
    ratings &&
    Object.fromEntries(Object.entries(ratings).map(([area, rating]) => [resolveId(dir, 'area', area), rating]))
  return {
    ...values,
    attendees: attendees?.map(person),
    self_assessments: areas(self_assessments),
    assessments: areas(assessments),
    quotes: quotes?.map((quote) => ({ ...quote, who: person(quote.who) })),
    action_items: action_items?.map((item) =>
      item.owner === undefined ? item : { ...item, owner: person(item.owner) },
    ),
    recap: recap && (recap.evidence === undefined ? recap : { ...recap, evidence: recap.evidence.map(exhibit) }),
    evidence: evidence?.map(exhibit),
  }
}
