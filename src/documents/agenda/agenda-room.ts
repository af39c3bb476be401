/** How much of an agenda fits on its one page: an estimate in lines, a little on the safe side. */
import type { Group, Room } from '../phrases/room.ts'
import type { AreaTable } from './agenda-areas.ts'
import type { ActionRow } from './agenda-items.ts'

/** Lines of text on a sheet of letter paper, the shorter of the two. */
const PAGE = 54
/** Title, people, plan, purpose, the headings with the room around them, and the heads of the tables. */
const FRAME = 18
/** The points get so much at least, before the table is made shorter for them. */
const LEAST_FOR_POINTS = 9
/** Characters to a line: of the text, and of the columns of the table. */
const WIDTH = { text: 95, expectation: 36, item: 42 }
/** A measure gets what a short first column leaves to it. */
const MEASURE = { least: 17, most: 26, both: 54 }
const WORDS_A_LINE = 14
/** The blank room around the text of a row. */
const PADDING = 0.35

/** What stands on the page beside the table of areas and the points. */
export type Beside = { readonly items: readonly ActionRow[]; readonly below: readonly string[]; readonly notes: number }

/** Whether the table leaves enough room for the points. */
export function hasRoom(table: AreaTable, beside: Beside, points: readonly Group[]): boolean {
  const needed = points.flatMap(({ passages }) => passages).reduce((sum, text) => sum + linesOf(text, WIDTH.text), 1)
  return left(table, beside) >= Math.min(needed, LEAST_FOR_POINTS)
}

/** The room for the points below a table. */
export function roomForPoints(table: AreaTable, beside: Beside): Room {
  const lines = Math.max(4, Math.floor(left(table, beside)) - 1)
  return { lines, words: lines * WORDS_A_LINE }
}

function left({ rows }: AreaTable, { items, below, notes }: Beside): number {
  const longest = Math.max(...rows.map(({ expectation }) => expectation.length))
  const width = Math.min(MEASURE.most, Math.max(MEASURE.least, MEASURE.both - longest))
  const table = rows.map(({ expectation, measure }) =>
    Math.max(linesOf(expectation, WIDTH.expectation), linesOf(measure, width)),
  )
  const action = items.map(({ text }) => linesOf(text, WIDTH.item))
  const itemsFrame = items.length === 0 ? 0 : 3
  const used = [...table, ...action].map((lines) => lines + PADDING).reduce((sum, lines) => sum + lines, 0)
  const texts = below.filter((text) => text !== '').reduce((sum, text) => sum + linesOf(text, WIDTH.text), 0)
  return PAGE - FRAME - itemsFrame - used - texts - notes * 1.2
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / width))
}
