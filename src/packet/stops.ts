/** What keeps a packet from being made: each with the exhibit, the reason, and the command that mends it. */
import { attachedProblem } from '../record/attachments.ts'
import type { PlannedRecord } from '../record/model.ts'
import { startOf } from '../record/problem.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'
import type { Seen } from '../views/view.ts'
import type { ViewEvidence } from '../views/view-evidence.ts'
import { exhibitForm } from './chosen-exhibits.ts'
import type { PacketRequest } from './packet-request.ts'

export type Stop = { readonly id: string; readonly why: string; readonly mend: string }

/**
 * `namedForSelf` gives the ids that the same document names when it is made for oneself, each with the heading under which it
 * stands first, or nothing where there is none; it is asked when it matters.
 */
export function withheldStops(
  { withheld, view }: Seen,
  { evidence }: Pick<PlannedRecord, 'evidence'>,
  { added, leftOut, document }: Pick<PacketRequest, 'added' | 'leftOut' | 'document'>,
  namedForSelf: () => ReadonlyMap<string, string>,
): Stop[] {
  const withFiles = new Set(evidence.flatMap(({ id, files = [] }) => (files.length > 0 ? [id] : [])))
  const reader = AUDIENCE_NAMES[view.audience]
  const stops = withheld.flatMap(({ what, rules }): Stop[] => {
    if (leftOut.includes(what)) return []
    const kept = rules.map((rule) => rule.replaceAll('_', ' ')).join(', ')
    if (added.includes(what))
      return [{ id: what, why: `it is not for ${reader} (${kept})`, mend: goingWithout(what, added) }]
    // Who gets no exhibit at all is not told of this one.
    if (rules.includes('evidence') || !isKeptKnowingly(rules, withFiles.has(what))) return []
    const under = namedForSelf().get(what)
    if (under === undefined) return []
    const own = `your own copy of the ${document} names it${under === '' ? '' : ` under "${under}"`}`
    return [{ id: what, why: `${whyKept(rules, reader)}; ${own}`, mend: mendFor(what, rules, reader) }]
  })
  return stops.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether something stays behind that the user is to leave out knowingly. What was only seen has no data to hand out. */
function isKeptKnowingly(rules: readonly string[], hasFiles: boolean): boolean {
  return rules.includes('privileged') || (hasFiles && rules.includes('third_party'))
}

function whyKept(rules: readonly string[], reader: string): string {
  return rules.includes('privileged')
    ? `it is privileged, and not for ${reader}`
    : 'it has data of other people, and nothing says what was taken out of the copy'
}

function mendFor(id: string, rules: readonly string[], reader: string): string {
  const without = `--without ${id} to go on without it`
  return rules.includes('privileged')
    ? `add --without ${id} to make the packet for ${reader} without it`
    : `when it was taken out of the copy, onrecord set ${id} redactions "names of customers"; or ${without}`
}

/** How to go on without an exhibit: `--without E-02`, or of one that came by --with its taking back. */
export function goingWithout(id: string, added: readonly string[]): string {
  return added.includes(id) ? `leave --with ${id} out` : `--without ${id}`
}

/** Exhibits of which the files would be shown, and nobody has said how they were obtained. */
export function obtainedStops(exhibits: readonly ViewEvidence[], added: readonly string[]): Stop[] {
  return exhibits
    .filter((entry) => exhibitForm(entry) === 'files' && (entry.obtained ?? 'unknown') === 'unknown')
    .map(({ id }) => ({
      id,
      why: 'the record does not say how you got it',
      mend: `onrecord set ${id} obtained received_by_me, or what is true of it, such as own_note, own_record or sent_by_me; or ${goingWithout(id, added)}`,
    }))
}

/** Exhibits whose files are gone, changed, or no plain files in the record. */
export function fileStops(dir: string, exhibits: readonly ViewEvidence[], added: readonly string[]): Stop[] {
  return exhibits
    .filter((entry) => exhibitForm(entry) === 'files')
    .flatMap(({ id, files }) =>
      files.flatMap((file) =>
        attachedProblem(dir, `files/${id}/${file.name}`, file, () => startOf(`evidence/${id}.yaml`)).map(
          ({ message }) => {
            const [why = message, mend = ''] = message.split('; ')
            return { id, why, mend: `${mend === '' ? 'put the original back' : mend}, or ${goingWithout(id, added)}` }
          },
        ),
      ),
    )
}

/** Exhibits that were asked for and are not there on the day. Ids are those of the record. */
export function unknownStops(
  { evidence }: Pick<PlannedRecord, 'evidence'>,
  { view, withheld }: Seen,
  added: readonly string[],
): Stop[] {
  const there = new Set([...view.evidence.map(({ id }) => id), ...withheld.map(({ what }) => what)])
  return added
    .filter((id) => !there.has(id))
    .map((id) => ({
      id,
      why: evidence.some((entry) => entry.id === id)
        ? 'it was written down after the day of the packet, or taken out of use'
        : 'there is no such exhibit',
      mend: goingWithout(id, added),
    }))
}

/** One line for each: `E-12: it has …; onrecord set E-12 …`. */
export function stopLines(stops: readonly Stop[]): string[] {
  return stops.map(({ id, why, mend }) => `${id}: ${why}; ${mend}`)
}
