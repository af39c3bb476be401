/** Who gets the bytes of an attached file as they were received: they hold whatever the program cannot see. */
import type { PlannedRecord } from '../record/model.ts'
import { type Audience, cellFor, type Inclusion } from '../views/audiences.ts'
import { evidenceClasses, requestClasses } from '../views/classes.ts'
import type { Seen } from '../views/view.ts'
import type { ViewEvidence } from '../views/view-evidence.ts'
import { exhibitForm } from './chosen-exhibits.ts'

/** Whose originals are asked about. `record` is the whole of it: a later entry may be privileged too. */
export type OriginalsOf = {
  readonly record: PlannedRecord
  readonly seen: Seen
  readonly included: readonly Inclusion[]
  /** Ids of entries that cannot be read: nobody knows what they hold. */
  readonly unread: readonly string[]
}

/**
 * The ids of those exhibits whose files go as they are: for oneself and the attorney all that have pages; for the union those
 * that it may read in full, and only where nothing in the record is privileged; for nobody else any.
 */
export function idsWithOriginals(exhibits: readonly ViewEvidence[], of: OriginalsOf): Set<string> {
  const { audience } = of.seen.view
  const shown = exhibits.filter((entry) => exhibitForm(entry) === 'files')
  if (audience === 'self' || audience === 'attorney') return new Set(shown.map(({ id }) => id))
  if (audience !== 'union' || hasPrivileged(of)) return new Set()
  return new Set(shown.filter((entry) => isWhole(entry, audience, of)).map(({ id }) => id))
}

function hasPrivileged({ record, seen, unread }: OriginalsOf): boolean {
  return (
    unread.length > 0 ||
    record.evidence.some((entry) => evidenceClasses(entry, record).includes('privileged')) ||
    record.requests.some((request) => requestClasses(request, record).includes('privileged')) ||
    seen.withheld.some(({ rules }) => rules.includes('privileged'))
  )
}

/** Whether every class of an entry is open to the reader, and nothing of it stayed behind or was put in other words. */
function isWhole({ id, quotes }: ViewEvidence, audience: Audience, { record, seen, included }: OriginalsOf): boolean {
  const entry = record.evidence.find((each) => each.id === id)
  if (entry === undefined) return false
  const isOpen = evidenceClasses(entry, record).every((each) => cellFor(each, audience, included) === 'yes')
  const texts = [entry.title, entry.detail ?? '']
  return (
    isOpen &&
    // Of what was taken out for others the file itself may still have all.
    entry.third_party_data !== true &&
    entry.confidentiality !== 'third_party_pii' &&
    quotes.length === (entry.quotes ?? []).length &&
    !seen.withheld.some(({ what }) => what === id || what.startsWith(`${id} `)) &&
    !seen.reworded.some(({ text }) => texts.includes(text))
  )
}
