/** Day and month on one line: in a narrow column "Feb" above "4" is read as two things. */
import type { Block, Inline, Table } from './tree.ts'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const DAY_AND_MONTH = new RegExp(`\\b(?:(${MONTH}) (\\d{1,2})|(\\d{1,2}) (${MONTH}))\\b`, 'g')

/** The same blocks with short dates in tables that no end of a line divides. */
export function withWholeDates(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'table':
        return ofTable(block)
      case 'quote':
        return { ...block, children: withWholeDates(block.children) }
      case 'list':
        return { ...block, items: block.items.map(withWholeDates) }
      default:
        return block
    }
  })
}

function ofTable(table: Table): Table {
  return { ...table, rows: table.rows.map((row) => row.map((cell) => cell.map(whole))) }
}

function whole(inline: Inline): Inline {
  if ('children' in inline) return { ...inline, children: inline.children.map(whole) }
  if (inline.type !== 'text') return inline
  return { ...inline, text: inline.text.replace(DAY_AND_MONTH, (date) => date.replace(' ', '\u00A0')) }
}
