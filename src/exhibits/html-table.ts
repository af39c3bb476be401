/** Tables of HTML: those of facts stay tables, those that only arrange a page become what stands in them. */

import type { Block, Inline } from '../render/tree.ts'
import { wordsOf } from './laid-out.ts'

export type HtmlCell = {
  readonly blocks: Block[]
  readonly isHead: boolean
  readonly across: number
  readonly down: number
}
export type HtmlRow = readonly HtmlCell[]

const MOST_COLUMNS = 40
/** A cell of more words holds a text, not a fact. */
const LONGEST_CELL = 1500

export function tableBlocks(rows: readonly HtmlRow[]): Block[] {
  const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0))
  if (!isOfFacts(filled)) return filled.flatMap((row) => row.flatMap(({ blocks }) => blocks))
  const grid = filledColumns(gridOf(filled))
  const width = Math.max(...grid.map((row) => row.length))
  if (width > MOST_COLUMNS) return filled.map((row) => ({ type: 'paragraph', children: rowInOneLine(row) }))
  const [first = [], ...others] = grid.map((row) => padded(row, width))
  const hasHead = others.length > 0 && (filled[0] ?? []).every(({ isHead }) => isHead)
  return [
    {
      type: 'table',
      align: first.map(() => 'left'),
      head: hasHead ? first : first.map(() => []),
      rows: hasHead ? others : [first, ...others],
    },
  ]
}

/** At least two columns of short cells without lists, tables or headings in them. */
function isOfFacts(rows: readonly HtmlRow[]): boolean {
  const cells = rows.flat()
  const filled = rows.map((row) => row.filter(({ blocks }) => blocks.length > 0).length)
  return (
    filled.filter((count) => count >= 2).length * 2 >= rows.length &&
    rows.length > 0 &&
    cells.every(({ blocks }) => blocks.every(({ type }) => type === 'paragraph')) &&
    cells.every(({ blocks }) => wordsOf(blocks).length <= LONGEST_CELL)
  )
}

/** Each cell in its column: one that goes across or down leaves empty ones. */
function gridOf(rows: readonly HtmlRow[]): Inline[][][] {
  const taken: number[] = []
  return rows.map((row) => {
    const line: Inline[][] = []
    const passTaken = (): void => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 0) - 1
        line.push([])
      }
    }
    for (const cell of row) {
      passTaken()
      for (let i = 0; i < cell.across; i++) {
        taken[line.length] = cell.down - 1
        line.push(i === 0 ? inCell(cell.blocks) : [])
      }
    }
    passTaken()
    return line
  })
}

/** Columns without a word only keep things apart. */
function filledColumns(grid: readonly Inline[][][]): Inline[][][] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  const filled = Array.from({ length: width }, (_, i) => grid.some((row) => (row[i] ?? []).length > 0))
  return grid.map((row) => padded(row, width).filter((_, i) => filled[i]))
}

function padded(row: readonly Inline[][], width: number): Inline[][] {
  return Array.from({ length: width }, (_, i) => row[i] ?? [])
}

function inCell(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, i): Inline[] =>
    block.type === 'paragraph' ? [...(i === 0 ? [] : [{ type: 'newline' } as const]), ...block.children] : [],
  )
}

function rowInOneLine(row: HtmlRow): Inline[] {
  return row.flatMap(({ blocks }, i): Inline[] => [
    ...(i === 0 ? [] : [{ type: 'text', text: ' | ' } as const]),
    ...inCell(blocks),
  ])
}
