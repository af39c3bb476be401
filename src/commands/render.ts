import { beforeSending, formOf } from '../documents/documents.ts'
import { checkRecord } from '../record/check-record.ts'
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlannedRecord } from '../record/model.ts'
import { formatProblem } from '../record/problem.ts'
import { sentDocuments } from '../record/register-documents.ts'
import { typedAs } from '../shown-command.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, type Audience } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import { type Seen, viewFor, withUnread } from '../views/view.ts'
import { documentMaker, templateData } from './render-document.ts'
import { type RenderRequest, writeDocument } from './render-files.ts'
import { leaks, refusal, textOf } from './render-last-look.ts'
import { ownFiles, templateFor } from './render-template.ts'
import { idleWaivers, toneLook, toneNotes, toneRefusal } from './render-tone.ts'
import { rewordedLines, textsOf } from './render-words.ts'

/**
 * Renders one document for one audience. 0 when it is written, 1 when the record or the last look refuses it. With `isDiff`
 * nothing is written: it is compared with the version that was sent.
 */
export async function render(terminal: Terminal, dir: string, request: RenderRequest, isDiff = false): Promise<number> {
  const loaded = checkRecord(dir)
  const record = plannedRecord(loaded, dir, request)
  const faults = refusals(loaded, request)
  if (faults.length > 0) {
    for (const fault of faults) terminal.note(fault)
    return 1
  }
  const seen = seenOf(loaded, record, request)
  if (request.data === true) return showData(terminal, loaded, seen, request)
  const template = templateFor(dir, request)
  const make = documentMaker(template, seen, request, loaded)
  const text = textOf(make(documentId(request)), ownFiles(template))
  const hits = leaks(seen, request, text)
  if (hits.length > 0) {
    for (const line of refusal(hits, loaded, seen, ownFiles(template))) terminal.note(line)
    return 1
  }
  if (isDiff) {
    const { showChanges } = await import('./render-diff.ts')
    const remade = (earlier: RenderRequest) =>
      documentMaker(template, seenOf(loaded, record, earlier), earlier, loaded)(documentId(earlier))
    return showChanges(terminal, dir, { request, seen, remade })
  }
  return writeUnlessTone(terminal, dir, { request, make, loaded, seen, text, own: ownFiles(template) })
}

/** A document that the last look let pass. */
type Passed = {
  readonly request: RenderRequest
  readonly make: ReturnType<typeof documentMaker>
  readonly loaded: LoadedRecord
  readonly seen: Seen
  readonly text: string
  readonly own: ReturnType<typeof ownFiles>
}

/** Writes the document and says what the user should know, unless words in it would hurt them. */
async function writeUnlessTone(terminal: Terminal, dir: string, ready: Passed): Promise<number> {
  const { request, make, loaded, seen, text, own } = ready
  const id = documentId(request)
  const tone = toneLook(make(id), loaded, seen, request)
  const stopped = leaks(seen, { ...request, waived: [] }, text).map(({ words }) => words)
  const idle = idleWaivers(request.waived, tone, stopped)
  if (tone.errors.length > 0) {
    const typed = (command: string): string => typedAs(terminal, dir, command)
    for (const line of [...idle, ...toneRefusal(tone, { loaded, seen, own }, typed)]) terminal.note(line)
    return 1
  }
  const made = { make, id, record: loaded, seen, tone }
  const written = await writeDocument(terminal, dir, request, made)
  for (const line of idle) terminal.note(line)
  for (const line of reportWithheld(seen, request.audience)) terminal.note(line)
  for (const line of rewordedLines(loaded, seen, text)) terminal.note(line)
  for (const line of toneNotes(
    tone,
    written.find((path) => path.endsWith('.md')),
  ))
    terminal.note(line)
  const advice = beforeSending(request.document, request.audience)
  if (advice !== undefined) terminal.note(advice)
  for (const path of written) terminal.line(path)
  return 0
}

/** Prints what the template would see, as JSON; what the last look would refuse in a document is refused here. Writes nothing. */
function showData(terminal: Terminal, loaded: LoadedRecord, seen: Seen, request: RenderRequest): number {
  const form = formOf(request.document, request.audience)
  const data = templateData(form, seen.view, request)(documentId(request))
  const texts = textsOf(data, []).map(({ text }) => text)
  const hits = leaks(seen, request, texts.join('\n'))
  for (const line of hits.length > 0 ? refusal(hits, loaded, seen, []) : reportWithheld(seen, request.audience))
    terminal.note(line)
  if (hits.length > 0) return 1
  terminal.line(jsonText(data))
  return 0
}

function plannedRecord({ record }: LoadedRecord, dir: string, { document }: RenderRequest): PlannedRecord {
  const { plan } = record
  if (plan === undefined)
    throw new UserError('plan.yaml has a fault, and without the plan there is no document; see: onrecord check', 1)
  // Only what is handed over says what was sent before; the others come whatever state the register is in.
  return document === 'handover' ? { ...record, plan, sent: sentDocuments(dir) } : { ...record, plan }
}

/** Why the record as it is may not become this document; empty when it may. */
function refusals({ problems, unread }: LoadedRecord, { draft, audience }: RenderRequest): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const unknown = problems.filter(({ code }) => code === 'unknown-key')
  const shown = (list: typeof problems): string[] => [
    ...list.slice(0, 10).map(formatProblem),
    ...(list.length > 10 ? [`… and ${list.length - 10} more: onrecord check`] : []),
  ]
  if (errors.length > 0 && !draft)
    return [...shown(errors), 'nothing was written: the record has errors; correct them, or render with --draft']
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
function seenOf({ unread, sources }: LoadedRecord, record: PlannedRecord, request: RenderRequest): Seen {
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

function documentId({ day, document, audience, draft }: RenderRequest): string {
  return `${day}-${document}-${audience}${draft && audience !== 'self' ? '-draft' : ''}`
}

/** What stayed behind and why: for the user, never in the document. */
function reportWithheld({ withheld }: Seen, audience: Audience): string[] {
  if (audience === 'self') return []
  if (withheld.length === 0) return [`nothing was withheld from ${AUDIENCE_NAMES[audience]}`]
  return [
    `withheld from ${AUDIENCE_NAMES[audience]}:`,
    ...withheld.map(
      ({ what, title, rules }) => `  ${what}: ${title} [${rules.map((rule) => rule.replaceAll('_', ' ')).join(', ')}]`,
    ),
  ]
}
