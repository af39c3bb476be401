/** One document for one reader, made of what the filter let through. */
import type { DocumentForm, EveryData, Wanted } from '../documents/document-kind.ts'
import { DOCUMENTS, defaultLayout, FORMS, type FormName, mailOf } from '../documents/documents.ts'
import { longDayIn } from '../documents/phrases/dates-in-words.ts'
import { paperFor } from '../documents/phrases/form.ts'
import { addressOf, nameOf } from '../documents/phrases/people-in-words.ts'
import { picturesOf } from '../documents/pictures/pictures.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { RenderedDocument } from '../render/document.ts'
import { drawn } from '../render/draw.ts'
import type { Audience } from '../views/audiences.ts'
import type { Seen, View } from '../views/view.ts'
import { type FormTemplate, fromTemplate } from './form-template.ts'
import type { DocumentRequest } from './request.ts'

/** Makes the document under an id; everything but the id is the same each time. */
export function documentMaker(
  template: FormTemplate,
  { view }: Seen,
  request: DocumentRequest,
  { problems }: LoadedRecord,
): (id: string) => RenderedDocument {
  const { landscape, title }: DocumentForm = FORMS[template.form]
  const wanted = wantedOf(request)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const draft = request.audience === 'self' || request.draft
  const pictures = picturesOf(view)
  const data = templateData(template.form, view, request, pictures)
  const charts = Object.fromEntries(pictures.map((picture) => [picture.id, drawn(picture)]))
  const made = (id: string): RenderedDocument => ({
    title: title(view, wanted),
    markdown: `${draft ? draftBanner(request.audience, errors) : ''}${fromTemplate(template, data(id))}`,
    charts,
    documentId: id,
    asOf: request.day,
    shownDate: longDayIn(view, request.day),
    draft,
    landscape,
    paper: (request.paper ?? paperFor(view.plan.jurisdiction)) === 'letter' ? 'us-letter' : 'a4',
    language: 'en',
    mail: mailFor(view, request, wanted),
  })
  // It is made for the last look, and the same one is written.
  let latest: RenderedDocument | undefined
  return (id) => {
    latest = latest?.documentId === id ? latest : made(id)
    return latest
  }
}

/** What a template sees of a document with an id. `pictures` are those of the view. */
export function templateData(
  form: FormName,
  view: View,
  request: DocumentRequest,
  pictures = picturesOf(view),
): (id: string) => EveryData {
  const { data }: DocumentForm = FORMS[form]
  const wanted = wantedOf(request)
  const body = data(view, wanted)
  const common = {
    shown_date: longDayIn(view, request.day),
    as_of: request.day,
    audience: request.audience,
    layout: wanted.layout,
    register: wanted.register,
    kind: view.plan.kind,
    pictures: pictures.map(({ id }) => id),
  }
  return (id) => ({ document_id: id, ...common, ...body })
}

function draftBanner(audience: Audience, errors: number): string {
  const why =
    audience === 'self'
      ? 'For my own use. What other readers of this document would not see is marked.'
      : 'Not for sending.'
  const faults = errors === 0 ? '' : ` The record has ${errors} ${errors === 1 ? 'error' : 'errors'}.`
  return `> **DRAFT.** ${why}${faults}\n\n`
}

/** How the document is wanted, with what a reader gets who asked for nothing else. */
function wantedOf({ document, audience, layout, register, checkIn }: DocumentRequest): Wanted {
  return {
    readers: DOCUMENTS[document].readers,
    layout: layout ?? defaultLayout(audience),
    register: register ?? 'conciliatory',
    checkIn,
  }
}

/** With names and, where people.yaml has them, addresses in place of ids. */
function mailFor(view: View, { document }: DocumentRequest, wanted: Wanted): RenderedDocument['mail'] {
  const mail = mailOf(document, view, wanted)
  if (mail === undefined) return undefined
  const person = (id: string) => ({ name: nameOf(view, id), address: addressOf(view, id) })
  return { to: mail.to.map(person), cc: mail.cc.map(person), subject: mail.subject }
}
