import { type Block, type Inline, type List, plainText } from './tree.ts'

/** Typst stops at about twenty lists in lists; nobody reads more than a few. */
const DEEPEST_BLOCK = 8
const DEEPEST_INLINE = 5

/**
 * The same words in a form that every format accepts: headings start at level 1, skip none and are not empty (PDF/UA);
 * a heading inside a list or quote is a bold line; what is nested too deep is shown flat, nothing is dropped.
 */
export function normalise(blocks: readonly Block[]): Block[] {
  let last = 0
  return limitDepth(blocks, DEEPEST_BLOCK).flatMap((block): Block[] => {
    if (block.type !== 'heading') return [withoutHeadings(block)]
    if (plainText(block.children).trim() === '') return []
    last = Math.min(block.level, last + 1)
    return [{ ...block, level: last }]
  })
}

function withoutHeadings(block: Block): Block {
  if (block.type === 'heading') return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] }
  if (block.type === 'quote') return { ...block, children: block.children.map(withoutHeadings) }
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(withoutHeadings)) }
  return block
}

function limitDepth(blocks: readonly Block[], left: number): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'list':
      case 'quote':
        return left > 0 ? [limitContainer(block, left - 1)] : leaves(block).map(limitLeaf)
      default:
        return [limitLeaf(block)]
    }
  })
}

type Container = List | Extract<Block, { type: 'quote' }>

function limitContainer(block: Container, left: number): Block {
  if (block.type === 'quote') return { ...block, children: limitDepth(block.children, left) }
  return { ...block, items: block.items.map((item) => limitDepth(item, left)) }
}

function limitLeaf(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: limitInline(block.children, DEEPEST_INLINE) }
    case 'table': {
      const cell = (inlines: readonly Inline[]): Inline[] => limitInline(inlines, DEEPEST_INLINE)
      return { ...block, head: block.head.map(cell), rows: block.rows.map((row) => row.map(cell)) }
    }
    default:
      return block
  }
}

function leaves(block: Block): Block[] {
  if (block.type === 'list') return block.items.flat().flatMap(leaves)
  if (block.type === 'quote') return block.children.flatMap(leaves)
  return [block]
}

function limitInline(inlines: readonly Inline[], left: number): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline]
    return left > 0 ? [{ ...inline, children: limitInline(inline.children, left - 1) }] : inlineLeaves(inline)
  })
}

function inlineLeaves(inline: Inline): Inline[] {
  return 'children' in inline ? inline.children.flatMap(inlineLeaves) : [inline]
}
