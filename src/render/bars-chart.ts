/** Counts week by week as bars of up to three parts, told apart without colour: dark, white, and dotted. */
import { textWidth, ticks, twoLines } from './chart-scale.ts'
import { chartOf, GRID, type LegendItem, LINE, legendRow, legendRows, n, words } from './drawing.ts'
import { oneLine } from './text.ts'
import type { Chart } from './tree.ts'

/** `counts` has one number for each of the `parts`, from the foot of the bar to its top. */
export type Bar = { readonly label: string; readonly counts: readonly number[] }

/** `parts` says what the parts of a bar are: three at most. */
export type BarsChart = {
  readonly title: string
  readonly parts: readonly string[]
  readonly bars: readonly Bar[]
  readonly alt: string
}

const WIDTH = 720
const HEIGHT = 200
const SIZE = 12
const TITLE = 15
const PLOT = { left: 30, right: 712, top: 34, bottom: 148 }
const LOOKS = [
  `class="chart-bar chart-met" fill="${LINE}"`,
  'class="chart-bar chart-unmet" fill="#ffffff"',
  'class="chart-bar chart-unmet" fill="#ffffff" stroke-dasharray="2 2"',
] as const

export function barsChart({ title, parts, bars, alt }: BarsChart): Chart {
  const lines = ticks(bars.map(({ counts }) => sum(counts))).filter(Number.isInteger)
  const high = lines.at(-1) ?? 1
  const y = (value: number): number => PLOT.bottom - (value / high) * (PLOT.bottom - PLOT.top)
  const step = (PLOT.right - PLOT.left) / Math.max(bars.length, 1)
  const x = (index: number): number => PLOT.left + step * index
  const width = Math.min(step * 0.7, 34)
  return chartOf({
    title,
    alt,
    width: WIDTH,
    height: HEIGHT,
    fontSize: SIZE,
    isWide: true,
    parts: [
      ...twoLines(oneLine(title), TITLE, WIDTH - 8)
        .slice(0, 1)
        .map((line) => words(line, { x: 2, y: 17, size: TITLE, strong: true })),
      ...lines.map((value) => gridLine(value, y(value))),
      ...bars.flatMap(({ counts }, i) => barParts(counts, { x: x(i) + (step - width) / 2, width, y })),
      ...labels(bars, step),
      ...legendRows(legendItems(parts, bars), SIZE, WIDTH)
        .slice(0, 1)
        .map((items) => legendRow(items, SIZE, HEIGHT - 10)),
    ],
  })
}

function gridLine(value: number, y: number): string {
  const line = `<line class="chart-grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(y)}" y2="${n(y)}" stroke="${GRID}"/>`
  return `${line}${words(String(value), { x: PLOT.left - 6, y: y + 4, anchor: 'end' })}`
}

type Place = { readonly x: number; readonly width: number; readonly y: (value: number) => number }

function barParts(counts: readonly number[], { x, width, y }: Place): string[] {
  return counts.flatMap((count, i) => {
    if (count === 0) return []
    const below = sum(counts.slice(0, i))
    return [box(i, { x, y: y(below + count), width, height: y(below) - y(below + count) })]
  })
}

function box(part: number, { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): string {
  return `<rect ${LOOKS[part] ?? LOOKS[2]} x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" stroke="${LINE}" stroke-width="1.2"/>`
}

/** The first one, and as many behind it as fit. */
function labels(bars: readonly Bar[], step: number): string[] {
  const widest = Math.max(...bars.map(({ label }) => textWidth(oneLine(label), SIZE)), 1) + 8
  const every = Math.max(1, Math.ceil(widest / step))
  return bars.flatMap(({ label }, i) => {
    if (i % every !== 0) return []
    const half = textWidth(oneLine(label), SIZE) / 2
    const middle = Math.min(Math.max(PLOT.left + step * (i + 0.5), half + 2), WIDTH - half - 2)
    return [words(oneLine(label), { x: middle, y: PLOT.bottom + 17, anchor: 'middle' })]
  })
}

/** Those parts that are there. */
function legendItems(parts: readonly string[], bars: readonly Bar[]): LegendItem[] {
  return parts.flatMap((text, part) => {
    if (!bars.some(({ counts }) => (counts[part] ?? 0) > 0)) return []
    const picture = (x: number, y: number): string => box(part, { x, y: y - 6, width: 14, height: 12 })
    return [{ picture, room: 20, text: oneLine(text) }]
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
