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

/** What the template of every document sees. */
export type EveryData = {
  /** the name of the file without its ending, such as `2022-04-02-rebuttal-hr` */
  readonly document_id: string
  /** the as-of date, such as `2022-04-02` */
  readonly as_of: string
  /** the same in words, as the place of the plan writes dates: `2 April 2022` */
  readonly shown_date: string
  /** for whom: `self`, `manager`, `hr`, `union`, `agency`, `settlement` or `attorney` */
  readonly audience: Audience
  /** `areas` or `allegations`: what comes first */
  readonly layout: Layout
  /** `conciliatory` or `firm` */
  readonly register: Register
  /** what the plan is called: `PIP`, `PEP` … */
  readonly kind: string
  /** the names of the pictures that there are, for `![text](chart:NAME)`: `check-ins`, `evidence`, ids of measures */
  readonly pictures: readonly string[]
}

/** Who a document that goes by e-mail is addressed to, by the ids of people.yaml, and its subject line. */
export type Mail = { readonly to: readonly string[]; readonly cc: readonly string[]; readonly subject: string }
