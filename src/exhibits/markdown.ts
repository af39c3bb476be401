/** Notes in Markdown, laid out; nothing that they link to is loaded. */
import { parseNote } from '../render/markdown.ts'
import { type Block, type Inline, plainText } from '../render/tree.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { laidOut } from './laid-out.ts'
import { inlinesOf } from './plain-inlines.ts'
import { isTooLong, LONGEST_TEXT } from './text.ts'
import { visible } from './text-in.ts'

/** Undefined for what is nested deeper than the library can follow. */
export function markdownContent(text: string): ExhibitContent | undefined {
  const start = withoutFrontMatter(visible(text.slice(0, LONGEST_TEXT)))
  try {
    return laidOut('note', parseNote(start).map(asWritten), { isCut: isTooLong(text) })
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return undefined
  }
}

/** What other programs keep at the head of a note is shown as it stands. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n([\s\S]*?)\n---\n/, (_, head: string) => `~~~\n${head}\n~~~\n`)
}

function asWritten(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: block.children.flatMap(withAddress) }
    case 'quote':
      return { ...block, children: block.children.map(asWritten) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(asWritten)) }
    case 'table': {
      const cell = (inlines: readonly Inline[]): Inline[] => inlines.flatMap(withAddress)
      return { ...block, head: block.head.map(cell), rows: block.rows.map((row) => row.map(cell)) }
    }
    default:
      return block
  }
}

/** An address behind words cannot be read on paper, and a link would hide it. A mark of our own drafts means nothing here. */
function withAddress(inline: Inline): Inline[] {
  if (inline.type === 'mark') return [{ type: 'text', text: inline.text }]
  if (inline.type === 'link') {
    const words = inline.children.flatMap(withAddress)
    const isSame = [inline.href, inline.href.replace(/^mailto:/i, '')].includes(plainText(words))
    return isSame ? words : [...words, ...inlinesOf(` (${inline.href})`)]
  }
  return 'children' in inline ? [{ ...inline, children: inline.children.flatMap(withAddress) }] : [inline]
}
