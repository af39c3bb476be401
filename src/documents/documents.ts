/** The documents: who may have each, how it is laid out, and where its data comes from (design, section 4). */
import type { Audience } from '../views/audiences.ts'
import type { View } from '../views/view.ts'
import { chronologyDocument } from './chronology/chronology-document.ts'
import { nameOf } from './phrases/people-in-words.ts'
import { planName } from './phrases/plan-name.ts'
import { rebuttal } from './rebuttal/rebuttal.ts'
import { update } from './update/update.ts'

export const LAYOUTS = ['areas', 'allegations'] as const
export type Layout = (typeof LAYOUTS)[number]

type DocumentKind = {
  /** What it is, in a line of help. */
  readonly about: string
  /** Who may have it, beside the employee. */
  readonly readers: readonly Audience[]
  readonly landscape: boolean
  readonly title: (view: View) => string
  /** What its template sees, beside the names that every template has. */
  readonly data: (view: View, readers: readonly Audience[]) => object
}

export const DOCUMENTS = {
  rebuttal: {
    about: 'written response to the plan: progress by area first, then corrections and requests',
    readers: ['hr', 'union', 'attorney'],
    landscape: false,
    title: (view) => `Response to the ${planName(view)}`,
    data: rebuttal,
  },
  chronology: {
    about: 'every dated fact with its exhibit, its precision, and how soon it was written down',
    readers: ['hr', 'union', 'agency', 'attorney'],
    landscape: true,
    title: (view) => `Chronology: ${nameOf(view, view.plan.employee)} and ${view.plan.employer}`,
    data: chronologyDocument,
  },
  update: {
    about: 'weekly status for the manager, one page',
    readers: ['manager'],
    landscape: false,
    title: (view) => `${view.plan.kind} status of ${nameOf(view, view.plan.employee)}`,
    data: update,
  },
} as const satisfies Record<string, DocumentKind>

export type DocumentName = keyof typeof DOCUMENTS

export function isDocumentName(text: string): text is DocumentName {
  return Object.hasOwn(DOCUMENTS, text)
}

/** By areas, except for those who argue statement by statement. */
export function defaultLayout(audience: Audience): Layout {
  return audience === 'attorney' || audience === 'union' ? 'allegations' : 'areas'
}
