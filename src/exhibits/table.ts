/** A file of columns, such as a payroll list, as tables: with its delimiter, its header and columns that fit on a page. */
import { counted } from '../record/plain-words.ts'
import type { Align, Block, Inline } from '../render/tree.ts'
import { MOST_CHARACTERS } from './beginning.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { laidOut } from './laid-out.ts'
import { lineOf } from './plain-inlines.ts'
import { visible } from './text-in.ts'

/** About fifteen pages; a longer table is read with a program for tables. */
const MOST_ROWS = 500
const MOST_COLUMNS = 60
/** So many letters fit beside each other in the width of a page, at the size of tables. */
const PAGE_WIDTH = 95
const WIDEST_COLUMN = 22
const NARROWEST_COLUMN = 5
const DELIMITERS = [',', ';', '\t', '|'] as const
/** Where "1,5;2,5" can be read both ways, commas are those of figures. */
const COMMA = 0.5
/** Above 1, one row that does not fit weighs more than one column more. */
const UNEVEN = 4

type Rows = readonly (readonly string[])[]

/** Undefined for what is no table, whatever the file is called. */
export async function tableContent(text: string): Promise<ExhibitContent | undefined> {
  const { delimiter, body } = await layoutOf(text.replace(/^\uFEFF/, ''))
  if (delimiter === undefined) return undefined
  const all = await rowsIn(visible(body.slice(0, MOST_CHARACTERS * 4)), delimiter, MOST_ROWS + 2)
  if (all.length === 0) return undefined
  const hasHead = isHead(all)
  const [head, rows] = hasHead ? [all[0] ?? [], all.slice(1)] : [[], all]
  const shown = rows.slice(0, MOST_ROWS)
  const total = Math.max(rowCount(body) - (hasHead ? 1 : 0), rows.length)
  const width = Math.max(head.length, ...shown.map((row) => row.length))
  const notes = [
    ...(total > shown.length
      ? [`The table has ${total} rows: the first ${shown.length} are shown, the file has all of them.`]
      : []),
    ...(width > MOST_COLUMNS
      ? [`The table has ${width} columns: the first ${MOST_COLUMNS} are shown, the file has all of them.`]
      : []),
  ]
  return laidOut('table', parts(head, shown, Math.min(width, MOST_COLUMNS)), { notes })
}

/** A spreadsheet may say its delimiter in the first line: `sep=;`. */
async function layoutOf(text: string): Promise<{ readonly delimiter: string | undefined; readonly body: string }> {
  const said = /^sep=([,;|\t])\r?\n/i.exec(text)
  if (said !== null) return { delimiter: said[1], body: text.slice(said[0].length) }
  const start = text.slice(0, 20_000)
  const sample = start.length < text.length ? start.slice(0, start.lastIndexOf('\n') + 1) : start
  let best: { readonly delimiter: string; readonly score: number } | undefined
  for (const delimiter of DELIMITERS) {
    const score = evenness(await rowsIn(sample, delimiter, 50)) * (delimiter === ',' ? COMMA : 1)
    if (score > (best?.score ?? 0)) best = { delimiter, score }
  }
  return { delimiter: best?.delimiter, body: text }
}

/** How many columns most of the rows have; 0 when they have different numbers, as sentences with commas do. */
function evenness(rows: Rows): number {
  const widths = rows.map((row) => row.length)
  const most = Math.max(0, ...widths)
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  const alike = widths.filter((width) => width === usual).length
  return most < 2 || usual < 2 || alike * 10 < widths.length * 6 ? 0 : usual * (alike / widths.length) ** UNEVEN
}

async function rowsIn(text: string, delimiter: string, most: number): Promise<Rows> {
  const { CsvError, parse } = await import('csv-parse/sync')
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, to: most }
  const rows = (quote: boolean): Rows =>
    parse(text, quote ? { ...options, relax_quotes: true } : { ...options, quote: false })
  try {
    return rows(true)
  } catch (cause) {
    // A quotation mark that is never closed: an inch sign, or the place where a long file was cut.
    if (!(cause instanceof CsvError)) throw cause
    return rows(false)
  }
}

/** Names in the first row, all different, and no figures. */
function isHead([first = [], ...others]: Rows): boolean {
  const names = first.map((cell) => cell.trim())
  const filled = names.filter((name) => name !== '')
  return (
    others.length > 0 &&
    filled.length >= Math.min(2, first.length) &&
    filled.length * 2 > first.length &&
    new Set(filled).size === filled.length &&
    !filled.some(isFigure)
  )
}

function isFigure(cell: string): boolean {
  return /^[-+(]?[€$£]?\s?\d[\d.,'\u00a0 ]*\s?[%€$£)]?$|^\d{1,4}[-./]\d{1,2}(?:$|[-./]\d{1,4})/.test(cell.trim())
}

/** Line ends in quotation marks end no row. */
function rowCount(text: string): number {
  let count = 0
  let isInside = false
  let isFilled = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) isInside = !isInside
    if (code === 10 && !isInside) {
      count += isFilled ? 1 : 0
      isFilled = false
    } else if (code > 32) isFilled = true
  }
  return count + (isFilled ? 1 : 0)
}

/** All columns in one table; where they do not fit, in several, and the first column stands in each. */
function parts(head: readonly string[], rows: Rows, width: number): Block[] {
  const widths = Array.from({ length: width }, (_, i) => {
    const longest = Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length))
    return Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, longest)) + 2
  })
  const groups: number[][] = [[]]
  let used = 0
  for (const [column, room] of widths.entries()) {
    if (used > 0 && used + room > PAGE_WIDTH) {
      groups.push([0])
      used = widths[0] ?? 0
    }
    groups.at(-1)?.push(column)
    used += room
  }
  return groups.flatMap((columns): Block[] => {
    const table = tableOf(head, rows, columns)
    if (groups.length === 1) return [table]
    const shown = columns.filter((column, i) => i > 0 || column > 0 || columns === groups[0])
    const [from, to] = [(shown[0] ?? 0) + 1, (shown.at(-1) ?? 0) + 1]
    const which = from === to ? `Column ${from}` : `Columns ${from} to ${to}`
    const title = `${which} of ${width}, ${counted(rows.length, 'row')}`
    return [{ type: 'heading', level: 1, children: lineOf(title) }, table]
  })
}

function tableOf(head: readonly string[], rows: Rows, columns: readonly number[]): Block {
  const cells = (row: readonly string[]): Inline[][] => columns.map((column) => lineOf(row[column] ?? ''))
  return {
    type: 'table',
    align: columns.map((column) => alignment(rows, column)),
    head: cells(head),
    rows: rows.map(cells),
  }
}

/** Figures stand below each other at their right ends. */
function alignment(rows: Rows, column: number): Align {
  const filled = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every(isFigure) ? 'right' : 'left'
}
