import type { Chart } from './tree.ts'

/** Whom an e-mail is addressed to. Where no address is known there is the name alone. */
export type Mailbox = { readonly name: string; readonly address: string | undefined }
export type Mail = { readonly to: readonly Mailbox[]; readonly cc: readonly Mailbox[]; readonly subject: string }

/**
 * What a page is made from. `charts` are those that the Markdown names as `![](chart:<id>)`; `asOf` is YYYY-MM-DD and
 * `shownDate` the same day in words.
 */
export type RenderedDocument = {
  title: string
  markdown: string
  charts: Readonly<Record<string, Chart>>
  documentId: string
  asOf: string
  shownDate: string
  draft: boolean
  landscape: boolean
  paper: 'us-letter' | 'a4'
  language: 'en'
  /** For what goes by e-mail. */
  mail?: Mail | undefined
}
