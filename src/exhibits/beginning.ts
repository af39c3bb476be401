/** So much of a file as can be read on paper. */
import { type Block, type Inline, plainText } from '../render/tree.ts'

/** About 150 pages. Behind it an exhibit is of use as a file alone. */
export const MOST_CHARACTERS = 400_000
/** About as many pages, when lines are short. */
const MOST_LINES = 8000
/** A line that is not full. */
const SHORT_LINE = MOST_CHARACTERS / MOST_LINES

/** The blocks up to where the room ends, and whether something is left out. */
export function beginning(blocks: readonly Block[]): { readonly blocks: Block[]; readonly isCut: boolean } {
  const room = { left: MOST_CHARACTERS }
  return { blocks: cutBlocks(blocks, room), isCut: room.left < 0 }
}

/** Below 0 as soon as something did not fit. */
type Room = { left: number }

function cutBlocks(blocks: readonly Block[], room: Room): Block[] {
  return cutEach(blocks, room, (block) => cutBlock(block, room))
}

/** All that fit; the one that does not fit is the last, and cut in itself. */
function cutEach<T>(all: readonly T[], room: Room, cut: (one: T) => T): T[] {
  const found: T[] = []
  for (const one of all) {
    if (room.left < 0) break
    found.push(cut(one))
  }
  return found
}

function cutBlock(block: Block, room: Room): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: cutInlines(block.children, room) }
    case 'quote':
      return { ...block, children: cutBlocks(block.children, room) }
    case 'list':
      return { ...block, items: cutEach(block.items, room, (item) => cutBlocks(item, room)) }
    case 'table':
      return { ...block, rows: cutEach(block.rows, room, (row) => row.map((cell) => cutInlines(cell, room))) }
    case 'preformatted':
      return { ...block, text: cutText(block.text, room) }
    default:
      return block
  }
}

/** The end of a paragraph takes a line, which is rarely full. */
function cutInlines(inlines: readonly Inline[], room: Room): Inline[] {
  const found = cutEach(inlines, room, (inline): Inline => {
    if (inline.type === 'newline') room.left -= SHORT_LINE
    if ('text' in inline) return { ...inline, text: cutText(inline.text, room) }
    if ('children' in inline) room.left -= plainText(inline.children).length
    return inline
  })
  room.left -= Math.min(SHORT_LINE, Math.max(0, room.left))
  return found
}

function cutText(text: string, room: Room): string {
  const lines = text.split('\n').length - 1
  const fitting = Math.max(0, room.left)
  room.left -= text.length + lines * SHORT_LINE
  return text.length > fitting ? `${text.slice(0, fitting).replace(/[\ud800-\udbff]$/, '')}…` : text
}
