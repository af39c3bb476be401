/** One document for one reader, made of what the filter let through. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentForm, Wanted } from '../documents/document-kind.ts'
import { DOCUMENTS, defaultLayout, FORMS, type FormName, formOf, mailOf } from '../documents/documents.ts'
import { longDayIn } from '../documents/phrases/dates-in-words.ts'
import { paperFor } from '../documents/phrases/form.ts'
import { addressOf, nameOf } from '../documents/phrases/people-in-words.ts'
import { picturesOf } from '../documents/pictures/pictures.ts'
import type { LoadedRecord } from '../record/load.ts'
import { readAsset } from '../render/assets.ts'
import type { RenderedDocument } from '../render/document.ts'
import { drawn } from '../render/draw.ts'
import { renderTemplate, TemplateError } from '../render/template.ts'
import { UserError } from '../user-error.ts'
import type { Audience } from '../views/audiences.ts'
import type { Seen, View } from '../views/view.ts'
import type { RenderRequest } from './render-files.ts'

/** Makes the document under an id; everything but the id is the same each time. */
export function documentMaker(
  template: Template,
  { view }: Seen,
  request: RenderRequest,
  { problems }: LoadedRecord,
): (id: string) => RenderedDocument {
  const { landscape, title, data }: DocumentForm = FORMS[template.form]
  const wanted = wantedOf(request)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const draft = request.audience === 'self' || request.draft
  const body = data(view, wanted)
  const shownDate = longDayIn(view, request.day)
  const pictures = picturesOf(view)
  const charts = Object.fromEntries(pictures.map((picture) => [picture.id, drawn(picture)]))
  return (id) => {
    const common = {
      document_id: id,
      shown_date: shownDate,
      as_of: request.day,
      audience: request.audience,
      layout: wanted.layout,
      register: wanted.register,
      kind: view.plan.kind,
      pictures: pictures.map(({ id }) => id),
    }
    const markdown = fromTemplate(template, { ...common, ...body })
    return {
      title: title(view, wanted),
      markdown: `${draft ? draftBanner(request.audience, errors) : ''}${markdown}`,
      charts,
      documentId: id,
      asOf: request.day,
      shownDate,
      draft,
      landscape,
      paper: (request.paper ?? paperFor(view.plan.jurisdiction)) === 'letter' ? 'us-letter' : 'a4',
      language: 'en',
      mail: mailFor(view, request, wanted),
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

/** How the document is wanted, with what a reader gets who asked for nothing else. */
export function wantedOf({ document, audience, layout, register, checkIn }: RenderRequest): Wanted {
  return {
    readers: DOCUMENTS[document].readers,
    layout: layout ?? defaultLayout(audience),
    register: register ?? 'conciliatory',
    checkIn,
  }
}

/** With names and, where people.yaml has them, addresses in place of ids. */
function mailFor(view: View, { document }: RenderRequest, wanted: Wanted): RenderedDocument['mail'] {
  const mail = mailOf(document, view, wanted)
  if (mail === undefined) return undefined
  const person = (id: string) => ({ name: nameOf(view, id), address: addressOf(view, id) })
  return { to: mail.to.map(person), cc: mail.cc.map(person), subject: mail.subject }
}

export type Template = {
  readonly form: FormName
  readonly path: string
  readonly source: string
  readonly isOwn: boolean
}

/** The user's own templates/<form>.md takes the place of ours. */
export function templateFor(dir: string, { document, audience }: RenderRequest): Template {
  const form = formOf(document, audience)
  const path = `templates/${form}.md`
  const isOwn = existsSync(join(dir, path))
  return { form, path, isOwn, source: isOwn ? readFileSync(join(dir, path), 'utf8') : readAsset(path).toString('utf8') }
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
