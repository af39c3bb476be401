/** The exhibit list as a document of its own, from our template or the record's own. */
import type { EveryData } from '../documents/document-kind.ts'
import { FORMS } from '../documents/documents.ts'
import {
  type ExhibitListData,
  exhibitList,
  type PacketDocument,
  type PacketExhibit,
} from '../documents/exhibit-list/exhibit-list.ts'
import { longDayIn } from '../documents/phrases/dates-in-words.ts'
import { fromTemplate } from '../outgoing/form-template.ts'
import type { DocumentRequest } from '../outgoing/request.ts'
import type { RenderedDocument } from '../render/document.ts'
import { type Template, templateIn } from '../render/template-files.ts'
import type { View } from '../views/view.ts'
import type { Redacting } from './redacted-packet.ts'

const FORM = 'exhibit-list'

/** Throws a UserError when the record's own template cannot be read. */
export function listTemplate(dir: string): Template {
  return templateIn(dir, FORM)
}

/** Makes the list with the numbers of the document and of the exhibits. */
export type MakeList = (
  numbers: Pick<PacketDocument, 'from' | 'to'>,
  exhibits: readonly PacketExhibit[],
) => RenderedDocument

type Of = {
  readonly view: View
  readonly request: DocumentRequest
  readonly hide: Pick<Redacting, 'list' | 'sentence'>
}

/** Of the packet that a document begins: on its paper, with its id, as of its day. `hide` is for words, not for checksums. */
export function listMaker(
  template: Template,
  { documentId, asOf, shownDate, draft, paper, language, title }: RenderedDocument,
  { view, request, hide }: Of,
): MakeList {
  const common: EveryData = {
    document_id: documentId,
    as_of: asOf,
    shown_date: longDayIn(view, request.day),
    audience: request.audience,
    layout: request.layout ?? 'areas',
    register: request.register ?? 'conciliatory',
    kind: view.plan.kind,
    pictures: [],
  }
  const dataOf: (...of: Parameters<MakeList>) => ExhibitListData = (numbers, exhibits) =>
    redactedList(exhibitList(view, { title, ...numbers }, exhibits), hide)
  return (numbers, exhibits) => ({
    title: FORMS[FORM].title(),
    markdown: fromTemplate(template, { ...common, ...dataOf(numbers, exhibits) }),
    charts: {},
    documentId,
    asOf,
    shownDate,
    draft,
    landscape: FORMS[FORM].landscape,
    paper,
    language,
  })
}

/** Digits of a checksum may look like an account; they stay. */
function redactedList(data: ExhibitListData, { list: redact, sentence }: Of['hide']): ExhibitListData {
  const redacted = {
    ...data,
    employee: redact(data.employee),
    plan: redact(data.plan),
    document_title: redact(data.document_title),
    exhibits: data.exhibits.map((row) => ({ ...row, title: redact(row.title), by: redact(row.by) })),
    listed_only: data.listed_only.map((row) => ({ ...row, title: redact(row.title), why: redact(row.why) })),
    checksums: data.checksums.map((row) => ({ ...row, what: redact(row.what) })),
  }
  // Only now is it known what of the list itself is hidden.
  return { ...redacted, hidden: sentence() }
}
