/** What every document is made with: the types that the table of documents and the documents themselves share. */
import type { Audience } from '../views/audiences.ts'
import type { View } from '../views/view.ts'

export const LAYOUTS = ['areas', 'allegations'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How firm the sentences are where experts differ: neither is hostile, and the facts are the same in both. */
export const REGISTERS = ['conciliatory', 'firm'] as const
export type Register = (typeof REGISTERS)[number]

/** How a document is wanted, beside the View that it is made of. */
export type Wanted = {
  /** Who may have the document, beside the employee: a self draft marks what each of them would not see. */
  readonly readers: readonly Audience[]
  readonly layout: Layout
  readonly register: Register
  /** The id of the check-in that it is about; without one the document takes the one that suits its day. */
  readonly checkIn: string | undefined
}

/** One template and what fills it. */
export type DocumentForm = {
  readonly landscape: boolean
  readonly title: (view: View, wanted: Wanted) => string
  /** What its template sees, beside the names that every template has. */
  readonly data: (view: View, wanted: Wanted) => object
}

/** Who a document that goes by e-mail is addressed to, by the ids of people.yaml, and its subject line. */
export type Mail = { readonly to: readonly string[]; readonly cc: readonly string[]; readonly subject: string }
