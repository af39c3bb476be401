/** The documents: who may have each, how it is laid out, and where its data comes from (design, section 4). */
import type { Audience } from '../views/audiences.ts'
import type { View } from '../views/view.ts'
import { chronologyDocument } from './chronology/chronology-document.ts'
import type { DocumentForm, Layout, Mail, Wanted } from './document-kind.ts'
import { nameOf } from './phrases/people-in-words.ts'
import { planName } from './phrases/plan-name.ts'
import { rebuttal } from './rebuttal/rebuttal.ts'
import { update } from './update/update.ts'

/** The templates of ours, by the name of their file. */
export const FORMS = {
  rebuttal: {
    landscape: false,
    title: (view) => `Response to the ${planName(view)}`,
    data: (view, { readers }) => rebuttal(view, readers),
  },
  update: {
    landscape: false,
    title: (view) => `${view.plan.kind} status of ${nameOf(view, view.plan.employee)}`,
    data: (view, { readers }) => update(view, readers),
  },
  chronology: {
    landscape: true,
    title: (view) => `Chronology: ${nameOf(view, view.plan.employee)} and ${view.plan.employer}`,
    data: (view, { readers }) => chronologyDocument(view, readers),
  },
} as const satisfies Record<string, DocumentForm>

export type FormName = keyof typeof FORMS

type DocumentKind = {
  /** What it is, in a line of help. */
  readonly about: string
  /** Who may have it, beside the employee. */
  readonly readers: readonly Audience[]
  /** The template for those who do not get the one of the document's own name. */
  readonly forms?: Partial<Record<Audience, FormName>>
  /** For what goes by e-mail: addressees and subject. */
  readonly mail?: (view: View, wanted: Wanted) => Mail
}

export const DOCUMENTS = {
  rebuttal: {
    about: 'written response to the plan: progress by area first, then corrections and requests',
    readers: ['hr', 'union', 'attorney'],
  },
  update: { about: 'weekly status for the manager, one page', readers: ['manager'] },
  chronology: {
    about: 'every dated fact with its exhibit, its precision, and how soon it was written down',
    readers: ['hr', 'union', 'agency', 'attorney'],
  },
} as const satisfies Record<string, DocumentKind>

export type DocumentName = keyof typeof DOCUMENTS

export function isDocumentName(text: string): text is DocumentName {
  return Object.hasOwn(DOCUMENTS, text)
}

/** The template that a reader gets of a document. */
export function formOf(document: DocumentName, audience: Audience): FormName {
  const { forms }: DocumentKind = DOCUMENTS[document]
  return forms?.[audience] ?? document
}

/** Addressees and subject, for a document that goes by e-mail. */
export function mailOf(document: DocumentName, view: View, wanted: Wanted): Mail | undefined {
  const { mail }: DocumentKind = DOCUMENTS[document]
  return mail?.(view, wanted)
}

/** Whether the document goes by e-mail. */
export function isMail(document: DocumentName): boolean {
  const { mail }: DocumentKind = DOCUMENTS[document]
  return mail !== undefined
}

/** By areas, except for those who argue statement by statement. */
export function defaultLayout(audience: Audience): Layout {
  return audience === 'attorney' || audience === 'union' ? 'allegations' : 'areas'
}
