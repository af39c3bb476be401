import { textWidth, ticks, twoLines } from './chart-scale.ts'
import { chartOf, GRID, INK, type LegendItem, LINE, legendRow, legendRows, n, SHADE, SOFT, sign } from './drawing.ts'
import { escapeXml, oneLine } from './text.ts'
import type { Chart } from './tree.ts'

/**
 * One week. `value` in the unit of the chart; not a number (NaN) leaves a gap. `met` is null where nothing was asked.
 * `shaded` weeks get a grey ground.
 */
export type ChartReading = {
  readonly label: string
  readonly value: number
  readonly target: number | null
  readonly met: boolean | null
  readonly shaded: boolean
}

/** `alt` says in words what the picture shows, `shade` what a shaded week means. */
export type MeasureChart = {
  readonly title: string
  readonly unit: string
  readonly readings: readonly ChartReading[]
  readonly shade: string
  readonly alt: string
}

// Three stand side by side on a page of paper, 154 points each: one unit is 0.48 points, 14 units are 6.7.
const WIDTH = 320
const HEIGHT = 204
const SMALL = 14
const LARGE = 16
const PLOT = { left: 40, right: 306, top: 66, bottom: 152 }
const LEGEND_ROW = 18
const TARGET = '#9a4a16'

/**
 * A small chart of one measure over time, to stand beside others: values as dots on a line, filled where the target
 * was met, the target as a dashed step line, weeks that are to be judged in another way on a grey ground.
 */
export function measureChart({ title, unit, readings, shade, alt }: MeasureChart): Chart {
  const scale = scaleOf(readings, unit)
  const legend = legendRows(legendItems(readings, unit, shade), SMALL, WIDTH)
  return chartOf({
    title,
    alt,
    width: WIDTH,
    height: HEIGHT + LEGEND_ROW * Math.max(0, legend.length - 1),
    fontSize: SMALL,
    isWide: false,
    parts: [
      ...twoLines(titleWithUnit(oneLine(title), oneLine(unit)), LARGE, WIDTH - 8).map(titleLine),
      ...shades(readings, scale),
      ...grid(scale),
      targetLine(readings, scale),
      valueLine(readings, scale),
      ...dots(readings, scale),
      ...valueLabels(readings, scale),
      ...dateLabels(readings, scale),
      ...legend.map((items, row) => legendRow(items, SMALL, HEIGHT - 9 + row * LEGEND_ROW)),
    ],
  })
}

type Scale = { x: (index: number) => number; y: (value: number) => number; lines: readonly number[]; suffix: string }

function scaleOf(readings: readonly ChartReading[], unit: string): Scale {
  const values = readings.flatMap(({ value, target }) => (target === null ? [value] : [value, target]))
  const lines = ticks([...values.filter(Number.isFinite), ...(unit === 'percent' ? [100] : [])])
  const low = lines[0] ?? 0
  const high = lines.at(-1) ?? 1
  const step = (PLOT.right - PLOT.left) / Math.max(readings.length, 1)
  return {
    x: (index) => PLOT.left + step * (index + 0.5),
    y: (value) => PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top),
    lines,
    suffix: unit === 'percent' ? '%' : '',
  }
}

function titleWithUnit(title: string, unit: string): string {
  const isSaid = unit === 'percent' || unit === '' || title.toLowerCase().includes(unit.toLowerCase())
  return isSaid ? title : `${title} (${unit})`
}

function titleLine(line: string, index: number): string {
  return `<text class="chart-text" x="2" y="${17 + index * 19}" font-size="${LARGE}" font-weight="700" fill="${INK}">${escapeXml(line)}</text>`
}

function grid({ lines, y }: Scale): string[] {
  const label = (value: number): string => (Math.abs(value) >= 10_000 ? `${value / 1000}k` : String(value))
  return lines.map(
    (value) =>
      `<line class="chart-grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${n(y(value))}" y2="${n(y(value))}" stroke="${GRID}"/>` +
      `<text class="chart-soft" x="${PLOT.left - 5}" y="${n(y(value) + 5)}" text-anchor="end" fill="${SOFT}">${label(value)}</text>`,
  )
}

/** One ground for weeks that follow each other. */
function shades(readings: readonly ChartReading[], { x }: Scale): string[] {
  const half = halfStep(readings)
  return readings.flatMap(({ shaded }, i) => {
    if (!shaded || readings[i - 1]?.shaded === true) return []
    const end = readings.findIndex((each, at) => at > i && !each.shaded)
    const weeks = (end === -1 ? readings.length : end) - i
    return [
      `<rect class="chart-shade" x="${n(x(i) - half)}" y="${PLOT.top}" width="${n(weeks * half * 2)}" height="${PLOT.bottom - PLOT.top}" fill="${SHADE}"/>`,
    ]
  })
}

function halfStep(readings: readonly ChartReading[]): number {
  return (PLOT.right - PLOT.left) / Math.max(readings.length, 1) / 2
}

/** From half a step before to half a step after each reading that has a target; broken where there is none. */
function targetLine(readings: readonly ChartReading[], { x, y }: Scale): string {
  const half = halfStep(readings)
  const path = readings.map(({ target }, i) => {
    if (target === null) return ''
    const before = readings[i - 1]?.target ?? null
    const to = before === null ? `M${n(x(i) - half)} ${n(y(target))}` : `V${n(y(target))}`
    return `${to}H${n(x(i) + half)}`
  })
  return `<path class="chart-target" d="${path.join('')}" fill="none" stroke="${TARGET}" stroke-width="2" stroke-dasharray="6 4"/>`
}

function valueLine(readings: readonly ChartReading[], { x, y }: Scale): string {
  const path = readings.map(({ value }, i) => {
    if (!Number.isFinite(value)) return ''
    return `${Number.isFinite(readings[i - 1]?.value) ? 'L' : 'M'}${n(x(i))} ${n(y(value))}`
  })
  return `<path class="chart-line" d="${path.join('')}" fill="none" stroke="${LINE}" stroke-width="2" stroke-linejoin="round"/>`
}

function dots(readings: readonly ChartReading[], { x, y }: Scale): string[] {
  const radius = readings.length > 30 ? 3 : 5
  return readings.map(({ value, met }, i) =>
    Number.isFinite(value)
      ? sign(met === false ? 'hollow' : 'filled', { x: x(i), y: y(value), radius: met === null ? 2.5 : radius })
      : '',
  )
}

/** The first and the last value, above the dot, or below it where the line or the target goes through there. */
function valueLabels(readings: readonly ChartReading[], { x, y, suffix }: Scale): string[] {
  const shown = readings.flatMap(({ value, target }, i) => (Number.isFinite(value) ? [{ i, value, target }] : []))
  const ends = shown.length > 1 ? [shown[0], shown.at(-1)] : shown.slice(0, 1)
  return ends.flatMap((point) => {
    if (!point) return []
    const { i, value, target } = point
    const neighbour = i === shown[0]?.i ? shown[1]?.value : shown.at(-2)?.value
    const inTheWay = [neighbour, target].some((other) => other !== undefined && other !== null && other > value)
    const at = y(value) + (inTheWay && y(value) < PLOT.bottom - 20 ? 19 : -9)
    const text = `${round(value)}${suffix}`
    return [label({ text, x: x(i), y: at, style: `class="chart-text" font-weight="700" fill="${INK}"` })]
  })
}

/** The first and the last date, and as many between as fit. */
function dateLabels(readings: readonly ChartReading[], { x }: Scale): string[] {
  const texts = readings.map((reading) => cutLabel(oneLine(reading.label)))
  const widest = Math.max(...texts.map((text) => textWidth(text, SMALL)), 1) + 12
  const fitting = Math.max(2, Math.floor((PLOT.right - PLOT.left) / widest))
  const every = Math.max(1, Math.ceil((texts.length - 1) / Math.max(1, fitting - 1)))
  const last = texts.length - 1
  return texts.flatMap((text, i) => {
    const shown = i === last || (i % every === 0 && x(last) - x(i) >= widest)
    return shown ? [label({ text, x: x(i), y: PLOT.bottom + 19, style: `class="chart-soft" fill="${SOFT}"` })] : []
  })
}

function cutLabel(text: string): string {
  const characters = Array.from(text)
  return characters.length > 14 ? `${characters.slice(0, 13).join('')}…` : text
}

/** Centred at `x`, but never over the edge. */
function label({ text, x, y, style }: { text: string; x: number; y: number; style: string }): string {
  const half = textWidth(text, SMALL) / 2
  const middle = Math.min(Math.max(x, half + 2), WIDTH - half - 2)
  return `<text ${style} x="${n(middle)}" y="${n(y)}" text-anchor="middle">${escapeXml(text)}</text>`
}

/** What the signs mean, for those that are there, and the target's first and last value. */
function legendItems(readings: readonly ChartReading[], unit: string, shade: string): LegendItem[] {
  const targets = readings.flatMap(({ target }) => target ?? [])
  const suffix = unit === 'percent' ? '%' : ''
  const ends = [...new Set([targets[0], targets.at(-1)].map((target) => `${round(target ?? 0)}${suffix}`))]
  const circle = (kind: 'filled' | 'hollow') => (x: number, y: number) => sign(kind, { x: x + 6, y, radius: 5 })
  const items = [
    { shown: readings.some(({ met }) => met === true), picture: circle('filled'), room: 16, text: 'met' },
    { shown: readings.some(({ met }) => met === false), picture: circle('hollow'), room: 16, text: 'not met' },
    { shown: targets.length > 0, picture: legendDash, room: 30, text: `target ${ends.join(' → ')}` },
    { shown: readings.some(({ shaded }) => shaded), picture: legendShade, room: 19, text: oneLine(shade) },
  ]
  return items.filter(({ shown }) => shown)
}

function legendDash(x: number, y: number): string {
  return `<path class="chart-target" d="M${n(x)} ${y}h26" fill="none" stroke="${TARGET}" stroke-width="2" stroke-dasharray="6 4"/>`
}

function legendShade(x: number, y: number): string {
  return `<rect class="chart-shade chart-key" x="${n(x)}" y="${y - 6}" width="14" height="12" fill="${SHADE}" stroke="${SOFT}"/>`
}

function round(value: number): string {
  return String(Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Math.round(value * 10) / 10)
}
