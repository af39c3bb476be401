/** A picture made by our program: one `<svg>` element, what it says in words, and whether it needs the whole width. */
export type Chart = { svg: string; alt: string; wide: boolean }

/** `break`: a place inside a very long word where a line may end; `mark`: in a draft, who else would not see the passage. */
export type Inline =
  | { type: 'text' | 'code' | 'mark'; text: string }
  | { type: 'break' | 'newline' }
  | { type: 'strong' | 'emphasis' | 'strike'; children: readonly Inline[] }
  | { type: 'link'; href: string; children: readonly Inline[] }
  | Footnote

/** `number` is shown in the text; the words stand at the foot of the page or the end, and are empty where it is named again. */
export type Footnote = { type: 'footnote'; number: number; paragraphs: readonly (readonly Inline[])[] }

export type Align = 'left' | 'center' | 'right'

export type Table = {
  type: 'table'
  align: readonly Align[]
  head: readonly (readonly Inline[])[]
  rows: readonly (readonly (readonly Inline[])[])[]
}

/** A list is tight when no blank line stands between its items; the start of an unordered list means nothing. */
export type List = {
  type: 'list'
  ordered: boolean
  start: number
  tight: boolean
  items: readonly (readonly Block[])[]
}

/** One document as pages, screens and word processors lay it out. `figures` is one row: one to three charts, or a wide one. */
export type Block =
  | { type: 'heading'; level: number; children: readonly Inline[] }
  | { type: 'paragraph'; children: readonly Inline[] }
  | { type: 'quote'; children: readonly Block[] }
  | { type: 'preformatted'; text: string }
  | { type: 'rule' }
  | { type: 'figures'; charts: readonly Chart[] }
  | List
  | Table

/** The characters alone, without footnotes. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) return inline.text
      if ('children' in inline) return plainText(inline.children)
      return inline.type === 'newline' ? ' ' : ''
    })
    .join('')
}
