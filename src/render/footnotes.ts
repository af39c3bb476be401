import { mapInlines } from './map-inlines.ts'
import { oneLine } from './text.ts'
import { type Block, type Footnote, type Inline, plainText } from './tree.ts'

/**
 * The tree with the words of its footnotes, numbered in the order in which they are met. `notes` are their blocks by the
 * number that a footnote of `blocks` has so far. A footnote that is named again has its first number and no words.
 */
export function withFootnotes(blocks: readonly Block[], notes: ReadonlyMap<number, readonly Block[]>): Block[] {
  if (notes.size === 0) return [...blocks]
  const numbers = new Map<number, number>()
  const found = (note: Footnote): Inline[] => {
    const known = numbers.get(note.number)
    if (known !== undefined) return [{ type: 'footnote', number: known, paragraphs: [] }]
    const number = numbers.size + 1
    numbers.set(note.number, number)
    const inner: Inline[] = []
    const paragraphs = (notes.get(note.number) ?? []).flatMap(paragraphsOf).map((inlines) =>
      mapInlines(inlines, (inline) => {
        if (inline.type !== 'footnote') return [inline]
        // A footnote has none of its own: what is meant stands behind it, and its number is named.
        const shown = found(inline)
        // Apart from the one before it, so that 2 and 3 are not read as 23.
        const fresh = shown.filter((each) => each.type !== 'footnote' || each.paragraphs.length > 0)
        if (fresh.length > 0) inner.push({ type: 'text', text: ' ' }, ...fresh)
        return [{ type: 'text', text: ` (note ${numbers.get(inline.number)})` }]
      }),
    )
    // One without words would look as if it had been named before.
    return [{ type: 'footnote', number, paragraphs: paragraphs.length > 0 ? paragraphs : [[]] }, ...inner]
  }
  return blocks.map((block) => inBlock(block, (inline) => (inline.type === 'footnote' ? found(inline) : [inline])))
}

/** All footnotes with their words, by number. */
export function footnotesIn(blocks: readonly Block[]): Footnote[] {
  const notes: Footnote[] = []
  const collect = (inline: Inline): Inline[] => {
    if (inline.type === 'footnote' && inline.paragraphs.length > 0) notes.push(inline)
    return [inline]
  }
  for (const block of blocks) inBlock(block, collect)
  return notes
}

/** In the order in which they are read: the head of a table before its rows. */
function inBlock(block: Block, change: (inline: Inline) => Inline[]): Block {
  const changed = (inlines: readonly Inline[]): Inline[] => mapInlines(inlines, change)
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: changed(block.children) }
    case 'quote':
      return { ...block, children: block.children.map((child) => inBlock(child, change)) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => inBlock(child, change))) }
    case 'table':
      return { ...block, head: block.head.map(changed), rows: block.rows.map((row) => row.map(changed)) }
    default:
      return block
  }
}

/** The foot of a page has room for words, not for tables and lists: each item and each row becomes a paragraph. */
function paragraphsOf(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'quote':
      return block.children.flatMap(paragraphsOf)
    case 'list':
      return block.items.flatMap((item, i) => itemParagraphs(item, block.ordered ? `${block.start + i}. ` : '– '))
    case 'table':
      return [block.head, ...block.rows].filter((row) => plainText(row.flat()) !== '').map(rowParagraph)
    case 'preformatted':
      return block.text.split('\n').map((text) => [{ type: 'code', text }])
    case 'figures':
      return block.charts.map(({ alt }) => [{ type: 'text', text: oneLine(alt) }])
    case 'rule':
      return []
  }
}

function itemParagraphs(item: readonly Block[], sign: string): (readonly Inline[])[] {
  return item
    .flatMap(paragraphsOf)
    .map((inlines, i) => (i === 0 ? [{ type: 'text', text: sign }, ...inlines] : inlines))
}

function rowParagraph(row: readonly (readonly Inline[])[]): Inline[] {
  const cells = row.filter((cell) => plainText(cell) !== '')
  return cells.flatMap((cell, i): Inline[] => (i === 0 ? [...cell] : [{ type: 'text', text: ' · ' }, ...cell]))
}
