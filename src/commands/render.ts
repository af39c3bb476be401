import { beforeSending, formOf } from '../documents/documents.ts'
import { documentMaker, templateData } from '../outgoing/document-maker.ts'
import { documentId, plannedRecord, refusals, reportWithheld, seenOf } from '../outgoing/for-reader.ts'
import { ownFiles, templateFor } from '../outgoing/form-template.ts'
import { rewordedLines, textsOf } from '../outgoing/places-of-words.ts'
import { leaks, refusal, textOf } from '../outgoing/refused-words.ts'
import type { RenderRequest } from '../outgoing/request.ts'
import { idleWaivers, toneLook, toneNotes, toneRefusal } from '../outgoing/tone-look.ts'
import { checkRecord } from '../record/check-record.ts'
import type { LoadedRecord } from '../record/load.ts'
import { onScreen } from '../screen-lines.ts'
import { typedAs } from '../shown-command.ts'
import { jsonText, type Piece, type Terminal } from '../terminal.ts'
import { AUDIENCE_NAMES, type Audience } from '../views/audiences.ts'
import type { Seen } from '../views/view.ts'
import { writeDocument } from './render-files.ts'

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

/** Who may want to correct the document before it leaves. */
const EDITORS: readonly Audience[] = ['self', 'attorney', 'union']

/** What the sender of a Word file should know. */
function wordWarning(audience: Audience): Piece {
  const text = `a Word file can be changed by whoever gets it, and keeps traces of whoever saved it; send ${AUDIENCE_NAMES[audience]} the PDF: --format pdf`
  return { text, style: 'yellow' }
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
  for (const line of onScreen(reportWithheld(seen, request.audience), terminal.screen)) terminal.note(line)
  for (const line of rewordedLines(loaded, seen, text)) terminal.note(line)
  for (const line of toneNotes(
    tone,
    written.find((path) => path.endsWith('.md')),
  ))
    terminal.note(line)
  if (request.formats.includes('docx') && !EDITORS.includes(request.audience))
    terminal.note(wordWarning(request.audience))
  const advice = beforeSending(request.document, request.audience)
  if (advice !== undefined) for (const line of onScreen([advice], terminal.screen)) terminal.note(line)
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
