import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENTS, type DocumentName, defaultLayout } from '../documents/documents.ts'
import { paperFor } from '../documents/phrases/form.ts'
import { measureCharts } from '../documents/phrases/measures-in-words.ts'
import { checkRecord } from '../record/check-record.ts'
import { columnDay, longDay } from '../record/dates.ts'
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlannedRecord } from '../record/model.ts'
import { formatProblem } from '../record/problem.ts'
import { readAsset } from '../render/assets.ts'
import { measureChart } from '../render/chart.ts'
import type { RenderedDocument } from '../render/document.ts'
import { searchableText } from '../render/searchable.ts'
import { renderTemplate, TemplateError } from '../render/template.ts'
import type { Chart } from '../render/tree.ts'
import type { Piece, Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, type Audience, cellFor } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import { forbiddenWords, type Hit, lastLook } from '../views/last-look.ts'
import { type Seen, viewFor, withUnread } from '../views/view.ts'
import { type RenderRequest, writeDocument } from './render-files.ts'
import { linesWithWords, rewordedLines, whereWordsStand } from './render-words.ts'

/** Renders one document for one audience. 0 when it is written, 1 when the record or the last look refuses it. */
export async function render(terminal: Terminal, dir: string, request: RenderRequest): Promise<number> {
  const loaded = checkRecord(dir)
  const record = plannedRecord(loaded)
  const faults = refusals(loaded, request)
  if (faults.length > 0) {
    for (const fault of faults) terminal.note(fault)
    return 1
  }
  const seen = seenOf(loaded, record, request)
  const template = templateFor(dir, request.document)
  const make = documentMaker(template, seen, request, loaded)
  const text = textOf(make(documentId(request)))
  const hits = leaks(seen, request, text)
  if (hits.length > 0) {
    for (const line of refusal(hits, loaded, seen, template)) terminal.note(line)
    return 1
  }
  const written = await writeDocument(terminal, dir, request, { make, id: documentId(request), record: loaded, seen })
  for (const line of reportWithheld(seen, request.audience)) terminal.note(line)
  for (const line of rewordedLines(loaded, seen, text)) terminal.note(line)
  for (const path of written) terminal.line(path)
  return 0
}

function plannedRecord({ record }: LoadedRecord): PlannedRecord {
  const { plan } = record
  if (plan === undefined)
    throw new UserError('plan.yaml has a fault, and without the plan there is no document; see: onrecord check', 1)
  return { ...record, plan }
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

/** Makes the document under an id; everything but the id is the same each time. */
function documentMaker(
  template: Template,
  { view }: Seen,
  request: RenderRequest,
  { problems }: LoadedRecord,
): (id: string) => RenderedDocument {
  const kind = DOCUMENTS[request.document]
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const draft = request.audience === 'self' || request.draft
  const body = kind.data(view, kind.readers)
  const charts = Object.fromEntries(
    measureCharts(view).map((chart): [string, Chart] => [
      chart.id,
      measureChart({
        ...chart,
        readings: chart.readings.map(({ week_ending, ...reading }) => ({ label: columnDay(week_ending), ...reading })),
      }),
    ]),
  )
  return (id) => {
    const common = {
      document_id: id,
      shown_date: longDay(request.day),
      as_of: request.day,
      audience: request.audience,
      layout: request.layout ?? defaultLayout(request.audience),
      kind: view.plan.kind,
    }
    const markdown = fromTemplate(template, { ...common, ...body })
    return {
      title: kind.title(view),
      markdown: `${draft ? draftBanner(request.audience, errors) : ''}${markdown}`,
      charts,
      documentId: id,
      asOf: request.day,
      shownDate: longDay(request.day),
      draft,
      landscape: kind.landscape,
      paper: paperFor(view.plan.jurisdiction) === 'letter' ? 'us-letter' : 'a4',
      language: 'en',
    }
  }
}

function draftBanner(audience: Audience, errors: number): string {
  const why =
    audience === 'self'
      ? 'For my own use. What other readers of this document would not see is marked.'
      : 'Not for sending.'
  const faults = errors === 0 ? '' : ` The record has ${errors} ${errors === 1 ? 'error' : 'errors'}.`
  return `> **DRAFT.** ${why}${faults}\n\n`
}

type Template = { readonly path: string; readonly source: string; readonly isOwn: boolean }

/** The user's own templates/<document>.md takes the place of ours. */
function templateFor(dir: string, document: DocumentName): Template {
  const path = `templates/${document}.md`
  const isOwn = existsSync(join(dir, path))
  return { path, isOwn, source: isOwn ? readFileSync(join(dir, path), 'utf8') : readAsset(path).toString('utf8') }
}

function fromTemplate({ path, source, isOwn }: Template, data: object): string {
  try {
    return renderTemplate(source, data)
  } catch (cause) {
    if (cause instanceof TemplateError && isOwn)
      throw new UserError(`${path}:${cause.line}:${cause.column} error: ${cause.message}`)
    throw cause
  }
}

// ---- the last look ---------------------------------------------------------------------------------------------

/** All that leaves with a document. */
function textOf(document: RenderedDocument): string {
  return `${searchableText(document)}\n${document.markdown}`
}

/** What may not leave and is in the document, less what was waived. */
function leaks(seen: Seen, { audience, included, waived }: RenderRequest, text: string): Hit[] {
  const mayReadHealth = cellFor('health', audience, included) === 'yes'
  return lastLook(text, forbiddenWords(seen, mayReadHealth)).filter(
    ({ words }) => !waived.some((each) => each.toLowerCase() === words.toLowerCase()),
  )
}

/** What may not leave, why, where it comes from, and what to do. */
function refusal(
  hits: readonly Hit[],
  loaded: LoadedRecord,
  { view, withheld }: Seen,
  { path, source, isOwn }: Template,
): Piece[] {
  return [
    ...hits.flatMap(({ words, because }): Piece[] => [
      { text: `"${words}" is in the document: ${because}`, style: 'red' },
      ...[...whereWordsStand(loaded, withheld, words), ...(isOwn ? linesWithWords(path, source, words) : [])].map(
        (place) => `  ${place}`,
      ),
    ]),
    `nothing was written: take the words out for ${AUDIENCE_NAMES[view.audience]}, or if they are harmless: --waive "WORDS" --because "WHY"`,
  ]
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
