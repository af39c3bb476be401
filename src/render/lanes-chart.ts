/** A time line with a lane for each kind of event: what happened is told by the lane, in words, and not by colour. */
import { textWidth, twoLines } from './chart-scale.ts'
import { chartOf, GRID, INK, n, type Sign, SOFT, sign, words } from './drawing.ts'
import { escapeXml, oneLine } from './text.ts'
import type { Chart } from './tree.ts'

/** `at` counts days from the first day of the time line; `label` stands below the sign. */
export type Mark = { readonly at: number; readonly label: string }

export type Lane = { readonly label: string; readonly sign: Sign; readonly marks: readonly Mark[] }

/** `days` is the length of the time line, `months` the first day of each and its names, `now` the day of the document. */
export type LanesChart = {
  readonly title: string
  readonly days: number
  readonly months: readonly (Mark & { readonly short: string })[]
  readonly now: Mark | null
  readonly lanes: readonly Lane[]
  readonly alt: string
}

const WIDTH = 720
const SIZE = 13
const SMALL = 12
const TITLE = 15
const PLOT = { left: 222, right: 706, top: 50 }
const LANE = 30
const AXIS = 20

export function lanesChart({ title, days, months, now, lanes, alt }: LanesChart): Chart {
  const x = (at: number): number => PLOT.left + 12 + (at / Math.max(days - 1, 1)) * (PLOT.right - PLOT.left - 24)
  const bottom = PLOT.top + lanes.length * LANE
  return chartOf({
    title,
    alt,
    width: WIDTH,
    height: bottom + AXIS + 4,
    fontSize: SIZE,
    isWide: true,
    parts: [
      ...twoLines(oneLine(title), TITLE, WIDTH - 8)
        .slice(0, 1)
        .map((line) => words(line, { x: 2, y: 17, size: TITLE, strong: true })),
      ...monthLines(months, x, bottom),
      ...lanes.flatMap((lane, row) => laneParts(lane, PLOT.top + row * LANE, x)),
      `<line class="chart-grid" x1="0" x2="${WIDTH}" y1="${bottom}" y2="${bottom}" stroke="${GRID}"/>`,
      ...nowLine(now, x, bottom),
    ],
  })
}

type Scale = (at: number) => number

/** A line at the first of each month, and its name as long as there is room before the next one; of a first one without room nothing. */
function monthLines(months: LanesChart['months'], x: Scale, bottom: number): string[] {
  return months.map(({ at, label, short }, i) => {
    const next = months[i + 1]
    const room = (next === undefined ? WIDTH : x(next.at)) - x(at) - 8
    const name = [label, short].find((each) => textWidth(oneLine(each), SMALL) <= room)
    if (name === undefined && i === 0) return ''
    const line = `<line class="chart-grid" x1="${n(x(at))}" x2="${n(x(at))}" y1="${PLOT.top}" y2="${bottom + AXIS}" stroke="${GRID}"/>`
    return `${line}${name === undefined ? '' : words(oneLine(name), { x: x(at) + 4, y: bottom + 15, size: SMALL })}`
  })
}

function laneParts({ label, sign: kind, marks }: Lane, top: number, x: Scale): string[] {
  const lines = twoLines(oneLine(label), SIZE, PLOT.left - 14)
  const first = top + (lines.length === 1 ? 19 : 13)
  const shown = fitting(marks, x)
  return [
    `<line class="chart-grid" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}" stroke="${GRID}"/>`,
    ...lines.map(
      (line, i) => `<text class="chart-text" x="2" y="${first + i * 13}" fill="${INK}">${escapeXml(line)}</text>`,
    ),
    ...marks.map(({ at }) => sign(kind, { x: x(at), y: top + 10, radius: marks.length > 40 ? 3.5 : 5 })),
    ...shown.map((mark) => words(oneLine(mark.label), { x: x(mark.at), y: top + 26, anchor: 'middle', size: SMALL })),
  ]
}

/** Those whose labels do not run into each other. */
function fitting(marks: readonly Mark[], x: Scale): Mark[] {
  let free = Number.NEGATIVE_INFINITY
  return marks.filter(({ at, label }) => {
    const half = textWidth(oneLine(label), SMALL) / 2
    if (x(at) - half < free) return false
    free = x(at) + half + 4
    return true
  })
}

/** The day of the document: behind it nothing has happened yet. */
function nowLine(now: Mark | null, x: Scale, bottom: number): string[] {
  if (now === null) return []
  const half = textWidth(oneLine(now.label), SMALL) / 2
  const middle = Math.min(Math.max(x(now.at), half + 2), WIDTH - half - 2)
  return [
    `<line class="chart-soft-line" x1="${n(x(now.at))}" x2="${n(x(now.at))}" y1="${PLOT.top - 8}" y2="${bottom}" stroke="${SOFT}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    words(oneLine(now.label), { x: middle, y: PLOT.top - 13, anchor: 'middle', size: SMALL }),
  ]
}
