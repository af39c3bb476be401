/** Boxes in boxes of HTML, as they are opened and closed. */
import type { Block, Inline } from '../render/tree.ts'
import { type Flow, flow, type Style } from './html-flow.ts'
import { type HtmlCell, type HtmlRow, tableBlocks } from './html-table.ts'
import { visible } from './text-in.ts'

export type Boxes = Pick<Flow, 'text' | 'lineEnd' | 'edge'> & {
  /** What follows is a heading, up to the next paragraph. */
  readonly heading: (level: number) => void
  readonly paragraph: () => void
  readonly rule: () => void
  readonly open: (name: BoxName, span: Span) => void
  /** The box that was opened last. */
  readonly close: () => void
  /** All that was written, once every box is closed. */
  readonly blocks: () => Block[]
}

const BOX_NAMES = ['ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr', 'td', 'th'] as const
type BoxName = (typeof BOX_NAMES)[number]
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

export function isBoxName(name: string): name is BoxName {
  return BOX_NAMES.some((one) => one === name)
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
    putBlocks(top(), headingLevel === 0 ? found : found.map((block) => asHeading(block, headingLevel)))
    headingLevel = 0
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
      paragraph()
      stack.push(stack.length < DEEPEST && isInPlace(name, top()) ? box(name, span) : top())
    },
    close: () => {
      paragraph()
      const done = stack.pop()
      if (done !== undefined && done !== top()) putInto(top(), done)
    },
    blocks: () => {
      paragraph()
      return page.blocks
    },
  }
}

/** Rows and cells of a table that is no box, and items outside of a list, are paragraphs. */
function isInPlace(name: BoxName, { name: around }: Box): boolean {
  if (name === 'tr') return around === 'table'
  if (name === 'td' || name === 'th') return around === 'tr'
  return name === 'li' ? around === 'ul' || around === 'ol' : true
}

function asHeading(block: Block, level: number): Block {
  return block.type === 'paragraph' ? { type: 'heading', level, children: withoutLineEnds(block.children) } : block
}

function withoutLineEnds(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.type === 'newline' ? { type: 'text', text: ' ' } : inline))
}

/** One by one: a function cannot be called with a hundred thousand of them. */
function putBlocks({ blocks }: Box, more: readonly Block[]): void {
  for (const block of more) blocks.push(block)
}

/** A box that is done, into the one around it; empty ones leave nothing. */
function putInto(around: Box, { name, span, blocks, items, rows, cells, pre }: Box): void {
  switch (name) {
    case 'li':
      if (blocks.length > 0) around.items.push(blocks)
      return
    case 'tr':
      around.rows.push(cells)
      // Words of cells that are no boxes.
      putBlocks(around, blocks)
      return
    case 'td':
    case 'th':
      around.cells.push({ blocks, isHead: name === 'th', ...span })
      return
    case 'table':
      putBlocks(around, blocks)
      putBlocks(around, tableBlocks(rows))
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
      putBlocks(around, blocks)
      return
    case 'page':
      putBlocks(around, blocks)
  }
}

function listOf(ordered: boolean, items: readonly Block[][]): Block[] {
  if (items.length === 0) return []
  const tight = items.every((blocks) => blocks.filter(({ type }) => type === 'paragraph').length <= 1)
  return [{ type: 'list', ordered, start: 1, tight, items }]
}
