/** A table of a help page: columns where they fit, a few lines a row where they do not. */
import type { Piece } from '../terminal.ts'
import { wrapped } from '../wrapped-text.ts'

const GAP = 2

/** The rows of a Markdown table, the head first and the row of dashes second, in at most `width` columns. */
export function tableLines(table: readonly (readonly string[])[], width: number): (readonly Piece[])[] {
  const [head = [], , ...rows] = table
  const columns = columnWidths([head, ...rows], width)
  if (columns === undefined) return rows.flatMap((row) => asLines(row, head, width))
  return [
    ...rowLines(head, columns).map((line) => [{ text: line, style: 'bold' as const }]),
    ...rows.flatMap((row) => rowLines(row, columns)).map((line) => [line]),
  ]
}

/** As wide as their longest text; where that is too much, the widest give way, down to their longest word. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] | undefined {
  const cells = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? ''))
  const least = cells.map((column) =>
    Math.max(...column.flatMap((text) => text.split(' ').map(({ length }) => length))),
  )
  const columns = cells.map((column) => Math.max(...column.map(({ length }) => length)))
  const room = width - GAP * (columns.length - 1)
  while (sum(columns) > room) {
    const slack = columns.map((each, i) => (each > (least[i] ?? 0) ? each : 0))
    const widest = slack.indexOf(Math.max(...slack))
    if (slack[widest] === 0) return undefined
    columns[widest] = (columns[widest] ?? 0) - 1
  }
  return columns
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function rowLines(row: readonly string[], columns: readonly number[]): string[] {
  const cells = row.map((text, i) => wrapped(text, columns[i] ?? 0))
  const height = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((lines, column) => (lines[i] ?? '').padEnd(columns[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** The first cell, and below it the others with the heads of their columns. */
function asLines(
  [first = '', ...cells]: readonly string[],
  [, ...heads]: readonly string[],
  width: number,
): (readonly Piece[])[] {
  const named = cells.map((cell, i) => (heads.length > 1 ? `${heads[i]}: ${cell}` : cell)).join(', ')
  const title = wrapped(first, width).map((text) => [{ text, style: 'bold' as const }])
  return [...title, ...wrapped(named, width - GAP).map((line) => [' '.repeat(GAP) + line])]
}
