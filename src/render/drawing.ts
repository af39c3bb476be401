/** What all charts share: their colours, their frame, and text that is placed by an estimate of its width. */
import { textWidth } from './chart-scale.ts'
import { escapeXml, oneLine } from './text.ts'
import type { Chart } from './tree.ts'

export const INK = '#1b1f24'
export const SOFT = '#505a66'
export const LINE = '#1d3f66'
export const GRID = '#d3d8de'
/** Light enough for text on it, and seen on a black and white print. */
export const SHADE = '#e2e6eb'

export type Drawing = {
  readonly title: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly isWide: boolean
  readonly parts: readonly string[]
}

/** The picture with its name and its words; colours can be changed by CSS classes, without it suits a white page. */
export function chartOf({ title, alt, width, height, fontSize, isWide, parts }: Drawing): Chart {
  const words = oneLine(alt)
  return {
    alt: words,
    wide: isWide,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
      ` role="img" aria-label="${escapeXml(words === '' ? oneLine(title) : words)}"` +
      ` font-family="OnRecord Sans, Source Sans 3, Segoe UI, Helvetica, Arial, sans-serif"` +
      ` font-size="${fontSize}"><title>${escapeXml(oneLine(title))}</title>${parts.join('')}</svg>`,
  }
}

export type Words = {
  readonly x: number
  readonly y: number
  readonly anchor?: 'middle' | 'end'
  readonly size?: number
  /** Of a title or a value; else of a label. */
  readonly strong?: boolean
}

/** A line of text; `strong` in ink and bold, else soft. */
export function words(text: string, { x, y, anchor, size, strong = false }: Words): string {
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  const big = size === undefined ? '' : ` font-size="${size}"`
  const look = strong ? `class="chart-text" font-weight="700" fill="${INK}"` : `class="chart-soft" fill="${SOFT}"`
  return `<text ${look} x="${n(x)}" y="${n(y)}"${at}${big}>${escapeXml(text)}</text>`
}

export type Sign = 'filled' | 'hollow' | 'crossed' | 'dotted'

/** Told apart by shape, so that black and white is enough. */
export function sign(kind: Sign, { x, y, radius }: { x: number; y: number; radius: number }): string {
  const look =
    kind === 'filled' ? `class="chart-dot chart-met" fill="${LINE}"` : 'class="chart-dot chart-unmet" fill="#ffffff"'
  const dashes = kind === 'dotted' ? ' stroke-dasharray="2 2"' : ''
  const circle = `<circle ${look} cx="${n(x)}" cy="${n(y)}" r="${radius}" stroke="${LINE}" stroke-width="2"${dashes}/>`
  if (kind !== 'crossed') return circle
  const arm = radius * 0.62
  const cross = `M${n(x - arm)} ${n(y - arm)}L${n(x + arm)} ${n(y + arm)}M${n(x + arm)} ${n(y - arm)}L${n(x - arm)} ${n(y + arm)}`
  return `${circle}<path class="chart-line" d="${cross}" fill="none" stroke="${LINE}" stroke-width="2"/>`
}

export type LegendItem = {
  readonly picture: (x: number, y: number) => string
  readonly room: number
  readonly text: string
}

/** The signs with their meaning, from left to right, on as many rows as they need. */
export function legendRows(items: readonly LegendItem[], fontSize: number, width: number): LegendItem[][] {
  const rows: LegendItem[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const item of items) {
    const wanted = item.room + textWidth(item.text, fontSize) + GAP
    if (used + wanted > width) {
      rows.push([])
      used = 0
    }
    used += wanted
    rows.at(-1)?.push(item)
  }
  return rows
}

const GAP = 10

/** One row of a legend; `y` is the middle of its signs. */
export function legendRow(items: readonly LegendItem[], fontSize: number, y: number): string {
  let x = 2
  return items
    .map(({ picture, room, text }) => {
      const at = x + room
      const drawn = picture(x, y)
      x = at + textWidth(text, fontSize) + GAP
      return `${drawn}${words(text, { x: at, y: y + fontSize * 0.36 })}`
    })
    .join('')
}

/** Two decimals at most: the same picture on every computer. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
