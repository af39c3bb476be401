/** What is not written down as it was asked: because it would harm the person, or because it names what is not there. */
import type { Named } from '../record/known-ids.ts'
import {
  isPrivileged,
  isSecretRecording,
  type NewEvidence,
  refuseQuotedRecording,
  type Titled,
} from '../record/new-evidence.ts'
import { UserError } from '../user-error.ts'

/** Throws a UserError when the entry must not be written as it is (guards G-01 and G-05 of the domain research). */
export async function refuseHarm(dir: string, entry: NewEvidence): Promise<void> {
  refuseQuotedRecording(entry)
  if (!isPrivileged(entry)) return
  const { refusePrivilegedHere } = await import('../record/employer-device.ts')
  refusePrivilegedHere(dir)
}

/** Throws a UserError when the title cannot stand among the steps taken, which are printed for others. */
export function refuseAsStep({ areas = [], moved, ...entry }: Titled): void {
  if (areas.length === 0) throw new UserError('--step adds it to the steps taken of an area; name the area with --area')
  if (moved.length > 0)
    throw new UserError(
      `--step prints the title, and it holds ${moved.map((word) => `"${word}"`).join(', ')}; give it a neutral one with --title`,
    )
  const isKept = ['phi', 'trade_secret', 'settlement', 'third_party_pii'].includes(entry.confidentiality ?? '')
  if (isKept || isPrivileged(entry) || isSecretRecording(entry) || entry.third_party_data === true)
    throw new UserError('--step prints the title in documents for others, and this is not for them; leave --step out')
}

/** The entry with its ids as the record spells them. Throws a UserError when one is not there. */
export async function withKnownIds<T extends NewEvidence>(dir: string, entry: T): Promise<T> {
  const { author, people, areas, allegations, quotes, evidence } = entry
  if ([author, people, areas, allegations, quotes, evidence].every((ids) => ids === undefined)) return entry
  // To read YAML takes longer than all the rest; most entries name nobody.
  const { personNamed, resolveId } = await import('../record/known-ids.ts')
  const all = (named: Named, ids: readonly string[] | undefined): string[] | undefined =>
    ids === undefined ? undefined : [...new Set(ids.map((id) => resolveId(dir, named, id)))]
  return {
    ...entry,
    // Whoever wrote it may be somebody who is not in people.yaml.
    author: author === undefined ? undefined : (personNamed(dir, author) ?? author),
    people: all('person', people),
    areas: all('area', areas),
    allegations: all('allegations', allegations),
    evidence: all('evidence', evidence),
    quotes: quotes?.map((quote) => ({ ...quote, who: resolveId(dir, 'person', quote.who) })),
  }
}
