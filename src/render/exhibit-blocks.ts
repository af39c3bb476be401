import { inFonts } from './font-codes.ts'
import type { Fonts } from './fonts.ts'
import { breakable, isWebAddress } from './long-words.ts'
import { normalise } from './normalise.ts'
import { clean } from './text.ts'
import type { Block, Inline } from './tree.ts'

const DEEPEST_HEADING = 6
/** Typst stops at a longer address. */
const LONGEST_ADDRESS = 2000

/** What stands in an attached file, made fit for any page: nested a few levels, headings below that of the exhibit. */
export function safeBlocks(blocks: readonly Block[]): Block[] {
  return normalise(blocks).map((block) =>
    block.type === 'heading' ? { ...block, level: Math.min(block.level + 1, DEEPEST_HEADING) } : block,
  )
}

/** With characters that no font has as codes, and with words that can be broken. */
export function ownBlocks(blocks: readonly Block[], fonts: Fonts): Block[] {
  const inlines = (all: readonly Inline[]): Inline[] => all.flatMap((inline) => ownInline(inline, fonts))
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: inlines(block.children) }
      case 'quote':
        return { ...block, children: ownBlocks(block.children, fonts) }
      case 'list':
        return { ...block, items: block.items.map((item) => ownBlocks(item, fonts)) }
      case 'table':
        return { ...block, head: block.head.map(inlines), rows: block.rows.map((row) => row.map(inlines)) }
      case 'preformatted':
        return { ...block, text: inFonts(block.text, fonts) }
      default:
        return block
    }
  })
}

function ownInline(inline: Inline, fonts: Fonts): Inline[] {
  const children = (all: readonly Inline[]): Inline[] => all.flatMap((child) => ownInline(child, fonts))
  switch (inline.type) {
    case 'text':
    case 'code':
      return breakable(inline.type, inFonts(inline.text, fonts).replace(/[\n\t]/g, ' '))
    // A mark belongs to drafts of our own: in a file of somebody it is text.
    case 'mark':
      return breakable('text', inFonts(inline.text, fonts))
    case 'link': {
      const href = clean(inline.href)
      if (isWebAddress(href) && href.length <= LONGEST_ADDRESS)
        return [{ type: 'link', href, children: children(inline.children) }]
      return children([...inline.children, { type: 'text', text: ` (${href})` }])
    }
    case 'footnote':
      return [{ ...inline, paragraphs: inline.paragraphs.map(children) }]
    case 'break':
    case 'newline':
      return [inline]
    default:
      return [{ ...inline, children: children(inline.children) }]
  }
}
