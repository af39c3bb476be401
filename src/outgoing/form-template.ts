/** The template of a document, and what is said when it cannot be used. */
import { type FormName, formOf } from '../documents/documents.ts'
import { renderTemplate, TemplateError } from '../render/template.ts'
import { type Template, type TemplateFile, templateIn } from '../render/template-files.ts'
import { UserError } from '../user-error.ts'
import type { DocumentRequest } from './request.ts'

/** A template, and the form that says what it sees. */
export type FormTemplate = Template & { readonly form: FormName }

/** The record's own templates/<form>.md takes the place of ours. Throws a UserError when it is no text. */
export function templateFor(dir: string, { document, audience }: DocumentRequest): FormTemplate {
  const form = formOf(document, audience)
  return { form, ...templateIn(dir, form) }
}

/** Fills a template. Throws a UserError with file, line and column for a fault that is the user's own to correct. */
export function fromTemplate(template: Template, data: object): string {
  const { source, partials } = template
  const texts = Object.fromEntries(Object.entries(partials).map(([name, file]) => [name, file.source]))
  try {
    return renderTemplate(source, data, texts)
  } catch (cause) {
    if (!(cause instanceof TemplateError)) throw cause
    const fault = faultOf(template, cause)
    throw fault === undefined ? cause : new UserError(fault)
  }
}

/** The innermost place that is in a file of the user. When all is ours it is our bug, and undefined. */
function faultOf(template: Template, { message, places }: TemplateError): string | undefined {
  const used = places.map((place) => ({ ...place, file: fileOf(template, place.partial) }))
  const own = used.find(({ file }) => file.isOwn)
  if (own === undefined) return undefined
  const inner = used[0]
  const ours = inner === undefined || inner.file.isOwn ? '' : `in our partial "${inner.partial}", line ${inner.line}: `
  return `${own.file.path}:${own.line}:${own.column} error: ${ours}${message}`
}

function fileOf(template: Template, partial: string | undefined): TemplateFile {
  return (partial === undefined ? undefined : template.partials[partial]) ?? template
}

/** The files of a template that the user wrote. */
export function ownFiles(template: Template): TemplateFile[] {
  return [template, ...Object.values(template.partials)].filter(({ isOwn }) => isOwn)
}
