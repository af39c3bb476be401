/** From a record to what one reader may have of it: whether it may leave at all, the View, and what stayed behind. */
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlannedRecord } from '../record/model.ts'
import { formatProblem } from '../record/problem.ts'
import { sentDocuments } from '../record/register-documents.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, type Audience } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import { type Seen, viewFor, withUnread } from '../views/view.ts'
import type { DocumentRequest } from './request.ts'

/** The record with its plan. Throws a UserError when there is no plan to speak of. */
export function plannedRecord({ record }: LoadedRecord, dir: string, { document }: DocumentRequest): PlannedRecord {
  const { plan } = record
  if (plan === undefined)
    throw new UserError('plan.yaml has a fault, and without the plan there is no document; see: onrecord check', 1)
  // Only what is handed over says what was sent before; the others come whatever state the register is in.
  return document === 'handover' ? { ...record, plan, sent: sentDocuments(dir) } : { ...record, plan }
}

/** Why the record as it is may not become this document; empty when it may. */
export function refusals({ problems, unread }: LoadedRecord, { draft, audience }: DocumentRequest): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const unknown = problems.filter(({ code }) => code === 'unknown-key')
  const shown = (list: typeof problems): string[] => [
    ...list.slice(0, 10).map(formatProblem),
    ...(list.length > 10 ? [`… and ${list.length - 10} more: onrecord check`] : []),
  ]
  if (errors.length > 0 && !draft)
    return [...shown(errors), 'nothing was written: the record has errors; correct them, or make a draft with --draft']
  if (audience === 'self' || audience === 'attorney') return []
  // They say what of the other files is not for this reader: a leave cites exhibits, a comparator has a name.
  const blind = unread.filter((id) => id === 'employment' || id === 'people')
  if (blind.length > 0) {
    const files = blind.map((id) => `${id}.yaml`).join(' and ')
    const why = `${files} cannot be read, and says what ${AUDIENCE_NAMES[audience]} should not see; correct it first`
    return [...shown(errors), `nothing was written: ${why}`]
  }
  // A misspelt "sensitivity" must not open a door.
  if (unknown.length > 0) {
    return [
      ...shown(unknown),
      `nothing was written: a key that is not known may hide what ${AUDIENCE_NAMES[audience]} should not see; correct it first`,
    ]
  }
  return []
}

/** What the reader may have. What cannot be read is for oneself and the attorney, and so is what it may say of an exhibit. */
export function seenOf({ unread, sources }: LoadedRecord, record: PlannedRecord, request: DocumentRequest): Seen {
  const { audience, day, included } = request
  if (audience === 'self' || audience === 'attorney') return viewFor(record, audience, day, included)
  // A request for an accommodation makes what it cites a matter of health.
  const requests = unread.map((id) => sources.get(`requests/${id}.yaml`) ?? '').join('\n')
  const cited = new Set(idsInText(requests).map(({ key }) => key))
  const isCited = ({ id }: { readonly id: string }): boolean => cited.has(idKey(id))
  const readable = { ...record, evidence: record.evidence.filter((entry) => !isCited(entry)) }
  const blind = record.evidence.filter(isCited).map(({ id }) => id)
  return withUnread(viewFor(readable, audience, day, included), [...unread, ...blind])
}

/** The id of the first document of its kind on a day: `2022-04-02-rebuttal-hr`. */
export function documentId({ day, document, audience, draft }: DocumentRequest): string {
  return `${day}-${document}-${audience}${draft && audience !== 'self' ? '-draft' : ''}`
}

/** What stayed behind and why: for the user, never in the document. */
export function reportWithheld({ withheld }: Seen, audience: Audience): string[] {
  if (audience === 'self') return []
  if (withheld.length === 0) return [`nothing was withheld from ${AUDIENCE_NAMES[audience]}`]
  return [
    `withheld from ${AUDIENCE_NAMES[audience]}:`,
    ...withheld.map(
      ({ what, title, rules }) => `  ${what}: ${title} [${rules.map((rule) => rule.replaceAll('_', ' ')).join(', ')}]`,
    ),
  ]
}
