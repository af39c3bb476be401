import type { Chart } from './tree.ts'

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
}
