/** The package has no types, and those of others are for an older markdown-it. */
declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'

  const footnotes: (markdown: ReturnType<typeof MarkdownIt>) => void
  export = footnotes
}
