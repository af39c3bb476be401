/** Boxes in boxes of HTML, as they are opened and closed, in whatever order a broken page does that. */
import type { Block, Inline } from '../render/tree.ts'
import { type Flow, flow, type Style } from './html-flow.ts'
import { type HtmlCell, type HtmlRow, tableBlocks } from './html-table.ts'
import { visible } from './text-in.ts'

export type Boxes = Pick<Flow, 'text' | 'lineEnd' | 'edge'> & {
  /** What follows is a heading, up to the next paragraph. */
  readonly heading: (level: number) => void
  readonly paragraph: () => void
  readonly rule: () => void
  readonly open: (name: BoxName, span?: Span) => void
  readonly close: (name: string) => void
  /** All that was written; open boxes are closed. */
  readonly blocks: () => Block[]
}

type BoxName = 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'table' | 'tr' | 'td' | 'th'
type Span = Pick<HtmlCell, 'across' | 'down'>
/** `items` are those of a list, `rows` those of a table, `cells` those of a row. */
type Box = {
  readonly name: BoxName | 'page'
  readonly span: Span
  readonly blocks: Block[]
  readonly items: Block[][]
  readonly rows: HtmlRow[]
  readonly cells: HtmlCell[]
  pre: string
}

/** Boxes in more boxes than this are no boxes any more: their words stand in the one around them. */
const DEEPEST = 60
/** What each closes when it begins, up to the box that holds it. */
const ENDS: Partial<Record<BoxName, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'td', 'th', 'table'] },
  tr: { ends: ['tr'], within: ['table'] },
  td: { ends: ['td', 'th'], within: ['table', 'tr'] },
  th: { ends: ['td', 'th'], within: ['table', 'tr'] },
}

function box(name: Box['name'], span: Span = { across: 1, down: 1 }): Box {
  return { name, span, blocks: [], items: [], rows: [], cells: [], pre: '' }
}

export function boxes(): Boxes {
  const page = box('page')
  const stack: Box[] = [page]
  const words = flow()
  let headingLevel = 0
  const top = (): Box => stack.at(-1) ?? page

  const paragraph = (): void => {
    const found = words.paragraphs()
    top().blocks.push(...(headingLevel === 0 ? found : found.map((block) => asHeading(block, headingLevel))))
    headingLevel = 0
  }
  const closeTop = (): void => {
    paragraph()
    const done = stack.length > 1 ? stack.pop() : undefined
    if (done !== undefined) putInto(top(), done)
  }
  const closeTo = (names: readonly string[], within: readonly string[]): void => {
    const at = stack.findLastIndex(({ name }) => names.includes(name))
    const wall = stack.findLastIndex(({ name }) => within.includes(name))
    if (at <= wall || at < 1) return
    while (stack.length > at) closeTop()
  }
  return {
    heading: (level) => {
      paragraph()
      headingLevel = level
    },
    paragraph,
    rule: () => {
      paragraph()
      top().blocks.push({ type: 'rule' })
    },
    text: (text: string, styles: readonly Style[]) => {
      if (top().name === 'pre') top().pre += text
      else words.text(text, styles)
    },
    lineEnd: () => {
      if (top().name === 'pre') top().pre += '\n'
      else words.lineEnd()
    },
    edge: words.edge,
    open: (name, span) => {
      const ended = ENDS[name]
      if (ended !== undefined) closeTo(ended.ends, ended.within)
      paragraph()
      if (stack.length < DEEPEST && isInPlace(name, stack)) stack.push(box(name, span))
    },
    close: (name) => closeTo([name], name === 'table' ? [] : ['table'].filter((wall) => wall !== name)),
    blocks: () => {
      while (stack.length > 1) closeTop()
      paragraph()
      return page.blocks
    },
  }
}

/** Rows and cells outside of a table, and items outside of a list, are paragraphs. */
function isInPlace(name: BoxName, stack: readonly Box[]): boolean {
  const top = stack.at(-1)?.name
  if (name === 'tr') return top === 'table'
  if (name === 'td' || name === 'th') return top === 'tr'
  return name === 'li' ? top === 'ul' || top === 'ol' : true
}

function asHeading(block: Block, level: number): Block {
  return block.type === 'paragraph' ? { type: 'heading', level, children: withoutLineEnds(block.children) } : block
}

function withoutLineEnds(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.type === 'newline' ? { type: 'text', text: ' ' } : inline))
}

/** A box that is done, into the one around it; empty ones leave nothing. */
function putInto(around: Box, { name, span, blocks, items, rows, cells, pre }: Box): void {
  switch (name) {
    case 'li':
      if (blocks.length > 0) around.items.push(blocks)
      return
    case 'tr':
      around.rows.push(cells)
      // Words that stand in a row and in no cell.
      around.blocks.push(...blocks)
      return
    case 'td':
    case 'th':
      around.cells.push({ blocks, isHead: name === 'th', ...span })
      return
    case 'table':
      around.blocks.push(...blocks, ...tableBlocks(rows))
      return
    case 'ul':
    case 'ol':
      around.blocks.push(...listOf(name === 'ol', [...items, ...(blocks.length > 0 ? [blocks] : [])]))
      return
    case 'blockquote':
      if (blocks.length > 0) around.blocks.push({ type: 'quote', children: blocks })
      return
    case 'pre':
      if (pre.trim() !== '') around.blocks.push({ type: 'preformatted', text: visible(pre).replace(/^\n|\s+$/g, '') })
      around.blocks.push(...blocks)
      return
    case 'page':
      around.blocks.push(...blocks)
  }
}

function listOf(ordered: boolean, items: readonly Block[][]): Block[] {
  if (items.length === 0) return []
  const tight = items.every((blocks) => blocks.filter(({ type }) => type === 'paragraph').length <= 1)
  return [{ type: 'list', ordered, start: 1, tight, items }]
}
