import { CELL_INSET, tableLayout } from './columns.ts'
import type { RenderedDocument } from './document.ts'
import { type Fonts, MONO, SANS } from './fonts.ts'
import { breakable } from './long-words.ts'
import type { Block, Inline } from './tree.ts'

/** Points, 72 to the inch. */
const SHEETS = { 'us-letter': [612, 792], a4: [595.28, 841.89] } as const
const MARGIN = { x: 62, top: 62, bottom: 62 }
const TAB = '    '

export type Paper = Pick<RenderedDocument, 'paper' | 'landscape'>

/** What templates/page.typ reads about every document: the sheet, the fonts, the day as year, month, day. */
export function pageData(document: Paper & Pick<RenderedDocument, 'asOf' | 'language' | 'draft'>, fonts: Fonts) {
  const others = new Set(fonts.familyOf.values())
  return {
    date: document.asOf.split('-').map(Number),
    language: document.language,
    draft: document.draft,
    paper: document.paper,
    landscape: document.landscape,
    margin: MARGIN,
    cell: CELL_INSET,
    fonts: { text: [SANS, ...others], code: [MONO, SANS, ...others] },
  }
}

/** Tables with the widths of their columns, in lists and quotes too. */
export function laidOut(blocks: readonly Block[], { paper, landscape }: Paper): unknown[] {
  const [short, long] = SHEETS[paper]
  const [width, height] = landscape ? [long, short] : [short, long]
  const firstTitle = blocks.find((block) => block.type === 'heading' && block.level === 1)
  const room = height - MARGIN.top - MARGIN.bottom
  const layOut =
    (left: number) =>
    (block: Block): unknown => {
      switch (block.type) {
        case 'table':
          return { ...block, ...tableLayout(block, left, room) }
        case 'heading':
          return { ...block, newPage: block.level === 1 && block !== firstTitle }
        case 'paragraph':
          return { ...block, ...withMarksBeside(block.children) }
        case 'preformatted':
          return { ...block, lines: breakableLines(block.text) }
        case 'quote':
          return { ...block, children: block.children.map(layOut(left - 15)) }
        case 'list':
          return { ...block, items: block.items.map((item) => item.map(layOut(left - 25))) }
        default:
          return block
      }
    }
  return blocks.map(layOut(width - MARGIN.x * 2))
}

/** The lines in pieces, where a word of them would run off the page; none where the text can stay as it is. */
function breakableLines(text: string): Inline[][] {
  const lines = text.split('\n').map((line) => breakable('code', line.replaceAll('\t', TAB)))
  return lines.some((line) => line.some(({ type }) => type === 'break')) ? lines : []
}

/** The marks of a passage stand beside it in the margin; those in a table stay where they are. */
function withMarksBeside(children: readonly Inline[]): { readonly children: Inline[]; readonly marks: string[] } {
  const marks: string[] = []
  const withoutMarks = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'mark') marks.push(inline.text)
      if ('children' in inline) return [{ ...inline, children: withoutMarks(inline.children) }]
      return inline.type === 'mark' ? [] : [inline]
    })
  return { children: withoutMarks(children), marks }
}
