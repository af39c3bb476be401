import { textEms } from './fonts.ts'
import { pieces } from './text.ts'
import { type Inline, plainText, type Table } from './tree.ts'

/** What Typst needs to lay a table out, in points. `keep`: head and first two rows, which stay on one page. */
export type TableLayout = {
  fontSize: number
  columns: readonly number[]
  keep: number
  /** Whether there are words in the head; without them the first column names the rows. */
  hasHead: boolean
  head: Table['head']
  rows: readonly { breakable: boolean; cells: readonly (readonly Inline[])[] }[]
}

/** Room left and right of the text of a cell, together; and above and below. */
export const CELL_INSET = { x: 10, y: 7 }
const FONT_SIZES = [9, 8.5, 8, 7] as const
const LINE_HEIGHT = 1.3
/** Estimates are a little short: kerning, and the end of a line that is left blank. */
const SAFETY = 1.03
/** So many ems of text a column has where it can. */
const COMFORT = 9
/** A column that needs less than this share of an even part counts as short. */
const SHORT = 0.75

/** Widths in ems: of the longest word, of all on one line. */
type Cell = { children: readonly Inline[]; bold: boolean; word: number; line: number }
/** Of one column, in points: its longest word, its longest line, the sum of all lines. */
type Need = { least: number; most: number; total: number }

/**
 * Long columns wide, short ones just wide enough; never wider than `width`. When not even the longest words fit, the
 * letters get smaller, and at last words are broken. A row is kept whole unless it is more than half of `height`.
 */
export function tableLayout(table: Table, width: number, height: number): TableLayout {
  const head = table.head.map((children) => cellOf(children, true))
  const rows = table.rows.map((row) => row.map((children) => cellOf(children, false)))
  const cells = head.map((_, i) => [head, ...rows].flatMap((row) => row[i] ?? []))
  const needs = (size: number): Need[] => cells.map((column) => needOf(column, size))
  const fontSize = FONT_SIZES.find((size) => sum(needs(size).map(({ least }) => least)) <= width) ?? 7
  const columns = columnWidths(capped(roomy(needs(fontSize), fontSize, width), width), width)
  const withBreaks = (row: readonly Cell[]): Inline[][] =>
    row.map((cell, i) => breakWords(cell, (columns[i] ?? 0) - CELL_INSET.x, fontSize))
  const rowHeight = (row: readonly Cell[]): number =>
    max(row.map((cell, i) => cellHeight(cell, columns[i] ?? 0, fontSize)))
  const heights = rows.map(rowHeight)
  return {
    fontSize,
    columns,
    keep: Math.min(height / 2, rowHeight(head) + sum(heights.slice(0, 2))),
    hasHead: head.some(({ line }) => line > 0),
    head: withBreaks(head),
    rows: rows.map((row, i) => ({ breakable: (heights[i] ?? 0) > height / 2, cells: withBreaks(row) })),
  }
}

function cellOf(children: readonly Inline[], isHead: boolean): Cell {
  const bold = isHead || children.some(({ type }) => type === 'strong' || type === 'code')
  const word = max(words(children).map((text) => textEms(text, bold)))
  return { children, bold, word: word * SAFETY, line: textEms(plainText(children), bold) * SAFETY }
}

function needOf(cells: readonly Cell[], fontSize: number): Need {
  return {
    least: max(cells.map(({ word }) => word)) * fontSize + CELL_INSET.x,
    most: max(cells.map(({ line }) => line)) * fontSize + CELL_INSET.x,
    total: sum(cells.map(({ line }) => line)) * fontSize + CELL_INSET.x * cells.length,
  }
}

/** Where there is room for it, no column is so narrow that a sentence stands in it word under word. */
function roomy(need: readonly Need[], fontSize: number, width: number): readonly Need[] {
  const least = COMFORT * fontSize + CELL_INSET.x
  const wider = need.map((column) => ({ ...column, least: Math.max(column.least, Math.min(column.most, least)) }))
  return sum(wider.map((column) => column.least)) <= width ? wider : need
}

/** Columns whose longest words do not fit together: the widest give way. */
function capped(need: readonly Need[], width: number): Need[] {
  const leasts = need.map(({ least }) => least).toSorted((a, b) => a - b)
  let left = width
  let cap = Number.POSITIVE_INFINITY
  for (const [i, least] of leasts.entries()) {
    const share = left / (leasts.length - i)
    if (least > share) {
      cap = share
      break
    }
    left -= least
  }
  return need.map((column) => ({ ...column, least: Math.min(column.least, cap) }))
}

/** Shares `width` by the amount of text, each column between its longest word and its longest line. */
function columnWidths(need: readonly Need[], width: number): number[] {
  const most = sum(need.map((column) => column.most))
  // Room for all: what is left over goes to those with much text, so that tables are as wide as the text and numbers stay narrow.
  if (most <= width) return need.map((column) => column.most + ((width - most) * column.most) / most)
  const fixed = shortColumns(need, width)
  for (;;) {
    const free = need.map((column, i) => ({ ...column, i })).filter(({ i }) => !fixed.has(i))
    const left = width - sum([...fixed.values()])
    const total = sum(free.map((column) => column.total))
    const share = (column: Need): number => (left * column.total) / total
    const tooNarrow = free.filter((column) => share(column) < column.least)
    const tooWide = free.filter((column) => share(column) > column.most)
    // Narrow ones first: a word that is cut is worse than a column with blank room.
    const settled = tooNarrow.length > 0 ? tooNarrow : tooWide
    if (settled.length === 0) return need.map((column, i) => fixed.get(i) ?? share(column))
    for (const column of settled) fixed.set(column.i, tooNarrow.length > 0 ? column.least : column.most)
    if (fixed.size === need.length) return stretched(fixed, width)
  }
}

/** Those that need clearly less than their part, by index: they get one line, if the words of the others still fit. */
function shortColumns(need: readonly Need[], width: number): Map<number, number> {
  const fixed = new Map<number, number>()
  let left = width
  let leastOfOthers = sum(need.map(({ least }) => least))
  for (const [i, { most, least }] of [...need.entries()].toSorted(([, a], [, b]) => a.most - b.most)) {
    const part = left / (need.length - fixed.size)
    leastOfOthers -= least
    if (most > part * SHORT || left - most < leastOfOthers) break
    fixed.set(i, most)
    left -= most
  }
  return fixed
}

function stretched(columns: ReadonlyMap<number, number>, width: number): number[] {
  const factor = width / sum([...columns.values()])
  return Array.from({ length: columns.size }, (_, i) => (columns.get(i) ?? 0) * factor)
}

function cellHeight(cell: Cell, column: number, fontSize: number): number {
  const breaks = cell.children.filter(({ type }) => type === 'newline').length
  return (linesOf(cell, (column - CELL_INSET.x) / fontSize) + breaks) * fontSize * LINE_HEIGHT + CELL_INSET.y
}

/** Simulates the filling of lines of `room` ems. */
function linesOf({ children, bold, line }: Cell, room: number): number {
  if (line <= room) return 1
  let lines = 1
  let used = 0
  for (const word of plainText(children).split(' ')) {
    const length = textEms(`${word} `, bold) * SAFETY
    const starts = used > 0 && used + length > room
    lines += (starts ? 1 : 0) + Math.floor(length / room)
    used = (starts || used === 0 ? 0 : used) + (length % room)
  }
  return lines
}

function breakWords(cell: Cell, room: number, fontSize: number): Inline[] {
  return cell.word * fontSize <= room ? [...cell.children] : broken(cell.children, room / fontSize, cell.bold)
}

/** With breaks in words longer than `room` ems. */
function broken(inlines: readonly Inline[], room: number, bold: boolean): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if ('children' in inline) return [{ ...inline, children: broken(inline.children, room, bold) }]
    if (!('text' in inline)) return [inline]
    return inline.text.split(/( )/).flatMap((word): Inline[] => {
      const ems = textEms(word, bold) * SAFETY
      if (ems <= room) return [{ ...inline, text: word }]
      const length = Math.max(1, Math.floor((word.length * room) / ems / 1.2))
      return pieces(word, length).flatMap((text): Inline[] => [{ type: 'break' }, { ...inline, text }])
    })
  })
}

/** What cannot be broken: a long word is several once it has breaks. */
function words(inlines: readonly Inline[]): string[] {
  const marked = (inline: Inline): string => {
    if ('text' in inline) return inline.text
    return 'children' in inline ? inline.children.map(marked).join('') : ' '
  }
  return inlines.map(marked).join('').split(' ')
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0)
}
